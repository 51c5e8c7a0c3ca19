// SPDX-License-Identifier: EPL-2.0
package org.sansho.ui.editor.rename;

import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.OperationCanceledException;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.RenameParams;
import org.eclipse.lsp4j.WorkspaceEdit;
import org.eclipse.lsp4j.jsonrpc.ResponseErrorException;
import org.eclipse.ltk.core.refactoring.Change;
import org.eclipse.ltk.core.refactoring.CompositeChange;
import org.eclipse.ltk.core.refactoring.Refactoring;
import org.eclipse.ltk.core.refactoring.RefactoringStatus;
import org.sansho.core.text.Messages;
import org.sansho.ui.Reason;
import org.sansho.ui.server.ConnectedDocument;
import org.sansho.ui.server.TextVersions;
import org.sansho.ui.server.WorkspaceChange;

/** Another name for something, and for all that refers to it. The server works out the edits; this shows them before they are made. */
final class Renaming extends Refactoring {

	private static final int SECONDS = 60;

	private final ConnectedDocument document;
	private final Position position;
	private final String oldName;
	private final Messages messages;
	private String newName;
	private CompositeChange change;

	Renaming(ConnectedDocument document, Position position, String oldName, Messages messages) {
		this.document = document;
		this.position = position;
		this.oldName = oldName;
		this.newName = oldName;
		this.messages = messages;
		this.change = new CompositeChange(getName());
	}

	String oldName() {
		return oldName;
	}

	void setNewName(String name) {
		newName = name.strip();
	}

	/** Whether there is a name, and another one than before. */
	boolean isReady() {
		return !newName.isEmpty() && !newName.equals(oldName);
	}

	/** Why the name cannot be used, as far as the server says so; empty also when it does not answer. */
	CompletableFuture<Optional<String>> objection() {
		String name = newName;
		return edits().handle((edit, failure) -> {
			if (failure != null) {
				Throwable cause = failure instanceof CompletionException ? failure.getCause() : failure;
				return cause instanceof ResponseErrorException ? Optional.of(why(cause)) : Optional.empty();
			}
			return isEmpty(edit) ? Optional.of(messages.get("rename.noEdits", oldName, name)) : Optional.empty();
		});
	}

	private CompletableFuture<WorkspaceEdit> edits() {
		String name = newName;
		return document.ask(texts -> texts.rename(new RenameParams(document.identifier(), position, name)));
	}

	private static String why(Throwable failure) {
		return failure instanceof ResponseErrorException error ? error.getResponseError().getMessage() : Reason.of(failure);
	}

	private static boolean isEmpty(WorkspaceEdit edit) {
		return edit == null || WorkspaceChange.byFile(edit).isEmpty();
	}

	@Override
	public String getName() {
		return messages.get("rename");
	}

	@Override
	public RefactoringStatus checkInitialConditions(IProgressMonitor monitor) {
		return new RefactoringStatus();
	}

	@Override
	public RefactoringStatus checkFinalConditions(IProgressMonitor monitor) throws CoreException, OperationCanceledException {
		monitor.beginTask(getName(), IProgressMonitor.UNKNOWN);
		try {
			TextVersions asked = TextVersions.now();
			WorkspaceEdit edit = edits().get(SECONDS, TimeUnit.SECONDS);
			if (isEmpty(edit)) {
				return RefactoringStatus.createFatalErrorStatus(messages.get("rename.noEdits", oldName, newName));
			}
			change = WorkspaceChange.of(messages.get("rename.step", oldName, newName), edit, asked, monitor);
			RefactoringStatus status = new RefactoringStatus();
			WorkspaceChange.remarks(edit).ifPresent(remarks -> remarks.lines().forEach(status::addWarning));
			return status;
		} catch (ExecutionException e) {
			return RefactoringStatus.createFatalErrorStatus(why(e.getCause()));
		} catch (TimeoutException | CancellationException e) {
			return RefactoringStatus.createFatalErrorStatus(messages.get("noAnswer"));
		} catch (InterruptedException e) {
			throw new OperationCanceledException();
		} finally {
			monitor.done();
		}
	}

	@Override
	public Change createChange(IProgressMonitor monitor) {
		return change;
	}
}
