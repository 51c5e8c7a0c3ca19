// SPDX-License-Identifier: EPL-2.0
package org.sansho.core.evolution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sansho.core.given.Model.chapter;
import static org.sansho.core.given.Model.edition;
import static org.sansho.core.given.Model.file;
import static org.sansho.core.given.Model.guideline;
import static org.sansho.core.given.Model.part;
import static org.sansho.core.given.Model.requirement;
import static org.sansho.core.given.Model.with;

import java.time.Duration;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.sansho.core.Corpus;
import org.sansho.model.Edition;
import org.sansho.model.Requirement;

/** Editions that would take hours if anything compared everything with everything. */
class DiffOfLargeEditionsTest {

	private static final int SIZE = 20_000;
	private static final Duration LONG = Duration.ofMinutes(2);

	@Test
	void aChapterInWhichEverythingSaysTheSame() {
		EditionDiff diff = diff(SIZE, number -> "同上とする。", SIZE / 2, number -> "同上とする。");

		assertThat(diff.counts()).containsEntry(DiffKind.UNCHANGED, SIZE / 2 + 1).containsEntry(DiffKind.WITHDRAWN, SIZE / 2);
	}

	@Test
	void aChapterInWhichEverythingIsReworded() {
		EditionDiff diff = diff(SIZE, number -> "第" + number + "の台帳を毎月点検すること。", SIZE, number -> "第" + number + "の台帳を月に一度点検すること。");

		assertThat(diff.counts()).containsEntry(DiffKind.REWORDED, SIZE);
	}

	@Test
	void aChapterInWhichNothingIsWhatItWas() {
		EditionDiff diff = diff(SIZE, number -> word(number, '一'), SIZE, number -> word(number, '耀'));

		assertThat(diff.changes().size()).isGreaterThan(SIZE);
	}

	private static String word(int number, char first) {
		StringBuilder word = new StringBuilder();
		for (int rest = number + 1; rest > 0; rest /= 20) {
			word.append((char) (first + rest % 20)).append((char) (first + 20 + rest % 7));
		}
		return word.toString();
	}

	private static EditionDiff diff(int olderSize, IntFunction<String> olderText, int newerSize, IntFunction<String> newerText) {
		Edition older = edition("own.safety@1");
		Edition newer = edition("own.safety@2");
		Corpus corpus = Corpus.of(List.of(file(guideline("own.safety"), older, newer, part("管理編", older, chapter("1", requirements(olderSize, olderText))),
				part("管理編", newer, chapter("1", requirements(newerSize, newerText))))));
		return Assertions.assertTimeout(LONG, () -> EditionDiff.of(new EditionSide(corpus, older), new EditionSide(corpus, newer)));
	}

	private static Requirement[] requirements(int size, IntFunction<String> text) {
		return IntStream.range(0, size).mapToObj(number -> with(requirement("(" + (number + 1) + ")"), one -> one.setText(text.apply(number)))).toArray(Requirement[]::new);
	}
}
