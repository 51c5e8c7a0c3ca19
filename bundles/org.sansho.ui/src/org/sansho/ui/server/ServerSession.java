// SPDX-License-Identifier: EPL-2.0
package org.sansho.ui.server;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.eclipse.core.resources.IWorkspace;
import org.eclipse.core.runtime.ICoreRunnable;
import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.OperationCanceledException;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.ISchedulingRule;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.lsp4j.ClientCapabilities;
import org.eclipse.lsp4j.CodeActionCapabilities;
import org.eclipse.lsp4j.CompletionCapabilities;
import org.eclipse.lsp4j.CompletionItemCapabilities;
import org.eclipse.lsp4j.DocumentSymbolCapabilities;
import org.eclipse.lsp4j.InitializeParams;
import org.eclipse.lsp4j.InitializedParams;
import org.eclipse.lsp4j.RenameCapabilities;
import org.eclipse.lsp4j.ResourceOperationKind;
import org.eclipse.lsp4j.ServerCapabilities;
import org.eclipse.lsp4j.TextDocumentClientCapabilities;
import org.eclipse.lsp4j.WindowClientCapabilities;
import org.eclipse.lsp4j.WorkspaceClientCapabilities;
import org.eclipse.lsp4j.WorkspaceEditCapabilities;
import org.eclipse.lsp4j.jsonrpc.ResponseErrorException;
import org.eclipse.lsp4j.jsonrpc.messages.ResponseErrorCode;
import org.eclipse.lsp4j.services.LanguageServer;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.services.IDisposable;
import org.sansho.core.rules.RuleCatalogue;
import org.sansho.core.text.Messages;
import org.sansho.core.text.ToldReason;
import org.sansho.dsl.ide.server.SanshoLanguageServer;
import org.sansho.dsl.ide.server.SanshoServer;
import org.sansho.ui.Reason;
import org.sansho.ui.ShippedPacks;

/** The one connection of a workbench to the language server: starts it in the background, replaces it when it breaks down, ends it. */
public final class ServerSession implements IDisposable {

	/** The command of the server that shows a place, which this client runs itself. */
	public static final String OPEN = "sansho.open";

	private static final int START_SECONDS = 60;
	/** How often it is looked whether the server still answers. */
	private static final Duration LOOK = Duration.ofSeconds(5);
	/** So often in vain that another server is due. */
	private static final int PATIENCE = 6;

	/** How long the end of the session waits for what it is at. */
	private static final Duration END = Duration.ofSeconds(10);

	private final Messages messages;
	private final Background background = new Background();
	private final ConnectedDocuments documents = new ConnectedDocuments(this);
	private final DiagnosticMarkers markers;
	private final WorkspaceFolders folders;
	private final Breakdowns breakdowns = new Breakdowns(System::nanoTime);
	private final Announcements announcements;
	private final Watch watch = new Watch(PATIENCE);
	private final AnswerThreads answers = new AnswerThreads();
	private final Job watching;
	/** A server that is given up while it starts must not take the documents from the next one. */
	private final ISchedulingRule oneAtATime = new ISchedulingRule() {
		@Override
		public boolean contains(ISchedulingRule rule) {
			return rule == this;
		}

		@Override
		public boolean isConflicting(ISchedulingRule rule) {
			return rule == this;
		}
	};
	private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
	private final List<Runnable> editListeners = new CopyOnWriteArrayList<>();
	private volatile Optional<CompletableFuture<SanshoLanguageServer>> running = Optional.empty();
	/** The server that is told what happens to texts and files, from before it has read any. */
	private volatile Optional<LanguageServer> follower = Optional.empty();
	private volatile Optional<ServerCapabilities> capabilities = Optional.empty();
	private boolean disposed;
	private volatile boolean replacing;
	private volatile boolean givenUp;
	private volatile Duration look = LOOK;

	ServerSession(IWorkspace workspace, Messages messages) {
		this.messages = messages;
		this.announcements = new Announcements(messages.get("working"));
		this.markers = new DiagnosticMarkers(workspace, documents, background, messages.get("markers"), this::tellListeners);
		this.folders = new WorkspaceFolders(workspace, this);
		this.watching = Job.createSystem(messages.get("working"), (ICoreRunnable) monitor -> look());
	}

	/** The session of the running workbench. */
	public static ServerSession ofWorkbench() {
		return PlatformUI.getWorkbench().getService(ServerSession.class);
	}

	/** How the protocol calls a file. */
	public static String uri(URI place) {
		return Path.of(place).toUri().toString();
	}

	/** The documents of editors. */
	public ConnectedDocuments documents() {
		return documents;
	}

	/** What it says to people. */
	public Messages messages() {
		return messages;
	}

	/** What goes on only while there is a session. */
	public Background background() {
		return background;
	}

	/** What is wrong with the files. */
	public DiagnosticMarkers markers() {
		return markers;
	}

	/** What the running server can do; empty while there is none. */
	public Optional<ServerCapabilities> capabilities() {
		return capabilities;
	}

	/** {@code listener} is told, in any thread, whenever the server knows something new: what it answered before may be outdated. */
	public void addListener(Runnable listener) {
		listeners.add(listener);
	}

	/** {@code listener} is not told any more. */
	public void removeListener(Runnable listener) {
		listeners.remove(listener);
	}

	/** {@code listener} is told, in any thread, whenever the text of an editor has changed; the server knows of it. */
	public void addEditListener(Runnable listener) {
		editListeners.add(listener);
	}

	/** {@code listener} is not told any more. */
	public void removeEditListener(Runnable listener) {
		editListeners.remove(listener);
	}

	void tellEdited() {
		editListeners.forEach(Runnable::run);
	}

	void tellListeners() {
		listeners.forEach(Runnable::run);
	}

	/** From now on it is looked so often whether the server still answers; six times in vain are too often. */
	public void lookEvery(Duration pause) {
		look = pause;
	}

	/** Looks as often as it usually does. */
	public void lookAsUsual() {
		look = LOOK;
	}

	/** Starts the server in the background if a project of the workspace holds files of the language; also later, when one comes. */
	void watch() {
		folders.sync();
	}

	/** Starts the server in the background unless it runs, was given up or was disposed of. */
	public synchronized void start() {
		if (running.isEmpty() && !givenUp && !disposed) {
			CompletableFuture<SanshoLanguageServer> starting = new CompletableFuture<>();
			running = Optional.of(starting);
			background.schedule(new Start(starting));
		}
	}

	/** Ends the server, and starts another one, as a person wants it; nothing of the texts is lost. */
	public void restart() {
		breakdowns.forget();
		givenUp = false;
		replace();
	}

	private void replace() {
		stop();
		start();
	}

	/**
	 * Asks the server, as soon as it runs. Does not wait. A failure is logged here, so that whoever asked has only to do without the
	 * answer; cancelling the future cancels the request.
	 */
	public <T> CompletableFuture<T> ask(Function<LanguageServer, CompletableFuture<T>> request) {
		Optional<CompletableFuture<SanshoLanguageServer>> current;
		synchronized (this) {
			start();
			current = givenUp ? Optional.empty() : running;
		}
		if (current.isEmpty()) {
			return CompletableFuture.failedFuture(new CancellationException());
		}
		CompletableFuture<SanshoLanguageServer> server = current.get();
		CompletableFuture<T> asked = server.isDone() && !server.isCompletedExceptionally() ? apply(request, server.join()) : server.thenCompose(request::apply);
		if (asked.isCompletedExceptionally() && !isRunning(server)) {
			// It was ended between two looks: nobody's fault, and nobody's answer.
			return CompletableFuture.failedFuture(new CancellationException());
		}
		await(asked, server);
		asked.whenComplete((value, failure) -> {
			if (asked.isCancelled()) {
				watch.notWanted(asked);
			} else {
				watch.answered(asked);
			}
		});
		return answers.of(asked, failure -> act(() -> isRunning(server), () -> breakdowns.judge(cause(failure)), cause(failure)));
	}

	/** Where work goes on that follows from answers and takes a while. */
	public Executor threads() {
		return answers.threads();
	}

	/** Waits for what {@code server} was asked; if that was given up meanwhile, nobody does, and the next one is not blamed for it. */
	private void await(CompletableFuture<?> answer, CompletableFuture<SanshoLanguageServer> server) {
		boolean current;
		boolean first = false;
		synchronized (this) {
			current = isRunning(server);
			if (current) {
				first = watch.asked(answer);
			}
		}
		if (!current) {
			Watch.giveUp(answer);
		} else if (first) {
			background.schedule(watching, look.toMillis());
		}
	}

	/** A request that never ends, or whatever holds up all of them, is ended by another server. */
	private void look() {
		Optional<CompletableFuture<SanshoLanguageServer>> looked = running;
		if (!looked.map(CompletableFuture::isDone).orElse(false)) {
			watch.heard();
		}
		if (watch.look()) {
			act(() -> running.equals(looked), breakdowns::anotherServer, new TimeoutException(messages.get("silent", look.multipliedBy(PATIENCE).toSeconds())));
		} else if (watch.isWaiting()) {
			background.schedule(watching, look.toMillis());
		}
	}

	private static <T> CompletableFuture<T> apply(Function<LanguageServer, CompletableFuture<T>> request, LanguageServer server) {
		try {
			return request.apply(server);
		} catch (RuntimeException | StackOverflowError e) {
			return CompletableFuture.failedFuture(e);
		}
	}

	/** Whether it is the server of today: what one that was given up says does not matter any more. */
	private boolean isRunning(CompletableFuture<SanshoLanguageServer> server) {
		return running.filter(server::equals).isPresent();
	}

	/** Tells {@code server} something that it does not answer. If that fails, it does not know what we know, and another one has to begin. */
	void tell(LanguageServer server, Consumer<LanguageServer> message) {
		try {
			message.accept(server);
		} catch (RuntimeException | StackOverflowError e) {
			act(() -> follower.filter(server::equals).isPresent(), breakdowns::anotherServer, e);
		}
	}

	/** Does {@code work} with the server if it runs. */
	synchronized void withServer(Consumer<LanguageServer> work) {
		running.filter(server -> server.isDone() && !server.isCompletedExceptionally()).ifPresent(server -> tell(server.join(), work));
	}

	/**
	 * Whoever calls this may hold locks, so that the server is ended, and another one started, by another thread.
	 *
	 * @param current whether it is about the server of today; asked only while none is being replaced, since what one that was given up meanwhile has
	 *                failed with must not be counted against the next
	 */
	private void act(BooleanSupplier current, Supplier<Breakdowns.Verdict> judge, Throwable failure) {
		Breakdowns.Verdict verdict;
		boolean over;
		synchronized (breakdowns) {
			// Of one that is given up many requests fail at once. It is replaced first, and then not being replaced any more: hence the order.
			if (replacing || givenUp || !current.getAsBoolean()) {
				return;
			}
			verdict = judge.get();
			givenUp = verdict == Breakdowns.Verdict.GIVE_UP;
			over = givenUp || verdict == Breakdowns.Verdict.RESTART;
			replacing = over;
		}
		String key = switch (verdict) {
			case IGNORE -> "";
			case LOG -> "failed";
			case RESTART -> "restarted";
			case GIVE_UP -> "gaveUp";
		};
		if (!key.isEmpty()) {
			String told = messages.get(key, words(failure));
			ILog.get().error(told, failure);
			announcements.show(told);
		}
		if (over) {
			background.schedule(Job.createSystem(messages.get("starting"), monitor -> {
				try {
					replace();
				} finally {
					replacing = false;
				}
			}));
		}
	}

	private String words(Throwable failure) {
		return failure instanceof OutOfMemoryError ? Reason.of(failure) : failure instanceof RejectedExecutionException ? messages.get("wordless") : ToldReason.of(failure).orElseGet(() -> messages.get("wordless"));
	}

	private static Throwable cause(Throwable thrown) {
		Throwable cause = thrown;
		while ((cause instanceof CompletionException || cause instanceof ExecutionException) && cause.getCause() != null) {
			cause = cause.getCause();
		}
		return cause;
	}

	private void stop() {
		Optional<CompletableFuture<SanshoLanguageServer>> before;
		synchronized (this) {
			before = running;
			running = Optional.empty();
			follower = Optional.empty();
			capabilities = Optional.empty();
		}
		documents.detach();
		watch.giveUp();
		before.ifPresent(starting -> {
			starting.cancel(false);
			if (starting.isDone() && !starting.isCompletedExceptionally()) {
				starting.join().end();
			}
		});
	}

	@Override
	public void dispose() {
		synchronized (this) {
			disposed = true;
		}
		folders.dispose();
		stop();
		background.end(END);
	}

	/** Makes a server; takes a second or two. */
	private final class Start extends Job {
		private final CompletableFuture<SanshoLanguageServer> starting;
		private Optional<SanshoLanguageServer> made = Optional.empty();

		Start(CompletableFuture<SanshoLanguageServer> starting) {
			super(messages.get("starting"));
			this.starting = starting;
			setRule(oneAtATime);
		}

		@Override
		protected IStatus run(IProgressMonitor monitor) {
			try {
				SanshoLanguageServer server = SanshoServer.create(RuleCatalogue.standard(), ShippedPacks.find(), messages.locale(), () -> { });
				made = Optional.of(server);
				markers.beginAnew();
				server.whenOutOfStep(failure -> act(() -> isRunning(starting), breakdowns::anotherServer, failure));
				server.connect(new EditorClient(markers::publish, messages, announcements::show, () -> isRunning(starting), watch::heard, ServerSession.this::tellListeners));
				InitializeParams params = new InitializeParams();
				params.setCapabilities(abilities());
				params.setInitializationOptions(options());
				params.setWorkspaceFolders(folders.begin());
				capabilities = Optional.of(server.initialize(params).get(START_SECONDS, TimeUnit.SECONDS).getCapabilities());
				if (starting.isDone()) {
					abandon();
					return Status.CANCEL_STATUS;
				}
				// Before files are read, so that the texts of editors are read in their place.
				follower = Optional.of(server);
				documents.attach(server);
				server.initialized(new InitializedParams());
				if (starting.complete(server)) {
					folders.sync();
					tellListeners();
				} else {
					abandon();
				}
				return Status.OK_STATUS;
			} catch (IOException | ExecutionException | TimeoutException | RuntimeException | StackOverflowError e) {
				boolean wanted = starting.completeExceptionally(new CancellationException());
				abandon();
				return !wanted ? Status.CANCEL_STATUS : Status.error(messages.get("notStarted", words(cause(e))), cause(e));
			} catch (InterruptedException e) {
				starting.cancel(false);
				abandon();
				return Status.CANCEL_STATUS;
			}
		}

		/** Nobody is to ask it, or tell it anything; another one can be attached only after this. */
		private void abandon() {
			capabilities = Optional.empty();
			follower = Optional.empty();
			documents.detach();
			made.ifPresent(SanshoLanguageServer::end);
		}
	}

	private static JsonObject options() {
		JsonArray commands = new JsonArray();
		commands.add(OPEN);
		JsonObject options = new JsonObject();
		options.add("commands", commands);
		options.addProperty("remarks", true);
		return options;
	}

	private static ClientCapabilities abilities() {
		ClientCapabilities can = new ClientCapabilities();
		can.setWorkspace(new WorkspaceClientCapabilities());
		can.getWorkspace().setWorkspaceFolders(true);
		can.getWorkspace().setApplyEdit(true);
		WorkspaceEditCapabilities edits = new WorkspaceEditCapabilities();
		edits.setDocumentChanges(true);
		edits.setResourceOperations(List.of(ResourceOperationKind.Create));
		can.getWorkspace().setWorkspaceEdit(edits);
		can.setWindow(new WindowClientCapabilities());
		can.getWindow().setWorkDoneProgress(true);
		TextDocumentClientCapabilities text = new TextDocumentClientCapabilities();
		text.setCompletion(new CompletionCapabilities(new CompletionItemCapabilities(true)));
		DocumentSymbolCapabilities symbols = new DocumentSymbolCapabilities();
		symbols.setHierarchicalDocumentSymbolSupport(true);
		text.setDocumentSymbol(symbols);
		text.setRename(new RenameCapabilities(true, false));
		text.setCodeAction(new CodeActionCapabilities(false));
		can.setTextDocument(text);
		return can;
	}

	/** What is no failure: the answer is not wanted any more, or it is that the request cannot be done, which whoever asked tells the person. */
	static boolean isNoFailure(Throwable failure) {
		return failure instanceof CancellationException || failure instanceof OperationCanceledException
				|| failure instanceof ResponseErrorException error && error.getResponseError().getCode() != ResponseErrorCode.InternalError.getValue();
	}
}
