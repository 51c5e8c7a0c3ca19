// SPDX-License-Identifier: EPL-2.0
package org.sansho.ui.server;

import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;

/** Long work of the server, as a job in the progress view. It does nothing but show how far the work is, and ends with the server when that is given up in the middle of it. */
final class ServerWork extends Job {

	private record Step(int percent, Optional<String> message) {
	}

	private static final int ALL = 100;
	/** How often it is looked whether anybody is still to be shown something, in milliseconds. */
	private static final int LOOK = 500;

	private final BooleanSupplier going;
	private final BlockingQueue<Step> steps = new LinkedBlockingQueue<>();

	/** @param going whether the server is still there */
	ServerWork(String name, BooleanSupplier going) {
		super(name);
		this.going = going;
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
	protected void canceling() {
		// Whoever waits for a step hears of it at once: a platform that goes does not wait so long as we look.
		end();
	}

	@Override
	protected IStatus run(IProgressMonitor monitor) {
		monitor.beginTask(getName(), ALL);
		int shown = 0;
		try {
			while (shown < ALL && !monitor.isCanceled() && going.getAsBoolean()) {
				Step step = steps.poll(LOOK, TimeUnit.MILLISECONDS);
				if (step == null) {
					continue;
				}
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
