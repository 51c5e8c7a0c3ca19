// SPDX-License-Identifier: EPL-2.0
package org.sansho.dsl.create;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.sansho.core.Corpus;
import org.sansho.core.form.PrintedColumn;
import org.sansho.core.project.SourceFile;
import org.sansho.core.transcript.FiscalYear;
import org.sansho.core.transcript.FormTranscript;
import org.sansho.core.transcript.FormTranscript.Blank;
import org.sansho.core.transcript.FormTranscript.Gate;
import org.sansho.core.transcript.FormTranscript.Item;
import org.sansho.core.transcript.FormTranscript.Run;
import org.sansho.core.transcript.FormTranscript.Section;
import org.sansho.core.transcript.Leftover;
import org.sansho.core.transcript.Leftover.Reason;
import org.sansho.core.transcript.Transcript;
import org.sansho.dsl.create.NewDeclaration.ImportedForms;
import org.sansho.dsl.given.Language;
import org.sansho.dsl.given.Project;
import org.sansho.model.ColumnKind;

/** What was read from a workbook, as text. */
class ImportedFormsTest {

	private final Drafting drafting = Language.JAPANESE.get(Drafting.class);

	private static PrintedColumn answer(String title, int group) {
		return new PrintedColumn(ColumnKind.ANSWER, title, "確認結果", group, List.of("はい", "いいえ"), true, OptionalInt.empty());
	}

	private static Item item(String number, String printedAs, String title, String unverified) {
		return new Item(number, printedAs, title, List.of("契約していない"), "参考項目", "令和9年度まで", "企画管理編 9.1", unverified);
	}

	private static Transcript transcript() {
		FormTranscript form = new FormTranscript("医療機関 確認用", "医療機関確認用", false, "令和８年度\n\"点検\"表", List.of("上の注記"), List.of(new Blank("医療機関名", false), new Blank("記入日", true)),
				List.of(PrintedColumn.alone(ColumnKind.ITEM, "項目"), answer("1回目", 0), answer("2回目", 0), PrintedColumn.alone(ColumnKind.TEXT, "備考")),
				List.of(new Gate("", "導入している", List.of("有", "無"), "無", "推定"), new Section("1", "１", "体制\\構築", List.of(
						new Run("", List.of(), List.of(item("①", "", "責任者", ""))),
						new Run("サーバ", List.of("サーバ", "端末PC"), List.of(item("1)", "1）", "台帳", "仮の番号"), item("番号なし1", "", "", "")))))),
				"{0}場合は不要です。", List.of("下の注記"), 3, List.of(new Leftover("医療機関 確認用", "J9", Reason.NOT_UNDERSTOOD, "内部\nメモ // {")));
		return new Transcript("令和8年度.xlsx", "", List.of(form), List.of(new Leftover("集計", "", Reason.HIDDEN, "")));
	}

	private Draft draft(Corpus corpus) {
		return drafting.draft(ImportedForms.of("own.list", "R8", transcript()), corpus);
	}

	@Test
	void itIsFormattedAlready() {
		String text = draft(Project.project("").corpus()).text();
		assertThat(Language.ENGLISH.format(text)).isEqualTo(text);
	}

	@Test
	void itHasNoErrors() throws Exception {
		String text = draft(Project.project("").corpus()).text();
		assertThat(drafting.errors(List.of(), new SourceFile("a.sansho", "file:///a.sansho", () -> new byte[0]), text, 0)).isEmpty();
	}

	@Test
	void whatWasLeftOutFollowsAsComments() {
		assertThat(draft(Project.project("").corpus()).text()).contains("\n\t// J9(読み取れない): 内部 / メモ // {\n}\n").endsWith("\n// 集計(非表示)\n");
	}

	@Test
	void theTitleOfTheChecklistIsTheHeadingWithoutTheYear() {
		assertThat(draft(Project.project("").corpus()).text()).startsWith("checklist own.list \"\\\"点検\\\"表\"\n\nedition own.list@R8 {\n\tfiscal-year 2026\n\tsource \"令和8年度.xlsx\"\n}\n");
	}

	@Test
	void whatTheProjectHasIsNotDeclaredAgain() {
		Corpus corpus = Project.project("checklist own.list \"点検表\"\n\nedition own.list@R8\n").corpus();
		assertThat(draft(corpus).text()).startsWith("form 医療機関確認用 of own.list@R8 {\n");
		assertThat(drafting.obstacle(ImportedForms.of("own.list", "R8", transcript()), corpus)).isEmpty();
	}

	@Test
	void aFormIsNotImportedTwice() {
		Corpus corpus = Project.project("checklist own.list \"点検表\"\n\nedition own.list@R8\n\nform 医療機関確認用 of own.list@R8\n").corpus();
		assertThat(drafting.obstacle(ImportedForms.of("own.list", "R8", transcript()), corpus))
				.hasValue("own.list@R8 には様式 医療機関確認用 が既にあります。差し替えるには、今の様式を消してから取り込んでください。両方を残すなら、別の名前にするか、別の版として取り込んでください。");
	}

	@Test
	void aFormWhoseNameIsTakenIsImportedUnderAnother() {
		Corpus corpus = Project.project("checklist own.list \"点検表\"\n\nedition own.list@R8\n\nform 医療機関確認用 of own.list@R8\n").corpus();
		ImportedForms renamed = ImportedForms.of("own.list", "R8", transcript()).called(List.of("改訂版"));
		assertThat(drafting.obstacle(renamed, corpus)).isEmpty();
		assertThat(drafting.draft(renamed, corpus).text()).startsWith("form 改訂版 of own.list@R8 {\n");
	}

	@Test
	void twoFormsOfAWorkbookCannotHaveOneName() {
		Transcript two = new Transcript("二.xlsx", "", List.of(transcript().forms().getFirst(), transcript().forms().getFirst().called("別紙")), List.of());
		Corpus corpus = Project.project("").corpus();
		assertThat(drafting.obstacle(ImportedForms.of("own.list", "R8", two), corpus)).isEmpty();
		assertThat(drafting.obstacle(ImportedForms.of("own.list", "R8", two).called(List.of("別紙", "別紙")), corpus)).hasValueSatisfying(said -> assertThat(said).contains("別紙", "重複"));
	}

	@Test
	void yearsAreReadAsTheyAreWritten() {
		assertThat(FiscalYear.in("令和７年度版 チェックリスト")).hasValue(new FiscalYear(2025));
		assertThat(FiscalYear.in("令和元年度")).hasValue(new FiscalYear(2019));
		assertThat(FiscalYear.in("2026年度 点検表")).hasValue(new FiscalYear(2026));
		assertThat(FiscalYear.in("checklist_R8.xlsx").map(FiscalYear::label)).hasValue("R8");
		assertThat(FiscalYear.in("FOR80 点検表 001716187.xlsx")).isEmpty();
	}
}
