// SPDX-License-Identifier: EPL-2.0
package org.sansho.core;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.eclipse.emf.ecore.EObject;
import org.sansho.core.citation.CitationNames;
import org.sansho.core.citation.CitationPath;
import org.sansho.model.Clause;
import org.sansho.model.Declaration;
import org.sansho.model.Edition;
import org.sansho.model.Form;
import org.sansho.model.FormElement;
import org.sansho.model.FormSection;
import org.sansho.model.Gate;
import org.sansho.model.Item;
import org.sansho.model.Part;
import org.sansho.model.Provision;
import org.sansho.model.Requirement;
import org.sansho.model.SanshoFile;
import org.sansho.model.Scope;
import org.sansho.model.SectionEntry;

/**
 * Every provision of every edition by its citation, in one walk over the files.
 *
 * <p>It exists apart from the {@link Corpus} because references between provisions can only be resolved once it is there: it asks
 * for nothing but the edition of each part and form. Immutable after {@link #of}.
 */
public final class ProvisionIndex {

	/** Provisions of one edition. */
	private static final class Contents {
		private final Map<String, Provision> byPath = new LinkedHashMap<>();
		private final List<Provision> inOrder = new ArrayList<>();
		private final List<Part> parts = new ArrayList<>();
		private final List<Form> forms = new ArrayList<>();
	}

	private final Map<String, Edition> editions = new LinkedHashMap<>();
	private final Map<Edition, Contents> contents = new LinkedHashMap<>();
	private final Map<Provision, String> paths = new HashMap<>();
	private final Map<Provision, Edition> owners = new HashMap<>();
	private final List<Provision> duplicates = new ArrayList<>();
	private final Set<Provision> headings = new HashSet<>();

	private ProvisionIndex() {
	}

	/** Reads all files. Parts and forms whose edition cannot be resolved are left out; linking reports them. */
	public static ProvisionIndex of(Collection<SanshoFile> files) {
		ProvisionIndex index = new ProvisionIndex();
		for (SanshoFile file : files) {
			for (Declaration declaration : file.getDeclarations()) {
				if (declaration instanceof Edition edition && edition.getName() != null) {
					index.editions.putIfAbsent(CitationPath.normalise(edition.getName()), edition);
				}
			}
		}
		for (SanshoFile file : files) {
			for (Declaration declaration : file.getDeclarations()) {
				switch (declaration) {
					case Part part -> index.add(part);
					case Form form -> index.add(form);
					default -> { }
				}
			}
		}
		return index;
	}

	/** The edition with this identifier, such as {@code mhlw.safety@6.0}. */
	public Optional<Edition> edition(String id) {
		return Optional.ofNullable(editions.get(CitationPath.normalise(id)));
	}

	/** All editions in the order of the files; of two with one identifier, the first. */
	public List<Edition> editions() {
		return List.copyOf(editions.values());
	}

	/**
	 * The provision that {@code path} cites in {@code edition}.
	 *
	 * @param path a canonical citation, see {@link CitationPath#toString()}
	 */
	public Optional<Provision> provision(Edition edition, String path) {
		return Optional.ofNullable(contents(edition).byPath.get(path));
	}

	/** All provisions of {@code edition} in the order of the files, those with a citation of another one included. */
	public List<Provision> provisions(Edition edition) {
		return Collections.unmodifiableList(contents(edition).inOrder);
	}

	/** The citations of {@code edition} in the order of the files. */
	public Collection<String> paths(Edition edition) {
		return Collections.unmodifiableCollection(contents(edition).byPath.keySet());
	}

	/** The citation of {@code provision}; empty for a gate without a name. */
	public Optional<String> path(Provision provision) {
		return Optional.ofNullable(paths.get(provision));
	}

	/** The edition that {@code provision} belongs to; empty when its part or form names an edition that does not exist. */
	public Optional<Edition> editionOf(Provision provision) {
		return Optional.ofNullable(owners.get(provision));
	}

	/** The parts of {@code edition} in the order of the files. */
	public List<Part> parts(Edition edition) {
		return Collections.unmodifiableList(contents(edition).parts);
	}

	/** The forms of {@code edition} in the order of the files. */
	public List<Form> forms(Edition edition) {
		return Collections.unmodifiableList(contents(edition).forms);
	}

	/** Provisions whose citation stands earlier in the same edition already, in the order of the files. */
	public List<Provision> duplicates() {
		return Collections.unmodifiableList(duplicates);
	}

	/** Whether {@code provision} is a chapter, section or group with requirements in it. */
	public boolean isHeadingOfRequirements(Provision provision) {
		return headings.contains(provision);
	}

	private Contents contents(Edition edition) {
		Contents found = contents.get(edition);
		return found == null ? new Contents() : found;
	}

	private void add(Part part) {
		Edition edition = resolved(part.getEdition());
		if (edition != null) {
			Contents target = contents.computeIfAbsent(edition, key -> new Contents());
			target.parts.add(part);
			addClauses(target, edition, CitationNames.below("", null, part), part, part.getClauses());
		}
	}

	/** @return whether there is a requirement among them or below */
	private boolean addClauses(Contents target, Edition edition, String base, EObject owner, List<Clause> clauses) {
		boolean requires = false;
		for (Clause clause : clauses) {
			boolean below = addClauses(target, edition, add(target, edition, base, owner, clause), clause, clause.getClauses());
			if (below && !(clause instanceof Requirement)) {
				headings.add(clause);
			}
			requires |= below || clause instanceof Requirement;
		}
		return requires;
	}

	private void add(Form form) {
		Edition edition = resolved(form.getEdition());
		if (edition == null) {
			return;
		}
		Contents target = contents.computeIfAbsent(edition, key -> new Contents());
		target.forms.add(form);
		String base = CitationNames.below("", null, form);
		for (FormElement element : form.getElements()) {
			switch (element) {
				case Gate gate -> add(target, edition, base, form, gate);
				case FormSection section -> addEntries(target, edition, CitationNames.below(base, form, section), section);
				default -> { }
			}
		}
	}

	private void addEntries(Contents target, Edition edition, String base, FormSection section) {
		for (SectionEntry entry : section.getEntries()) {
			switch (entry) {
				case Item item -> add(target, edition, base, section, item);
				case Scope scope -> {
					String within = CitationNames.below(base, section, scope);
					scope.getItems().forEach(item -> add(target, edition, within, scope, item));
				}
				default -> { }
			}
		}
	}

	private String add(Contents target, Edition edition, String base, EObject container, Provision provision) {
		target.inOrder.add(provision);
		owners.put(provision, edition);
		if (provision.getNumber() == null) {
			return base;
		}
		String path = CitationNames.below(base, container, provision);
		paths.put(provision, path);
		if (target.byPath.putIfAbsent(path, provision) != null) {
			duplicates.add(provision);
		}
		return path;
	}

	private static Edition resolved(Edition edition) {
		return edition == null || edition.eIsProxy() ? null : edition;
	}
}
