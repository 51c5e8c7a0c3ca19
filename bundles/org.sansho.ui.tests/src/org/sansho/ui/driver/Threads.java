// SPDX-License-Identifier: EPL-2.0
package org.sansho.ui.driver;

import java.lang.management.LockInfo;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadInfo;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.ForkJoinPool;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.core.runtime.jobs.Job;

/** What the program is at, for the message of a test that waited in vain: what is seen once in a hundred runs has to tell by itself why. */
final class Threads {

	private static final int DEPTH = 200;
	private static final int FRAMES = 14;
	private static final List<String> IDLE = List.of("java.util.concurrent.ThreadPoolExecutor.getTask", "org.eclipse.core.internal.jobs.WorkerPool.sleep",
			"java.util.concurrent.ForkJoinPool.awaitWork", "java.lang.ref.ReferenceQueue.remove");

	private Threads() {
	}

	/** Those that are in code of ours or wait for a lock, with the jobs of the platform and the state of the common pool. */
	static String describe() {
		Stream<String> threads = Arrays.stream(ManagementFactory.getThreadMXBean().dumpAllThreads(true, true, DEPTH)).filter(Threads::matters)
				.sorted(Comparator.comparing(ThreadInfo::getThreadName).thenComparing(ThreadInfo::getThreadId)).map(Threads::describe);
		String jobs = Arrays.stream(Job.getJobManager().find(null)).map(job -> job.getName() + ' ' + job.getState()).sorted().collect(Collectors.joining(", "));
		return Stream.concat(threads, Stream.of("jobs (1 sleeps, 2 waits, 4 runs): " + jobs + "; suspended: " + Job.getJobManager().isSuspended(), ForkJoinPool.commonPool().toString()))
				.collect(Collectors.joining("\n"));
	}

	private static boolean matters(ThreadInfo thread) {
		if (thread.getThreadId() == Thread.currentThread().threadId()) {
			return false;
		}
		List<String> frames = Arrays.stream(thread.getStackTrace()).map(frame -> frame.getClassName() + '.' + frame.getMethodName()).toList();
		return thread.getThreadState() == Thread.State.BLOCKED || frames.stream().anyMatch(frame -> frame.startsWith("org.sansho."))
				|| thread.getThreadName().startsWith("ForkJoinPool") || thread.getThreadName().startsWith("RequestManager")
				|| !frames.isEmpty() && thread.getThreadName().startsWith("Worker-") && frames.stream().noneMatch(IDLE::contains);
	}

	private static String describe(ThreadInfo thread) {
		String holds = Stream.concat(Arrays.stream(thread.getLockedMonitors()), Arrays.stream(thread.getLockedSynchronizers())).map(LockInfo::toString)
				.collect(Collectors.joining(", ", " holds [", "]"));
		String waits = thread.getLockName() == null ? "" : " waits for " + thread.getLockName() + (thread.getLockOwnerName() == null ? "" : " of " + thread.getLockOwnerName());
		StackTraceElement[] trace = thread.getStackTrace();
		String frames = Arrays.stream(trace).limit(FRAMES).map(frame -> "\n    " + frame.getClassName() + '.' + frame.getMethodName() + ':' + frame.getLineNumber())
				.collect(Collectors.joining());
		String ours = Arrays.stream(trace).skip(FRAMES).filter(frame -> frame.getClassName().startsWith("org.sansho.")).limit(FRAMES)
				.map(frame -> "\n    … " + frame.getClassName() + '.' + frame.getMethodName() + ':' + frame.getLineNumber()).collect(Collectors.joining());
		return '"' + thread.getThreadName() + "\" " + thread.getThreadState() + waits + holds + frames + ours;
	}
}
