// SPDX-License-Identifier: EPL-2.0
package org.sansho.core;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.sansho.core.DeclaredProvisions.Block;
import org.sansho.core.citation.CitationPath;
import org.sansho.core.citation.NearestNames;
import org.sansho.model.Form;
import org.sansho.model.Part;
import org.sansho.model.Provision;

/**
 * The provisions of one edition: those of its blocks, one behind the other. Whatever another one has in common with it is used again, so
 * that a change in one part of a large edition costs what that part is large.
 */
final class EditionProvisions {

	/** An edition without anything in it. */
	static final EditionProvisions NONE = new EditionProvisions(List.of(), null);

	/**
	 * All citations that begin with the same segment.
	 *
	 * @param blocks     where they stand, in order
	 * @param byPath     of several provisions with one citation, the first
	 * @param duplicates whether there are others
	 */
	private record Branch(List<Block> blocks, Map<String, Provision> byPath, boolean duplicates) {

		/** The branch of {@code head} in {@code blocks}. */
		static Branch of(String head, List<Block> blocks) {
			if (blocks.size() == 1) {
				return new Branch(blocks, blocks.getFirst().byPath(head), false);
			}
			Map<String, Provision> byPath = new LinkedHashMap<>();
			boolean duplicates = false;
			for (Block block : blocks) {
				for (Map.Entry<String, Provision> cited : block.byPath(head).entrySet()) {
					duplicates |= byPath.putIfAbsent(cited.getKey(), cited.getValue()) != null;
				}
			}
			return new Branch(blocks, byPath, duplicates);
		}
	}

	private final List<Block> blocks;
	private final Map<String, Branch> branches = new LinkedHashMap<>();
	private final AtomicReference<NearestNames> nearest;
	private final AtomicReference<List<String>> paths = new AtomicReference<>();
	private final AtomicReference<List<Provision>> inOrder = new AtomicReference<>();
	private final Map<Class<?>, Object> derived = new ConcurrentHashMap<>();

	private EditionProvisions(List<Block> blocks, EditionProvisions before) {
		this.blocks = blocks;
		Map<String, List<Block>> byHead = new LinkedHashMap<>();
		blocks.forEach(block -> block.heads().forEach(head -> byHead.computeIfAbsent(head, key -> new ArrayList<>(1)).add(block)));
		byHead.forEach((head, inBranch) -> {
			Branch known = before == null ? null : before.branches.get(head);
			branches.put(head, known != null && isSame(known.blocks, inBranch) ? known : Branch.of(head, inBranch));
		});
		nearest = before != null && hasSamePaths(before) ? before.nearest : new AtomicReference<>();
	}

	/** The provisions of {@code newBlocks}, which replace those of this; it may have the same citations though it holds other objects. */
	EditionProvisions after(List<Block> newBlocks) {
		return isSame(blocks, newBlocks) ? this : new EditionProvisions(newBlocks, this);
	}

	/** The same provisions, some of which say something else. */
	EditionProvisions afterRewording() {
		EditionProvisions after = new EditionProvisions(blocks, this);
		after.paths.set(paths.get());
		after.inOrder.set(inOrder.get());
		return after;
	}

	/** The first provision with this citation. */
	Optional<Provision> provision(String path) {
		Branch branch = branches.get(CitationPath.head(path));
		return branch == null ? Optional.empty() : Optional.ofNullable(branch.byPath.get(path));
	}

	/** Everything in order, duplicates included. */
	List<Provision> inOrder() {
		return once(inOrder, () -> blocks.stream().flatMap(block -> block.inOrder().stream()).toList());
	}

	/** For each of {@link #inOrder} its citation; an empty text for a gate without a name. */
	List<String> pathsInOrder() {
		return blocks.stream().flatMap(block -> block.pathsInOrder().stream()).toList();
	}

	/** The citations in order, each once. */
	List<String> paths() {
		return once(paths, () -> {
			List<String> found = new ArrayList<>();
			for (Block block : blocks) {
				block.inOrder().forEach(provision -> block.path(provision).filter(path -> !isDuplicate(block, provision)).ifPresent(found::add));
			}
			return List.copyOf(found);
		});
	}

	/** Something that is worked out from these provisions, once. */
	<T> T derived(Class<T> kind, Supplier<T> maker) {
		return this == NONE ? maker.get() : kind.cast(derived.computeIfAbsent(kind, key -> maker.get()));
	}

	/** What is near a citation that is not there. */
	NearestNames nearest() {
		return once(nearest, () -> new NearestNames(paths()));
	}

	/** The parts in order. */
	List<Part> parts() {
		return containers(Part.class);
	}

	/** The forms in order. */
	List<Form> forms() {
		return containers(Form.class);
	}

	/** Whether any citation is there twice. */
	boolean hasDuplicates() {
		return blocks.stream().anyMatch(Block::hasDuplicates) || branches.values().stream().anyMatch(Branch::duplicates);
	}

	/** Whether the citation of {@code provision}, which stands in {@code block}, was there before. */
	boolean isDuplicate(Block block, Provision provision) {
		return block.path(provision).flatMap(this::provision).filter(first -> first != provision).isPresent();
	}

	private <C> List<C> containers(Class<C> kind) {
		return blocks.stream().map(Block::container).filter(kind::isInstance).map(kind::cast).toList();
	}

	/** Asks no more than it must: {@code false} for some that have the same ones in other blocks. */
	private boolean hasSamePaths(EditionProvisions other) {
		if (blocks.size() != other.blocks.size()) {
			return false;
		}
		for (int i = 0; i < blocks.size(); i++) {
			if (blocks.get(i) != other.blocks.get(i) && !blocks.get(i).paths().equals(other.blocks.get(i).paths())) {
				return false;
			}
		}
		return true;
	}

	private static boolean isSame(List<Block> some, List<Block> others) {
		if (some.size() != others.size()) {
			return false;
		}
		for (int i = 0; i < some.size(); i++) {
			if (some.get(i) != others.get(i)) {
				return false;
			}
		}
		return true;
	}

	/** Made by the first who asks; whoever asks meanwhile waits, since making it of a large edition twice takes longer. */
	private static <T> T once(AtomicReference<T> place, Supplier<T> maker) {
		if (place.get() == null) {
			synchronized (place) {
				if (place.get() == null) {
					place.set(maker.get());
				}
			}
		}
		return place.get();
	}
}
