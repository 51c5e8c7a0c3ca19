// SPDX-License-Identifier: EPL-2.0
package org.sansho.dsl.linking;

import com.google.inject.Inject;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.util.InternalEList;
import org.eclipse.xtext.naming.IQualifiedNameConverter;
import org.eclipse.xtext.resource.IEObjectDescription;
import org.eclipse.xtext.scoping.IScope;
import org.sansho.dsl.scoping.SanshoScopeProvider;

/** Turns references as written into references between objects, when the whole project is there. */
public class ReferenceResolver {

	/**
	 * A reference that leads nowhere, or twice to the same place.
	 *
	 * @param reference the reference
	 * @param code      the code of what is wrong
	 * @param message   what to tell people
	 */
	public record Unresolved(WrittenReference reference, String code, String message) {
	}

	private final SanshoScopeProvider scopes;
	private final IQualifiedNameConverter names;
	private final UnresolvedReferenceMessages messages;

	@Inject
	ReferenceResolver(SanshoScopeProvider scopes, IQualifiedNameConverter names, UnresolvedReferenceMessages messages) {
		this.scopes = scopes;
		this.names = names;
		this.messages = messages;
	}

	/**
	 * Sets all of {@code references}; those that lead nowhere stay unset.
	 *
	 * @return what could not be resolved, in order; without those whose edition could not be resolved, which is told already
	 */
	public List<Unresolved> resolve(List<WrittenReference> references) {
		List<Unresolved> unresolved = new ArrayList<>();
		for (Link link : link(references)) {
			link.problem().ifPresent(unresolved::add);
		}
		return unresolved;
	}

	/**
	 * Sets all of {@code references}, which were not set before; those that lead nowhere stay unset.
	 *
	 * @return what each of them means, in order
	 */
	public List<Link> link(List<WrittenReference> references) {
		List<Link> links = new ArrayList<>(references.size());
		Ends ends = new Ends();
		for (WrittenReference written : references) {
			ends.begin(written.owner(), written.reference());
			IScope scope = scopes.getScope(written.owner(), written.reference());
			IEObjectDescription found = scope.getSingleElement(names.toQualifiedName(written.name()));
			if (found == null) {
				links.add(new Link(written, null, messages.unresolved(written.owner(), written.reference(), written.name())
						.map(message -> new Unresolved(written, message.code(), message.text())).orElse(null)));
			} else if (ends.set(found.getEObjectOrProxy())) {
				links.add(new Link(written, found.getEObjectOrProxy(), null));
			} else {
				links.add(new Link(written, found.getEObjectOrProxy(), new Unresolved(written, UnresolvedReferenceMessages.CODE, messages.twice(written.name()))));
			}
		}
		return links;
	}

	/** The list that is being filled: references come list by list, and some lists are long. */
	private static final class Ends {
		private Set<EObject> seen = Set.of();
		private EObject owner;
		private EReference reference;

		void begin(EObject newOwner, EReference newReference) {
			if (newOwner != owner || newReference != reference) {
				owner = newOwner;
				reference = newReference;
				seen = new HashSet<>();
			}
		}

		/** @return whether it was not named before */
		boolean set(EObject target) {
			if (!reference.isMany()) {
				owner.eSet(reference, target);
				return true;
			}
			if (!seen.add(target)) {
				return false;
			}
			@SuppressWarnings("unchecked")
			InternalEList<EObject> values = (InternalEList<EObject>) owner.eGet(reference);
			values.addUnique(target);
			return true;
		}
	}
}
