// SPDX-License-Identifier: EPL-2.0
package org.sansho.core.evolution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sansho.core.given.Model.added;
import static org.sansho.core.given.Model.chapter;
import static org.sansho.core.given.Model.checklist;
import static org.sansho.core.given.Model.edition;
import static org.sansho.core.given.Model.file;
import static org.sansho.core.given.Model.form;
import static org.sansho.core.given.Model.formSection;
import static org.sansho.core.given.Model.guideline;
import static org.sansho.core.given.Model.item;
import static org.sansho.core.given.Model.part;
import static org.sansho.core.given.Model.profile;
import static org.sansho.core.given.Model.scope;
import static org.sansho.core.given.Model.succession;
import static org.sansho.core.given.Model.with;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.junit.jupiter.params.provider.CsvSource;
import org.sansho.core.Corpus;
import org.sansho.core.evolution.Change.Ground;
import org.sansho.model.Chapter;
import org.sansho.model.ChangeKind;
import org.sansho.model.Edition;
import org.sansho.model.Form;
import org.sansho.model.Item;
import org.sansho.model.Part;
import org.sansho.model.Profile;
import org.sansho.model.Provision;
import org.sansho.model.Requirement;
import org.sansho.model.SanshoFactory;
import org.sansho.model.SanshoFile;
import org.sansho.model.Succession;
import org.sansho.model.SuccessionLine;

class EditionDiffTest {

	private static final String LEDGER = "情報機器等の台帳を作り、所在と利用者を記録すること。";
	private static final String BACKUP = "バックアップを複数の方式で取り、ネットワークから切り離して保管すること。";
	private static final String ACCOUNTS = "退職者の利用者アカウントを速やかに削除し、その記録を残すこと。";
	private static final String PATCHES = "脆弱性の情報を集め、セキュリティパッチを計画的に適用すること。";

	private final Edition older = edition("own.safety@1");
	private final Edition newer = edition("own.safety@2");

	@Test
	void whatHasTheSameCitationAndWordingIsUnchanged() {
		EditionDiff diff = diff(List.of(requirement("①", LEDGER)), List.of(requirement("①", LEDGER)));

		assertThat(change(diff, "管理編/1/①").kinds()).containsExactly(DiffKind.UNCHANGED);
		assertThat(change(diff, "管理編/1/①").ground()).isEqualTo(Ground.SAME_CITATION_AND_WORDING);
		assertThat(diff.isDifferent()).isFalse();
	}

	@Test
	void aNumberInAnotherStyleIsNoChangeOfContent() {
		EditionDiff diff = diff(List.of(requirement("(1)", LEDGER)), List.of(requirement("①", LEDGER)));

		Change change = change(diff, "管理編/1/(1)");
		assertThat(change.kinds()).containsExactly(DiffKind.RESTYLED);
		assertThat(change.isContent()).isFalse();
		assertThat(diff.isDifferent()).isTrue();
	}

	@Test
	void whatIsSaidDifferentlyInTheSamePlaceIsReworded() {
		EditionDiff diff = diff(List.of(requirement("①", LEDGER)), List.of(requirement("①", LEDGER.replace("記録", "記載"))));

		assertThat(change(diff, "管理編/1/①").kinds()).containsExactly(DiffKind.REWORDED);
	}

	@Test
	void anAdditionRenumbersWhatStandsBehindIt() {
		EditionDiff diff = diff(List.of(requirement("①", LEDGER), requirement("②", BACKUP)),
				List.of(requirement("①", LEDGER), requirement("②", ACCOUNTS), requirement("③", BACKUP)));

		assertThat(change(diff, "管理編/1/②").kinds()).containsExactly(DiffKind.RENUMBERED);
		assertThat(change(diff, "管理編/1/②").followsHeading()).isFalse();
		assertThat(diff.changes()).extracting(EditionDiffTest::number).containsExactly("1", "①", "②", "②");
		assertThat(diff.changes().get(2).kinds()).containsExactly(DiffKind.ADDED);
	}

	@ParameterizedTest
	@CsvSource({"サーバとＵＳＢの取り扱い方法を見直し、記録すること。,ｻｰﾊﾞとUSBの取扱方法を見直し記録すること。", "バックアップ(控え)の媒体を切り離して保管すること。,バックアップ（控え）の媒体を切離して保管すること"})
	void spellingsOfOtherWidthPunctuationAndOkuriganaAreNear(String was, String is) {
		EditionDiff diff = diff(List.of(requirement("①", LEDGER), requirement("②", was)), List.of(requirement("①", ACCOUNTS), requirement("②", PATCHES), requirement("③", LEDGER), requirement("④", is)));

		assertThat(change(diff, "管理編/1/②").kinds()).containsExactly(DiffKind.REWORDED, DiffKind.RENUMBERED);
	}

	@Test
	void severalThingsMayHaveHappenedAtOnce() {
		EditionDiff diff = diff(List.of(requirement("①", LEDGER), requirement("②", BACKUP)),
				List.of(requirement("①", LEDGER), requirement("②", ACCOUNTS), requirement("③", BACKUP.replace("複数の", "二つ以上の"))));

		assertThat(change(diff, "管理編/1/②").kinds()).containsExactly(DiffKind.REWORDED, DiffKind.RENUMBERED);
	}

	@Test
	void whatStandsInAnotherChapterHasMoved() {
		EditionDiff diff = diff(part("管理編", older, chapter("1", requirement("①", LEDGER), requirement("②", BACKUP)), titled(chapter("2", requirement("①", PATCHES)), "更新")),
				part("管理編", newer, chapter("1", requirement("①", LEDGER)), titled(chapter("2", requirement("①", PATCHES), requirement("②", BACKUP)), "更新")));

		assertThat(change(diff, "管理編/1/②").kinds()).containsExactly(DiffKind.MOVED);
		assertThat(change(diff, "管理編/1/②").followsHeading()).isFalse();
	}

	@Test
	void whatIsInARenumberedChapterFollowsItsHeading() {
		EditionDiff diff = diff(part("管理編", older, titled(chapter("1", requirement("①", LEDGER)), "機器の台帳の管理")),
				part("管理編", newer, titled(chapter("1", requirement("①", ACCOUNTS)), "利用者の管理"), titled(chapter("2", requirement("①", LEDGER)), "機器の台帳の管理")));

		assertThat(change(diff, "管理編/1").kinds()).containsExactly(DiffKind.RENUMBERED);
		assertThat(change(diff, "管理編/1").followsHeading()).isFalse();
		assertThat(change(diff, "管理編/1/①").kinds()).containsExactly(DiffKind.RENUMBERED);
		assertThat(change(diff, "管理編/1/①").followsHeading()).isTrue();
	}

	@Test
	void oneThatWasCutInTwoIsSplitAndTellsTheShares() {
		EditionDiff diff = diff(List.of(requirement("①", LEDGER + BACKUP), requirement("②", PATCHES)),
				List.of(requirement("①", LEDGER), requirement("②", BACKUP), requirement("③", PATCHES)));

		Change split = change(diff, "管理編/1/①");
		assertThat(split.kinds()).containsExactly(DiffKind.SPLIT);
		assertThat(split.successors()).hasSize(2);
		assertThat(split.successorShares()).allSatisfy(share -> assertThat(share).isBetween(0.3, 0.7));
		assertThat(split.successorShares().stream().mapToDouble(Double::doubleValue).sum()).isBetween(0.95, 1.05);
		WordingDiff wording = WordingDiff.of(split);
		assertThat(wording.older().getFirst().text()).noneMatch(WordingDiff.Run::changed);
	}

	@Test
	void twoThatWerePutTogetherAreMerged() {
		EditionDiff diff = diff(List.of(requirement("①", LEDGER), requirement("②", BACKUP), requirement("③", PATCHES)),
				List.of(requirement("①", LEDGER + BACKUP), requirement("②", PATCHES)));

		Change merged = change(diff, "管理編/1/①");
		assertThat(merged.kinds()).containsExactly(DiffKind.MERGED);
		assertThat(merged.predecessors()).hasSize(2);
		assertThat(merged.predecessorShares()).hasSize(2);
	}

	@Test
	void whatHasNothingButATitleIsMergedIntoWhatHasItsTitleNow() {
		EditionDiff diff = diff(List.of(titled("①", "台帳の整備", null), titled("②", "端末の点検", BACKUP), requirement("③", PATCHES)),
				List.of(titled("①", "台帳の整備", BACKUP), requirement("②", PATCHES)));

		assertThat(change(diff, "管理編/1/①").successors()).isEqualTo(change(diff, "管理編/1/②").successors()).hasSize(1);
	}

	@Test
	void whatIsSaidOfManyThingsIsMergedIntoWhatStandsBesideIt() {
		String formula = "定期的に見直すこと。";
		List<Requirement> were = new ArrayList<>();
		List<Requirement> are = new ArrayList<>();
		for (char number = '①'; number <= '⑧'; number++) {
			were.add(requirement(String.valueOf(number), formula));
			are.add(requirement(String.valueOf(number), formula));
		}
		were.addAll(List.of(requirement("⑨", BACKUP), requirement("⑩", formula)));
		are.add(requirement("⑨", BACKUP + formula));

		assertThat(change(diff(were, are), "管理編/1/⑨").predecessors()).containsExactly(were.get(8), were.get(9));
	}

	@Test
	void whatNothingIsNearToIsWithdrawnOrAdded() {
		EditionDiff diff = diff(List.of(requirement("①", LEDGER), requirement("②", BACKUP)), List.of(requirement("①", LEDGER), requirement("②", "診療録の様式を定める。")));

		assertThat(change(diff, "管理編/1/②").kinds()).containsExactly(DiffKind.WITHDRAWN);
		assertThat(diff.counts()).containsEntry(DiffKind.ADDED, 1).containsEntry(DiffKind.WITHDRAWN, 1).containsEntry(DiffKind.UNCHANGED, 2);
	}

	@Test
	void whoItAppliesToIsComparedByNameAndWithWhatIsInherited() {
		Profile onPremises = profile("I");
		Profile cloud = profile("III");
		Part was = part("管理編", older, with(chapter("1", requirement("①", LEDGER), requirement("②", BACKUP)), chapter -> chapter.getAppliesTo().add(onPremises)));
		Part is = part("管理編", newer, with(chapter("1", requirement("①", LEDGER), with(requirement("②", BACKUP), one -> one.getAppliesTo().add(cloud))),
				chapter -> chapter.getAppliesTo().add(onPremises)));
		Corpus corpus = Corpus.of(List.of(file(guideline("own.safety", onPremises, cloud), older, newer, was, is)));

		EditionDiff diff = EditionDiff.of(new EditionSide(corpus, older), new EditionSide(corpus, newer));

		assertThat(change(diff, "管理編/1/①").kinds()).containsExactly(DiffKind.UNCHANGED);
		assertThat(change(diff, "管理編/1/②").kinds()).containsExactly(DiffKind.REAPPLIED);
	}

	@Test
	void whereAnEditionDoesNotSayToWhomItAppliesNothingIsAppliedOtherwise() {
		Profile onPremises = profile("I");
		Part was = part("管理編", older, with(chapter("1", requirement("①", LEDGER)), chapter -> chapter.getAppliesTo().add(onPremises)));
		Part is = part("管理編", newer, chapter("1", requirement("①", LEDGER)));
		Corpus corpus = Corpus.of(List.of(file(guideline("own.safety", onPremises), older, newer, was, is)));

		EditionDiff diff = EditionDiff.of(new EditionSide(corpus, older), new EditionSide(corpus, newer));

		assertThat(change(diff, "管理編/1/①").kinds()).containsExactly(DiffKind.UNCHANGED);
		assertThat(new DiffRemarks(Locale.JAPANESE).of(diff)).containsExactly("own.safety@2 は適用対象を述べていないので、適用対象は比べていません。");
	}

	@Test
	void theFirstLimitInAPartIsAChangeWhereTheEditionLimitsSomethingElsewhere() {
		Profile onPremises = profile("I");
		Part limited = part("企画編", older, chapter("1", with(requirement("①", BACKUP), one -> one.getAppliesTo().add(onPremises))));
		Part limitedStill = part("企画編", newer, chapter("1", with(requirement("①", BACKUP), one -> one.getAppliesTo().add(onPremises))));
		Part was = part("管理編", older, chapter("1", requirement("①", LEDGER)));
		Part is = part("管理編", newer, chapter("1", with(requirement("①", LEDGER), one -> one.getAppliesTo().add(onPremises))));
		Corpus corpus = Corpus.of(List.of(file(guideline("own.safety", onPremises), older, newer, limited, was, limitedStill, is)));

		EditionDiff diff = EditionDiff.of(new EditionSide(corpus, older), new EditionSide(corpus, newer));

		assertThat(change(diff, "管理編/1/①").kinds()).containsExactly(DiffKind.REAPPLIED);
		assertThat(new DiffRemarks(Locale.JAPANESE).of(diff)).isEmpty();
	}

	@Test
	void theFirstLimitOfAnEditionIsAChangeOfThatEdition() {
		Profile before = profile("I");
		Profile after = profile("I");
		Edition now = edition("own.safety@1");
		Corpus was = Corpus.of(List.of(file(guideline("own.safety", before), older, part("管理編", older, chapter("1", requirement("①", LEDGER))))));
		Corpus is = Corpus.of(List.of(file(guideline("own.safety", after), now, part("管理編", now, chapter("1", with(requirement("①", LEDGER), one -> one.getAppliesTo().add(after)))))));

		EditionDiff diff = EditionDiff.of(new EditionSide(was, older), new EditionSide(is, now));

		assertThat(change(diff, "管理編/1/①").kinds()).containsExactly(DiffKind.REAPPLIED);
		assertThat(new DiffRemarks(Locale.JAPANESE).of(diff)).isEmpty();
	}

	@Test
	void whatIsNoLongerLimitedWhereOthersAreIsAppliedOtherwise() {
		Profile onPremises = profile("I");
		Part was = part("管理編", older, chapter("1", with(requirement("①", LEDGER), one -> one.getAppliesTo().add(onPremises)), with(requirement("②", BACKUP), one -> one.getAppliesTo().add(onPremises))));
		Part is = part("管理編", newer, chapter("1", requirement("①", LEDGER), with(requirement("②", BACKUP), one -> one.getAppliesTo().add(onPremises))));
		Corpus corpus = Corpus.of(List.of(file(guideline("own.safety", onPremises), older, newer, was, is)));

		assertThat(change(EditionDiff.of(new EditionSide(corpus, older), new EditionSide(corpus, newer)), "管理編/1/①").kinds()).containsExactly(DiffKind.REAPPLIED);
	}

	@Test
	void aReferenceItemThatIsAskedForIsPromoted() {
		Form was = form("確認用", older, formSection("1", scope(with(worded(item("(1)"), "台帳の管理"), item -> item.setReference("参考項目")))));
		Form is = form("確認用", newer, formSection("1", scope(worded(item("①"), "台帳の管理"))));

		assertThat(change(diff(was, is), "確認用/1/(1)").kinds()).containsExactly(DiffKind.RESTYLED, DiffKind.PROMOTED);
		assertThat(change(diff(is, was, newer, older), "確認用/1/①").kinds()).containsExactly(DiffKind.RESTYLED, DiffKind.DEMOTED);
	}

	@Test
	void anItemIsNeverTakenForOneOfAFormThatAsksSomebodyElse() {
		EditionDiff diff = diff(List.of(file(form("病院用", older, formSection("1", scope(worded(item("①"), "責任者の設置")))), form("事業者用", older, formSection("1", scope(worded(item("①"), "台帳の管理"))))),
				file(form("事業者用", newer, formSection("1", scope(worded(item("①"), "台帳の管理"), worded(item("②"), "責任者の設置状況")))))));

		assertThat(change(diff, "病院用/1/①").kinds()).containsExactly(DiffKind.WITHDRAWN);
	}

	// ---------------------------------------------------------------- what is confirmed

	@Test
	void ofSeveralThatSaidTheSameEachHasItAll() {
		List<Requirement> were = List.of(requirement("(1)", LEDGER), requirement("(2)", LEDGER));
		Requirement is = requirement("①", LEDGER);

		Change merged = change(diff(were, List.of(is), succession(older, newer, line(were, List.of(is), ChangeKind.MERGED))), "管理編/1/(1)");

		assertThat(merged.predecessorShares()).containsExactly(1.0, 1.0);
	}

	@Test
	void ofManyThatWereJoinedEachHasItsShare() {
		List<Requirement> were = new ArrayList<>();
		StringBuilder joined = new StringBuilder();
		for (int i = 1; i <= 40; i++) {
			String text = "台帳" + (100 + i) + "を作り、変更の都度更新すること。";
			were.add(requirement("(" + i + ")", text));
			joined.append(text);
		}
		were.add(requirement("(41)", PATCHES));
		Requirement is = requirement("(1)", joined.toString());
		Succession confirmed = succession(older, newer, line(were, List.of(is), ChangeKind.MERGED));

		Change merged = change(diff(were, List.of(is), confirmed), "管理編/1/(1)");

		assertThat(merged.predecessorShares()).hasSize(41);
		assertThat(merged.predecessorShares().subList(0, 40)).allSatisfy(share -> assertThat(share).isBetween(0.024, 0.026));
		assertThat(merged.predecessorShares().getLast()).isLessThan(0.01);
	}

	@ParameterizedTest
	@ValueSource(ints = {32, 33, 2_000})
	void inWhicheverOrderTheyWereJoinedEachHasItsShare(int count) {
		List<Requirement> were = new ArrayList<>();
		StringBuilder joined = new StringBuilder();
		for (int i = 0; i < count; i++) {
			String text = "台帳" + (10_000 + i) + "を作り、変更の都度更新すること。";
			were.addFirst(requirement("(" + (count - i) + ")", text));
			joined.append(text);
		}
		Requirement is = requirement("(1)", joined.toString());

		Change merged = change(diff(were, List.of(is), succession(older, newer, line(were, List.of(is), ChangeKind.MERGED))), "管理編/1/(1)");

		assertThat(merged.predecessorShares()).hasSize(count).allSatisfy(share -> assertThat(share).isBetween(0.99 / count, 1.01 / count));
	}

	@ParameterizedTest
	@ValueSource(ints = {33, 60, 1_000})
	void ofManyThatWereRewordedAndPutInAnotherOrderEachHasItsShare(int count) {
		List<Requirement> were = new ArrayList<>();
		StringBuilder joined = new StringBuilder();
		for (int i = 0; i < count; i++) {
			were.addFirst(requirement("(" + (count - i) + ")", "台帳" + (10_000 + i) + "を作り、変更の都度更新すること。"));
			joined.append("台帳" + (10_000 + i) + "を作り、変更の都度見直すこと。");
		}
		Requirement is = requirement("(1)", joined.toString());

		Change merged = change(diff(were, List.of(is), succession(older, newer, line(were, List.of(is), ChangeKind.MERGED))), "管理編/1/(1)");

		assertThat(merged.predecessorShares()).hasSize(count).allSatisfy(share -> assertThat(share).isBetween(0.6 / count, 1.01 / count));
	}

	@Test
	void aConfirmedLineHoldsWhateverTheWordingsSay() {
		Requirement was = requirement("①", LEDGER);
		Requirement is = requirement("②", "診療録の様式を定める。");
		Succession confirmed = succession(older, newer, line(List.of(was), List.of(is), ChangeKind.REWORDED));

		EditionDiff diff = diff(List.of(was), List.of(requirement("①", LEDGER), is), confirmed);

		Change change = change(diff, "管理編/1/①");
		assertThat(change.successors()).containsExactly(is);
		assertThat(change.ground()).isEqualTo(Ground.CONFIRMED);
		assertThat(change.confidence()).isEqualTo(1);
		assertThat(change.confirmedAs()).containsExactly(ChangeKind.REWORDED);
		assertThat(change.kinds()).containsExactly(DiffKind.REWORDED, DiffKind.RENUMBERED);
	}

	@Test
	void aProposedLineDoesNotCount() {
		Requirement was = requirement("①", LEDGER);
		Requirement is = requirement("②", "診療録の様式を定める。");
		Succession proposed = succession(older, newer, with(line(List.of(was), List.of(is)), line -> line.setProposed(true)));

		EditionDiff diff = diff(List.of(was), List.of(requirement("①", LEDGER), is), proposed);

		assertThat(change(diff, "管理編/1/①").ground()).isEqualTo(Ground.SAME_CITATION_AND_WORDING);
	}

	@Test
	void whatIsConfirmedAsAddedHasNoPredecessorThoughSomethingIsNear() {
		Requirement is = requirement("②", BACKUP);
		EditionDiff diff = diff(List.of(requirement("①", BACKUP)), List.of(requirement("①", LEDGER), is), succession(older, newer, added(is)));

		assertThat(diff.changes()).filteredOn(change -> change.successors().contains(is)).singleElement().satisfies(change -> {
			assertThat(change.kinds()).containsExactly(DiffKind.ADDED);
			assertThat(change.ground()).isEqualTo(Ground.CONFIRMED);
		});
	}

	@Test
	void successionsAreFollowedOverTheEditionsBetween() {
		Edition between = edition("own.safety@1.5");
		Requirement first = requirement("①", LEDGER);
		Requirement second = requirement("②", "まったく別の言い方。");
		Requirement third = requirement("③", "三度目の言い方である。");
		Corpus corpus = Corpus.of(List.of(file(guideline("own.safety"), older, between, newer, part("管理編", older, chapter("1", first)),
				part("管理編", between, chapter("1", second)), part("管理編", newer, chapter("1", third)), succession(older, between, line(List.of(first), List.of(second))),
				succession(between, newer, line(List.of(second), List.of(third))))));

		EditionDiff forward = EditionDiff.of(new EditionSide(corpus, older), new EditionSide(corpus, newer));
		assertThat(change(forward, "管理編/1/①").successors()).containsExactly(third);
		EditionDiff backward = EditionDiff.of(new EditionSide(corpus, newer), new EditionSide(corpus, older));
		assertThat(change(backward, "管理編/1/③").successors()).containsExactly(first);
	}

	@Test
	void twoConfirmedLinesAboutOneProvisionContradictEachOther() {
		Requirement was = requirement("①", LEDGER);
		Requirement is = requirement("①", LEDGER);
		Corpus corpus = Corpus.of(List.of(file(guideline("own.safety"), older, newer, part("管理編", older, chapter("1", was)), part("管理編", newer, chapter("1", is)),
				succession(older, newer, line(List.of(was), List.of(is)), line(List.of(was), List.of(is))))));

		Optional<Contradiction> contradiction = EditionDiff.contradiction(new EditionSide(corpus, older), new EditionSide(corpus, newer));

		assertThat(contradiction.flatMap(Contradiction::twice)).containsSame(was);
		assertThat(contradiction.flatMap(found -> found.refusal().other())).isPresent().isNotEqualTo(contradiction.map(Contradiction::place));
	}

	@Test
	void successionsThatLeadInACircleAreAContradiction() {
		Corpus corpus = Corpus.of(List.of(file(guideline("own.safety"), older, newer, succession(older, newer), succession(newer, older))));

		assertThat(EditionDiff.contradiction(new EditionSide(corpus, older), new EditionSide(corpus, newer))).map(Contradiction::twice).contains(Optional.empty());
	}

	@Test
	void aLineThatIsOnlyProposedContradictsNothing() {
		Requirement was = requirement("①", LEDGER);
		Requirement is = requirement("①", LEDGER);
		SuccessionLine proposed = line(List.of(was), List.of(is));
		proposed.setProposed(true);
		Corpus corpus = Corpus.of(List.of(file(guideline("own.safety"), older, newer, part("管理編", older, chapter("1", was)), part("管理編", newer, chapter("1", is)),
				succession(older, newer, line(List.of(was), List.of(is)), proposed))));

		assertThat(EditionDiff.contradiction(new EditionSide(corpus, older), new EditionSide(corpus, newer))).isEmpty();
	}

	@Test
	void whatIsConfirmedInPartOnlyIsOpen() {
		Edition between = edition("own.safety@1.5");
		Requirement whole = requirement("①", LEDGER);
		Requirement oneHalf = requirement("①", "まったく別の言い方。");
		Requirement otherHalf = requirement("②", "もう一つの別の言い方。");
		Requirement reached = requirement("①", LEDGER);
		Corpus corpus = Corpus.of(List.of(file(guideline("own.safety"), older, between, newer, part("管理編", older, chapter("1", whole)),
				part("管理編", between, chapter("1", oneHalf, otherHalf)), part("管理編", newer, chapter("1", reached)),
				succession(older, between, line(List.of(whole), List.of(oneHalf, otherHalf))), succession(between, newer, line(List.of(oneHalf), List.of(reached))))));

		assertThat(change(EditionDiff.of(new EditionSide(corpus, older), new EditionSide(corpus, newer)), "管理編/1/①").successors()).containsExactly(reached);
	}

	// ---------------------------------------------------------------- given

	private EditionDiff diff(List<Requirement> was, List<Requirement> is, Succession... successions) {
		return diff(part("管理編", older, titled(chapter("1", was.toArray(Requirement[]::new)), "管理")),
				part("管理編", newer, titled(chapter("1", is.toArray(Requirement[]::new)), "管理")), successions);
	}

	private EditionDiff diff(Part was, Part is, Succession... successions) {
		return diff(List.of(file(was, is), file(successions)));
	}

	private EditionDiff diff(Form was, Form is) {
		return diff(was, is, older, newer);
	}

	private EditionDiff diff(Form was, Form is, Edition from, Edition to) {
		Corpus corpus = Corpus.of(List.of(file(checklist("own.safety"), older, newer, was, is)));
		return EditionDiff.of(new EditionSide(corpus, from), new EditionSide(corpus, to));
	}

	private EditionDiff diff(List<SanshoFile> files) {
		List<SanshoFile> all = new ArrayList<>(List.of(file(guideline("own.safety"), older, newer)));
		all.addAll(files);
		Corpus corpus = Corpus.of(all);
		return EditionDiff.of(new EditionSide(corpus, older), new EditionSide(corpus, newer));
	}

	private static Requirement requirement(String number, String text) {
		return with(org.sansho.core.given.Model.requirement(number), one -> one.setText(text));
	}

	private static Requirement titled(String number, String title, String text) {
		return with(requirement(number, text), one -> one.setTitle(title));
	}

	private static Chapter titled(Chapter chapter, String title) {
		chapter.setTitle(title);
		return chapter;
	}

	private static Item worded(Item item, String title) {
		item.setTitle(title);
		return item;
	}

	private static SuccessionLine line(List<? extends Provision> predecessors, List<? extends Provision> successors, ChangeKind... kinds) {
		SuccessionLine line = SanshoFactory.eINSTANCE.createSuccessionLine();
		line.getPredecessors().addAll(predecessors);
		line.getSuccessors().addAll(successors);
		line.getChanges().addAll(List.of(kinds));
		return line;
	}

	private static Change change(EditionDiff diff, String path) {
		Provision provision = diff.older().corpus().provision(diff.older().edition(), path).orElseThrow();
		return diff.changes().stream().filter(change -> change.predecessors().contains(provision)).findFirst().orElseThrow();
	}

	private static String number(Change change) {
		return (change.predecessors().isEmpty() ? change.successors() : change.predecessors()).getFirst().getNumber();
	}
}
