// SPDX-License-Identifier: EPL-2.0
package org.sansho.dsl.edit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.xtext.resource.XtextResource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.sansho.dsl.given.Language;
import org.sansho.model.MappingEntry;
import org.sansho.model.MappingSet;

/** A review is written where the formatter would leave it, and nothing else is touched. */
class ReviewEditsTest {

	private static final NewReview REVIEW = new NewReview("2026-07-01", "担当", "1:x");
	private static final String WRITTEN = "reviewed 2026-07-01 by \"担当\" seal \"1:x\"";

	private static List<MappingEntry> entries(String text) {
		XtextResource resource = Language.ENGLISH.open(text);
		assertThat(resource.getParseResult().hasSyntaxErrors()).as(text).isFalse();
		List<MappingEntry> entries = new ArrayList<>();
		Language.file(resource).getDeclarations().stream().filter(MappingSet.class::isInstance).map(MappingSet.class::cast)
				.flatMap(set -> set.getStatements().stream()).filter(MappingEntry.class::isInstance).map(MappingEntry.class::cast).forEach(entries::add);
		return entries;
	}

	/** {@code text} after all its entries were reviewed. */
	private static String reviewed(String text, NewReview review) {
		return TextEdit.apply(text, entries(text).stream().flatMap(entry -> ReviewEdits.of(entry, review).stream()).toList());
	}

	private static String set(String body) {
		return "mapping m from a@1 to b@1 {\n" + body + "\n}\n";
	}

	static Stream<Arguments> layouts() {
		return Stream.of(
				Arguments.of("no braces", set("\t① equal ②"), set("\t① equal ② {\n\t\t@\n\t}")),
				Arguments.of("two entries without braces", set("\t① equal ②\n\n\t③ equal ④"), set("\t① equal ② {\n\t\t@\n\t}\n\n\t③ equal ④ {\n\t\t@\n\t}")),
				Arguments.of("a list over two lines", set("\t① equal ②,\n\t\t③"), set("\t① equal ②,\n\t\t③ {\n\t\t@\n\t}")),
				Arguments.of("a comment behind", set("\t① equal ② // 根拠"), set("\t① equal ② { // 根拠\n\t\t@\n\t}")),
				Arguments.of("a comment in between", set("\t① equal ② /* 根拠 */"), set("\t① equal ② {\n\t\t@\n\t} /* 根拠 */")),
				Arguments.of("a comment below", set("\t① equal ②\n\t// 次\n\t③ equal ④"), set("\t① equal ② {\n\t\t@\n\t}\n\t// 次\n\t③ equal ④ {\n\t\t@\n\t}")),
				Arguments.of("lines of its own", set("\t① equal ② {\n\t\tnote \"n\"\n\t}"), set("\t① equal ② {\n\t\tnote \"n\"\n\t\t@\n\t}")),
				Arguments.of("comments among the lines", set("\t① equal ② {\n\t\t// 前\n\t\tnote \"n\" // 中\n\t\t/* 後 */\n\t}"),
						set("\t① equal ② {\n\t\t// 前\n\t\tnote \"n\" // 中\n\t\t/* 後 */\n\t\t@\n\t}")),
				Arguments.of("braces and comments in quoted text", set("\t① equal ② {\n\t\tnote \"} // {\n}\"\n\t}"),
						set("\t① equal ② {\n\t\tnote \"} // {\n}\"\n\t\t@\n\t}")),
				Arguments.of("one line", set("\t① equal ② { note \"}\" }"), set("\t① equal ② { note \"}\" @ }")),
				Arguments.of("one line with nothing", set("\t① equal ② {}"), set("\t① equal ② { @ }")),
				Arguments.of("one line with nothing but space", set("\t① equal ② { }"), set("\t① equal ② { @ }")),
				Arguments.of("lines with nothing", set("\t① equal ② {\n\t}"), set("\t① equal ② {\n\t\t@\n\t}")),
				Arguments.of("a set on one line", "mapping m from a@1 to b@1 { ① equal ② ③ equal ④ { confidence 1 } }\n",
						"mapping m from a@1 to b@1 { ① equal ② { @ } ③ equal ④ { confidence 1 @ } }\n"),
				Arguments.of("a file on one line", "mapping m from a@1 to b@1 { ① equal ② }", "mapping m from a@1 to b@1 { ① equal ② { @ } }"),
				Arguments.of("a review without a seal", set("\t① equal ② {\n\t\treviewed 2026-07-01 by \"担当\"\n\t\tnote \"n\"\n\t}"),
						set("\t① equal ② {\n\t\t@\n\t\tnote \"n\"\n\t}")),
				Arguments.of("another review", set("\t① equal ② { reviewed 2025-01-01 by \"別\" seal \"1:y\" }"), set("\t① equal ② { @ }")),
				Arguments.of("a review with comments", set("\t① equal ② {\n\t\treviewed 2025-01-01 /* 前 */ by \"別\" // 誰\n\t\t\tseal \"1:y\"\n\t}"),
						set("\t① equal ② {\n\t\treviewed 2026-07-01 /* 前 */ by \"担当\" // 誰\n\t\t\tseal \"1:x\"\n\t}")),
				Arguments.of("the same review", set("\t① equal ② { @ }"), set("\t① equal ② { @ }")),
				Arguments.of("lines without tabs", set("① equal ②"), set("① equal ② {\n\t@\n}")),
				Arguments.of("lines with spaces", set("    ① equal ② {\n      note \"n\"\n    }"), set("    ① equal ② {\n      note \"n\"\n    \t@\n    }")),
				Arguments.of("a brace behind a statement", set("\t① equal ② {\n\t\tnote \"n\"}"), set("\t① equal ② {\n\t\tnote \"n\" @ }")));
	}

	@ParameterizedTest(name = "{0}")
	@MethodSource("layouts")
	void theReviewIsWrittenAndNothingElse(String layout, String before, String after) {
		assertThat(reviewed(before.replace("@\n", WRITTEN + "\n").replace("@ }", WRITTEN + " }"), REVIEW)).isEqualTo(expected(after));
	}

	@ParameterizedTest(name = "{0}")
	@MethodSource("layouts")
	void windowsLineEndsAndAByteOrderMarkStay(String layout, String before, String after) {
		String windows = "\uFEFF" + before.replace("@ }", WRITTEN + " }").replace("\n", "\r\n");
		assertThat(reviewed(windows, REVIEW)).isEqualTo("\uFEFF" + expected(after).replace("\n", "\r\n"));
	}

	@ParameterizedTest(name = "{0}")
	@MethodSource("layouts")
	void whatWasFormattedStaysFormatted(String layout, String before, String after) {
		String formatted = Language.ENGLISH.format(before.replace("@ }", WRITTEN + " }"));
		String text = reviewed(formatted, REVIEW);
		assertThat(Language.ENGLISH.format(text)).isEqualTo(text);
	}

	@ParameterizedTest(name = "{0}")
	@MethodSource("layouts")
	void theSameReviewAgainChangesNothing(String layout, String before, String after) {
		assertThat(reviewed(expected(after), REVIEW)).isEqualTo(expected(after));
	}

	private static String expected(String after) {
		return after.replace("@\n", WRITTEN + "\n").replace("@ }", WRITTEN + " }");
	}

	@Test
	void aNameIsQuoted() {
		NewReview review = new NewReview("2026-07-01", "審査 \"主任\" \\担当", "1:x");
		String text = reviewed(set("\t① equal ②"), review);
		assertThat(text).contains("by \"審査 \\\"主任\\\" \\\\担当\" seal");
		assertThat(entries(text).getFirst().getReview().getReviewer()).isEqualTo(review.reviewer());
		assertThat(reviewed(text, review)).isEqualTo(text);
	}
}
