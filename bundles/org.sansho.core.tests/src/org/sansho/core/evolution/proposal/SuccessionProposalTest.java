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
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sansho.core.Corpus;
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
import org.sansho.model.Scope;

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
