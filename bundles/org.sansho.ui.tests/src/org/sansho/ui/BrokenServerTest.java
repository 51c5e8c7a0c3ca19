// SPDX-License-Identifier: EPL-2.0
package org.sansho.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ForkJoinPool;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IMarker;
import org.eclipse.ui.texteditor.ITextEditor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.sansho.dsl.ide.server.SanshoLanguageServer;
import org.sansho.ui.driver.InWorkbench;
import org.sansho.ui.driver.LogsErrors;
import org.sansho.ui.driver.SmallProject;
import org.sansho.ui.driver.TextEditing;
import org.sansho.ui.driver.Texts;
import org.sansho.ui.driver.Workbench;
import org.sansho.ui.server.Answers;
import org.sansho.ui.server.ServerSession;

/** Whatever happens to the server, nothing that somebody wrote is lost, and work goes on. */
@ExtendWith(InWorkbench.class)
class BrokenServerTest {

	private final Workbench workbench;
	private final TextEditing editing;
	private SmallProject project;

	BrokenServerTest(Workbench workbench) {
		this.workbench = workbench;
		this.editing = new TextEditing(workbench);
	}

	@BeforeEach
	void aSmallProject() {
		project = SmallProject.make(workbench, editing);
	}

	@AfterEach
	void clean() {
		workbench.clear();
	}

	@Test
	@LogsErrors
	void aRequestThatCrashesIsToldAndTheNextOneIsAnswered() {
		editing.open(project.mapping());
		CompletableFuture<Object> crash = ServerSession.ofWorkbench().ask(server -> ((SanshoLanguageServer) server).read((projects, cancelled) -> {
			throw new IllegalStateException("on purpose 1");
		}));
		workbench.until("it has failed", crash::isDone);
		isTold("on purpose 1");
		project.everythingElseWorks();
	}

	@Test
	@LogsErrors
	void aServerThatTakesNoRequestsAnyMoreIsReplaced() {
		ITextEditor editor = editing.open(project.mapping());
		SanshoLanguageServer before = server();
		editing.cursorBehind(editor, "human");
		editing.insert(editor, " // kept");
		before.getRequestManager().shutdown();
		editing.insert(editor, "!");
		workbench.until("another server runs", () -> server() != before);
		project.everythingElseWorks();
		assertThat(editing.document(editor).get()).contains("human // kept!");
		isTold(ServerSession.ofWorkbench().messages().get("restarted", "").split("[。.]")[0]);
		workbench.screenshot("restarted");
		forgiven();
	}

	@Test
	@LogsErrors
	void aServerThatRunsOutOfStackIsReplaced() {
		editing.open(project.mapping());
		SanshoLanguageServer before = server();
		ServerSession.ofWorkbench().ask(server -> ((SanshoLanguageServer) server).read((projects, cancelled) -> {
			throw new StackOverflowError("on purpose 2");
		}));
		workbench.until("another server runs", () -> server() != before);
		isTold("on purpose 2");
		project.everythingElseWorks();
		forgiven();
	}

	@Test
	@LogsErrors
	void aRequestThatNeverEndsIsEndedByAnotherServer() {
		ITextEditor editor = editing.open(project.mapping());
		SanshoLanguageServer before = server();
		editing.cursorBehind(editor, "human");
		editing.insert(editor, " // kept");
		CountDownLatch ended = new CountDownLatch(1);
		ServerSession.ofWorkbench().lookEvery(Duration.ofMillis(500));
		try {
			CompletableFuture<Object> endless = ServerSession.ofWorkbench().ask(server -> ((SanshoLanguageServer) server).read((projects, cancelled) -> hang(ended)));
			workbench.until("nobody waits any more", endless::isDone);
		} finally {
			ServerSession.ofWorkbench().lookAsUsual();
		}
		workbench.until("another server runs", () -> server() != before);
		isTold(ServerSession.ofWorkbench().messages().get("silent", 3));
		workbench.screenshot("endless");
		workbench.until("what hung has ended", () -> ended.getCount() == 0);
		project.everythingElseWorks();
		assertThat(editing.document(editor).get()).contains("human // kept");
		forgiven();
	}

	/** Waits for what never comes. */
	private static Object hang(CountDownLatch ended) {
		try {
			new CountDownLatch(1).await();
		} catch (InterruptedException e) {
			ended.countDown();
		}
		return "";
	}

	@Test
	void aServerThatIsRestartedKnowsWhatIsNotSavedYet() {
		ITextEditor editor = editing.open(project.mapping());
		editing.cursorBehind(editor, "equal ");
		editing.insert(editor, "9");
		workbench.until("there is an error", () -> !editing.problems(project.mapping(), IMarker.SEVERITY_ERROR).isEmpty());
		SanshoLanguageServer before = server();
		workbench.command("org.sansho.ui.restartServer");
		workbench.until("another server runs", () -> server() != before);
		workbench.until("the error is there", () -> !editing.problems(project.mapping(), IMarker.SEVERITY_ERROR).isEmpty());
		project.everythingElseWorks();
	}

	/** On two processors that pool has one thread. */
	@Test
	void whatSomebodyElseDoesInThePoolOfAllHoldsNothingUp() {
		CountDownLatch end = new CountDownLatch(1);
		for (int i = 0; i < 4 * ForkJoinPool.getCommonPoolParallelism() + 4; i++) {
			ForkJoinPool.commonPool().execute(() -> {
				try {
					end.await();
				} catch (InterruptedException e) {
					Thread.currentThread().interrupt();
				}
			});
		}
		try {
			for (int i = 0; i < 5; i++) {
				int changed = i;
				IFile nobodyOpened = editing.file(project.project(), "n" + i + ".sansho", "mapping n" + i + " from b@1 to a@1 {", "\t1 equal 8", "}");
				workbench.until("there is an error in " + changed, () -> !editing.problems(nobodyOpened, IMarker.SEVERITY_ERROR).isEmpty());
			}
			project.everythingElseWorks();
			editing.openWithLenses(project.mapping());
		} finally {
			end.countDown();
		}
	}

	private SanshoLanguageServer server() {
		return workbench.find("a server runs", () -> Answers.await(ServerSession.ofWorkbench().ask(server -> CompletableFuture.completedFuture((SanshoLanguageServer) server)), Answers.AT_ONCE));
	}

	/** What a person starts anew may break down as often again: no test is to count against the next. */
	private void forgiven() {
		SanshoLanguageServer before = server();
		workbench.command("org.sansho.ui.restartServer");
		workbench.until("another server runs", () -> server() != before);
	}

	private void isTold(String sentence) {
		workbench.find("somebody is told: " + sentence, () -> Arrays.stream(workbench.display().getShells())
				.filter(shell -> shell.isVisible() && shell != workbench.window().getShell() && Texts.of(shell).stream().anyMatch(text -> text.contains(sentence))).findFirst());
	}
}
