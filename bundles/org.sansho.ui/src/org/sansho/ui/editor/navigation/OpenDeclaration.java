// SPDX-License-Identifier: EPL-2.0
package org.sansho.ui.editor.navigation;

import org.eclipse.jface.action.Action;
import org.eclipse.jface.action.IAction;
import org.eclipse.jface.text.ITextSelection;
import org.eclipse.jface.text.ITextViewer;
import org.eclipse.jface.text.Region;
import org.eclipse.jface.text.hyperlink.AbstractHyperlinkDetector;
import org.eclipse.jface.text.hyperlink.IHyperlink;
import org.eclipse.jface.text.hyperlink.URLHyperlinkDetector;
import org.eclipse.ui.texteditor.ITextEditor;
import org.eclipse.ui.texteditor.ITextEditorActionConstants;
import org.eclipse.ui.texteditor.ITextEditorActionDefinitionIds;
import org.sansho.core.text.Messages;
import org.sansho.ui.UserLanguage;
import org.sansho.ui.editor.EditorHandler;
import org.sansho.ui.editor.PassingMessage;

/** Goes to what is cited where the cursor is. That nothing is cited there is said in the status line; the platform opens a dialog for it. */
final class OpenDeclaration extends Action {

	private final ITextEditor editor;
	private final IAction platform;

	private OpenDeclaration(ITextEditor editor, IAction platform) {
		super(platform.getText());
		this.editor = editor;
		this.platform = platform;
		setActionDefinitionId(ITextEditorActionDefinitionIds.OPEN_HYPERLINK);
	}

	/** Puts it in the place of what the platform has; once is enough. */
	static void into(ITextEditor editor) {
		IAction platform = editor.getAction(ITextEditorActionConstants.OPEN_HYPERLINK);
		if (platform != null && !(platform instanceof OpenDeclaration)) {
			editor.setAction(ITextEditorActionConstants.OPEN_HYPERLINK, new OpenDeclaration(editor, platform));
		}
	}

	@Override
	public void run() {
		ITextViewer viewer = editor.getAdapter(ITextViewer.class);
		if (viewer == null || leads(new Declarations(), viewer) || leads(new URLHyperlinkDetector(), viewer)) {
			platform.run();
		} else {
			PassingMessage.show(editor, new Messages(EditorHandler.class, UserLanguage.locale()).get("declaration.nothing"));
		}
	}

	private boolean leads(AbstractHyperlinkDetector detector, ITextViewer viewer) {
		int offset = editor.getSelectionProvider().getSelection() instanceof ITextSelection selection ? selection.getOffset() : 0;
		IHyperlink[] links = detector.detectHyperlinks(viewer, new Region(offset, 0), false);
		return links != null && links.length > 0;
	}
}
