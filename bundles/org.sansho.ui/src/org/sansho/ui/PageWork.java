// SPDX-License-Identifier: EPL-2.0
package org.sansho.ui;

import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.OperationCanceledException;
import org.eclipse.core.runtime.ProgressMonitorWrapper;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jface.dialogs.ProgressIndicator;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Label;

/**
 * Long work of a page of a wizard, with its progress at the foot of the page.
 *
 * <p>It is a job beside the window and not {@code IWizardContainer.run}, which shuts the whole dialog until the work looks up: here every button
 * stays what it is, to cancel closes the wizard at once, and choosing something else begins anew. Whoever leaves ends the work.
 */
public final class PageWork {

	/** Work in a thread of its own. */
	@FunctionalInterface
	public interface Work<T> {
		/** Does it; looks now and then whether anybody still waits. */
		T with(IProgressMonitor monitor) throws Exception;
	}

	private final Display display;
	private final Composite area;
	private final Label what;
	private final ProgressIndicator bar;
	private Optional<Job> running = Optional.empty();

	/** At the foot of {@code parent}, which has so many columns; takes no room while nothing is done. */
	public PageWork(Composite parent, int columns) {
		display = parent.getDisplay();
		area = new Composite(parent, SWT.NONE);
		GridLayoutFactory.fillDefaults().applyTo(area);
		GridDataFactory.fillDefaults().grab(true, false).span(columns, 1).exclude(true).applyTo(area);
		what = new Label(area, SWT.NONE);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(what);
		bar = new ProgressIndicator(area, SWT.NONE);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(bar);
		area.setVisible(false);
		area.addDisposeListener(event -> {
			running.ifPresent(Job::cancel);
			running = Optional.empty();
		});
	}

	/** Whether something is being done. */
	public boolean isBusy() {
		return running.isPresent();
	}

	/**
	 * Does {@code work} in place of what is being done. One of {@code done} and {@code failed} is told in the thread of the window, unless the
	 * page is gone by then or does something else.
	 *
	 * @param name what people are told
	 */
	public <T> void begin(String name, Work<T> work, Consumer<T> done, Consumer<Throwable> failed) {
		stop();
		Job job = new Job(name) {
			@Override
			protected IStatus run(IProgressMonitor monitor) {
				try {
					T result = work.with(new Shown(monitor, this));
					end(this, () -> done.accept(result));
				} catch (OperationCanceledException | CancellationException cancelled) {
					end(this, () -> failed.accept(cancelled));
				} catch (Exception | OutOfMemoryError | StackOverflowError e) {
					end(this, () -> failed.accept(e));
				}
				return Status.OK_STATUS;
			}
		};
		// The page shows it.
		job.setSystem(true);
		running = Optional.of(job);
		what.setText(name);
		bar.beginAnimatedTask();
		show(true);
		job.schedule();
	}

	/** Ends what is being done; nobody is told. */
	public void stop() {
		running.ifPresent(Job::cancel);
		running = Optional.empty();
		if (!area.isDisposed()) {
			bar.done();
			show(false);
		}
	}

	private void show(boolean visible) {
		GridData data = (GridData) area.getLayoutData();
		if (data.exclude == visible) {
			data.exclude = !visible;
			area.setVisible(visible);
			area.getParent().layout(true, true);
		}
	}

	private void end(Job job, Runnable tell) {
		inWindow(job, () -> {
			stop();
			tell.run();
		});
	}

	/** What is told too late, when the page is gone or does something else, is not heard. */
	private void inWindow(Job job, Runnable deed) {
		if (!display.isDisposed()) {
			display.asyncExec(() -> {
				if (!area.isDisposed() && running.filter(job::equals).isPresent()) {
					deed.run();
				}
			});
		}
	}

	/** Lets the bar grow: a hundred times at most, however small the steps are. */
	private final class Shown extends ProgressMonitorWrapper {
		private final Job job;
		private double total = 1;
		private double done;
		private int percent;

		Shown(IProgressMonitor monitor, Job job) {
			super(monitor);
			this.job = job;
		}

		@Override
		public void beginTask(String name, int steps) {
			super.beginTask(name, steps);
			total = Math.max(1, steps);
		}

		@Override
		public void worked(int steps) {
			internalWorked(steps);
		}

		@Override
		public synchronized void internalWorked(double steps) {
			super.internalWorked(steps);
			done += steps;
			int now = (int) Math.min(100, 100 * done / total);
			if (now > percent) {
				int first = percent;
				percent = now;
				inWindow(job, () -> {
					if (first == 0) {
						bar.beginTask(100);
					}
					bar.worked(now - first);
				});
			}
		}
	}
}
