// SPDX-License-Identifier: EPL-2.0
package org.sansho.dsl.scoping;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.xtext.naming.QualifiedName;
import org.eclipse.xtext.resource.EObjectDescription;
import org.eclipse.xtext.resource.IEObjectDescription;
import org.eclipse.xtext.scoping.IScope;
import org.sansho.dsl.scoping.ProjectNames.Named;

/**
 * A scope in which a look-up by name is one look-up in an index, however many names there are.
 *
 * @param <T> what the names stand for
 */
final class NamedScope<T extends EObject> implements IScope {

	private final Function<String, Optional<Named<T>>> byName;
	private final Supplier<Stream<Named<T>>> all;
	private final Function<EObject, Optional<String>> nameOf;

	/**
	 * @param byName the object with a name, as written
	 * @param all    every object with the name to write
	 * @param nameOf the name to write for an object
	 */
	NamedScope(Function<String, Optional<Named<T>>> byName, Supplier<Stream<Named<T>>> all, Function<EObject, Optional<String>> nameOf) {
		this.byName = byName;
		this.all = all;
		this.nameOf = nameOf;
	}

	@Override
	public IEObjectDescription getSingleElement(QualifiedName name) {
		return byName.apply(name.getLastSegment()).map(found -> describe(name.getLastSegment(), found.object())).orElse(null);
	}

	@Override
	public Iterable<IEObjectDescription> getElements(QualifiedName name) {
		IEObjectDescription single = getSingleElement(name);
		return single == null ? List.of() : List.of(single);
	}

	@Override
	public IEObjectDescription getSingleElement(EObject object) {
		return nameOf.apply(object).map(name -> describe(name, object)).orElse(null);
	}

	@Override
	public Iterable<IEObjectDescription> getElements(EObject object) {
		IEObjectDescription single = getSingleElement(object);
		return single == null ? List.of() : List.of(single);
	}

	@Override
	public Iterable<IEObjectDescription> getAllElements() {
		return () -> all.get().map(named -> describe(named.name(), named.object())).iterator();
	}

	private static IEObjectDescription describe(String name, EObject object) {
		return EObjectDescription.create(QualifiedName.create(name), object);
	}
}
