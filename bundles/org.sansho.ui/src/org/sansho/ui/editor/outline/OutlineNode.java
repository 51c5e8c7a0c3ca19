// SPDX-License-Identifier: EPL-2.0
package org.sansho.ui.editor.outline;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.eclipse.lsp4j.DocumentSymbol;
import org.eclipse.lsp4j.Position;

/** A declaration in the outline. It is the same as one of an earlier answer if its way from above is, so that what is open stays open. */
final class OutlineNode {

	private final OutlineNode parent;
	private final String way;
	private final DocumentSymbol symbol;
	private final List<OutlineNode> children;

	private OutlineNode(OutlineNode parent, String way, DocumentSymbol symbol) {
		this.parent = parent;
		this.way = way;
		this.symbol = symbol;
		this.children = below(this, way, symbol.getChildren() == null ? List.of() : symbol.getChildren());
	}

	static List<OutlineNode> of(List<DocumentSymbol> symbols) {
		return below(null, "", symbols);
	}

	private static List<OutlineNode> below(OutlineNode parent, String way, List<DocumentSymbol> symbols) {
		List<OutlineNode> nodes = new ArrayList<>();
		Map<String, Integer> count = new HashMap<>();
		for (DocumentSymbol symbol : symbols) {
			nodes.add(new OutlineNode(parent, way + '\n' + symbol.getName() + '\t' + count.merge(symbol.getName(), 1, Integer::sum), symbol));
		}
		return nodes;
	}

	Optional<OutlineNode> parent() {
		return Optional.ofNullable(parent);
	}

	DocumentSymbol symbol() {
		return symbol;
	}

	List<OutlineNode> children() {
		return children;
	}

	/** The innermost declaration at {@code position}. */
	static Optional<OutlineNode> at(List<OutlineNode> nodes, Position position) {
		for (OutlineNode node : nodes) {
			if (!isBefore(position, node.symbol.getRange().getStart()) && !isBefore(node.symbol.getRange().getEnd(), position)) {
				return Optional.of(at(node.children, position).orElse(node));
			}
		}
		return Optional.empty();
	}

	/** Whether both are shown in the same way, wherever they stand. */
	static boolean lookAlike(List<OutlineNode> some, List<OutlineNode> others) {
		if (some.size() != others.size()) {
			return false;
		}
		for (int i = 0; i < some.size(); i++) {
			OutlineNode one = some.get(i);
			OutlineNode other = others.get(i);
			if (!one.symbol.getName().equals(other.symbol.getName()) || one.symbol.getKind() != other.symbol.getKind()
					|| !Objects.equals(one.symbol.getDetail(), other.symbol.getDetail()) || !lookAlike(one.children, other.children)) {
				return false;
			}
		}
		return true;
	}

	/** What has become of {@code node}, which may be of an earlier answer. */
	static Optional<OutlineNode> latest(List<OutlineNode> nodes, OutlineNode node) {
		List<OutlineNode> beside = node.parent == null ? nodes : latest(nodes, node.parent).map(OutlineNode::children).orElse(List.of());
		return beside.stream().filter(node::equals).findFirst();
	}

	private static boolean isBefore(Position one, Position other) {
		return one.getLine() < other.getLine() || one.getLine() == other.getLine() && one.getCharacter() < other.getCharacter();
	}

	@Override
	public boolean equals(Object other) {
		return other instanceof OutlineNode node && way.equals(node.way);
	}

	@Override
	public int hashCode() {
		return way.hashCode();
	}

	@Override
	public String toString() {
		return symbol.getName();
	}
}
