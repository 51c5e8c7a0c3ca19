// SPDX-License-Identifier: EPL-2.0
package org.sansho.core.evolution.proposal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sansho.core.given.Model.chapter;
import static org.sansho.core.given.Model.checklist;
import static org.sansho.core.given.Model.edition;
import static org.sansho.core.given.Model.file;
import static org.sansho.core.given.Model.form;
import static org.sansho.core.given.Model.formSection;
import static org.sansho.core.given.Model.guideline;
import static org.sansho.core.given.Model.item;
import static org.sansho.core.given.Model.part;
import static org.sansho.core.given.Model.requirement;
import static org.sansho.core.given.Model.scope;
import static org.sansho.core.given.Model.with;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sansho.core.evolution.Certainty;
import org.sansho.core.Corpus;
import org.sansho.core.SuccessionEnds;
import org.sansho.core.evolution.EditionSide;
import org.sansho.core.given.EditionPairs;
import org.sansho.core.given.EditionPairs.Made;
import org.sansho.core.given.EditionPairs.Pair;
import org.sansho.core.review.Wording;
import org.sansho.model.ChangeKind;
import org.sansho.model.Chapter;
import org.sansho.model.Declaration;
import org.sansho.model.Edition;
import org.sansho.model.FormSection;
import org.sansho.model.Item;
import org.sansho.model.Provision;
import org.sansho.model.Requirement;
import org.sansho.model.SanshoFactory;
import org.sansho.model.Scope;
import org.sansho.model.SuccessionLine;
import org.sansho.model.SuccessionStatement;

class SuccessionProposalTest {

	@ParameterizedTest
	@ValueSource(longs = {71, 72, 73})
	void everyProvisionOfBothEditionsIsAccountedForOnce(long seed) {
		Made made = EditionPairs.makeHard(seed, 1_000, 0.3);
		SuccessionProposal proposal = proposal(made);
		List<Provision> olds = proposal.lines().stream().flatMap(line -> line.predecessors().stream()).toList();
		List<Provision> youngs = proposal.lines().stream().flatMap(line -> line.successors().stream()).toList();

		assertThat(olds).doesNotHaveDuplicates();
		assertThat(youngs).doesNotHaveDuplicates();
		assertThat(proposal.uncitable()).isEmpty();
		List<Provision> unsaidOlds = made.corpus().provisions(made.older()).stream().filter(old -> !olds.contains(old)).toList();
		List<Provision> unsaidYoungs = made.corpus().provisions(made.newer()).stream().filter(young -> !youngs.contains(young)).toList();
		assertThat(unsaidOlds).hasSize(proposal.unchanged()).allMatch(old -> made.corpus().provision(made.newer(), made.corpus().path(old).orElseThrow())
				.filter(young -> Wording.isSame(old, young) && unsaidYoungs.contains(young)).isPresent());
		assertThat(unsaidYoungs).hasSize(proposal.unchanged());
	}

	@ParameterizedTest
	@CsvSource({"81, 0.1, 0.97", "82, 0.1, 0.97", "83, 0.1, 0.97", "84, 0.1, 0.97", "81, 0.3, 0.93", "82, 0.3, 0.93", "83, 0.3, 0.93", "84, 0.3, 0.93"})
	void theLinesAreTheTruthAlsoWhereItIsHard(long seed, double changed, double wanted) {
		Made made = EditionPairs.makeHard(seed, 1_500, changed);
		Set<Pair> told = new HashSet<>();
		proposal(made).lines().forEach(line -> line.predecessors().forEach(old -> line.successors().forEach(young -> told.add(new Pair(old, young)))));
		Set<Pair> truth = new HashSet<>(made.truth());
		truth.removeIf(pair -> made.corpus().path(pair.old()).equals(made.corpus().path(pair.young())) && Wording.isSame(pair.old(), pair.young()));
		Set<Pair> both = new HashSet<>(told);
		both.retainAll(truth);

		assertThat(2.0 * both.size() / (told.size() + truth.size())).isGreaterThan(wanted);
	}

	@ParameterizedTest
	@ValueSource(doubles = {0.1, 0.3})
	void ofCertainLinesNineteenOfTwentyAreRightAlsoWhereItIsHard(double changed) {
		int certain = 0;
		int right = 0;
		for (long seed : new long[] {91, 92}) {
			Made made = EditionPairs.makeHard(seed, 1_500, changed);
			Map<Provision, Set<Provision>> successors = new HashMap<>();
			Map<Provision, Set<Provision>> predecessors = new HashMap<>();
			for (Pair pair : made.truth()) {
				successors.computeIfAbsent(pair.old(), key -> new HashSet<>()).add(pair.young());
				predecessors.computeIfAbsent(pair.young(), key -> new HashSet<>()).add(pair.old());
			}
			for (ProposedLine line : proposal(made).lines()) {
				if (line.isCertain()) {
					certain++;
					boolean isTrue = line.predecessors().stream().allMatch(old -> successors.getOrDefault(old, Set.of()).equals(Set.copyOf(line.successors())))
							&& line.successors().stream().allMatch(young -> predecessors.getOrDefault(young, Set.of()).equals(Set.copyOf(line.predecessors())));
					right += isTrue ? 1 : 0;
				}
			}
		}
		assertThat(certain).isGreaterThan(500);
		assertThat((double) right / certain).isGreaterThan(0.95);
	}

	@Test
	void certainLinesComeFirstAndTheSurestOfTheDoubtfulAfterThem() {
		List<ProposedLine> lines = proposal(EditionPairs.makeHard(74, 1_000, 0.3)).lines();
		List<Boolean> doubtful = lines.stream().map(line -> !line.isCertain()).toList();
		List<Integer> lessAndLess = lines.stream().filter(line -> !line.isCertain()).map(line -> -line.hundredths()).toList();

		assertThat(doubtful).isSorted().contains(true, false);
		assertThat(lessAndLess).isSorted();
	}

	@Test
	void nothingThatNobodyHasConfirmedIsQuiteSure() {
		assertThat(proposal(EditionPairs.makeHard(75, 500, 0.3)).lines()).isNotEmpty().allMatch(line -> line.hundredths() <= 99 && line.hundredths() >= 1);
	}

	@Test
	void whatSaidTheSameAboutSeveralThingsGoesTheSameWay() {
		SuccessionProposal proposal = proposal(chapter("1", titled("(1)", "不要なアカウントを削除している"), titled("(2)", "利用者の台帳を作る"), titled("(3)", "不要なアカウントを削除している")),
				chapter("1", titled("①", "不要なアカウントや権限を毎月確かめて削除している"), titled("②", "利用者の台帳を作る")));

		assertThat(proposal.lines()).anySatisfy(line -> {
			assertThat(line.predecessors()).extracting(Provision::getNumber).containsExactly("(1)", "(3)");
			assertThat(line.successors()).extracting(Provision::getNumber).containsExactly("①");
			assertThat(line.changes()).contains(ChangeKind.MERGED);
		});
	}

	@Test
	void aChapterOfWhichOnlyTheNumberIsKnownIsTheOneWithTheSameInIt() {
		Chapter untitled = chapter("7", titled("⑤", "外部に保存する契約を結ぶときの対応"));
		untitled.setTitle(null);
		Chapter titled = chapter("7", titled("①", "雇用契約に守秘を盛り込む"), titled("⑤", "外部に保存する契約を結ぶときの対応"));
		titled.setTitle("人の管理");

		assertThat(proposal(titled, untitled).lines()).anySatisfy(line -> {
			assertThat(line.predecessors()).containsExactly(titled);
			assertThat(line.successors()).containsExactly(untitled);
		});
	}

	@Test
	void whatHasComeWhereSomethingHasGoneIsDoubtful() {
		SuccessionProposal proposal = proposal(chapter("1", titled("①", "端末の台帳を作る"), titled("②", "無線LANの暗号化")), chapter("1", titled("①", "端末の台帳を作る"), titled("②", "委託先の監査")));

		assertThat(proposal.lines()).hasSize(2).allMatch(line -> !line.isCertain()).allMatch(line -> line.runnerUp().isPresent());
	}

	@Test
	void whereMostWouldBeWithdrawnNothingOfItIsCertain() {
		SuccessionProposal proposal = proposal(chapter("1", titled("①", "端末の台帳を作る"), titled("②", "無線LANの暗号化"), titled("③", "委託先の監査"), titled("④", "記録の保存")),
				chapter("1", titled("①", "端末の台帳を作る")));

		assertThat(proposal.lines()).hasSize(3).allMatch(ProposedLine::isWithdrawn).noneMatch(ProposedLine::isCertain);
	}

	@Test
	void whereMostWouldBeWithdrawnNobodyCanKnowItAndWhatCanBeDecidedComesFirst() {
		SuccessionProposal proposal = proposal(chapter("1", titled("①", "端末の台帳を作る"), titled("②", "無線LANの暗号化"), titled("③", "委託先の監査"), titled("④", "記録の保存"), titled("⑤", "鍵の管理")),
				chapter("1", titled("①", "端末の台帳を作る"), titled("②", "利用者の登録")));

		assertThat(proposal.lines()).extracting(line -> line.unknowable().isPresent()).isSorted().contains(false, true);
		assertThat(proposal.lines()).filteredOn(line -> line.unknowable().isPresent()).extracting(ProposedLine::unknowable).containsOnly(Optional.of(Unknowable.MOST_GONE));
		assertThat(proposal.lines()).filteredOn(line -> line.unknowable().isPresent()).allMatch(line -> line.hundredths() <= 50);
		assertThat(proposal.lines()).filteredOn(line -> line.runnerUp().isPresent()).isNotEmpty().allMatch(ProposedLine::isDoubtful);
	}

	/** A document counts on: what stands between two numbers was there, be it that nobody has written it down. */
	@Test
	void whatHasANumberThatTheOlderEditionLeavesOutIsNotKnownToBeAdded() {
		Requirement[] kept = {titled("1", "端末の台帳を作る"), titled("2", "無線LANの暗号化"), titled("4", "記録の保存"), titled("5", "鍵の管理")};
		SuccessionProposal between = proposal(chapter("9", kept), chapter("9", titled("(1)", "端末の台帳を作る"), titled("(2)", "無線LANの暗号化"), titled("(3)", "委託先の監査"), titled("(4)", "記録の保存"), titled("(5)", "鍵の管理")));
		SuccessionProposal behind = proposal(chapter("9", titled("1", "端末の台帳を作る"), titled("2", "無線LANの暗号化")), chapter("9", titled("1", "端末の台帳を作る"), titled("2", "無線LANの暗号化"), titled("3", "委託先の監査")));

		assertThat(between.lines()).filteredOn(ProposedLine::isAdded).singleElement().satisfies(line -> assertThat(line.unknowable()).contains(Unknowable.NUMBER_LEFT_OUT));
		assertThat(behind.lines()).filteredOn(ProposedLine::isAdded).singleElement().matches(ProposedLine::isCertain);
	}

	@Test
	void whereOneEditionSaysNothingNobodySaysThatItWasReworded() {
		Chapter titled = chapter("7", titled("⑤", "外部に保存する契約を結ぶときの対応"));
		titled.setTitle("人の管理");
		Chapter untitled = chapter("7", titled("⑤", "外部に保存する契約を結ぶときの対応"));
		untitled.setTitle(null);

		assertThat(proposal(titled, untitled).lines()).singleElement().satisfies(line -> assertThat(line.changes()).isEmpty());
	}

	@ParameterizedTest
	@ValueSource(longs = {76, 77})
	void aWrongLineThatNobodyHasConfirmedMakesNothingSurerAndAllIsStillAccountedForOnce(long seed) {
		Made made = EditionPairs.makeHard(seed, 600, 0.3);
		SuccessionProposal whole = proposal(made);
		List<ProposedLine> pairs = whole.lines().stream().filter(line -> !line.isAdded() && !line.isWithdrawn()).limit(40).toList();
		List<SuccessionStatement> wrong = new ArrayList<>();
		for (int i = 0; i + 1 < pairs.size(); i += 2) {
			wrong.add(proposed(pairs.get(i).predecessors().getFirst(), pairs.get(i + 1).successors().getFirst()));
		}
		SuccessionProposal left = whole.around(wrong);
		Map<Set<Provision>, Integer> before = new HashMap<>();
		whole.lines().forEach(line -> before.put(ends(line), line.hundredths()));
		Set<Provision> held = new HashSet<>();
		wrong.forEach(line -> held.addAll(SuccessionEnds.predecessors(line)));
		wrong.forEach(line -> held.addAll(SuccessionEnds.successors(line)));

		assertThat(left.lines()).allSatisfy(line -> assertThat(line.hundredths()).isLessThanOrEqualTo(before.getOrDefault(ends(line), Certainty.CERTAIN - 1)));
		List<Provision> told = new ArrayList<>(held);
		left.lines().forEach(line -> told.addAll(ends(line)));
		assertThat(told).doesNotHaveDuplicates().hasSize(made.corpus().provisions(made.older()).size() + made.corpus().provisions(made.newer()).size() - 2 * left.unchanged());
	}

	@Test
	void whatWasKeptBesideALineThatSpeaksOfItsCounterpartIsLeftAlone() {
		Edition older = edition("own.safety@1");
		Edition newer = edition("own.safety@2");
		Requirement kept = titled("①", "端末の台帳を作る");
		Requirement same = titled("①", "端末の台帳を作る");
		Requirement come = titled("②", "委託先の監査");
		Corpus corpus = Corpus.of(List.of(file(guideline("own.safety"), older, newer, part("管理編", older, chapter("1", kept)), part("管理編", newer, chapter("1", same, come)))));
		SuccessionProposal left = SuccessionProposal.of(new EditionSide(corpus, older), new EditionSide(corpus, newer)).around(List.of(proposed(kept, come)));

		assertThat(left.lines()).singleElement().matches(ProposedLine::isAdded).matches(ProposedLine::isDoubtful).satisfies(line -> {
			assertThat(line.successors()).containsExactly(same);
			assertThat(line.runnerUp()).hasValueSatisfying(other -> assertThat(other.predecessor()).isSameAs(kept));
		});
		assertThat(left.unchanged()).isOne();
	}

	private static Set<Provision> ends(ProposedLine line) {
		Set<Provision> ends = new HashSet<>(line.predecessors());
		ends.addAll(line.successors());
		return ends;
	}

	private static SuccessionLine proposed(Provision old, Provision young) {
		SuccessionLine line = SanshoFactory.eINSTANCE.createSuccessionLine();
		line.getPredecessors().add(old);
		line.getSuccessors().add(young);
		line.setProposed(true);
		return line;
	}

	@Test
	void whatIsGoneFromAFormOrASectionOfWhichNothingIsKnownIsDoubtful() {
		FormSection known = formSection("1", scope(asked("①", "端末の台帳を作る"), asked("②", "無線LANの暗号化"), asked("③", "記録の保存"), asked("④", "利用者の登録")));
		FormSection same = formSection("1", scope(asked("①", "端末の台帳を作る"), asked("②", "無線LANの暗号化"), asked("③", "記録の保存"), asked("④", "利用者の登録")));

		assertThat(proposed(List.of(known, formSection("2", scope(asked("①", "委託先の監査")))), List.of(same, formSection("2"))))
				.singleElement().matches(ProposedLine::isWithdrawn).matches(line -> !line.isCertain());
		assertThat(proposed(List.of(known, formSection("2", scope(asked("①", "委託先の監査")))), List.of(same)))
				.singleElement().matches(ProposedLine::isWithdrawn).matches(ProposedLine::isCertain);
	}

	@Test
	void aFormThatHasOnlySectionsIsOneOfWhichNothingIsKnown() {
		assertThat(proposed(Map.of("甲", List.of("端末の台帳を作る", "無線LANの暗号化", "記録の保存", "利用者の登録"), "乙", List.of("委託先の監査")),
				Map.of("甲", List.of("端末の台帳を作る", "無線LANの暗号化", "記録の保存", "利用者の登録"), "乙", List.of())))
				.singleElement().matches(ProposedLine::isWithdrawn).matches(line -> !line.isCertain());
	}

	private static Item asked(String number, String text) {
		return with(item(number), item -> item.setText(text));
	}

	private static List<ProposedLine> proposed(List<FormSection> before, List<FormSection> after) {
		Edition older = edition("own.list@1");
		Edition newer = edition("own.list@2");
		Corpus corpus = Corpus.of(List.of(file(checklist("own.list"), older, newer, form("甲", older, before.toArray(FormSection[]::new)), form("甲", newer, after.toArray(FormSection[]::new)))));
		return SuccessionProposal.of(new EditionSide(corpus, older), new EditionSide(corpus, newer)).lines();
	}

	private static FormSection asking(List<String> texts) {
		return formSection("1", texts.stream().map(text -> scope(asked("(" + (texts.indexOf(text) + 1) + ")", text))).toArray(Scope[]::new));
	}

	/** Each form with one section, which asks so much. */
	private static List<ProposedLine> proposed(Map<String, List<String>> before, Map<String, List<String>> after) {
		Edition older = edition("own.list@1");
		Edition newer = edition("own.list@2");
		List<Declaration> elements = new ArrayList<>(List.of(checklist("own.list"), older, newer));
		before.forEach((name, texts) -> elements.add(form(name, older, asking(texts))));
		after.forEach((name, texts) -> elements.add(form(name, newer, asking(texts))));
		Corpus corpus = Corpus.of(List.of(file(elements.toArray(Declaration[]::new))));
		return SuccessionProposal.of(new EditionSide(corpus, older), new EditionSide(corpus, newer)).lines();
	}

	private static Requirement titled(String number, String title) {
		return with(requirement(number), requirement -> requirement.setTitle(title));
	}

	private static SuccessionProposal proposal(Chapter before, Chapter after) {
		Edition older = edition("own.safety@1");
		Edition newer = edition("own.safety@2");
		Corpus corpus = Corpus.of(List.of(file(guideline("own.safety"), older, newer, part("管理編", older, before), part("管理編", newer, after))));
		return SuccessionProposal.of(new EditionSide(corpus, older), new EditionSide(corpus, newer));
	}

	private static SuccessionProposal proposal(Made made) {
		return SuccessionProposal.of(new EditionSide(made.corpus(), made.older()), new EditionSide(made.corpus(), made.newer()));
	}
}
