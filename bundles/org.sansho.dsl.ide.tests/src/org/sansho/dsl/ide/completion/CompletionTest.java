// SPDX-License-Identifier: EPL-2.0
package org.sansho.dsl.ide.completion;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import org.eclipse.lsp4j.CompletionItem;
import org.eclipse.lsp4j.CompletionItemKind;
import org.eclipse.lsp4j.CompletionList;
import org.eclipse.lsp4j.CompletionParams;
import org.eclipse.lsp4j.InsertTextFormat;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.TextEdit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sansho.dsl.ide.given.Document;
import org.sansho.dsl.ide.given.Session;

/** What an analyst is offered while writing. The place of the cursor is written {@code ‸}. */
class CompletionTest {

	private static final String GUIDELINE = """
			guideline safety "安全管理ガイドライン" {
				profile I "専任の担当者がいる"
				profile II "専任の担当者がいない"
			}
			edition safety@6.0 { issued 2023-05-31 }
			part 企画管理編 of safety@6.0 {
				chapter 9 "情報機器等の資産管理" {
					requirement ① "目的外利用の禁止" { text "業務の目的以外に使わない。" }
					requirement ② "情報機器等の台帳管理" { text "台帳を備える。" }
					section 9.1 "データセンタのサーバ" {
						requirement ① "設置場所の管理"
					}
				}
				chapter 10 "ガバナンス" {
					requirement "a b" "引用符の要る番号"
				}
			}
			""";
	private static final String CHECKLIST = """
			checklist check "チェックリスト" { issuer "省" }
			edition check@R6 { issued 2024-05-01 }
			edition check@R7 { issued 2025-05-14 based-on safety@6.0 }
			form 病院用 of check@R6 {
				column item "確認項目"
				section 2 { item (1) "台帳" item (2) "点検" }
			}
			form 病院用 of check@R7 {
				column item "確認項目"
				section 2 {
					item ① "台帳"
					item ② "点検"
					item (2) "旧番号のまま"
				}
			}
			""";
	private static final String HEAD = "mapping 根拠 from check@R7 to safety@6.0 {\n";

	@TempDir
	Path folder;

	private Session session;

	@BeforeEach
	void start() throws IOException {
		Files.writeString(folder.resolve("a.sansho"), GUIDELINE);
		Files.writeString(folder.resolve("c.sansho"), CHECKLIST);
		session = Session.in(folder.toRealPath());
	}

	@AfterEach
	void stop() {
		session.close();
	}

	private int files;
	private Document document;

	/** What is offered at the cursor in a new file with this text. */
	private CompletionList at(String text) {
		int cursor = text.indexOf('‸');
		document = session.open("z" + ++files + ".sansho", text.replace("‸", ""));
		String before = text.substring(0, cursor);
		int line = (int) before.chars().filter(c -> c == '\n').count();
		Position position = new Position(line, cursor - (before.lastIndexOf('\n') + 1));
		return session.answer(document.ask().completion(new CompletionParams(document.id(), position))).getRight();
	}

	private List<String> labels(String text) {
		return labels(at(text));
	}

	private static List<String> labels(CompletionList list) {
		return list.getItems().stream().map(CompletionItem::getLabel).toList();
	}

	private static CompletionItem item(CompletionList list, String label) {
		return list.getItems().stream().filter(item -> item.getLabel().equals(label)).findFirst()
				.orElseThrow(() -> new AssertionError(label + " is not among " + labels(list)));
	}

	/** The text after the proposal with this label was taken. */
	private String taking(String label, String text) {
		TextEdit edit = item(at(text), label).getTextEdit().getLeft();
		document.apply(List.of(edit));
		return document.text();
	}

	// ---------------------------------------------------------------- words of the language

	@Test
	void offersDeclarationsInAnEmptyFile() {
		assertThat(labels("‸")).containsExactly("guideline", "checklist", "edition", "part", "body", "form", "mapping", "succession");
	}

	@Test
	void explainsWordsInJapanese() {
		assertThat(item(at("‸"), "mapping").getDetail()).isEqualTo("ある版から別の版への対応付けの集まり。");
	}

	@Test
	void explainsWordsInEnglish() throws IOException {
		session.close();
		session = Session.in(folder.toRealPath(), Locale.ENGLISH);
		assertThat(item(at("‸"), "mapping").getDetail()).isEqualTo("A set of mappings from one edition to another.");
	}

	@Test
	void offersDeclarationsAsTextsWithPlacesToFillIn() {
		CompletionItem item = item(at("‸"), "mapping");
		assertThat(item.getInsertTextFormat()).isEqualTo(InsertTextFormat.Snippet);
		assertThat(item.getTextEdit().getLeft().getNewText()).startsWith("mapping ${1:名前} from ${2:対応元の版} to ${3:対応先の版} {\n").contains("$0");
	}

	@Test
	void showsHowATextWithPlacesReads() {
		assertThat(item(at("part 編 of safety@6.0 {\n\tch‸"), "chapter").getDocumentation().getRight().getValue()).isEqualTo("chapter 番号 \"表題\" {\n\t\n}");
	}

	@Test
	void offersPlainWordsToAClientThatKnowsNoSnippets() throws IOException {
		session.close();
		session = Session.ofPlainText(folder.toRealPath());
		CompletionItem item = item(at("‸"), "mapping");
		assertThat(item.getTextEdit().getLeft().getNewText()).isEqualTo("mapping");
		assertThat(item.getInsertTextFormat()).isNull();
	}

	@Test
	void offersAPlainWordWhereTheLineGoesOn() {
		assertThat(taking("section", "part 編 of safety@6.0 {\n\tsec‸ 9.1 \"節\"\n}\n")).isEqualTo("part 編 of safety@6.0 {\n\tsection 9.1 \"節\"\n}\n");
	}

	@Test
	void offersOnlyWordsThatBeginAsTyped() {
		assertThat(labels("part 編 of safety@6.0 {\n\tchapter 1 \"章\" {\n\t\tre‸\n\t}\n}\n")).containsExactly("requirement");
	}

	@Test
	void replacesTheWholeWordThatTheCursorIsIn() {
		assertThat(taking("requirement", "part 編 of safety@6.0 {\n\treq‸uir ① \"表題\"\n}\n")).isEqualTo("part 編 of safety@6.0 {\n\trequirement ① \"表題\"\n}\n");
	}

	@Test
	void offersNothingInsideALineComment() {
		assertThat(labels("// ma‸")).isEmpty();
	}

	@Test
	void offersNothingInsideABlockComment() {
		assertThat(labels("/* ‸ */")).isEmpty();
	}

	@Test
	void offersWordsBehindAClosedBlockComment() {
		assertThat(labels("/* x */‸")).contains("mapping");
	}

	@Test
	void offersNothingInsideQuotedText() {
		assertThat(labels(HEAD + "\ttitle \"企‸\"\n}")).isEmpty();
	}

	@Test
	void offersNothingInsideQuotedTextThatIsNotClosedYet() {
		assertThat(labels(HEAD + "\tnote \"台‸\n}")).isEmpty();
	}

	@Test
	void offersNothingWhereANewNameIsWanted() {
		assertThat(labels("part ‸")).isEmpty();
	}

	@Test
	void tellsTheMeaningOfEveryRelationship() {
		CompletionList list = at(HEAD + "\t病院用/2/① ‸\n}");
		assertThat(labels(list)).containsExactly("equal", "equivalent", "subset-of", "superset-of", "intersects", "no-relationship");
		assertThat(item(list, "subset-of").getDetail()).contains("右側に含まれ");
	}

	@Test
	void offersStatuses() {
		assertThat(labels(HEAD + "\tstatus ‸")).containsExactly("draft", "complete", "not-complete", "deprecated", "superseded");
	}

	@Test
	void offersMethods() {
		assertThat(labels(HEAD + "\tmethod ‸")).containsExactly("human", "automation", "hybrid");
	}

	@Test
	void offersRationales() {
		assertThat(labels(HEAD + "\trationale ‸")).containsExactly("syntactic", "semantic", "functional");
	}

	@Test
	void offersKindsOfColumns() {
		CompletionList list = at("form 様式 of check@R7 {\n\tcolumn ‸\n}");
		assertThat(labels(list)).containsExactly("item", "answer", "date", "text", "basis");
		assertThat(item(list, "text").getDetail()).isEqualTo("自由に記入する列。");
	}

	@Test
	void offersKindsOfChangesInTheLineOfASuccession() {
		assertThat(labels("succession of check from R6 to R7 {\n\t病院用/2/(1) -> 病院用/2/① re‸\n}")).containsExactly("reworded", "renumbered", "reapplied");
	}

	@Test
	void offersTheArrowBehindPredecessors() {
		assertThat(labels("succession of check from R6 to R7 {\n\t病院用/2/(1) ‸\n}")).containsExactly("->");
	}

	@Test
	void tellsTheSidesOfWhatHasNoCounterpart() {
		assertThat(item(at(HEAD + "\tno-counterpart ‸"), "source").getDetail()).isEqualTo("左側(対応元の版)の条文。");
	}

	@Test
	void offersWhatCanBeSaidAboutAnEntryInItsBraces() {
		assertThat(labels(HEAD + "\t病院用/2/① equal 企画管理編/9/② {\n\t\t‸\n\t}\n}")).contains("reviewed", "confidence", "note").doesNotContain("title", "chapter");
	}

	@Test
	void doesNotOfferABraceOrAComma() {
		assertThat(labels(HEAD + "\t病院用/2/① equal 企画管理編/9/② ‸\n}")).doesNotContain("{", "}", ",");
	}

	// ---------------------------------------------------------------- documents, editions, profiles

	@Test
	void offersEditionsWithTitleAndDate() {
		CompletionList list = at("mapping m from ‸");
		assertThat(labels(list)).containsExactly("safety@6.0", "check@R6", "check@R7");
		assertThat(item(list, "check@R7").getDetail()).isEqualTo("チェックリスト(2025-05-14)");
	}

	@Test
	void offersEditionsByTheWordsOfTheTitleOfTheDocument() {
		assertThat(labels("mapping m from チェック‸")).containsExactly("check@R6", "check@R7");
	}

	@Test
	void replacesAHalfWrittenEditionBehindTheAt() {
		assertThat(taking("check@R7", "mapping m from check@‸ to safety@6.0")).isEqualTo("mapping m from check@R7 to safety@6.0");
	}

	@Test
	void offersEditionsOfChecklistsFirstForAForm() {
		assertThat(labels("form f of ‸")).containsExactly("check@R6", "check@R7", "safety@6.0");
	}

	@Test
	void doesNotOfferAnEditionAsItsOwnBasis() {
		assertThat(labels("edition check@R6 { based-on safety@6.0, ‸")).containsExactly("check@R7");
	}

	@Test
	void offersTheDocumentAsTheBeginningOfANewEdition() {
		assertThat(labels("edition che‸")).containsExactly("check@");
	}

	@Test
	void offersDocumentsForASuccession() {
		assertThat(item(at("succession of ‸"), "check").getDetail()).isEqualTo("チェックリスト");
	}

	@Test
	void offersLabelsOfTheDocumentOfTheSuccession() {
		assertThat(labels("succession of check from ‸")).containsExactly("R6", "R7");
	}

	@Test
	void doesNotOfferTheEarlierEditionAsTheLaterOne() {
		assertThat(labels("succession of check from R6 to ‸")).containsExactly("R7");
	}

	@Test
	void offersProfilesOfTheDocumentThatAreNotListedYet() {
		CompletionList list = at("part 編 of safety@6.0 {\n\tchapter 1 \"章\" {\n\t\tapplies I, ‸\n\t}\n}");
		assertThat(labels(list)).containsExactly("II");
		assertThat(item(list, "II").getDetail()).isEqualTo("専任の担当者がいない");
	}

	// ---------------------------------------------------------------- citations

	@Test
	void offersAProvisionByAWordOfItsTitle() {
		assertThat(labels(HEAD + "\t病院用/2/① intersects 台帳‸\n}")).containsExactly("企画管理編/9/②");
	}

	@Test
	void showsTitleAndWordingOfAProvision() {
		CompletionItem item = item(at(HEAD + "\t病院用/2/① intersects 台帳‸\n}"), "企画管理編/9/②");
		assertThat(item.getDetail()).isEqualTo("情報機器等の台帳管理");
		assertThat(item.getDocumentation().getRight().getValue()).isEqualTo("台帳を備える。");
		assertThat(item.getKind()).isEqualTo(CompletionItemKind.Reference);
	}

	@Test
	void letsClientsThatFilterSeeAMatchOfTheTitle() {
		assertThat(item(at(HEAD + "\t病院用/2/① intersects 台帳‸\n}"), "企画管理編/9/②").getFilterText()).startsWith("台帳管理");
	}

	@Test
	void putsTheCitationInPlaceOfTheWordOfTheTitle() {
		assertThat(taking("企画管理編/9/②", HEAD + "\t病院用/2/① intersects 台帳‸\n}")).isEqualTo(HEAD + "\t病院用/2/① intersects 企画管理編/9/②\n}");
	}

	@Test
	void matchesTitlesInFullAndHalfWidth() {
		assertThat(labels(HEAD + "\t病院用/2/① intersects ﾃﾞｰﾀ‸\n}")).containsExactly("企画管理編/9.1");
	}

	@Test
	void matchesTitlesHoweverTheirCharactersAreComposed() {
		String decomposed = Normalizer.normalize("ガバナンス", Normalizer.Form.NFD);
		assertThat(labels(HEAD + "\t病院用/2/① intersects " + decomposed + "‸\n}")).containsExactly("企画管理編/10");
	}

	@Test
	void offersByTheBeginningOfACitation() {
		assertThat(labels(HEAD + "\t病院用/2/① intersects 企画管理編/9‸\n}"))
				.containsExactly("企画管理編/9", "企画管理編/9/①", "企画管理編/9/②", "企画管理編/9.1", "企画管理編/9.1/①");
	}

	@Test
	void offersWhatIsBehindASlash() {
		assertThat(labels(HEAD + "\t病院用/2/① intersects 企画管理編/9.1/‸\n}")).containsExactly("企画管理編/9.1/①");
	}

	@Test
	void offersByTheBeginningOfAnySegment() {
		assertThat(labels(HEAD + "\t病院用/2/① intersects 9/②‸\n}")).containsExactly("企画管理編/9/②");
	}

	@Test
	void keepsCircledAndPlainDigitsApart() {
		assertThat(labels(HEAD + "\t病院用/2/2‸\n}")).doesNotContain("病院用/2/②");
	}

	@Test
	void offersByANotationOfTheDocuments() {
		assertThat(labels(HEAD + "\t病院用/2/① intersects 企画管理編9章②‸\n}")).containsExactly("企画管理編/9/②");
	}

	@Test
	void quotesWhatMustBeQuoted() {
		assertThat(taking("企画管理編/10/\"a b\"", HEAD + "\t病院用/2/① intersects 企画管理編/10/‸\n}")).contains("intersects 企画管理編/10/\"a b\"\n");
	}

	@Test
	void completesAHalfWrittenQuotation() {
		assertThat(taking("企画管理編/10/\"a b\"", HEAD + "\t病院用/2/① intersects 企画管理編/10/\"a ‸\n}")).isEqualTo(HEAD + "\t病院用/2/① intersects 企画管理編/10/\"a b\"\n}");
	}

	@Test
	void replacesTheWholeCitationThatTheCursorIsIn() {
		assertThat(taking("企画管理編/9.1", HEAD + "\t病院用/2/① intersects 企画管理編/‸9/②, 企画管理編/10\n}"))
				.isEqualTo(HEAD + "\t病院用/2/① intersects 企画管理編/9.1, 企画管理編/10\n}");
	}

	@Test
	void offersTheLeftSideOfItsOwnEdition() {
		assertThat(labels(HEAD + "\t病‸\n}")).containsExactly("病院用/2/①", "病院用/2/②", "病院用/2/(2)");
	}

	@Test
	void offersTheOtherEditionBehindAComma() {
		assertThat(labels(HEAD + "\t病院用/2/① intersects 企画管理編/9, ‸\n}")).isNotEmpty().allMatch(label -> label.startsWith("企画管理編/"));
	}

	@Test
	void doesNotOfferWhatTheListNamesAlready() {
		assertThat(labels(HEAD + "\t病院用/2/① intersects 企画管理編/9.1, 企画管理編/9‸, 企画管理編/9/①\n}"))
				.contains("企画管理編/9/②").doesNotContain("企画管理編/9.1", "企画管理編/9/①");
	}

	@Test
	void doesNotOfferToMapAProvisionToItself() {
		assertThat(labels("mapping m from safety@6.0 to safety@6.0 {\n\t企画管理編/9.1 intersects 企画管理編/9.‸\n}")).containsExactly("企画管理編/9.1/①");
	}

	@Test
	void offersTheEditionOfTheSideThatHasNoCounterpart() {
		assertThat(labels(HEAD + "\tno-counterpart target ‸")).isNotEmpty().allMatch(label -> label.startsWith("企画管理編"));
		assertThat(labels(HEAD + "\tno-counterpart source ‸")).isNotEmpty().allMatch(label -> label.startsWith("病院用"));
	}

	@Test
	void offersWhatIsMappedAlreadyLast() {
		List<String> labels = labels(HEAD + "\t病院用/2/① intersects 企画管理編/9/①\n\t病院用/2/② intersects 企画管理編/9/②\n\t病院用/2/① intersects 企画管理編/9/‸\n}");
		assertThat(labels).containsExactly("企画管理編/9/②", "企画管理編/9/①");
	}

	@Test
	void saysThatAnEndIsMappedAlready() {
		CompletionList list = at(HEAD + "\t病院用/2/① intersects 企画管理編/9/①\n\t病院用/2/② intersects 企画管理編/9/②\n\t病院用/2/① intersects 企画管理編/9/‸\n}");
		assertThat(item(list, "企画管理編/9/①").getDetail()).isEqualTo("目的外利用の禁止(同じ相手との記述あり)");
		assertThat(item(list, "企画管理編/9/②").getDetail()).isEqualTo("情報機器等の台帳管理(この集まりで使用済み)");
	}

	@Test
	void doesNotHoldAgainstACitationThatItStandsThereAlready() {
		assertThat(item(at(HEAD + "\t病院用/2/① intersects 企画管理編/9/①‸\n}"), "企画管理編/9/①").getDetail()).isEqualTo("目的外利用の禁止");
	}

	@Test
	void offersCitationsOfTheRightSideOfASuccession() {
		assertThat(labels("succession of check from R6 to R7 {\n\t病院用/2/(1) -> ‸\n}")).contains("病院用/2/①").doesNotContain("病院用/2/(1)");
		assertThat(labels("succession of check from R6 to R7 {\n\twithdrawn ‸\n}")).contains("病院用/2/(1)").doesNotContain("病院用/2/①");
	}

	@Test
	void offersTheSameCitationOfTheLaterEditionFirst() {
		assertThat(labels("succession of check from R6 to R7 {\n\t病院用/2/(2) -> ‸\n}").getFirst()).isEqualTo("病院用/2/(2)");
	}

	@Test
	void offersTheEditionThatSomethingMovedTo() {
		assertThat(labels("succession of check from R6 to R7 {\n\tmoved-out 病院用/2/(2) to safety@6.0 台‸\n}")).containsExactly("企画管理編/9/②");
	}

	@Test
	void looksIntoTheTextAsItIsBeforeItIsSaved() {
		Document guideline = session.open("a.sansho");
		guideline.replace("情報機器等の台帳管理", "情報機器等の一覧の管理");
		assertThat(labels(HEAD + "\t病院用/2/① intersects 一覧‸\n}")).containsExactly("企画管理編/9/②");
	}

	// ---------------------------------------------------------------- while the rest is wrong

	@Test
	void worksBehindAnEntryThatIsUnfinished() {
		assertThat(labels(HEAD + "\t病院用/2/①\n\t病院用/2/② intersects 台帳‸\n}")).containsExactly("企画管理編/9/②");
	}

	@Test
	void worksBeforeAnEntryThatIsFinished() {
		assertThat(labels(HEAD + "\t病院用/2/② intersects 台帳‸\n\t病院用/2/① equal 企画管理編/9\n}")).containsExactly("企画管理編/9/②");
	}

	@Test
	void worksInADeclarationBehindOneThatIsNotClosed() {
		assertThat(labels("form f of check@R7 {\n\tsection 9 {\n\n" + HEAD + "\t病院用/2/② intersects 台帳‸\n}")).containsExactly("企画管理編/9/②");
	}

	@Test
	void worksAmongRubbish() {
		assertThat(labels("%&$ }} ]\n" + HEAD + "\t= = =\n\tmet‸\n}")).contains("method");
	}

	@Test
	void answersInTheSameOrderEveryTime() {
		String text = HEAD + "\t病院用/2/① intersects ‸\n}";
		List<CompletionItem> items = at(text).getItems();
		assertThat(items).isEqualTo(at(text).getItems()).isSortedAccordingTo((one, other) -> one.getSortText().compareTo(other.getSortText()));
	}

	@Test
	void limitsTheListAndSaysSo() throws IOException {
		StringBuilder many = new StringBuilder("guideline many \"多\"\nedition many@1\nbody of many@1 {\n");
		for (int i = 1; i <= 300; i++) {
			many.append("\trequirement ").append(i).append(" \"件\"\n");
		}
		session.open("many.sansho", many.append('}').toString());
		CompletionList list = at("mapping m from many@1 to many@1 {\n\t‸\n}");
		assertThat(list.isIncomplete()).isTrue();
		assertThat(list.getItems()).filteredOn(item -> item.getKind() == CompletionItemKind.Reference).hasSize(200);
		assertThat(labels("mapping n from many@1 to many@1 {\n\t299‸\n}")).contains("299");
	}

	@Test
	void askedForByTheCharactersOfCitations() {
		assertThat(session.capabilities().getCompletionProvider().getTriggerCharacters()).contains("/", "@", ",");
	}

	@Test
	void staysInOneLine() {
		Range range = at(HEAD + "\t病院用/2/① intersects 台帳‸\n}").getItems().getFirst().getTextEdit().getLeft().getRange();
		assertThat(range.getStart().getLine()).isEqualTo(range.getEnd().getLine());
	}
}
