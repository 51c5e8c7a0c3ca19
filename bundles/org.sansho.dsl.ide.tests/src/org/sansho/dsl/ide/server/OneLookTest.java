// SPDX-License-Identifier: EPL-2.0
package org.sansho.dsl.ide.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.eclipse.lsp4j.DidChangeWatchedFilesParams;
import org.eclipse.lsp4j.FileChangeType;
import org.eclipse.lsp4j.FileEvent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sansho.core.Corpus;
import org.sansho.core.rules.Findings;
import org.sansho.dsl.ide.given.GivenRule;
import org.sansho.dsl.ide.given.Session;

/**
 * Two looks at everything may be asked for behind one change, one of them late by the change before. They go on one after the other: what is still to
 * be looked at is theirs, and two at a time have lost it for good.
 */
class OneLookTest {

	private static final int ROUNDS = 400;
	private static final long A_MOMENT = 200_000;

	@TempDir
	Path folder;

	/** Knows how many look at a time, and takes a moment for it. */
	private record Counting(AtomicInteger looking, AtomicInteger looks, AtomicInteger most) implements GivenRule {
		@Override
		public void check(Corpus corpus, Findings findings) {
			int now = looking.incrementAndGet();
			looks.incrementAndGet();
			most.accumulateAndGet(now, Math::max);
			LockSupport.parkNanos(A_MOMENT);
			looking.decrementAndGet();
		}
	}

	@Test
	void oneLooksAtATimeAndNothingIsLeftUntold() throws IOException {
		Files.writeString(folder.resolve("a.sansho"), "guideline a \"指針\"\n");
		Files.writeString(folder.resolve("b.sansho"), "guideline b \"規程\"\n");
		Counting counting = new Counting(new AtomicInteger(), new AtomicInteger(), new AtomicInteger());
		try (Session session = Session.of(folder.toRealPath(), Locale.ENGLISH, counting)) {
			for (int round = 0; round < ROUNDS; round++) {
				for (String file : List.of("a.sansho", "b.sansho", "a.sansho")) {
					change(session, file);
					LockSupport.parkNanos(round % 100 * A_MOMENT / 20);
				}
			}
			assertThat(counting.looks()).as("looks").hasValueGreaterThan(1);
			assertThat(counting.most()).as("looks at a time").hasValue(1);
			Files.writeString(folder.resolve("b.sansho"), "guideline b \"規程\" ???\n");
			change(session, "b.sansho");
			session.awaitCode("b.sansho", "SN001");
		}
	}

	/** Told by a client in the same program, as the workbench is: nothing lies between two changes. */
	private static void change(Session session, String file) {
		session.inside().getWorkspaceService().didChangeWatchedFiles(new DidChangeWatchedFilesParams(List.of(new FileEvent(session.uri(file), FileChangeType.Changed))));
	}
}
