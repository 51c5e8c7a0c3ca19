// SPDX-License-Identifier: EPL-2.0
package org.sansho.core.evolution.impact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sansho.core.given.Model.body;
import static org.sansho.core.given.Model.chapter;
import static org.sansho.core.given.Model.checklist;
import static org.sansho.core.given.Model.edition;
import static org.sansho.core.given.Model.entry;
import static org.sansho.core.given.Model.file;
import static org.sansho.core.given.Model.form;
import static org.sansho.core.given.Model.formSection;
import static org.sansho.core.given.Model.guideline;
import static org.sansho.core.given.Model.item;
import static org.sansho.core.given.Model.mapping;
import static org.sansho.core.given.Model.noCounterpart;
import static org.sansho.core.given.Model.part;
import static org.sansho.core.given.Model.succession;
import static org.sansho.core.given.Model.with;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.eclipse.emf.ecore.EObject;
import org.junit.jupiter.api.Test;
import org.sansho.core.Corpus;
import org.sansho.core.evolution.EditionDiff;
import org.sansho.core.evolution.EditionSide;
import org.sansho.model.Chapter;
import org.sansho.model.ChangeKind;
import org.sansho.model.Declaration;
import org.sansho.model.Edition;
import org.sansho.model.Form;
import org.sansho.model.Item;
import org.sansho.model.MappingEntry;
import org.sansho.model.MappingSet;
import org.sansho.model.MappingStatement;
import org.sansho.model.MappingStatus;
import org.sansho.model.NoCounterpart;
import org.sansho.model.Provision;
import org.sansho.model.Relationship;
import org.sansho.model.Requirement;
import org.sansho.model.SanshoFactory;
import org.sansho.model.Side;
import org.sansho.model.Succession;
import org.sansho.model.SuccessionLine;
import org.sansho.model.SuccessionStatement;
import org.sansho.model.Withdrawn;

class ImpactTest {

	private static final String LEFT = "own.safety@1 → own.safety@2: 対応先 管理編/1/② は 管理編/1/② になり、内容が変わった(本文)。見直すこと。";

	private final Edition older = edition("own.safety@1");
	private final Edition newer = edition("own.safety@2");
	private final Edition list = edition("own.list@1");
	private final Edition vendor = edition("vendor@1");

	private final Requirement keptOld = requirement("①", "利用者の名簿を作り、異動のたびに改めること。");
	private final Requirement rewordedOld = requirement("②", "バックアップを取ること。");
	private final Requirement goneOld = requirement("③", "可搬媒体の持ち出しを記録すること。");
	private final Requirement numberedOld = requirement("④", "退職者のアカウントを速やかに削除すること。");
	private final Chapter chapterOld = chapter("1", keptOld, rewordedOld, goneOld, numberedOld);
	private final Requirement keptNew = requirement("①", "利用者の名簿を作り、異動のたびに改めること。");
	private final Requirement rewordedNew = requirement("②", "バックアップを三世代取ること。");
	private final Requirement numberedNew = requirement("③", "退職者のアカウントを速やかに削除すること。");
	private final Requirement addedNew = requirement("④", "標的型メールの訓練を行うこと。");
	private final Chapter chapterNew = chapter("1", keptNew, rewordedNew, numberedNew, addedNew);

	private final Item first = item("①");
	private final Item second = item("②");
	private final Form form = form("病院用", list, formSection("1", first, second));
	private final Requirement control = requirement("1.1", "バックアップの手順書を置く。");
	private final Requirement detail = requirement("①-1", "手順書を年に一度見直す。");
	private final Chapter controls = chapter("2", control, detail);
	private final List<Declaration> sets = new ArrayList<>();

	@Test
	void whatDoesNotRestOnAnythingThatHasChangedIsNotHit() {
		mappingSet(entry(first, Relationship.INTERSECTS, keptOld));

		Impact impact = impact();

		assertThat(impact.hits()).isEmpty();
		assertThat(impact.changedCount()).isEqualTo(3);
		assertThat(impact.added()).isEqualTo(1);
	}

	@Test
	void anItemRestsOnWhatItIsMappedTo() {
		MappingEntry entry = entry(first, Relationship.INTERSECTS, rewordedOld);
		mappingSet(entry);

		Impact impact = impact();

		assertThat(objects(impact)).containsExactly(entry, first);
		assertThat(impact.hits()).extracting(Hit::urgency).containsOnly(Urgency.REWORDED);
		assertThat(hit(impact, first).kind()).isEqualTo(Hit.Kind.ITEM);
		assertThat(stops(hit(impact, first))).containsExactly(rewordedOld, entry, first);
		assertThat(hit(impact, entry).touches()).extracting(Touch::end).containsExactly(rewordedOld);
	}

	@Test
	void anItemIsToldWithTheStatementThatMapsIt() {
		MappingEntry entry = entry(first, Relationship.INTERSECTS, rewordedOld);
		mappingSet(entry);

		Impact impact = impact();

		assertThat(impact.hits()).singleElement().satisfies(hit -> {
			assertThat(hit.kinds()).containsExactly(Hit.Kind.STATEMENT, Hit.Kind.ITEM);
			assertThat(hit.resting()).extracting(Hit::object).containsExactly(first);
		});
		assertThat(impact.count(Hit.Kind.ITEM)).isEqualTo(1);
		assertThat(new ImpactWords(impact, Locale.JAPANESE).kinds(impact.hits().getFirst())).isEqualTo("対応付け・項目");
		assertThat(new ImpactWords(impact, Locale.JAPANESE).whyBesides(impact.hits().getFirst())).containsExactly("項目 own.list@1: 病院用/1/①");
		assertThat(new ImpactWords(impact, Locale.JAPANESE).workInShort()).startsWith("このうち見直すところ 1 か所(");
	}

	@Test
	void anItemThatPressesLessThanItsStatementStandsByItself() {
		MappingEntry alone = entry(second, Relationship.INTERSECTS, goneOld);
		mappingSet(alone, entry(second, Relationship.INTERSECTS, keptOld));

		assertThat(impact(withdrawn(goneOld)).hits()).extracting(Hit::object).containsExactly(alone, second);
	}

	@Test
	void whatAMigrationHasLeftInTheNewSetIsNotSettled() {
		MappingEntry entry = entry(first, Relationship.INTERSECTS, rewordedOld);
		MappingEntry carried = with(entry(first, Relationship.INTERSECTS, rewordedNew), one -> one.setUnverified("写し ▶ " + LEFT));
		mappingSet(entry);
		sets.add(mapping("list-basis-2", list, newer, carried));

		Impact impact = impact();

		assertThat(impact.settled()).isZero();
		assertThat(impact.open()).isEqualTo(1);
		assertThat(hit(impact, entry).open()).containsExactly(new LeftOpen(carried, List.of(LEFT)));
		assertThat(new ImpactWords(impact, Locale.JAPANESE).whyBesides(hit(impact, entry)))
				.contains("list-basis-2: 病院用/1/① intersects 管理編/1/② に移したが、見直しが済んでいない: " + LEFT);
		assertThat(new ImpactWords(impact, Locale.JAPANESE).inShort()).contains("このうち対応付け 1 件は、own.safety@2 についての対応付けに移してあるが、見直しが済んでいない。");
	}

	@Test
	void whereNothingRestsOnTheEditionSetsOfOtherEditionsAreNamed() {
		Edition oldest = edition("own.safety@0");
		sets.add(oldest);
		sets.add(mapping("old-basis", list, oldest));

		assertThat(new ImpactWords(impact(), Locale.JAPANESE).inShort()).contains("影響を受けるものはない。",
				"この文書のほかの版についての対応付けは調べていない: old-basis(own.safety@0)。それに基づくものを見るには、その版から比べるか、先に own.safety@1 へ移す: sansho migrate");
	}

	@Test
	void whatPeopleHaveNotVerifiedInTheNewSetSettlesAllTheSame() {
		mappingSet(entry(first, Relationship.INTERSECTS, rewordedOld));
		sets.add(mapping("list-basis-2", list, newer, with(entry(first, Relationship.INTERSECTS, rewordedNew), one -> one.setUnverified("写し"))));

		assertThat(impact().settled()).isEqualTo(1);
	}

	@Test
	void whatIsOpenIsListedThoughOnlyItsNumberHasChanged() {
		MappingEntry entry = entry(first, Relationship.INTERSECTS, numberedOld);
		mappingSet(entry);
		sets.add(mapping("list-basis-2", list, newer, with(entry(first, Relationship.INTERSECTS, numberedNew), one -> one.setUnverified("▶ " + LEFT))));

		assertThat(hit(impact(), entry).urgency()).isEqualTo(Urgency.OPEN);
	}

	@Test
	void whoReadsAnImpactBackwardsIsTold() {
		older.setIssued("2024");
		newer.setIssued("2023");
		mappingSet(entry(first, Relationship.INTERSECTS, rewordedOld));

		assertThat(new ImpactWords(impact(), Locale.JAPANESE).inShort()).first().isEqualTo("own.safety@1 は own.safety@2 より後に出た版です。own.safety@2 を新しい版とみなして示します。");
	}

	@Test
	void whatASourceIsMappedToDoesNotRestOnTheSource() {
		MappingEntry entry = entry(rewordedOld, Relationship.INTERSECTS, control);
		sets.add(mapping("down", older, vendor, entry));

		assertThat(objects(impact())).containsExactly(entry);
	}

	@Test
	void theWayGoesOnFromMappingToMapping() {
		MappingEntry near = entry(control, Relationship.INTERSECTS, rewordedOld);
		MappingEntry far = entry(first, Relationship.INTERSECTS, control);
		sets.add(mapping("vendor-basis", vendor, older, near));
		sets.add(mapping("list-vendor", list, vendor, far));

		Impact impact = impact();

		assertThat(objects(impact)).containsExactly(near, control, far, first);
		assertThat(stops(hit(impact, first))).containsExactly(rewordedOld, near, control, far, first);
		assertThat(hit(impact, first).isNear()).isFalse();
	}

	@Test
	void mappingsInACircleEnd() {
		MappingEntry near = entry(control, Relationship.INTERSECTS, rewordedOld);
		MappingEntry there = entry(detail, Relationship.INTERSECTS, control);
		MappingEntry back = entry(control, Relationship.INTERSECTS, detail);
		sets.add(mapping("vendor-basis", vendor, older, near));
		sets.add(mapping("vendor-own", vendor, vendor, there, back));

		Impact impact = impact();

		assertThat(objects(impact)).containsExactly(near, control, there, detail, back);
		assertThat(hit(impact, control).otherWays()).isEqualTo(1);
	}

	@Test
	void ofSeveralWaysTheShortestIsTold() {
		MappingEntry near = entry(control, Relationship.INTERSECTS, rewordedOld);
		MappingEntry roundabout = entry(first, Relationship.INTERSECTS, control);
		MappingEntry direct = entry(first, Relationship.INTERSECTS, rewordedOld);
		sets.add(mapping("vendor-basis", vendor, older, near));
		sets.add(mapping("list-vendor", list, vendor, roundabout));
		sets.add(mapping("list-basis", list, older, direct));

		assertThat(stops(hit(impact(), first))).containsExactly(rewordedOld, direct, first);
	}

	@Test
	void whatLosesItsGroundComesFirst() {
		MappingEntry reworded = entry(first, Relationship.INTERSECTS, rewordedOld);
		MappingEntry lost = entry(second, Relationship.INTERSECTS, goneOld);
		mappingSet(reworded, lost);

		Impact impact = impact(withdrawn(goneOld));

		assertThat(objects(impact)).containsExactly(lost, second, reworded, first);
		assertThat(impact.hits()).extracting(Hit::urgency).containsExactly(Urgency.LOST, Urgency.REWORDED);
	}

	@Test
	void whatKeepsAnotherGroundLosesOnlyPartOfIt() {
		MappingEntry entry = entry(first, Relationship.INTERSECTS, goneOld, keptOld);
		MappingEntry alone = entry(second, Relationship.INTERSECTS, goneOld);
		MappingEntry other = entry(second, Relationship.INTERSECTS, keptOld);
		mappingSet(entry, alone, other);

		Impact impact = impact(withdrawn(goneOld));

		assertThat(hit(impact, entry).urgency()).isEqualTo(Urgency.WITHDRAWN);
		assertThat(hit(impact, alone).urgency()).isEqualTo(Urgency.LOST);
		assertThat(hit(impact, second).urgency()).isEqualTo(Urgency.WITHDRAWN);
	}

	@Test
	void whatNobodyHasConfirmedToBeWithdrawnIsOnlyMissing() {
		mappingSet(entry(first, Relationship.INTERSECTS, goneOld));

		assertThat(impact().hits()).extracting(Hit::urgency).containsOnly(Urgency.MISSING);
	}

	@Test
	void whatWasMergedIsToBeDecided() {
		MappingEntry entry = entry(first, Relationship.INTERSECTS, goneOld);
		mappingSet(entry);

		Impact impact = impact(line(List.of(rewordedOld, goneOld), List.of(rewordedNew), ChangeKind.MERGED));

		assertThat(hit(impact, entry).urgency()).isEqualTo(Urgency.DIVIDED);
	}

	@Test
	void aNewNumberConcernsOnlyWhatIsMappedToIt() {
		MappingEntry near = entry(control, Relationship.INTERSECTS, numberedOld);
		sets.add(mapping("vendor-basis", vendor, older, near));
		sets.add(mapping("list-vendor", list, vendor, entry(first, Relationship.INTERSECTS, control)));

		Impact impact = impact();

		assertThat(objects(impact)).containsExactly(near, control);
		assertThat(impact.hits()).extracting(Hit::urgency).containsOnly(Urgency.MECHANICAL);
	}

	@Test
	void whoNamesAHeadingMeansWhatIsBelowIt() {
		MappingEntry entry = entry(first, Relationship.INTERSECTS, chapterOld);
		mappingSet(entry);

		Hit hit = hit(impact(), entry);

		assertThat(hit.urgency()).isEqualTo(Urgency.REWORDED);
		assertThat(hit.touches().getFirst().below()).isEqualTo(3);
		assertThat(stops(hit)).containsExactly(rewordedOld, chapterOld, entry);
	}

	@Test
	void whatRestsOnAHeadingRestsOnWhatRestsBelowIt() {
		MappingEntry near = entry(control, Relationship.INTERSECTS, rewordedOld);
		MappingEntry far = entry(first, Relationship.INTERSECTS, controls);
		sets.add(mapping("vendor-basis", vendor, older, near));
		sets.add(mapping("list-vendor", list, vendor, far));

		assertThat(stops(hit(impact(), first))).containsExactly(rewordedOld, near, control, controls, far, first);
	}

	@Test
	void whatAHeadingRestsOnHoldsBelowIt() {
		MappingEntry near = entry(controls, Relationship.INTERSECTS, rewordedOld);
		MappingEntry far = entry(first, Relationship.INTERSECTS, detail);
		sets.add(mapping("vendor-basis", vendor, older, near));
		sets.add(mapping("list-vendor", list, vendor, far));

		assertThat(stops(hit(impact(), first))).containsExactly(rewordedOld, near, controls, detail, far, first);
	}

	@Test
	void nothingRestsOnWhatItHasNothingInCommonWith() {
		MappingEntry entry = entry(first, Relationship.NO_RELATIONSHIP, rewordedOld);
		mappingSet(entry);

		assertThat(objects(impact())).containsExactly(entry);
	}

	@Test
	void thatThereIsNoCounterpartIsToBeLookedAtAgain() {
		NoCounterpart none = noCounterpart(Side.TARGET, rewordedOld);
		mappingSet(none);

		assertThat(objects(impact())).containsExactly(none);
	}

	@Test
	void whatNobodyStandsByAnyMoreIsOnlyCounted() {
		mappingSet(with(entry(first, Relationship.INTERSECTS, rewordedOld), entry -> entry.setStatus(MappingStatus.SUPERSEDED)));

		Impact impact = impact();

		assertThat(impact.hits()).isEmpty();
		assertThat(impact.retired()).isEqualTo(1);
	}

	@Test
	void whatIsMappedToTheNewEditionAlreadyIsOnlyCounted() {
		MappingEntry open = entry(second, Relationship.INTERSECTS, rewordedOld);
		mappingSet(entry(first, Relationship.INTERSECTS, rewordedOld), open);
		MappingSet next = mapping("list-basis-2", list, newer, entry(first, Relationship.INTERSECTS, rewordedNew));
		sets.add(next);

		Impact impact = impact();

		assertThat(objects(impact)).containsExactly(open, second);
		assertThat(impact.settled()).isEqualTo(1);
		assertThat(impact.sets().getFirst().successors()).containsExactly(next);
	}

	@Test
	void whatIsOnlySpokenOfInPartIsStillOpen() {
		MappingEntry severalSources = entry(first, Relationship.INTERSECTS, rewordedOld);
		severalSources.getSources().add(second);
		MappingEntry severalTargets = entry(first, Relationship.INTERSECTS, rewordedOld, keptOld);
		mappingSet(severalSources, severalTargets);
		sets.add(mapping("list-basis-2", list, newer, entry(first, Relationship.INTERSECTS, rewordedNew)));

		Impact impact = impact(line(List.of(rewordedOld), List.of(rewordedNew), ChangeKind.REWORDED));

		assertThat(objects(impact)).contains(severalSources, severalTargets);
		assertThat(impact.settled()).isZero();
	}

	@Test
	void whatIsSpokenOfWholeInSeveralStatementsIsOnlyCounted() {
		MappingEntry several = entry(first, Relationship.INTERSECTS, rewordedOld, keptOld, goneOld);
		several.getSources().add(second);
		mappingSet(several);
		sets.add(mapping("list-basis-2", list, newer, entry(first, Relationship.INTERSECTS, rewordedNew), entry(second, Relationship.INTERSECTS, keptNew)));

		Impact impact = impact(line(List.of(rewordedOld), List.of(rewordedNew), ChangeKind.REWORDED), withdrawn(goneOld));

		assertThat(impact.hits()).isEmpty();
		assertThat(impact.settled()).isEqualTo(1);
	}

	@Test
	void ofWhatWasSplitOnePartIsEnough() {
		mappingSet(entry(first, Relationship.INTERSECTS, rewordedOld));
		sets.add(mapping("list-basis-2", list, newer, entry(first, Relationship.INTERSECTS, addedNew)));

		assertThat(impact(line(List.of(rewordedOld), List.of(rewordedNew, addedNew), ChangeKind.SPLIT)).settled()).isEqualTo(1);
	}

	@Test
	void whatHasLostItsGroundAndIsMappedNowhereIsNotSettled() {
		mappingSet(entry(first, Relationship.INTERSECTS, goneOld));
		sets.add(mapping("list-basis-2", list, newer, entry(second, Relationship.INTERSECTS, keptNew)));

		assertThat(impact(withdrawn(goneOld)).settled()).isZero();
	}

	@Test
	void whatIsMappedToNowHasACounterpart() {
		NoCounterpart target = noCounterpart(Side.TARGET, rewordedOld);
		NoCounterpart both = noCounterpart(Side.TARGET, rewordedOld, numberedOld);
		mappingSet(target, both);
		sets.add(mapping("list-basis-2", list, newer, entry(first, Relationship.INTERSECTS, rewordedNew)));

		Impact impact = impact(line(List.of(rewordedOld), List.of(rewordedNew), ChangeKind.REWORDED));

		assertThat(objects(impact)).containsExactly(both);
		assertThat(impact.settled()).isEqualTo(1);
	}

	@Test
	void theFormsSayHowManyOfTheirItemsAreConcerned() {
		mappingSet(entry(first, Relationship.INTERSECTS, rewordedOld));

		assertThat(impact().forms()).singleElement().satisfies(tally -> {
			assertThat(tally.form()).isSameAs(form);
			assertThat(tally.items()).isEqualTo(2);
			assertThat(tally.affected()).isEqualTo(1);
		});
	}

	@Test
	void editionsThatAreBasedOnTheOlderOneAreNamed() {
		list.getBasedOn().add(older);

		assertThat(impact().basedOn()).containsExactly(list);
	}

	@Test
	void theSetsAddUpToTheStatements() {
		mappingSet(entry(first, Relationship.INTERSECTS, rewordedOld), entry(first, Relationship.INTERSECTS, goneOld), entry(second, Relationship.INTERSECTS, keptOld));

		Impact impact = impact();

		assertThat(impact.sets()).singleElement().satisfies(tally -> {
			assertThat(tally.statements()).isEqualTo(3);
			assertThat(tally.affected()).isEqualTo(2).isEqualTo(impact.count(Hit.Kind.STATEMENT));
		});
	}

	@Test
	void anEditOfTheTextConcernsWhatRestsOnItNow() {
		MappingEntry entry = entry(first, Relationship.INTERSECTS, rewordedNew);
		sets.add(mapping("list-basis", list, newer, entry));
		Succession succession = succession(older, newer, line(List.of(rewordedOld), List.of(rewordedNew)));
		Edition before = edition("own.safety@2");
		Corpus was = Corpus.of(List.of(file(guideline("own.safety"), before, part("管理編", before, chapterOld))));
		Corpus is = Corpus.of(List.of(file(guideline("own.safety"), newer, part("管理編", newer, chapterNew)), file(list, form), file(sets.toArray(Declaration[]::new)),
				file(succession)));

		Impact impact = Impact.of(EditionDiff.of(new EditionSide(was, before), new EditionSide(is, newer)));

		assertThat(objects(impact)).containsExactly(entry, first, succession.getStatements().getFirst());
		assertThat(impact.isBetweenEditions()).isFalse();
	}

	@Test
	void theAnswerInShortSaysHowMuchItIs() {
		mappingSet(entry(first, Relationship.INTERSECTS, rewordedOld), entry(second, Relationship.INTERSECTS, numberedOld));

		Impact impact = impact();

		assertThat(new ImpactWords(impact, Locale.JAPANESE).inShort()).containsExactly("改正前の条項・項目 5 件のうち 2 件が変わり、1 件が新しい版に見当たらず、1 件が加わった。",
				"このうち 4 件は、確定した版の継承によらない推定である。0.9 に満たないものには確信度を添える。", "影響を受けるもの: 対応付け 2 件(1 組)、項目 2 件(様式 1)、ほかの条項 0 件",
				"このうち見直すところ 1 か所(根拠がなくなったもの 0 か所、新しい版に見当たらないもの 0 か所)。対応付けと、それに基づくものは合わせて一か所と数える。番号・場所だけが変わったもの 1 か所は読まなくてよい。");
		assertThat(new ImpactWords(impact, Locale.ENGLISH).inShort().getFirst()).isEqualTo("Of 5 provisions 2 changed, 1 is not found in the new edition, and 1 is new.");
	}

	@Test
	void theWordsSayWhatHappenedToEachEnd() {
		MappingEntry entry = entry(first, Relationship.INTERSECTS, rewordedOld, numberedOld, chapterOld);
		mappingSet(entry);
		Impact impact = impact(line(List.of(rewordedOld), List.of(rewordedNew), ChangeKind.REWORDED));

		assertThat(new ImpactWords(impact, Locale.JAPANESE).why(hit(impact, entry))).containsExactly("対応先 管理編/1/②: 文言の変更", "対応先 管理編/1/④ → 管理編/1/③: 番号の変更(推定)",
				"対応先 管理編/1 の中の 管理編/1/②: 文言の変更(ほか 2 件の変更)", "項目 own.list@1: 病院用/1/①");
	}

	// ---------------------------------------------------------------- what is given

	private void mappingSet(MappingStatement... statements) {
		sets.add(mapping("list-basis", list, older, statements));
	}

	private Impact impact(SuccessionStatement... confirmed) {
		Corpus corpus = Corpus.of(List.of(
				file(guideline("own.safety"), checklist("own.list"), guideline("vendor"), older, newer, list, vendor, part("管理編", older, chapterOld), part("管理編", newer, chapterNew)),
				file(form, body(vendor, controls)), file(sets.toArray(Declaration[]::new)), file(succession(older, newer, confirmed))));
		return Impact.of(EditionDiff.of(new EditionSide(corpus, older), new EditionSide(corpus, newer)));
	}

	private static Requirement requirement(String number, String text) {
		return with(org.sansho.core.given.Model.requirement(number), one -> one.setText(text));
	}

	private static SuccessionLine line(List<? extends Provision> predecessors, List<? extends Provision> successors, ChangeKind... kinds) {
		SuccessionLine line = SanshoFactory.eINSTANCE.createSuccessionLine();
		line.getPredecessors().addAll(predecessors);
		line.getSuccessors().addAll(successors);
		line.getChanges().addAll(List.of(kinds));
		return line;
	}

	private static Withdrawn withdrawn(Provision... predecessors) {
		Withdrawn withdrawn = SanshoFactory.eINSTANCE.createWithdrawn();
		withdrawn.getPredecessors().addAll(List.of(predecessors));
		return withdrawn;
	}

	private static List<EObject> objects(Impact impact) {
		return impact.hits().stream().flatMap(Hit::all).map(Hit::object).toList();
	}

	private static List<EObject> stops(Hit hit) {
		return hit.way().stops().stream().map(Waypoint::object).toList();
	}

	private static Hit hit(Impact impact, EObject object) {
		return impact.hits().stream().flatMap(Hit::all).filter(hit -> hit.object() == object).findFirst().orElseThrow();
	}
}
