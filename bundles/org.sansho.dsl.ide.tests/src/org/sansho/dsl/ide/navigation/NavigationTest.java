// SPDX-License-Identifier: EPL-2.0
package org.sansho.dsl.ide.navigation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.eclipse.lsp4j.DefinitionParams;
import org.eclipse.lsp4j.DocumentHighlight;
import org.eclipse.lsp4j.DocumentHighlightParams;
import org.eclipse.lsp4j.Location;
import org.eclipse.lsp4j.ReferenceContext;
import org.eclipse.lsp4j.ReferenceParams;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sansho.dsl.ide.given.Document;
import org.sansho.dsl.ide.given.Session;

/** References lead to declarations, and declarations to everything that refers to them, in all files. */
class NavigationTest {

	private static final String GUIDELINE = """
			guideline g "指針" { profile I }
			edition g@1
			edition g@2 { based-on g@1 }
			part 編 of g@1 { applies I chapter 9 { requirement ② "台帳" } }
			body of g@2 { requirement 1 }
			""";
	private static final String MAPPING = """
			mapping m from g@1 to g@2 {
				編/9/② intersects 1
				no-counterpart target 1 "なし"
			}
			succession of g from 1 to 2 { 編/9/② -> 1 moved }
			""";

	@TempDir
	Path folder;

	@BeforeEach
	void write() throws IOException {
		Files.writeString(folder.resolve("a.sansho"), GUIDELINE);
		Files.writeString(folder.resolve("b.sansho"), MAPPING);
	}

	private List<String> definition(Document document, Session session, String behind) {
		return told(session, session.answer(document.ask().definition(new DefinitionParams(document.id(), document.after(behind)))).getLeft());
	}

	private List<String> references(Document document, Session session, String behind, boolean withDeclaration) {
		return told(session, session.answer(document.ask().references(new ReferenceParams(document.id(), document.after(behind), new ReferenceContext(withDeclaration)))));
	}

	private static List<String> told(Session session, List<? extends Location> locations) {
		return locations.stream().map(location -> {
			String file = session.file(location.getUri());
			String line = (file.equals("a.sansho") ? GUIDELINE : MAPPING).split("\n")[location.getRange().getStart().getLine()];
			return file + ':' + (location.getRange().getStart().getLine() + 1) + ' ' + line.substring(location.getRange().getStart().getCharacter(), location.getRange().getEnd().getCharacter());
		}).toList();
	}

	@Test
	void leadsFromEveryReferenceToItsDeclaration() throws IOException {
		try (Session session = Session.in(folder.toRealPath())) {
			Document mapping = session.open("b.sansho");
			Document guideline = session.open("a.sansho");
			assertThat(definition(mapping, session, "\t編/")).containsExactly("a.sansho:4 ②");
			assertThat(definition(mapping, session, "intersects ")).containsExactly("a.sansho:5 1");
			assertThat(definition(mapping, session, "from g@")).containsExactly("a.sansho:2 g@1");
			assertThat(definition(mapping, session, "of g from ")).containsExactly("a.sansho:2 g@1");
			assertThat(definition(mapping, session, "of ")).containsExactly("a.sansho:1 g");
			assertThat(definition(guideline, session, "applies ")).containsExactly("a.sansho:1 I");
			assertThat(definition(guideline, session, "requirement")).containsExactly("a.sansho:4 ②");
			assertThat(definition(mapping, session, "inters")).isEmpty();
		}
	}

	@Test
	void findsReferencesFromTheDeclarationAndFromAReference() throws IOException {
		try (Session session = Session.in(folder.toRealPath())) {
			Document mapping = session.open("b.sansho");
			Document guideline = session.open("a.sansho");
			assertThat(references(guideline, session, "requirement ", true)).containsExactly("a.sansho:4 ②", "b.sansho:2 編/9/②", "b.sansho:5 編/9/②");
			assertThat(references(mapping, session, "編/9", false)).containsExactly("b.sansho:2 編/9/②", "b.sansho:5 編/9/②");
			assertThat(references(guideline, session, "edition g@1", false)).containsExactly("a.sansho:3 g@1", "a.sansho:4 g@1", "b.sansho:1 g@1", "b.sansho:5 1");
			assertThat(references(guideline, session, "guideline ", true)).containsExactly("a.sansho:1 g", "a.sansho:2 g", "a.sansho:3 g", "b.sansho:5 g");
			assertThat(references(guideline, session, "profile ", true)).containsExactly("a.sansho:1 I", "a.sansho:4 I");
			assertThat(references(mapping, session, "mapping ", true)).containsExactly("b.sansho:1 m");
		}
	}

	@Test
	void marksWhatIsAboutTheSameThing() throws IOException {
		try (Session session = Session.in(folder.toRealPath())) {
			Document guideline = session.open("a.sansho");
			List<? extends DocumentHighlight> found = session.answer(guideline.ask().documentHighlight(new DocumentHighlightParams(guideline.id(), guideline.after("based-on g"))));
			assertThat(found).extracting(each -> each.getRange().getStart().getLine() + each.getKind().name()).containsExactly("1Write", "2Read", "3Read");
		}
	}
}
