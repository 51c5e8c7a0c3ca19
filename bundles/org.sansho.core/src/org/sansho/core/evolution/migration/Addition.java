// SPDX-License-Identifier: EPL-2.0
package org.sansho.core.evolution.migration;

import java.util.List;
import org.sansho.model.Provision;

/** Something that a statement says in the new edition beyond what it said in the old one, in the order in which it came. */
public sealed interface Addition {

	/**
	 * A remark for whoever looks at the statement.
	 *
	 * @param reason       why it is there
	 * @param asUnverified whether it is told with what is not verified, so that it is found until somebody has looked; else, where a broken seal tells, a note
	 */
	record Mark(Reason reason, boolean asUnverified) implements Addition {
	}

	/**
	 * What another statement said that became one with this one.
	 *
	 * @param other the other statement as it stood when the two met
	 * @param named what it named before that
	 */
	record Absorbed(CarriedStatement other, List<Provision> named) implements Addition {

		public Absorbed {
			named = List.copyOf(named);
		}
	}
}
