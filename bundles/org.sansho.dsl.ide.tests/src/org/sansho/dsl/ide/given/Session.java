// SPDX-License-Identifier: EPL-2.0
package org.sansho.dsl.ide.given;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.eclipse.lsp4j.*;
import org.eclipse.lsp4j.jsonrpc.Launcher;
import org.eclipse.lsp4j.services.LanguageClient;
import org.eclipse.lsp4j.services.LanguageServer;
import org.sansho.core.project.ContentPacks;
import org.sansho.core.rules.Rule;
import org.sansho.core.rules.RuleCatalogue;
import org.sansho.dsl.ide.server.SanshoLanguageServer;
import org.sansho.dsl.ide.server.SanshoServer;

/** A client of the language server that talks to it through the protocol: every message is written and read as JSON. */
public final class Session implements AutoCloseable {

	private static final Path PACKS = Path.of("../org.sansho.content/packs").toAbsolutePath().normalize();
	private static final long SECONDS = 15;

	private final Path root;
	private final LanguageServer server;
	private final SanshoLanguageServer inside;
	private final List<Future<Void>> listening;
	private final InitializeResult capabilities;
	private final Map<String, List<Diagnostic>> diagnostics = new LinkedHashMap<>();
	private final List<MessageParams> shown = new ArrayList<>();
	private final List<ProgressParams> progress = new ArrayList<>();

	private Session(Path root, Locale locale, boolean withSnippets, List<String> commands) {
		this(root, locale, withSnippets, Map.of("commands", commands), edits(List.of(ResourceOperationKind.Create)));
	}

	private Session(Path root, Locale locale, boolean withSnippets, Map<String, Object> options, WorkspaceEditCapabilities edits) {
		this(root, RuleCatalogue.standard(), locale, withSnippets, options, edits);
	}

	private static WorkspaceEditCapabilities edits(List<String> operations) {
		WorkspaceEditCapabilities edits = new WorkspaceEditCapabilities();
		edits.setDocumentChanges(true);
		edits.setResourceOperations(operations);
		return edits;
	}

	private Session(Path root, RuleCatalogue rules, Locale locale, boolean withSnippets, Map<String, Object> options, WorkspaceEditCapabilities edits) {
		this.root = root;
		try {
			PipedInputStream toServer = new PipedInputStream(1 << 16);
			PipedInputStream toClient = new PipedInputStream(1 << 16);
			inside = SanshoServer.create(rules, ContentPacks.in(PACKS), locale, () -> { });
			Launcher<LanguageClient> serving = Launcher.createLauncher(inside, LanguageClient.class, toServer, new PipedOutputStream(toClient));
			Launcher<LanguageServer> asking = Launcher.createLauncher(new Client(), LanguageServer.class, toClient, new PipedOutputStream(toServer));
			inside.connect(serving.getRemoteProxy());
			listening = List.of(serving.startListening(), asking.startListening());
			server = asking.getRemoteProxy();
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
		InitializeParams params = new InitializeParams();
		params.setWorkspaceFolders(List.of(new WorkspaceFolder(root.toUri().toString(), root.getFileName().toString())));
		ClientCapabilities can = new ClientCapabilities();
		can.setWorkspace(new WorkspaceClientCapabilities());
		can.getWorkspace().setWorkspaceFolders(true);
		can.getWorkspace().setWorkspaceEdit(edits);
		can.setTextDocument(new TextDocumentClientCapabilities());
		can.getTextDocument().setCompletion(new CompletionCapabilities(new CompletionItemCapabilities(withSnippets)));
		params.setCapabilities(can);
		params.setInitializationOptions(options);
		capabilities = answer(server.initialize(params));
		server.initialized(new InitializedParams());
	}

	/** A client that works on {@code folder}, in Japanese. */
	public static Session in(Path folder) {
		return new Session(folder, Locale.JAPANESE, true, List.of());
	}

	/** A client that works on {@code folder}. */
	public static Session in(Path folder, Locale locale) {
		return new Session(folder, locale, true, List.of());
	}

	/** A client that works on {@code folder}, of a server that has these rules. */
	public static Session of(Path folder, Locale locale, Rule... rules) {
		return new Session(folder, RuleCatalogue.of(rules), locale, true, Map.of(), edits(List.of()));
	}

	/** A client that works on {@code folder} and can do {@code commands} when the server asks. */
	public static Session in(Path folder, String... commands) {
		return new Session(folder, Locale.JAPANESE, true, List.of(commands));
	}

	/** A client that works on {@code folder} and can only insert plain text. */
	public static Session ofPlainText(Path folder) {
		return new Session(folder, Locale.JAPANESE, false, List.of());
	}

	/** A client that works on {@code folder} and can only change texts that are there. */
	public static Session ofPlainEdits(Path folder) {
		return new Session(folder, Locale.JAPANESE, true, Map.of(), new WorkspaceEditCapabilities());
	}

	/** A client that works on {@code folder} and shows what is said about edits before they are made. */
	public static Session ofRemarks(Path folder) {
		return new Session(folder, Locale.JAPANESE, true, Map.of("remarks", true), edits(List.of()));
	}

	/** A client that works on a copy of the content pack in {@code folder}. */
	public static Session ofPack(Path folder) {
		return new Session(copyOfPack(folder), Locale.JAPANESE, true, List.of());
	}

	/** Copies the content pack below {@code folder}. */
	public static Path copyOfPack(Path folder) {
		Path pack = PACKS.resolve("japan-medical");
		Path copy = folder.resolve("japan-medical");
		try (Stream<Path> files = Files.walk(pack)) {
			for (Path file : files.toList()) {
				Files.copy(file, copy.resolve(pack.relativize(file).toString()));
			}
			return copy.toRealPath();
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	/** The folder it works on. */
	public Path root() {
		return root;
	}

	/** What the server says it can do. */
	public ServerCapabilities capabilities() {
		return capabilities.getCapabilities();
	}

	/** The server, for whatever has no method here. */
	public LanguageServer server() {
		return server;
	}

	/** The server as it is inside, for what cannot be seen through the protocol. */
	public SanshoLanguageServer inside() {
		return inside;
	}

	/** The identity of a file of the folder. */
	public String uri(String file) {
		return root.resolve(file).toUri().toString();
	}

	/** The file of the folder with this identity. */
	public String file(String uri) {
		return root.relativize(Path.of(java.net.URI.create(uri))).toString().replace('\\', '/');
	}

	/** Opens a file as it is on disk. */
	public Document open(String file) {
		try {
			return open(file, Files.readString(root.resolve(file)));
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	/** Opens a file, which may not exist on disk, with this text. */
	public Document open(String file, String text) {
		Document document = new Document(this, uri(file), text);
		server.getTextDocumentService().didOpen(new DidOpenTextDocumentParams(new TextDocumentItem(document.uri(), "sansho", 1, text)));
		return document;
	}

	/** Tells the server that files have changed on disk. */
	public void changedOnDisk(String file, FileChangeType how) {
		server.getWorkspaceService().didChangeWatchedFiles(new DidChangeWatchedFilesParams(List.of(new FileEvent(uri(file), how))));
	}

	/** Waits for the answer to a request. */
	public <T> T answer(CompletableFuture<T> request) {
		try {
			return request.get(SECONDS, TimeUnit.SECONDS);
		} catch (Exception e) {
			throw new AssertionError("no answer", e);
		}
	}

	/** Waits until the diagnostics of {@code file} are as wanted, and returns them. */
	public List<Diagnostic> diagnostics(String file, Predicate<List<Diagnostic>> wanted) {
		return await(() -> diagnostics.getOrDefault(uri(file), List.of()), wanted);
	}

	/** Waits until the codes of the diagnostics of {@code file} are just these, in the order of the text. */
	public void awaitCodes(String file, String... codes) {
		diagnostics(file, found -> found.stream().map(each -> each.getCode().getLeft()).toList().equals(List.of(codes)));
	}

	/** Waits until {@code file} has a diagnostic with this code, and returns the first one. */
	public Diagnostic awaitCode(String file, String code) {
		return diagnostics(file, found -> found.stream().anyMatch(each -> each.getCode().getLeft().equals(code))).stream()
				.filter(each -> each.getCode().getLeft().equals(code)).findFirst().orElseThrow();
	}

	/** Waits until the server has shown a message as wanted, and returns it. */
	public MessageParams awaitMessage(Predicate<MessageParams> wanted) {
		return await(() -> shown.stream().filter(wanted).toList(), found -> !found.isEmpty()).getFirst();
	}

	/** The messages shown so far. */
	public List<MessageParams> messages() {
		synchronized (diagnostics) {
			return List.copyOf(shown);
		}
	}

	/** The progress told so far. */
	public List<ProgressParams> progress() {
		synchronized (diagnostics) {
			return List.copyOf(progress);
		}
	}

	private <T> T await(java.util.function.Supplier<T> state, Predicate<T> wanted) {
		long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(SECONDS);
		synchronized (diagnostics) {
			while (true) {
				T now = state.get();
				if (wanted.test(now)) {
					return now;
				}
				long left = TimeUnit.NANOSECONDS.toMillis(deadline - System.nanoTime());
				assertThat(left).as("time left while the state is %s", now).isPositive();
				try {
					diagnostics.wait(left);
				} catch (InterruptedException e) {
					throw new AssertionError(e);
				}
			}
		}
	}

	@Override
	public void close() {
		answer(server.shutdown());
		server.exit();
		listening.forEach(future -> future.cancel(true));
	}

	/** What the server tells without being asked. */
	private final class Client implements LanguageClient {
		@Override
		public void publishDiagnostics(PublishDiagnosticsParams params) {
			change(() -> diagnostics.put(params.getUri(), params.getDiagnostics()));
		}

		@Override
		public void showMessage(MessageParams message) {
			change(() -> shown.add(message));
		}

		@Override
		public CompletableFuture<Void> createProgress(WorkDoneProgressCreateParams params) {
			return CompletableFuture.completedFuture(null);
		}

		@Override
		public void notifyProgress(ProgressParams params) {
			change(() -> progress.add(params));
		}

		@Override
		public void telemetryEvent(Object object) {
		}

		@Override
		public CompletableFuture<MessageActionItem> showMessageRequest(ShowMessageRequestParams params) {
			return CompletableFuture.completedFuture(null);
		}

		@Override
		public void logMessage(MessageParams message) {
		}

		private void change(Runnable change) {
			synchronized (diagnostics) {
				change.run();
				diagnostics.notifyAll();
			}
		}
	}
}
