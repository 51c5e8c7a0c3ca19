// SPDX-License-Identifier: EPL-2.0
package org.sansho.core.evolution;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.sansho.core.Corpus;
import org.sansho.core.evolution.lineage.SuccessionStep;
import org.sansho.core.work.AllProcessors;
import org.sansho.model.Edition;

/**
 * An edition in which most of another one is not found. Hardly ever was most of a document withdrawn or added; often only a part of an edition has been
 * written down, and then what is not found says nothing. This is the one place that judges it, for all commands alike.
 *
 * @param edition    the edition of which probably only a part has been written down
 * @param other      the one that it is compared with
 * @param isNewer    whether {@code edition} is the newer one of the two
 * @param provisions how many provisions {@code other} has
 * @param missing    how many of them are not found in {@code edition}, though nobody has confirmed that they were withdrawn or added
 */
public record ThinEdition(Edition edition, Edition other, boolean isNewer, int provisions, int missing) {

	/** What of the two editions of {@code diff} is thin, the newer one first; nothing where one edition is compared with itself at another time. */
	public static List<ThinEdition> of(EditionDiff diff) {
		List<ThinEdition> thin = new ArrayList<>();
		if (diff.older().corpus() == diff.newer().corpus()) {
			int gone = 0;
			int come = 0;
			for (DiffSection section : diff.sections()) {
				for (Change change : section.changes()) {
					if (change.ground() != Change.Ground.CONFIRMED && (change.predecessors().isEmpty() || change.successors().isEmpty())) {
						gone += change.predecessors().size();
						come += change.successors().size();
					}
				}
			}
			newer(diff, gone).ifPresent(thin::add);
			judged(diff.older(), diff.newer(), false, come).ifPresent(thin::add);
		}
		return thin;
	}

	/** Whether the newer edition of {@code diff}, two editions of one project, is thin when {@code missing} provisions of the older one are not found in it. */
	public static Optional<ThinEdition> newer(EditionDiff diff, int missing) {
		return judged(diff.newer(), diff.older(), true, missing);
	}

	/** Whether the later edition of {@code step} is thin. Only where most of the earlier one is left open, the two are compared, which takes its time. */
	public static Optional<ThinEdition> newer(SuccessionStep step, Corpus corpus) {
		int open = AllProcessors.filter(corpus.provisions(step.from()), provision -> step.successors(provision).isEmpty()).size();
		if (!isMost(open, corpus.provisions(step.from()).size())) {
			return Optional.empty();
		}
		return of(EditionDiff.of(new EditionSide(corpus, step.from()), new EditionSide(corpus, step.to()))).stream().filter(ThinEdition::isNewer).findFirst();
	}

	private static Optional<ThinEdition> judged(EditionSide thin, EditionSide other, boolean isNewer, int missing) {
		int provisions = other.corpus().provisions(other.edition()).size();
		return isMost(missing, provisions) ? Optional.of(new ThinEdition(thin.edition(), other.edition(), isNewer, provisions, missing)) : Optional.empty();
	}

	private static boolean isMost(int some, int all) {
		return 2 * some > all;
	}
}
