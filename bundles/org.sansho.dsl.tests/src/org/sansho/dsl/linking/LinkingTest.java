// SPDX-License-Identifier: EPL-2.0
package org.sansho.dsl.linking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sansho.dsl.given.Examples.CHECKLIST;
import static org.sansho.dsl.given.Examples.GROUNDS;
import static org.sansho.dsl.given.Examples.SAFETY;
import static org.sansho.dsl.given.Project.edition;
import static org.sansho.dsl.given.Project.project;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sansho.core.Corpus;
import org.sansho.dsl.given.Project;
import org.sansho.model.Item;
import org.sansho.model.MappingEntry;
import org.sansho.model.Provision;
import org.sansho.model.SuccessionLine;

/** Loading as a whole and opening file by file must agree, so that every assertion is made for both. */
class LinkingTest {

	private static final String KANA = "\u304C";
	private static final String DECOMPOSED_KANA = "\u304B\u3099";

	private static void assertNothingFound(Project project) {
		assertThat(project.errors()).isEmpty();
		assertThat(project.errorsInEditor()).isEmpty();
	}

	private static void assertFound(Project project, String... findings) {
		assertThat(project.errors()).containsExactly(findings);
		assertThat(project.errorsInEditor()).containsExactly(findings);
	}

	private static String body(String... numbers) {
		StringBuilder text = new StringBuilder("guideline a \"甲\" edition a@1 body of a@1 {");
		List.of(numbers).forEach(number -> text.append(" requirement ").append(number));
		return text.append(" }\n").toString();
	}

	private static String mapping(String source, String target) {
		return "mapping m from a@1 to a@1 {\n" + source + " equal " + target + "\n}";
	}

	@Test
	void behindAnEndThatLeadsNowhereFindingsStillHaveTheirPlace() {
		Project project = project("guideline a \"甲\" edition a@1\nbody of a@1 { chapter 1 { requirement ① } requirement ② }\n"
				+ "mapping m from a@1 to a@1 {\n\tsource \"x\"\n\t② intersects ⑨, 1, 1/①\n}\n");
		assertThat(project.findings()).filteredOn(finding -> finding.contains("SN202")).singleElement().asString().startsWith("a.sansho:5:18 SN202 1 is a heading");
	}

	@Test
	void citationsAreLookedUpInTheEditionThatTheHeaderNames() {
		Corpus corpus = project(SAFETY).and("b.sansho", CHECKLIST).and("c.sansho", GROUNDS).corpus();
		MappingEntry entry = (MappingEntry) corpus.mappingSet("grounds").orElseThrow().getStatements().getFirst();
		assertThat(entry.getSources()).extracting(source -> corpus.editionOf(source).orElseThrow().getName()).containsExactly("mhlw.checklist@R7");
		assertThat(entry.getTargets()).extracting(target -> corpus.editionOf(target).orElseThrow().getName()).containsExactly("mhlw.safety@6.0");
	}

	@Test
	void filesMayReferForward() {
		assertNothingFound(project(GROUNDS).and("b.sansho", CHECKLIST).and("c.sansho", SAFETY));
	}

	@Test
	void filesMayStandInSeveralFolders() {
		assertNothingFound(project(SAFETY).and("mhlw-checklist-R7/医療機関.sansho", CHECKLIST).and("mappings/根拠.sansho", GROUNDS));
	}

	@Test
	void anEditionMayBeSpreadOverSeveralFiles() {
		assertNothingFound(project("guideline a \"甲\" edition a@1").and("企画.sansho", "part 企画 of a@1 { chapter 9 { requirement ① } }")
				.and("企画の続き.sansho", "part 企画 of a@1 { section 9.1 }").and("運用.sansho", "part 運用 of a@1 { chapter 8 }")
				.and("m.sansho", mapping("企画/9/①, 企画/9.1", "運用/8")));
	}

	@Test
	void theSameCitationOfTwoEditionsMeansTwoProvisions() {
		Project project = project("guideline a \"甲\" edition a@1 edition a@2 body of a@1 { requirement ① \"旧\" } body of a@2 { requirement ① \"新\" }"
				+ " succession of a from 1 to 2 { ① -> ① kept }");
		assertNothingFound(project);
		SuccessionLine line = (SuccessionLine) project.corpus().successions().getFirst().getStatements().getFirst();
		assertThat(line.getPredecessors()).extracting(Provision::getTitle).containsExactly("旧");
		assertThat(line.getSuccessors()).extracting(Provision::getTitle).containsExactly("新");
	}

	@Test
	void inASuccessionALabelMeansAnEditionOfItsDocument() {
		assertNothingFound(project("guideline a \"甲\" guideline b \"乙\" edition a@1 edition b@1 edition a@2 succession of a from 1 to 2 succession of b from 1 to b@1"));
	}

	@Test
	void namesOfDocumentsAndEditionsThatAreKeywordsAreQuoted() {
		assertNothingFound(project("guideline \"draft\" \"甲\" edition \"draft\"@\"part\" edition draft1@\"to\" guideline draft1 \"乙\"")
				.and("b.sansho", "body of \"draft\"@\"part\" { requirement ① } body of draft1@\"to\" { requirement ① }")
				.and("c.sansho", "succession of \"draft\" from \"part\" to \"part\" mapping m from \"draft\"@\"part\" to draft1@\"to\" { ① equal ① }"));
	}

	@Test
	void whatMovedOutIsLookedUpInTheOtherDocument() {
		Project project = project("guideline a \"甲\" guideline b \"乙\" edition a@1 edition a@2 edition b@1 body of a@1 { requirement ① } body of b@1 { requirement 4 }"
				+ " succession of a from 1 to 2 { moved-out ① to b@1 4 }");
		assertNothingFound(project);
	}

	@ParameterizedTest
	@CsvSource({"①,1", "1,①", "(1),①", "①,(1)", "⑴,(1)", "（1）,(1)", "Ⅲ,III", "ｶ,カ", "㊿,50", "１,1"})
	void namesThatOnlyCompatibilityWouldMakeEqualAreDifferent(String declared, String cited) {
		Project project = project(body(declared)).and("m.sansho", mapping(declared, cited));
		assertThat(project.messages()).singleElement().asString().startsWith(cited + " is not in a@1. ").endsWith(declared);
		assertThat(project.errorsInEditor()).isEqualTo(project.errors());
	}


	@Test
	void composedAndDecomposedKanaAreTheSameName() {
		assertNothingFound(project(body(KANA + "条")).and("m.sansho", mapping(DECOMPOSED_KANA + "条", KANA + "条")));
		assertNothingFound(project(body(DECOMPOSED_KANA + "条")).and("m.sansho", mapping(DECOMPOSED_KANA + "条", KANA + "条")));
	}

	@Test
	void composedAndDecomposedNamesOfDocumentsEditionsAndProfilesAreTheSame() {
		assertNothingFound(project("guideline " + DECOMPOSED_KANA + " \"甲\" { profile " + DECOMPOSED_KANA + " } edition " + KANA + "@" + DECOMPOSED_KANA + "\npart 編 of " + DECOMPOSED_KANA + "@"
				+ KANA + " { applies " + KANA + " }\nsuccession of " + KANA + " from " + DECOMPOSED_KANA + " to " + KANA + "@" + KANA));
	}

	@Test
	void quotationMarksThatAreNotNeededDoNotMakeAnotherName() {
		assertNothingFound(project(body("①")).and("m.sansho", mapping("\"①\"", "①")));
	}

	@Test
	void segmentsWithSlashesAndQuotesAreFound() {
		assertNothingFound(project(body("\"1/2\"", "\"引用\\\"符\"", "\"逆\\\\斜線\"", "\"別表 第一\"")).and("m.sansho",
				mapping("\"1/2\", \"引用\\\"符\"", "\"逆\\\\斜線\", \"別表 第一\"")));
	}

	@Test
	void aCitationThatDoesNotExistNamesTheEditionAndTheNearest() {
		assertFound(project(SAFETY).and("b.sansho", CHECKLIST).and("c.sansho", GROUNDS.replace("企画管理編/9.1", "企画管理編/9/(2)")),
				"c.sansho:2:25 SN002 企画管理編/9/(2) is not in mhlw.safety@6.0. Did you mean: 企画管理編/9/②");
	}

	@Test
	void aCitationThatDoesNotExistIsToldInJapanese() {
		assertThat(project(SAFETY).and("b.sansho", CHECKLIST).and("c.sansho", GROUNDS.replace("企画管理編/9.1", "企画管理編/9/(2)")).messages(Locale.JAPANESE))
				.containsExactly("企画管理編/9/(2) は mhlw.safety@6.0 にありません。もしかして: 企画管理編/9/②");
	}

	@Test
	void whereNothingIsNearSomeNamesAreShown() {
		assertFound(project(SAFETY).and("b.sansho", CHECKLIST).and("c.sansho", GROUNDS.replace("企画管理編/9.1", "序文")),
				"c.sansho:2:25 SN002 序文 is not in mhlw.safety@6.0. There are, among others: 企画管理編/9, 企画管理編/9/②, 企画管理編/9.1");
	}

	@Test
	void whereThereIsNothingThatIsSaid() {
		assertFound(project("guideline a \"甲\" edition a@1 edition a@2 body of a@1 { requirement ① } mapping m from a@1 to a@2 { ① equal ② }"),
				"a.sansho:1:107 SN002 ② is not in a@2. None is declared yet.");
	}

	@Test
	void aProvisionOfTheOtherSideIsNotFound() {
		assertThat(project(SAFETY).and("b.sansho", CHECKLIST)
				.and("c.sansho", "mapping m from mhlw.checklist@R7 to mhlw.safety@6.0 { 企画管理編/9.1 equal 医療機関確認用/2/② }").messages())
				.hasSize(2).first().asString().startsWith("企画管理編/9.1 is not in mhlw.checklist@R7.");
	}

	@Test
	void anEditionThatDoesNotExistNamesTheNearest() {
		assertFound(project(SAFETY).and("b.sansho", "part 編 of mhlw.safety@6.1"),
				"b.sansho:1:11 SN002 There is no edition mhlw.safety@6.1. Did you mean: mhlw.safety@6.0");
	}

	@Test
	void aDocumentThatDoesNotExistNamesTheNearest() {
		assertThat(project(SAFETY).and("b.sansho", "succession of mhlw.saftey from 6.0 to 6.0").errors()).first().isEqualTo(
				"b.sansho:1:15 SN002 There is no document mhlw.saftey. Did you mean: mhlw.safety");
	}

	@Test
	void aProfileThatDoesNotExistNamesTheOthers() {
		assertFound(project(SAFETY).and("b.sansho", "part 編 of mhlw.safety@6.0 { applies II }"),
				"b.sansho:1:37 SN002 There is no profile II in this document. Did you mean: I, III");
	}

	@Test
	void theProfilesOfAnotherDocumentAreNotFound() {
		assertThat(project("guideline a \"甲\" { profile I } guideline b \"乙\" edition b@1 part 編 of b@1 { applies I }").messages())
				.containsExactly("There is no profile I in this document. None is declared yet.");
	}

	@Test
	void inAnEditionThatDoesNotExistOnlyTheEditionIsMissed() {
		assertFound(project(SAFETY).and("b.sansho", "mapping m from mhlw.safety@6.0 to mhlw.other@1 { 企画管理編/9.1 equal 企画管理編/9.1 }"),
				"b.sansho:1:35 SN002 There is no edition mhlw.other@1. There are, among others: mhlw.safety@6.0");
	}

	@Test
	void oneProvisionTwiceOnOneSideIsAnError() {
		assertFound(project(body("①")).and("m.sansho", mapping("①, \"①\"", "①")), "m.sansho:2:4 SN002 ① is named twice here. Delete one of the two.");
	}

	@Test
	void whatCannotBeResolvedIsNotInTheCorpus() {
		Corpus corpus = project(SAFETY).and("b.sansho", CHECKLIST).and("c.sansho", GROUNDS.replace("企画管理編/9.1", "企画管理編/9.1, 序文")).corpus();
		Item item = (Item) corpus.provision(edition(corpus, "mhlw.checklist@R7"), "医療機関確認用/2/②").orElseThrow();
		assertThat(corpus.basis(item)).extracting(corpus::path).extracting(path -> path.orElseThrow()).containsExactly("企画管理編/9.1");
	}
}
