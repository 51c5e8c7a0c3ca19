// SPDX-License-Identifier: EPL-2.0
package org.sansho.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sansho.cli.report.DisplayWidth;
import org.sansho.core.EditionIds;
import org.sansho.core.evolution.Change;
import org.sansho.core.evolution.impact.FormTally;
import org.sansho.core.evolution.impact.Hit;
import org.sansho.core.evolution.impact.Impact;
import org.sansho.core.evolution.impact.ImpactWords;
import org.sansho.core.evolution.impact.Place;
import org.sansho.core.evolution.impact.SetTally;
import org.sansho.core.evolution.impact.Urgency;
import org.sansho.core.text.Messages;
import org.sansho.model.Document;

/** An impact for a person to read: how much there is to look at, where, and then what, in the order in which it is best looked at. */
final class ImpactText {

	/** So many of each urgency are listed; who wants to see more asks for it. */
	private static final int MOST = 20;
	private static final String INDENT = "  ";
	private static final String BOLD = "\u001B[1m";
	private static final String FAINT = "\u001B[2m";
	private static final String PLAIN = "\u001B[0m";

	private final Messages messages;
	private final Place.Finder places;
	private final Optional<String> revision;
	private final boolean listAll;
	private final boolean colours;

	/** @param listAll whether long lists are not cut, and what only has another number or place is listed */
	ImpactText(Messages messages, Place.Finder places, Optional<String> revision, boolean listAll, boolean colours) {
		this.messages = messages;
		this.places = places;
		this.revision = revision;
		this.listAll = listAll;
		this.colours = colours;
	}

	void print(List<Impact> impacts, PrintWriter out) {
		if (impacts.isEmpty()) {
			out.println(messages.get("diff.noDifference"));
		}
		for (int i = 0; i < impacts.size(); i++) {
			if (i > 0) {
				out.println();
			}
			print(impacts.get(i), new ImpactWords(impacts.get(i), messages.locale()), out);
		}
	}

	private void print(Impact impact, ImpactWords words, PrintWriter out) {
		String title = impact.diff().newer().corpus().documentOf(impact.diff().newer().edition()).map(Document::getTitle).orElse("");
		String older = impact.diff().older().edition().getName() + revision.map(rev -> messages.get("diff.atRevision", rev)).orElse("");
		out.println(paint(BOLD, messages.get("diff.head", older, impact.diff().newer().edition().getName(), title).strip()));
		words.inShort().forEach(sentence -> out.println(INDENT + sentence));
		if (!impact.isAny()) {
			return;
		}
		out.println();
		printCounts(impact, words, out);
		printSets(impact, out);
		printForms(impact, out);
		out.println();
		words.legend().forEach(sentence -> out.println(INDENT + paint(FAINT, sentence)));
		for (Urgency urgency : impact.order()) {
			List<Hit> hits = impact.hits().stream().filter(hit -> hit.urgency() == urgency).toList();
			if (!hits.isEmpty()) {
				out.println();
				print(urgency, hits, impact, words, out);
			}
		}
	}

	private void printCounts(Impact impact, ImpactWords words, PrintWriter out) {
		Map<Urgency, Map<Hit.Kind, Integer>> counts = impact.counts();
		List<Hit.Kind> kinds = new ArrayList<>();
		for (Hit.Kind kind : Hit.Kind.values()) {
			if (impact.count(kind) > 0) {
				kinds.add(kind);
			}
		}
		List<List<String>> rows = new ArrayList<>();
		for (Urgency urgency : impact.order()) {
			if (counts.get(urgency).values().stream().anyMatch(count -> count > 0)) {
				rows.add(row(words.of(urgency), kinds.stream().map(kind -> counts.get(urgency).get(kind)).toList()));
			}
		}
		printTable(header(messages.get("impact.column.urgency"), kinds.stream().map(words::of).toList()), rows, out);
	}

	private void printSets(Impact impact, PrintWriter out) {
		List<SetTally> sets = impact.sets().stream().filter(set -> set.affected() > 0).toList();
		if (!sets.isEmpty()) {
			out.println();
			printTable(header(messages.get("impact.column.set"), columns("statements", "affected", "toRead", "settled")), sets.stream()
					.map(set -> row(set.set().getName(), List.of(set.statements(), set.affected(), impact.toBeRead(set.counts()), set.settled())))
					.toList(), out);
		}
	}

	private void printForms(Impact impact, PrintWriter out) {
		if (!impact.forms().isEmpty()) {
			out.println();
			printTable(header(messages.get("impact.column.form"), columns("items", "affected", "toRead")), impact.forms().stream()
					.map(form -> row(name(form), List.of(form.items(), form.affected(), impact.toBeRead(form.counts())))).toList(), out);
		}
	}

	private static String name(FormTally tally) {
		return EditionIds.document(tally.form().getEdition()).map(document -> document + '@').orElse("") + EditionIds.label(tally.form().getEdition()) + '/' + tally.form().getName();
	}

	private List<String> columns(String... keys) {
		return List.of(keys).stream().map(key -> messages.get("impact.column." + key)).toList();
	}

	private static List<String> header(String first, List<String> others) {
		List<String> header = new ArrayList<>(List.of(first));
		header.addAll(others);
		return header;
	}

	private static List<String> row(String name, List<Integer> figures) {
		List<String> row = new ArrayList<>(List.of(name));
		figures.forEach(figure -> row.add(figure == 0 ? "-" : figure.toString()));
		return row;
	}

	private static void printTable(List<String> header, List<List<String>> rows, PrintWriter out) {
		int[] widths = new int[header.size()];
		for (int i = 0; i < widths.length; i++) {
			int column = i;
			widths[i] = Math.max(DisplayWidth.of(header.get(i)), rows.stream().mapToInt(row -> DisplayWidth.of(row.get(column))).max().orElse(0));
		}
		List<List<String>> lines = new ArrayList<>(List.of(header));
		lines.addAll(rows);
		for (List<String> line : lines) {
			StringBuilder text = new StringBuilder(INDENT).append(DisplayWidth.padded(line.getFirst(), widths[0]));
			for (int i = 1; i < widths.length; i++) {
				text.append(INDENT).append(DisplayWidth.rightAligned(line.get(i), widths[i]));
			}
			out.println(text.toString().stripTrailing());
		}
	}

	// ---------------------------------------------------------------- the list

	private void print(Urgency urgency, List<Hit> hits, Impact impact, ImpactWords words, PrintWriter out) {
		out.println(paint(BOLD, messages.get("impact.list", words.of(urgency), hits.size())));
		out.println(INDENT + words.toDo(urgency));
		int most = listAll ? hits.size() : impact.isToBeRead(urgency) ? MOST : 0;
		Change last = null;
		for (Hit hit : hits.subList(0, Math.min(most, hits.size()))) {
			if (hit.change() != last) {
				last = hit.change();
				String kinds = words.of(last, urgency).map(said -> messages.get("diff.kinds", said) + ' ').orElse("");
				out.println(INDENT + paint(BOLD, kinds + words.changed(last)));
			}
			print(hit, words, out);
		}
		if (most < hits.size()) {
			out.println(INDENT + messages.get(most == 0 ? "impact.onlyCounted" : "impact.cut", hits.size() - most));
		}
	}

	private void print(Hit hit, ImpactWords words, PrintWriter out) {
		out.println(INDENT.repeat(2) + messages.get("impact.hit", words.kinds(hit), words.owner(hit.object()), words.of(hit.object())));
		words.whyBesides(hit).forEach(why -> out.println(INDENT.repeat(4) + why));
		out.println(INDENT.repeat(4) + paint(FAINT, places.of(hit.object()).toString()));
	}

	private String paint(String colour, String text) {
		return colours ? colour + text + PLAIN : text;
	}
}
