// SPDX-License-Identifier: EPL-2.0
package org.sansho.ui.editor;

import java.util.Optional;
import org.eclipse.jface.action.IStatusLineManager;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.CaretListener;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Listener;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.IEditorSite;
import org.eclipse.ui.IPartListener2;
import org.eclipse.ui.IWorkbenchPartReference;

/**
 * A sentence in the status line that goes with the next key, click, move of the cursor or change of the editor: what it says is about this moment,
 * and the platform would leave it there for ever.
 */
public final class PassingMessage implements IPartListener2 {

	private static final String KEY = PassingMessage.class.getName();

	private final IEditorPart editor;
	private final IStatusLineManager line;
	private final Display display;
	private final Listener event = any -> pass();
	private final CaretListener caret = moved -> lookWhere();
	private int where;
	private boolean passed;

	private PassingMessage(IEditorPart editor, IStatusLineManager line) {
		this.editor = editor;
		this.line = line;
		this.display = editor.getSite().getShell().getDisplay();
	}

	/** Shows {@code words} in the status line of {@code editor}. */
	public static void show(IEditorPart editor, String words) {
		if (editor.getSite() instanceof IEditorSite site) {
			PassingMessage message = new PassingMessage(editor, site.getActionBars().getStatusLineManager());
			message.takeOver();
			message.line.setMessage(words);
			// The key that led here may still be on its way.
			message.display.asyncExec(message::follow);
		}
	}

	/** One that was here before must not take this one along when it passes. */
	private void takeOver() {
		Shell shell = editor.getSite().getShell();
		if (shell.getData(KEY) instanceof PassingMessage before && !before.passed) {
			before.end();
		}
		shell.setData(KEY, this);
	}

	private void follow() {
		if (passed) {
			return;
		}
		display.addFilter(SWT.KeyDown, event);
		display.addFilter(SWT.MouseDown, event);
		text().ifPresent(text -> {
			where = text.getCaretOffset();
			text.addCaretListener(caret);
		});
		editor.getSite().getPage().addPartListener(this);
	}

	/** The cursor is elsewhere for a moment, too, when what can be folded is set anew. */
	private void lookWhere() {
		display.asyncExec(() -> {
			if (!passed && text().filter(text -> text.getCaretOffset() != where).isPresent()) {
				pass();
			}
		});
	}

	private void pass() {
		if (!passed) {
			end();
			line.setMessage(null);
		}
	}

	private void end() {
		passed = true;
		display.removeFilter(SWT.KeyDown, event);
		display.removeFilter(SWT.MouseDown, event);
		text().ifPresent(text -> text.removeCaretListener(caret));
		editor.getSite().getPage().removePartListener(this);
	}

	private Optional<StyledText> text() {
		return editor.getAdapter(Control.class) instanceof StyledText text && !text.isDisposed() ? Optional.of(text) : Optional.empty();
	}

	@Override
	public void partActivated(IWorkbenchPartReference reference) {
		pass();
	}

	@Override
	public void partDeactivated(IWorkbenchPartReference reference) {
		pass();
	}

	@Override
	public void partClosed(IWorkbenchPartReference reference) {
		pass();
	}
}
