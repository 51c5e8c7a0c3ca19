// SPDX-License-Identifier: EPL-2.0
package org.sansho.dsl.ide.actions;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.lsp4j.CodeAction;
import org.eclipse.lsp4j.CodeActionContext;
import org.eclipse.lsp4j.CodeActionKind;
import org.eclipse.lsp4j.CodeActionParams;
import org.eclipse.lsp4j.Diagnostic;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.TextDocumentEdit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sansho.dsl.ide.given.Document;
import org.sansho.dsl.ide.given.Session;

/** Mends keep comments and layout, go to the file that needs them, and quote what must be quoted. */
class CodeActionsTest {

	private static final String DOCUMENTS = """
			guideline a "指針"
			edition a@1
			body of a@1 {
				requirement ① "一"
				requirement "機器 等" "二"
			}
			guideline b "別の指針"
			edition b@1
			body of b@1 {
				requirement 1 "一"
			}
			""";

	@TempDir
	Path folder;

	private Session session() throws IOException {
		Files.writeString(folder.resolve("a.sansho"), DOCUMENTS);
		return Session.in(folder.toRealPath());
	}

	private static List<CodeAction> actions(Session session, Document document, Range range, List<Diagnostic> diagnostics, String kind) {
		CodeActionParams params = new CodeActionParams(document.id(), range, new CodeActionContext(diagnostics, List.of(kind)));
		return session.answer(document.ask().codeAction(params)).stream().map(each -> each.getRight()).toList();
	}

	private static CodeAction first(Session session, Document document, Diagnostic diagnostic) {
		return actions(session, document, diagnostic.getRange(), List.of(diagnostic), CodeActionKind.QuickFix).getFirst();
	}

	private static void apply(Document document, CodeAction action) {
		document.apply(action.getEdit().getChanges().get(document.uri()));
	}

	@Test
	void offersTheNearestNameFirstAndQuotesIt() throws IOException {
		try (Session session = session()) {
			Document document = session.open("m.sansho", "mapping m from a@1 to b@1 {\n\tsource \"試験\"\n\t\"機器 等々\" equal 1 // 注\n}\n");
			CodeAction action = first(session, document, session.awaitCode("m.sansho", "SN002"));
			assertThat(action.getIsPreferred()).isTrue();
			apply(document, action);
			assertThat(document.text()).isEqualTo("mapping m from a@1 to b@1 {\n\tsource \"試験\"\n\t\"機器 等\" equal 1 // 注\n}\n");
		}
	}

	@Test
	void takesTheSecondOfTwoAlikeOutOfAList() throws IOException {
		try (Session session = session()) {
			Document document = session.open("m.sansho", "mapping m from a@1 to b@1 {\n\tsource \"試験\"\n\t①, ① equal 1\n}\n");
			apply(document, first(session, document, session.awaitCode("m.sansho", "SN002")));
			assertThat(document.text()).contains("\n\t① equal 1\n");
		}
	}

	@Test
	void writesIntoTheMappingSetThatIsNotOpen() throws IOException {
		Files.writeString(folder.resolve("m.sansho"), "// 頭\r\nmapping m from a@1 to b@1 {\r\n\tsource \"試験\"\r\n\t① equal 1 // 注\r\n\r\n\t// 尾\r\n}\r\n");
		try (Session session = session()) {
			Document document = session.open("a.sansho");
			CodeAction action = first(session, document, session.awaitCode("a.sansho", "SN701"));
			assertThat(action.getEdit().getChanges()).containsOnlyKeys(session.uri("m.sansho"));
			Document set = session.open("m.sansho");
			apply(set, action);
			assertThat(set.text()).isEqualTo("// 頭\r\nmapping m from a@1 to b@1 {\r\n\tsource \"試験\"\r\n\t① equal 1 // 注\r\n\r\n\t// 尾\r\n"
					+ "\tno-counterpart source \"機器 等\" \"(理由を書く)\"\r\n}\r\n");
			session.diagnostics("a.sansho", found -> found.stream().noneMatch(each -> each.getCode().getLeft().equals("SN701")));
		}
	}

	@Test
	void movesAProvisionWithItsCommentToItsPlace() throws IOException {
		try (Session session = session()) {
			Document document = session.open("c.sansho", "guideline c \"規程\"\nedition c@1\nbody of c@1 {\n\trequirement 1 \"一\"\n\t// 三の注\n\trequirement 3 \"三\"\n"
					+ "\t// 二の注\n\trequirement 2 \"二\" // 後ろ\n}\n");
			apply(document, first(session, document, session.awaitCode("c.sansho", "SN107")));
			assertThat(document.text()).endsWith("\trequirement 1 \"一\"\n\t// 二の注\n\trequirement 2 \"二\" // 後ろ\n\t// 三の注\n\trequirement 3 \"三\"\n}\n");
			session.awaitCodes("c.sansho");
		}
	}

	@Test
	void takesCitationsAlongWhenANumberChanges() throws IOException {
		Files.writeString(folder.resolve("m.sansho"), "mapping m from c@1 to b@1 {\n\tsource \"試験\"\n\t①, 2/(1), ③ equal 1\n}\n");
		try (Session session = session()) {
			Document document = session.open("c.sansho",
					"guideline c \"規程\"\nedition c@1\nbody of c@1 {\n\trequirement ① \"一\"\n\trequirement 2 \"二\" {\n\t\trequirement (1) \"三\"\n\t}\n\trequirement ③ \"四\"\n}\n");
			CodeAction action = first(session, document, session.awaitCode("c.sansho", "SN111"));
			Document set = session.open("m.sansho");
			apply(document, action);
			apply(set, action);
			assertThat(set.text()).contains("①, ②/(1), ③ equal 1");
			assertThat(document.text()).contains("requirement ② \"二\"");
		}
	}

	@Test
	void marksAnEntryAsReviewedWhereverTheCursorIsInIt() throws IOException {
		try (Session session = session()) {
			Document document = session.open("m.sansho", "mapping m from a@1 to b@1 {\n\tsource \"試験\"\n\t① equal 1\n}\n");
			CodeAction action = actions(session, document, document.range("equal"), List.of(), CodeActionKind.Refactor).getFirst();
			apply(document, action);
			assertThat(document.text()).contains("\t① equal 1 {\n\t\treviewed " + LocalDate.now() + " by \"").contains(" seal \"1:equal;");
			assertThat(actions(session, document, document.range("equal"), List.of(), CodeActionKind.Refactor)).isEmpty();
		}
	}

	@Test
	void sealsNothingInAFileWithASyntaxError() throws IOException {
		try (Session session = session()) {
			Document document = session.open("m.sansho", "mapping m from a@1 to b@1 {\n\tsource \"試験\"\n\t① equal 1\n}\nedition\n");
			assertThat(actions(session, document, document.range("equal"), List.of(), CodeActionKind.Refactor)).isEmpty();
		}
	}

	@Test
	void addsASuppressionBehindThoseThatAreThere() throws IOException {
		Files.writeString(folder.resolve("sansho.properties"), "severity.SN702 = off");
		try (Session session = session()) {
			Document document = session.open("m.sansho", "mapping \"m = n\" from a@1 to b@1 {\n\t①, \"機器 等\" equal 1\n}\n");
			CodeAction action = actions(session, document, document.range("mapping"), List.of(session.awaitCode("m.sansho", "SN802")), CodeActionKind.QuickFix).getLast();
			TextDocumentEdit edit = action.getEdit().getDocumentChanges().getFirst().getLeft();
			assertThat(edit.getTextDocument().getUri()).isEqualTo(session.uri("sansho.properties"));
			assertThat(edit.getEdits().getFirst().getLeft().getNewText()).isEqualTo("\nsuppress.SN802.m\\ \\=\\ n = (理由を書く)\n");
		}
	}

	@Test
	void saysNothingAboutWhatOthersFound() throws IOException {
		try (Session session = session()) {
			Document document = session.open("m.sansho", "guideline c \"規程\"\n");
			Diagnostic other = new Diagnostic(document.range("c"), "a typo?");
			other.setSource("spelling");
			assertThat(actions(session, document, document.range("c"), List.of(other), CodeActionKind.QuickFix)).isEmpty();
		}
	}
}
