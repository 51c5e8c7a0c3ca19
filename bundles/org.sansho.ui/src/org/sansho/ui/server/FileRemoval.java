// SPDX-License-Identifier: EPL-2.0
package org.sansho.ui.server;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.OperationCanceledException;
import org.eclipse.ltk.core.refactoring.Change;
import org.eclipse.ltk.core.refactoring.RefactoringStatus;
import org.eclipse.ltk.core.refactoring.resource.ResourceChange;
import org.sansho.core.text.Messages;

/** Takes back a {@link FileCreation}, unless somebody has written something else into the file since: that is not to be lost. */
final class FileRemoval extends ResourceChange {

	private final IFile file;
	private final String text;
	private final Messages messages;

	/** @param text what the file held when it was made */
	FileRemoval(IFile file, String text, Messages messages) {
		this.file = file;
		this.text = text;
		this.messages = messages;
		setValidationMethod(VALIDATE_NOT_DIRTY);
	}

	@Override
	protected IResource getModifiedResource() {
		return file;
	}

	@Override
	public String getName() {
		return file.getFullPath().makeRelative().toString();
	}

	@Override
	public RefactoringStatus isValid(IProgressMonitor monitor) throws CoreException, OperationCanceledException {
		RefactoringStatus status = super.isValid(monitor);
		if (!status.hasFatalError() && !isAsMade()) {
			status.addFatalError(messages.get("kept", getName()));
		}
		return status;
	}

	/** Not if it was changed behind the back of the workspace either. */
	private boolean isAsMade() {
		try (InputStream content = file.getContents()) {
			return Arrays.equals(content.readAllBytes(), text.getBytes(StandardCharsets.UTF_8));
		} catch (CoreException | IOException e) {
			return false;
		}
	}

	@Override
	public Change perform(IProgressMonitor monitor) throws CoreException {
		file.delete(false, true, monitor);
		return new FileCreation(file, text, messages);
	}
}
