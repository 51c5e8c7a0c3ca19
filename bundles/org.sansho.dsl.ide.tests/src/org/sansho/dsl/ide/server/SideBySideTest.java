// SPDX-License-Identifier: EPL-2.0
package org.sansho.dsl.ide.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.eclipse.lsp4j.*;
import org.eclipse.lsp4j.jsonrpc.ResponseErrorException;
import org.eclipse.lsp4j.services.TextDocumentService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sansho.dsl.ide.given.Document;
import org.sansho.dsl.ide.given.Session;
import org.sansho.dsl.ide.text.Ranges;
import org.sansho.dsl.resource.TextLines;

/**
 * The server answers questions side by side, over what is worked out by whoever asks first: behind a change those that come at the same time get the answers
 * that they get one after the other.
 */
class SideBySideTest {

	private static final int ROUNDS = 6;
	private static final long SECONDS = 60;
	private static final List<String> FILES = List.of("mhlw-safety-6.0/governance.sansho", "mappings/checklist-basis-R7.sansho", "mhlw-checklist-R7/pharmacy.sansho",
			"successions/checklist-R6-R7.sansho", "documents.sansho");

	@TempDir
	Path folder;

	@Test
	void questionsAtATimeGetTheAnswersThatTheyGetOneAfterTheOther() throws IOException {
		try (Session together = Session.ofPack(Files.createDirectory(folder.resolve("together"))); Session apart = Session.ofPack(Files.createDirectory(folder.resolve("apart")))) {
			List<Document> documents = open(together);
			List<Document> same = open(apart);
			for (int round = 0; round < ROUNDS; round++) {
				change(round, documents, together);
				change(round, same, apart);
				List<CompletableFuture<?>> asked = questions(together, documents, round).stream().<CompletableFuture<?>>map(Supplier::get).toList();
				List<String> alone = questions(apart, same, round).stream().map(question -> text(question.get(), apart)).toList();
				assertThat(asked.stream().map(answer -> text(answer, together))).as("round %s", round).isEqualTo(alone);
			}
		}
	}

	/** What is refused is an answer as well. */
	private static String text(CompletableFuture<?> answer, Session session) {
		try {
			return String.valueOf(answer.get(SECONDS, TimeUnit.SECONDS)).replace(session.root().toUri().toString(), "");
		} catch (ExecutionException e) {
			assertThat(e).hasCauseInstanceOf(ResponseErrorException.class);
			return e.getMessage();
		} catch (InterruptedException | TimeoutException e) {
			throw new AssertionError(e);
		}
	}

	private static List<Document> open(Session session) {
		return FILES.stream().map(session::open).toList();
	}

	/** A comment, a document or a broken mapping at the end of a file; waits until the server has it. */
	private static void change(int round, List<Document> documents, Session session) {
		Document document = documents.get(round % documents.size());
		String typed = switch (round % 3) {
			case 0 -> "\n// " + round + "\n";
			case 1 -> "\nguideline g" + round + " \"指針\"\n";
			default -> "\nmapping m" + round + " from mhlw.checklist@R7 to mhlw.safety@6.0 {\n\t1 ???\n}\n";
		};
		Position end = Ranges.position(new TextLines(document.text()), document.text().length());
		document.edit(new Range(end, end), typed);
		session.answer(document.ask().foldingRange(new FoldingRangeRequestParams(document.id())));
	}

	private static List<Supplier<CompletableFuture<?>>> questions(Session session, List<Document> documents, int round) {
		TextDocumentService texts = session.inside().getTextDocumentService();
		List<Supplier<CompletableFuture<?>>> all = new ArrayList<>();
		for (Document document : documents) {
			TextDocumentIdentifier id = document.id();
			all.add(() -> texts.documentSymbol(new DocumentSymbolParams(id)));
			all.add(() -> texts.codeLens(new CodeLensParams(id)));
			all.add(() -> texts.semanticTokensFull(new SemanticTokensParams(id)));
			all.add(() -> texts.foldingRange(new FoldingRangeRequestParams(id)));
			all.add(() -> texts.formatting(new DocumentFormattingParams(id, new FormattingOptions(4, false))));
			all.add(() -> session.inside().getWorkspaceService().symbol(new WorkspaceSymbolParams("管理")));
			String[] lines = document.text().split("\n");
			for (int i = round % 7; i < lines.length; i += 1 + lines.length / 6) {
				for (int column : new int[] {Math.min(2, lines[i].length()), lines[i].length() / 2, lines[i].length()}) {
					Position at = new Position(i, column);
					all.add(() -> texts.hover(new HoverParams(id, at)));
					all.add(() -> texts.completion(new CompletionParams(id, at)));
					all.add(() -> texts.definition(new DefinitionParams(id, at)));
					all.add(() -> texts.references(new ReferenceParams(id, at, new ReferenceContext(true))));
					all.add(() -> texts.documentHighlight(new DocumentHighlightParams(id, at)));
					all.add(() -> texts.prepareRename(new PrepareRenameParams(id, at)));
					all.add(() -> texts.rename(new RenameParams(id, at, "新しい名")));
					all.add(() -> texts.selectionRange(new SelectionRangeParams(id, List.of(at))));
					all.add(() -> texts.codeAction(new CodeActionParams(id, new Range(at, at), new CodeActionContext(List.of()))));
				}
			}
		}
		return all;
	}
}
