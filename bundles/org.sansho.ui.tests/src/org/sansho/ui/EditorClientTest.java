// SPDX-License-Identifier: EPL-2.0
package org.sansho.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.lsp4j.ApplyWorkspaceEditParams;
import org.eclipse.lsp4j.MessageParams;
import org.eclipse.lsp4j.MessageType;
import org.eclipse.lsp4j.ProgressParams;
import org.eclipse.lsp4j.PublishDiagnosticsParams;
import org.eclipse.lsp4j.WorkDoneProgressBegin;
import org.eclipse.lsp4j.WorkDoneProgressCreateParams;
import org.eclipse.lsp4j.WorkDoneProgressEnd;
import org.eclipse.lsp4j.WorkDoneProgressNotification;
import org.eclipse.lsp4j.WorkspaceEdit;
import org.eclipse.lsp4j.jsonrpc.messages.Either;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.sansho.core.text.Messages;
import org.sansho.ui.server.EditorClient;
import org.sansho.ui.server.ServerSession;

/** The server of today is heard; one that was given up may go on telling, and nobody listens. */
@Timeout(60)
class EditorClientTest {

	private static final String WORK = "work of EditorClientTest";

	private final List<String> heard = new ArrayList<>();
	private volatile boolean current = true;
	private final EditorClient client = new EditorClient((uri, problems) -> heard.add(uri), new Messages(ServerSession.class, Locale.ENGLISH), heard::add, () -> current,
			() -> heard.add("alive"), () -> heard.add("outdated"));

	private void progress(WorkDoneProgressNotification value) {
		client.notifyProgress(new ProgressParams(Either.forLeft("token"), Either.forLeft(value)));
	}

	private static List<Job> shown() {
		return Stream.of(Job.getJobManager().find(null)).filter(job -> job.getName().equals(WORK)).toList();
	}

	/** What has not begun yet would end for other reasons. */
	private static Job atWork() {
		Job work = shown().getFirst();
		while (work.getThread() == null) {
			Thread.onSpinWait();
		}
		return work;
	}

	private void begin() {
		client.createProgress(new WorkDoneProgressCreateParams(Either.forLeft("token"))).join();
		WorkDoneProgressBegin begin = new WorkDoneProgressBegin();
		begin.setTitle(WORK);
		progress(begin);
	}

	@Test
	void whatTheServerOfTodayTellsIsHeard() {
		client.publishDiagnostics(new PublishDiagnosticsParams("file:///a", List.of()));
		client.showMessage(new MessageParams(MessageType.Info, "by the way"));
		assertThat(heard).containsExactly("alive", "file:///a", "by the way");
	}

	@Test
	void whatOneThatWasGivenUpTellsIsNot() {
		current = false;
		client.publishDiagnostics(new PublishDiagnosticsParams("file:///a", List.of()));
		client.showMessage(new MessageParams(MessageType.Info, "by the way"));
		begin();
		progress(new WorkDoneProgressEnd());
		client.refreshSemanticTokens().join();
		assertThat(heard).isEmpty();
		assertThat(shown()).isEmpty();
		assertThat(client.applyEdit(new ApplyWorkspaceEditParams(new WorkspaceEdit())).thenApply(answer -> answer.isApplied())).isCompletedWithValue(false);
	}

	@Test
	void workIsShownUntilItEnds() throws InterruptedException {
		begin();
		Job work = shown().getFirst();
		progress(new WorkDoneProgressEnd());
		work.join();
		assertThat(heard).endsWith("outdated");
	}

	@Test
	void workOfAServerThatIsGivenUpInTheMiddleOfItIsNotShownForEver() throws InterruptedException {
		begin();
		Job work = atWork();
		current = false;
		work.join();
		assertThat(shown()).isEmpty();
	}

	/** The platform lets what it has cancelled go on for 300 milliseconds, and logs what has not ended by then. */
	@Test
	void workThatIsCancelledEndsAtOnce() throws InterruptedException {
		begin();
		Job work = atWork();
		work.cancel();
		assertThat(work.join(300, null)).isTrue();
	}
}
