// SPDX-License-Identifier: EPL-2.0
package org.sansho.dsl.edit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.sansho.dsl.given.Project.project;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sansho.core.project.ContentPack;
import org.sansho.core.project.ContentPacks;
import org.sansho.core.project.InputException;
import org.sansho.core.project.SourceFile;
import org.sansho.core.report.Problem;
import org.sansho.core.review.ReviewState;
import org.sansho.core.review.Seals;
import org.sansho.dsl.given.Examples;
import org.sansho.dsl.given.Language;
import org.sansho.dsl.project.Project;
import org.sansho.dsl.project.ProjectLoader;
import org.sansho.model.MappingEntry;
import org.sansho.model.MappingSet;

/** Entries of a whole project are sealed. */
class ReviewingTest {

	private static final Path PACKS = Path.of("..", "org.sansho.content", "packs");

	private static ContentPack pack() throws Exception {
		return ContentPacks.in(PACKS).pack("japan-medical");
	}

	static List<String> mappingFiles() throws Exception {
		return pack().files().keySet().stream().filter(name -> name.startsWith("mappings/")).toList();
	}

	private static Project load(List<SourceFile> files) throws InputException {
		return Language.ENGLISH.get(ProjectLoader.class).load(files, () -> { });
	}

	/** The files of the pack, one of them with another text. */
	private static List<SourceFile> packWith(SourceFile file, String text) throws Exception {
		List<SourceFile> files = new ArrayList<>();
		for (SourceFile source : pack().sources()) {
			files.add(source.uri().equals(file.uri()) ? new SourceFile(source.name(), source.uri(), () -> text.getBytes(StandardCharsets.UTF_8)) : source);
		}
		return files;
	}

	private static List<MappingEntry> entries(Project project, String uri) {
		return project.corpus().mappingSets().stream().map(MappingSet::getStatements).flatMap(List::stream)
				.filter(MappingEntry.class::isInstance).map(MappingEntry.class::cast)
				.filter(entry -> uri.isEmpty() || project.fileOf(entry).uri().equals(uri)).toList();
	}

	@ParameterizedTest
	@MethodSource("mappingFiles")
	void everyEntryOfThePackCanBeSealedAndOnlyLinesAreAdded(String name) throws Exception {
		SourceFile file = pack().files().get(name);
		for (String original : List.of(file.text(), "\uFEFF" + file.text().replace("\n", "\r\n"))) {
			Project project = load(packWith(file, original));
			List<MappingEntry> entries = entries(project, file.uri());
			Reviewing reviewing = new Reviewing(project);
			assertThat(reviewing.obstacles(entries)).isEmpty();
			List<ReviewedFile> reviewed = reviewing.review(entries, "2026-07-01", "審査担当");
			assertThat(reviewed).singleElement().satisfies(it -> {
				assertThat(it.before()).isEqualTo(original);
				assertThat(it.changed()).isTrue();
				assertThat(it.entries()).extracting(ReviewedFile.ReviewedEntry::entry).isEqualTo(entries);
				assertThat(withoutReviews(it.after())).isEqualTo(original);
				assertThat(Language.ENGLISH.format(it.after())).isEqualTo(it.after());
			});
			Project after = load(packWith(file, reviewed.getFirst().after()));
			assertThat(entries(after, file.uri())).isNotEmpty()
					.allSatisfy(entry -> assertThat(Seals.in(after.corpus()).state(entry)).isEqualTo(ReviewState.REVIEWED));
			assertThat(new Reviewing(after).review(entries(after, file.uri()), "2026-07-01", "審査担当")).singleElement()
					.satisfies(it -> assertThat(it.changed()).isFalse());
		}
	}

	/** Takes away what was added: the lines of the reviews, and braces that hold nothing else. */
	private static String withoutReviews(String text) {
		String review = "reviewed 2026-07-01 by \"審査担当\" seal \"[^\"]*\"";
		return text.replaceAll(" \\{\r?\n\t*" + review + "\r?\n\t*\\}(?=\r?\n)", "").replaceAll("\t*" + review + "\r?\n", "");
	}

	private static final String PARTS = """
			part 企画管理編 of mhlw.safety@6.0 {
				chapter 14 { requirement ① { requirement 1 { applies IX } } }
				chapter 15 { applies IX section 15.1 "見出し" }
			}
			mapping more from mhlw.checklist@R7 to mhlw.safety@6.0 {
				医療機関確認用/2/① intersects 企画管理編/14/①
				医療機関確認用/2/① intersects 企画管理編/15.1
				医療機関確認用/2/① intersects 企画管理編/9.1
				医療機関確認用/2/① intersects 企画管理編/99
			}
			""";

	@ParameterizedTest
	@ValueSource(ints = {0, 1, 3})
	void whatASealWouldCoverMustBeFound(int entry) throws Exception {
		Project project = project(Examples.SAFETY + Examples.CHECKLIST + PARTS).load(Locale.ENGLISH);
		assertThat(new Reviewing(project).obstacles(List.of(entries(project, "").get(entry)))).singleElement().extracting(Problem::code).isEqualTo("SN002");
	}

	@Test
	void whatTheSealDoesNotCoverIsNoObstacle() throws Exception {
		Project project = project(Examples.SAFETY + Examples.CHECKLIST + PARTS).load(Locale.ENGLISH);
		assertThat(new Reviewing(project).obstacles(List.of(entries(project, "").get(2)))).isEmpty();
	}

	@Test
	void aSyntaxErrorInAFileOfAnEndIsAnObstacleAndOneElsewhereIsNot() throws Exception {
		Project project = project(Examples.GROUNDS).and("b.sansho", Examples.SAFETY + "rubbish").and("c.sansho", Examples.CHECKLIST)
				.and("d.sansho", "rubbish").load(Locale.ENGLISH);
		assertThat(new Reviewing(project).obstacles(entries(project, ""))).extracting(Problem::file).containsOnly("b.sansho");
	}

	@Test
	void aFileThatChangedMeanwhileIsRefused() throws Exception {
		String[] text = {Examples.SAFETY + Examples.CHECKLIST + Examples.GROUNDS};
		SourceFile file = new SourceFile("a.sansho", "test:/a.sansho", () -> text[0].getBytes(StandardCharsets.UTF_8));
		Project project = load(List.of(file));
		List<MappingEntry> entries = entries(project, "");
		for (String changed : List.of("edition x@1\n" + text[0], text[0] + "edition x@1\n", Examples.SAFETY)) {
			text[0] = changed;
			assertThatExceptionOfType(InputException.class).isThrownBy(() -> new Reviewing(project).review(entries, "2026-07-01", "担当"))
					.withMessageContaining("a.sansho");
		}
	}

	@Test
	void severalFilesAreReviewedAtOnce() throws Exception {
		Project project = project(Examples.SAFETY + Examples.CHECKLIST + Examples.GROUNDS).and("b.sansho", Examples.GROUNDS.replace("grounds", "more"))
				.load(Locale.ENGLISH);
		List<ReviewedFile> reviewed = new Reviewing(project).review(entries(project, ""), "2026-07-01", "担当");
		assertThat(reviewed).extracting(it -> it.source().name()).containsExactly("a.sansho", "b.sansho");
		assertThat(reviewed).allMatch(ReviewedFile::changed);
		assertThat(Set.copyOf(reviewed.stream().map(ReviewedFile::after).toList())).hasSize(2);
	}
}
