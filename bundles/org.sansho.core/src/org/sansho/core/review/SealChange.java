// SPDX-License-Identifier: EPL-2.0
package org.sansho.core.review;

import java.util.Optional;
import org.sansho.model.Provision;
import org.sansho.model.Relationship;
import org.sansho.model.Side;

/** One thing that is no longer as the reviewer saw it. */
public sealed interface SealChange {

	/**
	 * The entry claimed something else.
	 *
	 * @param before what it claimed then
	 */
	record OtherRelationship(Relationship before) implements SealChange {
	}

	/**
	 * A field of an end has another wording.
	 *
	 * @param side     which end of the entry
	 * @param end      the provision
	 * @param citation its canonical citation
	 * @param field    what changed
	 * @param before   the fingerprint of what the reviewer saw, by which an earlier wording can be told; empty when there was none
	 */
	record OtherWording(Side side, Provision end, String citation, SealField field, Optional<Fingerprint> before) implements SealChange {
	}

	/**
	 * An end that the reviewer did not see.
	 *
	 * @param side     which end of the entry
	 * @param citation its canonical citation
	 */
	record EndAdded(Side side, String citation) implements SealChange {
	}

	/**
	 * An end that the reviewer saw and the entry no longer has.
	 *
	 * @param side     which end of the entry
	 * @param citation its canonical citation; empty when the edition no longer has it either, since a seal holds no citations
	 */
	record EndRemoved(Side side, Optional<String> citation) implements SealChange {
	}
}
