// SPDX-License-Identifier: EPL-2.0
package org.sansho.dsl.pack;

import static org.sansho.dsl.pack.Edit.append;
import static org.sansho.dsl.pack.Edit.before;
import static org.sansho.dsl.pack.Edit.behind;
import static org.sansho.dsl.pack.Edit.inLastBlock;
import static org.sansho.dsl.pack.Edit.replace;

import java.text.Normalizer;
import java.util.List;
import org.sansho.core.Corpus;
import org.sansho.core.review.Seals;
import org.sansho.core.rules.settings.RuleSettings;
import org.sansho.model.MappingEntry;

/** Defects of the pack japan-medical, at least one for each rule. None disturbs anything else, and all of them fit into one copy of the pack. */
final class Mutations {

	private static final String SETTINGS = RuleSettings.FILE;
	private static final String DOCUMENTS = "documents.sansho";
	private static final String R7_INSTITUTION = "mhlw-checklist-R7/medical-institution.sansho";
	private static final String R7_PHARMACY = "mhlw-checklist-R7/pharmacy.sansho";
	private static final String R7_VENDOR = "mhlw-checklist-R7/vendor.sansho";
	private static final String R7_BASIS = "mappings/checklist-basis-R7.sansho";
	private static final String PROVIDER_BASIS = "mappings/provider-basis-1.1.sansho";
	private static final String QA_BASIS = "mappings/qa-basis.sansho";
	private static final String QUESTIONS = "mhlw-safety-qa/questions.sansho";
	private static final String R6_R7 = "successions/checklist-R6-R7.sansho";

	private static final String REVIEWED = "reviewed 2026-07-01 by \"審査担当\"";

	private Mutations() {
	}

	/** @param intact the pack as it is shipped, for what a reviewer saw */
	static List<Mutation> of(Corpus intact) {
		return List.of(
				mistypedKeyword(), unknownCitation(),
				duplicateCitation(), duplicateClause(), duplicateSection(), duplicateProfile(), unknownDocument(), partOfChecklist(), impossibleDate(), confidenceOutOfRange(),
				numberingGap(), unusedProfile(), oldPart(), decomposedName(), mixedStyles(), invisibleCharacter(),
				endOfOtherEdition(), headingAsEnd(), mentionOfNothing(),
				pairTwice(), contradiction(), noCounterpartBesideMapping(), mappingToItself(), profilesThatNeverMeet(),
				supersededBasis(), forgottenPredecessor(), successionOfNothing(), twoSuccessions(), proposedLine(intact), backwards(), keptAndReworded(),
				noChoices(), noColumnOfItems(), gateThatNeverCloses(), duplicateItem(), samePrintedNumber(), longTitle(), sameSheet(), sameChoice(),
				brokenSeal(intact), noSeal(), neverReviewed(), unreadableSeal(), laterSeal(),
				unmappedQuestion(), itemWithoutBasis(), unverified(), noSource(),
				unknownCodeInSettings(), unknownSeverity(), needlessSuppression(), suppressionWithoutReason());
	}

	// ------------------------------------------------------------ reading

	private static Mutation mistypedKeyword() {
		return Mutation.of("SN001", "a keyword is mistyped", DOCUMENTS, "isued", "", replace(DOCUMENTS, "issued 2013-04", "isued 2013-04"));
	}

	private static Mutation unknownCitation() {
		return Mutation.of("SN002", "a target has a number that no edition has", QA_BASIS, "企画管理編/9/⑨", "qa-basis-6.0/企/Q-39..企画管理編/9/②",
				behind(QA_BASIS, "企/Q-39 intersects 企画管理編/9/②", ", 企画管理編/9/⑨"));
	}

	// ------------------------------------------------------------ identity

	private static Mutation duplicateCitation() {
		return Mutation.of("SN101", "a question stands twice", QUESTIONS, "Q-39", "mhlw.safety-qa@6.0/企/Q-39",
				before(QUESTIONS, "\t\trequirement Q-40 ", "\t\trequirement Q-39 \"持出しの記録\"\n"));
	}

	private static Mutation duplicateClause() {
		String file = "mhlw-safety-6.0/operation.sansho";
		return Mutation.of("SN101", "a requirement of an edition with successions stands twice", file, "③", "mhlw.safety@6.0/システム運用編/12/③",
				before(file, "\t\trequirement ④ \"バックア", "\t\trequirement ③ \"媒体の保管\"\n"));
	}

	private static Mutation duplicateProfile() {
		return Mutation.of("SN102", "a profile stands twice", DOCUMENTS, "III", "mhlw.safety/III",
				before(DOCUMENTS, "\tprofile IV ", "\tprofile III \"適用区分Ⅲ\"\n"));
	}

	private static Mutation duplicateSection() {
		return Mutation.of("SN102", "a section of a form stands twice", R7_INSTITUTION, "3", "mhlw.checklist@R7/医療機関確認用/3",
				before(R7_INSTITUTION, "\tsection 4 \"規程類の整備\" {", "\tsection 3 \"訓練\"\n"));
	}

	private static Mutation unknownDocument() {
		return Mutation.of("SN103", "a letter of the document of an edition is missing", DOCUMENTS, "jahis.mds-sd@4.1", "jahis.mds-sd@4.1",
				replace(DOCUMENTS, "edition jahis.mds-sds@4.1 {", "edition jahis.mds-sd@4.1 {"));
	}

	private static Mutation partOfChecklist() {
		return Mutation.of("SN104", "a part belongs to a checklist", DOCUMENTS, "mhlw.checklist@R8", "mhlw.checklist@R8/記入要領",
				append(DOCUMENTS, "\npart 記入要領 of mhlw.checklist@R8\n"));
	}

	private static Mutation impossibleDate() {
		return Mutation.of("SN105", "an edition was issued on 32 August", DOCUMENTS, "2020-08-32", "meti.provider@1.0",
				replace(DOCUMENTS, "issued 2020-08-21", "issued 2020-08-32"));
	}

	private static Mutation confidenceOutOfRange() {
		return Mutation.of("SN106", "a mapping set is more than sure", QA_BASIS, "1.5", "qa-basis-7.0",
				behind(QA_BASIS, "title \"第7.0版Q&Aの対象条項\"", "\n\tconfidence 1.5"));
	}

	private static Mutation numberingGap() {
		return Mutation.of("SN107", "a section of a form is left out", R7_PHARMACY, "6", "mhlw.checklist@R7/薬局確認用/6",
				inLastBlock(R7_PHARMACY, "\n\tsection 6 \"訓練\"\n"));
	}

	private static Mutation unusedProfile() {
		return Mutation.of("SN108", "a profile is added that nothing applies to", DOCUMENTS, "V", "mhlw.safety/V",
				behind(DOCUMENTS, "profile IV \"適用区分Ⅳ(内容未確認)\"", "\n\tprofile V \"適用区分Ⅴ\""));
	}

	private static Mutation oldPart() {
		String file = "mhlw-safety-6.0/overview.sansho";
		return Mutation.of("SN109", "a part was issued a month before its edition", file, "2023-04", "mhlw.safety@6.0/概説編",
				replace(file, "issued 2023-05", "issued 2023-04"));
	}

	private static Mutation decomposedName() {
		String file = "mhlw-safety-6.0/governance.sansho";
		String name = "善後策を講ずる責任";
		String decomposed = Normalizer.normalize(name, Normalizer.Form.NFD);
		return Mutation.of("SN110", "a name is written with a combining mark", file, decomposed, "mhlw.safety@6.0/経営管理編/1.2.2/" + name,
				replace(file, "group " + name, "group " + decomposed));
	}

	private static Mutation mixedStyles() {
		return Mutation.of("SN111", "a section of a form has a full-width number", R7_INSTITUTION, "５", "mhlw.checklist@R7/医療機関確認用/５",
				inLastBlock(R7_INSTITUTION, "\n\tsection ５ \"点検\"\n"));
	}

	private static Mutation invisibleCharacter() {
		return Mutation.of("SN112", "a zero-width space stands in a title", DOCUMENTS, "\"MDS/SDS\u200B Ver.5.0(JAHIS24-005)\"", "jahis.mds-sds@5.0",
				replace(DOCUMENTS, "\"MDS/SDS Ver.5.0(", "\"MDS/SDS\u200B Ver.5.0("));
	}

	// ------------------------------------------------------------ references

	private static Mutation endOfOtherEdition() {
		return Mutation.of("SN201", "a target is one of the edition before", QA_BASIS, "企画管理編/9/②", "qa-basis-7.0/Q18..企画管理編/7/⑤",
				behind(QA_BASIS, "Q18 intersects 企画管理編/7/⑤", ", 企画管理編/9/②"));
	}

	private static Mutation headingAsEnd() {
		return Mutation.of("SN202", "a target is a chapter with requirements", PROVIDER_BASIS, "企画管理編/15", "provider-basis-1.1/別紙2/2.1/①-1..企画管理編/15/②",
				replace(PROVIDER_BASIS, "別紙2/2.1/①-1 intersects 企画管理編/15/② {", "別紙2/2.1/①-1 intersects 企画管理編/15/②, 企画管理編/15 {"));
	}

	private static Mutation mentionOfNothing() {
		return Mutation.of("SN203", "a note cites a chapter that does not exist", QA_BASIS, "\"企画管理編 99①も参照。\"", "qa-basis-6.0/企/Q-40..企画管理編/9/④",
				behind(QA_BASIS, "企/Q-40 intersects 企画管理編/9/④, システム運用編/9/④ {", "\n\t\tnote \"企画管理編 99①も参照。\""));
	}

	// ------------------------------------------------------------ logic of mappings

	private static Mutation pairTwice() {
		return Mutation.of("SN301", "an entry stands twice", PROVIDER_BASIS, "システム運用編/10/④", "provider-basis-1.1/別紙2/3.4/①-12..システム運用編/10/④",
				entryOfProvider("別紙2/3.4/①-12 intersects システム運用編/10/④"));
	}

	private static Mutation contradiction() {
		return Mutation.of("SN302", "a pair has a relationship and none", PROVIDER_BASIS, "no-relationship", "provider-basis-1.1/別紙2/3.5/①-1..システム運用編/8/①",
				entryOfProvider("別紙2/3.5/①-1 no-relationship システム運用編/8/①"));
	}

	private static Mutation noCounterpartBesideMapping() {
		return Mutation.of("SN303", "what is mapped has no counterpart", PROVIDER_BASIS, "別紙2/小節不明/人的/守秘", "provider-basis-1.1/別紙2/小節不明/人的/守秘",
				entryOfProvider("no-counterpart source 別紙2/小節不明/人的/守秘 \"契約で定める。\""));
	}

	private static Edit entryOfProvider(String entry) {
		return before(PROVIDER_BASIS, "\n\t// 章だけが分かるもの\n", '\t' + entry + '\n');
	}

	private static Mutation mappingToItself() {
		return Mutation.of("SN304", "a question is mapped to itself", QA_BASIS, "Q18", "相互参照/Q18..Q18", append(QA_BASIS, """

				mapping 相互参照 from mhlw.safety-qa@7.0 to mhlw.safety-qa@7.0 {
					source "相互参照表"
					status deprecated

					Q18 intersects Q18
				}
				"""));
	}

	private static Mutation profilesThatNeverMeet() {
		String file = "mhlw-safety-7.0/management.sansho";
		return Mutation.of("SN305", "a requirement of one profile is mapped to one of others", QA_BASIS, "企画管理編/7/⑤", "版の比較/システム運用編/5/④..企画管理編/7/⑤",
				behind(file, "requirement ⑤ \"外部保存の契約時の対応\" {", "\n\t\t\tapplies II"), append(QA_BASIS, """

						mapping 版の比較 from mhlw.safety@6.0 to mhlw.safety@7.0 {
							source "版の比較表"
							status deprecated

							システム運用編/5/④ intersects 企画管理編/7/⑤
						}
						"""));
	}

	// ------------------------------------------------------------ versions

	private static Mutation supersededBasis() {
		return Mutation.of("SN401", "the newest checklist is based on the guideline before the newest", DOCUMENTS, "mhlw.safety@6.0", "mhlw.checklist@R8",
				behind(DOCUMENTS, "fiscal-year 2026", "\n\tbased-on mhlw.safety@6.0"));
	}

	private static Mutation forgottenPredecessor() {
		return Mutation.of("SN402", "a line of a succession lost one of its predecessors", R6_R7, "R6", "mhlw.checklist@R6..R7",
				replace(R6_R7, "\t医療機関確認用/2/サーバ/不要ソフト停止, 医療機関確認用/2/端末PC/不要ソフト停止 ->", "\t医療機関確認用/2/サーバ/不要ソフト停止 ->"));
	}

	private static Mutation successionOfNothing() {
		return Mutation.of("SN403", "an item is withdrawn that never was", R6_R7, "薬局確認用/2/(9)", "mhlw.checklist@R6..R7/..",
				before(R6_R7, "\n\t// 事業者確認用\n", "\twithdrawn 薬局確認用/2/(9)\n"));
	}

	private static Mutation twoSuccessions() {
		return Mutation.of("SN404", "an item that became another is withdrawn too", R6_R7, "薬局確認用/1/(1)", "mhlw.checklist@R6..R7/薬局確認用/1/(1)..",
				before(R6_R7, "\n\t// 事業者確認用\n", "\twithdrawn 薬局確認用/1/(1)\n"));
	}

	private static Mutation proposedLine(Corpus intact) {
		String line = "\t医療機関確認用/2/(2) -> 医療機関確認用/2/② renumbered";
		String entry = "医療機関確認用/2/② intersects 企画管理編/9.1, システム運用編/10.1";
		return Mutation.of("SN405", "a reviewed entry rests on a line that is proposed", R7_BASIS, "医療機関確認用/2/②",
				"checklist-basis-R7/医療機関確認用/2/②..企画管理編/9.1", behind(R6_R7, line, " proposed 0.9"),
				behind(R7_BASIS, entry + " {", "\n\t\t" + REVIEWED + " seal \"" + seal(intact, "checklist-basis-R7", "医療機関確認用/2/②") + '"'));
	}

	private static Mutation backwards() {
		String file = "successions/provider-1.1-2.0.sansho";
		return Mutation.of("SN406", "a succession leads to an older edition", file, "4.0", "jahis.mds-sds@5.0..4.0",
				append(file, "\nsuccession of jahis.mds-sds from 5.0 to 4.0\n"));
	}

	private static Mutation keptAndReworded() {
		String line = "\t医療機関確認用/2/(3) -> 医療機関確認用/2/③ renumbered";
		return Mutation.of("SN407", "a line says that an item that says the same was reworded", R6_R7, "reworded", "mhlw.checklist@R6..R7/医療機関確認用/2/(3)..医療機関確認用/2/③", behind(R6_R7, line, " reworded"));
	}

	// ------------------------------------------------------------ forms

	private static Mutation noChoices() {
		return Mutation.of("SN501", "an answer column has no choices", R7_VENDOR, "answer", "mhlw.checklist@R7/事業者確認用/確認結果(日付)/2回目",
				replace(R7_VENDOR, "column answer \"2回目\" choices \"はい\", \"いいえ\" dated", "column answer \"2回目\" dated"));
	}

	private static Mutation noColumnOfItems() {
		String file = "mhlw-checklist-R6/pharmacy.sansho";
		return Mutation.of("SN502", "a form lost the column of its items", file, "薬局確認用", "mhlw.checklist@R6/薬局確認用",
				replace(file, "\tcolumn item \"チェック項目\"\n", ""));
	}

	private static Mutation gateThatNeverCloses() {
		return Mutation.of("SN503", "a form ends at an answer that is not offered", R7_INSTITUTION, "\"なし\"", "mhlw.checklist@R7/医療機関確認用/有無",
				replace(R7_INSTITUTION, "stop-if \"いいえ\"", "stop-if \"なし\""));
	}

	private static Mutation duplicateItem() {
		return Mutation.of("SN504", "an item has the number of the one before", R7_INSTITUTION, "②", "mhlw.checklist@R7/医療機関確認用/3/②",
				before(R7_INSTITUTION, "\t\titem ③ \"サイバー攻撃", "\t\titem ② \"連絡の訓練\"\n"));
	}

	private static Mutation samePrintedNumber() {
		return Mutation.of("SN504", "an item prints the number of its neighbour", R7_INSTITUTION, "\"①\"", "mhlw.checklist@R7/医療機関確認用/2/②",
				replace(R7_INSTITUTION, "item ② \"リモート保守を", "item ② printed-as \"①\" \"リモート保守を"));
	}

	private static Mutation longTitle() {
		String title = '"' + "ここまでの項目の実施方法を規程に定めている。".repeat(100) + '"';
		return Mutation.of("SN505", "the title of an item is longer than a page", R7_INSTITUTION, title, "mhlw.checklist@R7/医療機関確認用/4/①",
				replace(R7_INSTITUTION, "\"実施方法を定める規程類の整備\"", title));
	}

	private static Mutation sameSheet() {
		return Mutation.of("SN506", "a form wants the sheet of another one", R7_VENDOR, "\"医療機関確認用\"", "mhlw.checklist@R7/事業者確認用",
				behind(R7_VENDOR, "\taudience \"事業者\"\n", "\tsheet \"医療機関確認用\"\n"));
	}

	private static Mutation sameChoice() {
		return Mutation.of("SN507", "a choice is offered twice", R7_PHARMACY, "\"はい\"", "mhlw.checklist@R7/薬局確認用/確認結果(日付)/2回目",
				behind(R7_PHARMACY, "column answer \"2回目\" choices \"はい\", \"いいえ\"", ", \"はい\""));
	}

	// ------------------------------------------------------------ review

	/** One character of the wording of a target changes after the review. */
	private static Mutation brokenSeal(Corpus intact) {
		String file = "mhlw-safety-6.0/operation.sansho";
		String seal = '"' + seal(intact, "provider-basis-1.1", "別紙2/3.19/①-1") + '"';
		return Mutation.of("SN601", "one character of a target is not what was reviewed", PROVIDER_BASIS, seal, "provider-basis-1.1/別紙2/3.19/①-1..システム運用編/12/④",
				review("別紙2/3.19/①-1 intersects システム運用編/12/④", REVIEWED + " seal " + seal),
				replace(file, "requirement ④ \"バックアップ\"", "requirement ④ \"バックアッブ\""));
	}

	private static Mutation noSeal() {
		return Mutation.of("SN602", "a review has no seal", PROVIDER_BASIS, REVIEWED, "provider-basis-1.1/別紙2/2.3/①-1..システム運用編/12/②",
				review("別紙2/2.3/①-1 intersects システム運用編/12/②", REVIEWED));
	}

	private static Mutation neverReviewed() {
		String entry = "別紙2/小節不明/第17頁/稼働監視 intersects システム運用編/11/②";
		return Mutation.of("SN603", "an entry was made by a program and is complete", PROVIDER_BASIS, entry + " {",
				"provider-basis-1.1/別紙2/小節不明/第17頁/稼働監視..システム運用編/11/②", behind(PROVIDER_BASIS, entry + " {", "\n\t\tmethod automation\n\t\tstatus complete"));
	}

	private static Mutation unreadableSeal() {
		return Mutation.of("SN604", "a seal is words", PROVIDER_BASIS, "\"審査済み\"", "provider-basis-1.1/別紙2/3.19/①-2..システム運用編/12/④",
				review("別紙2/3.19/①-2 intersects システム運用編/12/④", REVIEWED + " seal \"審査済み\""));
	}

	private static Mutation laterSeal() {
		return Mutation.of("SN605", "a seal is of a later scheme", PROVIDER_BASIS, "\"9:abcdef\"", "provider-basis-1.1/別紙2/小節不明/第9頁/①-5..企画管理編/7/④",
				review("別紙2/小節不明/第9頁/①-5 intersects 企画管理編/7/④", REVIEWED + " seal \"9:abcdef\""));
	}

	private static Edit review(String entry, String review) {
		return behind(PROVIDER_BASIS, entry + " {", "\n\t\t" + review);
	}

	/** What a reviewer of the intact pack would get. */
	private static String seal(Corpus intact, String set, String source) {
		List<MappingEntry> entries = intact.mappingSets().stream().filter(one -> one.getName().equals(set)).flatMap(one -> one.getStatements().stream())
				.filter(MappingEntry.class::isInstance).map(MappingEntry.class::cast)
				.filter(entry -> intact.path(entry.getSources().getFirst()).orElseThrow().equals(source)).toList();
		if (entries.size() != 1) {
			throw new AssertionError(entries.size() + " entries of " + source);
		}
		return Seals.in(intact).of(entries.getFirst()).orElseThrow().toString();
	}

	// ------------------------------------------------------------ completeness, provenance

	private static Mutation unmappedQuestion() {
		return Mutation.of("SN701", "a question is added that nobody maps", QUESTIONS, "Q19", "mhlw.safety-qa@7.0/Q19",
				inLastBlock(QUESTIONS, "\trequirement Q19 \"委託先の所在\"\n"),
				inLastBlock("successions/safety-qa-6.0-7.0.sansho", "\n\tadded Q19\n"));
	}

	private static Mutation itemWithoutBasis() {
		String file = "mhlw-checklist-R8/institution-pharmacy.sansho";
		return Mutation.of("SN702", "an item is added to a checklist that rests on nothing", file, "①", "mhlw.checklist@R8/医療機関・薬局確認用/1/①",
				inLastBlock(file, "\n\tsection 1 \"体制構築\" {\n\t\titem ① \"責任者の設置\"\n\t}\n"),
				inLastBlock("successions/checklist-R7-R8.sansho", "\n\tadded 医療機関・薬局確認用/1/①\n"));
	}

	private static Mutation unverified() {
		return Mutation.of("SN801", "an edition is not checked", DOCUMENTS, "\"発行日は未確認。\"", "meti.provider@1.0",
				behind(DOCUMENTS, "source \"提供事業者ガイドライン 第1.0版\"", "\n\tunverified \"発行日は未確認。\""));
	}

	private static Mutation noSource() {
		return Mutation.of("SN802", "a mapping set and its entry lost their sources", QA_BASIS, "qa-basis-7.0", "qa-basis-7.0",
				replace(QA_BASIS, "\tsource \"「医療情報システムの安全管理に関するガイドライン 第7.0版」に関するQ&A\"\n", ""),
				replace(QA_BASIS, "\t\tsource \"公開リポジトリでの引用 (70559538144)\"\n", ""));
	}

	// ------------------------------------------------------------ settings

	private static Mutation unknownCodeInSettings() {
		return setting("SN901", "a rule is named that does not exist", "severity.SN999", "off");
	}

	private static Mutation unknownSeverity() {
		return setting("SN902", "a severity is named that does not exist", "severity.SN109", "hidden");
	}

	private static Mutation needlessSuppression() {
		return setting("SN903", "what is suppressed is not found", "suppress.SN109.mhlw.safety@7.0/概説編", "公式の表紙のとおり");
	}

	private static Mutation suppressionWithoutReason() {
		return setting("SN904", "a suppression has no reason", "suppress.SN109.mhlw.safety@7.0/企画管理編", "");
	}

	private static Mutation setting(String code, String defect, String key, String value) {
		String line = (key + " = " + value).strip();
		return Mutation.of(code, defect, SETTINGS, line, key, append(SETTINGS, line + '\n'));
	}
}
