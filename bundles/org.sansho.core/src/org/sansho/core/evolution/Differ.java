// SPDX-License-Identifier: EPL-2.0
package org.sansho.core.evolution;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.sansho.core.evolution.Divisions.Division;
import org.sansho.core.review.Wording;
import org.sansho.model.ChangeKind;
import org.sansho.model.Clause;
import org.sansho.model.Edition;
import org.sansho.model.Item;
import org.sansho.model.Provision;

/** Works out what has become of everything in an edition: aligns, puts together what was split or merged, and says what differs. */
final class Differ {

	/** Of a doubtful line so many others are named. */
	private static final int ALTERNATIVES = 2;
	/** What is less likely is not worth naming. */
	private static final double WORTH_NAMING = 0.05;

	private final Roster older;
	private final Roster newer;
	private final Confirmed confirmed;
	private final Aligner aligner;
	private final Alignment alignment;
	private List<Division> splits = List.of();
	private List<Division> merges = List.of();
	private final boolean limited;
	private Blocks blocks;

	/** What belongs together, and the change that it is. */
	private static final class Group {
		private final List<Integer> olds = new ArrayList<>(1);
		private final List<Integer> youngs = new ArrayList<>(1);
		private final EnumSet<DiffKind> kinds = EnumSet.noneOf(DiffKind.class);
		private boolean followsHeading;
		private Change.Ground ground = Change.Ground.NOTHING_NEAR;
		private double confidence = 1;
		private List<Double> oldShares = List.of();
		private List<Double> youngShares = List.of();
		private List<Alternative> alternatives = List.of();
		private Set<ChangeKind> confirmedAs = Set.of();
		private Optional<Edition> movedTo = Optional.empty();
	}

	private final Group[] groupOfOld;
	private final Group[] groupOfYoung;

	Differ(EditionSide older, EditionSide newer) {
		this.older = Roster.of(older.corpus(), older.edition());
		this.newer = Roster.of(newer.corpus(), newer.edition());
		this.limited = hasProfiles(older) || hasProfiles(newer);
		this.confirmed = Confirmed.between(this.older, this.newer);
		this.aligner = new Aligner(this.older, this.newer, Evidence.WEIGHTS);
		this.alignment = aligner.alignment();
		this.groupOfOld = new Group[this.older.size()];
		this.groupOfYoung = new Group[this.newer.size()];
	}

	/** The changes in order, and for each of them the section that it stands in. */
	List<DiffSection> sections() {
		align();
		blocks = Blocks.of(older, newer, alignment);
		List<Group> groups = groups();
		groups.forEach(this::classifyPlace);
		groups.parallelStream().filter(group -> !group.olds.isEmpty() && !group.youngs.isEmpty()).forEach(this::classifyContent);
		judge(groups);
		return sections(inOrder(groups));
	}

	// ---------------------------------------------------------------- what belongs together

	private void align() {
		boolean[] closedOld = new boolean[older.size()];
		boolean[] closedYoung = new boolean[newer.size()];
		for (Confirmed.Link link : confirmed.links()) {
			// Of several one can be aligned; the others join it below.
			if (alignment.younger(link.old()) == Roster.NONE && alignment.elder(link.young()) == Roster.NONE) {
				aligner.confirm(link.old(), link.young());
			}
			aligner.confirm(link.old(), Roster.NONE);
			aligner.confirm(Roster.NONE, link.young());
		}
		confirmed.settledOld().stream().forEach(old -> {
			aligner.confirm(old, Roster.NONE);
			closedOld[old] = true;
		});
		confirmed.settledYoung().stream().forEach(young -> {
			aligner.confirm(Roster.NONE, young);
			closedYoung[young] = true;
		});
		aligner.align();
		boolean[] oldTaken = new boolean[older.size()];
		for (int old = 0; old < oldTaken.length; old++) {
			oldTaken[old] = aligner.isOldTaken(old);
		}
		boolean[] youngTaken = new boolean[newer.size()];
		for (int young = 0; young < youngTaken.length; young++) {
			youngTaken[young] = aligner.isYoungTaken(young);
		}
		splits = new Divisions(newer, older, alignment.youngers(), this::mayBeReworded, aligner.likeness()).find(youngTaken, closedOld);
		merges = new Divisions(older, newer, alignment.elders(), young -> mayBeReworded(alignment.elder(young)), aligner.likeness()).find(oldTaken, closedYoung);
	}

	private boolean mayBeReworded(int old) {
		Change.Ground ground = alignment.ground(old);
		return ground != Change.Ground.SAME_CITATION_AND_WORDING && ground != Change.Ground.SAME_WORDING
				&& !Wording.isSame(older.provision(old), newer.provision(alignment.younger(old)));
	}

	/** In the order of the older edition, then what was added. */
	private List<Group> groups() {
		JoinedSets sets = new JoinedSets(older.size() + newer.size());
		for (int old = 0; old < older.size(); old++) {
			if (alignment.younger(old) != Roster.NONE) {
				sets.join(old, older.size() + alignment.younger(old));
			}
		}
		confirmed.links().forEach(link -> sets.join(link.old(), older.size() + link.young()));
		splits.stream().filter(split -> split.logOdds() > 0).forEach(split -> sets.join(split.whole(), older.size() + split.part()));
		merges.stream().filter(merge -> merge.logOdds() > 0).forEach(merge -> sets.join(merge.part(), older.size() + merge.whole()));
		Group[] ofRoot = new Group[older.size() + newer.size()];
		List<Group> groups = new ArrayList<>();
		for (int i = 0; i < ofRoot.length; i++) {
			int root = sets.root(i);
			if (ofRoot[root] == null) {
				ofRoot[root] = new Group();
				groups.add(ofRoot[root]);
			}
			Group group = ofRoot[root];
			if (i < older.size()) {
				group.olds.add(i);
				groupOfOld[i] = group;
			} else {
				group.youngs.add(i - older.size());
				groupOfYoung[i - older.size()] = group;
			}
		}
		return groups;
	}

	// ---------------------------------------------------------------- what differs

	/** What stands around it is classified before it. */
	private void classifyPlace(Group group) {
		if (group.olds.isEmpty() || group.youngs.isEmpty()) {
			group.kinds.add(group.olds.isEmpty() ? DiffKind.ADDED : DiffKind.WITHDRAWN);
			return;
		}
		if (group.youngs.size() > 1) {
			group.kinds.add(DiffKind.SPLIT);
		}
		if (group.olds.size() > 1) {
			group.kinds.add(DiffKind.MERGED);
		}
		boolean own = false;
		boolean place = false;
		for (int old : group.olds) {
			for (int young : group.youngs) {
				DiffKind kind = place(old, young);
				if (kind != null) {
					place = true;
					own |= kind == DiffKind.RESTYLED || isOfItsOwn(old, young, kind);
					group.kinds.add(kind);
				}
			}
		}
		// Among several, one that stayed where it was says nothing of the others; the number of one that moved is another one anyway.
		if (group.kinds.contains(DiffKind.MOVED)) {
			group.kinds.remove(DiffKind.RENUMBERED);
		}
		if (group.kinds.contains(DiffKind.MOVED) || group.kinds.contains(DiffKind.RENUMBERED)) {
			group.kinds.remove(DiffKind.RESTYLED);
		}
		if (group.olds.size() > 1 || group.youngs.size() > 1) {
			// That several cannot have one number goes without saying.
			group.kinds.remove(DiffKind.RENUMBERED);
			group.kinds.remove(DiffKind.RESTYLED);
		}
		group.followsHeading = place && !own && (group.kinds.contains(DiffKind.MOVED) || group.kinds.contains(DiffKind.RENUMBERED));
	}

	private DiffKind place(int old, int young) {
		if (older.path(old).equals(newer.path(young))) {
			return null;
		}
		if (older.plainPath(old).equals(newer.plainPath(young))) {
			return DiffKind.RESTYLED;
		}
		if (!isSameHome(old, young)) {
			return DiffKind.MOVED;
		}
		Group owner = older.owner(old) == Roster.NONE ? null : groupOfOld[older.owner(old)];
		boolean ownNumber = !older.ownNumber(old).equals(newer.ownNumber(young));
		return !ownNumber && owner != null && owner.kinds.contains(DiffKind.MOVED) ? DiffKind.MOVED : DiffKind.RENUMBERED;
	}

	private boolean isOfItsOwn(int old, int young, DiffKind kind) {
		return kind == DiffKind.MOVED && !isSameHome(old, young) || !older.ownNumber(old).equals(newer.ownNumber(young)) || older.owner(old) == Roster.NONE
				&& blocks.isSame(older.block(old), newer.block(young)) && older.blockName(older.block(old)).equals(newer.blockName(newer.block(young)));
	}

	private boolean isSameHome(int old, int young) {
		int oldOwner = older.owner(old);
		int youngOwner = newer.owner(young);
		if (oldOwner == Roster.NONE || youngOwner == Roster.NONE) {
			return oldOwner == youngOwner && blocks.isSame(older.block(old), newer.block(young));
		}
		return groupOfOld[oldOwner] == groupOfYoung[youngOwner];
	}

	private void classifyContent(Group group) {
		if (!limited && isKeptByRule(group) && older.provision(group.olds.getFirst()) instanceof Clause) {
			group.kinds.add(DiffKind.UNCHANGED);
			return;
		}
		if (isReworded(group)) {
			group.kinds.add(DiffKind.REWORDED);
		}
		boolean wasReference = group.olds.stream().allMatch(old -> isReference(older.provision(old)));
		boolean wasNone = group.olds.stream().noneMatch(old -> isReference(older.provision(old)));
		boolean isReference = group.youngs.stream().allMatch(young -> isReference(newer.provision(young)));
		boolean isNone = group.youngs.stream().noneMatch(young -> isReference(newer.provision(young)));
		if (!wasNone && isNone) {
			group.kinds.add(DiffKind.PROMOTED);
		} else if (!isNone && wasNone || isReference && !wasReference) {
			group.kinds.add(DiffKind.DEMOTED);
		}
		if (isReapplied(group)) {
			group.kinds.add(DiffKind.REAPPLIED);
		}
		if (group.kinds.contains(DiffKind.SPLIT)) {
			group.youngShares = shares(older, group.olds, newer, group.youngs);
		}
		if (group.kinds.contains(DiffKind.MERGED)) {
			group.oldShares = shares(newer, group.youngs, older, group.olds);
		}
		if (group.kinds.isEmpty()) {
			group.kinds.add(DiffKind.UNCHANGED);
		}
	}

	private static boolean isReference(Provision provision) {
		return provision instanceof Item item && item.getReference() != null;
	}

	private boolean isReapplied(Group group) {
		// Where a document has no profiles, only what stands in a form can be limited.
		return (limited || !(older.provision(group.olds.getFirst()) instanceof Clause) || !(newer.provision(group.youngs.getFirst()) instanceof Clause))
				&& !applicability(older, group.olds).equals(applicability(newer, group.youngs));
	}

	private static boolean hasProfiles(EditionSide side) {
		return side.corpus().documentOf(side.edition()).filter(document -> document.getProfiles().isEmpty()).isEmpty();
	}

	/** Each once, since several may have been merged that differ in nothing else. */
	private static List<Applicability> applicability(Roster roster, List<Integer> places) {
		return places.stream().map(place -> Applicability.of(roster.corpus(), roster.provision(place))).distinct().toList();
	}

	private boolean isReworded(Group group) {
		if (group.olds.size() == 1 && group.youngs.size() == 1) {
			return mayBeReworded(group.olds.getFirst());
		}
		List<String> olds = group.olds.stream().map(older::wording).distinct().toList();
		List<String> youngs = group.youngs.stream().map(newer::wording).distinct().toList();
		return !olds.equals(youngs) && !joined(older, group.olds).equals(joined(newer, group.youngs));
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
		List<Double> shares = new ArrayList<>();
		for (int part : parts) {
			int same = TextDiff.of(whole, content(others, List.of(part))).stream().filter(TextDiff.Piece::same).mapToInt(piece -> piece.old().length()).sum();
			shares.add(whole.isEmpty() ? 0 : (double) same / whole.length());
		}
		return shares;
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

	// ---------------------------------------------------------------- how sure it is

	private void judge(List<Group> groups) {
		Map<Integer, List<Integer>> candidatesOfYoung = new HashMap<>();
		aligner.candidates().forEach((old, youngs) -> youngs.keySet().forEach(young -> candidatesOfYoung.computeIfAbsent(young, key -> new ArrayList<>()).add(old)));
		Map<Integer, List<Alternative>> ofOld = new HashMap<>();
		Map<Integer, List<Alternative>> ofYoung = new HashMap<>();
		addDivisions(ofOld, ofYoung);
		judgeDivisions();
		for (Group group : groups) {
			if (isKeptByRule(group)) {
				group.ground = Change.Ground.SAME_CITATION_AND_WORDING;
				continue;
			}
			List<Alternative> alternatives = new ArrayList<>();
			for (int old : group.olds) {
				alternatives.addAll(ofOld.getOrDefault(old, List.of()));
				aligner.candidates().getOrDefault(old, Map.of()).keySet().stream().filter(young -> groupOfYoung[young] != group)
						.forEach(young -> alternatives.add(alternative(old, young)));
			}
			for (int young : group.youngs) {
				alternatives.addAll(ofYoung.getOrDefault(young, List.of()));
				candidatesOfYoung.getOrDefault(young, List.of()).stream().filter(old -> groupOfOld[old] != group)
						.forEach(old -> alternatives.add(alternative(old, young)));
			}
			alternatives.sort(Comparator.comparingDouble((Alternative alternative) -> -alternative.confidence()));
			judge(group, alternatives.isEmpty() ? 0 : alternatives.getFirst().confidence());
			group.alternatives = alternatives.stream().filter(alternative -> alternative.confidence() >= WORTH_NAMING).limit(ALTERNATIVES).toList();
		}
	}

	/** Nobody thought of anything else, and nobody was asked. */
	private boolean isKeptByRule(Group group) {
		return group.olds.size() == 1 && group.youngs.size() == 1 && alignment.ground(group.olds.getFirst()) == Change.Ground.SAME_CITATION_AND_WORDING;
	}

	private Alternative alternative(int old, int young) {
		return new Alternative(older.provision(old), newer.provision(young), Confidence.ofPair(logOdds(old, young)));
	}

	private double logOdds(int old, int young) {
		return aligner.evidence().logOdds(old, young, aligner.candidates().get(old).get(young));
	}

	/** Divisions that were not likely enough are alternatives for the parts. */
	private void addDivisions(Map<Integer, List<Alternative>> ofOld, Map<Integer, List<Alternative>> ofYoung) {
		for (Division split : splits) {
			if (split.logOdds() <= 0) {
				ofYoung.computeIfAbsent(split.part(), key -> new ArrayList<>(1))
						.add(new Alternative(older.provision(split.whole()), newer.provision(split.part()), Confidence.ofDivision(split.logOdds())));
			}
		}
		for (Division merge : merges) {
			if (merge.logOdds() <= 0) {
				ofOld.computeIfAbsent(merge.part(), key -> new ArrayList<>(1))
						.add(new Alternative(older.provision(merge.part()), newer.provision(merge.whole()), Confidence.ofDivision(merge.logOdds())));
			}
		}
	}

	private void judge(Group group, double bestAlternative) {
		BitSet settledOld = confirmed.settledOld();
		if (group.olds.stream().anyMatch(settledOld::get) || group.youngs.stream().anyMatch(confirmed.settledYoung()::get)) {
			group.ground = Change.Ground.CONFIRMED;
			group.confirmedAs = EnumSet.noneOf(ChangeKind.class);
			for (int old : group.olds) {
				group.confirmedAs.addAll(confirmed.kinds(old));
				group.movedTo = group.movedTo.or(() -> confirmed.movedTo(old));
			}
			group.confirmedAs = Collections.unmodifiableSet(group.confirmedAs);
			return;
		}
		if (group.olds.isEmpty() || group.youngs.isEmpty()) {
			group.confidence = 1 - bestAlternative;
			return;
		}
		for (int old : group.olds) {
			int young = alignment.younger(old);
			if (young != Roster.NONE) {
				group.ground = alignment.ground(old);
				group.confidence *= switch (group.ground) {
					case SAME_WORDING -> Confidence.SAME_WORDING;
					case SIMILAR -> Confidence.ofPair(logOdds(old, young));
					default -> 1;
				};
			}
		}
		if (group.olds.size() > 1 || group.youngs.size() > 1) {
			group.ground = Change.Ground.SIMILAR;
		}
	}

	private void judgeDivisions() {
		splits.stream().filter(split -> split.logOdds() > 0).forEach(split -> groupOfOld[split.whole()].confidence *= Confidence.ofDivision(split.logOdds()));
		merges.stream().filter(merge -> merge.logOdds() > 0).forEach(merge -> groupOfYoung[merge.whole()].confidence *= Confidence.ofDivision(merge.logOdds()));
	}

	// ---------------------------------------------------------------- in order

	/** As the older edition is; what was added stands behind what stands before it in the newer one. */
	private List<Group> inOrder(List<Group> groups) {
		Map<Group, List<Group>> behind = new HashMap<>();
		List<Group> first = new ArrayList<>();
		Group anchor = null;
		for (int young = 0; young < newer.size(); young++) {
			Group group = groupOfYoung[young];
			if (group.kinds.contains(DiffKind.ADDED)) {
				(anchor == null ? first : behind.computeIfAbsent(anchor, key -> new ArrayList<>())).add(group);
			} else if (!group.kinds.contains(DiffKind.MOVED) || anchor == null) {
				anchor = group;
			}
		}
		List<Group> ordered = new ArrayList<>(first);
		for (Group group : groups) {
			if (!group.kinds.contains(DiffKind.ADDED)) {
				ordered.add(group);
				ordered.addAll(behind.getOrDefault(group, List.of()));
			}
		}
		return ordered;
	}

	/** Chapters, and what stands beside chapters in a part, form or section of a form. */
	private List<DiffSection> sections(List<Group> ordered) {
		int[] topsOfOld = tops(older);
		int[] topsOfYoung = tops(newer);
		Map<Object, SectionDraft> drafts = new LinkedHashMap<>();
		for (Group group : ordered) {
			Object key = group.olds.isEmpty() ? keyOfYoung(group.youngs.getFirst(), topsOfYoung) : keyOfOld(group.olds.getFirst(), topsOfOld);
			drafts.computeIfAbsent(key, unknown -> group.olds.isEmpty() ? draftOfYoung(group.youngs.getFirst(), topsOfYoung, topsOfOld) : draftOfOld(group.olds.getFirst(), topsOfOld))
					.changes.add(change(group));
		}
		return drafts.values().stream().map(draft -> new DiffSection(draft.olderPart, draft.newerPart, draft.older, draft.newer, draft.changes)).toList();
	}

	private static final class SectionDraft {
		private String olderPart = "";
		private String newerPart = "";
		private Optional<Provision> older = Optional.empty();
		private Optional<Provision> newer = Optional.empty();
		private final List<Change> changes = new ArrayList<>();
	}

	private record BlockKey(int older, int newer) {
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
		return older.isHeading(top) ? groupOfOld[top] : new BlockKey(older.block(old), Roster.NONE);
	}

	private Object keyOfYoung(int young, int[] tops) {
		int top = tops[young];
		if (newer.isHeading(top)) {
			Group group = groupOfYoung[top];
			return group.olds.isEmpty() || older.isHeading(group.olds.getFirst()) ? group : new BlockKey(older.block(group.olds.getFirst()), Roster.NONE);
		}
		int block = blocks.olderOf(newer.block(young));
		return block == Roster.NONE ? new BlockKey(Roster.NONE, newer.block(young)) : new BlockKey(block, Roster.NONE);
	}

	private SectionDraft draftOfOld(int old, int[] tops) {
		SectionDraft draft = new SectionDraft();
		draft.olderPart = older.blockLabel(older.block(old));
		int top = tops[old];
		if (older.isHeading(top)) {
			draft.older = Optional.of(older.provision(top));
			groupOfOld[top].youngs.stream().findFirst().ifPresent(young -> {
				draft.newer = Optional.of(newer.provision(young));
				draft.newerPart = newer.blockLabel(newer.block(young));
			});
		} else {
			int block = blocks.youngerOf(older.block(old));
			draft.newerPart = block == Roster.NONE ? "" : newer.blockLabel(block);
		}
		return draft;
	}

	private SectionDraft draftOfYoung(int young, int[] tops, int[] topsOfOld) {
		int top = tops[young];
		Group group = groupOfYoung[top];
		if (newer.isHeading(top) && !group.olds.isEmpty()) {
			return draftOfOld(group.olds.getFirst(), topsOfOld);
		}
		SectionDraft draft = new SectionDraft();
		draft.newerPart = newer.blockLabel(newer.block(young));
		int block = blocks.olderOf(newer.block(young));
		if (newer.isHeading(top)) {
			draft.newer = Optional.of(newer.provision(top));
		} else if (block != Roster.NONE) {
			draft.olderPart = older.blockLabel(block);
		}
		return draft;
	}

	private Change change(Group group) {
		return new Change(group.olds.stream().map(older::provision).toList(), group.youngs.stream().map(newer::provision).toList(),
				Collections.unmodifiableSet(group.kinds), group.followsHeading, group.ground, group.confidence, group.oldShares, group.youngShares,
				group.alternatives, group.confirmedAs, group.movedTo);
	}
}
