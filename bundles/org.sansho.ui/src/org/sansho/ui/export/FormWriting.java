// SPDX-License-Identifier: EPL-2.0
package org.sansho.ui.export;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.reflect.InvocationTargetException;
import java.nio.file.Path;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.OperationCanceledException;
import org.eclipse.core.runtime.SubMonitor;
import org.eclipse.jface.operation.IRunnableWithProgress;
import org.sansho.core.project.AtomicFile;
import org.sansho.core.project.InputException;
import org.sansho.core.text.Messages;
import org.sansho.excel.FormWorkbook;

/**
 * Writes a workbook as a whole or not at all: after an error, and after somebody cancelled, the old file is as it was. What went wrong is the
 * message of the exception, as a sentence.
 */
final class FormWriting implements IRunnableWithProgress {

	private final FormWorkbook workbook;
	private final Path target;
	private final Messages messages;

	FormWriting(FormWorkbook workbook, Path target, Messages messages) {
		this.workbook = workbook;
		this.target = target;
		this.messages = messages;
	}

	@Override
	public void run(IProgressMonitor monitor) throws InvocationTargetException, InterruptedException {
		SubMonitor progress = SubMonitor.convert(monitor, messages.get("job", target.getFileName()), 2);
		try {
			AtomicFile.write(target, out -> workbook.writeTo(cancellable(out, progress)));
			progress.worked(1);
			refresh(progress.split(1));
		} catch (OperationCanceledException cancelled) {
			throw new InterruptedException();
		} catch (InputException e) {
			throw new InvocationTargetException(e, e.message(messages.locale()));
		} catch (RuntimeException e) {
			throw new InvocationTargetException(e, messages.get("failed", target, String.valueOf(e.getMessage())));
		}
	}

	/** The file is written: that the workspace does not notice is no reason to say that it is not. */
	private void refresh(IProgressMonitor monitor) {
		for (IFile file : ResourcesPlugin.getWorkspace().getRoot().findFilesForLocationURI(target.toUri())) {
			try {
				file.refreshLocal(IResource.DEPTH_ZERO, monitor);
			} catch (CoreException e) {
				ILog.get().log(e.getStatus());
			}
		}
	}

	private static OutputStream cancellable(OutputStream out, IProgressMonitor monitor) {
		return new FilterOutputStream(out) {
			@Override
			public void write(byte[] bytes, int offset, int length) throws IOException {
				if (monitor.isCanceled()) {
					throw new OperationCanceledException();
				}
				out.write(bytes, offset, length);
			}
		};
	}
}
