// SPDX-License-Identifier: EPL-2.0
package org.sansho.dsl.ide.actions;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.eclipse.lsp4j.CodeAction;
import org.eclipse.lsp4j.CodeActionContext;
import org.eclipse.lsp4j.CodeActionKind;
import org.eclipse.lsp4j.CodeActionParams;
import org.eclipse.lsp4j.Diagnostic;
import org.eclipse.lsp4j.DiagnosticSeverity;
import org.eclipse.lsp4j.FileChangeType;
import org.eclipse.lsp4j.TextDocumentEdit;
import org.eclipse.lsp4j.TextEdit;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.sansho.core.rules.manual.RuleManual;
import org.sansho.core.rules.manual.RulePage;
import org.sansho.dsl.ide.given.Document;
import org.sansho.dsl.ide.given.Session;

/** Each mend that is offered for a bad example of the manual makes the finding go away, and nothing else wrong. */
class MendsOfTheManualTest {

	private static final String GIVEN = "given.sansho";
	private static final String EXAMPLE = "example.sansho";
	/** The findings that nobody can mend without knowing more; SN107 has one where numbers stand out of order. */
	private static final Set<String> WITHOUT_MEND = Set.of("SN001", "SN102", "SN104", "SN107", "SN109", "SN203", "SN302", "SN305", "SN406", "SN407", "SN502", "SN505", "SN605", "SN702");
	private static final Set<String> NEVER_SUPPRESSED = Set.of("SN001", "SN002", "SN201", "SN403");

	@TempDir
	Path folder;

	static List<Named<RulePage>> pages() {
		return RuleManual.in(Locale.JAPANESE).pages().stream().filter(page -> !page.code().startsWith("SN9")).map(page -> Named.of(page.code(), page)).toList();
	}

	static List<Named<RulePage>> suppressible() {
		return pages().stream().filter(page -> !NEVER_SUPPRESSED.contains(page.getName())).toList();
	}

	private Session session(RulePage page) throws IOException {
		Files.writeString(folder.resolve(GIVEN), RuleManual.given());
		Files.writeString(folder.resolve(EXAMPLE), page.bad());
		return Session.in(folder.toRealPath());
	}

	@ParameterizedTest
	@MethodSource("pages")
	void eachMendMendsItAndBreaksNothing(RulePage page) throws IOException {
		List<Integer> counts = new ArrayList<>();
		int mends = 1;
		for (int i = 0; i < mends; i++) {
			try (Session session = session(page)) {
				Document given = session.open(GIVEN);
				Document example = session.open(EXAMPLE);
				session.awaitCode(EXAMPLE, page.code());
				List<Diagnostic> before = session.diagnostics(EXAMPLE, found -> true);
				Diagnostic diagnostic = before.stream().filter(each -> each.getCode().getLeft().equals(page.code())).findFirst().orElseThrow();
				List<CodeAction> actions = actions(session, example, diagnostic).stream().filter(action -> action.getEdit().getDocumentChanges() == null).toList();
				assertThat(actions.isEmpty()).as("mends of %s", page.code()).isEqualTo(WITHOUT_MEND.contains(page.code()));
				mends = actions.size();
				if (actions.isEmpty()) {
					return;
				}
				CodeAction action = actions.get(i);
				assertThat(action.getKind()).isEqualTo(CodeActionKind.QuickFix);
				assertThat(action.getDiagnostics()).extracting(each -> each.getCode().getLeft()).containsExactly(page.code());
				Map<String, Integer> wrongBefore = wrong(session, page);
				Map<String, List<TextEdit>> edits = action.getEdit().getChanges();
				assertThat(edits).isNotEmpty();
				edits.forEach((uri, changes) -> (uri.equals(given.uri()) ? given : example).apply(changes));
				counts.add(edits.size());
				session.diagnostics(EXAMPLE, found -> count(found, page.code()) < count(before, page.code()));
				for (String file : List.of(GIVEN, EXAMPLE)) {
					session.diagnostics(file, found -> found.stream().filter(each -> isBad(each, page)).map(each -> each.getCode().getLeft())
							.allMatch(code -> wrongBefore.getOrDefault(code, 0) > 0));
				}
				Map<String, Integer> wrongAfter = wrong(session, page);
				assertThat(wrongAfter).as("%s: %s\n%s", page.code(), action.getTitle(), example.text())
						.allSatisfy((code, count) -> assertThat(count).as(code).isLessThanOrEqualTo(wrongBefore.getOrDefault(code, 0)));
				assertThat(wrongAfter.getOrDefault(page.code(), 0)).isLessThan(wrongBefore.get(page.code()));
			}
		}
		assertThat(counts).isNotEmpty().doesNotContain(0);
	}

	@ParameterizedTest
	@MethodSource("suppressible")
	void aFindingIsSuppressedWithAReasonToFillIn(RulePage page) throws IOException {
		try (Session session = session(page)) {
			session.open(GIVEN);
			Document example = session.open(EXAMPLE);
			Diagnostic diagnostic = session.awaitCode(EXAMPLE, page.code());
			int before = count(session.diagnostics(EXAMPLE, found -> true), page.code());
			CodeAction action = actions(session, example, diagnostic).stream().filter(each -> each.getEdit().getDocumentChanges() != null).findFirst().orElseThrow();
			assertThat(action.getTitle()).contains(page.code()).contains("sansho.properties");
			TextDocumentEdit edit = action.getEdit().getDocumentChanges().getLast().getLeft();
			assertThat(edit.getTextDocument().getUri()).isEqualTo(session.uri("sansho.properties"));
			Files.writeString(folder.resolve("sansho.properties"), edit.getEdits().getFirst().getLeft().getNewText());
			session.changedOnDisk("sansho.properties", FileChangeType.Created);
			session.diagnostics(EXAMPLE, found -> count(found, page.code()) < before);
		}
	}

	private static List<CodeAction> actions(Session session, Document document, Diagnostic diagnostic) {
		CodeActionParams params = new CodeActionParams(document.id(), diagnostic.getRange(), new CodeActionContext(List.of(diagnostic), List.of(CodeActionKind.QuickFix)));
		return session.answer(document.ask().codeAction(params)).stream().map(each -> each.getRight()).toList();
	}

	private static boolean isBad(Diagnostic diagnostic, RulePage page) {
		return diagnostic.getSeverity().getValue() <= DiagnosticSeverity.Warning.getValue() || diagnostic.getCode().getLeft().equals(page.code());
	}

	private static int count(List<Diagnostic> found, String code) {
		return (int) found.stream().filter(each -> each.getCode().getLeft().equals(code)).count();
	}

	/** How often each code is found, among warnings and worse. */
	private static Map<String, Integer> wrong(Session session, RulePage page) {
		Map<String, Integer> counts = new TreeMap<>();
		for (String file : List.of(GIVEN, EXAMPLE)) {
			session.diagnostics(file, found -> true).stream().filter(each -> isBad(each, page)).forEach(each -> counts.merge(each.getCode().getLeft(), 1, Integer::sum));
		}
		return counts;
	}
}
