// SPDX-License-Identifier: EPL-2.0
package org.sansho.core.evolution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sansho.core.given.Model.edition;
import static org.sansho.core.given.Model.file;
import static org.sansho.core.given.Model.guideline;
import static org.sansho.core.given.Model.part;
import static org.sansho.core.given.Model.requirement;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.sansho.core.Corpus;
import org.sansho.model.Chapter;
import org.sansho.model.Clause;
import org.sansho.model.Edition;
import org.sansho.model.Requirement;

/** Editions in which wordings say little, or in which a whole series is somewhere else: nothing of it is told as reworded that was not. */
class DiffOfStrangeEditionsTest {

	private static final int MANY = 2_000;
	private static final int SOME = 60;
	private static final String[] WHAT = {"端末", "媒体", "回線", "台帳", "鍵", "記録", "契約", "規程", "手順", "権限"};
	private static final String[] HOW = {"点検", "更新", "廃棄", "承認", "監視", "保管", "報告", "訓練", "分離", "復旧"};

	@Test
	void thousandsWithOneTitleAndTextsOfTheirOwnAreRenumberedByOneBeforeThem() {
		EditionDiff diff = diff(List.of(chapter("1", "管理", MANY, number -> text(number), "対策")),
				List.of(chapter("1", "管理", MANY + 1, number -> number == 0 ? "来訪者の名札を用意する。" : text(number - 1), "対策")));

		assertThat(counts(diff)).containsOnlyKeys(DiffKind.UNCHANGED, DiffKind.RENUMBERED, DiffKind.ADDED).containsEntry(DiffKind.RENUMBERED, MANY).containsEntry(DiffKind.ADDED, 1);
	}

	@Test
	void thousandsThatSayTheSameStayWhereTheyAre() {
		EditionDiff diff = diff(List.of(chapter("1", "管理", MANY, number -> "同上とする。", "対策")), List.of(chapter("1", "管理", MANY + 1, number -> "同上とする。", "対策")));

		assertThat(counts(diff)).containsOnlyKeys(DiffKind.UNCHANGED, DiffKind.ADDED).containsEntry(DiffKind.ADDED, 1);
	}

	@Test
	void ofWhatSaysTheSameInTwoChaptersNothingIsReworded() {
		EditionDiff diff = diff(List.of(chapter("1", "管理", SOME, number -> "同上とする。", null), chapter("2", "運用", SOME, number -> "同上とする。", null)),
				List.of(chapter("1", "管理", SOME / 2, number -> "同上とする。", null), chapter("2", "運用", 2 * SOME, number -> "同上とする。", null)));

		assertThat(counts(diff)).doesNotContainKey(DiffKind.REWORDED);
	}

	@Test
	void numbersWithoutAnyWordStayWhereTheyAre() {
		EditionDiff diff = diff(List.of(chapter("1", "管理", SOME, number -> null, null)), List.of(chapter("1", "管理", SOME + 1, number -> null, null)));

		assertThat(counts(diff)).containsOnlyKeys(DiffKind.UNCHANGED, DiffKind.ADDED).containsEntry(DiffKind.ADDED, 1);
	}

	@Test
	void textsOfOneCharacterAreFoundWhereTheyAre() {
		EditionDiff diff = diff(List.of(chapter("1", "管理", SOME, number -> Character.toString('一' + number), null)),
				List.of(chapter("1", "管理", SOME + 1, number -> number == 0 ? "鬱" : Character.toString('一' + number - 1), null)));

		assertThat(counts(diff)).containsOnlyKeys(DiffKind.UNCHANGED, DiffKind.RENUMBERED, DiffKind.ADDED).containsEntry(DiffKind.RENUMBERED, SOME);
	}

	@Test
	void textsOfOneCharacterThatComeAgainAndAgainAreNotReworded() {
		EditionDiff diff = diff(List.of(chapter("1", "管理", SOME, number -> number % 2 == 0 ? "可" : "否", null)),
				List.of(chapter("1", "管理", SOME + 1, number -> number == 0 ? "他" : number % 2 == 1 ? "可" : "否", null)));

		assertThat(counts(diff)).doesNotContainKey(DiffKind.REWORDED);
	}

	@Test
	void aSeriesOfWhichEachSaysNearlyTheSameIsRenumberedByOneBeforeIt() {
		EditionDiff diff = diff(List.of(chapter("1", "管理", 99, number -> like(number), null)),
				List.of(chapter("1", "管理", 100, number -> number == 0 ? "来訪者の名札を用意する。" : like(number - 1), null)));

		assertThat(counts(diff)).containsOnlyKeys(DiffKind.UNCHANGED, DiffKind.RENUMBERED, DiffKind.ADDED).containsEntry(DiffKind.RENUMBERED, 99);
	}

	/** Each has the number that another one had, and none the words. */
	@Test
	void aSeriesThatIsRenumberedAndRewordedIsFollowedByItsWords() {
		EditionDiff diff = diff(List.of(chapter("1", "管理", 99, number -> like(number), null)),
				List.of(chapter("1", "管理", 100, number -> number == 0 ? "来訪者の名札を用意する。" : like(number - 1).replace("毎月", "月に一度").replace("こと。", "よう努める。"), null)));

		assertThat(diff.changes().stream().filter(change -> change.predecessors().size() == 1 && change.successors().size() == 1 && change.predecessors().getFirst() instanceof Requirement)
				.filter(change -> number(change.predecessors().getFirst().getNumber()) + 1 == number(change.successors().getFirst().getNumber()))).hasSizeGreaterThanOrEqualTo(97);
	}

	@Test
	void chaptersThatChangePlacesAreRenumberedWithAllThatIsInThem() {
		EditionDiff diff = diff(List.of(chapter("1", "人の管理", SOME, number -> text(number), null), chapter("2", "物の管理", SOME, number -> text(number + SOME), null)),
				List.of(chapter("1", "物の管理", SOME, number -> text(number + SOME), null), chapter("2", "人の管理", SOME, number -> text(number), null)));

		assertThat(counts(diff)).containsOnlyKeys(DiffKind.RENUMBERED).containsEntry(DiffKind.RENUMBERED, 2 * SOME + 2);
		assertThat(diff.changes()).filteredOn(Change::followsHeading).hasSize(2 * SOME);
	}

	@Test
	void chaptersThatChangePlacesAndSayTheSameInsideAreToldByTheirTitles() {
		EditionDiff diff = diff(List.of(chapter("1", "人の管理", 5, number -> like(number), null), chapter("2", "物の管理", 5, number -> like(number), null)),
				List.of(chapter("1", "物の管理", 5, number -> like(number), null), chapter("2", "人の管理", 5, number -> like(number), null)));

		assertThat(counts(diff)).doesNotContainKeys(DiffKind.ADDED, DiffKind.WITHDRAWN, DiffKind.MOVED);
	}

	@Test
	void whatDiffersInWidthAloneIsTheSameForSure() {
		IntFunction<String> wide = number -> "ＵＳＢ（ﾃﾞｰﾀ用）の" + text(number).replace("。", "．");
		IntFunction<String> narrow = number -> "USB(データ用)の" + text(number);
		EditionDiff diff = diff(List.of(chapter("1", "管理", SOME, wide, null)), List.of(chapter("1", "管理", SOME, narrow, null)));

		assertThat(counts(diff)).containsOnlyKeys(DiffKind.UNCHANGED, DiffKind.REWORDED).containsEntry(DiffKind.REWORDED, SOME);
		assertThat(diff.changes()).allMatch(change -> change.confidence() >= 0.9);
	}

	@Test
	void numbersAloneMakeNothingTheSame() {
		EditionDiff diff = diff(List.of(chapter("1", "管理", SOME, number -> text(number), null)),
				List.of(chapter("1", "管理", SOME, number -> "患者へ" + (char) ('亜' + number) + (char) ('帝' + number) + "を説き、同意書" + (char) ('些' + 2 * number) + "に署名を求める。", null)));

		assertThat(counts(diff)).containsEntry(DiffKind.ADDED, SOME).containsEntry(DiffKind.WITHDRAWN, SOME).doesNotContainKey(DiffKind.REWORDED);
	}

	/** Of the kinds that there are. */
	private static Map<DiffKind, Integer> counts(EditionDiff diff) {
		Map<DiffKind, Integer> counts = new EnumMap<>(diff.counts());
		counts.values().removeIf(count -> count == 0);
		return counts;
	}

	private static int number(String number) {
		return Integer.parseInt(number.substring(1, number.length() - 1));
	}

	/** No two are near. */
	private static String text(int number) {
		return (char) ('丁' + number) + WHAT[number % 10] + "を" + HOW[number / 10 % 10] + "し、" + (char) ('侍' + number) + (char) ('怯' + 2 * number) + "に備えて" + HOW[number / 3 % 10] + "する。";
	}

	/** Two of a hundred differ in a word or two. */
	private static String like(int number) {
		return "安全管理責任者は、" + WHAT[number % 10] + "について毎月" + HOW[number / 10 % 10] + "を行い、その結果を経営者に報告すること。";
	}

	private static Chapter chapter(String number, String title, int size, IntFunction<String> text, String each) {
		Clause[] inside = IntStream.range(0, size).mapToObj(place -> {
			Requirement requirement = requirement("(" + (place + 1) + ")");
			requirement.setTitle(each);
			requirement.setText(text.apply(place));
			return requirement;
		}).toArray(Clause[]::new);
		Chapter chapter = org.sansho.core.given.Model.chapter(number, inside);
		chapter.setTitle(title);
		return chapter;
	}

	private static EditionDiff diff(List<Chapter> was, List<Chapter> is) {
		Edition older = edition("own.safety@1");
		Edition newer = edition("own.safety@2");
		Corpus corpus = Corpus.of(List.of(file(guideline("own.safety"), older, newer, part("管理編", older, was.toArray(Chapter[]::new)), part("管理編", newer, is.toArray(Chapter[]::new)))));
		return EditionDiff.of(new EditionSide(corpus, older), new EditionSide(corpus, newer));
	}
}
