// SPDX-License-Identifier: EPL-2.0
package org.sansho.core.evolution;

import java.util.List;
import java.util.stream.Stream;
import org.sansho.model.Clause;
import org.sansho.model.Item;
import org.sansho.model.Provision;

/** Tells whether something says what it said: what was reworded, promoted, demoted or applied otherwise, and who has which share of what. */
final class ContentKinds {

	private final Grouping grouping;
	private final Roster older;
	private final Roster newer;
	private final boolean limited;
	private final boolean profilesCompared;

	/** @param limited whether one of the editions may have something that does not apply to everybody */
	ContentKinds(Grouping grouping, boolean limited) {
		this.grouping = grouping;
		this.older = grouping.older();
		this.newer = grouping.newer();
		this.limited = limited;
		this.profilesCompared = DiffRemarks.comparesProfiles(new EditionSide(older.corpus(), older.edition()), new EditionSide(newer.corpus(), newer.edition()));
	}

	/** Adds what has become of the content of {@code draft}, which has something on both sides. */
	void classify(ChangeDraft draft) {
		if (!limited && grouping.isKeptByRule(draft) && older.provision(draft.olds.getFirst()) instanceof Clause) {
			draft.kinds.add(DiffKind.UNCHANGED);
			return;
		}
		if (isReworded(draft)) {
			draft.kinds.add(DiffKind.REWORDED);
		}
		boolean wasReference = draft.olds.stream().allMatch(old -> isReference(older.provision(old)));
		boolean wasNone = draft.olds.stream().noneMatch(old -> isReference(older.provision(old)));
		boolean isReference = draft.youngs.stream().allMatch(young -> isReference(newer.provision(young)));
		boolean isNone = draft.youngs.stream().noneMatch(young -> isReference(newer.provision(young)));
		if (!wasNone && isNone) {
			draft.kinds.add(DiffKind.PROMOTED);
		} else if (!isNone && wasNone || isReference && !wasReference) {
			draft.kinds.add(DiffKind.DEMOTED);
		}
		if (isReapplied(draft)) {
			draft.kinds.add(DiffKind.REAPPLIED);
		}
		if (draft.kinds.contains(DiffKind.SPLIT)) {
			draft.youngShares = shares(older, draft.olds, newer, draft.youngs);
		}
		if (draft.kinds.contains(DiffKind.MERGED)) {
			draft.oldShares = shares(newer, draft.youngs, older, draft.olds);
		}
		if (draft.kinds.isEmpty()) {
			draft.kinds.add(DiffKind.UNCHANGED);
		}
	}

	private static boolean isReference(Provision provision) {
		return provision instanceof Item item && item.getReference() != null;
	}

	private boolean isReapplied(ChangeDraft draft) {
		// Where a document has no profiles, only what stands in a form can be limited.
		if (!limited && older.provision(draft.olds.getFirst()) instanceof Clause && newer.provision(draft.youngs.getFirst()) instanceof Clause) {
			return false;
		}
		List<Applicability> was = applicability(older, draft.olds);
		List<Applicability> is = applicability(newer, draft.youngs);
		return !was.equals(is) && (profilesCompared || !besidesProfiles(was).equals(besidesProfiles(is)));
	}

	private static List<Applicability> besidesProfiles(List<Applicability> all) {
		return all.stream().map(Applicability::besidesProfiles).distinct().toList();
	}

	/** Each once, since several may have been merged that differ in nothing else. */
	private static List<Applicability> applicability(Roster roster, List<Integer> places) {
		return places.stream().map(place -> Applicability.of(roster.corpus(), roster.provision(place))).distinct().toList();
	}

	private boolean isReworded(ChangeDraft draft) {
		if (draft.olds.size() == 1 && draft.youngs.size() == 1) {
			return grouping.isReworded(draft.olds.getFirst());
		}
		List<String> olds = draft.olds.stream().map(older::wording).distinct().toList();
		List<String> youngs = draft.youngs.stream().map(newer::wording).distinct().toList();
		return !olds.equals(youngs) && !joined(older, draft.olds).equals(joined(newer, draft.youngs));
	}

	/** What was cut or joined says the same if all of it together does; which title the parts have is another question. */
	private static String joined(Roster roster, List<Integer> places) {
		StringBuilder joined = new StringBuilder();
		for (int place : places) {
			Provision provision = roster.provision(place);
			Stream.of(provision.getText(), provision.getSummary()).filter(text -> text != null)
					.forEach(text -> text.codePoints().filter(c -> !Character.isWhitespace(c) && !Character.isSpaceChar(c)).forEach(joined::appendCodePoint));
		}
		return joined.toString();
	}

	/** Of the text of {@code wholes}, what each of {@code parts} has. */
	private static List<Double> shares(Roster some, List<Integer> wholes, Roster others, List<Integer> parts) {
		String whole = content(some, wholes);
		return Shares.of(whole, parts.stream().map(part -> content(others, List.of(part))).toList());
	}

	private static String content(Roster roster, List<Integer> places) {
		StringBuilder content = new StringBuilder();
		for (int place : places) {
			Provision provision = roster.provision(place);
			String text = Stream.of(provision.getText(), provision.getSummary()).filter(some -> some != null).reduce("", String::concat);
			content.append(text.isEmpty() && provision.getTitle() != null ? provision.getTitle() : text);
		}
		return content.toString();
	}
}
