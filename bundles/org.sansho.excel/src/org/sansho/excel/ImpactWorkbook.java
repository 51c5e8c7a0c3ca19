// SPDX-License-Identifier: EPL-2.0
package org.sansho.excel;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.sansho.core.EditionIds;
import org.sansho.core.evolution.impact.FormTally;
import org.sansho.core.evolution.impact.Hit;
import org.sansho.core.evolution.impact.Impact;
import org.sansho.core.evolution.impact.ImpactWords;
import org.sansho.core.evolution.impact.Place;
import org.sansho.core.evolution.impact.SetTally;
import org.sansho.core.evolution.impact.Urgency;
import org.sansho.core.text.Messages;
import org.sansho.excel.coverage.Table;
import org.sansho.excel.coverage.Table.Column;
import org.sansho.excel.coverage.TableWorkbook;
import org.sansho.model.Document;

/**
 * What rests on what has changed as an Excel workbook (.xlsx) that is passed around until everything is done: the answer in short, the list of what to
 * look at with columns to fill in, and how much of each set and form it is. The same impacts give the same bytes.
 */
public final class ImpactWorkbook {

	/** Excel has a little more; what is left over goes to another sheet. */
	private static final int MOST_ROWS = 1_000_000;

	private final TableWorkbook workbook;

	private ImpactWorkbook(TableWorkbook workbook) {
		this.workbook = workbook;
	}

	/**
	 * Makes the workbook.
	 *
	 * @param places where everything stands
	 * @param locale the language of the words
	 * @throws CoverageWriteException if there are more sets and forms than a worksheet has rows
	 */
	public static ImpactWorkbook of(List<Impact> impacts, Place.Finder places, Locale locale) throws CoverageWriteException {
		Messages messages = new Messages(ImpactWorkbook.class, locale);
		List<Table> tables = new ArrayList<>();
		tables.add(figures(impacts, messages));
		for (Impact impact : impacts) {
			ImpactWords words = new ImpactWords(impact, locale);
			for (int from = 0; from < impact.hits().size() || from == 0; from += MOST_ROWS) {
				tables.add(list(impact, impact.hits().subList(from, Math.min(impact.hits().size(), from + MOST_ROWS)), from, words, places, messages));
			}
			tables.add(setsAndForms(impact, messages));
		}
		return new ImpactWorkbook(new TableWorkbook(tables, messages.get("impact.title")));
	}

	/** Writes the workbook; {@code out} stays open. */
	public void writeTo(OutputStream out) throws IOException {
		workbook.writeTo(out);
	}

	private static Table figures(List<Impact> impacts, Messages messages) {
		List<List<String>> rows = new ArrayList<>();
		for (Impact impact : impacts) {
			ImpactWords words = new ImpactWords(impact, messages.locale());
			String document = impact.diff().newer().corpus().documentOf(impact.diff().newer().edition()).map(Document::getTitle).orElse("");
			rows.add(List.of(messages.get("impact.titleOf", older(impact), newer(impact)), document));
			words.inShort().forEach(sentence -> rows.add(List.of("", sentence)));
			Map<Urgency, Map<Hit.Kind, Integer>> counts = impact.counts();
			for (Urgency urgency : Urgency.values()) {
				int count = counts.get(urgency).values().stream().mapToInt(Integer::intValue).sum();
				if (count > 0) {
					String kinds = String.join(" / ", Stream.of(Hit.Kind.values()).filter(kind -> counts.get(urgency).get(kind) > 0)
							.map(kind -> words.of(kind) + ' ' + counts.get(urgency).get(kind)).toList());
					rows.add(List.of(messages.get("impact.figure", words.of(urgency), Integer.toString(count)), kinds + "\n" + words.toDo(urgency)));
				}
			}
		}
		return new Table(messages.get("impact.sheet.figures"), messages.get("impact.title"),
				List.of(new Column(messages.get("impact.column.what"), 46), new Column(messages.get("impact.column.value"), 90)), rows.size(), rows::get, false);
	}

	private static Table list(Impact impact, List<Hit> hits, int before, ImpactWords words, Place.Finder places, Messages messages) {
		List<String> states = Stream.of("open", "begun", "done", "none").map(state -> messages.get("impact.state." + state)).toList();
		List<Column> columns = List.of(column(messages, "number", 5), column(messages, "urgency", 13), column(messages, "changed", 22), column(messages, "kind", 8),
				column(messages, "owner", 17), column(messages, "hit", 27), column(messages, "why", 28), column(messages, "place", 18),
				new Column(messages.get("impact.column.state"), 8, states), column(messages, "person", 8), column(messages, "note", 15));
		return new Table(messages.get("impact.sheet.list"), messages.get("impact.list", older(impact), newer(impact)), columns, hits.size(), row -> {
			Hit hit = hits.get(row);
			return List.of(Integer.toString(before + row + 1), words.of(hit.urgency()), messages.get("impact.change", words.changed(hit.change()), words.of(hit.change())), words.of(hit.kind()),
					words.owner(hit.object()), words.of(hit.object()), String.join("\n", words.why(hit)), places.of(hit.object()).toString(), states.getFirst(), "", "");
		}, true);
	}

	private static Column column(Messages messages, String key, double width) {
		return new Column(messages.get("impact.column." + key), width);
	}

	private static Table setsAndForms(Impact impact, Messages messages) {
		List<List<String>> rows = new ArrayList<>();
		for (SetTally set : impact.sets()) {
			rows.add(row(messages.get("impact.kind.set"), set.set().getName(), set.statements(), set.affected(), set.counts(), Integer.toString(set.settled())));
		}
		for (FormTally form : impact.forms()) {
			rows.add(row(messages.get("impact.kind.form"), messages.get("impact.figure", form.form().getName(), EditionIds.label(form.form().getEdition())), form.items(), form.affected(),
					form.counts(), ""));
		}
		List<Column> columns = List.of(column(messages, "kind", 14), column(messages, "owner", 60), column(messages, "all", 10), column(messages, "affected", 10),
				column(messages, "toRead", 10), column(messages, "settled", 24));
		return new Table(messages.get("impact.sheet.places"), messages.get("impact.places", older(impact), newer(impact)), columns, rows.size(), rows::get, true);
	}

	private static List<String> row(String kind, String name, int all, int affected, Map<Urgency, Integer> counts, String settled) {
		return List.of(kind, name, Integer.toString(all), Integer.toString(affected), Integer.toString(affected - counts.getOrDefault(Urgency.MECHANICAL, 0)), settled);
	}

	private static String older(Impact impact) {
		return impact.diff().older().edition().getName();
	}

	private static String newer(Impact impact) {
		return impact.diff().newer().edition().getName();
	}
}
