// SPDX-License-Identifier: EPL-2.0
package org.sansho.dsl.ide.server;

import com.google.inject.Inject;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.function.Supplier;
import org.eclipse.xtext.ide.server.concurrent.RequestManager;
import org.eclipse.xtext.service.OperationCanceledManager;
import org.eclipse.xtext.util.CancelIndicator;
import org.eclipse.xtext.xbase.lib.Functions.Function0;
import org.eclipse.xtext.xbase.lib.Functions.Function1;
import org.eclipse.xtext.xbase.lib.Functions.Function2;

/**
 * Runs requests as Xtext does, changes one after the other and questions side by side; when it is shut down, whatever still waits for something is
 * interrupted, so that a request that hangs does not outlive its server. What only computes is told by its {@link CancelIndicator}.
 */
public final class InterruptibleRequests extends RequestManager {

	private final Set<Thread> working = ConcurrentHashMap.newKeySet();
	private volatile boolean ended;

	@Inject
	InterruptibleRequests(ExecutorService parallel, OperationCanceledManager operationCanceledManager) {
		super(parallel, operationCanceledManager);
	}

	@Override
	public synchronized <V> CompletableFuture<V> runRead(Function1<? super CancelIndicator, ? extends V> question) {
		return super.runRead(cancelled -> interruptible(() -> question.apply(cancelled)));
	}

	@Override
	public synchronized <U, V> CompletableFuture<V> runWrite(Function0<? extends U> change, Function2<? super CancelIndicator, ? super U, ? extends V> after) {
		return super.<U, V>runWrite(() -> interruptible(change::apply), (cancelled, changed) -> interruptible(() -> after.apply(cancelled, changed)));
	}

	private <T> T interruptible(Supplier<? extends T> work) {
		Thread thread = Thread.currentThread();
		working.add(thread);
		try {
			if (ended) {
				// It was queued before, and begins only now.
				thread.interrupt();
			}
			return work.get();
		} finally {
			working.remove(thread);
		}
	}

	@Override
	public void shutdown() {
		super.shutdown();
		ended = true;
		working.forEach(Thread::interrupt);
	}
}
