// SPDX-License-Identifier: EPL-2.0
package org.sansho.core.rules;

import java.util.List;
import org.eclipse.emf.ecore.EObject;
import org.sansho.core.Corpus;

/**
 * One thing that must hold. A rule has a stable code, keeps no state, never throws and never stops another rule.
 *
 * <p>A rule looks either at the project as a whole or at single objects: the catalogue walks the objects once for all rules.
 */
public interface Rule {

	/** The stable code, such as {@code SN101}: what settings and reports name. */
	String code();

	/** How much a finding of this rule matters unless the project says otherwise. */
	Severity severity();

	/**
	 * How far it looks at what mappings say. A rule that looks at other statements than its object must say so, or what it found before stays
	 * in the editor after one of them has changed.
	 */
	default Reach reach() {
		return Reach.OBJECT;
	}

	/**
	 * Whether it compares what clauses say that are not its object. A rule that does must say so, or what it found before stays in the editor after
	 * one of them was reworded. Seals need not: what rests on the words of a clause is known.
	 */
	default boolean comparesWordings() {
		return false;
	}

	/** Looks at the project as a whole: at everything but what mappings and the words of clauses say. */
	default void check(Corpus corpus, Findings findings) {
	}

	/** The kinds of objects that {@link #check(EObject, Corpus, Findings)} looks at; all of them unless a rule says so. */
	default List<Class<? extends EObject>> subjects() {
		return List.of(EObject.class);
	}

	/** Looks at one object, which is one of {@link #subjects()}. */
	default void check(EObject object, Corpus corpus, Findings findings) {
	}
}
