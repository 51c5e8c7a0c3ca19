// SPDX-License-Identifier: EPL-2.0
package org.sansho.core.citation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sansho.core.given.Model.body;
import static org.sansho.core.given.Model.chapter;
import static org.sansho.core.given.Model.edition;
import static org.sansho.core.given.Model.file;
import static org.sansho.core.given.Model.form;
import static org.sansho.core.given.Model.formSection;
import static org.sansho.core.given.Model.gate;
import static org.sansho.core.given.Model.group;
import static org.sansho.core.given.Model.item;
import static org.sansho.core.given.Model.namedScope;
import static org.sansho.core.given.Model.part;
import static org.sansho.core.given.Model.requirement;
import static org.sansho.core.given.Model.scope;
import static org.sansho.core.given.Model.section;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sansho.core.ProvisionIndex;
import org.sansho.core.citation.CitationReading.Ambiguous;
import org.sansho.core.citation.CitationReading.Complaint;
import org.sansho.core.citation.CitationReading.Found;
import org.sansho.model.Clause;
import org.sansho.model.Declaration;
import org.sansho.model.Edition;

/** Notations as they are seen in official documents, and what they lead to. */
class CitationReaderTest {

	private static final Edition SAFETY = edition("mhlw.safety@6.0");
	private static final Edition OLD = edition("mhlw.safety@5.2");
	private static final Edition CHECKLIST = edition("mhlw.checklist@R7");
	private static final Edition PROVIDER = edition("meti.provider@1.1");
	private static final Edition QUESTIONS = edition("mhlw.safety-qa@6.0");

	private static final Map<String, CitationReader> READERS = Map.of(
			"6.0", reader(SAFETY,
					part("概説編", SAFETY, section("2.3")),
					part("経営管理編", SAFETY,
							chapter("1", section("1.2", section("1.2.1", group("説明責任", marks(1, 2)), group("管理責任", marks(1, 3))), section("1.2.2"))),
							chapter("3", section("3.4", section("3.4.3"))), chapter("5", requirement("①"))),
					part("企画管理編", SAFETY, chapter("2", section("2.1", section("2.1.3"))), chapter("3", section("3.1", section("3.1.5"))), chapter("4"), chapter("7", marks(1, 5)),
							chapter("8", marks(1, 5)), chapterWith("9", marks(1, 4), section("9.1")),
							chapter("14", requirement("①", requirement("1", requirement("(1)"), requirement("(2)", requirement("(a)"), requirement("(b)"))), requirement("2")), requirement("②")),
							chapter("15", marks(1, 3))),
					part("システム運用編", SAFETY, chapterWith("8", marks(1, 3), requirement("⑤"), section("8.1"), section("8.2")), chapter("9", marks(1, 4)), chapter("10", section("10.1")),
							chapterWith("12", marks(1, 6), section("12.3")), chapter("13", marks(9, 11)), chapter("14", marks(1, 5)), chapter("17", marks(1, 3)))),
			"5.2", reader(OLD, body(OLD, chapter("6.2", requirement("C.1"), requirement("D.1")), section("8.1.2", requirement("C.2")),
					chapter("10", requirement("C.1"), requirement("C.2"), requirement("C.3"), requirement("C.4")))),
			"R7", reader(CHECKLIST,
					form("医療機関確認用", CHECKLIST, gate("有無"), formSection("1", item("①")),
							formSection("2", scope(item("①"), item("②"), item("③"), item("④")), namedScope("サーバ", item("(4)"), item("（5）"), item("(5)")), namedScope("端末PC", item("(4)")))),
					form("薬局確認用", CHECKLIST, formSection("2", item("②"), item("(3)")))),
			"1.1", reader(PROVIDER, body(PROVIDER, section("4.1"), section("2.1")),
					part("別紙1", PROVIDER), part("別紙2", PROVIDER, chapter("2", section("2.1", requirement("①-1"), requirement("④-6")), section("2.3", requirement("①-1"), requirement("①-2"), requirement("①-3"))))),
			"qa", reader(QUESTIONS, body(QUESTIONS, group("企", requirement("Q-36"), requirement("Q-39")), group("シス", requirement("Q-39")))));

	private static CitationReader reader(Edition edition, Declaration... declarations) {
		return CitationReader.of(ProvisionIndex.of(List.of(file(Stream.concat(Stream.of(edition), Stream.of(declarations)).toArray(Declaration[]::new)))), edition);
	}

	private static Clause[] marks(int first, int last) {
		return Stream.iterate(first, i -> i <= last, i -> i + 1).map(i -> requirement(Character.toString(0x245F + i))).toArray(Clause[]::new);
	}

	private static Clause chapterWith(String number, Clause[] marks, Clause... more) {
		return chapter(number, Stream.concat(Stream.of(marks), Stream.of(more)).toArray(Clause[]::new));
	}

	private static List<CitationReading> read(String edition, String text) {
		return READERS.get(edition).read(text.replace("\\n", "\n").replace("\\t", "\t"));
	}

	private static String result(CitationReading reading) {
		return switch (reading) {
			case Found found -> found.path();
			case Ambiguous ambiguous -> "? " + String.join(" ", ambiguous.candidates());
			case Complaint complaint -> "! " + complaint.text() + ' ' + complaint.expected() + ' ' + complaint.within();
		};
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = {
			"企画管理編 9.1|企画管理編/9.1",
			"企画管理編9.1|企画管理編/9.1",
			"企画管理編　９．１|企画管理編/9.1",
			"システム運用編 8③|システム運用編/8/③",
			"システム運用編 8③ / 13⑪|システム運用編/8/③;システム運用編/13/⑪",
			"システム運用編 8.⑤|システム運用編/8/⑤",
			"ｼｽﾃﾑ運用編８．⑤|システム運用編/8/⑤",
			"経営管理編 1.2.1<管理責任>②|経営管理編/1.2.1/管理責任/②",
			"経営管理編 1.2.1‹管理責任›②|経営管理編/1.2.1/管理責任/②",
			"経営管理編 1.2.1〈管理責任〉②|経営管理編/1.2.1/管理責任/②",
			"経営管理編 1.2.1[管理責任]②|経営管理編/1.2.1/管理責任/②",
			"経営管理編 1.2.1［管理責任］②|経営管理編/1.2.1/管理責任/②",
			"経営管理編 1.2.1【管理責任】②|経営管理編/1.2.1/管理責任/②",
			"経営管理編 1.2.1「管理責任」②|経営管理編/1.2.1/管理責任/②",
			"経営管理編 1.2.1＜管理責任＞②|経営管理編/1.2.1/管理責任/②",
			"経営管理編 1.2.1«管理責任»②|経営管理編/1.2.1/管理責任/②",
			"経営管理編 1.2.1（管理責任）②|経営管理編/1.2.1/管理責任/②",
			"経営管理編 1.2.1 管理責任 ②|経営管理編/1.2.1/管理責任/②",
			"経営管理編 1.2.1③|経営管理編/1.2.1/管理責任/③",
			"経営管理編 1.2.1<管理責任>②、<説明責任>①|経営管理編/1.2.1/管理責任/②;経営管理編/1.2.1/説明責任/①",
			"企画管理編 15②③|企画管理編/15/②;企画管理編/15/③",
			"企画管理編 3、4|企画管理編/3;企画管理編/4",
			"企画管理編 3,4，7|企画管理編/3;企画管理編/4;企画管理編/7",
			"企画管理編 3・4及び7並びに8と9|企画管理編/3;企画管理編/4;企画管理編/7;企画管理編/8;企画管理編/9",
			"企画管理編 3\\n4\\t7;8|企画管理編/3;企画管理編/4;企画管理編/7;企画管理編/8",
			"企8章第⑤条|企画管理編/8/⑤",
			"第8章第⑤条、企9章④条関係|? 企画管理編/8/⑤ システム運用編/8/⑤;企画管理編/9/④",
			"企9章④条関係、シス9章④条|企画管理編/9/④;システム運用編/9/④",
			"企14章第①条の1⑵|企画管理編/14/①/1/(2)",
			"「企14章第①条の1⑵」|企画管理編/14/①/1/(2)",
			"経営管理編:1.2.2、3.4.3、企画管理編：2.1.3、3.1.5|経営管理編/1.2.2;経営管理編/3.4.3;企画管理編/2.1.3;企画管理編/3.1.5",
			"システム運用編 14 遵守事項⑤|システム運用編/14/⑤",
			"17②③|システム運用編/17/②;システム運用編/17/③",
			"企画管理編 7 章⑤|企画管理編/7/⑤",
			"運用編12③|システム運用編/12/③",
			"シス運12③|システム運用編/12/③",
			"概2.3|概説編/2.3",
			"経1.2.2|経営管理編/1.2.2",
			"運8.1|システム運用編/8.1",
			"【企画】9.1|企画管理編/9.1",
			"管理編 9.1|企画管理編/9.1",
			"企画管理編 14①1(2)(a)|企画管理編/14/①/1/(2)/(a)",
			"企画管理編 14①1（２）（ａ）|企画管理編/14/①/1/(2)/(a)",
			"企画管理編 14①1⑵⒜|企画管理編/14/①/1/(2)/(a)",
			"企画管理編 14①1(2)(a)(b)|企画管理編/14/①/1/(2)/(a);企画管理編/14/①/1/(2)/(b)",
			"企画管理編 14①1(2)(a)〜(b)|企画管理編/14/①/1/(2)/(a);企画管理編/14/①/1/(2)/(b)",
			"企画管理編 第9章 9.1|企画管理編/9.1",
			"企画管理編/9/②|企画管理編/9/②",
			"\"企画管理編\"/9/\"②\"|企画管理編/9/②",
			"▶企画管理編\\n9.1\\n▶システム運用編\\n10.1|企画管理編/9.1;システム運用編/10.1",
			"企画管理編 9.1 システム運用編 10.1|企画管理編/9.1;システム運用編/10.1",
			"システム運用編 12章の⑤、⑥と12.3|システム運用編/12/⑤;システム運用編/12/⑥;システム運用編/12.3",
			"システム運用編 8①~③|システム運用編/8/①;システム運用編/8/②;システム運用編/8/③",
			"システム運用編 8①〜③|システム運用編/8/①;システム運用編/8/②;システム運用編/8/③",
			"システム運用編 8①～③|システム運用編/8/①;システム運用編/8/②;システム運用編/8/③",
			"システム運用編 8①-③|システム運用編/8/①;システム運用編/8/②;システム運用編/8/③",
			"システム運用編 8①から③まで|システム運用編/8/①;システム運用編/8/②;システム運用編/8/③",
			"システム運用編 8①〜8③|システム運用編/8/①;システム運用編/8/②;システム運用編/8/③",
			"システム運用編 第8章第①条から第③条まで|システム運用編/8/①;システム運用編/8/②;システム運用編/8/③",
			"システム運用編 8.1〜8.2|システム運用編/8.1;システム運用編/8.2",
			"企画管理編 7〜9|企画管理編/7;企画管理編/8;企画管理編/9",
			"システム運用編 8①〜③、⑤|システム運用編/8/①;システム運用編/8/②;システム運用編/8/③;システム運用編/8/⑤"})
	void theGuidelineInPartsIsRead(String text, String provisions) {
		assertThat(read("6.0", text)).extracting(CitationReaderTest::result).containsExactly(provisions.split(";"));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = {
			"5.2|6.2章 C.1|6.2/C.1",
			"5.2|6.2C1|6.2/C.1",
			"5.2|第６．２章Ｃ．１|6.2/C.1",
			"5.2|8.1.2.C.2|8.1.2/C.2",
			"5.2|10C2-4|10/C.2;10/C.3;10/C.4",
			"5.2|10 C.2〜C.4|10/C.2;10/C.3;10/C.4",
			"5.2|10C1、C2、6.2D1|10/C.1;10/C.2;6.2/D.1",
			"R7|医療機関確認用 2②|医療機関確認用/2/②",
			"R7|医療機関確認用 2-②|医療機関確認用/2/②",
			"R7|医療機関 2②〜④|医療機関確認用/2/②;医療機関確認用/2/③;医療機関確認用/2/④",
			"R7|薬局 2-②、(3)|薬局確認用/2/②;薬局確認用/2/(3)",
			"R7|薬局確認用 2（３）|薬局確認用/2/(3)",
			"R7|医療機関確認用 2<サーバ>(4)|医療機関確認用/2/サーバ/(4)",
			"R7|医療機関確認用 2サーバ⑷|医療機関確認用/2/サーバ/(4)",
			"R7|医療機関確認用 2(4)|? 医療機関確認用/2/サーバ/(4) 医療機関確認用/2/端末PC/(4)",
			"R7|医療機関確認用 有無|医療機関確認用/有無",
			"R7|2②|? 医療機関確認用/2/② 薬局確認用/2/②",
			"R7|医療機関確認用 2<サーバ>(5)|医療機関確認用/2/サーバ/(5)",
			"R7|医療機関確認用 2<サーバ>（5）|医療機関確認用/2/サーバ/（5）",
			"R7|医療機関確認用 2<サーバ>⑸|? 医療機関確認用/2/サーバ/（5） 医療機関確認用/2/サーバ/(5)",
			"1.1|①-2|別紙2/2.3/①-2",
			"1.1|①-1|? 別紙2/2.1/①-1 別紙2/2.3/①-1",
			"1.1|2.3/①-1|別紙2/2.3/①-1",
			"1.1|2.3①-1〜①-3|別紙2/2.3/①-1;別紙2/2.3/①-2;別紙2/2.3/①-3",
			"1.1|2.3①-1〜3|別紙2/2.3/①-1;別紙2/2.3/①-2;別紙2/2.3/①-3",
			"1.1|別紙2 2.1 ①-1|別紙2/2.1/①-1",
			"1.1|別紙２ 2.1 ④－６|別紙2/2.1/④-6",
			"1.1|2.1|2.1",
			"qa|企 Q-36|企/Q-36",
			"qa|企Q36|企/Q-36",
			"qa|問Q-36|企/Q-36",
			"qa|Q-39|? 企/Q-39 シス/Q-39"})
	void otherDocumentsAreRead(String edition, String text, String provisions) {
		assertThat(read(edition, text)).extracting(CitationReaderTest::result).containsExactly(provisions.split(";"));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = {
			"6.0|9.1|企画管理編/9.1",
			"6.0|8③|? 企画管理編/8/③ システム運用編/8/③",
			"6.0|8 3|! 3 NUMBER ",
			"6.0|システム運用編 8 3|! 3 NUMBER システム運用編/8",
			"6.0|システム運用編 83|! 83 NUMBER システム運用編",
			"6.0|企画管理編 9⑨|! ⑨ NUMBER 企画管理編/9",
			"6.0|システム運用編 8③ 8.2|! 8.2 SEPARATOR システム運用編/8/③",
			"6.0|企画管理編 9.1を参照|! を参照 SEPARATOR 企画管理編/9.1",
			"6.0|管理編 8|企画管理編/8",
			"6.0|管理編 3|? 経営管理編/3 企画管理編/3",
			"6.0|人事編 3、4、企画管理編 3|! 人事編 PART ;! 4 CITATION_IN_FULL ;企画管理編/3",
			"6.0|企画管理編|! 企画管理編 NUMBER_BELOW 企画管理編",
			"6.0|企画管理編 9条|! 9条 REQUIREMENT 企画管理編",
			"6.0|企画管理編 14章①章|! ①章 CHAPTER 企画管理編/14",
			"6.0|企画管理編 9 遵守事項 9.1|! 遵守事項 9.1 REQUIREMENT 企画管理編/9",
			"6.0|企画管理編 7-9|! -9 END_OF_RUN 企画管理編/7",
			"6.0|システム運用編 8③〜①|! 〜① END_OF_RUN システム運用編/8/③",
			"6.0|システム運用編 8③〜5|! 〜5 END_OF_RUN システム運用編/8/③",
			"6.0|システム運用編 8①〜|! 〜 END_OF_RUN システム運用編/8/①",
			"6.0|システム運用編 8②〜⑤|システム運用編/8/②;システム運用編/8/③;! ④ NUMBER システム運用編/8;システム運用編/8/⑤",
			"6.0|経営管理編 1.2.1<不明>②、③|! <不明>② NUMBER 経営管理編/1.2.1;! ③ CITATION_IN_FULL ",
			"6.0|企画管理編 9⑨、②|! ⑨ NUMBER 企画管理編/9;企画管理編/9/②",
			"6.0|…|! … CITATION ",
			"R7|医療機関確認用 2|! 医療機関確認用 2 NUMBER_BELOW 医療機関確認用/2",
			"R7|医療機関確認用 2(2)|! (2) NUMBER 医療機関確認用/2",
			"5.2|企画管理編 9|! 企画管理編 9 NUMBER "})
	void nothingIsGuessed(String edition, String text, String expected) {
		assertThat(read(edition, text)).extracting(CitationReaderTest::result).extracting(String::strip)
				.containsExactly(Stream.of(expected.split(";")).map(String::strip).toArray(String[]::new));
	}

	@ParameterizedTest
	@ValueSource(strings = {"", " ", "　", "、", "\n\n", "・。"})
	void whereNothingIsCitedNothingIsRead(String text) {
		assertThat(read("6.0", text)).isEmpty();
	}

	@Test
	void aReadingTellsItsCharacters() {
		List<CitationReading> readings = read("6.0", "  企画管理編 9.1、 9②③");
		assertThat(readings).extracting(CitationReading::offset).containsExactly(2, 13, 15);
		assertThat(readings).extracting(CitationReading::length).containsExactly(9, 2, 1);
	}

	@Test
	void aComplaintTellsWhatIsNear() {
		assertThat(read("6.0", "システム運用編 8 3")).singleElement().isInstanceOfSatisfying(Complaint.class, complaint -> {
			assertThat(complaint.nearby()).startsWith("システム運用編/8/③");
			assertThat(complaint.offset()).isEqualTo(10);
			assertThat(complaint.length()).isEqualTo(1);
		});
	}

	@Test
	void whatIsUnreadableIsToldInBothLanguages() {
		CitationReading reading = read("6.0", "システム運用編 8 3").getFirst();
		assertThat(reading.message("mhlw.safety@6.0", CitationReading.messages(Locale.ENGLISH)))
				.isEqualTo("Character 11, “3”: there is no such number in システム運用編/8. Expected one that exists there. Near: システム運用編/8/③, システム運用編/8/①, システム運用編/8/②");
		assertThat(reading.message("mhlw.safety@6.0", CitationReading.messages(Locale.JAPANESE)))
				.isEqualTo("11 文字目の「3」: システム運用編/8 にその番号はありません。実在する番号を書いてください。近いもの: システム運用編/8/③, システム運用編/8/①, システム運用編/8/②");
	}

	@Test
	void whatIsAmbiguousIsToldInBothLanguages() {
		CitationReading reading = read("R7", "2②").getFirst();
		assertThat(reading.message("mhlw.checklist@R7", CitationReading.messages(Locale.ENGLISH)))
				.isEqualTo("Character 1, “2②”: may mean several provisions of mhlw.checklist@R7: 医療機関確認用/2/②, 薬局確認用/2/②. Write more of the citation.");
		assertThat(reading.message("mhlw.checklist@R7", CitationReading.messages(Locale.JAPANESE)))
				.isEqualTo("1 文字目の「2②」は、mhlw.checklist@R7 の複数の条項に当たります: 医療機関確認用/2/②, 薬局確認用/2/②。引用をより詳しく書いてください。");
	}

	@Test
	void everyExpectationHasAText() {
		for (Locale locale : List.of(Locale.ENGLISH, Locale.JAPANESE)) {
			assertThat(Expectation.values()).allSatisfy(expected ->
					assertThat(new Complaint(0, 1, "x", expected, "", List.of("y")).message("a@1", CitationReading.messages(locale))).contains("x", "y"));
		}
	}

	/** The digits and marks of {@code text}; parenthesised and full-width digits count as digits. */
	private static List<String> digits(String text) {
		return text.codePoints().filter(c -> c >= 0x2460 && c <= 0x2487 || c >= '0' && c <= '9' || c >= '０' && c <= '９')
				.mapToObj(c -> c >= 0x2474 ? Normalizer.normalize(Character.toString(c), Normalizer.Form.NFKC).replaceAll("[()]", "") : Character.toString(c)).toList();
	}

	/** Whatever is written, what is found is found by characters that stand there. */
	@Test
	void anyTextIsRead() {
		Random random = new Random(7);
		String characters = "企画管理編システム運用経営概説章節条項第の関係遵守事項から及び並と、，・;\n\t 　~〜-－./／:：<>［］「」（）()\"\\▶0123456789８９①②③⑤⑪㊿⑴⑵⒜CQｱｶﾞ゙…々";
		for (int i = 0; i < 20_000; i++) {
			StringBuilder text = new StringBuilder();
			int length = random.nextInt(24);
			for (int j = 0; j < length; j++) {
				text.append(characters.charAt(random.nextInt(characters.length())));
			}
			for (CitationReader reader : READERS.values()) {
				int behind = 0;
				for (CitationReading reading : reader.read(text.toString())) {
					assertThat(reading.length()).as(text.toString()).isPositive();
					assertThat(reading.offset()).as(text.toString()).isBetween(0, text.length() - reading.length());
					assertThat(reading.offset() + reading.length()).as(text.toString()).isGreaterThanOrEqualTo(behind);
					behind = reading.offset();
					if (reading instanceof Found found) {
						// What stands inside a run need not be written.
						boolean run = reader.read(text.toString()).stream().filter(other -> other.offset() == reading.offset()).count() > 1;
						String written = text.substring(reading.offset(), reading.offset() + reading.length());
						assertThat(run || digits(written).containsAll(digits(CitationPath.parse(found.path()).last()))).as(text + " " + found.path()).isTrue();
					}
				}
			}
		}
	}
}
