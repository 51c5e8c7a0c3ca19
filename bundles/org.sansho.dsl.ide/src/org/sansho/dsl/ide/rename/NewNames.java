// SPDX-License-Identifier: EPL-2.0
package org.sansho.dsl.ide.rename;

import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.eclipse.emf.ecore.EObject;
import org.sansho.core.Corpus;
import org.sansho.core.Naming;
import org.sansho.model.Provision;

/** What things of a project are called after a change of names that is yet to be made. */
final class NewNames implements Naming {

	private final Naming before;
	private final Map<EObject, String> names;
	private final Function<Provision, Optional<String>> paths;

	/**
	 * @param names things with their new names; everything else keeps its own
	 * @param paths the citation of each provision afterwards
	 */
	NewNames(Corpus corpus, Map<EObject, String> names, Function<Provision, Optional<String>> paths) {
		this.before = Naming.of(corpus);
		this.names = new IdentityHashMap<>(names);
		this.paths = paths;
	}

	/** New names that stand in no citation. */
	static NewNames outsideCitations(Corpus corpus, Map<EObject, String> names) {
		return new NewNames(corpus, names, corpus::path);
	}

	@Override
	public Optional<String> path(Provision provision) {
		return paths.apply(provision);
	}

	@Override
	public Optional<String> name(EObject thing) {
		String name = names.get(thing);
		return name == null ? before.name(thing) : Optional.of(name);
	}
}
