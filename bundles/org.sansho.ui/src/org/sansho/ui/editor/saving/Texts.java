// SPDX-License-Identifier: EPL-2.0
package org.sansho.ui.editor.saving;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.runtime.Adapters;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.jface.text.IDocument;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.editors.text.TextFileDocumentProvider;
import org.sansho.core.text.Messages;
import org.sansho.ui.UserLanguage;

/**
 * The texts of editors, as the platform keeps them, with two differences: what somebody else has written meanwhile is replaced only by a
 * person who says so, and not by one who presses Enter; and why a text cannot be saved is told in the language of the workbench.
 */
public final class Texts extends TextFileDocumentProvider {

	/** The answer under the cursor: nothing is lost by it. */
	private static final int KEEP_BOTH = 0;
	private static final int OVERWRITE = 1;

	private final Messages messages = new Messages(Texts.class, UserLanguage.locale());

	@Override
	protected DocumentProviderOperation createSaveOperation(Object element, IDocument document, boolean overwrite) throws CoreException {
		boolean replaces = !overwrite && canSaveDocument(element) && !isDeleted(element) && !super.isSynchronized(element);
		if (replaces && !isToBeReplaced(name(element))) {
			throw new CoreException(Status.CANCEL_STATUS);
		}
		return super.createSaveOperation(element, document, overwrite || replaces);
	}

	private boolean isToBeReplaced(String name) {
		boolean[] answer = new boolean[1];
		Display display = PlatformUI.getWorkbench().getDisplay();
		display.syncExec(() -> {
			IWorkbenchWindow window = PlatformUI.getWorkbench().getActiveWorkbenchWindow();
			Shell shell = window == null ? null : window.getShell();
			MessageDialog question = new MessageDialog(shell, messages.get("changed.title"), null, messages.get("changed", name), MessageDialog.WARNING, KEEP_BOTH,
					messages.get("changed.keep"), messages.get("changed.overwrite"));
			answer[0] = question.open() == OVERWRITE;
		});
		return answer[0];
	}

	/**
	 * The platform asks this whenever an editor comes to the front, and offers to replace by the file what is not saved yet, as the answer under
	 * the cursor. It is asked when the text is saved instead; a text without changes follows the file at once.
	 */
	@Override
	public boolean isSynchronized(Object element) {
		return super.isSynchronized(element) || canSaveDocument(element) && !isDeleted(element);
	}

	@Override
	protected void commitFileBuffer(IProgressMonitor monitor, FileInfo info, boolean overwrite) throws CoreException {
		try {
			super.commitFileBuffer(monitor, info, overwrite);
		} catch (CoreException e) {
			throw e.getStatus().matches(IStatus.CANCEL) ? e : new CoreException(new Status(e.getStatus().getSeverity(), e.getStatus().getPlugin(), e.getStatus().getCode(),
					SavingFailure.of(e).text(messages), e));
		}
	}

	private static String name(Object element) {
		IFile file = Adapters.adapt(element, IFile.class);
		return file == null ? String.valueOf(element) : file.getProjectRelativePath().toString();
	}
}
