// SPDX-License-Identifier: EPL-2.0
package org.sansho.dsl.ide.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ForkJoinPool;
import org.eclipse.lsp4j.DocumentSymbolParams;
import org.eclipse.lsp4j.FileChangeType;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.sansho.dsl.ide.given.Document;
import org.sansho.dsl.ide.given.Session;

/**
 * Whatever somebody else does in the pool that all of a program shares: the server goes on. On two processors that pool has one thread, and since
 * Java 25 everything that is asynchronous by default waits for it.
 */
@Timeout(60)
class BusyPoolTest {

	/** More than such a pool has threads, also where it makes some in place of those that wait. */
	private static final int TASKS = 4 * ForkJoinPool.getCommonPoolParallelism() + 4;

	@TempDir
	Path folder;

	private final CountDownLatch end = new CountDownLatch(1);
	private final Set<Thread> taken = ConcurrentHashMap.newKeySet();

	@BeforeEach
	void takeAllThreads() throws InterruptedException {
		for (int i = 0; i < TASKS; i++) {
			ForkJoinPool.commonPool().execute(() -> {
				taken.add(Thread.currentThread());
				try {
					end.await();
				} catch (InterruptedException e) {
					Thread.currentThread().interrupt();
				}
			});
		}
		while (taken.size() < ForkJoinPool.getCommonPoolParallelism()) {
			Thread.sleep(1);
		}
	}

	@AfterEach
	void giveThemBack() {
		end.countDown();
	}

	@Test
	void aProjectIsReadAndChecked() throws IOException {
		for (int i = 0; i < 20; i++) {
			Files.writeString(folder.resolve("f" + i + ".sansho"), "guideline a" + i + " \"指針\"\nedition a" + i + "@1\nbody of a" + i + "@1 { requirement 1 \"一\" }\n");
		}
		Files.writeString(folder.resolve("m.sansho"), "mapping m from a0@1 to a1@1 {\n\tmethod human\n\t2 equal 1\n}\n");
		try (Session session = Session.in(folder.toRealPath())) {
			assertThat(session.awaitCode("m.sansho", "SN002").getMessage().getLeft()).contains("2");
			Document mapping = session.open("m.sansho");
			mapping.replace("2 equal", "1 equal");
			session.diagnostics("m.sansho", found -> found.stream().noneMatch(each -> each.getCode().getLeft().equals("SN002")));
			assertThat(session.answer(session.server().getTextDocumentService().documentSymbol(new DocumentSymbolParams(mapping.id())))).isNotEmpty();
			// A file that nobody has open, of which is told later.
			Files.writeString(folder.resolve("n.sansho"), "mapping n from a2@1 to a3@1 {\n\tmethod human\n\t3 equal 1\n}\n");
			session.changedOnDisk("n.sansho", FileChangeType.Created);
			assertThat(session.awaitCode("n.sansho", "SN002").getMessage().getLeft()).contains("3");
		}
	}
}
