// SPDX-License-Identifier: EPL-2.0
package org.sansho.dsl.ide.tokens;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.SemanticTokensLegend;
import org.eclipse.lsp4j.SemanticTokensParams;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sansho.dsl.ide.given.Document;
import org.sansho.dsl.ide.given.Session;

/** Each word is told by what it is, in types that every theme colours. */
class ColouringTest {

	private record Word(Range range, String type, String modifiers) {
	}

	@TempDir
	Path folder;

	private static List<Word> words(Session session, Document document) {
		SemanticTokensLegend legend = session.capabilities().getSemanticTokensProvider().getLegend();
		List<Integer> data = session.answer(document.ask().semanticTokensFull(new SemanticTokensParams(document.id()))).getData();
		List<Word> words = new ArrayList<>();
		int line = 0;
		int column = 0;
		for (int i = 0; i < data.size(); i += 5) {
			column = data.get(i) == 0 ? column + data.get(i + 1) : data.get(i + 1);
			line += data.get(i);
			StringBuilder modifiers = new StringBuilder();
			for (int bit = 0; bit < legend.getTokenModifiers().size(); bit++) {
				modifiers.append((data.get(i + 4) & 1 << bit) == 0 ? "" : " " + legend.getTokenModifiers().get(bit));
			}
			words.add(new Word(new Range(new Position(line, column), new Position(line, column + data.get(i + 2))), legend.getTokenTypes().get(data.get(i + 3)), modifiers.toString()));
		}
		return words;
	}

	private List<String> told(String text) throws IOException {
		try (Session session = Session.in(folder.toRealPath())) {
			Document document = session.open("a.sansho", text);
			return words(session, document).stream().map(word -> document.at(word.range()) + " : " + word.type() + word.modifiers()).toList();
		}
	}

	@Test
	void tellsDeclarationsFromReferences() throws IOException {
		assertThat(told("edition a@1 { based-on b@2 issued 2024-04 }")).containsExactly("edition : keyword", "a@1 : class declaration", "based-on : keyword",
				"b@2 : class", "issued : keyword", "2024-04 : number");
		assertThat(told("body of a@1 { requirement ①-1 \"題\" { applies I text \"本文\" } }")).containsExactly("body : keyword", "of : keyword", "a@1 : class",
				"requirement : keyword", "①-1 : function declaration", "\"題\" : string", "applies : keyword", "I : typeParameter", "text : keyword",
				"\"本文\" : string documentation");
	}

	@Test
	void tellsWhatAMappingIsMadeOf() throws IOException {
		assertThat(told("mapping m from a@1 to b@1 { status draft 編/9/② subset-of 3, 4 { reviewed 2026-07-01 by \"人\" seal \"1:x\" confidence 0.9 } }"))
				.containsExactly("mapping : keyword", "m : class declaration", "from : keyword", "a@1 : class", "to : keyword", "b@1 : class", "status : keyword",
						"draft : enumMember", "編/9/② : function", "subset-of : operator", "3 : function", "4 : function", "reviewed : keyword",
						"2026-07-01 : number", "by : keyword", "\"人\" : string", "seal : keyword", "\"1:x\" : decorator", "confidence : keyword", "0.9 : number");
	}

	@Test
	void tellsCommentsAndCutsWhatRunsOverLines() throws IOException {
		assertThat(told("// 注\r\n/* 一\r\n\r\n 二 */ guideline a \"指\r\n針\"")).containsExactly("// 注 : comment", "/* 一 : comment", " 二 */ : comment",
				"guideline : keyword", "a : class declaration", "\"指 : string", "針\" : string");
	}

	@Test
	void tellsSuccessions() throws IOException {
		assertThat(told("succession of a from R6 to R7 { 1 -> 2 moved proposed 0.8 }")).contains("a : class", "R6 : class", "1 : function", "-> : operator",
				"2 : function", "moved : enumMember", "proposed : keyword", "0.8 : number");
	}

	@Test
	void keepsTheColoursBehindASyntaxError() throws IOException {
		assertThat(told("edition\nguideline b \"別\"\n")).contains("guideline : keyword", "b : class declaration", "\"別\" : string");
	}

	@Test
	void tellsEveryWordOfThePackOnceAndInOrder() throws IOException {
		try (Session session = Session.ofPack(folder); Stream<Path> files = Files.walk(session.root())) {
			for (Path file : files.filter(path -> path.toString().endsWith(".sansho")).sorted().toList()) {
				Document document = session.open(session.root().relativize(file).toString());
				List<Word> words = words(session, document);
				StringBuilder rest = new StringBuilder();
				String[] lines = document.text().split("\n", -1);
				int line = 0;
				int column = 0;
				for (Word word : words) {
					Position start = word.range().getStart();
					for (; line < start.getLine(); line++) {
						rest.append(lines[line].substring(column));
						column = 0;
					}
					assertThat(column).isLessThanOrEqualTo(start.getCharacter());
					rest.append(lines[line], column, start.getCharacter());
					column = word.range().getEnd().getCharacter();
					assertThat(column).isLessThanOrEqualTo(lines[line].length());
				}
				// What has no colour is punctuation.
				assertThat(rest.toString().replaceAll("[\\s{},]", "")).as(document.uri()).isEmpty();
				document.close();
			}
		}
	}
}
