// SPDX-License-Identifier: EPL-2.0
package org.sansho.dsl.ide.structure;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.SelectionRange;
import org.eclipse.lsp4j.SelectionRangeParams;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sansho.dsl.ide.given.Document;
import org.sansho.dsl.ide.given.Session;

/** A selection grows from a word over a citation and a statement to the file. */
class SelectionRangesTest {

	private static final String TEXT = "mapping m from a@1 to b@1 {\n\t別紙2/1 intersects 企画管理編/9/②, 3\n\tno-counterpart source 4 \"機器の台帳はない\"\n}\n";

	@TempDir
	Path folder;

	private List<String> growing(String before) throws IOException {
		try (Session session = Session.in(folder.toRealPath())) {
			Document document = session.open("a.sansho", TEXT);
			Position position = document.after(before);
			List<String> steps = new ArrayList<>();
			List<SelectionRange> answer = session.answer(document.ask().selectionRange(new SelectionRangeParams(document.id(), List.of(position))));
			for (SelectionRange range = answer.getFirst(); range != null; range = range.getParent()) {
				steps.add(document.at(range.getRange()));
			}
			return steps;
		}
	}

	@Test
	void growsFromASegmentOverTheCitationAndTheStatementToTheFile() throws IOException {
		assertThat(growing("企画管理")).containsExactly("企画管理編", "企画管理編/9/②", "別紙2/1 intersects 企画管理編/9/②, 3", TEXT.strip(), TEXT);
	}

	@Test
	void growsFromAWordOfATextOverTheText() throws IOException {
		assertThat(growing("機器の台")).startsWith("台帳", "機器の台帳はない", "\"機器の台帳はない\"", "no-counterpart source 4 \"機器の台帳はない\"");
	}

	@Test
	void isAtAWordAlsoAtItsEnd() throws IOException {
		assertThat(growing("intersects")).startsWith("intersects", "別紙2/1 intersects 企画管理編/9/②, 3");
	}
}
