// SPDX-License-Identifier: EPL-2.0
package org.sansho.ui.server;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiConsumer;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.lsp4j.ApplyWorkspaceEditParams;
import org.eclipse.lsp4j.ApplyWorkspaceEditResponse;
import org.eclipse.lsp4j.Diagnostic;
import org.eclipse.lsp4j.MessageActionItem;
import org.eclipse.lsp4j.MessageParams;
import org.eclipse.lsp4j.MessageType;
import org.eclipse.lsp4j.ProgressParams;
import org.eclipse.lsp4j.PublishDiagnosticsParams;
import org.eclipse.lsp4j.ShowMessageRequestParams;
import org.eclipse.lsp4j.WorkDoneProgressBegin;
import org.eclipse.lsp4j.WorkDoneProgressCreateParams;
import org.eclipse.lsp4j.WorkDoneProgressReport;
import org.eclipse.lsp4j.services.LanguageClient;
import org.eclipse.ui.statushandlers.StatusManager;
import org.sansho.core.text.Messages;

/** What the server tells the workbench without being asked. One that was given up may go on telling: nobody listens any more. */
public final class EditorClient implements LanguageClient {

	private final BiConsumer<String, List<Diagnostic>> problems;
	private final Messages messages;
	private final Consumer<String> announcements;
	private final BooleanSupplier current;
	private final Runnable alive;
	private final Runnable outdated;
	private final Map<Object, ServerWork> work = new ConcurrentHashMap<>();

	/**
	 * @param problems      told what is wrong with a file, and that nothing else is
	 * @param announcements told what a person may read in passing
	 * @param current       whether it is the server of today
	 * @param alive         told whenever the server shows that it is at work
	 * @param outdated      told when what it answered before may be outdated
	 */
	public EditorClient(BiConsumer<String, List<Diagnostic>> problems, Messages messages, Consumer<String> announcements, BooleanSupplier current, Runnable alive, Runnable outdated) {
		this.problems = problems;
		this.messages = messages;
		this.announcements = announcements;
		this.current = current;
		this.alive = alive;
		this.outdated = outdated;
	}

	@Override
	public void publishDiagnostics(PublishDiagnosticsParams params) {
		if (!current.getAsBoolean()) {
			return;
		}
		alive.run();
		problems.accept(params.getUri(), params.getDiagnostics());
	}

	@Override
	public void showMessage(MessageParams message) {
		if (!current.getAsBoolean()) {
			return;
		}
		if (message.getType() == MessageType.Error) {
			StatusManager.getManager().handle(new Status(IStatus.WARNING, "org.sansho.ui", message.getMessage()), StatusManager.SHOW | StatusManager.LOG);
		} else {
			announcements.accept(message.getMessage());
		}
	}

	@Override
	public CompletableFuture<MessageActionItem> showMessageRequest(ShowMessageRequestParams params) {
		showMessage(params);
		return CompletableFuture.completedFuture(null);
	}

	@Override
	public void logMessage(MessageParams message) {
		ILog.get().info(message.getMessage());
	}

	@Override
	public void telemetryEvent(Object object) {
		// Nobody counts.
	}

	@Override
	public CompletableFuture<ApplyWorkspaceEditResponse> applyEdit(ApplyWorkspaceEditParams params) {
		if (!current.getAsBoolean()) {
			return CompletableFuture.completedFuture(new ApplyWorkspaceEditResponse(false));
		}
		return WorkspaceChange.perform(messages.get("edited"), params.getEdit(), TextVersions.now()).thenApply(ApplyWorkspaceEditResponse::new);
	}

	@Override
	public CompletableFuture<Void> createProgress(WorkDoneProgressCreateParams params) {
		work.put(params.getToken(), new ServerWork(messages.get("working"), current));
		return CompletableFuture.completedFuture(null);
	}

	@Override
	public void notifyProgress(ProgressParams params) {
		if (!current.getAsBoolean()) {
			return;
		}
		alive.run();
		ServerWork known = work.get(params.getToken());
		if (known == null || !params.getValue().isLeft()) {
			return;
		}
		switch (params.getValue().getLeft()) {
			case WorkDoneProgressBegin begin -> known.begin(begin.getTitle());
			case WorkDoneProgressReport report -> known.report(report.getPercentage() == null ? 0 : report.getPercentage(), report.getMessage());
			default -> {
				known.end();
				work.remove(params.getToken());
				outdated.run();
			}
		}
	}

	@Override
	public CompletableFuture<Void> refreshSemanticTokens() {
		if (current.getAsBoolean()) {
			outdated.run();
		}
		return CompletableFuture.completedFuture(null);
	}

	@Override
	public CompletableFuture<Void> refreshCodeLenses() {
		return refreshSemanticTokens();
	}
}
