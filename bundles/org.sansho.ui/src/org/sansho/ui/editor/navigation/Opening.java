// SPDX-License-Identifier: EPL-2.0
package org.sansho.ui.editor.navigation;

import java.net.URI;
import java.util.List;
import org.eclipse.core.filesystem.EFS;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.IRegion;
import org.eclipse.lsp4j.Location;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.ide.IDE;
import org.eclipse.ui.statushandlers.StatusManager;
import org.eclipse.ui.texteditor.ITextEditor;
import org.sansho.ui.server.DiagnosticMarkers;
import org.sansho.ui.server.Positions;

/** Goes to places that the server names. */
public final class Opening {

	private Opening() {
	}

	/** Shows {@code place} in an editor; tells the person when that is not possible. */
	public static void open(Location place) {
		IWorkbenchPage page = PlatformUI.getWorkbench().getActiveWorkbenchWindow().getActivePage();
		try {
			List<IFile> files = DiagnosticMarkers.files(ResourcesPlugin.getWorkspace(), place.getUri());
			IEditorPart editor = files.isEmpty() ? IDE.openEditorOnFileStore(page, EFS.getStore(URI.create(place.getUri()))) : IDE.openEditor(page, files.getFirst());
			ITextEditor text = textEditor(editor);
			if (text != null) {
				page.getNavigationHistory().markLocation(text);
				IDocument document = text.getDocumentProvider().getDocument(text.getEditorInput());
				if (document != null) {
					IRegion region = Positions.region(document, place.getRange());
					text.selectAndReveal(region.getOffset(), region.getLength());
				}
				page.getNavigationHistory().markLocation(text);
			}
		} catch (CoreException e) {
			StatusManager.getManager().handle(e.getStatus(), StatusManager.SHOW);
		}
	}

	/** The text editor that a part is or holds; null when there is none. */
	public static ITextEditor textEditor(Object part) {
		return part instanceof ITextEditor text ? text : part instanceof IEditorPart editor ? editor.getAdapter(ITextEditor.class) : null;
	}
}
