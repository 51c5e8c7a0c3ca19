// SPDX-License-Identifier: EPL-2.0
package org.sansho.ui.export;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.OperationCanceledException;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.SubMonitor;
import org.eclipse.core.runtime.jobs.Job;
import org.sansho.core.project.AtomicFile;
import org.sansho.core.project.InputException;
import org.sansho.core.text.Messages;
import org.sansho.excel.FormWorkbook;

/** Writes a workbook as a whole or not at all: after an error, and after somebody cancelled, the old file is as it was. */
final class ExportJob extends Job {

	private final FormWorkbook workbook;
	private final Path target;
	private final Messages messages;

	ExportJob(FormWorkbook workbook, Path target, Messages messages) {
		super(messages.get("job", target.getFileName()));
		this.workbook = workbook;
		this.target = target;
		this.messages = messages;
		setUser(true);
	}

	@Override
	protected IStatus run(IProgressMonitor monitor) {
		SubMonitor progress = SubMonitor.convert(monitor, target.toString(), 2);
		try {
			AtomicFile.write(target, out -> workbook.writeTo(cancellable(out, progress)));
			progress.worked(1);
			for (IFile file : ResourcesPlugin.getWorkspace().getRoot().findFilesForLocationURI(target.toUri())) {
				file.refreshLocal(IResource.DEPTH_ZERO, progress.split(1));
			}
			return Status.OK_STATUS;
		} catch (OperationCanceledException cancelled) {
			return Status.CANCEL_STATUS;
		} catch (InputException e) {
			return Status.error(e.message(messages.locale()), e);
		} catch (CoreException e) {
			return e.getStatus();
		} catch (RuntimeException e) {
			return Status.error(messages.get("failed", target, String.valueOf(e.getMessage())), e);
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
