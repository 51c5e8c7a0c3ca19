// SPDX-License-Identifier: EPL-2.0
package org.sansho.dsl.ide.symbols;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.lsp4j.DocumentSymbol;
import org.eclipse.lsp4j.DocumentSymbolParams;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.WorkspaceSymbol;
import org.eclipse.lsp4j.WorkspaceSymbolParams;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sansho.dsl.ide.given.Document;
import org.sansho.dsl.ide.given.Session;

/** Outlines mirror the table of contents; whatever has a name or title is found by it. */
class SymbolsTest {

	private static final String TEXT = """
			guideline g "指針" { profile I }
			edition g@1
			edition g@2
			part 編 of g@1 { chapter 9 "資産" { requirement ② "台帳" section 9.1 { group 責任 } } }
			checklist c "票" edition c@R7
			form 用 of c@R7 { section 2 "管理" { scope "全般" { item ② "確認" } } gate "有無" stop-if "いいえ" }
			mapping m from c@R7 to g@1 {
				用/2/② intersects 編/9/②, 編/99
				no-counterpart target 編/9 "なし"
			}
			succession of g from 1 to 2 { withdrawn 編/9/② }
			""";

	@TempDir
	Path folder;

	private static List<DocumentSymbol> outline(Session session, Document document) {
		return session.answer(document.ask().documentSymbol(new DocumentSymbolParams(document.id()))).stream().map(each -> each.getRight()).toList();
	}

	private static List<String> lines(List<DocumentSymbol> symbols, String indent) {
		List<String> lines = new ArrayList<>();
		for (DocumentSymbol symbol : symbols) {
			lines.add(indent + symbol.getKind() + ' ' + symbol.getName() + (symbol.getDetail() == null ? "" : " | " + symbol.getDetail()));
			lines.addAll(lines(symbol.getChildren(), indent + "  "));
		}
		return lines;
	}

	@Test
	void outlinesWhatStandsInAFile() throws IOException {
		try (Session session = Session.in(folder.toRealPath())) {
			assertThat(String.join("\n", lines(outline(session, session.open("a.sansho", TEXT)), ""))).isEqualTo("""
					Package g 指針
					  EnumMember I
					  Namespace g@1
					  Namespace g@2
					Module 編 | g@1
					  Class 9 資産
					    Method ② 台帳
					    Class 9.1
					      Struct 責任
					Package c 票
					  Namespace c@R7
					Module 用 | c@R7
					  Class 2 管理
					    Struct 全般
					      Method ② 確認
					  Event 有無
					Interface m | c@R7 → g@1
					  Operator 用/2/② → 編/9/②, 編/99 | intersects
					  Null 対応なし: 編/9
					Interface g: 1 → 2
					  Operator 廃止: 編/9/②""");
		}
	}

	@Test
	void aSlipCostsTheOutlineItsStatement() throws IOException {
		try (Session session = Session.in(folder.toRealPath())) {
			List<String> whole = lines(outline(session, session.open("a.sansho", TEXT)), "");
			List<String> broken = lines(outline(session, session.open("b.sansho", TEXT.replace("用/2/② intersects", "用/2/② intersect").replace("profile I", "profil I").replace("group 責任", "group 責任 責任"))), "");
			assertThat(broken).containsExactlyElementsOf(whole.stream().filter(line -> !line.contains("Operator 用/2/②") && !line.contains("EnumMember")).toList());
		}
	}

	@Test
	void keepsTheOutlineOfAFileWithASyntaxError() throws IOException {
		try (Session session = Session.in(folder.toRealPath())) {
			Document document = session.open("a.sansho", TEXT);
			document.replace("section 9.1 {", "section {");
			document.replace("intersects", "");
			assertThat(lines(outline(session, document), "")).contains("Package g 指針", "  Class 9 資産", "    Method ② 台帳", "Interface m | c@R7 → g@1");
			assertValid(outline(session, document), null);
		}
	}

	@Test
	void marksNamesInsideOfWhatTheyName() throws IOException {
		try (Session session = Session.ofPack(folder); Stream<Path> files = Files.walk(session.root())) {
			for (Path file : files.filter(path -> path.toString().endsWith(".sansho")).toList()) {
				Document document = session.open(session.root().relativize(file).toString());
				List<DocumentSymbol> outline = outline(session, document);
				assertThat(outline).as(file.toString()).isNotEmpty();
				assertValid(outline, null);
			}
		}
	}

	private static void assertValid(List<DocumentSymbol> symbols, Range around) {
		for (DocumentSymbol symbol : symbols) {
			assertThat(symbol.getName()).isNotBlank();
			assertInside(symbol.getSelectionRange(), symbol.getRange());
			if (around != null) {
				assertInside(symbol.getRange(), around);
			}
			assertValid(symbol.getChildren(), symbol.getRange());
		}
	}

	private static void assertInside(Range inner, Range outer) {
		assertThat(number(inner.getStart())).isGreaterThanOrEqualTo(number(outer.getStart()));
		assertThat(number(inner.getEnd())).isLessThanOrEqualTo(number(outer.getEnd())).isGreaterThanOrEqualTo(number(inner.getStart()));
	}

	private static long number(Position position) {
		return position.getLine() * 100_000L + position.getCharacter();
	}

	private static List<? extends WorkspaceSymbol> found(Session session, String query) {
		return session.answer(session.server().getWorkspaceService().symbol(new WorkspaceSymbolParams(query))).getRight();
	}

	@Test
	void findsByCitationAndByWordsOfTheTitle() throws IOException {
		try (Session session = Session.ofPack(folder)) {
			assertThat(found(session, "企画管理編/9/②").getFirst().getName()).startsWith("企画管理編/9/② ");
			assertThat(found(session, "台帳")).extracting(WorkspaceSymbol::getName).anyMatch(name -> name.startsWith("企画管理編/9/① ")).allMatch(name -> name.contains("台帳"));
			assertThat(found(session, "企画管理編 台帳")).extracting(WorkspaceSymbol::getName).allMatch(name -> name.startsWith("企画管理編/") && name.contains("台帳"));
			assertThat(found(session, "ＭＨＬＷ.safety@6.0").getFirst().getName()).startsWith("mhlw.safety@6.0");
			assertThat(found(session, "企画管理編/9/2").getFirst().getName()).startsWith("企画管理編/9/②");
			assertThat(found(session, "checklist-basis-R7").getFirst().getContainerName()).isEmpty();
			assertThat(found(session, "")).hasSize(WorkspaceSymbols.LIMIT);
			assertThat(found(session, "どこにもない語")).isEmpty();
		}
	}
}
