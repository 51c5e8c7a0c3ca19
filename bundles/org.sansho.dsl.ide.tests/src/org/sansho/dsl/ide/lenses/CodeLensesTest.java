// SPDX-License-Identifier: EPL-2.0
package org.sansho.dsl.ide.lenses;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.eclipse.lsp4j.CodeLens;
import org.eclipse.lsp4j.CodeLensParams;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sansho.core.Corpus;
import org.sansho.core.coverage.Coverage;
import org.sansho.core.coverage.CoverageReport;
import org.sansho.core.coverage.CoverageRow;
import org.sansho.core.coverage.ReviewJudgement;
import org.sansho.core.coverage.Tally;
import org.sansho.core.project.ContentPacks;
import org.sansho.core.project.InputException;
import org.sansho.core.project.ProjectSources;
import org.sansho.dsl.ide.given.Document;
import org.sansho.dsl.ide.given.Session;
import org.sansho.dsl.project.ProjectLoader;
import org.sansho.model.Side;

/** What a lens says is what {@code sansho coverage} says. */
class CodeLensesTest {

	private static final String DOCUMENTS = """
			guideline a "指針"
			edition a@1
			part 編 of a@1 {
				chapter 1 "章" {
					requirement ① "一"
					requirement ② "二"
				}
				chapter 2 "章" {
					requirement ① "三"
				}
			}
			guideline b "別の指針"
			edition b@1
			body of b@1 {
				requirement 1 "一"
			}
			""";
	private static final String MAPPING = """
			mapping m from a@1 to b@1 {
				source "試験"
				編/1/① equal 1 {
					reviewed 2026-07-01 by "人" seal "1:equal;s.aaaaaaaa.-.-.-.-.-.-;t.aaaaaaaa.-.-.-.-.-.-"
				}
				編/1/② equal 1
				no-counterpart source 編/2/① "ない"
			}
			""";

	@TempDir
	Path folder;

	private static List<CodeLens> lenses(Session session, Document document) {
		return session.answer(document.ask().codeLens(new CodeLensParams(document.id()))).stream().map(CodeLens.class::cast).toList();
	}

	private static List<String> told(Document document, List<CodeLens> lenses) {
		return lenses.stream().map(lens -> document.text().lines().toList().get(lens.getRange().getStart().getLine()).strip().replaceAll(" (\"|from|of).*| \\{", "") + " : "
				+ lens.getCommand().getTitle()).toList();
	}

	@Test
	void saysAboveASetHowFarItIs() throws IOException {
		Files.writeString(folder.resolve("a.sansho"), DOCUMENTS);
		try (Session session = Session.in(folder.toRealPath())) {
			Document document = session.open("対応.sansho", MAPPING);
			assertThat(told(document, lenses(session, document))).containsExactly("mapping m : 対応あり 2(要再確認 1・未レビュー 1)・対応先なし 1・未対応 0", "mapping m : 封の破れた対応 1");
		}
	}

	@Test
	void saysAboveADocumentWhichSetMapsHowMuchOfIt() throws IOException {
		Files.writeString(folder.resolve("対応.sansho"), MAPPING);
		try (Session session = Session.in(folder.toRealPath())) {
			Document document = session.open("a.sansho", DOCUMENTS);
			assertThat(told(document, lenses(session, document))).containsExactly("edition a@1 : m 2/3", "part 編 : m 2/3", "chapter 1 : m 2/2", "chapter 2 : m 0/1",
					"edition b@1 : m 1/1", "body : m 1/1");
		}
	}

	@Test
	void aSlipInAStatementLeavesTheFiguresOfAllOthers() throws IOException {
		Files.writeString(folder.resolve("a.sansho"), DOCUMENTS);
		try (Session session = Session.in(folder.toRealPath())) {
			Document document = session.open("対応.sansho", MAPPING.replace("\t編/1/② equal 1\n", "\t編/1/② equall 1\n"));
			assertThat(told(document, lenses(session, document))).containsExactly("mapping m : 対応あり 1(要再確認 1・未レビュー 0)・対応先なし 1・未対応 1", "mapping m : 封の破れた対応 1");
		}
	}

	@Test
	void leadsToTheMappingSetInAClientThatCanShowIt() throws IOException {
		Files.writeString(folder.resolve("対応.sansho"), "\n" + MAPPING);
		try (Session session = Session.in(folder.toRealPath(), "sansho.open")) {
			Document document = session.open("a.sansho", DOCUMENTS);
			CodeLens first = lenses(session, document).getFirst();
			assertThat(first.getCommand().getCommand()).isEqualTo("sansho.open");
			assertThat(((JsonPrimitive) first.getCommand().getArguments().get(0)).getAsString()).isEqualTo(session.uri("対応.sansho"));
			assertThat(((JsonObject) first.getCommand().getArguments().get(1)).getAsJsonObject("start").get("line").getAsInt()).isEqualTo(1);
		}
	}

	@Test
	void isPlainTextInAnyOtherClient() throws IOException {
		Files.writeString(folder.resolve("対応.sansho"), MAPPING);
		try (Session session = Session.in(folder.toRealPath())) {
			Document document = session.open("a.sansho", DOCUMENTS);
			assertThat(lenses(session, document)).isNotEmpty().allSatisfy(lens -> assertThat(lens.getCommand().getCommand()).isEmpty());
		}
	}

	@Test
	void speaksEnglish() throws IOException {
		Files.writeString(folder.resolve("a.sansho"), DOCUMENTS);
		try (Session session = Session.in(folder.toRealPath(), Locale.ENGLISH)) {
			Document document = session.open("対応.sansho", MAPPING);
			assertThat(lenses(session, document).getFirst().getCommand().getTitle()).isEqualTo("Mapped 2 (suspect 1, not reviewed 1) · no counterpart 1 · open 0");
		}
	}

	@Test
	void saysWhatCoverageSaysAboutThePack() throws IOException, InputException {
		try (Session session = Session.ofPack(folder); Stream<Path> files = Files.walk(session.root())) {
			Corpus corpus = ProjectLoader.standalone(Locale.JAPANESE)
					.load(new ProjectSources(ContentPacks.in(Path.of("../org.sansho.content/packs"))).find(List.of(session.root().toString())), () -> { }).corpus();
			List<String> expected = new ArrayList<>();
			for (Coverage coverage : CoverageReport.of(corpus, corpus.mappingSets(), List.of(), ReviewJudgement.bySeals(corpus)).coverages()) {
				Tally total = coverage.total().tally();
				if (coverage.side() == Side.SOURCE) {
					expected.add("対応あり %d(要再確認 %d・未レビュー %d)・対応先なし %d・未対応 %d".formatted(total.mapped(), total.suspect(), total.unreviewed(), total.noCounterpart(), total.open()));
				}
				expected.add(level(coverage, total));
				for (CoverageRow row : coverage.rows()) {
					if (row.kind() != CoverageRow.Kind.DIRECT && row.tally().units() > 0) {
						expected.add(level(coverage, row.tally()));
					}
				}
			}
			List<String> told = new ArrayList<>();
			for (Path file : files.filter(path -> path.toString().endsWith(".sansho")).sorted().toList()) {
				Document document = session.open(session.root().relativize(file).toString());
				lenses(session, document).forEach(lens -> told.add(lens.getCommand().getTitle()));
				document.close();
			}
			assertThat(told).filteredOn(title -> title.startsWith("対応あり")).hasSizeGreaterThan(5);
			// mhlw.safety@6.0 has more sets than a line can hold.
			assertThat(told).filteredOn(title -> !title.startsWith("ほか")).isSubsetOf(expected);
			assertThat(expected.stream().filter(title -> title.startsWith("対応あり")).toList()).isSubsetOf(told);
		}
	}

	private static String level(Coverage coverage, Tally tally) {
		return coverage.set().getName() + ' ' + tally.mapped() + '/' + tally.units();
	}
}
