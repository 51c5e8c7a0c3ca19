// SPDX-License-Identifier: EPL-2.0
package org.sansho.core;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.eclipse.emf.ecore.EObject;
import org.sansho.model.Clause;
import org.sansho.model.Provision;
import org.sansho.model.SanshoFile;

/**
 * How the files of a corpus differ from those of the one before it.
 *
 * @param gone       files that are no longer there, as they were; what they refer to may be gone as well
 * @param come       files that are new, in their order
 * @param relinked   mapping and succession statements of other files that name something else than before
 * @param endsBefore what {@code relinked} named before
 * @param replaced   a statement that has changed in a file which is the same otherwise
 */
public record Difference(Collection<SanshoFile> gone, Collection<SanshoFile> come, Collection<EObject> relinked, Collection<Provision> endsBefore,
		Optional<Replacement> replaced) {

	/** A change that leaves everything else of the files what it is. */
	public sealed interface Small permits Replacement, Rewording {
	}

	/**
	 * A clause says something else in its title, wording or remarks, and is the same object.
	 *
	 * @param clause says it already
	 */
	public record Rewording(Clause clause) implements Small {
	}

	/**
	 * A mapping or succession statement that stands in place of another one, in a file that is the same otherwise.
	 *
	 * @param gone names what it named until now
	 */
	public record Replacement(EObject gone, EObject come) implements Small {
	}

	/** Whole files, and what follows from that for others. */
	public Difference(Collection<SanshoFile> gone, Collection<SanshoFile> come, Collection<EObject> relinked, Collection<Provision> endsBefore) {
		this(gone, come, relinked, endsBefore, Optional.empty());
	}

	/** One statement only. */
	public static Difference of(Replacement replaced) {
		return new Difference(List.of(), List.of(), List.of(), List.of(), Optional.of(replaced));
	}
}
