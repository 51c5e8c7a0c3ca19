// SPDX-License-Identifier: EPL-2.0
package org.sansho.dsl.ide.server;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.eclipse.lsp4j.AnnotatedTextEdit;
import org.eclipse.lsp4j.ChangeAnnotation;
import org.eclipse.lsp4j.CreateFile;
import org.eclipse.lsp4j.DeleteFile;
import org.eclipse.lsp4j.RenameFile;
import org.eclipse.lsp4j.ResourceOperation;
import org.eclipse.lsp4j.SnippetTextEdit;
import org.eclipse.lsp4j.TextDocumentEdit;
import org.eclipse.lsp4j.TextEdit;
import org.eclipse.lsp4j.VersionedTextDocumentIdentifier;
import org.eclipse.lsp4j.WorkspaceEdit;
import org.eclipse.lsp4j.WorkspaceEditCapabilities;
import org.eclipse.lsp4j.jsonrpc.messages.Either;

/** Says edits in the way that a client understands: with the documents called as it calls them, and in no form that it has not said it knows. */
final class ClientEdits {

	private static final String REMARK = "sansho.remark";

	private final UnaryOperator<String> clientUri;
	private final Optional<WorkspaceEditCapabilities> can;

	/**
	 * @param clientUri how the client calls a document
	 * @param can       what it has said about edits
	 */
	ClientEdits(UnaryOperator<String> clientUri, Optional<WorkspaceEditCapabilities> can) {
		this.clientUri = clientUri;
		this.can = can;
	}

	/** {@code edit} for the client; empty when it makes or removes files and the client cannot. */
	Optional<WorkspaceEdit> of(WorkspaceEdit edit) {
		if (edit.getDocumentChanges() == null) {
			Map<String, List<TextEdit>> changes = new LinkedHashMap<>();
			edit.getChanges().forEach((uri, edits) -> changes.put(clientUri.apply(uri), edits));
			return Optional.of(new WorkspaceEdit(changes));
		}
		boolean operations = edit.getDocumentChanges().stream().anyMatch(Either::isRight);
		if (knowsDocumentChanges() ? edit.getDocumentChanges().stream().filter(Either::isRight).allMatch(each -> knows(each.getRight())) : !operations) {
			return Optional.of(knowsDocumentChanges() ? renamed(edit) : plain(edit));
		}
		return Optional.empty();
	}

	/** {@code edit} for the client, with what a person is to know about it; for a client that shows that beforehand. */
	WorkspaceEdit of(WorkspaceEdit edit, ChangeAnnotation remark) {
		List<Either<TextDocumentEdit, ResourceOperation>> changes = new ArrayList<>();
		edit.getChanges().forEach((uri, edits) -> changes.add(Either.forLeft(new TextDocumentEdit(new VersionedTextDocumentIdentifier(clientUri.apply(uri), null),
				edits.stream().map(each -> Either.<TextEdit, SnippetTextEdit>forLeft(new AnnotatedTextEdit(each.getRange(), each.getNewText(), REMARK))).toList()))));
		WorkspaceEdit annotated = new WorkspaceEdit(changes);
		annotated.setChangeAnnotations(Map.of(REMARK, remark));
		return annotated;
	}

	private boolean knowsDocumentChanges() {
		return can.map(WorkspaceEditCapabilities::getDocumentChanges).orElse(false);
	}

	private boolean knows(ResourceOperation operation) {
		return can.map(WorkspaceEditCapabilities::getResourceOperations).filter(known -> known.contains(operation.getKind())).isPresent();
	}

	private WorkspaceEdit renamed(WorkspaceEdit edit) {
		List<Either<TextDocumentEdit, ResourceOperation>> changes = new ArrayList<>();
		for (Either<TextDocumentEdit, ResourceOperation> change : edit.getDocumentChanges()) {
			changes.add(change.isLeft() ? Either.forLeft(renamed(change.getLeft())) : Either.forRight(renamed(change.getRight())));
		}
		WorkspaceEdit renamed = new WorkspaceEdit(changes);
		renamed.setChangeAnnotations(edit.getChangeAnnotations());
		return renamed;
	}

	private TextDocumentEdit renamed(TextDocumentEdit edit) {
		VersionedTextDocumentIdentifier document = edit.getTextDocument();
		return new TextDocumentEdit(new VersionedTextDocumentIdentifier(clientUri.apply(document.getUri()), document.getVersion()), edit.getEdits());
	}

	private ResourceOperation renamed(ResourceOperation operation) {
		return switch (operation) {
			case CreateFile create -> new CreateFile(clientUri.apply(create.getUri()), create.getOptions());
			case DeleteFile delete -> new DeleteFile(clientUri.apply(delete.getUri()), delete.getOptions());
			case RenameFile rename -> new RenameFile(clientUri.apply(rename.getOldUri()), clientUri.apply(rename.getNewUri()), rename.getOptions());
			default -> operation;
		};
	}

	private WorkspaceEdit plain(WorkspaceEdit edit) {
		Map<String, List<TextEdit>> changes = new LinkedHashMap<>();
		for (Either<TextDocumentEdit, ResourceOperation> change : edit.getDocumentChanges()) {
			changes.computeIfAbsent(clientUri.apply(change.getLeft().getTextDocument().getUri()), uri -> new ArrayList<>())
					.addAll(change.getLeft().getEdits().stream().filter(Either::isLeft).map(Either::getLeft).toList());
		}
		return new WorkspaceEdit(changes);
	}
}
