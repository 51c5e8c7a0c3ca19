// SPDX-License-Identifier: EPL-2.0
package org.sansho.dsl.parsing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sansho.dsl.given.Project.project;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sansho.core.report.Problem;
import org.sansho.core.rules.Severity;

class SyntaxErrorTest {

	private static final String FORMS = "checklist a \"甲\" edition a@1\n";
	private static final String EDITION = "guideline a \"甲\" edition a@1\n";

	private static Problem syntaxError(String text, Locale locale) {
		return project(text).problems(locale).stream().filter(problem -> problem.code().equals("SN001")).findFirst().orElseThrow();
	}

	private static String english(String text) {
		return syntaxError(text, Locale.ENGLISH).message();
	}

	private static String japanese(String text) {
		return syntaxError(text, Locale.JAPANESE).message();
	}

	@Test
	void anErrorHasItsPlace() {
		Problem problem = syntaxError("guideline a \"甲\" {\n\tissuer \"乙\"\n\tisuer \"丙\"\n}\n", Locale.ENGLISH);
		assertThat(problem.file()).isEqualTo("a.sansho");
		assertThat(problem.line()).isEqualTo(3);
		assertThat(problem.column()).isEqualTo(2);
		assertThat(problem.region().endColumn() - problem.region().column()).isEqualTo(5);
		assertThat(problem.severity()).isEqualTo(Severity.ERROR);
	}

	@ParameterizedTest
	@ValueSource(strings = {"\n", "\r\n"})
	void linesAreCountedWhateverTheyEndWith(String lineEnd) {
		Problem problem = syntaxError(String.join(lineEnd, "guideline a \"甲\" {", "", "  x", "}"), Locale.ENGLISH);
		assertThat(problem.line()).isEqualTo(3);
		assertThat(problem.column()).isEqualTo(3);
	}

	@Test
	void aByteOrderMarkIsNoColumn() {
		assertThat(syntaxError("\uFEFFgudeline a \"甲\"", Locale.ENGLISH).column()).isEqualTo(1);
		assertThat(syntaxError("\uFEFFguideline a 甲", Locale.ENGLISH).column()).isEqualTo(13);
	}

	private static List<Problem> syntaxErrors(String text) {
		return project(text).problems(Locale.ENGLISH).stream().filter(problem -> problem.code().equals("SN001")).toList();
	}

	@ParameterizedTest
	@ValueSource(strings = {"part p of a@1 {\n\tsource \"甲\n=======\n乙\"\n}\ngudeline b \"乙\"\n", "/* 甲\n=======\n乙 */\n\ngudeline b \"乙\"\n", "/*\n<<<<<<< HEAD\n=======\n>>>>>>> topic\n*/\ngudeline b \"乙\"\n"})
	void whatLooksLikeAMergeInATextOrACommentHidesNothing(String text) {
		assertThat(syntaxErrors(EDITION + text)).isNotEmpty().allSatisfy(problem -> assertThat(problem.key()).isEqualTo("SN001"))
				.anySatisfy(problem -> assertThat(problem.message()).startsWith("“gudeline” cannot stand here."));
	}

	@Test
	void anUnfinishedMergeHidesNothingThatStandsElsewhere() {
		assertThat(syntaxErrors("guideline a \"甲\" {\n\tisuer \"丙\"\n}\n<<<<<<< HEAD\nedition a@2\n=======\nedition a@3\n>>>>>>> topic\n"))
				.extracting(problem -> problem.key() + ':' + problem.line()).containsExactly("SN001:2", "SN001.conflict:4");
	}

	static List<Arguments> expectations() {
		return List.of(
				Arguments.of("gudeline a \"甲\"", "“gudeline” cannot stand here. Expected: guideline, checklist, edition, part, body, form, mapping, succession",
						"「gudeline」はここには書けません。書けるもの: guideline, checklist, edition, part, body, form, mapping, succession"),
				Arguments.of("guideline a", "Something is missing behind “a”. Expected: text between quotation marks",
						"「a」の後に足りないものがあります。書けるもの: 引用符で囲んだ文字列"),
				Arguments.of("guideline a \"甲\" { issuer 乙 }", "“乙” cannot stand here. Expected: text between quotation marks",
						"「乙」はここには書けません。書けるもの: 引用符で囲んだ文字列"),
				Arguments.of("guideline a \"甲\" { isuer \"乙\" }", "“isuer” cannot stand here. Expected: issuer, profile, source, unverified, note, }",
						"「isuer」はここには書けません。書けるもの: issuer, profile, source, unverified, note, }"),
				Arguments.of("guideline a \"甲\" { issuer \"乙\"", "Something is missing behind “\"乙\"”. Expected: “}”",
						"「\"乙\"」の後に足りないものがあります。書けるもの: 「}」"),
				Arguments.of(FORMS + "form f of a@1 { column foo \"x\" }", "“foo” cannot stand here. Expected: item, answer, date, text, basis",
						"「foo」はここには書けません。書けるもの: item, answer, date, text, basis"),
				Arguments.of(EDITION + "mapping m from a@1 to a@1 { x/1 equals y/2 }",
						"“equals” cannot stand here. Expected: equal, equivalent, subset-of, superset-of, intersects, no-relationship",
						"「equals」はここには書けません。書けるもの: equal, equivalent, subset-of, superset-of, intersects, no-relationship"),
				Arguments.of("edition a@1 { issued }", "Something is missing behind “issued”. Expected: a date such as 2023-05-31",
						"「issued」の後に足りないものがあります。書けるもの: 日付(2023-05-31 など)"),
				Arguments.of(EDITION + "mapping m from a@1 to a@1 { x/1 equal }", "Something is missing behind “equal”. Expected: a citation such as 企画管理編/9/②",
						"「equal」の後に足りないものがあります。書けるもの: 引用名(企画管理編/9/② など)"),
				Arguments.of(EDITION + "mapping m from a@1 to a@1 { x/ 1 equal y }", "White space cannot stand here. Expected: a citation such as 企画管理編/9/②",
						"空白はここには書けません。書けるもの: 引用名(企画管理編/9/② など)"),
				Arguments.of("part item of a@1", "“item” cannot stand here. Expected: a number or a name. item is a word of the language; as a name it stands in quotation marks.",
						"「item」はここには書けません。書けるもの: 番号か名前。item はこの言語の予約語です。名前として使うときは引用符で囲みます。"),
				Arguments.of("edition a @1", "White space cannot stand here. Expected: “@”", "空白はここには書けません。書けるもの: 「@」"),
				Arguments.of("guideline a \"甲\" }", "“}” cannot stand here. Expected: guideline, checklist, edition, part, body, form, mapping, succession",
						"「}」はここには書けません。書けるもの: guideline, checklist, edition, part, body, form, mapping, succession"),
				Arguments.of(FORMS + "form f of a@1 { columns \"x\" { } }", "“}” cannot stand here. Expected: “column”", "「}」はここには書けません。書けるもの: 「column」"),
				Arguments.of("guideline a \"甲\" # x", "“#” cannot stand here. Expected: guideline, checklist, edition, part, body, form, mapping, succession",
						"「#」はここには書けません。書けるもの: guideline, checklist, edition, part, body, form, mapping, succession"));
	}

	@ParameterizedTest
	@MethodSource("expectations")
	void anErrorSaysInWordsWhatWasMetAndWhatWasExpected(String text, String english, String japanese) {
		assertThat(english(text)).isEqualTo(english);
		assertThat(japanese(text)).isEqualTo(japanese);
	}

	@Test
	void aTextThatIsNeverClosedIsMarkedWhereItBegins() {
		Problem problem = syntaxError("guideline a \"甲\" {\n\tissuer \"乙\n}\n", Locale.ENGLISH);
		assertThat(problem.message()).isEqualTo("The text that begins here is never closed. Write a quotation mark at its end.");
		assertThat(problem.line()).isEqualTo(2);
		assertThat(problem.column()).isEqualTo(9);
		assertThat(japanese("guideline a \"甲")).isEqualTo("ここで始まる文字列が閉じられていません。終わりに引用符 \" を書いてください。");
	}

	@ParameterizedTest
	@ValueSource(strings = {"/* x", "/*", "/* x *", "guideline a \"甲\"\n/*\n * x"})
	void aCommentThatIsNeverClosedSaysSo(String text) {
		assertThat(english(text)).isEqualTo("The comment that begins here is never closed. Write */ at its end.");
		assertThat(japanese(text)).isEqualTo("ここで始まるコメントが閉じられていません。終わりに */ を書いてください。");
	}

	@ParameterizedTest
	@ValueSource(strings = {"①-", "(3", "2023-", "1.x", "C.", "x-", "1."})
	void aNumberThatBreaksOffSaysSo(String number) {
		String text = EDITION + "body of a@1 { requirement " + number + " \"題\" }";
		assertThat(english(text)).isEqualTo("A number, mark or name breaks off here. Complete it, or put it in quotation marks.");
		assertThat(japanese(text)).isEqualTo("番号か名前がここで途切れています。最後まで書くか、引用符で囲んでください。");
	}

	@Test
	void anUnknownEscapeNamesTheKnownOnes() {
		assertThat(english("guideline a \"a\\qb\"")).isEqualTo("The text holds an unknown escape. Only \\\" \\\\ \\n \\t are known; write \\\\ for a backslash.");
		assertThat(japanese("guideline a \"a\\qb\"")).startsWith("文字列の中に使えないエスケープがあります。");
	}

	@Test
	void anUnknownEscapeInAQuotedNumberIsAnErrorToo() {
		assertThat(english(EDITION + "body of a@1 { requirement \"\\q\" }")).startsWith("The text holds an unknown escape.");
	}

	@ParameterizedTest
	@ValueSource(strings = {"2.5", "99999999999", "1.2.3"})
	void aYearIsAWholeNumber(String year) {
		assertThat(english("edition a@1 { fiscal-year " + year + " }")).isEqualTo(year + " is not a whole number.");
		assertThat(japanese("edition a@1 { fiscal-year " + year + " }")).isEqualTo(year + " は整数ではありません。");
	}

	@Test
	void aConfidenceIsANumber() {
		String text = EDITION + "mapping m from a@1 to a@1 { confidence 0.1.2 }";
		assertThat(english(text)).isEqualTo("0.1.2 is not a number.");
		assertThat(japanese(text)).isEqualTo("0.1.2 は数ではありません。");
	}

	@Test
	void aLongWordIsShortened() {
		assertThat(english("x".repeat(60))).startsWith("“" + "x".repeat(30) + "…” cannot stand here.");
	}

	@Test
	void onlyTheFirstLineOfATextIsQuoted() {
		assertThat(english("\"一\n二\"")).startsWith("“\"一” cannot stand here.");
	}

	static List<Arguments> properties() {
		return List.of(
				Arguments.of("issuer", "guideline a \"甲\" { issuer \"x\" issuer \"y\" }"),
				Arguments.of("unverified", "guideline a \"甲\" { unverified \"x\" note \"n\" unverified \"y\" }"),
				Arguments.of("title", EDITION + "edition a@2 { title \"x\" title \"y\" }"),
				Arguments.of("issued", EDITION + "edition a@2 { issued 2023 issued 2024 }"),
				Arguments.of("fiscal-year", EDITION + "edition a@2 { fiscal-year 2023 fiscal-year 2023 }"),
				Arguments.of("issued", EDITION + "part 編 of a@1 { issued 2023 issued 2024 }"),
				Arguments.of("text", EDITION + "body of a@1 { chapter 1 { text \"x\" text \"y\" } }"),
				Arguments.of("summary", EDITION + "body of a@1 { requirement ① { summary \"x\" requirement 1 summary \"y\" } }"),
				Arguments.of("heading", FORMS + "form f of a@1 { heading \"x\" heading \"y\" }"),
				Arguments.of("audience", FORMS + "form f of a@1 { audience \"x\" audience \"y\" }"),
				Arguments.of("sheet", FORMS + "form f of a@1 { sheet \"x\" sheet \"y\" }"),
				Arguments.of("unless-remark", FORMS + "form f of a@1 { unless-remark \"x\" unless-remark \"y\" }"),
				Arguments.of("reference", FORMS + "form f of a@1 { section 1 { item ① { reference \"x\" reference \"y\" } } }"),
				Arguments.of("due", FORMS + "form f of a@1 { section 1 { item ① { due \"x\" due \"y\" } } }"),
				Arguments.of("method", EDITION + "mapping m from a@1 to a@1 { method human method human }"),
				Arguments.of("rationale", EDITION + "mapping m from a@1 to a@1 { rationale semantic rationale syntactic }"),
				Arguments.of("status", EDITION + "mapping m from a@1 to a@1 { status draft status complete }"),
				Arguments.of("confidence", EDITION + "mapping m from a@1 to a@1 { confidence 0 confidence 1 }"),
				Arguments.of("reviewed", EDITION + "body of a@1 { requirement ① } mapping m from a@1 to a@1 { ① equal ① { reviewed 2026-01-01 by \"x\" seal \"1:equal;s.jqbck771.-.-.-.-.-.-;t.jqbck771.-.-.-.-.-.-\""
						+ " reviewed 2026-01-01 by \"y\" } }"));
	}

	@ParameterizedTest
	@MethodSource("properties")
	void aPropertyThatIsGivenTwiceIsAnError(String keyword, String text) {
		assertThat(project(text).messages(Locale.ENGLISH)).containsExactly("“" + keyword + "” is given twice. Delete one of the two.");
		assertThat(project(text).messages(Locale.JAPANESE)).containsExactly("「" + keyword + "」が二度書かれています。どちらかを消してください。");
	}

	@Test
	void propertiesThatMayComeOftenMayComeOften() {
		assertThat(project(FORMS + "form f of a@1 { section 1 { item ① { unless \"x\" unless \"y\" note \"x\" note \"y\" source \"x\" source \"y\" } } }").problems(Locale.ENGLISH))
				.noneMatch(problem -> problem.code().equals("SN001"));
	}

	@Test
	void whatTheParserUnderstoodIsThere() {
		assertThat(project("guideline a \"甲\" { issuer \"乙\"\nguideline b \"丙\"").corpus().document("a")).isPresent();
	}

	@Test
	void everyErrorOfAFileIsTold() {
		assertThat(project("guideline a \"甲\" { issuer 1 }\nguideline b \"乙\" { issuer 2 }").errors())
				.extracting(finding -> finding.split(" ")[0]).containsExactly("a.sansho:1:26", "a.sansho:2:26");
	}
}
