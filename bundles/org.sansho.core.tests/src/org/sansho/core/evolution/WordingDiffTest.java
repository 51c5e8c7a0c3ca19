// SPDX-License-Identifier: EPL-2.0
package org.sansho.core.evolution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sansho.core.given.Model.requirement;
import static org.sansho.core.given.Model.with;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.sansho.core.evolution.WordingDiff.Run;
import org.sansho.model.Provision;
import org.sansho.model.Requirement;

class WordingDiffTest {

	@Test
	void marksWhatWasAndWhatIs() {
		WordingDiff diff = WordingDiff.of(change(List.of(said("台帳を作る。")), List.of(said("一覧を作る。")), DiffKind.REWORDED));

		assertThat(marked(diff.older().getFirst().text())).isEqualTo("[台帳]を作る。");
		assertThat(marked(diff.newer().getFirst().text())).isEqualTo("[一覧]を作る。");
	}

	@Test
	void marksNothingOfWhatWasAdded() {
		WordingDiff diff = WordingDiff.of(change(List.of(), List.of(said("台帳を作る。")), DiffKind.ADDED));

		assertThat(diff.older()).isEmpty();
		assertThat(marked(diff.newer().getFirst().text())).isEqualTo("台帳を作る。");
	}

	@Test
	void marksOnlyWhatNoneOfThoseThatWereMergedHad() {
		WordingDiff diff = WordingDiff.of(change(List.of(said("パッチを適用する。"), said("パッチを適用する。")), List.of(said("機器を問わず、パッチを適用する。")), DiffKind.MERGED));

		assertThat(diff.older()).allSatisfy(marked -> assertThat(marked(marked.text())).isEqualTo("パッチを適用する。"));
		assertThat(marked(diff.newer().getFirst().text())).isEqualTo("[機器を問わず、]パッチを適用する。");
	}

	@Test
	void marksNothingWhereOneWasOnlyCutInTwo() {
		WordingDiff diff = WordingDiff.of(change(List.of(said("台帳を作る。控えを取る。")), List.of(said("台帳を作る。"), said("控えを取る。")), DiffKind.SPLIT));

		assertThat(diff.older().getFirst().text()).noneMatch(Run::changed);
		assertThat(diff.newer()).allSatisfy(marked -> assertThat(marked.text()).noneMatch(Run::changed));
	}

	@Test
	void comparesTitleTextAndSummaryEachByItself() {
		Requirement was = with(said("本文。"), one -> one.setTitle("台帳の管理"));
		Requirement is = with(said("本文。"), one -> {
			one.setTitle("台帳の整備");
			one.setSummary("台帳のこと。");
		});
		WordingDiff diff = WordingDiff.of(change(List.of(was), List.of(is), DiffKind.REWORDED));

		assertThat(marked(diff.newer().getFirst().title())).isEqualTo("台帳の[整備]");
		assertThat(marked(diff.newer().getFirst().text())).isEqualTo("本文。");
		assertThat(marked(diff.newer().getFirst().summary())).isEqualTo("[台帳のこと。]");
	}

	private static Requirement said(String text) {
		return with(requirement("①"), one -> one.setText(text));
	}

	private static Change change(List<? extends Provision> was, List<? extends Provision> is, DiffKind kind) {
		return new Change(List.copyOf(was), List.copyOf(is), EnumSet.of(kind), false, Change.Ground.SIMILAR, 1, List.of(), List.of(), List.of(), Set.of(), Optional.empty());
	}

	private static String marked(List<Run> runs) {
		return runs.stream().map(run -> run.changed() ? '[' + run.text() + ']' : run.text()).collect(Collectors.joining());
	}
}
