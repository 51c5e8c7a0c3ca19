// SPDX-License-Identifier: EPL-2.0
package org.sansho.dsl.scoping;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.emf.common.notify.impl.AdapterImpl;
import org.eclipse.emf.common.notify.Notifier;
import org.eclipse.emf.ecore.resource.ResourceSet;
import org.sansho.core.ProvisionIndex;
import org.sansho.core.citation.CitationPath;
import org.sansho.core.citation.NearestNames;
import org.sansho.model.Declaration;
import org.sansho.model.Document;
import org.sansho.model.Edition;
import org.sansho.model.Provision;
import org.sansho.model.SanshoFile;

/**
 * The names of a project that is loaded as a whole, straight from its objects.
 *
 * <p>It travels with the resource set. Documents and editions are known at once; provisions only when {@link #index} has given
 * them, because finding the edition of a part already needs the editions.
 */
public final class LoadedNames extends AdapterImpl implements ProjectNames {

	private static final NearestNames NOTHING_NEAR = new NearestNames(List.of());

	private final Map<String, Named<Document>> documents = new LinkedHashMap<>();
	private final Map<String, Named<Edition>> editions = new LinkedHashMap<>();
	private volatile ProvisionIndex provisions;

	private LoadedNames() {
	}

	/** Reads the documents and editions of {@code files} and gives them to {@code resourceSet}. */
	public static LoadedNames install(ResourceSet resourceSet, Collection<SanshoFile> files) {
		LoadedNames names = new LoadedNames();
		for (SanshoFile file : files) {
			file.getDeclarations().forEach(names::add);
		}
		resourceSet.eAdapters().removeIf(adapter -> adapter instanceof LoadedNames);
		resourceSet.eAdapters().add(names);
		return names;
	}

	/** What was installed in {@code notifier}. */
	public static Optional<LoadedNames> in(Notifier notifier) {
		for (var adapter : notifier.eAdapters()) {
			if (adapter instanceof LoadedNames names) {
				return Optional.of(names);
			}
		}
		return Optional.empty();
	}

	/** From now on provisions are known. */
	public void index(ProvisionIndex index) {
		this.provisions = index;
	}

	private void add(Declaration declaration) {
		switch (declaration) {
			case Document document when document.getName() != null ->
				documents.putIfAbsent(CitationPath.normalise(document.getName()), new Named<>(CitationPath.normalise(document.getName()), document));
			case Edition edition when edition.getName() != null ->
				editions.putIfAbsent(CitationPath.normalise(edition.getName()), new Named<>(CitationPath.normalise(edition.getName()), edition));
			default -> { }
		}
	}

	@Override
	public Optional<Named<Document>> document(String name) {
		return Optional.ofNullable(documents.get(name));
	}

	@Override
	public Stream<Named<Document>> documents() {
		return documents.values().stream();
	}

	@Override
	public Optional<Named<Edition>> edition(String id) {
		return Optional.ofNullable(editions.get(id));
	}

	@Override
	public Stream<Named<Edition>> editions() {
		return editions.values().stream();
	}

	@Override
	public Optional<Named<Provision>> provision(String editionId, String path) {
		return provisions == null ? Optional.empty()
				: edition(editionId).flatMap(edition -> provisions.provision(edition.object(), path)).map(found -> new Named<>(path, found));
	}

	@Override
	public Stream<Named<Provision>> provisions(String editionId) {
		return provisions == null ? Stream.empty()
				: edition(editionId).stream().flatMap(edition -> provisions.provisions(edition.object()).stream())
						.flatMap(found -> provisions.path(found).map(path -> new Named<>(path, found)).stream());
	}

	@Override
	public NearestNames nearest(String editionId) {
		return provisions == null ? NOTHING_NEAR : edition(editionId).map(edition -> provisions.nearest(edition.object())).orElse(NOTHING_NEAR);
	}

	@Override
	public Optional<String> path(String editionId, Provision provision) {
		return provisions == null ? Optional.empty()
				: provisions.editionOf(provision).filter(edition -> edition(editionId).filter(named -> named.object() == edition).isPresent())
						.flatMap(edition -> provisions.path(provision));
	}
}
