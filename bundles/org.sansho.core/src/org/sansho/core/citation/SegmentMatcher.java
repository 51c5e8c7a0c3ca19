// SPDX-License-Identifier: EPL-2.0
package org.sansho.core.citation;

import java.util.List;
import org.sansho.core.citation.Atoms.Kind;
import org.sansho.core.citation.CitationTree.Node;

/** Finds which segments below a node of the tree stand at a place of a text, in brackets or quotation marks or without. */
final class SegmentMatcher {

	/** Segments that stand at one place of the text. */
	record Match(List<Node> nodes, int behind) {
	}

	private final Atoms atoms;

	SegmentMatcher(Atoms atoms) {
		this.atoms = atoms;
	}

	Match match(Node node, int from) {
		if (atoms.is(from, Kind.QUOTED)) {
			return new Match(node.child(atoms.value(from)).map(List::of).orElse(List.of()), from + 1);
		}
		if (atoms.is(from, Kind.OPEN) && from + 1 < atoms.count()) {
			Match inside = matchSegment(node, from + 1);
			int behind = inside.nodes().isEmpty() ? -1 : behindClosing(inside.behind(), from);
			if (behind > 0) {
				return new Match(inside.nodes(), behind);
			}
		}
		return matchSegment(node, from);
	}

	/** The longest segment below {@code node} that stands at {@code from}. */
	Match matchSegment(Node node, int from) {
		if (!node.hasWordsBelow() && (atoms.is(from, Kind.LETTER) || atoms.is(from, Kind.LATIN))) {
			return new Match(List.of(), from);
		}
		for (int length : node.lengths()) {
			int behind = atoms.behind(from, length);
			if (behind > 0) {
				String key = atoms.folded(from, behind);
				List<Node> direct = node.children(key);
				List<Node> nodes = direct.isEmpty() ? node.belowHeadings(key) : direct;
				if (!nodes.isEmpty()) {
					return new Match(narrow(nodes, from, behind), behind);
				}
			}
		}
		// 9章の9.1: the section's number repeats the chapter's.
		if (atoms.is(from, Kind.NUMBER) && !node.isTop() && !node.isRoot() && CitationText.isChapter(node) && node.provision().isPresent() && atoms.value(from).startsWith(node.key() + '.')) {
			return new Match(narrow(node.parent().orElseThrow().children(atoms.value(from)), from, from + 1), from + 1);
		}
		return new Match(List.of(), from);
	}

	/** Of several that differ in spelling only, the one that is spelled as in the text. */
	List<Node> narrow(List<Node> nodes, int from, int behind) {
		if (nodes.size() > 1) {
			String written = CitationPath.normalise(atoms.written(from, behind));
			List<Node> exact = nodes.stream().filter(node -> node.segment().equals(written)).toList();
			return exact.isEmpty() ? nodes : exact;
		}
		return nodes;
	}

	int behindClosing(int at, int opening) {
		return atoms.is(at, Kind.CLOSE) && atoms.bracket(at) == atoms.bracket(opening) ? at + 1 : -1;
	}
}
