// SPDX-License-Identifier: EPL-2.0
package org.sansho.dsl.ide.server;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.inject.Inject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiFunction;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.apache.log4j.Logger;
import org.eclipse.lsp4j.*;
import org.eclipse.lsp4j.jsonrpc.ResponseErrorException;
import org.eclipse.lsp4j.jsonrpc.messages.Either;
import org.eclipse.lsp4j.jsonrpc.messages.Either3;
import org.eclipse.lsp4j.services.LanguageClient;
import org.eclipse.xtext.ide.server.BuildManager.Buildable;
import org.eclipse.xtext.ide.server.LanguageServerImpl;
import org.eclipse.xtext.resource.IResourceDescription;
import org.eclipse.xtext.util.CancelIndicator;
import org.sansho.core.project.InputException;
import org.sansho.core.rules.RuleFailure;
import org.sansho.core.text.Messages;
import org.sansho.core.text.ToldReason;
import org.sansho.dsl.ide.actions.CodeActions;
import org.sansho.dsl.ide.completion.Completion;
import org.sansho.dsl.ide.formatting.Formatting;
import org.sansho.dsl.ide.hover.Hovers;
import org.sansho.dsl.ide.lenses.CodeLenses;
import org.sansho.dsl.ide.navigation.Definitions;
import org.sansho.dsl.ide.navigation.Highlights;
import org.sansho.dsl.ide.navigation.References;
import org.sansho.dsl.ide.rename.Renaming;
import org.sansho.dsl.ide.structure.Folding;
import org.sansho.dsl.ide.structure.SelectionRanges;
import org.sansho.dsl.ide.symbols.DocumentSymbols;
import org.sansho.dsl.ide.symbols.WorkspaceSymbols;
import org.sansho.dsl.ide.text.Cursor;
import org.sansho.dsl.ide.tokens.Colouring;
import org.sansho.dsl.live.LiveFile;
import org.sansho.dsl.live.LiveProject;

/**
 * The language server: Xtext's, which queues requests and cancels what is outdated, over projects that are held as a whole. What each
 * request answers is the work of one class of its own.
 */
public class SanshoLanguageServer extends LanguageServerImpl {

	private static final Logger LOG = Logger.getLogger(SanshoLanguageServer.class);

	private final Workspace workspace;
	private final Messages messages;
	private final Locale locale;
	/** Of what is wrong in these the client does not know everything. Changes add to it, and no look goes on meanwhile. */
	private final Set<ProjectFolder> behind = new LinkedHashSet<>();
	private final Set<String> toldFailures = ConcurrentHashMap.newKeySet();
	private Diagnostics diagnostics;
	private volatile Consumer<Throwable> outOfStep;
	private final LaterLook elsewhere = new LaterLook(() -> getRequestManager().runRead(this::tellEverything));

	@Inject private Completion completion;
	@Inject private Hovers hovers;
	@Inject private Definitions definitions;
	@Inject private References references;
	@Inject private Highlights highlights;
	@Inject private DocumentSymbols documentSymbols;
	@Inject private WorkspaceSymbols workspaceSymbols;
	@Inject private Renaming renaming;
	@Inject private CodeActions codeActions;
	@Inject private CodeLenses codeLenses;
	@Inject private Folding folding;
	@Inject private SelectionRanges selectionRanges;
	@Inject private Colouring colouring;
	@Inject private Formatting formatting;

	@Inject
	SanshoLanguageServer(Workspace workspace, Locale locale) {
		this.workspace = workspace;
		this.locale = locale;
		this.messages = new Messages(SanshoLanguageServer.class, locale);
		this.outOfStep = failure -> getLanguageClient().showMessage(new MessageParams(MessageType.Error, messages.get("server.outOfStep", String.valueOf(failure.getMessage()))));
	}

	// ---------------------------------------------------------------- the life of the server

	@Override
	public void connect(LanguageClient client) {
		super.connect(client);
		diagnostics = new Diagnostics(workspace, client, this::notChecked);
	}

	@Override
	protected ServerCapabilities createServerCapabilities(InitializeParams params) {
		ServerCapabilities capabilities = super.createServerCapabilities(params);
		CompletionOptions completing = new CompletionOptions();
		completing.setTriggerCharacters(Completion.TRIGGERS);
		capabilities.setCompletionProvider(completing);
		capabilities.setSignatureHelpProvider(null);
		capabilities.setFoldingRangeProvider(true);
		capabilities.setSelectionRangeProvider(true);
		capabilities.setCodeLensProvider(new CodeLensOptions(false));
		capabilities.setCodeActionProvider(new CodeActionOptions(List.of(CodeActionKind.QuickFix, CodeActionKind.Refactor, CodeActionKind.Source)));
		capabilities.setRenameProvider(new RenameOptions(true));
		SemanticTokensWithRegistrationOptions tokens = new SemanticTokensWithRegistrationOptions(colouring.legend());
		tokens.setFull(true);
		tokens.setRange(false);
		capabilities.setSemanticTokensProvider(tokens);
		return capabilities;
	}

	/** Only now files are read: a client may be told of progress and of problems from here on. */
	@Override
	public void initialized(InitializedParams params) {
		super.initialized(params);
		if (supports(ClientCapabilities::getWorkspace, WorkspaceClientCapabilities::getDidChangeWatchedFiles, DynamicRegistrationCapabilities::getDynamicRegistration)) {
			List<FileSystemWatcher> watchers = List.of(new FileSystemWatcher(Either.forLeft("**/*.sansho")), new FileSystemWatcher(Either.forLeft("**/sansho.properties")));
			getLanguageClient().registerCapability(new RegistrationParams(List.of(
					new Registration("sansho-files", "workspace/didChangeWatchedFiles", new DidChangeWatchedFilesRegistrationOptions(watchers)))));
		}
		runBuildable(() -> this::build);
	}

	private <A, B> boolean supports(Function<ClientCapabilities, A> group, Function<A, ? extends B> feature, Function<B, Boolean> flag) {
		return Optional.ofNullable(getLanguageServerAccess().getInitializeParams().getCapabilities()).map(group).<B>map(feature).map(flag).orElse(false);
	}

	/** The projects as they are, for a client in the same program; to be looked at inside a read request only. */
	public <T> CompletableFuture<T> read(BiFunction<List<LiveProject>, CancelIndicator, T> work) {
		return getRequestManager().runRead(cancelled -> work.apply(workspace.projects(), cancelled));
	}

	/**
	 * The project of one folder as it is, for a client in the same program; to be looked at inside {@code work} only.
	 *
	 * @param work is given the project and something to ask whether the answer is still wanted; gives up with a
	 *             {@link java.util.concurrent.CancellationException} once it is not
	 * @return what {@code work} says; empty while the project has not been read
	 */
	public <T> CompletableFuture<Optional<T>> read(String folderUri, BiFunction<LiveProject, BooleanSupplier, T> work) {
		return getRequestManager().runRead(cancelled -> workspace.find(folderUri).filter(ProjectFolder::isLoaded).map(folder -> work.apply(folder.project(), cancelled::isCanceled)));
	}

	@Override
	public CompletableFuture<Object> shutdown() {
		elsewhere.end();
		return super.shutdown();
	}

	/** Ends it, whatever it is at, for a client in the same program that nobody else shares it with. */
	public void end() {
		shutdown();
		getRequestManager().shutdown();
	}

	/**
	 * {@code handler} hears when a change could not be taken over, so that the server no longer knows the texts as the client has them:
	 * another server is due then. Without this the person at the client is told.
	 */
	public void whenOutOfStep(Consumer<Throwable> handler) {
		outOfStep = handler;
	}

	// ---------------------------------------------------------------- what the client edits

	@Override
	protected void runBuildable(Supplier<? extends Buildable> change) {
		getRequestManager().runWrite(change::get, (cancelled, buildable) -> buildable.build(cancelled)).whenComplete((done, failure) -> {
			if (failure != null && !(failure instanceof CancellationException)) {
				outOfStep.accept(failure);
			}
		});
	}

	@Override
	protected Buildable toBuildable(DidOpenTextDocumentParams params) {
		workspace.open(params.getTextDocument().getUri(), params.getTextDocument().getText());
		return this::build;
	}

	@Override
	protected Buildable toBuildable(DidChangeTextDocumentParams params) {
		workspace.change(params.getTextDocument().getUri(), params.getContentChanges());
		return this::build;
	}

	@Override
	protected Buildable toBuildable(DidCloseTextDocumentParams params) {
		workspace.close(params.getTextDocument().getUri());
		workspace.dropIdle();
		return this::build;
	}

	@Override
	protected Buildable toBuildable(DidChangeWatchedFilesParams params) {
		params.getChanges().forEach(change -> workspace.changedOnDisk(change.getUri()));
		behind.addAll(workspace.folders());
		return this::build;
	}

	@Override
	public void didChangeConfiguration(DidChangeConfigurationParams params) {
		// The settings of a project stand in its files.
	}

	@Override
	public void didChangeWorkspaceFolders(DidChangeWorkspaceFoldersParams params) {
		runBuildable(() -> {
			params.getEvent().getRemoved().forEach(folder -> workspace.removeFolder(folder.getUri()));
			params.getEvent().getAdded().forEach(folder -> workspace.addFolder(folder.getUri()));
			return this::build;
		});
	}

	/** Lets the projects catch up with what the client does, and tells what is wrong: with the texts it edits first, with the rest later. */
	private List<IResourceDescription.Delta> build(CancelIndicator cancelled) {
		for (ProjectFolder folder : workspace.folders()) {
			if (cancelled.isCanceled()) {
				return List.of();
			}
			if (folder.isBehind()) {
				behind.add(folder);
				List<LiveFile> read = catchUp(folder);
				diagnostics.tell(folder, read.stream().filter(LiveFile::isOpen).toList(), cancelled::isCanceled);
			}
		}
		elsewhere.changed();
		return List.of();
	}

	/** After a failure everything is read anew, so that nobody works on half of a change. */
	private List<LiveFile> catchUp(ProjectFolder folder) {
		try {
			return read(folder);
		} catch (RuntimeException | StackOverflowError e) {
			LOG.error("catching up with " + folder.root(), e);
			getLanguageClient().showMessage(new MessageParams(MessageType.Error, messages.get("server.restarted", String.valueOf(e.getMessage()))));
			folder.startAgain();
			return read(folder);
		}
	}

	private List<LiveFile> read(ProjectFolder folder) {
		try (ClientProgress progress = folder.isLoaded() ? null : new ClientProgress(getLanguageClient(), messages.get("server.loading", folder.root().getFileName()))) {
			return folder.catchUp(progress == null ? Progress.NONE : progress);
		} catch (InputException e) {
			getLanguageClient().showMessage(new MessageParams(MessageType.Error, e.message(locale)));
			return List.of();
		}
	}

	/** The texts are followed all the same. What fails once mostly fails with every key, and is told once. */
	private void notChecked(Throwable failure) {
		Optional<String> rule = failure instanceof RuleFailure failed ? Optional.of(failed.code()) : Optional.empty();
		if (toldFailures.add(rule.orElseGet(() -> failure.getClass().getName()))) {
			LOG.error("looking for problems", failure);
			// The kind of the failure says nothing to people; the log has it.
			String why = ToldReason.of(failure instanceof RuleFailure ? failure.getCause() : failure).orElseGet(() -> messages.get("server.wordless"));
			getLanguageClient().showMessage(new MessageParams(MessageType.Error,
					rule.map(code -> messages.get("server.ruleFailed", code, why)).orElseGet(() -> messages.get("server.notChecked", why))));
		}
	}

	/** Two looks may come behind one change, one of them late by the change before: they go on one after the other. */
	private Void tellEverything(CancelIndicator cancelled) {
		synchronized (behind) {
			long begun = System.nanoTime();
			behind.retainAll(workspace.folders());
			boolean nothingLeft = behind.isEmpty();
			for (ProjectFolder folder : List.copyOf(behind)) {
				diagnostics.tellEverything(folder, cancelled::isCanceled);
				if (cancelled.isCanceled()) {
					return null;
				}
				behind.remove(folder);
			}
			diagnostics.forgetGone();
			if (nothingLeft) {
				elsewhere.nothingLeft();
			} else {
				elsewhere.seen(begun);
			}
			return null;
		}
	}

	// ---------------------------------------------------------------- what the client asks

	/** The answer about a place; {@code nothing} for documents that nobody knows. */
	private <T> T at(TextDocumentIdentifier document, Position position, T nothing, Function<Cursor, T> answer) {
		return in(document, nothing, (project, file) -> answer.apply(Cursor.at(project, file, position)));
	}

	private <T> T in(TextDocumentIdentifier document, T nothing, BiFunction<LiveProject, LiveFile, T> answer) {
		String uri = DocumentUris.canonical(document.getUri());
		return workspace.find(uri).map(ProjectFolder::project)
				.flatMap(project -> project.file(uri).map(file -> answer.apply(project, file))).orElse(nothing);
	}

	@Override
	protected Either<List<CompletionItem>, CompletionList> completion(CancelIndicator cancelled, CompletionParams params) {
		boolean snippets = supports(ClientCapabilities::getTextDocument, TextDocumentClientCapabilities::getCompletion,
				completing -> Optional.ofNullable(completing.getCompletionItem()).map(CompletionItemCapabilities::getSnippetSupport).orElse(false));
		return Either.forRight(at(params.getTextDocument(), params.getPosition(), new CompletionList(), cursor -> completion.at(cursor, snippets, cancelled::isCanceled)));
	}

	@Override
	protected Hover hover(HoverParams params, CancelIndicator cancelled) {
		return at(params.getTextDocument(), params.getPosition(), Optional.<Hover>empty(), cursor -> hovers.at(cursor, showsMarkdown())).orElse(null);
	}

	/** A client that says what it can show and leaves Markdown out gets plain text. */
	private boolean showsMarkdown() {
		return Optional.ofNullable(getLanguageServerAccess().getInitializeParams().getCapabilities()).map(ClientCapabilities::getTextDocument)
				.map(TextDocumentClientCapabilities::getHover).map(HoverCapabilities::getContentFormat).map(formats -> formats.contains(MarkupKind.MARKDOWN)).orElse(true);
	}

	@Override
	protected List<? extends Location> definition(CancelIndicator cancelled, DefinitionParams params) {
		return clientLocations(at(params.getTextDocument(), params.getPosition(), List.of(), definitions::of));
	}

	@Override
	protected List<? extends Location> references(ReferenceParams params, CancelIndicator cancelled) {
		return clientLocations(at(params.getTextDocument(), params.getPosition(), List.of(),
				cursor -> references.to(cursor, params.getContext() == null || params.getContext().isIncludeDeclaration())));
	}

	private List<Location> clientLocations(List<Location> locations) {
		return locations.stream().map(location -> new Location(workspace.clientUri(location.getUri()), location.getRange())).toList();
	}

	@Override
	protected List<? extends DocumentHighlight> documentHighlight(DocumentHighlightParams params, CancelIndicator cancelled) {
		return at(params.getTextDocument(), params.getPosition(), List.of(), highlights::of);
	}

	@Override
	public CompletableFuture<List<Either<SymbolInformation, DocumentSymbol>>> documentSymbol(DocumentSymbolParams params) {
		return getRequestManager().runRead(cancelled -> {
			List<DocumentSymbol> symbols = in(params.getTextDocument(), List.of(), documentSymbols::of);
			return symbols.stream().map(Either::<SymbolInformation, DocumentSymbol>forRight).toList();
		});
	}

	@Override
	protected List<? extends WorkspaceSymbol> symbol(WorkspaceSymbolParams params, CancelIndicator cancelled) {
		List<WorkspaceSymbol> found = workspaceSymbols.matching(params.getQuery(), workspace.projects());
		found.forEach(each -> each.getLocation().getLeft().setUri(workspace.clientUri(each.getLocation().getLeft().getUri())));
		return found;
	}

	@Override
	protected Either3<Range, PrepareRenameResult, PrepareRenameDefaultBehavior> prepareRename(PrepareRenameParams params, CancelIndicator cancelled) {
		return at(params.getTextDocument(), params.getPosition(), Optional.<PrepareRenameResult>empty(), renaming::prepare)
				.map(Either3::<Range, PrepareRenameResult, PrepareRenameDefaultBehavior>forSecond).orElse(null);
	}

	/** A name that is refused is an answer and no failure of the server, so that it is not logged as one. */
	@Override
	public CompletableFuture<WorkspaceEdit> rename(RenameParams params) {
		return getRequestManager().<Either<ResponseErrorException, WorkspaceEdit>>runRead(cancelled -> {
			try {
				return Either.forRight(rename(params, cancelled));
			} catch (ResponseErrorException refused) {
				return Either.forLeft(refused);
			}
		}).thenApply(answer -> {
			if (answer.isLeft()) {
				throw answer.getLeft();
			}
			return answer.getRight();
		});
	}

	@Override
	protected WorkspaceEdit rename(RenameParams params, CancelIndicator cancelled) {
		return at(params.getTextDocument(), params.getPosition(), new WorkspaceEdit(), cursor -> rename(cursor, params.getNewName()));
	}

	/** A client that cannot show it beforehand tells what follows from it when the answer is there. */
	private WorkspaceEdit rename(Cursor cursor, String name) {
		Renaming.Outcome outcome = renaming.outcome(cursor, name);
		WorkspaceEdit edit = outcome.edits();
		Optional<String> consequences = edit.getChanges().isEmpty() ? Optional.empty() : outcome.consequences();
		ClientEdits forClient = clientEdits();
		if (consequences.isPresent() && showsRemarks()) {
			ChangeAnnotation remark = new ChangeAnnotation(renaming.title());
			remark.setDescription(consequences.get());
			remark.setNeedsConfirmation(false);
			return forClient.of(edit, remark);
		}
		consequences.ifPresent(told -> getLanguageClient().showMessage(new MessageParams(MessageType.Info, told)));
		return forClient.of(edit).orElseGet(WorkspaceEdit::new);
	}

	@Override
	protected List<Either<Command, CodeAction>> codeAction(CodeActionParams params, CancelIndicator cancelled) {
		List<CodeAction> found = in(params.getTextDocument(), List.of(), (project, file) -> codeActions.in(project, file, params.getRange(), params.getContext()));
		ClientEdits forClient = clientEdits();
		List<Either<Command, CodeAction>> known = new ArrayList<>();
		found.forEach(action -> forClient.of(action.getEdit()).ifPresent(edit -> {
			action.setEdit(edit);
			known.add(Either.forRight(action));
		}));
		return known;
	}

	private ClientEdits clientEdits() {
		return new ClientEdits(workspace::clientUri, Optional.ofNullable(getLanguageServerAccess().getInitializeParams().getCapabilities()).map(ClientCapabilities::getWorkspace)
				.map(WorkspaceClientCapabilities::getWorkspaceEdit));
	}

	@Override
	protected List<? extends CodeLens> codeLens(CodeLensParams params, CancelIndicator cancelled) {
		List<CodeLens> lenses = in(params.getTextDocument(), List.of(),
				(project, file) -> codeLenses.of(project, file, cancelled::isCanceled));
		Set<String> known = clientCommands();
		return lenses.stream().map(lens -> new CodeLens(lens.getRange(), known.contains(lens.getCommand().getCommand()) ? clientCommand(lens.getCommand())
				: new Command(lens.getCommand().getTitle(), ""), null)).toList();
	}

	/** What the client says in its {@code initializationOptions} that it can do: {@code {"commands": ["sansho.open"]}}. */
	private Set<String> clientCommands() {
		Set<String> commands = new LinkedHashSet<>();
		if (option("commands").orElse(null) instanceof JsonArray known) {
			known.forEach(command -> commands.add(command.isJsonPrimitive() ? command.getAsString() : ""));
		}
		return commands;
	}

	/**
	 * Whether the client says in its {@code initializationOptions} that it shows what is remarked on edits: {@code {"remarks": true}}. The
	 * capability of the protocol does not do: to which edits a remark belongs is not written as JSON.
	 */
	private boolean showsRemarks() {
		return option("remarks").filter(JsonElement::isJsonPrimitive).filter(JsonElement::getAsBoolean).isPresent();
	}

	private Optional<JsonElement> option(String name) {
		return getLanguageServerAccess().getInitializeParams().getInitializationOptions() instanceof JsonObject options ? Optional.ofNullable(options.get(name)) : Optional.empty();
	}

	/** The command with the document called as the client calls it. */
	private Command clientCommand(Command command) {
		return new Command(command.getTitle(), command.getCommand(),
				command.getArguments().stream().map(argument -> argument instanceof String uri ? workspace.clientUri(uri) : argument).toList());
	}

	@Override
	protected List<FoldingRange> foldingRange(FoldingRangeRequestParams params, CancelIndicator cancelled) {
		return in(params.getTextDocument(), List.of(), (project, file) -> folding.of(file));
	}

	@Override
	public CompletableFuture<List<SelectionRange>> selectionRange(SelectionRangeParams params) {
		return getRequestManager().runRead(cancelled -> {
			List<SelectionRange> found = new ArrayList<>();
			for (Position position : params.getPositions()) {
				found.add(at(params.getTextDocument(), position, new SelectionRange(new Range(position, position), null), selectionRanges::at));
			}
			return found;
		});
	}

	@Override
	protected SemanticTokens semanticTokensFull(SemanticTokensParams params, CancelIndicator cancelled) {
		return in(params.getTextDocument(), new SemanticTokens(List.of()), (project, file) -> colouring.of(file));
	}

	@Override
	protected List<? extends TextEdit> formatting(DocumentFormattingParams params, CancelIndicator cancelled) {
		return in(params.getTextDocument(), List.of(), (project, file) -> formatting.of(file, Optional.empty()));
	}

	@Override
	protected List<? extends TextEdit> rangeFormatting(DocumentRangeFormattingParams params, CancelIndicator cancelled) {
		return in(params.getTextDocument(), List.of(), (project, file) -> formatting.of(file, Optional.of(params.getRange())));
	}
}
