// SPDX-License-Identifier: EPL-2.0
package org.sansho.core.coverage;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.sansho.core.Corpus;
import org.sansho.core.coverage.CoverageRow.Kind;
import org.sansho.core.coverage.EditionOutline.Division;
import org.sansho.model.Edition;
import org.sansho.model.MappingEntry;
import org.sansho.model.MappingSet;
import org.sansho.model.MappingStatement;
import org.sansho.model.Profile;
import org.sansho.model.Provision;
import org.sansho.model.Side;

/**
 * How much of one edition a mapping set speaks about: each unit of the edition is mapped, explicitly without counterpart, or open.
 *
 * <p><b>Units</b> are the items of a checklist and the requirements of a guideline that are in no other requirement. A gate is a unit
 * only where it is mapped or said to have no counterpart, since most gates ask about the institution and rest on nothing.
 *
 * <p><b>Statements</b> count for a unit when they name it or a requirement nested in it. Only where nothing that counts is said about
 * these, the nearest heading above decides about which something is said; what it decides is <em>via heading</em>. At either level an
 * entry that maps beats a statement that there is no counterpart. An entry with {@code no-relationship} is about the pair and says
 * nothing about the unit; an entry that is deprecated or superseded, by itself or with its set, says nothing at all.
 *
 * <p>Linear in the edition and the set together. Immutable.
 */
public final class Coverage {

	private final MappingSet set;
	private final Side side;
	private final Edition edition;
	private final CoverageRow total;
	private final List<CoverageRow> rows;
	private final List<CoverageRow> profiles;
	private final StatementAccount statements;

	private Coverage(MappingSet set, Side side, Edition edition, CoverageRow total, List<CoverageRow> rows, List<CoverageRow> profiles,
			StatementAccount statements) {
		this.set = set;
		this.side = side;
		this.edition = edition;
		this.total = total;
		this.rows = List.copyOf(rows);
		this.profiles = List.copyOf(profiles);
		this.statements = statements;
	}

	/** The coverage of one side of {@code set}; empty when the edition on that side does not exist. */
	public static Optional<Coverage> of(Corpus corpus, MappingSet set, Side side, ReviewJudgement judgement) {
		return edition(set, side).map(edition -> of(corpus, set, side, EditionOutline.of(corpus, edition), judgement));
	}

	static Optional<Edition> edition(MappingSet set, Side side) {
		return Optional.ofNullable(side == Side.SOURCE ? set.getFrom() : set.getTo()).filter(edition -> !edition.eIsProxy());
	}

	static Coverage of(Corpus corpus, MappingSet set, Side side, EditionOutline outline, ReviewJudgement judgement) {
		return new Calculation(corpus, set, side, outline, judgement).coverage();
	}

	/** The set. */
	public MappingSet set() {
		return set;
	}

	/** The side of the set on which the edition stands. */
	public Side side() {
		return side;
	}

	/** The edition that is covered. */
	public Edition edition() {
		return edition;
	}

	/** All units, part by part, in each part chapter by chapter. */
	public List<CoveredUnit> units() {
		return total.units();
	}

	/** All units together. */
	public CoverageRow total() {
		return total;
	}

	/**
	 * A row for each part and form, also those without units, each followed by a row for each of its chapters and sections with units.
	 * Units that stand in no chapter have a row of their own before these. The chapters of a part add up to the part, the parts to the
	 * total.
	 */
	public List<CoverageRow> rows() {
		return rows;
	}

	/**
	 * A row for each profile of the document; none when it has no profiles. A unit without limitation counts for every profile, so these
	 * rows overlap and do not add up.
	 */
	public List<CoverageRow> profiles() {
		return profiles;
	}

	/** What became of the statements of the set about this side. */
	public StatementAccount statements() {
		return statements;
	}

	/** The calculation of one coverage, in a few passes over the outline. */
	private static final class Calculation {

		private final Corpus corpus;
		private final MappingSet set;
		private final Side side;
		private final EditionOutline outline;
		private final ReviewJudgement judgement;
		/** The statements that count, by the unit or heading they are about. */
		private final Map<Integer, Set<MappingStatement>> said = new HashMap<>();
		/** Entries are judged once, however many provisions they name. */
		private final Map<MappingEntry, Standing> judged = new HashMap<>();

		Calculation(Corpus corpus, MappingSet set, Side side, EditionOutline outline, ReviewJudgement judgement) {
			this.corpus = corpus;
			this.set = set;
			this.side = side;
			this.outline = outline;
			this.judgement = entry -> judged.computeIfAbsent(entry, judgement::stateOf);
		}

		Coverage coverage() {
			StatementAccount statements = readStatements();
			List<CoveredUnit> inOrder = units();
			List<CoverageRow> rows = new ArrayList<>();
			List<CoveredUnit> units = new ArrayList<>(inOrder.size());
			for (Division<CoveredUnit> part : outline.divide(inOrder, unit -> outline.position(unit.provision()))) {
				rows.add(new CoverageRow(Kind.PART, part.name(), "", part.title(), part.units()));
				part.chapters().forEach(chapter -> rows.add(new CoverageRow(chapter.direct() ? Kind.DIRECT : Kind.CHAPTER, part.name(),
						chapter.number(), chapter.title(), chapter.units())));
				units.addAll(part.units());
			}
			CoverageRow total = new CoverageRow(Kind.TOTAL, "", "", "", units);
			return new Coverage(set, side, outline.edition(), total, rows, profiles(units), statements);
		}

		private StatementAccount readStatements() {
			boolean[] hasUnits = headingsWithUnits();
			int counted = 0;
			int withoutUnit = 0;
			int noRelationship = 0;
			int retired = 0;
			for (MappingStatement statement : set.getStatements()) {
				if (!Counting.isAbout(side, statement)) {
					continue;
				}
				if (Counting.retired(set, statement)) {
					retired++;
				} else if (Counting.noRelationship(statement)) {
					noRelationship++;
				} else if (read(statement, hasUnits)) {
					counted++;
				} else {
					withoutUnit++;
				}
			}
			return new StatementAccount(counted, withoutUnit, noRelationship, retired);
		}

		private boolean read(MappingStatement statement, boolean[] hasUnits) {
			boolean reachesUnit = false;
			for (Provision end : Counting.ends(statement, side)) {
				int position = outline.position(end);
				if (position != EditionOutline.NONE) {
					int unit = outline.unit(position);
					said.computeIfAbsent(unit == EditionOutline.NONE ? position : unit, key -> new LinkedHashSet<>(2)).add(statement);
					reachesUnit |= unit != EditionOutline.NONE || hasUnits[position];
				}
			}
			return reachesUnit;
		}

		private boolean[] headingsWithUnits() {
			boolean[] has = new boolean[outline.size()];
			for (int i = outline.size() - 1; i >= 0; i--) {
				int parent = outline.parent(i);
				if (parent != EditionOutline.NONE && (has[i] || outline.isUnit(i))) {
					has[parent] = true;
				}
			}
			return has;
		}

		private List<CoveredUnit> units() {
			List<CoveredUnit> units = new ArrayList<>();
			// For each heading the nearest one, itself included, about which something is said.
			int[] deciding = new int[outline.size()];
			Map<Integer, Verdict> verdicts = new HashMap<>();
			for (int i = 0; i < outline.size(); i++) {
				int parent = outline.parent(i);
				int above = parent == EditionOutline.NONE ? EditionOutline.NONE : deciding[parent];
				deciding[i] = outline.unit(i) == EditionOutline.NONE && said.containsKey(i) ? i : above;
				if (outline.isUnit(i)) {
					if (said.containsKey(i)) {
						units.add(new CoveredUnit(outline.provision(i), Verdict.of(said.get(i), judgement), Optional.empty()));
					} else if (above != EditionOutline.NONE) {
						Verdict verdict = verdicts.computeIfAbsent(above, key -> Verdict.of(said.get(key), judgement));
						units.add(new CoveredUnit(outline.provision(i), verdict, Optional.of(outline.provision(above))));
					} else if (!outline.isGate(i)) {
						units.add(new CoveredUnit(outline.provision(i), Verdict.OPEN, Optional.empty()));
					}
				}
			}
			return units;
		}

		private List<CoverageRow> profiles(List<CoveredUnit> units) {
			List<Profile> profiles = corpus.documentOf(outline.edition()).map(document -> List.copyOf(document.getProfiles())).orElse(List.of());
			if (profiles.isEmpty()) {
				return List.of();
			}
			Map<Profile, List<CoveredUnit>> byProfile = new LinkedHashMap<>();
			profiles.forEach(profile -> byProfile.put(profile, new ArrayList<>()));
			for (CoveredUnit unit : units) {
				List<Profile> limits = corpus.appliesTo(unit.provision());
				for (Profile profile : limits.isEmpty() ? profiles : limits) {
					byProfile.getOrDefault(profile, new ArrayList<>()).add(unit);
				}
			}
			List<CoverageRow> rows = new ArrayList<>();
			byProfile.forEach((profile, of) -> rows.add(new CoverageRow(Kind.PROFILE, "", text(profile.getName()), text(profile.getTitle()), of)));
			return Collections.unmodifiableList(rows);
		}

		private static String text(String text) {
			return text == null ? "" : text.strip().replaceAll("\\R", " ");
		}
	}
}
