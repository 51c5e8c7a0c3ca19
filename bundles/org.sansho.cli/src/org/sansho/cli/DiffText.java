// SPDX-License-Identifier: EPL-2.0
package org.sansho.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sansho.core.evolution.Alternative;
import org.sansho.core.evolution.Applicability;
import org.sansho.core.evolution.Certainty;
import org.sansho.core.evolution.Change;
import org.sansho.core.evolution.DiffKind;
import org.sansho.core.evolution.DiffRemarks;
import org.sansho.core.evolution.DiffSection;
import org.sansho.core.evolution.EditionDiff;
import org.sansho.core.evolution.EditionSide;
import org.sansho.core.evolution.WordingDiff;
import org.sansho.core.evolution.WordingDiff.Marked;
import org.sansho.core.evolution.WordingDiff.Run;
import org.sansho.core.text.Messages;
import org.sansho.model.ChangeKind;
import org.sansho.model.Provision;

/** Differences for a person to read: how many there are of each kind, then chapter by chapter what they are. */
final class DiffText {

	/** So much of what is the same is shown around what differs. */
	private static final int AROUND = 14;
	private static final String INDENT = "    ";
	private static final String REMOVED = "\u001B[31m";
	private static final String ADDED = "\u001B[32m";
	private static final String FAINT = "\u001B[2m";
	private static final String BOLD = "\u001B[1m";
	private static final String PLAIN = "\u001B[0m";

	private final Messages messages;
	private final Optional<String> revision;
	private final boolean listAll;
	private final boolean colours;

	/**
	 * @param revision the revision with which the project is compared
	 * @param listAll  whether to name what only follows its heading, what has another style of number, and what is unchanged
	 */
	DiffText(Messages messages, Optional<String> revision, boolean listAll, boolean colours) {
		this.messages = messages;
		this.revision = revision;
		this.listAll = listAll;
		this.colours = colours;
	}

	void print(List<EditionDiff> diffs, PrintWriter out) {
		if (diffs.isEmpty()) {
			out.println(messages.get("diff.noDifference"));
		}
		for (EditionDiff diff : diffs) {
			print(diff, out);
		}
	}

	private void print(EditionDiff diff, PrintWriter out) {
		String title = diff.newer().corpus().documentOf(diff.newer().edition()).map(document -> document.getTitle() == null ? "" : document.getTitle()).orElse("");
		String older = diff.older().edition().getName() + revision.map(rev -> messages.get("diff.atRevision", rev)).orElse("");
		out.println(paint(BOLD, messages.get("diff.head", older, diff.newer().edition().getName(), title).strip()));
		new DiffRemarks(messages.locale()).of(diff).forEach(remark -> out.println("  " + remark));
		Map<DiffKind, Integer> counts = diff.counts();
		out.println(messages.get("diff.provisions", diff.older().corpus().provisions(diff.older().edition()).size(),
				diff.newer().corpus().provisions(diff.newer().edition()).size()));
		for (DiffKind kind : DiffKind.values()) {
			if (counts.get(kind) > 0) {
				out.println("  " + messages.get("diff.count", word(kind), counts.get(kind)));
			}
		}
		new DiffRemarks(messages.locale()).legend(diff).forEach(sentence -> out.println(paint(FAINT, sentence)));
		out.println();
		for (DiffSection section : diff.sections()) {
			print(diff, section, out);
		}
	}

	private void print(EditionDiff diff, DiffSection section, PrintWriter out) {
		List<Change> shown = section.changes().stream().filter(this::isShown).toList();
		Map<DiffKind, Integer> passed = new EnumMap<>(DiffKind.class);
		section.changes().stream().filter(change -> !isShown(change) && !change.isUnchanged())
				.forEach(change -> passed.merge(change.kinds().iterator().next(), 1, Integer::sum));
		if (shown.isEmpty() && passed.isEmpty()) {
			return;
		}
		out.println(paint(BOLD, heading(diff, section)));
		for (Change change : shown) {
			print(diff, change, out);
		}
		passed.forEach((kind, count) -> out.println("  " + paint(FAINT, messages.get("diff.passed." + kind.word(), count))));
		out.println();
	}

	/** What only came with its heading is counted; the heading itself is named. */
	private boolean isShown(Change change) {
		return listAll || change.isContent() && !(change.followsHeading() && change.kinds().size() == 1);
	}

	private String heading(EditionDiff diff, DiffSection section) {
		String older = heading(diff.older(), section.olderPart(), section.older());
		String newer = heading(diff.newer(), section.newerPart(), section.newer());
		String heading = older.equals(newer) || newer.isEmpty() ? older : older.isEmpty() ? newer : older + " → " + newer;
		return heading.isEmpty() ? messages.get("coverage.body") : heading;
	}

	private static String heading(EditionSide side, String part, Optional<Provision> chapter) {
		return Stream.concat(Stream.of(part), chapter.stream().flatMap(clause -> Stream.of(clause.getNumber(), clause.getTitle())))
				.filter(word -> word != null && !word.isEmpty()).map(DiffText::oneLine).collect(Collectors.joining(" "));
	}

	// ---------------------------------------------------------------- one change

	private void print(EditionDiff diff, Change change, PrintWriter out) {
		String kinds = change.kinds().stream().map(this::word).collect(Collectors.joining(messages.get("diff.and")));
		out.println("  " + paint(colour(change), messages.get("diff.kinds", kinds)) + ' ' + ends(diff, change));
		WordingDiff wording = WordingDiff.of(change);
		if (change.predecessors().isEmpty() || change.successors().isEmpty()) {
			Stream.concat(wording.older().stream(), wording.newer().stream()).forEach(marked -> printWhole(marked, out));
		} else {
			print("diff.title", wording, Marked::title, out);
			print("diff.text", wording, Marked::text, out);
			print("diff.summary", wording, Marked::summary, out);
		}
		printApplicability(diff, change, out);
		shares(change.predecessors(), change.predecessorShares(), diff.older()).ifPresent(shares -> out.println(INDENT + messages.get("diff.sharesMerged", shares)));
		shares(change.successors(), change.successorShares(), diff.newer()).ifPresent(shares -> out.println(INDENT + messages.get("diff.sharesSplit", shares)));
		change.movedTo().ifPresent(edition -> out.println(INDENT + messages.get("diff.movedTo", edition.getName())));
		printConfidence(diff, change, out);
	}

	private static String colour(Change change) {
		return change.is(DiffKind.ADDED) ? ADDED : change.is(DiffKind.WITHDRAWN) ? REMOVED : BOLD;
	}

	private String ends(EditionDiff diff, Change change) {
		String older = paths(diff.older(), change.predecessors());
		String newer = paths(diff.newer(), change.successors());
		String ends = older.isEmpty() ? newer : newer.isEmpty() || newer.equals(older) ? older : older + " → " + newer;
		Provision named = change.successors().isEmpty() ? change.predecessors().getFirst() : change.successors().getFirst();
		return (ends + "  " + oneLine(named.getTitle() == null ? "" : named.getTitle())).strip();
	}

	private static String paths(EditionSide side, List<Provision> provisions) {
		return provisions.stream().map(provision -> side.corpus().path(provision).orElse("-")).collect(Collectors.joining(", "));
	}

	private void printWhole(Marked marked, PrintWriter out) {
		Stream.of(marked.text(), marked.summary()).filter(runs -> !runs.isEmpty())
				.forEach(runs -> out.println(INDENT + oneLine(runs.stream().map(Run::text).collect(Collectors.joining()))));
	}

	@FunctionalInterface
	private interface Field {
		List<Run> of(Marked marked);
	}

	/** Where one has become one, what was and what is stand in one line; else a line for each. */
	private void print(String key, WordingDiff wording, Field field, PrintWriter out) {
		boolean marked = Stream.concat(wording.older().stream(), wording.newer().stream()).flatMap(each -> field.of(each).stream()).anyMatch(Run::changed);
		if (!marked) {
			return;
		}
		if (wording.older().size() == 1 && wording.newer().size() == 1) {
			out.println(INDENT + messages.get(key, inline(field.of(wording.older().getFirst()), field.of(wording.newer().getFirst()))));
		} else {
			wording.older().stream().map(field::of).filter(runs -> runs.stream().anyMatch(Run::changed)).distinct().forEach(runs -> out.println(INDENT + messages.get(key, "- " + marked(runs, true))));
			wording.newer().stream().map(field::of).filter(runs -> runs.stream().anyMatch(Run::changed)).distinct().forEach(runs -> out.println(INDENT + messages.get(key, "+ " + marked(runs, false))));
		}
	}

	private String inline(List<Run> older, List<Run> newer) {
		StringBuilder line = new StringBuilder();
		int old = 0;
		int young = 0;
		while (old < older.size() || young < newer.size()) {
			boolean removed = old < older.size() && older.get(old).changed();
			boolean added = young < newer.size() && newer.get(young).changed();
			if (removed) {
				line.append(removed(older.get(old++).text()));
			}
			if (added) {
				line.append(added(newer.get(young++).text()));
			}
			if (!removed && !added) {
				// What is the same on both sides comes from the newer one; the older one may lack a last run of white space.
				if (young < newer.size()) {
					line.append(around(newer.get(young).text(), young == 0 && old == 0, young + 1 >= newer.size() && old + 1 >= older.size()));
				}
				old++;
				young++;
			}
		}
		return line.toString();
	}

	private String marked(List<Run> runs, boolean removed) {
		StringBuilder line = new StringBuilder();
		for (int i = 0; i < runs.size(); i++) {
			Run run = runs.get(i);
			line.append(!run.changed() ? around(run.text(), i == 0, i + 1 == runs.size()) : removed ? removed(run.text()) : added(run.text()));
		}
		return line.toString();
	}

	private String removed(String text) {
		return colours ? REMOVED + "[-" + oneLine(text) + "-]" + PLAIN : "[-" + oneLine(text) + "-]";
	}

	private String added(String text) {
		return colours ? ADDED + "{+" + oneLine(text) + "+}" + PLAIN : "{+" + oneLine(text) + "+}";
	}

	/** What is the same, without its middle where that is long. */
	private static String around(String text, boolean first, boolean last) {
		String line = oneLine(text);
		int[] characters = line.codePoints().toArray();
		int ahead = first ? 0 : AROUND;
		int behind = last ? 0 : AROUND;
		if (characters.length <= ahead + behind + AROUND) {
			return line;
		}
		return new String(characters, 0, ahead) + "…" + new String(characters, characters.length - behind, behind);
	}

	private void printApplicability(EditionDiff diff, Change change, PrintWriter out) {
		if (!change.is(DiffKind.REAPPLIED)) {
			return;
		}
		String older = applicability(diff.older(), change.predecessors());
		String newer = applicability(diff.newer(), change.successors());
		out.println(INDENT + messages.get("diff.applicability", older, newer));
	}

	private String applicability(EditionSide side, List<Provision> provisions) {
		List<String> all = new ArrayList<>();
		for (Applicability one : provisions.stream().map(provision -> Applicability.of(side.corpus(), provision)).distinct().toList()) {
			List<String> words = new ArrayList<>();
			if (!one.profiles().isEmpty()) {
				words.add(messages.get("diff.profiles", String.join(", ", one.profiles())));
			}
			if (!one.scopes().isEmpty()) {
				words.add(messages.get("diff.scopes", String.join(", ", one.scopes())));
			}
			one.conditions().forEach(condition -> words.add(messages.get("diff.unless", condition)));
			one.due().ifPresent(due -> words.add(messages.get("diff.due", due)));
			if (!one.choices().isEmpty()) {
				words.add(messages.get("diff.choices", String.join(", ", one.choices())));
			}
			one.stopIf().ifPresent(answer -> words.add(messages.get("diff.stopIf", answer)));
			all.add(words.isEmpty() ? messages.get("diff.unlimited") : String.join("; ", words));
		}
		return all.stream().distinct().collect(Collectors.joining(" / "));
	}

	private static Optional<String> shares(List<Provision> provisions, List<Double> shares, EditionSide side) {
		if (shares.isEmpty()) {
			return Optional.empty();
		}
		List<String> words = new ArrayList<>();
		for (int i = 0; i < shares.size(); i++) {
			words.add(side.corpus().path(provisions.get(i)).orElse("-") + ' ' + percent(shares.get(i)));
		}
		return Optional.of(String.join(", ", words));
	}

	private static String percent(double share) {
		return Math.round(100 * share) + "%";
	}

	private void printConfidence(EditionDiff diff, Change change, PrintWriter out) {
		if (change.ground() == Change.Ground.CONFIRMED) {
			if (!change.confirmedAs().isEmpty() && !agrees(change)) {
				out.println(INDENT + messages.get("diff.confirmedAs",
						change.confirmedAs().stream().map(this::word).collect(Collectors.joining(messages.get("diff.and")))));
			}
		} else if (DiffRemarks.isUnsure(change)) {
			String others = change.alternatives().stream().map(alternative -> alternative(diff, change, alternative)).collect(Collectors.joining(", "));
			out.println(INDENT + paint(FAINT, messages.get(others.isEmpty() ? "diff.unsure" : "diff.unsureOr", Certainty.of(change.confidence()), others)));
		}
	}

	private static String alternative(EditionDiff diff, Change change, Alternative alternative) {
		String other = change.predecessors().contains(alternative.predecessor()) ? diff.newer().corpus().path(alternative.successor()).orElse("-")
				: diff.older().corpus().path(alternative.predecessor()).orElse("-");
		return other + ' ' + Certainty.of(alternative.confidence());
	}

	/** What is said about the place follows from the citations; what matters is whether the wording changed and how many there are. */
	private static boolean agrees(Change change) {
		Set<ChangeKind> found = change.kinds().stream().flatMap(kind -> kind.changeKind().stream()).collect(Collectors.toSet());
		return found.containsAll(change.confirmedAs()) && Stream.of(ChangeKind.REWORDED, ChangeKind.SPLIT, ChangeKind.MERGED)
				.allMatch(kind -> found.contains(kind) == change.confirmedAs().contains(kind));
	}

	private String word(ChangeKind said) {
		return said == ChangeKind.KEPT ? word(DiffKind.UNCHANGED) : messages.get("diff.kind." + said.getLiteral());
	}

	private String word(DiffKind kind) {
		return messages.get("diff.kind." + kind.word());
	}

	private String paint(String colour, String text) {
		return colours ? colour + text + PLAIN : text;
	}

	private static String oneLine(String text) {
		return text.replaceAll("\\s*\\R\\s*", " ");
	}
}
