// SPDX-License-Identifier: EPL-2.0
package org.sansho.dsl.ide.rename;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.lsp4j.CodeAction;
import org.eclipse.lsp4j.CodeActionContext;
import org.eclipse.lsp4j.CodeActionParams;
import org.eclipse.lsp4j.PrepareRenameParams;
import org.eclipse.lsp4j.PrepareRenameResult;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.RenameParams;
import org.eclipse.lsp4j.WorkspaceEdit;
import org.eclipse.lsp4j.WorkspaceSymbolParams;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sansho.core.Corpus;
import org.sansho.core.review.Seals;
import org.sansho.dsl.ide.given.Document;
import org.sansho.dsl.ide.given.Renamed;
import org.sansho.dsl.ide.given.Session;
import org.sansho.model.MappingEntry;

/** A name changes together with every reference to it, and nothing else changes. */
class RenamingTest {

	private static final String GUIDELINE = """
			guideline g.one "指針" { profile I "一" profile II "二" }
			edition g.one@1 { /* 初版 */ issued 2023 }
			edition g.one@"第 2 版" { based-on g.one@1 }
			part 企画編 of g.one@1 {
				applies I
				chapter 9 "九章 // 章ではない" {
					text "企画編/9/②を見よ"
					requirement ② "二" // 二番
					section 9.1 "節" { requirement ① "一" { applies I, II } }
				}
			}
			part 企画編 of g.one@1 {
				chapter 10 { requirement ① "一" }
			}
			part 運用編 of g.one@1 { chapter 9 { requirement ② } }
			part 企画編 of g.one@"第 2 版" { chapter 9 { requirement ② } }
			""";
	private static final String CHECKLIST = """
			checklist c "票" edition c@R6 edition c@R7
			form 確認用 of c@R6 {
				column item "項目"
				columns "結果" { column answer "1回目" choices "はい", "いいえ" }
				gate 有無 "有無" stop-if "いいえ"
				section 2 { scope サーバ "サーバ" { item (4) "四" } scope 端末 "端末" { item (4) } }
			}
			form 確認用 of c@R7 { section 2 { item ④ "四" } }
			""";
	private static final String MAPPING = """
			mapping m from c@R6 to g.one@1 {
				確認用/2/サーバ/(4) intersects 企画編/9/②, 企画編/9.1, 企画編/9.1/①   // 三つ
				確認用/有無 equal "企画編"/10/① { note "企画編/10/①" }
			}
			succession of c from R6 to c@R7 { 確認用/2/サーバ/(4), 確認用/2/端末/(4) -> 確認用/2/④ merged }
			succession of g.one from 1 to "第 2 版" { 企画編/9/② -> 企画編/9/② reworded }
			""";

	@TempDir
	Path folder;

	private final Map<String, Document> documents = new LinkedHashMap<>();
	private Map<String, String> texts = new LinkedHashMap<>();

	/** The texts after the name that is {@code behind} in {@code file} has become {@code name}: all files in one. */
	private String renamed(String file, String behind, String name) {
		try (Session session = session()) {
			Document document = session.open(file);
			WorkspaceEdit edit = session.answer(document.ask().rename(new RenameParams(document.id(), document.after(behind), name)));
			return String.join("", Renamed.apply(edit, texts).values());
		}
	}

	private Session session() {
		try {
			Session session = Session.in(folder.toRealPath());
			for (Map.Entry<String, String> file : Map.of("a.sansho", GUIDELINE, "b.sansho", CHECKLIST, "c.sansho", MAPPING).entrySet()) {
				Files.writeString(folder.resolve(file.getKey()), file.getValue());
			}
			session.close();
			Session begun = Session.in(folder.toRealPath());
			texts = new LinkedHashMap<>();
			texts.put(begun.uri("a.sansho"), GUIDELINE);
			texts.put(begun.uri("b.sansho"), CHECKLIST);
			texts.put(begun.uri("c.sansho"), MAPPING);
			return begun;
		} catch (IOException e) {
			throw new AssertionError(e);
		}
	}

	private static String all() {
		return GUIDELINE + CHECKLIST + MAPPING;
	}

	@Test
	void followsARequirementFromItsDeclaration() {
		assertThat(renamed("a.sansho", "requirement ", "③")).isEqualTo(all().replace("requirement ② \"二\"", "requirement ③ \"二\"")
				.replace("intersects 企画編/9/②", "intersects 企画編/9/③").replace("企画編/9/② ->", "企画編/9/③ ->"));
	}

	@Test
	void followsARequirementFromACitation() {
		assertThat(renamed("c.sansho", "intersects 企画編/9/②", "③")).isEqualTo(renamed("a.sansho", "requirement ", "③"));
	}

	@Test
	void changesOneSegmentOfEverythingBelowAChapter() {
		assertThat(renamed("a.sansho", "chapter 10", "11")).isEqualTo(all().replace("chapter 10", "chapter 11").replace("equal \"企画編\"/10", "equal \"企画編\"/11"));
	}

	@Test
	void addsTheChapterToASectionThatNoLongerRepeatsItsNumber() {
		assertThat(renamed("a.sansho", "chapter 9", "8")).isEqualTo(all().replace("chapter 9 \"", "chapter 8 \"").replace("intersects 企画編/9/②", "intersects 企画編/8/②")
				.replace(", 企画編/9.1, 企画編/9.1/①", ", 企画編/8/9.1, 企画編/8/9.1/①").replace("企画編/9/② ->", "企画編/8/② ->"));
	}

	@Test
	void renumbersASectionThatStandsForItsChapter() {
		assertThat(renamed("a.sansho", "section 9.1", "9.2")).isEqualTo(all().replace("9.1", "9.2"));
	}

	@Test
	void followsAPartThatIsSpreadOverSeveralDeclarationsInItsEditionOnly() {
		assertThat(renamed("a.sansho", "part 企画", "管理編")).isEqualTo(all().replace("part 企画編 of g.one@1", "part 管理編 of g.one@1")
				.replace("intersects 企画編", "intersects 管理編").replace(", 企画編", ", 管理編").replace("\"企画編\"", "\"管理編\"").replace("企画編/9/② ->", "管理編/9/② ->"));
	}

	@Test
	void changesTheSegmentThatACitationIsPointedAt() {
		assertThat(renamed("c.sansho", "intersects 企", "管理編")).isEqualTo(renamed("a.sansho", "part 企画", "管理編"));
	}

	@Test
	void quotesWhatMustBeQuoted() {
		assertThat(renamed("c.sansho", "intersects 企画編/9/", "第2 項")).contains("requirement \"第2 項\" \"二\"", "intersects 企画編/9/\"第2 項\", 企画編/9.1,", "企画編/9/\"第2 項\" ->");
	}

	@Test
	void followsADocumentIntoTheNamesOfItsEditions() {
		assertThat(renamed("a.sansho", "guideline g", "g.two")).isEqualTo(all().replace("g.one", "g.two"));
	}

	@Test
	void keepsShortNamesOfEditionsInSuccessionsShort() {
		assertThat(renamed("c.sansho", "from c@R", "R5")).isEqualTo(all().replace("c@R6", "c@R5").replace("from R6", "from R5"));
	}

	@Test
	void quotesALabelOnlyWhereItMustBe() {
		assertThat(renamed("c.sansho", "from 1 to \"第", "2.0")).isEqualTo(all().replace("\"第 2 版\"", "2.0"));
	}

	@Test
	void followsAFormAScopeAGateAProfileAndAMappingSet() {
		assertThat(renamed("b.sansho", "form 確認", "点検用")).isEqualTo(all().replace("form 確認用 of c@R6", "form 点検用 of c@R6")
				.replace("\t確認用", "\t点検用").replace("{ 確認用", "{ 点検用").replace(", 確認用", ", 点検用"));
		assertThat(renamed("b.sansho", "scope サーバ", "機器")).isEqualTo(all().replace("scope サーバ \"", "scope 機器 \"").replace("2/サーバ/", "2/機器/"));
		assertThat(renamed("c.sansho", "確認用/有", "要否")).isEqualTo(all().replace("gate 有無", "gate 要否").replace("確認用/有無", "確認用/要否"));
		assertThat(renamed("a.sansho", "applies ", "III")).isEqualTo(all().replace("profile I ", "profile III ").replace("applies I", "applies III"));
		assertThat(renamed("c.sansho", "mapping ", "n")).isEqualTo(all().replace("mapping m", "mapping n"));
	}

	@Test
	void refusesNamesThatAreTakenOrImpossible() {
		refuses("a.sansho", "part 企画", "運用編", "「運用編」は既にあります");
		refuses("a.sansho", "part 運用編 of g.one@1 { chapter ", " ", "空");
		refuses("a.sansho", "chapter 9", "10", "「企画編/10」は既にあります");
		refuses("c.sansho", "from c@R", "R7", "「c@R7」は既にあります");
		refuses("a.sansho", "guideline g", "c", "既にあります");
		refuses("a.sansho", "guideline g", "a@b", "@");
		refuses("a.sansho", "profile ", "II", "既にあります");
		refuses("b.sansho", "scope サーバ", "端末", "既にあります");
		refuses("b.sansho", "scope サーバ", "item", "予約語");
		refuses("a.sansho", "issued ", "x", "名前がありません");
	}

	private void refuses(String file, String behind, String name, String why) {
		assertThatThrownBy(() -> renamed(file, behind, name)).rootCause().hasMessageContaining(why);
	}

	@Test
	void offersTheNameWithoutQuotationMarks() {
		try (Session session = session()) {
			Document document = session.open("c.sansho");
			PrepareRenameResult found = session.answer(document.ask().prepareRename(new PrepareRenameParams(document.id(), document.after("equal \"企")))).getSecond();
			assertThat(found.getPlaceholder()).isEqualTo("企画編");
			assertThat(document.at(found.getRange())).isEqualTo("\"企画編\"");
			assertThat(session.answer(document.ask().prepareRename(new PrepareRenameParams(document.id(), document.after("inter"))))).isNull();
		}
	}

	private static final String REVIEWED = """
			mapping r from c@R6 to g.one@1 {
				確認用/2/サーバ/(4) intersects 企画編/9/②
				確認用/有無 equal 企画編/10/①
				確認用/2/端末/(4) intersects 企画編/9/⑨
			}
			""";

	/** The project with the first two entries reviewed, and with everything open. */
	private Session reviewed() throws IOException {
		session().close();
		Files.writeString(folder.resolve("r.sansho"), REVIEWED);
		Session session = Session.ofRemarks(folder.toRealPath());
		documents.clear();
		for (String file : List.of("a.sansho", "b.sansho", "c.sansho", "r.sansho")) {
			documents.put(file, session.open(file));
		}
		Document mapping = documents.get("r.sansho");
		for (String entry : List.of("サーバ/(4) inter", "有無 eq")) {
			Range range = new Range(mapping.after(entry), mapping.after(entry));
			CodeAction review = session.answer(mapping.ask().codeAction(new CodeActionParams(mapping.id(), range, new CodeActionContext(List.of(), List.of("refactor")))))
					.getFirst().getRight();
			mapping.apply(review.getEdit().getChanges().get(mapping.uri()));
		}
		return session;
	}

	/** Gives what stands {@code behind} in the guideline another name, in all documents; what is said about it is the answer. */
	private Optional<String> rename(Session session, String behind, String name) {
		Document guideline = documents.get("a.sansho");
		WorkspaceEdit edit = session.answer(guideline.ask().rename(new RenameParams(guideline.id(), guideline.after(behind), name)));
		for (Document document : documents.values()) {
			document.apply(Renamed.edits(edit).getOrDefault(document.uri(), List.of()));
		}
		return Optional.ofNullable(edit.getChangeAnnotations()).map(remarks -> {
			assertThat(remarks).hasSize(1);
			return remarks.values().iterator().next().getDescription();
		});
	}

	/** How far the reviewed entries can be relied on, and what has changed since. */
	private static String states(Session session) {
		session.answer(session.server().getWorkspaceService().symbol(new WorkspaceSymbolParams("")));
		return session.answer(session.inside().read((projects, cancelled) -> {
			Corpus corpus = projects.getFirst().corpus();
			return corpus.mappingSet("r").orElseThrow().getStatements().stream().map(MappingEntry.class::cast).filter(entry -> entry.getReview() != null)
					.map(entry -> Seals.in(corpus).state(entry) + Seals.in(corpus).changes(entry).stream().map(change -> " " + change.getClass().getSimpleName()).collect(joining()))
					.collect(joining(", "));
		}));
	}

	@Test
	void keepsReviewsOfACitationThatChanges() throws IOException {
		try (Session session = reviewed()) {
			assertThat(rename(session, "requirement ", "③")).isEmpty();
			assertThat(documents.get("r.sansho").text()).contains("企画編/9/③");
			assertThat(states(session)).isEqualTo("REVIEWED, REVIEWED");
		}
	}

	@Test
	void keepsReviewsBelowAPartThatChanges() throws IOException {
		try (Session session = reviewed()) {
			rename(session, "part 企画", "管理編");
			assertThat(states(session)).isEqualTo("REVIEWED, REVIEWED");
		}
	}

	@Test
	void keepsReviewsThatRestOnAProfile() throws IOException {
		try (Session session = reviewed()) {
			assertThat(rename(session, "profile ", "III")).isEmpty();
			assertThat(states(session)).isEqualTo("REVIEWED, REVIEWED");
		}
	}

	@Test
	void leavesABrokenSealBrokenForTheReasonThatItHad() throws IOException {
		try (Session session = reviewed()) {
			Document guideline = documents.get("a.sansho");
			guideline.replace("requirement ② \"二\"", "requirement ② \"弐\"");
			assertThat(states(session)).isEqualTo("SUSPECT OtherWording, REVIEWED");
			rename(session, "requirement ", "③");
			assertThat(states(session)).isEqualTo("SUSPECT OtherWording, REVIEWED");
		}
	}

	@Test
	void bringsSealsBackWithTheName() throws IOException {
		try (Session session = reviewed()) {
			String before = documents.get("r.sansho").text();
			rename(session, "requirement ", "③");
			assertThat(documents.get("r.sansho").text()).isNotEqualTo(before);
			rename(session, "requirement ", "②");
			assertThat(documents.get("r.sansho").text()).isEqualTo(before);
		}
	}

	@Test
	void saysBeforehandWhichCitationsBelowLeadNowhere() throws IOException {
		try (Session session = reviewed()) {
			assertThat(rename(session, "part 企画", "管理編")).hasValueSatisfying(said -> assertThat(said).contains("1 件", "企画編/9/⑨"));
		}
	}

	/** The settings after the name that stands {@code behind} in the guideline has become {@code name}. */
	private String settings(String settings, String behind, String name) throws IOException {
		return settings(settings, "a.sansho", behind, name);
	}

	private String settings(String settings, String file, String behind, String name) throws IOException {
		session().close();
		Files.writeString(folder.resolve("sansho.properties"), settings);
		try (Session session = Session.in(folder.toRealPath())) {
			Document document = session.open(file);
			WorkspaceEdit edit = session.answer(document.ask().rename(new RenameParams(document.id(), document.after(behind), name)));
			String uri = session.uri("sansho.properties");
			return Renamed.apply(new WorkspaceEdit(Map.of(uri, Renamed.edits(edit).getOrDefault(uri, List.of()))), Map.of(uri, settings)).get(uri);
		}
	}

	@Test
	void letsSuppressionsFollow() throws IOException {
		String settings = "# 台帳\nseverity.SN101 = off\nsuppress.SN202.g.one@1/企画編/9/②=理由 企画編/9/②\nsuppress.SN202.m/確認用/2/サーバ/(4)..企画編/9/② = 理由\n"
				+ "suppress.SN301.g.one@1..第\\ 2\\ 版/企画編/9/②..企画編/9/② = 理由\nsuppress.SN202.運用編/9/② = 理由\n";
		assertThat(settings(settings, "requirement ", "第 3")).isEqualTo(settings.replace("@1/企画編/9/②=", "@1/企画編/9/第\\ 3=").replace("(4)..企画編/9/②", "(4)..企画編/9/第\\ 3")
				.replace("版/企画編/9/②..", "版/企画編/9/第\\ 3.."));
		assertThat(settings(settings, "guideline g", "h")).isEqualTo(settings.replace(".g.one@", ".h@"));
	}

	@Test
	void letsSuppressionsThatAreSpreadOverSeveralLinesFollow() throws IOException {
		assertThat(settings("suppress.SN202.g.one@1/\\\n\t企画編/9/② = 理由\n", "requirement ", "第 3")).isEqualTo("suppress.SN202.g.one@1/企画編/9/第\\ 3 = 理由\n");
	}

	@Test
	void saysBeforehandWhichSuppressionsOutsideTheProjectStay() throws IOException {
		Path outside = folder.toRealPath().resolve("sansho.properties");
		Files.writeString(outside, "suppress.SN202.g.one@1/企画編/9/②=理由\nsuppress.SN202.g.one@1/運用編/9/②=理由\n");
		folder = Files.createDirectory(folder.resolve("project"));
		try (Session session = reviewed()) {
			assertThat(rename(session, "requirement ", "⑤")).hasValueSatisfying(said -> assertThat(said).contains("抑止 1 件", outside.toString()));
		}
	}

	@Test
	void letsSuppressionsOfColumnsFollow() throws IOException {
		String settings = "suppress.SN506.c@R6/確認用/項目=理由\nsuppress.SN506.c@R6/確認用/結果=理由\nsuppress.SN506.c@R6/確認用/結果/1回目=理由\n";
		assertThat(settings(settings, "b.sansho", "form 確認", "点検用")).isEqualTo(settings.replace("確認用", "点検用"));
	}

	@Test
	void tellsAClientThatShowsNothingBeforehandAfterwards() throws IOException {
		session().close();
		Files.writeString(folder.resolve("r.sansho"), REVIEWED);
		try (Session session = Session.in(folder.toRealPath())) {
			Document guideline = session.open("a.sansho");
			WorkspaceEdit edit = session.answer(guideline.ask().rename(new RenameParams(guideline.id(), guideline.after("part 企画"), "管理編")));
			assertThat(edit.getChanges()).isNotEmpty();
			session.awaitMessage(message -> message.getMessage().contains("企画編/9/⑨"));
		}
	}
}
