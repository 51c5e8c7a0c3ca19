// SPDX-License-Identifier: EPL-2.0
package org.sansho.dsl.ide.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.BiConsumer;
import org.eclipse.xtext.util.CancelIndicator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sansho.core.project.ContentPacks;
import org.sansho.core.rules.RuleCatalogue;

/** What a server was asked does not go on once the server has ended. */
class InterruptibleRequestsTest {

	private static final int PATIENCE_SECONDS = 20;

	@TempDir
	Path folder;

	private final BlockingQueue<String> told = new LinkedBlockingQueue<>();

	@Test
	void aQuestionThatWaitsForGoodEndsWithItsServer() throws InterruptedException, IOException {
		SanshoLanguageServer server = server();
		server.getRequestManager().runRead(cancelled -> tell(cancelled, this::hang));
		assertThat(next()).isEqualTo("begun");
		server.end();
		assertThat(next()).isEqualTo("interrupted");
	}

	@Test
	void aChangeThatWaitsForGoodEndsWithItsServer() throws InterruptedException, IOException {
		SanshoLanguageServer server = server();
		server.getRequestManager().runWrite(() -> "", (cancelled, none) -> tell(cancelled, this::hang));
		assertThat(next()).isEqualTo("begun");
		server.end();
		assertThat(next()).isEqualTo("interrupted");
	}

	@Test
	void aQuestionThatComputesForGoodEndsWithItsServer() throws InterruptedException, IOException {
		SanshoLanguageServer server = server();
		server.getRequestManager().runRead(cancelled -> tell(cancelled, (indicator, thread) -> {
			while (!indicator.isCanceled()) {
				Thread.onSpinWait();
			}
			told.add("cancelled");
		}));
		assertThat(next()).isEqualTo("begun");
		server.end();
		assertThat(next()).isEqualTo("cancelled");
	}

	@Test
	void aChangeThatWasQueuedBehindOneThatHangsDoesNotHangInItsPlace() throws InterruptedException, IOException {
		SanshoLanguageServer server = server();
		server.getRequestManager().runWrite(() -> {
			hangToldOf();
			return "";
		}, (cancelled, none) -> "");
		assertThat(next()).isEqualTo("begun");
		CompletableFuture<String> second = server.getRequestManager().runWrite(() -> {
			hangToldOf();
			return "";
		}, (cancelled, none) -> "");
		server.end();
		assertThat(next()).isEqualTo("interrupted");
		assertThat(next()).isEqualTo("begun");
		assertThat(next()).isEqualTo("interrupted");
		assertThat(second).failsWithin(PATIENCE_SECONDS, TimeUnit.SECONDS);
	}

	private SanshoLanguageServer server() throws IOException {
		return SanshoServer.create(RuleCatalogue.standard(), ContentPacks.in(folder), Locale.ENGLISH, () -> { });
	}

	private String tell(CancelIndicator cancelled, BiConsumer<CancelIndicator, Thread> work) {
		told.add("begun");
		work.accept(cancelled, Thread.currentThread());
		return "";
	}

	private void hangToldOf() {
		told.add("begun");
		hang(CancelIndicator.NullImpl, Thread.currentThread());
	}

	private void hang(CancelIndicator cancelled, Thread thread) {
		try {
			new CountDownLatch(1).await();
		} catch (InterruptedException e) {
			told.add("interrupted");
		}
	}

	/** What has happened next; nothing when it does not in time. */
	private String next() throws InterruptedException {
		return String.valueOf(told.poll(PATIENCE_SECONDS, TimeUnit.SECONDS));
	}
}
