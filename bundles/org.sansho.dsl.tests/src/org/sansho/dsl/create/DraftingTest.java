// SPDX-License-Identifier: EPL-2.0
package org.sansho.dsl.create;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.sansho.core.Corpus;
import org.sansho.core.project.InputException;
import org.sansho.core.project.SourceFile;
import org.sansho.dsl.create.NewDeclaration.NewChecklist;
import org.sansho.dsl.create.NewDeclaration.NewGuideline;
import org.sansho.dsl.create.NewDeclaration.NewMappingSet;
import org.sansho.dsl.create.NewDeclaration.NewSuccession;
import org.sansho.dsl.given.Language;
import org.sansho.dsl.given.Project;

class DraftingTest {

	private static final String EXISTING = """
			guideline mhlw.safety "医療情報システムの安全管理に関するガイドライン"

			edition mhlw.safety@6.0

			body of mhlw.safety@6.0 {
				requirement ① "台帳を作る"
			}

			edition mhlw.safety@7.0

			checklist mhlw.checklist "チェックリスト"

			edition mhlw.checklist@R7
			""";

	private final Drafting drafting = Language.JAPANESE.get(Drafting.class);
	private final Corpus corpus = Project.project(EXISTING).corpus();

	private Draft draft(NewDeclaration wanted) {
		return drafting.draft(wanted, corpus);
	}

	private List<String> errors(NewDeclaration wanted) {
		SourceFile existing = new SourceFile("a.sansho", "file:///project/a.sansho", () -> EXISTING.getBytes(StandardCharsets.UTF_8));
		SourceFile fresh = new SourceFile("b.sansho", "file:///project/b.sansho", () -> new byte[0]);
		try {
			return drafting.errors(List.of(existing), fresh, draft(wanted).text(), 0).stream().map(problem -> problem.line() + " " + problem.message()).toList();
		} catch (InputException e) {
			throw new AssertionError(e);
		}
	}

	private static NewGuideline guideline(String id, String label, String issued, String... parts) {
		return new NewGuideline(id, "院内規程 \"第2稿\"", "情報システム部", label, issued, List.of(parts));
	}

	private static NewChecklist checklist(String id, String label) {
		return new NewChecklist(id, "院内チェックリスト", "", label, "2026-05", "2026", "mhlw.safety@7.0", "医療機関確認用", "令和8年度版");
	}

	static Stream<NewDeclaration> everythingThatCanBeBegun() {
		return Stream.of(guideline("own.rule", "1.0", ""), guideline("own.rule", "R8", "2026-05-31", "企画管理編", "概説 編1"), guideline("2026年規程", "①", "2026-05"),
				guideline("chapter", "part", ""), guideline("mhlw.safety", "8.0", ""), new NewGuideline("x", "短い", "", "1", "", List.of()),
				checklist("own.checklist", "R8"), checklist("mhlw.checklist", "R8"), new NewChecklist("c", "題", "", "1", "", "", "", "様式1", ""),
				new NewMappingSet("checklist-basis-R7", "mhlw.checklist@R7", "mhlw.safety@6.0", "根拠条項", "マニュアル"),
				new NewMappingSet("基 礎", "mhlw.checklist@R7", "mhlw.safety@6.0", "", ""),
				new NewSuccession("mhlw.safety", "6.0", "7.0", ""), new NewSuccession("mhlw.safety", "6.0", "7.0", "新旧対照表"));
	}

	@ParameterizedTest
	@MethodSource("everythingThatCanBeBegun")
	void whatIsWrittenIsFormattedAlready(NewDeclaration wanted) {
		assertThat(Language.ENGLISH.format(draft(wanted).text())).isEqualTo(draft(wanted).text());
	}

	@ParameterizedTest
	@MethodSource("everythingThatCanBeBegun")
	void whatIsWrittenHasNoErrorInItsProject(NewDeclaration wanted) {
		assertThat(errors(wanted)).isEmpty();
	}

	@Test
	void aGuidelineComesWithItsEditionAndParts() {
		assertThat(draft(guideline("own.rule", "1.0", "2026-05-31", "運用編")).text()).isEqualTo("""
				guideline own.rule "院内規程 \\"第2稿\\"" {
					issuer "情報システム部"
				}

				edition own.rule@1.0 {
					issued 2026-05-31
				}

				part 運用編 of own.rule@1.0 {
				}
				""");
	}

	@Test
	void everyPartIsReadyToBeFilled() {
		assertThat(draft(guideline("own.rule", "1.0", "", "総則", "運用編")).text()).contains("part 総則 of own.rule@1.0 {\n}\n", "part 運用編 of own.rule@1.0 {\n}\n");
	}

	@Test
	void aDocumentThatExistsIsNotDeclaredAgain() {
		assertThat(draft(guideline("mhlw.safety", "8.0", "")).text()).startsWith("edition mhlw.safety@8.0\n");
	}

	@Test
	void aChecklistHasAFormWithColumns() {
		assertThat(draft(checklist("own.checklist", "R8")).text()).contains("fiscal-year 2026", "based-on mhlw.safety@7.0", "form 医療機関確認用 of own.checklist@R8",
				"column item \"チェック項目\"", "column answer \"確認結果\" choices \"はい\", \"いいえ\"");
	}

	@Test
	void theCaretStandsWhereTheClausesCome() {
		Draft draft = draft(guideline("own.rule", "1.0", "", "運用編"));
		assertThat(draft.text().substring(0, draft.caret())).endsWith("part 運用編 of own.rule@1.0 {");
	}

	@Test
	void whatComesBelowAnotherTextIsPartedByAnEmptyLine() {
		Draft below = draft(new NewSuccession("mhlw.safety", "6.0", "7.0", "")).below("edition a@1\n\n\n");
		assertThat(below.text()).startsWith("edition a@1\n\nsuccession of mhlw.safety");
		assertThat(below.text().substring(0, below.caret())).endsWith("to 7.0 {");
	}

	@Test
	void whatComesBelowHasTheLineBreaksOfItsFile() {
		Draft below = draft(new NewSuccession("mhlw.safety", "6.0", "7.0", "新旧対照表")).below("edition a@1\r\n");
		assertThat(below.text()).isEqualTo("edition a@1\r\n\r\nsuccession of mhlw.safety from 6.0 to 7.0 {\r\n\tsource \"新旧対照表\"\r\n}\r\n");
		assertThat(below.text().substring(0, below.caret())).endsWith("to 7.0 {");
	}

	@ParameterizedTest
	@MethodSource("everythingThatCanBeBegun")
	void nothingStandsInItsWay(NewDeclaration wanted) {
		if (!wanted.toString().contains(" 編") && !wanted.toString().contains("基 ")) {
			assertThat(drafting.obstacle(wanted, corpus)).isEmpty();
		}
	}

	static Stream<NewDeclaration> whatCannotBeBegun() {
		return Stream.of(guideline("", "1.0", ""), guideline("own.rule", "", ""), guideline("own.rule", "1.0", "2026-02-30"), guideline("own.rule", "1.0", "2026年5月"),
				guideline("mhlw.checklist", "1.0", ""), guideline("mhlw.safety", "6.0", ""), guideline("own rule", "1.0", ""), guideline("own@rule", "1.0", ""),
				guideline("own.rule", "1.0", "", "運用編", "運用編"), guideline("own.rule", "1.0", "", "運用編", ""), guideline("own.\u200Brule", "1.0", ""),
				new NewGuideline("own.rule", "", "", "1.0", "", List.of()), checklist("mhlw.safety", "R8"), checklist("mhlw.checklist", "R7"),
				new NewChecklist("c", "題", "", "1", "", "令和8年", "", "様式1", ""), new NewChecklist("c", "題", "", "1", "", "", "", "", ""),
				new NewChecklist("c", "題", "", "1", "", "", "mhlw.safety@9.0", "様式", ""), new NewMappingSet("", "mhlw.checklist@R7", "mhlw.safety@6.0", "", ""),
				new NewMappingSet("m", "mhlw.checklist@R7", "mhlw.checklist@R7", "", ""), new NewMappingSet("m", "", "mhlw.safety@6.0", "", ""),
				new NewSuccession("mhlw.safety", "6.0", "6.0", ""), new NewSuccession("", "6.0", "7.0", ""), new NewSuccession("mhlw.safety", "", "7.0", ""));
	}

	@ParameterizedTest
	@MethodSource("whatCannotBeBegun")
	void whatStandsInItsWayIsOneSentence(NewDeclaration wanted) {
		assertThat(drafting.obstacle(wanted, corpus).orElseThrow()).endsWith("。");
		assertThat(Language.ENGLISH.get(Drafting.class).obstacle(wanted, corpus).orElseThrow()).endsWith(".");
	}

	@Test
	void aSuccessionThatExistsIsNotBegunAgain() {
		Corpus withSuccession = Project.project(EXISTING + "\nsuccession of mhlw.safety from 6.0 to 7.0\n").corpus();
		assertThat(Language.ENGLISH.get(Drafting.class).obstacle(new NewSuccession("mhlw.safety", "6.0", "7.0", ""), withSuccession))
				.contains("There is a succession of mhlw.safety from 6.0 to 7.0 already. Go on with that one.");
	}

	@Test
	void aMistakeInTheNewTextIsFoundBeforeItIsWritten() throws InputException {
		SourceFile fresh = new SourceFile("b.sansho", "file:///project/b.sansho", () -> new byte[0]);
		assertThat(drafting.errors(List.of(), fresh, "edition nowhere@1\n", 0)).isNotEmpty();
	}

	@Test
	void aMistakeInTheTextAboveIsNotTheNewTextsFault() throws InputException {
		SourceFile fresh = new SourceFile("b.sansho", "file:///project/b.sansho", () -> new byte[0]);
		String above = "edition nowhere@1\n\n";
		assertThat(drafting.errors(List.of(), fresh, above + "guideline a \"題\"\n", above.length())).isEmpty();
	}
}
