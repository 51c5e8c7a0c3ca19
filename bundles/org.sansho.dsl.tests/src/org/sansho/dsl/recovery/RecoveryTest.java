// SPDX-License-Identifier: EPL-2.0
package org.sansho.dsl.recovery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.resource.Resource;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.xtext.nodemodel.ILeafNode;
import org.eclipse.xtext.nodemodel.INode;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;
import org.eclipse.xtext.resource.XtextResource;
import org.eclipse.xtext.resource.XtextSyntaxDiagnostic;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sansho.dsl.given.Language;

/** A slip costs the statement in which it is made, and is told once. */
class RecoveryTest {

	private static final Path PACKS = Path.of("../org.sansho.content/packs");
	private static final int SLIPS = 120;

	private static final String EDITIONS = "guideline g \"指針\"\nedition g@1\nchecklist c \"票\"\nedition c@1\n";

	/** What people do to one word of a text. */
	enum Doing {
		LEAVE_OUT {
			@Override
			String to(String word) {
				return "";
			}
		},
		REPEAT {
			@Override
			String to(String word) {
				return word + ' ' + word;
			}
		},
		BREAK_OFF {
			@Override
			String to(String word) {
				return word.length() > 2 && !word.startsWith("\"") ? word.substring(1) : word;
			}
		},
		PUT_SOMETHING_BEHIND {
			@Override
			String to(String word) {
				return word + " equall ";
			}
		},
		OPEN_NO_TEXT {
			@Override
			String to(String word) {
				return word.startsWith("\"") ? word.substring(1) : word;
			}
		},
		CLOSE_NO_TEXT {
			@Override
			String to(String word) {
				return word.startsWith("\"") ? word.substring(0, word.length() - 1) : word;
			}
		};

		abstract String to(String word);
	}

	private static List<XtextSyntaxDiagnostic> errors(XtextResource read) {
		return read.getErrors().stream().filter(XtextSyntaxDiagnostic.class::isInstance).map(XtextSyntaxDiagnostic.class::cast).toList();
	}

	/** What stands in a file: each object with the text that it begins with, and how deep it is. */
	private static Map<String, Integer> objects(XtextResource read, String text, int exceptFrom, int exceptTo) {
		Map<String, Integer> objects = new HashMap<>();
		read.getAllContents().forEachRemaining(object -> {
			INode node = NodeModelUtils.getNode(object);
			if (node != null && (node.getStartLine() < exceptFrom || node.getStartLine() > exceptTo)) {
				int depth = EcoreUtil.getRootContainer(object) == object ? 0 : depth(object);
				objects.merge(depth + object.eClass().getName() + text.substring(node.getOffset(), node.getEndOffset()).lines().findFirst().orElse(""), 1, Integer::sum);
			}
		});
		return objects;
	}

	private static int depth(EObject object) {
		return object.eContainer() == null ? 0 : 1 + depth(object.eContainer());
	}

	/** The line with which the braces end that the line {@code last} opens; {@code last} itself where it opens none. */
	private static int endOfBraces(String text, int first, int last) {
		List<String> lines = text.lines().toList();
		if (!lines.get(last - 1).endsWith("{")) {
			return last;
		}
		int indent = indent(lines.get(first - 1));
		int end = last;
		while (end < lines.size() && (lines.get(end).isBlank() || indent(lines.get(end)) > indent)) {
			end++;
		}
		return end;
	}

	private static int indent(String line) {
		return line.length() - line.stripLeading().length();
	}

	private static List<Path> files() throws IOException {
		try (Stream<Path> files = Files.walk(PACKS)) {
			return files.filter(file -> file.toString().endsWith(".sansho")).sorted().toList();
		}
	}

	private static List<ILeafNode> words(XtextResource read) {
		List<ILeafNode> words = new ArrayList<>();
		read.getParseResult().getRootNode().getLeafNodes().forEach(leaf -> {
			if (!leaf.isHidden()) {
				words.add(leaf);
			}
		});
		return words;
	}

	@ParameterizedTest
	@EnumSource
	void aSlipIsToldOnceWhereItIsAndCostsNothingThatStandsElsewhere(Doing doing) throws IOException {
		List<Path> files = files();
		Random random = new Random(doing.ordinal());
		for (int i = 0; i < SLIPS; i++) {
			Path file = files.get(random.nextInt(files.size()));
			String text = Files.readString(file);
			XtextResource whole = Language.ENGLISH.open(text);
			List<ILeafNode> words = words(whole);
			ILeafNode word = words.get(random.nextInt(words.size()));
			String done = doing.to(word.getText());
			String broken = text.substring(0, word.getOffset()) + done + text.substring(word.getEndOffset());
			int first = word.getStartLine();
			int last = word.getEndLine();
			String what = file + ":" + first + " " + word.getText() + " -> " + done;
			XtextResource read = Language.ENGLISH.open(broken);
			assertThat(read.getParseResult().getRootNode().getText()).as(what).isEqualTo(broken);
			assertThat(errors(read)).as(what).hasSizeLessThanOrEqualTo(1).allSatisfy(error -> assertThat(error.getLine()).isBetween(first - 1, last + 1));
			// What the braces of a statement hold that cannot be understood goes with it; of texts that stand there and elsewhere nobody can tell which is which.
			int end = endOfBraces(text, first, last);
			Map<String, Integer> within = objects(whole, text, 0, 0);
			objects(whole, text, first, end).forEach((object, times) -> within.merge(object, -times, Integer::sum));
			Map<String, Integer> found = objects(read, broken, 0, 0);
			objects(whole, text, first, end).forEach((object, times) -> assertThat(found.getOrDefault(object, 0) + within.getOrDefault(object, 0)).as(what + " keeps " + object)
					.isGreaterThanOrEqualTo(times));
		}
	}

	static List<Arguments> slips() {
		return List.of(
				Arguments.of("mapping m from c@1 to g@1 {", "a/1 equal ", "b/2 equal b/3", "}"),
				Arguments.of("mapping m from c@1 to g@1 {", "a/1 equal b/2,", "b/2 equal b/3", "}"),
				Arguments.of("mapping m from c@1 to g@1 {", "a/1 equall b/2 { note \"x\" }", "b/2 equal b/3", "}"),
				Arguments.of("mapping m from c@1 to g@1 {", "no-counterpart sorce a/1 \"なし\"", "b/2 equal b/3", "}"),
				Arguments.of("mapping m from c@1 to g@1 {", "rationale senantic", "b/2 equal b/3", "}"),
				Arguments.of("mapping m from c@1 to g@1 {", "a/1 equal b/2 {\n confidence 0,8 note \"一\"\n}", "b/2 equal b/3", "}"),
				Arguments.of("succession of c from 1 to 2 {", "a/1 - > a/2", "b/2 -> b/3 moved", "}"),
				Arguments.of("succession of c from 1 to 2 {", "added", "b/2 -> b/3 moved", "}"),
				Arguments.of("succession of c from 1 to 2 {", "moved-out b/1 to", "withdrawn b/3", "}"),
				Arguments.of("part 編 of g@1 {", "requirement", "requirement ② \"二\"", "}"),
				Arguments.of("part 編 of g@1 {", "applies I,", "requirement ② \"二\"", "}"),
				Arguments.of("part 編 of g@1 {", "chaptr 1 { requirement ① }", "requirement ② \"二\"", "}"),
				Arguments.of("part 編 of g@1 { chapter 1 {", "text 本文", "requirement ② \"二\"", "} }"),
				Arguments.of("form 票 of c@1 {", "column answer 一回目 dated", "section 1 \"一\" { item ① \"一\" }", "}"),
				Arguments.of("form 票 of c@1 { section 1 {", "item \"①", "item ② \"二\"", "} }"),
				Arguments.of("form 票 of c@1 { section 1 { scope \"サーバ\" {", "item ① \"一\" unless \"無い\"", "item ② \"二\"", "} } }"),
				Arguments.of("guideline h \"別\" {", "isuer \"厚生労働省\"", "profile I \"甲\"", "}"),
				Arguments.of("edition g@2 {", "issued", "note \"二\"", "}"));
	}

	@ParameterizedTest
	@MethodSource("slips")
	void whatStandsBeforeAndBehindIsThere(String open, String slip, String other, String close) {
		String text = EDITIONS + open + "\n\t" + other + "\n\t" + slip + "\n\t" + other.replace("2", "3").replace("②", "③") + "\n" + close + "\nedition g@9\n";
		String without = text.replace("\t" + slip + "\n", "\t" + " ".repeat(slip.length()) + "\n");
		XtextResource read = Language.ENGLISH.open(text);
		int line = text.substring(0, text.indexOf("\t" + slip + "\n")).split("\n", -1).length;
		assertThat(errors(read)).singleElement().satisfies(error -> assertThat(error.getLine()).isBetween(line, line + slip.split("\n").length - 1));
		assertThat(objects(read, text, 0, 0)).containsAllEntriesOf(objects(Language.ENGLISH.open(without), without, 0, 0));
	}

	@ParameterizedTest
	@ValueSource(strings = {"mapping m from c@1 to g@1 {\n\ta/1 equal \n}\n", "part 編 of g@1 {\n\trequirement 1 {\n\t\ttext\n\t}\n}\n", "form 票 of c@1 {\n\tsection 1 { item }\n}\n"})
	void whatIsMissingIsMarkedBehindWhatIsThere(String text) {
		assertThat(errors(Language.ENGLISH.open(EDITIONS + text))).singleElement().extracting(Resource.Diagnostic::getMessage).asString().startsWith("Something is missing behind “");
	}

	private static final String CHAPTERS = """
			part 編 of g@1 {
				chapter 1 "一" {
					requirement ① "甲" {
						text "本文"
					}
					requirement ② "乙" {
						note "注"
					}
				}
				chapter 2 "二" {
					requirement ① "丙"
				}
			}
			mapping m from c@1 to g@1 {
				a/1 equal 編/1/①
			}
			""";

	private static List<Arguments> braces() {
		List<Arguments> places = new ArrayList<>();
		for (int i = 0; i < CHAPTERS.length(); i++) {
			if ("{}".indexOf(CHAPTERS.charAt(i)) >= 0) {
				places.add(Arguments.of(i));
			}
		}
		return places;
	}

	@ParameterizedTest
	@MethodSource("braces")
	void whereABraceIsMissingFollowsFromHowLinesAreIndented(int at) {
		String text = EDITIONS + CHAPTERS.substring(0, at) + ' ' + CHAPTERS.substring(at + 1);
		assertSameStructure(text);
	}

	@ParameterizedTest
	@MethodSource("braces")
	void whereABraceIsTooManyFollowsFromHowLinesAreIndented(int at) {
		assertSameStructure(EDITIONS + CHAPTERS.substring(0, at) + CHAPTERS.charAt(at) + CHAPTERS.substring(at));
	}

	private static void assertSameStructure(String text) {
		XtextResource read = Language.ENGLISH.open(text);
		assertThat(errors(read)).hasSize(1);
		assertThat(structure(read)).isEqualTo(structure(Language.ENGLISH.open(EDITIONS + CHAPTERS)));
	}

	private static List<String> structure(XtextResource read) {
		List<String> structure = new ArrayList<>();
		read.getAllContents().forEachRemaining(object -> structure.add(EcoreUtil.getURI(object).fragment() + ' ' + object.eClass().getName()));
		return structure;
	}

	@Test
	void whatIsPassedOverIsHiddenWordForWord() {
		XtextResource read = Language.ENGLISH.open(EDITIONS + "mapping m from c@1 to g@1 {\n\ta/1 equall b/2 // 注\n}\n");
		List<String> hidden = new ArrayList<>();
		read.getParseResult().getRootNode().getLeafNodes().forEach(leaf -> {
			if (leaf.isHidden() && !leaf.getText().isBlank()) {
				hidden.add(leaf.getText().strip());
			}
		});
		assertThat(hidden).containsExactly("a", "/", "1", "equall", "b", "/", "2", "// 注");
	}

	@Test
	void ofAnUnfinishedMergeTheFirstTextIsRead() {
		String ours = "\ta/1 equal b/1 {\n\t\tnote \"甲\"\n";
		String theirs = "\ta/1 subset-of b/1 {\n\t\tnote \"乙\"\n";
		String rest = "\t}\n\ta/2 equal b/2\n}\n";
		String head = EDITIONS + "mapping m from c@1 to g@1 {\n";
		XtextResource read = Language.ENGLISH.open(head + "<<<<<<< HEAD\n" + ours + "=======\n" + theirs + ">>>>>>> topic\n" + rest);
		assertThat(structure(read)).isEqualTo(structure(Language.ENGLISH.open(head + ours + rest)));
	}

	@ParameterizedTest
	@ValueSource(strings = {"mapping m from c@1 to g@1 { 1 equal 1 2 equal 2 3 equal 3 { note \"x\" } 4 equal 4 no-counterpart source 5 \"無\" 6 equal 6 }",
			"succession of c from 1 to 2 { moved-out a to g@1 b -> c d -> e proposed 9 -> 8 added x withdrawn y z -> w moved-out q to g@1 r proposed 0.5 s -> t }",
			"part 編 of g@1 { chapter 1 requirement ① { requirement a requirement b text \"x\" } section 2 { } }",
			"form 票 of c@1 { column item \"a\" column\ntext\n\"b\" section 1 { item ① item ②\n\"二\" scope \"x\",\n\"y\" { item\n③ } } }"})
	void whateverLinesMayBeLikeNothingIsWrongWithWhatTheGrammarAllows(String text) {
		assertThat(errors(Language.ENGLISH.open(EDITIONS + text))).isEmpty();
		assertThat(errors(Language.ENGLISH.open(EDITIONS + text.replace(" ", "\n")))).isEmpty();
	}

	@Test
	void aBraceThatIsMissingInATextThatIsNotIndentedCostsNoStatement() {
		XtextResource read = Language.ENGLISH.open(EDITIONS + "part 編 of g@1 {\nchapter 1 {\nrequirement ①\n\nchapter 2\n}\npart 別 of g@1 {\nchapter 3\n}\n");
		assertThat(errors(read)).hasSize(1);
		assertThat(structure(read)).filteredOn(each -> each.endsWith("Chapter")).hasSize(3);
		assertThat(structure(read)).filteredOn(each -> each.endsWith("Requirement")).hasSize(1);
	}

	static List<Arguments> longTexts() {
		int many = 4_000;
		String part = EDITIONS + "part 編 of g@1 { ";
		return List.of(
				Arguments.of("mistakes on one line", part + "requirement 1 text \"甲\" { note \"注\" } requirement 2 \"乙\" { note \"注\" } ".repeat(many) + "}"),
				Arguments.of("a brace too many at the end of a long line", part + "requirement 1 { note \"注\" } ".repeat(8 * many) + "} }"),
				Arguments.of("mistakes on lines of their own", part + "\n\trequirement 1 text\n\trequirement 2\n".repeat(8 * many) + "}"),
				Arguments.of("a mistake between comments", part + "\n// 注".repeat(16 * many) + "\ntext\n" + "\n// 注".repeat(16 * many) + "\n}"),
				Arguments.of("a mistake behind texts that run over lines", part + "requirement 1 { " + "note \"一\n二\" ".repeat(4 * many) + " bad }\n}"));
	}

	/** It is a second or so; where lines or comments are gone through anew for every mistake, it is minutes to hours. */
	@ParameterizedTest(name = "{0}")
	@MethodSource("longTexts")
	void howLongItTakesGrowsAsTheTextDoes(String what, String text) {
		XtextResource read = assertTimeoutPreemptively(Duration.ofSeconds(30), () -> Language.ENGLISH.open(text), what);
		assertThat(errors(read)).as(what).isNotEmpty();
	}

	@Test
	void aFileWithoutMistakesIsReadAsTheGeneratedParserReadsIt() throws IOException {
		for (Path file : files()) {
			assertThat(errors(Language.ENGLISH.open(Files.readString(file)))).as(file.toString()).isEmpty();
		}
	}
}
