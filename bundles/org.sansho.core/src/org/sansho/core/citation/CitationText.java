// SPDX-License-Identifier: EPL-2.0
package org.sansho.core.citation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.sansho.core.citation.Atoms.Kind;
import org.sansho.core.citation.CitationTree.Node;
import org.sansho.model.Chapter;
import org.sansho.model.Item;
import org.sansho.model.Provision;
import org.sansho.model.Requirement;
import org.sansho.model.Section;

/**
 * One text while it is read, entry by entry.
 *
 * <p>An entry goes down the tree of the edition from every place where it may begin: the edition itself, or what the entry before it
 * leads through. The way that explains most of the text counts; two different ways that explain equally much are ambiguous.
 */
final class CitationText {

	/** A run that is longer is a slip of the pen. */
	private static final int LONGEST_RUN = 1000;
	/** Ways that are followed at the same time. */
	private static final int MOST_WAYS = 64;
	private static final int LONGEST_SHORT_NAME = 24;

	/** How far one way of reading leads. */
	private record Way(Node node, int behind, boolean partSaid) {
	}

	private final CitationReader reader;
	private final CitationTree tree;
	private final Atoms atoms;
	private final CitationWords words;
	private final SegmentMatcher segments;
	private final ReadCitations readings;

	/** What the entry before led to. */
	private List<Node> before = List.of();
	/** Whether a part was named, so that what follows is inside it. */
	private boolean inPart;
	/** Whether the entry before could not be read at all, so that nothing can be inherited from it. */
	private boolean lost;
	/** Whether the entry before broke off above its last number, so that marks cannot be inherited from it. */
	private boolean broken;
	/** The contradiction between a number and the word beside it that led furthest. */
	private Optional<Expectation> contradiction = Optional.empty();
	private int contradictionAt;

	CitationText(CitationReader reader, String text) {
		this.reader = reader;
		this.tree = reader.tree();
		this.atoms = Atoms.of(text);
		this.segments = new SegmentMatcher(atoms);
		this.words = new CitationWords(atoms);
		this.readings = new ReadCitations(reader, atoms);
	}

	List<CitationReading> read() {
		int at = 0;
		while (at < atoms.count()) {
			int behind = words.behindSeparator(at);
			at = behind > at ? behind : readEntry(at);
		}
		return readings.inOrder();
	}

	// ---------------------------------------------------------------- entries

	/** @return the piece behind the entry */
	private int readEntry(int at) {
		contradiction = Optional.empty();
		contradictionAt = -1;
		List<Way> ways = ways(at);
		if (ways.isEmpty()) {
			if (atoms.is(at, Kind.OPEN)) {
				words.opened();
				return at + 1;
			}
			return complainAboutBeginning(at);
		}
		Way first = ways.getFirst();
		int behind = first.behind();
		List<Node> nodes = ways.size() == 1 ? List.of(first.node()) : ways.stream().map(Way::node).distinct().toList();
		boolean partSaid = ways.size() == 1 ? first.partSaid() : ways.stream().allMatch(Way::partSaid);
		if (atoms.is(behind, Kind.NUMBER) || contradiction.isPresent() && contradictionAt >= behind) {
			return complainAboutRest(at, behind, nodes, partSaid);
		}
		int run = behindRunSign(behind);
		if (run > 0) {
			return readRun(at, behind, run, nodes, partSaid);
		}
		if (!isEndOfEntry(behind, nodes)) {
			return complainAboutRest(at, behind, nodes, partSaid);
		}
		add(at, behind, nodes);
		remember(nodes, partSaid);
		return behind;
	}

	private void remember(List<Node> nodes, boolean partSaid) {
		before = nodes.size() > MOST_WAYS ? nodes.subList(0, MOST_WAYS) : nodes;
		boolean absolute = nodes.size() == 1 && topOf(nodes.getFirst()).isEmpty();
		inPart = !absolute && (inPart || partSaid);
		lost = false;
		broken = false;
	}

	private static Optional<Node> topOf(Node node) {
		Node level = node;
		while (!level.isTop()) {
			Optional<Node> parent = level.parent();
			if (parent.isEmpty()) {
				return Optional.empty();
			}
			level = parent.get();
		}
		return Optional.of(level);
	}

	private void add(int at, int behind, List<Node> nodes) {
		if (nodes.size() == 1 && nodes.getFirst().provision().isPresent()) {
			Node node = nodes.getFirst();
			readings.add(at, behind, node);
		} else if (nodes.stream().allMatch(node -> node.provision().isEmpty())) {
			Node node = nodes.getFirst();
			readings.complain(at, behind, Expectation.NUMBER_BELOW, node, below(node));
		} else {
			readings.addAmbiguous(at, behind, nodes, nodes.size());
		}
	}

	// ---------------------------------------------------------------- ways to read an entry

	/** The ways that lead furthest. */
	private List<Way> ways(int at) {
		List<Way> ways = new ArrayList<>(4);
		boolean named = beginsWithName(at);
		if (atoms.is(at, Kind.QUOTED)) {
			fromEdition(at, false, ways);
			return furthest(ways, at);
		}
		if (!inPart && !lost) {
			fromEdition(at, false, ways);
		} else if (named) {
			fromEdition(at, true, ways);
		}
		if (named && ways.stream().noneMatch(Way::partSaid)) {
			fromShortName(at, ways);
		}
		if (!lost && !(broken && (atoms.is(at, Kind.MARK) || atoms.is(at, Kind.PAREN)))) {
			for (Node node : before) {
				for (Node level = node; !level.isRoot(); level = level.parent().orElseThrow()) {
					down(level, at, at, false, ways);
				}
			}
		}
		List<Way> furthest = furthest(ways, at);
		if (furthest.isEmpty() && !inPart && !lost && before.isEmpty()) {
			fromAnywhere(at, ways);
			furthest = furthest(ways, at);
		}
		return furthest;
	}

	private static List<Way> furthest(List<Way> ways, int at) {
		if (ways.size() == 1 && ways.getFirst().behind() > at) {
			return ways;
		}
		int most = at;
		for (Way way : ways) {
			most = Math.max(most, way.behind());
		}
		if (most == at) {
			return List.of();
		}
		List<Way> furthest = new ArrayList<>(ways.size());
		for (Way way : ways) {
			if (way.behind() == most) {
				furthest.add(way);
			}
		}
		return furthest;
	}

	private boolean beginsWithName(int at) {
		return switch (atoms.kind(at)) {
			case LETTER, LATIN, OPEN, QUOTED -> true;
			default -> false;
		};
	}

	private void fromEdition(int at, boolean partsOnly, List<Way> ways) {
		int from = at;
		while (from < atoms.count()) {
			SegmentMatcher.Match match = segments.match(tree.root(), from);
			for (Node node : match.nodes()) {
				if (node.isTop() || !partsOnly) {
					descend(node, match.behind(), node.isTop(), ways);
				}
			}
			int next = partsOnly || !match.nodes().isEmpty() ? from : words.behind(CitationWords.BEFORE, from);
			if (next <= from) {
				return;
			}
			from = next;
		}
	}

	private void fromShortName(int at, List<Way> ways) {
		int from = atoms.is(at, Kind.OPEN) ? at + 1 : at;
		int behind = from;
		while (behind < atoms.count() && behind - from < LONGEST_SHORT_NAME && (atoms.is(behind, Kind.LETTER) || atoms.is(behind, Kind.LATIN) || atoms.is(behind, Kind.MIDDLE_DOT))) {
			behind++;
		}
		for (; behind > from; behind--) {
			String word = atoms.folded(from, behind);
			if (words.behind(CitationWords.BEFORE, from) == behind || words.isBetween(from, behind) || atoms.is(behind - 1, Kind.MIDDLE_DOT)) {
				continue;
			}
			List<Node> tops = reader.parts().shortenedTo(word);
			if (!tops.isEmpty()) {
				int after = from > at ? segments.behindClosing(behind, at) : behind;
				if (after > 0) {
					for (Node top : tops) {
						descend(top, after, true, ways);
					}
				}
				return;
			}
		}
	}

	/** A number without anything around it may still be the only one of its kind. */
	private void fromAnywhere(int at, List<Way> ways) {
		int from = Math.max(at, words.behind(CitationWords.BEFORE, at));
		if (from >= atoms.count()) {
			return;
		}
		for (int length : tree.lengthsAnywhere()) {
			int behind = atoms.behind(from, length);
			if (behind > 0) {
				List<Node> nodes = segments.narrow(tree.anywhere(atoms.folded(from, behind)), from, behind);
				if (!nodes.isEmpty()) {
					for (Node node : nodes.size() > MOST_WAYS ? nodes.subList(0, MOST_WAYS) : nodes) {
						descend(node, behind, false, ways);
					}
					return;
				}
			}
		}
	}

	/** Takes the words behind the segment of {@code node} and goes on below it, unless they contradict it. */
	private void descend(Node node, int behind, boolean partSaid, List<Way> ways) {
		int after = behindWordsAfter(node, behind);
		if (after > 0 && ways.size() < MOST_WAYS) {
			down(node, after, after, partSaid, ways);
		}
	}

	/**
	 * Goes on below {@code node}.
	 *
	 * @param behind how far the text is explained by {@code node} itself
	 */
	private void down(Node node, int behind, int at, boolean partSaid, List<Way> ways) {
		int from = at;
		boolean requirement = false;
		boolean deeper = false;
		while (from < atoms.count() && !deeper) {
			SegmentMatcher.Match match = segments.match(node, from);
			int ways0 = ways.size();
			for (Node child : match.nodes()) {
				if (!requirement || isRequirement(child)) {
					descend(child, match.behind(), partSaid, ways);
				} else {
					contradict(Expectation.REQUIREMENT, match.behind());
				}
			}
			deeper = ways.size() > ways0;
			int next = words.behind(CitationWords.BEFORE_REQUIREMENT, from);
			requirement |= next > from;
			next = next > from ? next : behindFiller(node, from);
			if (next <= from) {
				break;
			}
			from = next;
		}
		if (!deeper) {
			ways.add(new Way(node, behind, partSaid));
		}
	}

	private static boolean isRequirement(Node node) {
		return node.provision().filter(provision -> provision instanceof Requirement || provision instanceof Item).isPresent();
	}

	static boolean isChapter(Node node) {
		Provision provision = node.provision().orElse(null);
		return provision == null || provision instanceof Chapter || provision instanceof Section;
	}

	private void contradict(Expectation expected, int at) {
		if (at > contradictionAt) {
			contradiction = Optional.of(expected);
			contradictionAt = at;
		}
	}

	/** What may stand between a segment and the next without being part of either. */
	private int behindFiller(Node node, int at) {
		return switch (atoms.kind(at)) {
			case DOT, SLASH -> at + 1;
			case COLON, BREAK -> node.isTop() ? at + 1 : at;
			case HYPHEN -> at + 1 < atoms.count() && !atoms.is(at + 1, Kind.NUMBER) && !atoms.is(at + 1, Kind.HYPHEN) ? at + 1 : at;
			case LETTER, LATIN -> words.behind(CitationWords.BEFORE, at);
			default -> at;
		};
	}

	/** Behind 章, 条 and the like; -1 when the word contradicts what {@code node} is. */
	private int behindWordsAfter(Node node, int at) {
		int from = at;
		while (atoms.is(from, Kind.LETTER)) {
			int chapter = words.behind(CitationWords.AFTER_CHAPTER, from);
			int requirement = words.behind(CitationWords.AFTER_REQUIREMENT, from);
			int next = Math.max(Math.max(chapter, requirement), words.behind(CitationWords.AFTER, from));
			if (next <= from || words.behind(CitationWords.BEFORE, from) >= next || !segments.matchSegment(node, from).nodes().isEmpty()) {
				return from;
			}
			if (chapter > from && !isChapter(node)) {
				contradict(Expectation.CHAPTER, next);
				return -1;
			}
			if (requirement > from && !isRequirement(node)) {
				contradict(Expectation.REQUIREMENT, next);
				return -1;
			}
			from = next;
		}
		return from;
	}

	// ---------------------------------------------------------------- between entries

	private boolean isEndOfEntry(int at, List<Node> nodes) {
		if (at >= atoms.count() || words.isSeparator(at)) {
			return true;
		}
		return switch (atoms.kind(at)) {
			case MARK, PAREN -> nodes.stream().allMatch(node -> continues(node, at));
			case LETTER, LATIN, OPEN -> beginsWithPart(at);
			default -> false;
		};
	}

	/** {@code ②③}: whether the next mark is of the same series as the last, and stands beside it. */
	private boolean continues(Node node, int at) {
		Optional<Series> last = Series.of(node.key());
		Optional<Series> next = Series.of(atoms.value(at));
		return node.parent().isPresent() && last.isPresent() && last.map(Series::style).equals(next.map(Series::style))
				&& !segments.matchSegment(node.parent().get(), at).nodes().isEmpty();
	}

	private boolean beginsWithPart(int at) {
		List<Way> ways = new ArrayList<>(1);
		Optional<Expectation> known = contradiction;
		fromEdition(at, true, ways);
		if (ways.isEmpty() && atoms.spaced(at)) {
			fromShortName(at, ways);
		}
		contradiction = known;
		return !ways.isEmpty();
	}

	// ---------------------------------------------------------------- runs

	/** Behind the sign that a run goes on to its end; 0 when there is none. */
	private int behindRunSign(int at) {
		if (atoms.is(at, Kind.TILDE) || atoms.is(at, Kind.HYPHEN)) {
			return at + 1;
		}
		return Math.max(0, atoms.behind(at, CitationWords.FROM));
	}

	private int readRun(int at, int behindFirst, int afterSign, List<Node> nodes, boolean partSaid) {
		if (nodes.size() > 1 || nodes.getFirst().provision().isEmpty()) {
			int end = words.endOfEntry(afterSign);
			add(at, end, nodes);
			remember(nodes, partSaid);
			return end;
		}
		Node first = nodes.getFirst();
		Optional<Series> series = Series.of(first.key());
		Optional<RunEnd> end = series.flatMap(begin -> runEnd(first, begin, afterSign, atoms.is(behindFirst, Kind.HYPHEN)));
		if (end.isEmpty() || end.get().value() <= series.get().value() || end.get().value() - series.get().value() > LONGEST_RUN) {
			int rest = words.endOfEntry(afterSign);
			readings.complain(behindFirst, rest, Expectation.END_OF_RUN, first, List.of());
			remember(nodes, partSaid);
			broken = true;
			return rest;
		}
		int behind = end.get().behind();
		add(at, behind, nodes);
		Node last = first;
		for (int value = series.get().value() + 1; value <= end.get().value(); value++) {
			String key = series.get().key(value);
			List<Node> siblings = sameSpelling(first, key);
			if (siblings.isEmpty()) {
				Node parent = first.parent().orElseThrow();
				readings.complain(at, behind, key, Expectation.NUMBER, parent, readings.near(parent, key));
			} else {
				add(at, behind, siblings);
				last = siblings.getFirst();
			}
		}
		remember(List.of(last), partSaid);
		return behind;
	}

	/** The number of a run beside its first one, spelled like it where that can be told. */
	private static List<Node> sameSpelling(Node first, String key) {
		List<Node> siblings = first.parent().orElseThrow().children(key);
		if (siblings.size() > 1) {
			List<Node> alike = siblings.stream().filter(node -> alike(node.segment(), first.segment())).toList();
			return alike.size() == 1 ? alike : siblings;
		}
		return siblings;
	}

	private static boolean alike(String one, String other) {
		return shape(one).equals(shape(other));
	}

	private static String shape(String segment) {
		StringBuilder shape = new StringBuilder();
		segment.codePoints().forEach(c -> {
			int block = c >= 0x2474 && c <= 0x2487 ? 0x2474 : Character.isDigit(c) ? (c < 0x80 ? '0' : '０') : c;
			if (shape.isEmpty() || block != shape.codePointBefore(shape.length()) || !Character.isDigit(block)) {
				shape.appendCodePoint(block);
			}
		});
		return shape.toString();
	}

	private record RunEnd(int value, int behind) {
	}

	private Optional<RunEnd> runEnd(Node first, Series begin, int at, boolean hyphen) {
		int from = words.behind(CitationWords.BEFORE, at);
		// 8-3 may be a run, or an item of a section: only ~ says that it is a run.
		boolean mayCount = !hyphen || begin.style() != Series.Style.PLAIN || !begin.prefix().isEmpty();
		// ④, C.4: a number of the same series. The longest comes first, so that ①-4 is not torn apart.
		for (int behind = Math.min(atoms.count(), from + 6); mayCount && behind > from; behind--) {
			Optional<Series> end = Series.of(atoms.folded(from, behind)).filter(begin::sameAs);
			int after = end.isPresent() ? behindRun(behind) : -1;
			if (after > 0) {
				return Optional.of(new RunEnd(end.get().value(), after));
			}
		}
		// C.2-4: only the number that counts.
		if (mayCount && !begin.prefix().isEmpty() && !begin.prefix().endsWith(".") && atoms.is(from, Kind.NUMBER)) {
			Optional<Series> end = Series.of(atoms.value(from)).filter(number -> number.prefix().isEmpty());
			int after = end.isPresent() ? behindRun(from + 1) : -1;
			if (after > 0) {
				return Optional.of(new RunEnd(end.get().value(), after));
			}
		}
		// 8①〜8③: a citation of its own.
		List<Way> ways = new ArrayList<>();
		boolean named = from < atoms.count() && beginsWithName(from);
		if (named) {
			fromEdition(from, true, ways);
			fromShortName(from, ways);
		}
		for (Node level = first; !level.isRoot() && from < atoms.count(); level = level.parent().orElseThrow()) {
			down(level, from, from, false, ways);
		}
		if (!inPart && from < atoms.count()) {
			fromEdition(from, false, ways);
		}
		return furthest(ways, from).stream().filter(way -> way.node().parent().equals(first.parent()) && (mayCount || way.behind() > from + 1)).findFirst().flatMap(way -> {
			int after = behindRun(way.behind());
			return after < 0 ? Optional.empty() : Series.of(way.node().key()).filter(begin::sameAs).map(end -> new RunEnd(end.value(), after));
		});
	}

	/** Behind the words after the end of a run; -1 when something else follows there. */
	private int behindRun(int at) {
		int from = at;
		for (List<String> after : List.of(CitationWords.AFTER_CHAPTER, CitationWords.AFTER_REQUIREMENT, CitationWords.AFTER, List.of(CitationWords.UP_TO))) {
			from = words.behind(after, from);
		}
		return from >= atoms.count() || words.isSeparator(from) || (atoms.is(from, Kind.LETTER) || atoms.is(from, Kind.OPEN)) && beginsWithPart(from) ? from : -1;
	}

	// ---------------------------------------------------------------- complaints

	private int complainAboutBeginning(int at) {
		int end = Math.max(words.endOfEntry(at), at + 1);
		boolean number = switch (atoms.kind(at)) {
			case NUMBER, MARK, PAREN, QUOTED -> true;
			default -> words.behind(CitationWords.BEFORE, at) > at || words.behind(CitationWords.BEFORE_REQUIREMENT, at) > at;
		};
		if (contradiction.isPresent()) {
			readings.complain(at, end, contradiction.get(), tree.root(), readings.near(tree.root(), atoms.written(at, end)));
		} else if (!number && beginsWithName(at) && !tree.tops().isEmpty()) {
			int name = at;
			while (name < end && !atoms.is(name, Kind.NUMBER) && !atoms.is(name, Kind.MARK) && !atoms.is(name, Kind.PAREN) && !atoms.is(name, Kind.SLASH)) {
				name++;
			}
			String written = atoms.written(at, Math.max(name, at + 1));
			List<String> near = written.length() > ReadCitations.LONGEST_MISTAKE ? List.<String>of() : reader.nearParts(written, ReadCitations.MOST_NEARBY);
			readings.complain(at, Math.max(name, at + 1), Expectation.PART, tree.root(), near.isEmpty() ? tree.tops().stream().limit(ReadCitations.MOST_CANDIDATES).map(Node::path).toList() : near);
			lost = true;
			inPart = false;
			before = List.of();
			return end;
		} else if (lost || broken && !before.isEmpty() && number) {
			readings.complain(at, end, Expectation.CITATION_IN_FULL, tree.root(), List.of());
		} else if (number || beginsWithName(at)) {
			Node within = before.isEmpty() ? tree.root() : topOf(before.getFirst()).orElse(tree.root());
			List<String> near = before.isEmpty() ? readings.near(tree.root(), atoms.written(at, end)) : readings.nearAny(before.getFirst(), atoms.written(at, end));
			readings.complain(at, end, Expectation.NUMBER, within, near);
		} else {
			readings.complain(at, end, Expectation.CITATION, tree.root(), List.of());
		}
		broken = true;
		return end;
	}

	private int complainAboutRest(int at, int behind, List<Node> nodes, boolean partSaid) {
		int from = Math.min(behind, atoms.count() - 1);
		int end = Math.max(words.endOfEntry(from), from + 1);
		Node node = nodes.getFirst();
		Expectation unknown = nodes.stream().allMatch(each -> each.lengths().length == 0) ? Expectation.SEPARATOR : Expectation.NUMBER;
		Expectation expected = contradiction.filter(wrong -> contradictionAt >= behind).orElse(unknown);
		if (nodes.size() > 1) {
			List<String> near = nodes.stream().limit(ReadCitations.MOST_CANDIDATES).flatMap(each -> readings.near(each, atoms.written(from, end)).stream()).distinct().limit(ReadCitations.MOST_NEARBY).toList();
			readings.complain(from, end, expected, tree.root(), near);
		} else {
			readings.complain(from, end, expected, node, readings.near(node, atoms.written(from, end)));
		}
		remember(nodes, partSaid);
		// 8⑨、⑩: what is wrong is the last number, so that the next still knows its chapter.
		broken = end - from > 1 || !isChapterWithRequirements(node);
		return end;
	}

	private static boolean isChapterWithRequirements(Node node) {
		return isChapter(node) && !node.isTop();
	}

	private List<String> below(Node node) {
		return node.firstPaths(ReadCitations.MOST_NEARBY);
	}
}
