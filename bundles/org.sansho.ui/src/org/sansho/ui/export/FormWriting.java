// SPDX-License-Identifier: EPL-2.0
package org.sansho.ui.export;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.concurrent.CancellationException;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.OperationCanceledException;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.SubMonitor;
import org.eclipse.core.runtime.jobs.IJobChangeEvent;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.core.runtime.jobs.JobChangeAdapter;
import org.sansho.core.project.AtomicFile;
import org.sansho.core.project.InputException;
import org.sansho.core.text.Messages;
import org.sansho.excel.FormWorkbook;
import org.sansho.ui.Reason;

/**
 * Writes a workbook as a whole or not at all, in the background: after an error, and after somebody cancelled, the old file is as it was. Whoever
 * began it hears how it ended, and says what went wrong where it can be mended.
 */
final class FormWriting extends Job {

	/** Hears how the writing ended; in any thread. */
	interface Listener {

		/** The workbook is written. */
		void written();

		/** Nothing is written. {@code why} is a sentence. */
		void notWritten(String why);
	}

	private final FormWorkbook workbook;
	private final Path target;
	private final Messages messages;
	private String failure = "";

	FormWriting(FormWorkbook workbook, Path target, Messages messages, Listener listener) {
		super(messages.get("job", target.getFileName()));
		this.workbook = workbook;
		this.target = target;
		this.messages = messages;
		addJobChangeListener(new JobChangeAdapter() {
			@Override
			public void done(IJobChangeEvent event) {
				WritingEnd.failure(event.getResult(), failure, target, messages).ifPresentOrElse(listener::notWritten, listener::written);
			}
		});
	}

	/** What cannot be written is not told by the platform as well: the wizard shows it. */
	@Override
	protected IStatus run(IProgressMonitor monitor) {
		SubMonitor progress = SubMonitor.convert(monitor, getName(), 2);
		try {
			AtomicFile.write(target, out -> workbook.writeTo(cancellable(out, monitor), monitor::isCanceled));
			progress.worked(1);
			refresh(progress.newChild(1));
		} catch (OperationCanceledException | CancellationException cancelled) {
			return Status.CANCEL_STATUS;
		} catch (InputException e) {
			failure = e.message(messages.locale());
		} catch (RuntimeException | OutOfMemoryError e) {
			failure = messages.get("failed", target, Reason.of(e));
		}
		return Status.OK_STATUS;
	}

	/** The file is written: that the workspace does not notice is no reason to say that it is not. */
	private void refresh(IProgressMonitor monitor) {
		for (IFile file : ResourcesPlugin.getWorkspace().getRoot().findFilesForLocationURI(target.toUri())) {
			try {
				file.refreshLocal(IResource.DEPTH_ZERO, monitor);
			} catch (OperationCanceledException e) {
				return;
			} catch (CoreException e) {
				ILog.get().warn(e.getStatus().getMessage(), e);
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
