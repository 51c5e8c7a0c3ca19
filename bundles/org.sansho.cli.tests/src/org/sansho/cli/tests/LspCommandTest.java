// SPDX-License-Identifier: EPL-2.0
package org.sansho.cli.tests;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.eclipse.lsp4j.ClientCapabilities;
import org.eclipse.lsp4j.DidOpenTextDocumentParams;
import org.eclipse.lsp4j.InitializeParams;
import org.eclipse.lsp4j.InitializedParams;
import org.eclipse.lsp4j.MessageActionItem;
import org.eclipse.lsp4j.MessageParams;
import org.eclipse.lsp4j.ProgressParams;
import org.eclipse.lsp4j.PublishDiagnosticsParams;
import org.eclipse.lsp4j.ShowMessageRequestParams;
import org.eclipse.lsp4j.TextDocumentItem;
import org.eclipse.lsp4j.WorkDoneProgressCreateParams;
import org.eclipse.lsp4j.WorkspaceFolder;
import org.eclipse.lsp4j.jsonrpc.Launcher;
import org.eclipse.lsp4j.services.LanguageClient;
import org.eclipse.lsp4j.services.LanguageServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sansho.cli.CommandLineProgram;
import org.sansho.cli.Environment;
import org.sansho.cli.Output;
import org.sansho.core.project.ContentPacks;

/** {@code sansho lsp} talks to an editor from initialize to exit. */
class LspCommandTest {

	private static final long SECONDS = 60;

	@TempDir
	Path folder;

	/** The program with a client at the other end of its streams. */
	private static final class Talk {
		private final BlockingQueue<PublishDiagnosticsParams> told = new LinkedBlockingQueue<>();
		private final StringWriter err = new StringWriter();
		private final CompletableFuture<Integer> code;
		private final OutputStream toServer;
		private final LanguageServer server;

		Talk(String... arguments) throws IOException {
			PipedInputStream in = new PipedInputStream(1 << 16);
			PipedInputStream fromServer = new PipedInputStream(1 << 16);
			OutputStream out = new PipedOutputStream(fromServer);
			toServer = new PipedOutputStream(in);
			ContentPacks packs = ContentPacks.in(Program.PACKS);
			code = CompletableFuture.supplyAsync(() -> new CommandLineProgram(new Environment(in, new Output(out), new PrintWriter(err, true), packs, false, false,
					Clock.systemUTC())).run(Locale.ENGLISH, arguments), task -> new Thread(task).start());
			Launcher<LanguageServer> client = Launcher.createLauncher(new Client(told), LanguageServer.class, fromServer, toServer);
			client.startListening();
			server = client.getRemoteProxy();
		}

		void initialize(Path root) throws Exception {
			InitializeParams params = new InitializeParams();
			params.setCapabilities(new ClientCapabilities());
			params.setWorkspaceFolders(List.of(new WorkspaceFolder(root.toUri().toString(), "project")));
			assertThat(server.initialize(params).get(SECONDS, TimeUnit.SECONDS).getCapabilities().getHoverProvider()).isNotNull();
			server.initialized(new InitializedParams());
		}

		int code() throws Exception {
			return code.get(SECONDS, TimeUnit.SECONDS);
		}
	}

	@Test
	void servesAWholeSession() throws Exception {
		Talk talk = new Talk("lsp", "--lang", "ja");
		talk.initialize(folder.toRealPath());
		String uri = folder.toRealPath().resolve("規程.sansho").toUri().toString();
		talk.server.getTextDocumentService().didOpen(new DidOpenTextDocumentParams(new TextDocumentItem(uri, "sansho", 1, "edition own.rul@1.0\n")));
		PublishDiagnosticsParams told = talk.told.poll(SECONDS, TimeUnit.SECONDS);
		assertThat(told.getUri()).isEqualTo(uri);
		assertThat(told.getDiagnostics().getFirst().getCode().getLeft()).isEqualTo("SN103");
		assertThat(told.getDiagnostics().getFirst().getMessage().getLeft()).contains("文書");
		talk.server.shutdown().get(SECONDS, TimeUnit.SECONDS);
		talk.server.exit();
		assertThat(talk.code()).isZero();
		assertThat(talk.err.toString()).isEmpty();
	}

	@Test
	void endsBadlyWhenTheClientForgetsToShutDown() throws Exception {
		Talk talk = new Talk("lsp");
		talk.initialize(folder.toRealPath());
		talk.server.exit();
		assertThat(talk.code()).isEqualTo(1);
	}

	@Test
	void endsWhenTheClientIsGone() throws Exception {
		Talk talk = new Talk("lsp");
		talk.initialize(folder.toRealPath());
		talk.toServer.close();
		assertThat(talk.code()).isZero();
	}

	@Test
	void saysNothingOnStandardOutputButTheProtocol() {
		Program.Run run = Program.runWithInput("Content-Length: 44\r\n\r\n{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"shutdown\"}".getBytes(StandardCharsets.UTF_8), "lsp");
		assertThat(run.code()).isZero();
		assertThat(run.out()).startsWith("Content-Length: ").doesNotContain("log4j");
	}

	@Test
	void goesOnAfterRubbish() {
		Program.Run run = Program.runWithInput("Content-Length: 3\r\n\r\n{{{Content-Length: 44\r\n\r\n{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"shutdown\"}".getBytes(StandardCharsets.UTF_8), "lsp");
		assertThat(run.code()).isZero();
		assertThat(run.out()).contains("\"id\":1");
	}

	@Test
	void givesStandardOutputBack() throws IOException {
		try (InputStream nothing = InputStream.nullInputStream()) {
			Object before = System.out;
			Program.runWithInput(nothing.readAllBytes(), "lsp");
			assertThat(System.out).isSameAs(before);
		}
	}

	/** Hears of diagnostics. */
	private record Client(BlockingQueue<PublishDiagnosticsParams> told) implements LanguageClient {
		@Override
		public void publishDiagnostics(PublishDiagnosticsParams diagnostics) {
			told.add(diagnostics);
		}

		@Override
		public CompletableFuture<Void> createProgress(WorkDoneProgressCreateParams params) {
			return CompletableFuture.completedFuture(null);
		}

		@Override
		public void notifyProgress(ProgressParams params) {
		}

		@Override
		public void telemetryEvent(Object object) {
		}

		@Override
		public void showMessage(MessageParams message) {
		}

		@Override
		public CompletableFuture<MessageActionItem> showMessageRequest(ShowMessageRequestParams request) {
			return CompletableFuture.completedFuture(null);
		}

		@Override
		public void logMessage(MessageParams message) {
		}
	}
}
