// SPDX-License-Identifier: EPL-2.0
package org.sansho.core;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.eclipse.emf.ecore.EObject;
import org.sansho.core.Inverse.Role;
import org.sansho.core.citation.CitationPath;
import org.sansho.core.citation.CitationReader;
import org.sansho.model.Applicable;
import org.sansho.model.Declaration;
import org.sansho.model.Document;
import org.sansho.model.Edition;
import org.sansho.model.Form;
import org.sansho.model.MappingEntry;
import org.sansho.model.MappingSet;
import org.sansho.model.MappingStatement;
import org.sansho.model.Part;
import org.sansho.model.Profile;
import org.sansho.model.Provision;
import org.sansho.model.Relationship;
import org.sansho.model.SanshoFile;
import org.sansho.model.Succession;
import org.sansho.model.SuccessionStatement;

/**
 * The one door to a loaded project: documents, editions, provisions by citation, mapping sets, successions, and the inverse of
 * what connects provisions.
 *
 * <p>Built once, in time linear in the size of the project; immutable and safe to share between threads. (While a project is edited, the words of a
 * clause may change below it: then it is outdated, as {@link #afterRewording} says.) Every look-up is constant
 * time or linear in its result, so nobody else needs to walk the model. References must be resolvable while it is built; what
 * cannot be resolved is simply absent from it, since linking reports that.
 */
public final class Corpus {

	private final List<SanshoFile> files;
	private final ProvisionIndex index;
	private final Set<EObject> dangling;
	private final Map<String, Document> documents = new LinkedHashMap<>();
	private final Map<String, MappingSet> mappingSets = new LinkedHashMap<>();
	private final List<Succession> successions = new ArrayList<>();
	private final Inverse inverse;
	private final Map<Document, List<Edition>> editionsByDocument = new HashMap<>();
	private final Map<Edition, List<Succession>> successionsFrom = new HashMap<>();
	private final Map<Edition, List<MappingSet>> setsFrom = new HashMap<>();
	private final Map<Edition, List<MappingSet>> setsTo = new HashMap<>();
	private final Map<Class<?>, Object> derived = new ConcurrentHashMap<>();

	private final Map<Edition, CitationReader> readers = new ConcurrentHashMap<>();

	private Corpus(Collection<SanshoFile> files, ProvisionIndex index, Set<EObject> dangling, Inverse inverse) {
		this.inverse = inverse;
		this.dangling = dangling;
		this.files = List.copyOf(files);
		this.index = index;
		for (SanshoFile file : files) {
			file.getDeclarations().forEach(this::add);
		}
		for (Edition edition : index.editions()) {
			documentOf(edition).ifPresent(document -> editionsByDocument.computeIfAbsent(document, key -> new ArrayList<>()).add(edition));
		}
	}

	/** The corpus of all declarations of {@code files}; their order decides the order of every collection. */
	public static Corpus of(Collection<SanshoFile> files) {
		return of(files, ProvisionIndex.of(files));
	}

	/** As {@link #of(Collection)}, with the index that was already needed for linking. */
	public static Corpus of(Collection<SanshoFile> files, ProvisionIndex index) {
		return of(files, index, Set.of());
	}

	/**
	 * As {@link #of(Collection, ProvisionIndex)}.
	 *
	 * @param dangling objects that name something that cannot be found, where that was left out instead of being a proxy
	 */
	public static Corpus of(Collection<SanshoFile> files, ProvisionIndex index, Set<EObject> dangling) {
		return new Corpus(files, index, dangling, Inverse.of(files));
	}

	/**
	 * The corpus of {@code files}, which differ from those of this one by {@code difference}: the same as a new one, made in time that
	 * depends on what has changed.
	 */
	public Corpus after(Difference difference, Collection<SanshoFile> newFiles, ProvisionIndex newIndex, Set<EObject> newDangling) {
		return new Corpus(newFiles, newIndex, newDangling, inverse.after(difference, newFiles));
	}

	/** The same files after a clause was reworded: whatever was worked out from what it said is forgotten, as in {@code newIndex}. */
	public Corpus afterRewording(ProvisionIndex newIndex) {
		return new Corpus(files, newIndex, dangling, inverse);
	}

	/** Whether {@code statement} names something that cannot be found, so that nobody knows what it says. */
	public boolean isDangling(EObject statement) {
		return dangling.contains(statement) || statement instanceof MappingEntry entry && isProxyIn(entry);
	}

	private static boolean isProxyIn(MappingEntry entry) {
		return entry.getSources().stream().anyMatch(EObject::eIsProxy) || entry.getTargets().stream().anyMatch(EObject::eIsProxy);
	}

	/** The files, in the order in which they were given. */
	public List<SanshoFile> files() {
		return files;
	}

	/** All documents in the order of the files; of two with one name, the first. */
	public List<Document> documents() {
		return List.copyOf(documents.values());
	}

	/** The document with this identifier, such as {@code mhlw.safety}. */
	public Optional<Document> document(String id) {
		return Optional.ofNullable(documents.get(CitationPath.normalise(id)));
	}

	/** The document that {@code edition} is an edition of; empty when nobody declares it. */
	public Optional<Document> documentOf(Edition edition) {
		return EditionIds.document(edition).flatMap(this::document);
	}

	/** The editions of {@code document} in the order of the files. */
	public List<Edition> editionsOf(Document document) {
		return Collections.unmodifiableList(editionsByDocument.getOrDefault(document, List.of()));
	}

	/** What successions say about what became of {@code provision}, in the order of the files. */
	public List<SuccessionStatement> successionFrom(Provision provision) {
		return inverse.naming(provision, Role.PREDECESSOR);
	}

	/** What successions say about where {@code provision} came from, in the order of the files. */
	public List<SuccessionStatement> successionTo(Provision provision) {
		return inverse.naming(provision, Role.SUCCESSOR);
	}

	/** All editions in the order of the files. */
	public List<Edition> editions() {
		return index.editions();
	}

	/** The edition with this identifier, such as {@code mhlw.safety@6.0}. */
	public Optional<Edition> edition(String id) {
		return index.edition(id);
	}

	/** The parts of {@code edition} in the order of the files. */
	public List<Part> parts(Edition edition) {
		return index.parts(edition);
	}

	/** The forms of {@code edition} in the order of the files. */
	public List<Form> forms(Edition edition) {
		return index.forms(edition);
	}

	/** All provisions of {@code edition} in the order of the files. */
	public List<Provision> provisions(Edition edition) {
		return index.provisions(edition);
	}

	/** For each of {@link #provisions} of {@code edition} its canonical citation; an empty text for a gate without a name. */
	public List<String> pathsInOrder(Edition edition) {
		return index.pathsInOrder(edition);
	}

	/** Whether no citation of {@code edition} stands for several provisions. */
	public boolean isUnambiguous(Edition edition) {
		return index.isUnambiguous(edition);
	}

	/** The citations of {@code edition}, canonical, in the order of the files. */
	public List<String> paths(Edition edition) {
		return index.paths(edition);
	}

	/** The provision that a canonical citation names in {@code edition}. */
	public Optional<Provision> provision(Edition edition, String path) {
		return index.provision(edition, path);
	}

	/** The canonical citation of {@code provision} in its edition; empty for a gate without a name. */
	public Optional<String> path(Provision provision) {
		return index.path(provision);
	}

	/** The edition that {@code provision} belongs to; empty when its part or form names an edition that does not exist. */
	public Optional<Edition> editionOf(Provision provision) {
		return index.editionOf(provision);
	}

	/** Reads citations of {@code edition} in any notation; made when it is first asked for. */
	public CitationReader citations(Edition edition) {
		return readers.computeIfAbsent(edition, key -> CitationReader.of(index, key));
	}

	/** Provisions whose citation stands earlier in the same edition already. */
	public List<Provision> duplicates() {
		return index.duplicates();
	}

	/** Whether {@code provision} is a chapter, section or group with requirements in it. */
	public boolean isHeadingOfRequirements(Provision provision) {
		return index.isHeadingOfRequirements(provision);
	}

	/** All mapping sets in the order of the files; of two with one name, the first. */
	public List<MappingSet> mappingSets() {
		return List.copyOf(mappingSets.values());
	}

	/** The mapping set with this name. */
	public Optional<MappingSet> mappingSet(String name) {
		return Optional.ofNullable(mappingSets.get(CitationPath.normalise(name)));
	}

	/** The mapping sets that lead from {@code edition}, in the order of the files. */
	public List<MappingSet> mappingSetsFrom(Edition edition) {
		return Collections.unmodifiableList(setsFrom.getOrDefault(edition, List.of()));
	}

	/** The mapping sets that lead to {@code edition}, in the order of the files. */
	public List<MappingSet> mappingSetsTo(Edition edition) {
		return Collections.unmodifiableList(setsTo.getOrDefault(edition, List.of()));
	}

	/** All successions in the order of the files. */
	public List<Succession> successions() {
		return Collections.unmodifiableList(successions);
	}

	/** The successions that lead from {@code edition}, in the order of the files. */
	public List<Succession> successionsFrom(Edition edition) {
		return Collections.unmodifiableList(successionsFrom.getOrDefault(edition, List.of()));
	}

	/** What mapping sets say about {@code provision} as a source, in the order of the files. */
	public List<MappingStatement> statementsFrom(Provision provision) {
		return inverse.naming(provision, Role.SOURCE);
	}

	/** What mapping sets say about {@code provision} as a target, in the order of the files. */
	public List<MappingStatement> statementsTo(Provision provision) {
		return inverse.naming(provision, Role.TARGET);
	}

	/**
	 * What {@code item} rests on: the targets of all entries that map from it, without those that say that nothing is shared, each
	 * once, in the order of the files.
	 */
	public List<Provision> basis(Provision item) {
		Set<Provision> basis = new LinkedHashSet<>();
		for (MappingStatement statement : statementsFrom(item)) {
			if (statement instanceof MappingEntry entry && entry.getRelationship() != Relationship.NO_RELATIONSHIP) {
				entry.getTargets().stream().filter(target -> !target.eIsProxy()).forEach(basis::add);
			}
		}
		return List.copyOf(basis);
	}

	/** The profiles that {@code applicable} is limited to by itself or by what contains it; empty when nothing limits it. */
	public List<Profile> appliesTo(Applicable applicable) {
		for (EObject level = applicable; level != null; level = level.eContainer()) {
			if (level instanceof Applicable limited && !limited.getAppliesTo().isEmpty()) {
				return List.copyOf(limited.getAppliesTo());
			}
		}
		return List.of();
	}

	/**
	 * Something that is worked out from this corpus and worth keeping as long as the corpus: made when it is first asked for, once even
	 * when several threads ask.
	 *
	 * @param maker makes it; it must not ask for something else that is derived, and what it makes must be safe to share between threads
	 */
	public <T> T derived(Class<T> kind, Function<Corpus, T> maker) {
		return kind.cast(derived.computeIfAbsent(kind, key -> maker.apply(this)));
	}

	/**
	 * As {@link #derived(Class, Function)}, from the provisions of {@code edition} alone: it is kept as long as these are the same ones,
	 * whatever changes around them, so it must not hold on to this corpus.
	 */
	public <T> T derived(Edition edition, Class<T> kind, Function<Corpus, T> maker) {
		return index.derived(edition, kind, () -> maker.apply(this));
	}

	private void add(Declaration declaration) {
		switch (declaration) {
			case Document document when document.getName() != null ->
				documents.putIfAbsent(CitationPath.normalise(document.getName()), document);
			case Succession succession -> add(succession);
			case MappingSet set -> add(set);
			default -> { }
		}
	}

	private void add(MappingSet set) {
		if (set.getName() != null && mappingSets.putIfAbsent(CitationPath.normalise(set.getName()), set) == null) {
			connect(setsFrom, set.getFrom(), set);
			connect(setsTo, set.getTo(), set);
		}
	}

	private static <D> void connect(Map<Edition, List<D>> declarations, Edition edition, D declaration) {
		if (edition != null && !edition.eIsProxy()) {
			declarations.computeIfAbsent(edition, key -> new ArrayList<>(2)).add(declaration);
		}
	}

	private void add(Succession succession) {
		successions.add(succession);
		connect(successionsFrom, succession.getFrom(), succession);
	}
}
