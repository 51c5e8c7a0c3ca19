// SPDX-License-Identifier: EPL-2.0
package org.sansho.dsl.ide.formatting;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.eclipse.lsp4j.DocumentFormattingParams;
import org.eclipse.lsp4j.DocumentRangeFormattingParams;
import org.eclipse.lsp4j.FormattingOptions;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.TextEdit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sansho.dsl.ide.given.Document;
import org.sansho.dsl.ide.given.Session;

/** A text is laid out by small edits that change nothing but white space. */
class FormattingTest {

	private static final FormattingOptions SPACES = new FormattingOptions(4, true);

	@TempDir
	Path folder;

	private Session session() throws IOException {
		return Session.in(folder.toRealPath());
	}

	private static List<? extends TextEdit> format(Session session, Document document) {
		return session.answer(document.ask().formatting(new DocumentFormattingParams(document.id(), SPACES)));
	}

	private static List<? extends TextEdit> format(Session session, Document document, Range range) {
		return session.answer(document.ask().rangeFormatting(new DocumentRangeFormattingParams(document.id(), SPACES, range)));
	}

	@Test
	void laysOutAFile() throws IOException {
		try (Session session = session()) {
			Document document = session.open("a.sansho", "guideline   a \"指針\"\nedition a@1\nbody of a@1 {\n  requirement 1   \"一\"\n\n\n\n\trequirement 2 \"二\" // 注\n}");
			document.apply(format(session, document));
			assertThat(document.text()).isEqualTo("guideline a \"指針\"\nedition a@1\nbody of a@1 {\n\trequirement 1 \"一\"\n\n\trequirement 2 \"二\" // 注\n}\n");
		}
	}

	@Test
	void replacesNoMoreThanWhatIsWrong() throws IOException {
		try (Session session = session()) {
			Document document = session.open("a.sansho", "guideline a \"指針\"\nedition a@1\nbody of a@1 {\n  requirement 1 \"一\"\n}\n");
			assertThat(format(session, document)).singleElement().satisfies(edit -> {
				assertThat(document.at(edit.getRange())).isEqualTo("  ");
				assertThat(edit.getNewText()).isEqualTo("\t");
			});
		}
	}

	@Test
	void laysOutTheLinesOfARangeOnly() throws IOException {
		try (Session session = session()) {
			Document document = session.open("a.sansho", "guideline  a \"指針\"\nedition   a@1\nbody  of a@1\n");
			document.apply(format(session, document, new Range(document.before("tion"), document.after("tion"))));
			assertThat(document.text()).isEqualTo("guideline  a \"指針\"\nedition a@1\nbody  of a@1\n");
		}
	}

	@Test
	void aSelectionOfWholeLinesDoesNotTouchTheLineBehindIt() throws IOException {
		try (Session session = session()) {
			Document document = session.open("a.sansho", "guideline  a \"指針\"\nedition   a@1\n");
			document.apply(format(session, document, new Range(document.before("guideline"), document.before("edition"))));
			assertThat(document.text()).isEqualTo("guideline a \"指針\"\nedition   a@1\n");
		}
	}

	@Test
	void leavesAFileWithASyntaxErrorAlone() throws IOException {
		try (Session session = session()) {
			Document document = session.open("a.sansho", "guideline   a \"指針\"\nedition   \nguideline  b \"別\"\n");
			assertThat(format(session, document)).isEmpty();
		}
	}

	@Test
	void keepsCarriageReturns() throws IOException {
		try (Session session = session()) {
			Document document = session.open("a.sansho", "guideline  a \"指針\" {\r\nissuer  \"省\"\r\n}\r\n");
			document.apply(format(session, document));
			assertThat(document.text()).isEqualTo("guideline a \"指針\" {\r\n\tissuer \"省\"\r\n}\r\n");
		}
	}

	@Test
	void changesNothingButWhiteSpaceInThePackAndNothingTheSecondTime() throws IOException {
		try (Session session = Session.ofPack(folder); Stream<Path> files = Files.walk(session.root())) {
			Random random = new Random(20261122);
			for (Path file : files.filter(path -> path.toString().endsWith(".sansho")).sorted().toList()) {
				String text = Files.readString(file);
				String name = session.root().relativize(file).toString();
				Document asShipped = session.open(name);
				assertThat(format(session, asShipped)).as(name).isEmpty();
				asShipped.close();
				Document untidy = session.open(name, untidy(text, random));
				String words = words(untidy.text());
				List<? extends TextEdit> edits = format(session, untidy);
				assertThat(edits).as(name).allSatisfy(edit -> {
					assertThat(edit.getNewText()).isBlank();
					assertThat(untidy.at(edit.getRange())).isBlank();
				});
				assertThat(applied(untidy, edits)).as(name).satisfies(after -> assertThat(words(after)).isEqualTo(words));
				Document again = session.open(name, applied(untidy, edits));
				assertThat(format(session, again)).as(name).isEmpty();
				again.close();
			}
		}
	}

	/** All edits at once, since a pack has many. */
	private static String applied(Document document, List<? extends TextEdit> edits) {
		StringBuilder text = new StringBuilder();
		Position from = new Position(0, 0);
		for (TextEdit edit : edits) {
			text.append(document.at(new Range(from, edit.getRange().getStart()))).append(edit.getNewText());
			from = edit.getRange().getEnd();
		}
		int lines = (int) document.text().chars().filter(c -> c == '\n').count();
		int last = document.text().length() - document.text().lastIndexOf('\n') - 1;
		return text.append(document.at(new Range(from, new Position(lines, last)))).toString();
	}

	/** The same words with other white space at the beginnings of lines outside of quotation marks. */
	private static String untidy(String text, Random random) {
		StringBuilder untidy = new StringBuilder();
		boolean quoted = false;
		boolean comment = false;
		for (int i = 0; i < text.length(); i++) {
			char c = text.charAt(i);
			comment = !quoted && (comment && c != '\n' || text.startsWith("//", i));
			quoted ^= c == '"' && !comment && !(quoted && text.charAt(i - 1) == '\\');
			if (!quoted && !comment && (c == '\t' || c == ' ')) {
				untidy.append("  ".repeat(random.nextInt(1, 4)));
			} else if (!quoted && !comment && c == '\n') {
				untidy.append("\n".repeat(random.nextInt(1, 4)));
			} else {
				untidy.append(c);
			}
		}
		return untidy.toString();
	}

	private static String words(String text) {
		return text.replaceAll("\\s+", "");
	}
}
