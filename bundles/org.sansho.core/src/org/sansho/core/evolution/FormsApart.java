// SPDX-License-Identifier: EPL-2.0
package org.sansho.core.evolution;

import java.util.HashSet;
import java.util.Set;
import org.sansho.core.citation.CitationPath;
import org.sansho.model.Form;

/**
 * Keeps items from being taken for items of a form that asks somebody else, however alike they are: where both forms are still there, or
 * were there already, nothing has gone from one to the other. A form counts also where none of its items is known.
 */
final class FormsApart {

	private final Roster older;
	private final Roster newer;
	private final Set<String> olderForms;
	private final Set<String> newerForms;

	FormsApart(Roster older, Roster newer) {
		this.older = older;
		this.newer = newer;
		this.olderForms = forms(older);
		this.newerForms = forms(newer);
	}

	private static Set<String> forms(Roster roster) {
		Set<String> names = new HashSet<>();
		for (Form form : roster.corpus().forms(roster.edition())) {
			if (form.getName() != null) {
				names.add(CitationPath.normalise(form.getName()));
			}
		}
		return names;
	}

	/** Whether {@code old} cannot have become {@code young}. */
	boolean keep(int old, int young) {
		String form = older.form(old);
		String otherForm = newer.form(young);
		return !form.equals(otherForm) && (newerForms.contains(form) || olderForms.contains(otherForm));
	}
}
