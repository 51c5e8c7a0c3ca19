// SPDX-License-Identifier: EPL-2.0
package org.sansho.core.evolution.proposal;

import java.util.Collection;
import java.util.List;
import org.sansho.core.evolution.EditionDiff;
import org.sansho.core.evolution.EditionSide;
import org.sansho.core.evolution.ThinEdition;
import org.sansho.model.Provision;
import org.sansho.model.SuccessionStatement;

/**
 * What a succession between two editions may say where no person has said anything yet.
 *
 * <p>Every provision of both editions is accounted for exactly once: by a proposed line, by a confirmed statement, by the rule that the same
 * citation with the same wording is the same provision, or because it cannot be cited.
 *
 * @param older     the edition that was
 * @param newer     the edition that has come
 * @param lines     the lines, the certain ones first in the order of the older edition, then the doubtful ones, the surest first, then those
 *                  that nobody can decide, by the reason
 * @param confirmed how many changes confirmed statements account for
 * @param unchanged how many pairs need no line, since they have the same citation and the same wording
 * @param uncitable provisions that no line can name, since their citation is missing or stands for another one
 * @param thin      which of the two editions have probably not been written down as a whole
 */
public record SuccessionProposal(EditionSide older, EditionSide newer, List<ProposedLine> lines, int confirmed, int unchanged, List<Provision> uncitable,
		List<ThinEdition> thin) {

	public SuccessionProposal {
		lines = List.copyOf(lines);
		uncitable = List.copyOf(uncitable);
		thin = List.copyOf(thin);
	}

	/** The proposal for two editions of one project, of which {@link EditionDiff#contradiction} has found none. */
	public static SuccessionProposal of(EditionSide older, EditionSide newer) {
		return new Proposer(older, newer).propose();
	}

	/**
	 * What is left to propose where a person has written {@code held}, which nobody has confirmed yet: these lines speak for what they name,
	 * so nothing else does, but they are no evidence. What would have gone with something that they name is left alone and doubtful.
	 */
	public SuccessionProposal around(Collection<SuccessionStatement> held) {
		return held.isEmpty() ? this : new Leftover(this, held).proposal();
	}
}
