// SPDX-License-Identifier: EPL-2.0
package org.sansho.dsl.parsing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sansho.dsl.given.Project.edition;
import static org.sansho.dsl.given.Project.project;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sansho.core.Corpus;
import org.sansho.dsl.given.Examples;
import org.sansho.dsl.given.Language;
import org.sansho.model.Added;
import org.sansho.model.ChangeKind;
import org.sansho.model.Chapter;
import org.sansho.model.Checklist;
import org.sansho.model.Column;
import org.sansho.model.ColumnGroup;
import org.sansho.model.ColumnKind;
import org.sansho.model.Declaration;
import org.sansho.model.Document;
import org.sansho.model.Edition;
import org.sansho.model.Form;
import org.sansho.model.FormSection;
import org.sansho.model.Gate;
import org.sansho.model.Group;
import org.sansho.model.Guideline;
import org.sansho.model.Item;
import org.sansho.model.MappingEntry;
import org.sansho.model.MappingSet;
import org.sansho.model.MappingStatus;
import org.sansho.model.Method;
import org.sansho.model.MovedOut;
import org.sansho.model.NoCounterpart;
import org.sansho.model.Part;
import org.sansho.model.Placement;
import org.sansho.model.Profile;
import org.sansho.model.Provision;
import org.sansho.model.Rationale;
import org.sansho.model.Relationship;
import org.sansho.model.Requirement;
import org.sansho.model.Review;
import org.sansho.model.Scope;
import org.sansho.model.Section;
import org.sansho.model.Side;
import org.sansho.model.Source;
import org.sansho.model.Succession;
import org.sansho.model.SuccessionLine;
import org.sansho.model.Withdrawn;

/** Every construct of the language, and what it becomes in the model. */
class GrammarTest {

	/** The last declaration of a project that has no problems. */
	private static <D extends Declaration> D read(Class<D> type, String text) {
		var project = project(text);
		assertThat(project.errors()).isEmpty();
		return type.cast(project.corpus().files().getFirst().getDeclarations().getLast());
	}

	private static Part part(String text) {
		return read(Part.class, "guideline a \"甲\" { profile I profile III }\nedition a@1\n" + text);
	}

	private static Form form(String text) {
		return read(Form.class, "checklist a \"甲\" { profile I }\nedition a@1\n" + text);
	}

	private static MappingSet mapping(String text) {
		return read(MappingSet.class, Examples.SAFETY + Examples.CHECKLIST + text);
	}

	private static Succession succession(String text) {
		return read(Succession.class, Examples.SAFETY + Examples.CHECKLIST
				+ "edition mhlw.checklist@R6\nform 医療機関確認用 of mhlw.checklist@R6 { section 2 { item (1) item (2) item (3) } }\n" + text);
	}

	@Test
	void anEmptyFileDeclaresNothing() {
		assertThat(project("").corpus().files()).singleElement().satisfies(file -> assertThat(file.getDeclarations()).isEmpty());
	}

	@Test
	void aGuidelineHasTitleIssuerAndProfiles() {
		Guideline guideline = read(Guideline.class, "guideline mhlw.safety \"安全管理\" { issuer \"厚生労働省\" profile I \"専任 × 自社\" profile III }");
		assertThat(guideline.getName()).isEqualTo("mhlw.safety");
		assertThat(guideline.getTitle()).isEqualTo("安全管理");
		assertThat(guideline.getIssuer()).isEqualTo("厚生労働省");
		assertThat(guideline.getProfiles()).extracting(Profile::getName).containsExactly("I", "III");
		assertThat(guideline.getProfiles()).extracting(Profile::getTitle).containsExactly("専任 × 自社", null);
	}

	@Test
	void aChecklistIsADocument() {
		assertThat(read(Checklist.class, "checklist mhlw.checklist \"チェックリスト\"").getTitle()).isEqualTo("チェックリスト");
	}

	@Test
	void anEditionHasDatesAndWhatItIsBasedOn() {
		Edition edition = read(Edition.class, """
				guideline a "甲"
				edition a@1
				edition a@2
				edition a@R7 { title "令和7年度版" issued 2025-05-14 fiscal-year 2025 based-on a@1, a@2 }
				""");
		assertThat(edition.getName()).isEqualTo("a@R7");
		assertThat(edition.getTitle()).isEqualTo("令和7年度版");
		assertThat(edition.getIssued()).isEqualTo("2025-05-14");
		assertThat(edition.getFiscalYear()).isEqualTo(2025);
		assertThat(edition.getBasedOn()).extracting(Edition::getName).containsExactly("a@1", "a@2");
	}

	@ParameterizedTest
	@ValueSource(strings = {"a@1", "a@6.0", "a@R7", "a@2023-05", "a@2023-05-31", "mhlw.safety-qa@6.0", "病院.規程@令和7年度", "a@v1.2"})
	void anIdentifierOfAnEditionIsADocumentAndALabel(String id) {
		String document = id.substring(0, id.indexOf('@'));
		assertThat(read(Edition.class, "guideline " + document + " \"甲\"\nedition " + id).getName()).isEqualTo(id);
	}

	@ParameterizedTest
	@ValueSource(strings = {"2023-05-31", "2023-05", "2023"})
	void aDateMayBeADayAMonthOrAYear(String date) {
		assertThat(read(Edition.class, "guideline a \"甲\"\nedition a@1 { issued " + date + " }").getIssued()).isEqualTo(date);
	}

	@Test
	void everythingCanSayWhereItComesFrom() {
		Guideline guideline = read(Guideline.class, """
				guideline a "甲" {
					source "文書, p.5" url "https://example.org/a"
					source "別の文書"
					unverified "未確認"
					note "一"
					note "二"
				}
				""");
		assertThat(guideline.getProvenance()).extracting(Source::getDocument).containsExactly("文書, p.5", "別の文書");
		assertThat(guideline.getProvenance()).extracting(Source::getUrl).containsExactly("https://example.org/a", null);
		assertThat(guideline.getUnverified()).isEqualTo("未確認");
		assertThat(guideline.getNotes()).containsExactly("一", "二");
	}

	@Test
	void aPartBelongsToAnEditionAndHasItsOwnDate() {
		Part part = part("part 企画管理編 of a@1 { title \"企画\" issued 2023-05 applies I note \"n\" }");
		assertThat(part.getName()).isEqualTo("企画管理編");
		assertThat(part.getEdition().getName()).isEqualTo("a@1");
		assertThat(part.getTitle()).isEqualTo("企画");
		assertThat(part.getIssued()).isEqualTo("2023-05");
		assertThat(part.getAppliesTo()).extracting(Profile::getName).containsExactly("I");
	}

	@Test
	void anEditionWithoutPartsHasABody() {
		assertThat(part("body of a@1 { section 6.2 { requirement C.1 } }").getName()).isNull();
	}

	@Test
	void clausesNest() {
		Part part = part("""
				part 編 of a@1 {
					chapter 1 { section 1.2 { section 1.2.1 { group 管理責任 { requirement ② } } } group 見出し requirement ① }
					section 附則
					group 参考
					requirement 前文
				}
				""");
		Chapter chapter = (Chapter) part.getClauses().getFirst();
		Section section = (Section) ((Section) chapter.getClauses().getFirst()).getClauses().getFirst();
		Group group = (Group) section.getClauses().getFirst();
		assertThat(group.getClauses()).singleElement().isInstanceOf(Requirement.class);
		assertThat(part.getClauses()).extracting(clause -> clause.eClass().getName()).containsExactly("Chapter", "Section", "Group", "Requirement");
	}

	@Test
	void requirementsNest() {
		Corpus corpus = project("guideline a \"甲\" edition a@1 part 企画管理編 of a@1 { chapter 14 { requirement ① { requirement 1 { requirement (2) { requirement (a) } } } } }")
				.corpus();
		assertThat(corpus.paths(edition(corpus, "a@1"))).contains("企画管理編/14/①", "企画管理編/14/①/1", "企画管理編/14/①/1/(2)", "企画管理編/14/①/1/(2)/(a)");
	}

	@Test
	void aClauseHasWordingSummaryAndApplicability() {
		Part part = part("part 編 of a@1 { chapter 9 printed-as \"第9章\" \"題名\" { text \"本文\" summary \"要約\" applies I, III unverified \"u\" } }");
		Provision chapter = part.getClauses().getFirst();
		assertThat(chapter.getNumber()).isEqualTo("9");
		assertThat(chapter.getPrintedAs()).isEqualTo("第9章");
		assertThat(chapter.getTitle()).isEqualTo("題名");
		assertThat(chapter.getText()).isEqualTo("本文");
		assertThat(chapter.getSummary()).isEqualTo("要約");
		assertThat(chapter.getAppliesTo()).extracting(Profile::getName).containsExactly("I", "III");
	}

	@Test
	void aFormHasWhatIsPrintedAroundItsTable() {
		Form form = form("""
				form 医療機関確認用 of a@1 {
					heading "表題"
					audience "医療機関"
					sheet "シート"
					unless-remark "※{0}場合は不要"
					remark "上か下"
					remark above "上"
					remark below "下"
					field "医療機関名"
					field "確認日" dated
				}
				""");
		assertThat(form.getName()).isEqualTo("医療機関確認用");
		assertThat(form.getHeading()).isEqualTo("表題");
		assertThat(form.getAudience()).isEqualTo("医療機関");
		assertThat(form.getSheet()).isEqualTo("シート");
		assertThat(form.getUnlessRemark()).isEqualTo("※{0}場合は不要");
		assertThat(form.getRemarks()).extracting(remark -> remark.getPlacement()).containsExactly(Placement.ABOVE, Placement.ABOVE, Placement.BELOW);
		assertThat(form.getFields()).extracting(field -> field.getLabel()).containsExactly("医療機関名", "確認日");
		assertThat(form.getFields()).extracting(field -> field.isDated()).containsExactly(false, true);
	}

	@Test
	void columnsAreData() {
		Form form = form("""
				form 様式 of a@1 {
					column item "項目" width 40
					columns "確認結果" {
						column answer "1回目" choices "はい", "いいえ" dated width 12
						column date "目標日"
					}
					column text "備考"
					column basis "根拠"
				}
				""");
		ColumnGroup group = (ColumnGroup) form.getColumns().get(1);
		Column answer = group.getColumns().getFirst();
		assertThat(group.getTitle()).isEqualTo("確認結果");
		assertThat(answer.getKind()).isEqualTo(ColumnKind.ANSWER);
		assertThat(answer.getChoices()).containsExactly("はい", "いいえ");
		assertThat(answer.isDated()).isTrue();
		assertThat(answer.getWidth()).isEqualTo(12);
		assertThat(((Column) form.getColumns().get(3)).getKind()).isEqualTo(ColumnKind.BASIS);
		assertThat(form.getColumns()).extracting(column -> column.getTitle()).containsExactly("項目", "確認結果", "備考", "根拠");
	}

	@Test
	void aGateEndsTheForm() {
		Form form = form("form 様式 of a@1 { gate \"導入しているか\" stop-if \"いいえ\" gate 有無 \"契約\" choices \"有\", \"無\" stop-if \"無\" { summary \"s\" } }");
		Gate unnamed = (Gate) form.getElements().getFirst();
		Gate named = (Gate) form.getElements().getLast();
		assertThat(unnamed.getNumber()).isNull();
		assertThat(unnamed.getStopIf()).isEqualTo("いいえ");
		assertThat(named.getNumber()).isEqualTo("有無");
		assertThat(named.getChoices()).containsExactly("有", "無");
		assertThat(named.getSummary()).isEqualTo("s");
	}

	@Test
	void sectionsOfAFormHaveScopesAndItems() {
		Form form = form("""
				form 様式 of a@1 {
					section 2 printed-as "二" "管理・運用" {
						note "n"
						scope "サーバ", "端末PC" { item ⑫ "パッチ" }
						scope サーバ "サーバについて" { item (4) note "n" }
						item ② "確認" { unless "契約していない" unless "機器がない" reference "参考項目" due "令和7年度中" text "t" applies I }
					}
				}
				""");
		FormSection section = (FormSection) form.getElements().getFirst();
		Scope several = (Scope) section.getEntries().getFirst();
		Scope named = (Scope) section.getEntries().get(1);
		Item item = (Item) section.getEntries().get(2);
		assertThat(section.getPrintedAs()).isEqualTo("二");
		assertThat(section.getTitle()).isEqualTo("管理・運用");
		assertThat(several.getName()).isNull();
		assertThat(several.getTitles()).containsExactly("サーバ", "端末PC");
		assertThat(several.getItems()).extracting(Item::getNumber).containsExactly("⑫");
		assertThat(named.getName()).isEqualTo("サーバ");
		assertThat(item.getConditions()).containsExactly("契約していない", "機器がない");
		assertThat(item.getReference()).isEqualTo("参考項目");
		assertThat(item.getDue()).isEqualTo("令和7年度中");
	}

	@Test
	void aMappingSetHasSettings() {
		MappingSet set = mapping("""
				mapping checklist-basis from mhlw.checklist@R7 to mhlw.safety@6.0 {
					title "根拠条項"
					method hybrid
					rationale functional
					status not-complete
					confidence 0.75
				}
				""");
		assertThat(set.getName()).isEqualTo("checklist-basis");
		assertThat(set.getFrom().getName()).isEqualTo("mhlw.checklist@R7");
		assertThat(set.getTo().getName()).isEqualTo("mhlw.safety@6.0");
		assertThat(set.getTitle()).isEqualTo("根拠条項");
		assertThat(set.getMethod()).isEqualTo(Method.HYBRID);
		assertThat(set.getRationale()).isEqualTo(Rationale.FUNCTIONAL);
		assertThat(set.getStatus()).isEqualTo(MappingStatus.NOT_COMPLETE);
		assertThat(set.getConfidence()).isEqualTo(0.75);
	}

	@Test
	void bothSidesOfAnEntryMayBeSets() {
		String seal = "1:subset-of;s.0tnklclb.jjh51iuh.-.-.-.-.-;s.iekfpgbq.0h2qhoub.-.-.-.-.-"
				+ ";t.q39jqver.gd5fiva3.-.-.-.-.-;t.ve8l85js.vatkbb7p.-.-.-.-.-";
		MappingSet set = mapping("""
				mapping m from mhlw.checklist@R7 to mhlw.safety@6.0 {
					医療機関確認用/2/①, 医療機関確認用/2/② subset-of 企画管理編/9/②, 企画管理編/9.1 {
						note "n"
						method human rationale semantic status draft confidence 0.9
						reviewed 2026-07-01 by "審査担当" seal "%s"
					}
				}
				""".formatted(seal));
		MappingEntry entry = (MappingEntry) set.getStatements().getFirst();
		assertThat(entry.getSources()).extracting(Provision::getNumber).containsExactly("①", "②");
		assertThat(entry.getTargets()).extracting(Provision::getNumber).containsExactly("②", "9.1");
		assertThat(entry.getRelationship()).isEqualTo(Relationship.SUBSET_OF);
		assertThat(entry.getConfidence()).isEqualTo(0.9);
		assertThat(entry.getReview()).extracting(Review::getDate, Review::getReviewer, Review::getSeal).containsExactly("2026-07-01", "審査担当", seal);
	}

	@ParameterizedTest
	@EnumSource(value = Relationship.class, names = "UNSPECIFIED", mode = Mode.EXCLUDE)
	void everyRelationshipCanBeSaid(Relationship relationship) {
		MappingSet set = mapping("mapping m from mhlw.checklist@R7 to mhlw.safety@6.0 { 医療機関確認用/2/① " + relationship + " 企画管理編/9.1 }");
		assertThat(((MappingEntry) set.getStatements().getFirst()).getRelationship()).isEqualTo(relationship);
	}

	@ParameterizedTest
	@EnumSource(value = MappingStatus.class, names = "UNSPECIFIED", mode = Mode.EXCLUDE)
	void everyStatusCanBeSaid(MappingStatus status) {
		assertThat(mapping("mapping m from mhlw.checklist@R7 to mhlw.safety@6.0 { status " + status + " }").getStatus()).isEqualTo(status);
	}

	@ParameterizedTest
	@EnumSource(value = Method.class, names = "UNSPECIFIED", mode = Mode.EXCLUDE)
	void everyMethodCanBeSaid(Method method) {
		assertThat(mapping("mapping m from mhlw.checklist@R7 to mhlw.safety@6.0 { method " + method + " }").getMethod()).isEqualTo(method);
	}

	@ParameterizedTest
	@EnumSource(value = Rationale.class, names = "UNSPECIFIED", mode = Mode.EXCLUDE)
	void everyRationaleCanBeSaid(Rationale rationale) {
		assertThat(mapping("mapping m from mhlw.checklist@R7 to mhlw.safety@6.0 { rationale " + rationale + " }").getRationale()).isEqualTo(rationale);
	}

	@Test
	void thatThereIsNoCounterpartIsSaidForEitherSide() {
		MappingSet set = mapping("""
				mapping m from mhlw.checklist@R7 to mhlw.safety@6.0 {
					no-counterpart source 医療機関確認用/2/①, 医療機関確認用/2/② "全章にまたがる" { note "n" }
					no-counterpart target 企画管理編/9.1 "対象外"
				}
				""");
		NoCounterpart source = (NoCounterpart) set.getStatements().getFirst();
		NoCounterpart target = (NoCounterpart) set.getStatements().getLast();
		assertThat(source.getSide()).isEqualTo(Side.SOURCE);
		assertThat(source.getProvisions()).extracting(Provision::getNumber).containsExactly("①", "②");
		assertThat(source.getReason()).isEqualTo("全章にまたがる");
		assertThat(target.getSide()).isEqualTo(Side.TARGET);
		assertThat(target.getProvisions()).extracting(Provision::getNumber).containsExactly("9.1");
	}

	@Test
	void aSuccessionNamesItsEditionsByLabel() {
		Succession succession = succession("succession of mhlw.checklist from R6 to mhlw.checklist@R7");
		assertThat(succession.getDocument()).extracting(Document::getName).isEqualTo("mhlw.checklist");
		assertThat(succession.getFrom().getName()).isEqualTo("mhlw.checklist@R6");
		assertThat(succession.getTo().getName()).isEqualTo("mhlw.checklist@R7");
	}

	@Test
	void aSuccessionSaysWhatBecameOfEachProvision() {
		Succession succession = succession("""
				succession of mhlw.checklist from R6 to R7 {
					note "n"
					医療機関確認用/2/(1), 医療機関確認用/2/(2) -> 医療機関確認用/2/① merged reworded { note "n" }
					医療機関確認用/2/(3) -> 医療機関確認用/2/② proposed 0.82
					added 医療機関確認用/2/② proposed
					withdrawn 医療機関確認用/2/(1), 医療機関確認用/2/(2)
					moved-out 医療機関確認用/2/(3) to mhlw.safety@6.0 企画管理編/9.1, 企画管理編/9/②
					moved-out 医療機関確認用/2/(3) to mhlw.safety@6.0
				}
				""");
		SuccessionLine merged = (SuccessionLine) succession.getStatements().getFirst();
		SuccessionLine proposed = (SuccessionLine) succession.getStatements().get(1);
		Added added = (Added) succession.getStatements().get(2);
		Withdrawn withdrawn = (Withdrawn) succession.getStatements().get(3);
		MovedOut moved = (MovedOut) succession.getStatements().get(4);
		MovedOut away = (MovedOut) succession.getStatements().get(5);
		assertThat(merged.getPredecessors()).hasSize(2);
		assertThat(merged.getSuccessors()).hasSize(1);
		assertThat(merged.getChanges()).containsExactly(ChangeKind.MERGED, ChangeKind.REWORDED);
		assertThat(merged.isProposed()).isFalse();
		assertThat(proposed.isProposed()).isTrue();
		assertThat(proposed.getConfidence()).isEqualTo(0.82);
		assertThat(added.getSuccessors()).extracting(Provision::getNumber).containsExactly("②");
		assertThat(added.getConfidence()).isNull();
		assertThat(withdrawn.getPredecessors()).extracting(Provision::getNumber).containsExactly("(1)", "(2)");
		assertThat(moved.getEdition().getName()).isEqualTo("mhlw.safety@6.0");
		assertThat(moved.getSuccessors()).extracting(Provision::getNumber).containsExactly("9.1", "②");
		assertThat(away.getSuccessors()).isEmpty();
	}

	@ParameterizedTest
	@EnumSource(ChangeKind.class)
	void everyKindOfChangeCanBeSaid(ChangeKind change) {
		Succession succession = succession("succession of mhlw.checklist from R6 to R7 { 医療機関確認用/2/(1) -> 医療機関確認用/2/① " + change + " }");
		assertThat(((SuccessionLine) succession.getStatements().getFirst()).getChanges()).containsExactly(change);
	}

	@ParameterizedTest
	@ValueSource(strings = {"9", "9.1", "1.2.1", "2025", "2023-05", "2023-05-31", "①", "⑳", "㉑", "㉟", "㊱", "㊿", "①-1", "①-1-2", "(3)", "(a)", "(12)", "（3）", "⑶", "⒇",
			"C.1", "C.1.2", "III", "Ⅲ", "別紙2", "医療機関・薬局確認用", "端末PC", "checklist-basis", "アクセス利用権限", "々", "〇", "ヶ", "が", "ﾊﾟｯﾁ", "１", "Ａ", "𠮷野家",
			"mhlw.checklist", "café", "_x", "x-1", "가", "(イ)"})
	void numbersAndNamesNeedNoQuotes(String segment) {
		assertThat(part("body of a@1 { requirement " + segment + " }").getClauses()).singleElement().extracting(Provision::getNumber).isEqualTo(segment);
	}

	@ParameterizedTest
	@ValueSource(strings = {"別表 第一", "item", "form", "1/2", "第9条の2〜4", "(3)の2", "a@b", "9-1", "", "引用\\\"符\\\"", "逆\\\\斜線", "①～③", "-"})
	void anythingElseIsQuoted(String segment) {
		String value = segment.replace("\\\"", "\"").replace("\\\\", "\\");
		assertThat(part("body of a@1 { requirement \"" + segment + "\" }").getClauses()).singleElement().extracting(Provision::getNumber).isEqualTo(value);
	}

	@ParameterizedTest
	@ValueSource(strings = {"item", "form", "part", "text", "title", "date", "human", "body", "of", "to", "from", "by", "source", "complete", "kept", "dated"})
	void aNameThatIsAKeywordIsQuoted(String keyword) {
		Corpus corpus = project("guideline a \"甲\" edition a@1 part \"" + keyword + "\" of a@1 { requirement ① } mapping \"" + keyword + "\" from a@1 to a@1 { \"" + keyword
				+ "\"/① equal \"" + keyword + "\"/① }").corpus();
		MappingEntry entry = (MappingEntry) corpus.mappingSet(keyword).orElseThrow().getStatements().getFirst();
		assertThat(entry.getSources()).singleElement().extracting(corpus::path).asString().contains(keyword + "/①");
	}

	@Test
	void aNameOfADocumentMayContainKeywords() {
		assertThat(read(Checklist.class, "checklist mhlw.checklist.item \"甲\"").getName()).isEqualTo("mhlw.checklist.item");
	}

	static List<Arguments> escapes() {
		return List.of(Arguments.of("a\\\"b", "a\"b"), Arguments.of("a\\\\b", "a\\b"), Arguments.of("改\\n行", "改\n行"), Arguments.of("タ\\tブ", "タ\tブ"),
				Arguments.of("\\\\n", "\\n"), Arguments.of("{ } // x", "{ } // x"));
	}

	@ParameterizedTest
	@MethodSource("escapes")
	void textMayHoldEscapes(String written, String value) {
		assertThat(read(Guideline.class, "guideline a \"" + written + "\"").getTitle()).isEqualTo(value);
	}

	@Test
	void textMayRunOverSeveralLines() {
		assertThat(read(Guideline.class, "guideline a \"一\n  二\r\n三\"").getTitle()).isEqualTo("一\n  二\r\n三");
	}

	@Test
	void numbersStayAsPrinted() {
		assertThat(part("body of a@1 { requirement 1.10 requirement 01 }").getClauses()).extracting(Provision::getNumber).containsExactly("1.10", "01");
	}

	@Test
	void commentsMayStandAnywhere() {
		assertThat(read(Guideline.class, "// a\nguideline /* b */ a // c\n\"甲\" /* d\n */ { // e\n issuer /**/ \"乙\" }// f").getIssuer()).isEqualTo("乙");
	}

	@Test
	void wordsMayBeSeparatedByIdeographicSpaces() {
		assertThat(read(Guideline.class, "guideline\u3000a\u3000\u3000\"甲\"\u3000{\u3000issuer \"乙\u3000丙\" }").getIssuer()).isEqualTo("乙\u3000丙");
	}

	@ParameterizedTest
	@ValueSource(strings = {"\n", "\r\n", "\r"})
	void everyKindOfLineEndIsAccepted(String lineEnd) {
		assertThat(read(Guideline.class, String.join(lineEnd, "guideline a \"甲\" {", "issuer \"乙\" /* c */", "}", "")).getIssuer()).isEqualTo("乙");
	}

	@Test
	void aByteOrderMarkIsAccepted() {
		assertThat(read(Guideline.class, "\uFEFFguideline a \"甲\"").getName()).isEqualTo("a");
	}

	@Test
	void propertiesMayComeInAnyOrder() {
		Form form = form("form 様式 of a@1 { section 1 { item ① } column text \"x\" heading \"h\" remark \"r\" gate \"g\" choices \"はい\", \"いいえ\" stop-if \"いいえ\" source \"s\" audience \"a\" }");
		assertThat(form.getHeading()).isEqualTo("h");
		assertThat(form.getElements()).hasSize(2);
	}

	@Test
	void declarationsMayComeInAnyOrder() {
		assertThat(project(Examples.GROUNDS + Examples.CHECKLIST + Examples.SAFETY).errors()).isEmpty();
	}

	@Test
	void whatHasNothingInItNeedsNoBraces() {
		assertThat(Language.file(Language.ENGLISH.open("guideline a \"甲\" edition a@1 part 編 of a@1 form 様式 of a@1 mapping m from a@1 to a@1 succession of a from 1 to 1"))
				.getDeclarations()).hasSize(6);
	}

	@Test
	void everyDeclarationCanSayWhereItComesFrom() {
		List<String> declarations = List.of("guideline b \"乙\"", "edition a@2", "part 編 of a@1", "body of a@1", "mapping m from a@1 to a@1", "succession of a from 1 to 1");
		assertThat(declarations).allSatisfy(declaration -> assertThat(read(Declaration.class,
				"guideline a \"甲\" edition a@1 " + declaration + " { source \"s\" unverified \"u\" note \"n\" }").getUnverified()).isEqualTo("u"));
	}
}
