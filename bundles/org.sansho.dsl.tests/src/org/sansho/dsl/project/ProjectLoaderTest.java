// SPDX-License-Identifier: EPL-2.0
package org.sansho.dsl.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.sansho.core.project.InputException;
import org.sansho.core.project.SourceFile;
import org.sansho.core.report.Problem;
import org.sansho.core.rules.RuleCatalogue;
import org.sansho.core.rules.settings.ProjectSettings;
import org.sansho.dsl.given.Language;

class ProjectLoaderTest {

	private final ProjectLoader loader = Language.ENGLISH.get(ProjectLoader.class);

	private static SourceFile file(String name, String text) {
		return new SourceFile(name, "test:/" + name, () -> text.getBytes(StandardCharsets.UTF_8));
	}

	private static SourceFile unreadable(String name) {
		return new SourceFile(name, "test:/" + name, () -> {
			throw new IOException("broken disk");
		});
	}

	@Test
	void filesKeepTheirOrder() throws Exception {
		List<SourceFile> files = IntStream.range(0, 50).mapToObj(i -> file(i + ".sansho", "guideline g" + i + " \"甲\"")).toList();
		assertThat(loader.load(files, () -> { }).corpus().documents()).extracting(document -> document.getName())
				.isEqualTo(IntStream.range(0, 50).mapToObj(i -> "g" + i).toList());
	}

	@Test
	void everyFileThatWasReadIsTold() throws Exception {
		AtomicInteger read = new AtomicInteger();
		loader.load(List.of(file("a", ""), file("b", "x"), file("c", "guideline a \"甲\"")), read::incrementAndGet);
		assertThat(read).hasValue(3);
	}

	@Test
	void whoDoesNotWantToWaitAnyMoreStopsTheReadingInTheMiddleOfAFile() {
		AtomicInteger asked = new AtomicInteger();
		SourceFile large = file("large", "guideline a \"甲\"\n".repeat(50_000));
		assertThatThrownBy(() -> loader.load(List.of(large, file("b", "")), new Reading() {
			@Override
			public void fileRead() {
			}

			@Override
			public boolean isCancelled() {
				return asked.incrementAndGet() > 100;
			}
		})).isInstanceOf(CancellationException.class);
		assertThat(asked).hasValueLessThan(1000);
	}

	@Test
	void whoDoesNotWantToWaitAnyMoreStopsTheRules() throws Exception {
		Project project = loader.load(List.of(file("a", "guideline a \"甲\"\nedition a@1\n")), () -> { });
		assertThatThrownBy(() -> project.validate(RuleCatalogue.standard(), ProjectSettings.none(), () -> true)).isInstanceOf(CancellationException.class);
	}

	@Test
	void aProjectMayBeEmpty() throws Exception {
		Project project = loader.load(List.of(), () -> { });
		assertThat(project.corpus().files()).isEmpty();
		assertThat(project.validate(RuleCatalogue.standard(), ProjectSettings.none()).open()).isEmpty();
	}

	@Test
	void aFileThatCannotBeReadStopsTheLoading() {
		assertThatThrownBy(() -> loader.load(List.of(file("a", ""), unreadable("b"), unreadable("c")), () -> { })).isInstanceOf(InputException.class)
				.hasMessage("b: cannot be read (broken disk). Check that you may read it.");
	}

	@Test
	void aFileAtWhichTheMemoryComesToItsEndIsNamed() {
		SourceFile greedy = new SourceFile("b", "test:/b", () -> {
			throw new OutOfMemoryError("Java heap space");
		});
		assertThatThrownBy(() -> loader.load(List.of(file("a", ""), greedy), () -> { })).isInstanceOf(InputException.class)
				.hasMessageStartingWith("b: the memory that Java may use (").hasMessageContaining("Split it");
	}

	@Test
	void aFileThatIsNotUtf8StopsTheLoading() {
		SourceFile shiftJis = new SourceFile("b", "test:/b", () -> new byte[] {'a', '\n', (byte) 0x8A});
		assertThatThrownBy(() -> loader.load(List.of(shiftJis), () -> { })).isInstanceOf(InputException.class)
				.hasMessage("b: not UTF-8 at byte 3 (0x8A, line 2). Save the file as UTF-8.");
	}

	@Test
	void aMistakeInTheProgramIsNotHidden() {
		assertThatThrownBy(() -> loader.load(List.of(file("a", "")), () -> {
			throw new IllegalArgumentException("mistake");
		})).hasRootCauseMessage("mistake");
	}

	@Test
	void problemsComeFileByFileAndByPlace() throws Exception {
		List<Problem> problems = loader.load(List.of(file("b", "edition z@1\nedition y@1 { issued 6.0 }"), file("a", "part 編 of x@1\nguideline")), () -> { })
				.validate(RuleCatalogue.standard(), ProjectSettings.none()).open();
		assertThat(problems).extracting(Problem::file).containsExactly("b", "b", "b", "a", "a");
		assertThat(problems).extracting(Problem::line).containsExactly(1, 2, 2, 1, 2);
		assertThat(problems).extracting(Problem::code).containsExactly("SN103", "SN103", "SN105", "SN002", "SN001");
	}

	@Test
	void aFindingMarksWhatItIsAbout() throws Exception {
		Problem problem = loader.load(List.of(file("a", "guideline a \"甲\"\nedition a@1 {\n\tissued 6.0\n}")), () -> { }).validate(RuleCatalogue.standard(), ProjectSettings.none()).open().getFirst();
		assertThat(problem.line()).isEqualTo(3);
		assertThat(problem.column()).isEqualTo(9);
		assertThat(problem.region().endColumn() - problem.region().column()).isEqualTo(3);
	}
}
