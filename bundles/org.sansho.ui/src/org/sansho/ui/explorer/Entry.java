// SPDX-License-Identifier: EPL-2.0
package org.sansho.ui.explorer;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;

/**
 * A line of the explorer in its tree. What is below it is only made when somebody looks.
 *
 * <p>Lines of two readings of a project are the same line when their {@link #key()} is; so what was open stays open.
 */
public final class Entry {

	private final Line line;
	private final Optional<Entry> parent;
	private final Function<Entry, List<Entry>> maker;
	private final String key;
	private List<Entry> children;

	private Entry(Line line, Optional<Entry> parent, Function<Entry, List<Entry>> maker) {
		this.line = line;
		this.key = line.kind() + "\t" + line.label();
		this.parent = parent;
		this.maker = maker;
	}

	/** The line of a project, with everything below it. */
	public static Entry of(Line line) {
		return new Entry(line, Optional.empty(), Entry::inside);
	}

	private static List<Entry> inside(Entry entry) {
		return entry.line.inside().stream().map(inner -> new Entry(inner, Optional.of(entry), Entry::inside)).toList();
	}

	Line.Kind kind() {
		return line.kind();
	}

	/** What is shown. */
	public String label() {
		return line.label();
	}

	/** What a filter looks at: the label and the citation. */
	String searched() {
		return line.citation().isEmpty() ? line.label() : line.label() + '\t' + line.citation();
	}

	/** How many things are below it, where that is worth telling. */
	OptionalInt count() {
		return line.count();
	}

	/** The line above; empty for a project. */
	Optional<Entry> parent() {
		return parent;
	}

	/** Where it leads. */
	Optional<Place> place() {
		return line.place();
	}

	/** What tells it from its neighbours, in this reading and the next. */
	String key() {
		return key;
	}

	/** Whether it and everything below it is shown as {@code other} is, wherever they lead. */
	boolean looksLike(Entry other) {
		return line == other.line && maker == other.maker || key().equals(other.key()) && count().equals(other.count()) && alike(children(), other.children());
	}

	private static boolean alike(List<Entry> some, List<Entry> others) {
		if (some.size() != others.size()) {
			return false;
		}
		for (int i = 0; i < some.size(); i++) {
			if (!some.get(i).looksLike(others.get(i))) {
				return false;
			}
		}
		return true;
	}

	/** What is below it, in the order of the document. */
	public synchronized List<Entry> children() {
		if (children == null) {
			children = maker.apply(this);
		}
		return children;
	}

	/** This line with only {@code chosen} below it. */
	Entry with(Optional<Entry> newParent, Function<Entry, List<Entry>> chosen) {
		return new Entry(line, newParent, chosen);
	}
}
