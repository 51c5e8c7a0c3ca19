// SPDX-License-Identifier: EPL-2.0
package org.sansho.core.citation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sansho.core.ProvisionIndex;
import org.sansho.model.Edition;
import org.sansho.model.Form;
import org.sansho.model.Group;
import org.sansho.model.Part;
import org.sansho.model.Provision;

/** The citations of one edition as a tree, in which a reader goes down segment by segment. Built once, in linear time; immutable after. */
final class CitationTree {

	/** One segment of citations: a part, a form, a provision, or what only leads to provisions. */
	static final class Node {
		private final Node parent;
		private final String segment;
		private final String path;
		private final String key;
		private Provision provision;
		private boolean top;
		private Map<String, Node> bySegment = Map.of();
		private Map<String, List<Node>> byKey = Map.of();
		/** What stands below sub-headings of this, which people leave out where a number exists only once. */
		private Map<String, List<Node>> belowHeadings = Map.of();
		/** The lengths of the keys of {@link #byKey} and {@link #belowHeadings}, the longest first. */
		private int[] lengths = {};
		private boolean wordsBelow;

		private Node(Node parent, String segment, String key) {
			this.parent = parent;
			this.segment = segment;
			this.key = key;
			this.path = parent == null ? "" : CitationPath.append(parent.path, segment);
		}

		/** What this stands in; empty for the edition itself. */
		Optional<Node> parent() {
			return Optional.ofNullable(parent);
		}

		/** The segment, as it is spelled in the edition. */
		String segment() {
			return segment;
		}

		/** The canonical citation; empty for the edition itself. */
		String path() {
			return path;
		}

		/** The folded segment. */
		String key() {
			return key;
		}

		/** What is cited; empty for a part, a form, and what only leads to provisions. */
		Optional<Provision> provision() {
			return Optional.ofNullable(provision);
		}

		/** Whether this is a part or a form. */
		boolean isTop() {
			return top;
		}

		/** Whether this is the edition itself. */
		boolean isRoot() {
			return parent == null;
		}

		/** Whether numbers begin anew below this sub-heading, which is no number itself. */
		private boolean isHeading() {
			return top || provision instanceof Group || provision == null && parent != null && !parent.isRoot() && !parent.top;
		}

		/** The child with exactly this segment. */
		Optional<Node> child(String exact) {
			return Optional.ofNullable(bySegment.get(exact));
		}

		/** The children whose folded segment is {@code folded}. */
		List<Node> children(String folded) {
			return byKey.getOrDefault(folded, List.of());
		}

		/** What stands below sub-headings of this with this folded segment. */
		List<Node> belowHeadings(String folded) {
			return belowHeadings.getOrDefault(folded, List.of());
		}

		/** The citations of the first {@code limit} children. */
		List<String> firstPaths(int limit) {
			return bySegment.values().stream().limit(limit).map(Node::path).toList();
		}

		/** Whether something below this begins with a letter. */
		boolean hasWordsBelow() {
			return wordsBelow;
		}

		/** The lengths of the folded segments below this, the longest first. */
		int[] lengths() {
			return lengths;
		}
	}

	private final Node root = new Node(null, "", "");
	private final List<Node> tops = new ArrayList<>();
	private final Map<String, List<Node>> anywhere = new HashMap<>();
	private final int[] lengthsAnywhere;

	private CitationTree(ProvisionIndex index, Edition edition) {
		// The same few segments, ① and (2), stand in every chapter.
		Map<String, String> folded = new HashMap<>();
		for (Part part : index.parts(edition)) {
			if (part.getName() != null) {
				addTop(part.getName(), folded);
			}
		}
		for (Form form : index.forms(edition)) {
			if (form.getName() != null) {
				addTop(form.getName(), folded);
			}
		}
		for (String path : index.paths(edition)) {
			Node node = root;
			for (String segment : segments(path)) {
				node = addChild(node, segment, folded);
			}
			node.provision = index.provision(edition, path).orElseThrow();
		}
		List<Node> all = new ArrayList<>();
		collect(root, all);
		for (Node node : all) {
			index(node);
			if (!node.isRoot() && !node.top) {
				anywhere.computeIfAbsent(node.key, key -> new ArrayList<>(1)).add(node);
			}
		}
		BitSet lengths = new BitSet();
		anywhere.keySet().forEach(key -> lengths.set(key.length()));
		this.lengthsAnywhere = descending(lengths);
	}

	/** The citations of {@code edition}. */
	static CitationTree of(ProvisionIndex index, Edition edition) {
		return new CitationTree(index, edition);
	}

	/** The edition itself. */
	Node root() {
		return root;
	}

	/** The parts and forms in the order of the files. */
	List<Node> tops() {
		return tops;
	}

	/** Everything in the edition with this folded segment, except parts and forms. */
	List<Node> anywhere(String folded) {
		return anywhere.getOrDefault(folded, List.of());
	}

	/** The lengths of the folded segments of the edition, the longest first. */
	int[] lengthsAnywhere() {
		return lengthsAnywhere;
	}

	private static List<String> segments(String path) {
		if (path.indexOf('"') >= 0) {
			return CitationPath.parse(path).segments();
		}
		return Arrays.asList(path.split("/", -1));
	}

	private void addTop(String name, Map<String, String> folded) {
		Node node = addChild(root, CitationPath.normalise(name), folded);
		if (!node.top) {
			node.top = true;
			tops.add(node);
		}
	}

	private static Node addChild(Node parent, String segment, Map<String, String> folded) {
		if (parent.bySegment.isEmpty()) {
			parent.bySegment = new LinkedHashMap<>();
		}
		return parent.bySegment.computeIfAbsent(segment, exact -> new Node(parent, exact, folded.computeIfAbsent(exact, Atoms::fold)));
	}

	/** Without recursion: requirements may nest as deep as somebody likes. */
	private static void collect(Node root, List<Node> all) {
		all.add(root);
		for (int i = 0; i < all.size(); i++) {
			all.addAll(all.get(i).bySegment.values());
		}
	}

	private static void index(Node node) {
		if (node.bySegment.isEmpty()) {
			return;
		}
		node.byKey = HashMap.newHashMap(node.bySegment.size());
		node.bySegment.values().forEach(child -> add(node.byKey, child));
		for (Node child : node.bySegment.values()) {
			if (child.isHeading()) {
				if (node.belowHeadings.isEmpty()) {
					node.belowHeadings = new HashMap<>();
				}
				child.bySegment.values().forEach(below -> add(node.belowHeadings, below));
			}
		}
		BitSet lengths = new BitSet();
		for (Map<String, List<Node>> below : List.of(node.byKey, node.belowHeadings)) {
			for (String key : below.keySet()) {
				lengths.set(key.length());
				node.wordsBelow |= !key.isEmpty() && key.charAt(0) != '(' && Marks.value(key.charAt(0)) == 0 && !Character.isDigit(key.charAt(0));
			}
		}
		node.lengths = descending(lengths);
	}

	private static void add(Map<String, List<Node>> byKey, Node node) {
		List<Node> same = byKey.get(node.key);
		if (same == null) {
			byKey.put(node.key, List.of(node));
		} else if (same.size() == 1) {
			List<Node> several = new ArrayList<>(same);
			several.add(node);
			byKey.put(node.key, several);
		} else {
			same.add(node);
		}
	}

	private static int[] descending(BitSet lengths) {
		lengths.clear(0);
		int[] descending = new int[lengths.cardinality()];
		int next = descending.length;
		for (int length = lengths.nextSetBit(0); length >= 0; length = lengths.nextSetBit(length + 1)) {
			descending[--next] = length;
		}
		return descending;
	}
}
