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
 * @param dropped   earlier proposals that are gone though nobody has confirmed anything else instead: what they name does not exist any
 *                  more, or a person has said something else about it
 */
public record WrittenProposal(String text, SuccessionProposal proposal, int confirmed, List<String> workedOn, List<String> dropped) {

	public WrittenProposal {
		workedOn = List.copyOf(workedOn);
		dropped = List.copyOf(dropped);
	}
}
