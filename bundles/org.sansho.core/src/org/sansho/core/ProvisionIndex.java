// SPDX-License-Identifier: EPL-2.0
package org.sansho.core;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.sansho.core.DeclaredProvisions.Block;
import org.sansho.core.citation.CitationPath;
import org.sansho.core.citation.NearestNames;
import org.sansho.model.Declaration;
import org.sansho.model.Edition;
import org.sansho.model.Form;
import org.sansho.model.Part;
import org.sansho.model.Provision;
import org.sansho.model.SanshoFile;

/**
 * Every provision of every edition by its citation, in one walk over the files.
 *
 * <p>It exists apart from the {@link Corpus} because references between provisions can only be resolved once it is there: it asks
 * for nothing but the edition of each part and form. Immutable after {@link #of}.
 */
public final class ProvisionIndex {

	private final Map<String, Edition> editions = new LinkedHashMap<>();
	private final Map<Edition, EditionProvisions> contents = new HashMap<>();
	private final Map<EObject, DeclaredProvisions> files = new LinkedHashMap<>();

	private ProvisionIndex() {
	}

	/** Reads all files. Parts and forms whose edition cannot be resolved are left out; linking reports them. */
	public static ProvisionIndex of(Collection<SanshoFile> files) {
		return new ProvisionIndex().after(files);
	}

	/**
	 * The index of {@code newFiles}. What this index knows of files that are still there, and of editions in which nothing has changed, is
	 * used again; files are told by identity, and must not have changed but for what they refer to.
	 */
	public ProvisionIndex after(Collection<SanshoFile> newFiles) {
		ProvisionIndex index = new ProvisionIndex();
		Map<Edition, List<Block>> blocks = new LinkedHashMap<>();
		for (SanshoFile file : newFiles) {
			DeclaredProvisions declared = files.containsKey(file) ? files.get(file) : new DeclaredProvisions(file);
			index.files.put(file, declared);
			for (Declaration declaration : file.getDeclarations()) {
				if (declaration instanceof Edition edition && edition.getName() != null) {
					index.editions.putIfAbsent(CitationPath.normalise(edition.getName()), edition);
				}
			}
			for (Block block : declared.blocks()) {
				if (block.edition() != null) {
					blocks.computeIfAbsent(block.edition(), key -> new ArrayList<>()).add(block);
				}
			}
		}
		blocks.forEach((edition, inEdition) -> index.contents.put(edition, contents(edition).after(inEdition)));
		return index;
	}

	/** This index after provisions of {@code edition} were reworded: what was worked out from what they say is forgotten. */
	public ProvisionIndex afterRewording(Edition edition) {
		ProvisionIndex index = new ProvisionIndex();
		index.files.putAll(files);
		index.editions.putAll(editions);
		index.contents.putAll(contents);
		index.contents.computeIfPresent(edition, (key, provisions) -> provisions.afterRewording());
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
		return contents(edition).provision(path);
	}

	/** All provisions of {@code edition} in the order of the files, those with a citation of another one included. */
	public List<Provision> provisions(Edition edition) {
		return contents(edition).inOrder();
	}

	/** For each of {@link #provisions} of {@code edition} its citation; an empty text for a gate without a name. */
	public List<String> pathsInOrder(Edition edition) {
		return contents(edition).pathsInOrder();
	}

	/** Whether no citation of {@code edition} stands for several provisions. */
	public boolean isUnambiguous(Edition edition) {
		return !contents(edition).hasDuplicates();
	}

	/** The citations of {@code edition} in the order of the files. */
	public List<String> paths(Edition edition) {
		return contents(edition).paths();
	}

	/**
	 * Something that is worked out from the provisions of {@code edition} alone and worth keeping until one of them changes: made when it is
	 * first asked for.
	 *
	 * @param maker makes it; it must not ask for something else that is derived, and what it makes must be safe to share between threads
	 */
	public <T> T derived(Edition edition, Class<T> kind, Supplier<T> maker) {
		return contents(edition).derived(kind, maker);
	}

	/** Finds what is near a citation that {@code edition} does not have. */
	public NearestNames nearest(Edition edition) {
		return contents(edition).nearest();
	}

	/** The citations that {@code file} declares, each run of them behind a line end and the name of its edition; empty for a file that is not indexed. */
	public List<String> citations(SanshoFile file) {
		List<String> citations = new ArrayList<>();
		DeclaredProvisions declared = files.get(file);
		if (declared != null) {
			for (Block block : declared.blocks()) {
				citations.add("\n" + (block.edition() == null ? "" : block.edition().getName()));
				block.inOrder().forEach(provision -> citations.add(block.path(provision).orElse("")));
			}
		}
		return citations;
	}

	/** The citation of {@code provision}; empty for a gate without a name. */
	public Optional<String> path(Provision provision) {
		return block(provision).filter(block -> block.edition() != null).flatMap(block -> block.path(provision));
	}

	/** The edition that {@code provision} belongs to; empty when its part or form names an edition that does not exist. */
	public Optional<Edition> editionOf(Provision provision) {
		return block(provision).map(Block::edition);
	}

	/** The parts of {@code edition} in the order of the files. */
	public List<Part> parts(Edition edition) {
		return contents(edition).parts();
	}

	/** The forms of {@code edition} in the order of the files. */
	public List<Form> forms(Edition edition) {
		return contents(edition).forms();
	}

	/** Provisions whose citation stands earlier in the same edition already, in the order of the files. */
	public List<Provision> duplicates() {
		List<Provision> duplicates = new ArrayList<>();
		if (contents.values().stream().anyMatch(EditionProvisions::hasDuplicates)) {
			for (DeclaredProvisions declared : files.values()) {
				for (Block block : declared.blocks()) {
					EditionProvisions inEdition = contents(block.edition());
					block.inOrder().stream().filter(provision -> inEdition.isDuplicate(block, provision)).forEach(duplicates::add);
				}
			}
		}
		return Collections.unmodifiableList(duplicates);
	}

	/** Whether {@code provision} is a chapter, section or group with requirements in it. */
	public boolean isHeadingOfRequirements(Provision provision) {
		return editionOf(provision).isPresent() && declared(provision).filter(declared -> declared.isHeadingOfRequirements(provision)).isPresent();
	}

	private EditionProvisions contents(Edition edition) {
		return contents.getOrDefault(edition, EditionProvisions.NONE);
	}

	private Optional<Block> block(Provision provision) {
		return declared(provision).map(declared -> declared.block(provision));
	}

	private Optional<DeclaredProvisions> declared(EObject object) {
		return Optional.ofNullable(files.get(EcoreUtil.getRootContainer(object)));
	}
}
