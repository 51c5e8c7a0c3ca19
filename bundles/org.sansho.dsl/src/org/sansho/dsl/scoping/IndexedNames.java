// SPDX-License-Identifier: EPL-2.0
package org.sansho.dsl.scoping;

import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.resource.ResourceSet;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.xtext.naming.QualifiedName;
import org.eclipse.xtext.resource.IEObjectDescription;
import org.eclipse.xtext.resource.IResourceDescriptions;
import org.sansho.core.citation.NearestNames;
import org.sansho.model.Document;
import org.sansho.model.Edition;
import org.sansho.model.Provision;
import org.sansho.model.SanshoPackage;

/** The names of a project as the index of the language knows them; objects are loaded only when somebody follows them. */
final class IndexedNames implements ProjectNames {

	private final IResourceDescriptions index;
	private final ResourceSet resourceSet;

	IndexedNames(IResourceDescriptions index, ResourceSet resourceSet) {
		this.index = index;
		this.resourceSet = resourceSet;
	}

	@Override
	public Optional<Named<Document>> document(String name) {
		return find(SanshoPackage.Literals.DOCUMENT, QualifiedName.create(name), Document.class);
	}

	@Override
	public Stream<Named<Document>> documents() {
		return all(SanshoPackage.Literals.DOCUMENT).map(description -> named(description, Document.class));
	}

	@Override
	public Optional<Named<Edition>> edition(String id) {
		return find(SanshoPackage.Literals.EDITION, QualifiedName.create(id), Edition.class);
	}

	@Override
	public Stream<Named<Edition>> editions() {
		return all(SanshoPackage.Literals.EDITION).map(description -> named(description, Edition.class));
	}

	@Override
	public Optional<Named<Provision>> provision(String editionId, String path) {
		return find(SanshoPackage.Literals.PROVISION, QualifiedName.create(editionId, path), Provision.class);
	}

	@Override
	public Stream<Named<Provision>> provisions(String editionId) {
		return all(SanshoPackage.Literals.PROVISION).filter(description -> description.getName().getFirstSegment().equals(editionId))
				.map(description -> named(description, Provision.class));
	}

	@Override
	public NearestNames nearest(String editionId) {
		return new NearestNames(provisions(editionId).map(Named::name).toList());
	}

	@Override
	public Optional<String> path(String editionId, Provision provision) {
		for (IEObjectDescription description : index.getExportedObjectsByObject(provision)) {
			if (description.getName().getSegmentCount() == 2 && description.getName().getFirstSegment().equals(editionId)) {
				return Optional.of(description.getName().getLastSegment());
			}
		}
		return Optional.empty();
	}

	private Stream<IEObjectDescription> all(EClass type) {
		return StreamSupport.stream(index.getExportedObjectsByType(type).spliterator(), false);
	}

	private <T extends EObject> Optional<Named<T>> find(EClass type, QualifiedName name, Class<T> javaType) {
		IEObjectDescription first = null;
		for (IEObjectDescription description : index.getExportedObjects(type, name, false)) {
			// Of two with one name the first in the order of the files counts, as when a project is loaded as a whole.
			if (first == null || place(description).compareTo(place(first)) < 0) {
				first = description;
			}
		}
		return Optional.ofNullable(first).map(description -> named(description, javaType));
	}

	private static String place(IEObjectDescription description) {
		return URI.decode(description.getEObjectURI().trimFragment().toString());
	}

	private <T extends EObject> Named<T> named(IEObjectDescription description, Class<T> type) {
		EObject object = description.getEObjectOrProxy();
		URI uri = description.getEObjectURI();
		if (object.eIsProxy() && resourceSet.getResource(uri.trimFragment(), false) != null) {
			object = EcoreUtil.resolve(object, resourceSet);
		}
		return new Named<>(description.getName().getLastSegment(), type.cast(object));
	}
}
