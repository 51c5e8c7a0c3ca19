// SPDX-License-Identifier: EPL-2.0
package org.sansho.core.evolution;

import java.util.ArrayList;
import java.util.List;
import org.sansho.core.evolution.Divisions.Division;
import org.sansho.core.review.Wording;

/** Finds out which places of two editions belong together: what was confirmed, what was aligned, and what was split or merged. */
final class Grouping {

	private final Roster older;
	private final Roster newer;
	private final Weights weights;
	private final Confirmed confirmed;
	private final Aligner aligner;
	private final Alignment alignment;
	private final ChangeDraft[] ofOld;
	private final ChangeDraft[] ofYoung;
	private final List<ChangeDraft> drafts;
	private List<Division> splits = List.of();
	private List<Division> merges = List.of();

	Grouping(EditionComparison editions, Weights weights) {
		this.older = editions.olderRoster();
		this.newer = editions.newerRoster();
		this.weights = weights;
		this.confirmed = Confirmed.between(older, newer);
		this.alignment = new Alignment(older.size(), newer.size());
		this.aligner = new Aligner(editions, alignment, weights.ofPairs());
		this.ofOld = new ChangeDraft[older.size()];
		this.ofYoung = new ChangeDraft[newer.size()];
		align();
		this.drafts = group();
	}

	/** What belongs together, in the order of the older edition, then what was added; every place is in one. */
	List<ChangeDraft> drafts() {
		return drafts;
	}

	ChangeDraft ofOld(int old) {
		return ofOld[old];
	}

	ChangeDraft ofYoung(int young) {
		return ofYoung[young];
	}

	Roster older() {
		return older;
	}

	Roster newer() {
		return newer;
	}

	Confirmed confirmed() {
		return confirmed;
	}

	Aligner aligner() {
		return aligner;
	}

	Alignment alignment() {
		return alignment;
	}

	/** What was taken out of something, likely or not. */
	List<Division> splits() {
		return splits;
	}

	/** What went into something, likely or not. */
	List<Division> merges() {
		return merges;
	}

	/** Nobody thought of anything else, and nobody was asked. */
	boolean isKeptByRule(ChangeDraft draft) {
		return draft.olds.size() == 1 && draft.youngs.size() == 1 && alignment.ground(draft.olds.getFirst()) == Change.Ground.SAME_CITATION_AND_WORDING;
	}

	/** Whether {@code old}, which is aligned, says something else than what it is aligned with. */
	boolean isReworded(int old) {
		Change.Ground ground = alignment.ground(old);
		return ground != Change.Ground.SAME_CITATION_AND_WORDING && ground != Change.Ground.SAME_WORDING
				&& !Wording.isSame(older.provision(old), newer.provision(alignment.younger(old)));
	}

	private void align() {
		for (Confirmed.Link link : confirmed.links()) {
			// Of several one can be aligned; the others join it below.
			if (alignment.younger(link.old()) == Roster.NONE && alignment.elder(link.young()) == Roster.NONE) {
				alignment.align(link.old(), link.young(), Change.Ground.CONFIRMED);
			}
			alignment.closeOld(link.old());
			alignment.closeYoung(link.young());
		}
		confirmed.settledOld().stream().forEach(alignment::closeOld);
		confirmed.settledYoung().stream().forEach(alignment::closeYoung);
		aligner.align();
		FormsApart forms = aligner.forms();
		splits = new Divisions(newer, older, alignment.youngers(), this::isReworded, aligner.likeness(), weights.ofDivisions(), (young, old) -> forms.keep(old, young))
				.find(alignment.openYoungs(), confirmed.settledOld());
		merges = new Divisions(older, newer, alignment.elders(), young -> isReworded(alignment.elder(young)), aligner.likeness(), weights.ofDivisions(), forms::keep)
				.find(alignment.openOlds(), confirmed.settledYoung());
	}

	/** In the order of the older edition, then what was added. */
	private List<ChangeDraft> group() {
		JoinedSets sets = new JoinedSets(older.size() + newer.size());
		for (int old = 0; old < older.size(); old++) {
			if (alignment.younger(old) != Roster.NONE) {
				sets.join(old, older.size() + alignment.younger(old));
			}
		}
		confirmed.links().forEach(link -> sets.join(link.old(), older.size() + link.young()));
		splits.stream().filter(split -> split.logOdds() > 0).forEach(split -> sets.join(split.whole(), older.size() + split.part()));
		merges.stream().filter(merge -> merge.logOdds() > 0).forEach(merge -> sets.join(merge.part(), older.size() + merge.whole()));
		ChangeDraft[] ofRoot = new ChangeDraft[older.size() + newer.size()];
		List<ChangeDraft> all = new ArrayList<>();
		for (int i = 0; i < ofRoot.length; i++) {
			int root = sets.root(i);
			if (ofRoot[root] == null) {
				ofRoot[root] = new ChangeDraft();
				all.add(ofRoot[root]);
			}
			ChangeDraft draft = ofRoot[root];
			if (i < older.size()) {
				draft.olds.add(i);
				ofOld[i] = draft;
			} else {
				draft.youngs.add(i - older.size());
				ofYoung[i - older.size()] = draft;
			}
		}
		return all;
	}
}
