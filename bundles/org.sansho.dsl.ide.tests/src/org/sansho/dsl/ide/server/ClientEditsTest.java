// SPDX-License-Identifier: EPL-2.0
package org.sansho.dsl.ide.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.eclipse.lsp4j.CodeAction;
import org.eclipse.lsp4j.CodeActionContext;
import org.eclipse.lsp4j.CodeActionKind;
import org.eclipse.lsp4j.CodeActionParams;
import org.eclipse.lsp4j.CreateFile;
import org.eclipse.lsp4j.Diagnostic;
import org.eclipse.lsp4j.RenameParams;
import org.eclipse.lsp4j.WorkspaceEdit;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sansho.dsl.ide.given.Document;
import org.sansho.dsl.ide.given.Session;

/** Edits name documents as the client does, and have no form that the client does not know. */
class ClientEditsTest {

	private static final String DOCUMENTS = """
			guideline a "指針"
			edition a@1
			body of a@1 { requirement 1 "一" }
			guideline b "別の指針"
			edition b@1
			body of b@1 { requirement 1 "一" }
			""";
	private static final String MAPPING = """
			mapping m from a@1 to b@1 {
				1 equal 1
			}
			""";

	@TempDir
	Path folder;

	/** A folder that is reached by a link, as a home folder on another disk often is. */
	private Path linked() throws IOException {
		Path real = Files.createDirectory(folder.toRealPath().resolve("real"));
		Files.writeString(real.resolve("a.sansho"), DOCUMENTS);
		Files.writeString(real.resolve("m.sansho"), MAPPING);
		try {
			return Files.createSymbolicLink(folder.toRealPath().resolve("link"), real);
		} catch (IOException | UnsupportedOperationException e) {
			return Assumptions.abort("no links on this disk");
		}
	}

	private static List<CodeAction> mends(Session session, Document document, Diagnostic diagnostic) {
		CodeActionParams params = new CodeActionParams(document.id(), diagnostic.getRange(), new CodeActionContext(List.of(diagnostic), List.of(CodeActionKind.QuickFix)));
		return session.answer(document.ask().codeAction(params)).stream().map(each -> each.getRight()).toList();
	}

	@Test
	void newFilesAreNamedAsTheClientReachesThem() throws IOException {
		try (Session session = Session.in(linked())) {
			Document document = session.open("m.sansho");
			WorkspaceEdit edit = mends(session, document, session.awaitCode("m.sansho", "SN802")).getLast().getEdit();
			assertThat(((CreateFile) edit.getDocumentChanges().getFirst().getRight()).getUri()).isEqualTo(session.uri("sansho.properties"));
			assertThat(edit.getDocumentChanges().getLast().getLeft().getTextDocument().getUri()).isEqualTo(session.uri("sansho.properties"));
		}
	}

	@Test
	void filesThatNobodyHasOpenedAreNamedAsTheClientReachesThem() throws IOException {
		try (Session session = Session.in(linked())) {
			session.diagnostics("m.sansho", found -> !found.isEmpty());
			Document document = session.open("a.sansho");
			WorkspaceEdit edit = session.answer(document.ask().rename(new RenameParams(document.id(), document.after("requirement "), "2")));
			assertThat(edit.getChanges()).containsOnlyKeys(session.uri("a.sansho"), session.uri("m.sansho"));
		}
	}

	@Test
	void aClientThatCannotMakeFilesIsNotOfferedToMakeOne() throws IOException {
		try (Session session = Session.ofPlainEdits(linked().toRealPath())) {
			Document document = session.open("m.sansho");
			assertThat(mends(session, document, session.awaitCode("m.sansho", "SN802"))).isNotEmpty().allSatisfy(mend -> assertThat(mend.getEdit().getDocumentChanges()).isNull());
		}
	}

	@Test
	void aClientThatKnowsOnlyChangesOfTextsGetsThose() throws IOException {
		Path root = linked().toRealPath();
		Files.writeString(root.resolve("sansho.properties"), "severity.SN702 = off\n");
		try (Session session = Session.ofPlainEdits(root)) {
			Document document = session.open("m.sansho");
			assertThat(mends(session, document, session.awaitCode("m.sansho", "SN802")).getLast().getEdit().getChanges()).containsOnlyKeys(session.uri("sansho.properties"));
		}
	}
}
