// SPDX-License-Identifier: EPL-2.0
package org.sansho.ui.server;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.ltk.core.refactoring.Change;
import org.eclipse.ltk.core.refactoring.RefactoringStatus;
import org.eclipse.ltk.core.refactoring.resource.ResourceChange;
import org.sansho.core.text.Messages;

/** A new file as part of a change that can be previewed and undone; undone, it is gone again. */
final class FileCreation extends ResourceChange {

	private final IFile file;
	private final String text;
	private final Messages messages;

	FileCreation(IFile file, String text, Messages messages) {
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

	/** It is there only afterwards. The workspace may not know yet of a file that lies in its place. */
	@Override
	public RefactoringStatus isValid(IProgressMonitor monitor) {
		boolean exists = file.exists() || file.getLocation() != null && Files.exists(file.getLocation().toPath());
		return exists ? RefactoringStatus.createFatalErrorStatus(messages.get("exists", getName())) : new RefactoringStatus();
	}

	@Override
	public Change perform(IProgressMonitor monitor) throws CoreException {
		file.create(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), false, monitor);
		return new FileRemoval(file, text, messages);
	}
}
