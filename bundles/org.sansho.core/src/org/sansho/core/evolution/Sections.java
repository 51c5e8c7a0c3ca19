// SPDX-License-Identifier: EPL-2.0
package org.sansho.core.evolution;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sansho.model.Provision;

/** Puts changes in order and into the chapters in which people look for them. */
final class Sections {

	/** A section while it is filled. */
	private static final class SectionDraft {
		private String olderPart = "";
		private String newerPart = "";
		private Optional<Provision> older = Optional.empty();
		private Optional<Provision> newer = Optional.empty();
		private final List<Change> changes = new ArrayList<>();
	}

	/** What tells sections apart that are no chapters. */
	private record BlockKey(int older, int newer) {
	}

	private final Grouping grouping;
	private final Roster older;
	private final Roster newer;
	private final Blocks blocks;

	Sections(Grouping grouping, Blocks blocks) {
		this.grouping = grouping;
		this.older = grouping.older();
		this.newer = grouping.newer();
		this.blocks = blocks;
	}

	/** Chapters, and what stands beside chapters in a part, form or section of a form. */
	List<DiffSection> sections() {
		int[] topsOfOld = tops(older);
		int[] topsOfYoung = tops(newer);
		Map<Object, SectionDraft> sections = new LinkedHashMap<>();
		Object before = null;
		SectionDraft section = null;
		for (ChangeDraft draft : inOrder()) {
			Object key = draft.olds.isEmpty() ? keyOfYoung(draft.youngs.getFirst(), topsOfYoung) : keyOfOld(draft.olds.getFirst(), topsOfOld);
			if (!key.equals(before)) {
				section = sections.computeIfAbsent(key, unknown -> draft.olds.isEmpty() ? ofYoung(draft.youngs.getFirst(), topsOfYoung, topsOfOld)
						: ofOld(draft.olds.getFirst(), topsOfOld));
				before = key;
			}
			section.changes.add(draft.change(older, newer));
		}
		return sections.values().stream().map(made -> new DiffSection(made.olderPart, made.newerPart, made.older, made.newer, made.changes)).toList();
	}

	/** As the older edition is; what was added stands behind what stands before it in the newer one. */
	private List<ChangeDraft> inOrder() {
		List<ChangeDraft> first = new ArrayList<>();
		ChangeDraft anchor = null;
		for (int young = 0; young < newer.size(); young++) {
			ChangeDraft draft = grouping.ofYoung(young);
			if (draft.kinds.contains(DiffKind.ADDED)) {
				(anchor == null ? first : anchor.behind()).add(draft);
			} else if (!draft.kinds.contains(DiffKind.MOVED) || anchor == null) {
				anchor = draft;
			}
		}
		List<ChangeDraft> ordered = new ArrayList<>(first);
		for (ChangeDraft draft : grouping.drafts()) {
			if (!draft.kinds.contains(DiffKind.ADDED)) {
				ordered.add(draft);
				ordered.addAll(draft.behind);
			}
		}
		return ordered;
	}

	private static int[] tops(Roster roster) {
		int[] tops = new int[roster.size()];
		for (int place = 0; place < tops.length; place++) {
			tops[place] = roster.owner(place) == Roster.NONE ? place : tops[roster.owner(place)];
		}
		return tops;
	}

	private Object keyOfOld(int old, int[] tops) {
		int top = tops[old];
		return older.isHeading(top) ? grouping.ofOld(top) : new BlockKey(older.block(old), Roster.NONE);
	}

	private Object keyOfYoung(int young, int[] tops) {
		int top = tops[young];
		if (newer.isHeading(top)) {
			ChangeDraft draft = grouping.ofYoung(top);
			return draft.olds.isEmpty() || older.isHeading(draft.olds.getFirst()) ? draft : new BlockKey(older.block(draft.olds.getFirst()), Roster.NONE);
		}
		int block = blocks.olderOf(newer.block(young));
		return block == Roster.NONE ? new BlockKey(Roster.NONE, newer.block(young)) : new BlockKey(block, Roster.NONE);
	}

	private SectionDraft ofOld(int old, int[] tops) {
		SectionDraft section = new SectionDraft();
		section.olderPart = older.blockLabel(older.block(old));
		int top = tops[old];
		if (older.isHeading(top)) {
			section.older = Optional.of(older.provision(top));
			grouping.ofOld(top).youngs.stream().findFirst().ifPresent(young -> {
				section.newer = Optional.of(newer.provision(young));
				section.newerPart = newer.blockLabel(newer.block(young));
			});
		} else {
			int block = blocks.youngerOf(older.block(old));
			section.newerPart = block == Roster.NONE ? "" : newer.blockLabel(block);
		}
		return section;
	}

	private SectionDraft ofYoung(int young, int[] tops, int[] topsOfOld) {
		int top = tops[young];
		ChangeDraft heading = grouping.ofYoung(top);
		if (newer.isHeading(top) && !heading.olds.isEmpty()) {
			return ofOld(heading.olds.getFirst(), topsOfOld);
		}
		SectionDraft section = new SectionDraft();
		section.newerPart = newer.blockLabel(newer.block(young));
		int block = blocks.olderOf(newer.block(young));
		if (newer.isHeading(top)) {
			section.newer = Optional.of(newer.provision(top));
		} else if (block != Roster.NONE) {
			section.olderPart = older.blockLabel(block);
		}
		return section;
	}
}
