// SPDX-License-Identifier: EPL-2.0
package org.sansho.dsl.ide.lenses;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.emf.ecore.EObject;
import org.sansho.core.Corpus;
import org.sansho.core.coverage.Coverage;
import org.sansho.core.coverage.CoverageRow;
import org.sansho.core.coverage.ReviewJudgement;
import org.sansho.core.coverage.Tally;
import org.sansho.core.review.ReviewState;
import org.sansho.core.review.Seals;
import org.sansho.model.Edition;
import org.sansho.model.Form;
import org.sansho.model.FormSection;
import org.sansho.model.MappingEntry;
import org.sansho.model.MappingSet;
import org.sansho.model.Part;
import org.sansho.model.Side;

/** The figures of {@link Coverage} for the declarations of one state of a project; each set is counted when it is first asked for. */
final class Counts {

	private record Half(MappingSet set, Side side) {
	}

	/**
	 * How much of an edition a set speaks about.
	 *
	 * @param levels the parts, forms, chapters and sections of the edition, and the edition itself
	 */
	record Counted(Tally total, Map<EObject, Tally> levels) {

		Optional<Tally> of(EObject level) {
			return Optional.ofNullable(levels.get(level));
		}
	}

	private final Corpus corpus;
	private final Map<Half, Optional<Counted>> counted = new ConcurrentHashMap<>();
	private final Map<MappingSet, List<MappingEntry>> suspects = new ConcurrentHashMap<>();

	private Counts(Corpus corpus) {
		this.corpus = corpus;
	}

	/** The figures of {@code corpus}, always the same ones. */
	static Counts in(Corpus corpus) {
		return corpus.derived(Counts.class, Counts::new);
	}

	/** The figures of one side of {@code set}; empty when the edition on that side does not exist. */
	Optional<Counted> of(MappingSet set, Side side) {
		return counted.computeIfAbsent(new Half(set, side), half -> Coverage.of(corpus, set, side, ReviewJudgement.bySeals(corpus)).map(this::counted));
	}

	/** The entries of {@code set} whose seals are broken, in its order. */
	List<MappingEntry> suspects(MappingSet set) {
		Seals seals = Seals.in(corpus);
		return suspects.computeIfAbsent(set, key -> key.getStatements().stream().filter(MappingEntry.class::isInstance).map(MappingEntry.class::cast)
				.filter(entry -> seals.state(entry) == ReviewState.SUSPECT).toList());
	}

	/** Rows come part by part, each with its chapters behind it; a chapter is found again by its units. */
	private Counted counted(Coverage coverage) {
		Edition edition = coverage.edition();
		Map<EObject, Tally> levels = new HashMap<>();
		levels.put(edition, coverage.total().tally());
		List<EObject> parts = new ArrayList<>(corpus.parts(edition));
		parts.addAll(corpus.forms(edition));
		int part = 0;
		for (CoverageRow row : coverage.rows()) {
			switch (row.kind()) {
				case PART -> levels.put(parts.get(part++), row.tally());
				case CHAPTER -> levels.put(chapter(row.units().getFirst().provision()), row.tally());
				default -> { }
			}
		}
		return new Counted(coverage.total().tally(), levels);
	}

	private static EObject chapter(EObject unit) {
		EObject level = unit;
		while (!(level instanceof FormSection || level.eContainer() instanceof Part || level.eContainer() instanceof Form)) {
			level = level.eContainer();
		}
		return level;
	}
}
