// SPDX-License-Identifier: EPL-2.0
package org.sansho.dsl.pack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.sansho.core.Corpus;
import org.sansho.core.evolution.Change;
import org.sansho.core.evolution.DiffKind;
import org.sansho.core.evolution.EditionDiff;
import org.sansho.core.evolution.EditionSide;
import org.sansho.core.project.InputException;
import org.sansho.model.Provision;

/** What is known to have changed in the checklist from year to year, told by the difference with and without what persons have confirmed. */
class PackDiffTest {

	/** What the difference may rest on. */
	enum Given { SUCCESSIONS, WORDINGS_ALONE }

	private static Corpus known;
	private static Corpus unknown;

	@BeforeAll
	static void loadThePack() throws InputException, IOException {
		PackCorpora pack = PackCorpora.load();
		known = pack.known();
		unknown = pack.unknown();
	}

	@ParameterizedTest
	@EnumSource
	void fiveItemsAreNewInTheSeventhYearOfReiwa(Given given) {
		assertThat(told(given, "R6", "R7").filter(change -> change.is(DiffKind.ADDED)).flatMap(change -> paths(given, change.successors()).stream())).filteredOn(path -> path.startsWith("医療機関確認用"))
				.containsExactly("医療機関確認用/2/⑦", "医療機関確認用/2/⑧", "医療機関確認用/2/⑨", "医療機関確認用/2/⑩", "医療機関確認用/4/①");
	}

	@ParameterizedTest
	@EnumSource
	void theItemsAboutPatchesWereMerged(Given given) {
		assertThat(told(given, "R6", "R7").filter(change -> paths(given, change.successors()).contains("医療機関確認用/2/⑥"))).singleElement().satisfies(change -> {
			assertThat(change.kinds()).contains(DiffKind.MERGED, DiffKind.REAPPLIED);
			assertThat(paths(given, change.predecessors())).containsExactly("医療機関確認用/2/サーバ/パッチ適用", "医療機関確認用/2/端末PC/パッチ適用", "医療機関確認用/2/ネットワーク機器/パッチ適用");
		});
	}

	@ParameterizedTest
	@EnumSource
	void itemsForReferenceWerePromotedInTheSixthYear(Given given) {
		assertThat(told(given, "R5", "R6").filter(change -> change.is(DiffKind.PROMOTED)).flatMap(change -> paths(given, change.successors()).stream())).containsExactly(
				"医療機関確認用/2/サーバ/パッチ適用", "医療機関確認用/2/サーバ/不要ソフト停止", "医療機関確認用/2/端末PC/アクセス利用権限", "医療機関確認用/2/端末PC/不要アカウント削除",
				"医療機関確認用/2/端末PC/パッチ適用", "医療機関確認用/2/端末PC/不要ソフト停止", "医療機関確認用/3/(2)", "医療機関確認用/3/(3)");
	}

	@ParameterizedTest
	@EnumSource
	void numbersInAnotherStyleAreNoChangeOfContent(Given given) {
		List<Change> restyled = told(given, "R6", "R7").filter(change -> change.is(DiffKind.RESTYLED)).toList();

		assertThat(restyled.stream().filter(change -> !change.isContent()).flatMap(change -> paths(given, change.predecessors()).stream())).filteredOn(path -> path.startsWith("医療機関確認用"))
				.containsExactly("医療機関確認用/1/(1)", "医療機関確認用/2/(1)", "医療機関確認用/2/(3)", "医療機関確認用/3/(1)", "医療機関確認用/3/(2)", "医療機関確認用/3/(3)");
		assertThat(restyled.stream().filter(Change::isContent)).allMatch(change -> change.is(DiffKind.REAPPLIED));
	}

	@ParameterizedTest
	@EnumSource
	void noItemHasGoneToAFormThatAsksSomebodyElse(Given given) {
		Stream.concat(told(given, "R5", "R6"), told(given, "R6", "R7")).forEach(change -> assertThat(Stream.concat(change.predecessors().stream(), change.successors().stream())
				.map(provision -> corpus(given).path(provision).orElseThrow().split("/")[0]).distinct()).hasSize(1));
	}

	private static Stream<Change> told(Given given, String older, String newer) {
		return EditionDiff.of(side(given, older), side(given, newer)).changes().stream();
	}

	private static EditionSide side(Given given, String edition) {
		return new EditionSide(corpus(given), corpus(given).edition("mhlw.checklist@" + edition).orElseThrow());
	}

	private static Corpus corpus(Given given) {
		return given == Given.SUCCESSIONS ? known : unknown;
	}

	private static List<String> paths(Given given, List<Provision> provisions) {
		return provisions.stream().map(provision -> corpus(given).path(provision).orElseThrow()).toList();
	}
}
