// SPDX-License-Identifier: EPL-2.0
package org.sansho.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.eclipse.jface.text.Document;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.IDocumentExtension3;
import org.eclipse.jface.text.ITypedRegion;
import org.eclipse.jface.text.TextUtilities;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sansho.ui.editor.Partitions;

/** Comments and texts in quotation marks are told from the rest, however somebody types. */
class PartitionsTest {

	@Test
	void commentsAndTextsStandApart() throws Exception {
		assertThat(parts("a \"b // c\" // d \" e\nf /* g\n\" */ h")).containsExactly("a ", "\"b // c\"", " ", "// d \" e\n", "f ", "/* g\n\" */", " h");
	}

	@Test
	void aTextGoesOverLinesAndHoldsEscapedQuotationMarks() throws Exception {
		assertThat(parts("\"a\\\"b\nc\\\\\" d")).containsExactly("\"a\\\"b\nc\\\\\"", " d");
	}

	@Test
	void whatIsNotClosedGoesToTheEnd() throws Exception {
		assertThat(parts("a \"b\\")).containsExactly("a ", "\"b\\");
		assertThat(parts("a /* b\n")).containsExactly("a ", "/* b\n");
		assertThat(parts("a /")).containsExactly("a /");
	}

	@Test
	void aCommentEndsWithItsLineWhateverEndsThat() throws Exception {
		assertThat(parts("// a\r\nb// c\rd")).containsExactly("// a\r\n", "b", "// c\r", "d");
	}

	@ParameterizedTest
	@ValueSource(longs = { 1, 2, 3, 4, 5, 6, 7, 8 })
	void typingLeadsToWhatAFreshLookFinds(long seed) throws Exception {
		Random random = new Random(seed);
		IDocument typed = partitioned("");
		for (int i = 0; i < 400; i++) {
			int at = random.nextInt(typed.getLength() + 1);
			int gone = random.nextInt(Math.min(6, typed.getLength() - at) + 1);
			StringBuilder text = new StringBuilder();
			for (int length = random.nextInt(8); length > 0; length--) {
				text.append("\"\"/**/\\\n\r a台".charAt(random.nextInt(12)));
			}
			typed.replace(at, gone, text.toString());
			assertThat(regions(typed)).as(typed.get()).isEqualTo(regions(partitioned(typed.get())));
		}
	}

	private static IDocument partitioned(String text) {
		IDocument document = new Document(text);
		new Partitions().setup(document);
		assertThat(((IDocumentExtension3) document).getPartitionings()).contains(Partitions.NAME);
		return document;
	}

	private static List<ITypedRegion> regions(IDocument document) throws Exception {
		return List.of(TextUtilities.computePartitioning(document, Partitions.NAME, 0, document.getLength(), false));
	}

	private static List<String> parts(String text) throws Exception {
		IDocument document = partitioned(text);
		List<String> parts = new ArrayList<>();
		for (ITypedRegion region : regions(document)) {
			parts.add(document.get(region.getOffset(), region.getLength()));
		}
		return parts;
	}
}
