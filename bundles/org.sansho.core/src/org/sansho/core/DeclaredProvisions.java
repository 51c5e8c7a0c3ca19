// SPDX-License-Identifier: EPL-2.0
package org.sansho.core;

import java.util.ArrayList;
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

/** The provisions that one file declares, with their citations: what of an index stays right as long as the file is the same. */
final class DeclaredProvisions {

	/** A part or a form, with what can be cited in it. */
	static final class Block {
		private final Declaration container;
		private final List<Provision> inOrder = new ArrayList<>();
		private final List<String> pathsInOrder = new ArrayList<>();
		private final Map<Provision, String> paths = new HashMap<>();
		private final Map<String, Map<String, Provision>> byHead = new LinkedHashMap<>();
		private boolean duplicates;

		private Block(Declaration container) {
			this.container = container;
		}

		/** The part or form. */
		Declaration container() {
			return container;
		}

		/** The edition that it belongs to now; {@code null} when that cannot be resolved. */
		Edition edition() {
			Edition edition = container instanceof Part part ? part.getEdition() : ((Form) container).getEdition();
			return edition == null || edition.eIsProxy() ? null : edition;
		}

		/** Everything that can be cited in it, in the order of the text, and gates without a name. */
		List<Provision> inOrder() {
			return Collections.unmodifiableList(inOrder);
		}

		/** The citation of {@code provision}; empty for a gate without a name and for what stands elsewhere. */
		Optional<String> path(Provision provision) {
			return Optional.ofNullable(paths.get(provision));
		}

		/** For each of {@link #inOrder} its citation; an empty text for a gate without a name. */
		List<String> pathsInOrder() {
			return Collections.unmodifiableList(pathsInOrder);
		}

		/** The citations in the order of the text. */
		List<String> paths() {
			return pathsInOrder.stream().filter(citation -> !citation.isEmpty()).toList();
		}

		/** With what citations begin: the name of the part or form, or the numbers at the top of a part without a name. */
		Set<String> heads() {
			return byHead.keySet();
		}

		/** The citations that begin with {@code head}; of several provisions with one citation, the first. */
		Map<String, Provision> byPath(String head) {
			return byHead.getOrDefault(head, Map.of());
		}

		/** Whether any citation is there twice. */
		boolean hasDuplicates() {
			return duplicates;
		}

		private void add(Provision provision) {
			inOrder.add(provision);
			pathsInOrder.add("");
		}

		private void add(Provision provision, String path) {
			inOrder.add(provision);
			pathsInOrder.add(path);
			paths.put(provision, path);
			duplicates |= byHead.computeIfAbsent(CitationPath.head(path), head -> new LinkedHashMap<>()).putIfAbsent(path, provision) != null;
		}
	}

	private final List<Block> blocks = new ArrayList<>();
	private final Map<Provision, Block> blockOf = new HashMap<>();
	private final Set<Provision> headings = new HashSet<>();

	DeclaredProvisions(SanshoFile file) {
		for (Declaration declaration : file.getDeclarations()) {
			switch (declaration) {
				case Part part -> {
					Block block = begin(part);
					addClauses(block, CitationNames.below("", null, part), part, part.getClauses());
				}
				case Form form -> addElements(begin(form), form);
				default -> { }
			}
		}
	}

	List<Block> blocks() {
		return blocks;
	}

	/** The block that {@code provision} is in; {@code null} for what stands elsewhere. */
	Block block(Provision provision) {
		return blockOf.get(provision);
	}

	boolean isHeadingOfRequirements(Provision provision) {
		return headings.contains(provision);
	}

	private Block begin(Declaration container) {
		Block block = new Block(container);
		blocks.add(block);
		return block;
	}

	/** @return whether there is a requirement among them or below */
	private boolean addClauses(Block block, String base, EObject owner, List<Clause> clauses) {
		boolean requires = false;
		for (Clause clause : clauses) {
			boolean below = addClauses(block, add(block, base, owner, clause), clause, clause.getClauses());
			if (below && !(clause instanceof Requirement)) {
				headings.add(clause);
			}
			requires |= below || clause instanceof Requirement;
		}
		return requires;
	}

	private void addElements(Block block, Form form) {
		String base = CitationNames.below("", null, form);
		for (FormElement element : form.getElements()) {
			switch (element) {
				case Gate gate -> add(block, base, form, gate);
				case FormSection section -> addEntries(block, CitationNames.below(base, form, section), section);
				default -> { }
			}
		}
	}

	private void addEntries(Block block, String base, FormSection section) {
		for (SectionEntry entry : section.getEntries()) {
			switch (entry) {
				case Item item -> add(block, base, section, item);
				case Scope scope -> {
					String within = CitationNames.below(base, section, scope);
					scope.getItems().forEach(item -> add(block, within, scope, item));
				}
				default -> { }
			}
		}
	}

	private String add(Block block, String base, EObject container, Provision provision) {
		blockOf.put(provision, block);
		if (provision.getNumber() == null) {
			block.add(provision);
			return base;
		}
		String path = CitationNames.below(base, container, provision);
		block.add(provision, path);
		return path;
	}
}
