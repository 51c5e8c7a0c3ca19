// SPDX-License-Identifier: EPL-2.0
package org.sansho.ui.server;

import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.lsp4j.ApplyWorkspaceEditParams;
import org.eclipse.lsp4j.ApplyWorkspaceEditResponse;
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

/** What the server tells the workbench without being asked. */
final class EditorClient implements LanguageClient {

	private final DiagnosticMarkers markers;
	private final Messages messages;
	private final Announcements announcements;
	private final Runnable alive;
	private final Runnable outdated;
	private final Map<Object, ServerWork> work = new ConcurrentHashMap<>();

	/**
	 * @param alive    told whenever the server shows that it is at work
	 * @param outdated told when what it answered before may be outdated
	 */
	EditorClient(DiagnosticMarkers markers, Messages messages, Announcements announcements, Runnable alive, Runnable outdated) {
		this.markers = markers;
		this.messages = messages;
		this.announcements = announcements;
		this.alive = alive;
		this.outdated = outdated;
	}

	@Override
	public void publishDiagnostics(PublishDiagnosticsParams params) {
		alive.run();
		markers.publish(params.getUri(), params.getDiagnostics());
	}

	@Override
	public void showMessage(MessageParams message) {
		if (message.getType() == MessageType.Error) {
			StatusManager.getManager().handle(new Status(IStatus.WARNING, "org.sansho.ui", message.getMessage()), StatusManager.SHOW | StatusManager.LOG);
		} else {
			announcements.show(message.getMessage());
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
		return WorkspaceChange.perform(messages.get("edited"), params.getEdit(), TextVersions.now()).thenApply(ApplyWorkspaceEditResponse::new);
	}

	@Override
	public CompletableFuture<Void> createProgress(WorkDoneProgressCreateParams params) {
		work.put(params.getToken(), new ServerWork(messages.get("working")));
		return CompletableFuture.completedFuture(null);
	}

	@Override
	public void notifyProgress(ProgressParams params) {
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
		outdated.run();
		return CompletableFuture.completedFuture(null);
	}

	@Override
	public CompletableFuture<Void> refreshCodeLenses() {
		return refreshSemanticTokens();
	}
}
