// SPDX-License-Identifier: EPL-2.0
package org.sansho.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.lib.PersonIdent;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sansho.core.Corpus;
import org.sansho.core.project.ContentPacks;
import org.sansho.core.project.ProjectSources;
import org.sansho.core.review.EarlierWordings;
import org.sansho.core.review.Fingerprint;
import org.sansho.core.review.SealField;
import org.sansho.core.review.SealedWording;
import org.sansho.dsl.project.ProjectLoader;
import org.sansho.model.Provision;

/** What a reviewer saw is found again in the history of the files. */
class GitWordingsTest {

	private static final String EDITIONS = "guideline law \"法\" { profile I profile III }\nedition law@1\nedition law@2\n";
	private static final String CITATION = "9/②";

	@TempDir
	private Path folder;

	@BeforeAll
	static void leaveNothingBehind() {
		GitWithoutTraces.inThisProcess();
	}

	private Git repository() throws Exception {
		write("documents.sansho", EDITIONS);
		return Git.init().setDirectory(folder.toFile()).call();
	}

	private void write(String file, String text) throws IOException {
		Path path = folder.resolve(file);
		Files.createDirectories(path.getParent());
		Files.writeString(path, text);
	}

	private static void commit(Git git) throws Exception {
		git.add().addFilepattern(".").call();
		git.add().addFilepattern(".").setUpdate(true).call();
		PersonIdent nobody = new PersonIdent("nobody", "nobody@example.org");
		git.commit().setMessage("step").setAuthor(nobody).setCommitter(nobody).setSign(false).call();
	}

	private static String part(String content) {
		return "body of law@1 { chapter 9 { applies I requirement ② " + content + " } }\n";
	}

	private Corpus corpus() throws Exception {
		ProjectSources sources = new ProjectSources(ContentPacks.in(Files.createDirectories(folder.resolveSibling("no-packs"))));
		return ProjectLoader.standalone(Locale.ENGLISH).load(sources.find(List.of(folder.toString())), () -> { }).corpus();
	}

	private static Provision provision(Corpus corpus) {
		return corpus.provision(corpus.edition("law@1").orElseThrow(), CITATION).orElseThrow();
	}

	private Fingerprint now(SealField field) throws Exception {
		Corpus corpus = corpus();
		return SealedWording.fingerprint(provision(corpus), field, corpus).orElseThrow();
	}

	private Optional<String> find(SealField field, Fingerprint fingerprint) throws Exception {
		return GitWordings.around(folder).wording(provision(corpus()), CITATION, field, fingerprint);
	}

	@Test
	void aWordingOfAnEarlierCommitIsFoundAsItWasWritten() throws Exception {
		try (Git git = repository()) {
			write("法/本文.sansho", part("{ text \"台帳で\n\t\t管理する。\" }"));
			commit(git);
			Fingerprint seen = now(SealField.TEXT);
			write("法/本文.sansho", part("{ text \"一覧で管理する。\" }"));
			commit(git);
			write("法/本文.sansho", part("{ text \"一覧表で管理する。\" }"));
			commit(git);
			assertThat(find(SealField.TEXT, seen)).contains("台帳で\n\t\t管理する。");
		}
	}

	@Test
	void theLastCommitIsLookedAtWhenTheChangeIsNotCommittedYet() throws Exception {
		try (Git git = repository()) {
			write("a.sansho", part("\"台帳\""));
			commit(git);
			Fingerprint seen = now(SealField.TITLE);
			write("a.sansho", part("\"一覧\""));
			assertThat(find(SealField.TITLE, seen)).contains("台帳");
		}
	}

	@Test
	void everyFieldIsFound() throws Exception {
		try (Git git = repository()) {
			write("a.sansho", part("\"台帳\" { summary \"要約\" requirement 1 { text \"毎年\" applies III } }"));
			commit(git);
			Fingerprint summary = now(SealField.SUMMARY);
			Fingerprint parts = now(SealField.PARTS);
			Fingerprint applicability = now(SealField.APPLICABILITY);
			write("a.sansho", part("\"台帳\" { applies III summary \"別\" }"));
			commit(git);
			assertThat(find(SealField.SUMMARY, summary)).contains("要約");
			assertThat(find(SealField.PARTS, parts)).contains("requirement 1\ntext 毎年\napplies III");
			assertThat(find(SealField.APPLICABILITY, applicability)).contains("applies I");
		}
	}

	@Test
	void aProvisionThatWasMovedFromAnotherFileIsFoundThere() throws Exception {
		try (Git git = repository()) {
			write("古い.sansho", part("{ text \"台帳で管理する。\" }"));
			commit(git);
			Fingerprint seen = now(SealField.TEXT);
			Files.delete(folder.resolve("古い.sansho"));
			write("新しい.sansho", part("{ text \"一覧で管理する。\" }"));
			commit(git);
			assertThat(find(SealField.TEXT, seen)).contains("台帳で管理する。");
		}
	}

	@Test
	void theSameCitationInAnotherEditionIsNotMeant() throws Exception {
		try (Git git = repository()) {
			write("a.sansho", part("{ text \"一\" }"));
			Fingerprint seen = now(SealField.TEXT);
			write("a.sansho", part("{ text \"一\" }").replace("law@1", "law@2") + part("{ text \"二\" }"));
			commit(git);
			assertThat(find(SealField.TEXT, seen)).isEmpty();
		}
	}

	@Test
	void aVersionWithASyntaxErrorIsReadAsFarAsItGoes() throws Exception {
		try (Git git = repository()) {
			write("a.sansho", part("{ text \"一\" }"));
			Fingerprint seen = now(SealField.TEXT);
			write("a.sansho", part("{ text \"一\" }") + "rubbish {");
			commit(git);
			write("a.sansho", "rubbish");
			commit(git);
			write("a.sansho", part("{ text \"二\" }"));
			assertThat(find(SealField.TEXT, seen)).contains("一");
		}
	}

	@Test
	void whatWasNeverCommittedIsNotKnown() throws Exception {
		try (Git git = repository()) {
			write("a.sansho", part("{ text \"一\" }"));
			Fingerprint seen = now(SealField.TEXT);
			write("a.sansho", part("{ text \"二\" }"));
			assertThat(find(SealField.TEXT, seen)).isEmpty();
			commit(git);
			assertThat(find(SealField.TEXT, seen)).isEmpty();
		}
	}

	@Test
	void withoutARepositoryNothingIsKnown() throws Exception {
		write("documents.sansho", EDITIONS);
		write("a.sansho", part("{ text \"一\" }"));
		assertThat(find(SealField.TEXT, now(SealField.TEXT))).isEmpty();
		assertThat(GitWordings.around(folder.resolve("nowhere"))).isSameAs(EarlierWordings.NONE);
	}

	@Test
	void aProjectOutsideTheRepositoryHasNoHistory() throws Exception {
		write("documents.sansho", EDITIONS);
		write("a.sansho", part("{ text \"一\" }"));
		Path elsewhere = Files.createDirectories(folder.resolve("elsewhere"));
		Git.init().setDirectory(elsewhere.toFile()).call().close();
		assertThat(GitWordings.around(elsewhere).wording(provision(corpus()), CITATION, SealField.TEXT, now(SealField.TEXT))).isEmpty();
	}

	@Test
	void aShallowRepositoryIsSearchedAsFarAsItGoes() throws Exception {
		try (Git git = repository()) {
			write("a.sansho", part("{ text \"一\" }"));
			commit(git);
			Fingerprint first = now(SealField.TEXT);
			write("a.sansho", part("{ text \"二\" }"));
			commit(git);
			Fingerprint second = now(SealField.TEXT);
			Files.writeString(folder.resolve(".git/shallow"), git.getRepository().resolve("HEAD").name() + "\n");
			write("a.sansho", part("{ text \"三\" }"));
			assertThat(find(SealField.TEXT, second)).contains("二");
			assertThat(find(SealField.TEXT, first)).isEmpty();
		}
	}

	@ParameterizedTest
	@ValueSource(strings = {"objects", "HEAD", "refs", "config"})
	void aDamagedRepositoryIsNoReasonToFail(String missing) throws Exception {
		try (Git git = repository()) {
			write("a.sansho", part("{ text \"一\" }"));
			commit(git);
		}
		Fingerprint seen = now(SealField.TEXT);
		write("a.sansho", part("{ text \"二\" }"));
		try (Stream<Path> files = Files.walk(folder.resolve(".git").resolve(missing))) {
			for (Path file : files.filter(Files::isRegularFile).toList()) {
				file.toFile().setWritable(true);
				Files.writeString(file, "damaged");
			}
		}
		assertThat(find(SealField.TEXT, seen)).isEmpty();
	}

	@Test
	void nothingIsWrittenIntoTheRepository() throws Exception {
		try (Git git = repository()) {
			write("a.sansho", part("{ text \"一\" }"));
			commit(git);
		}
		Fingerprint seen = now(SealField.TEXT);
		write("a.sansho", part("{ text \"二\" }"));
		List<String> before = contents();
		assertThat(find(SealField.TEXT, seen)).contains("一");
		assertThat(contents()).isEqualTo(before);
	}

	private List<String> contents() throws IOException {
		try (Stream<Path> files = Files.walk(folder)) {
			return files.sorted().map(file -> {
				try {
					return file + " " + Files.getLastModifiedTime(file);
				} catch (IOException e) {
					throw new UncheckedIOException(e);
				}
			}).toList();
		}
	}
}
