// SPDX-License-Identifier: EPL-2.0
package org.sansho.ui.server;

import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;

/** Long work of the server, as a job in the progress view. It does nothing but show how far the work is. */
final class ServerWork extends Job {

	private record Step(int percent, Optional<String> message) {
	}

	private static final int ALL = 100;

	private final BlockingQueue<Step> steps = new LinkedBlockingQueue<>();

	ServerWork(String name) {
		super(name);
	}

	void begin(String title) {
		setName(title);
		schedule();
	}

	void report(int percent, String message) {
		steps.add(new Step(Math.clamp(percent, 0, ALL - 1), Optional.ofNullable(message)));
	}

	void end() {
		steps.add(new Step(ALL, Optional.empty()));
	}

	@Override
	protected IStatus run(IProgressMonitor monitor) {
		monitor.beginTask(getName(), ALL);
		int shown = 0;
		try {
			while (shown < ALL && !monitor.isCanceled()) {
				Step step = steps.take();
				step.message().ifPresent(monitor::subTask);
				monitor.worked(Math.max(0, step.percent() - shown));
				shown = Math.max(shown, step.percent());
			}
		} catch (InterruptedException e) {
			return Status.CANCEL_STATUS;
		} finally {
			monitor.done();
		}
		return Status.OK_STATUS;
	}
}
