// SPDX-License-Identifier: EPL-2.0
package org.sansho.core.evolution;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.sansho.core.evolution.Divisions.Division;
import org.sansho.core.work.AllProcessors;
import org.sansho.model.ChangeKind;

/** Says on what ground things are taken to belong together, how sure that is, and what else was thought of. */
final class Judgement {

	/** Of a doubtful line so many others are named. */
	private static final int ALTERNATIVES = 2;
	/** What is less likely is not worth naming. */
	private static final double WORTH_NAMING = 0.05;

	private final Grouping grouping;
	private final Roster older;
	private final Roster newer;
	private final Confirmed confirmed;
	private final Aligner aligner;
	private final Alignment alignment;

	Judgement(Grouping grouping) {
		this.grouping = grouping;
		this.older = grouping.older();
		this.newer = grouping.newer();
		this.confirmed = grouping.confirmed();
		this.aligner = grouping.aligner();
		this.alignment = grouping.alignment();
	}

	/** Says of all that belongs together how sure that is. */
	void judge() {
		Map<Integer, List<Integer>> candidatesOfYoung = aligner.candidates().elders();
		Map<Integer, List<Alternative>> ofOld = new HashMap<>();
		Map<Integer, List<Alternative>> ofYoung = new HashMap<>();
		addDivisions(ofOld, ofYoung);
		judgeDivisions();
		// Each is judged by itself.
		AllProcessors.forEach(grouping.drafts(), draft -> {
			if (grouping.isKeptByRule(draft)) {
				draft.ground = Change.Ground.SAME_CITATION_AND_WORDING;
				return;
			}
			List<Alternative> alternatives = new ArrayList<>();
			for (int old : draft.olds) {
				alternatives.addAll(ofOld.getOrDefault(old, List.of()));
				for (int young : aligner.candidates().of(old).keySet()) {
					if (grouping.ofYoung(young) != draft) {
						alternatives.add(alternative(old, young));
					}
				}
			}
			for (int young : draft.youngs) {
				alternatives.addAll(ofYoung.getOrDefault(young, List.of()));
				for (int old : candidatesOfYoung.getOrDefault(young, List.of())) {
					if (grouping.ofOld(old) != draft) {
						alternatives.add(alternative(old, young));
					}
				}
			}
			alternatives.sort(Comparator.comparingDouble((Alternative alternative) -> -alternative.confidence()));
			judge(draft, alternatives.isEmpty() ? 0 : alternatives.getFirst().confidence());
			draft.alternatives = alternatives.stream().filter(alternative -> alternative.confidence() >= WORTH_NAMING).limit(ALTERNATIVES).toList();
		});
	}

	private Alternative alternative(int old, int young) {
		return new Alternative(older.provision(old), newer.provision(young), Confidence.ofAlternative(logOdds(old, young)));
	}

	private double logOdds(int old, int young) {
		return aligner.evidence().logOdds(old, young, aligner.candidates().of(old).get(young));
	}

	/** Divisions that were not likely enough are alternatives for the parts. */
	private void addDivisions(Map<Integer, List<Alternative>> ofOld, Map<Integer, List<Alternative>> ofYoung) {
		for (Division split : grouping.splits()) {
			if (split.logOdds() <= 0) {
				ofYoung.computeIfAbsent(split.part(), key -> new ArrayList<>(1))
						.add(new Alternative(older.provision(split.whole()), newer.provision(split.part()), Confidence.ofAlternative(split.logOdds())));
			}
		}
		for (Division merge : grouping.merges()) {
			if (merge.logOdds() <= 0) {
				ofOld.computeIfAbsent(merge.part(), key -> new ArrayList<>(1))
						.add(new Alternative(older.provision(merge.part()), newer.provision(merge.whole()), Confidence.ofAlternative(merge.logOdds())));
			}
		}
	}

	private void judge(ChangeDraft draft, double bestAlternative) {
		BitSet settledOld = confirmed.settledOld();
		if (draft.olds.stream().anyMatch(settledOld::get) || draft.youngs.stream().anyMatch(confirmed.settledYoung()::get)) {
			draft.ground = Change.Ground.CONFIRMED;
			draft.confirmedAs = EnumSet.noneOf(ChangeKind.class);
			for (int old : draft.olds) {
				draft.confirmedAs.addAll(confirmed.kinds(old));
				draft.movedTo = draft.movedTo.or(() -> confirmed.movedTo(old));
			}
			draft.confirmedAs = Collections.unmodifiableSet(draft.confirmedAs);
			return;
		}
		if (!draft.isPaired()) {
			draft.confidence = 1 - bestAlternative;
			return;
		}
		for (int old : draft.olds) {
			int young = alignment.younger(old);
			if (young != Roster.NONE) {
				draft.ground = alignment.ground(old);
				draft.confidence *= switch (draft.ground) {
					case SAME_WORDING -> Confidence.SAME_WORDING;
					case SIMILAR -> Confidence.ofPair(logOdds(old, young));
					default -> 1;
				};
			}
		}
		if (draft.isOfSeveral()) {
			draft.ground = Change.Ground.SIMILAR;
		}
	}

	private void judgeDivisions() {
		grouping.splits().stream().filter(split -> split.logOdds() > 0).forEach(split -> grouping.ofOld(split.whole()).confidence *= Confidence.ofDivision(split.logOdds()));
		grouping.merges().stream().filter(merge -> merge.logOdds() > 0).forEach(merge -> grouping.ofYoung(merge.whole()).confidence *= Confidence.ofDivision(merge.logOdds()));
	}
}
