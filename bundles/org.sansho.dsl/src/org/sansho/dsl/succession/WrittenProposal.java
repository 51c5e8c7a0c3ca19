// SPDX-License-Identifier: EPL-2.0
package org.sansho.dsl.succession;

import java.util.List;
import org.sansho.core.evolution.proposal.SuccessionProposal;

/**
 * A proposed succession as text.
 *
 * @param text      the whole file
 * @param proposal  what it proposes
 * @param confirmed how many statements the file had already that are confirmed
 * @param workedOn  the statements of the file that are still proposed and that a person has worked on; they stay as they are
 * @param left      statements that were not proposed and now stand in comments, since they name what is not there, or since a person has
 *                  said something else about what they name
 */
public record WrittenProposal(String text, SuccessionProposal proposal, int confirmed, List<String> workedOn, List<String> left) {

	public WrittenProposal {
		workedOn = List.copyOf(workedOn);
		left = List.copyOf(left);
	}
}
