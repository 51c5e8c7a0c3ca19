// SPDX-License-Identifier: EPL-2.0
package org.sansho.ui.server;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.ltk.core.refactoring.Change;
import org.eclipse.ltk.core.refactoring.RefactoringStatus;
import org.eclipse.ltk.core.refactoring.resource.DeleteResourceChange;
import org.eclipse.ltk.core.refactoring.resource.ResourceChange;

/** A new file as part of a change that can be previewed and undone; undone, it is gone again. */
final class FileCreation extends ResourceChange {

	private final IFile file;
	private final String text;

	FileCreation(IFile file, String text) {
		this.file = file;
		this.text = text;
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

	/** It is there only afterwards. */
	@Override
	public RefactoringStatus isValid(IProgressMonitor monitor) {
		return file.exists() ? RefactoringStatus.createFatalErrorStatus(getName()) : new RefactoringStatus();
	}

	@Override
	public Change perform(IProgressMonitor monitor) throws CoreException {
		file.create(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), true, monitor);
		return new DeleteResourceChange(file.getFullPath(), true);
	}
}
