// SPDX-License-Identifier: EPL-2.0
package org.sansho.ui.server;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.eclipse.core.runtime.QualifiedName;
import org.eclipse.core.runtime.jobs.Job;

/** The jobs of somebody who comes to an end before the workspace does: from then on none of them begins, and none goes on. */
public final class Background {

	private static final QualifiedName OWNER = new QualifiedName("org.sansho.ui", "background");

	private boolean ended;

	/** Lets {@code job} begin after {@code pause} milliseconds, unless all has come to its end. */
	public synchronized void schedule(Job job, long pause) {
		if (!ended) {
			job.setProperty(OWNER, this);
			job.schedule(pause);
		}
	}

	/** Lets {@code job} begin, unless all has come to its end. */
	public void schedule(Job job) {
		schedule(job, 0);
	}

	/** Ends all of them: what has not begun never does, what is going on is told to stop and waited for, but for all together not longer than {@code patience}. */
	public void end(Duration patience) {
		synchronized (this) {
			ended = true;
		}
		List<Job> jobs = Stream.of(Job.getJobManager().find(null)).filter(job -> equals(job.getProperty(OWNER))).toList();
		jobs.forEach(Job::cancel);
		long until = System.nanoTime() + patience.toNanos();
		try {
			for (Job job : jobs) {
				// Zero would be for ever.
				job.join(Math.max(1, TimeUnit.NANOSECONDS.toMillis(until - System.nanoTime())), null);
			}
		} catch (InterruptedException e) {
			Thread.currentThread().interrupt();
		}
	}
}
