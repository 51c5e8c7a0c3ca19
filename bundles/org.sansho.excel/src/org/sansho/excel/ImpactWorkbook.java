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
		tables.add(summary(impacts, messages));
		for (Impact impact : impacts) {
			ImpactWords words = new ImpactWords(impact, locale);
			for (int from = 0; from < impact.hits().size(); from += MOST_ROWS) {
				tables.add(list(impact, impact.hits().subList(from, Math.min(impact.hits().size(), from + MOST_ROWS)), from, words, places, messages));
			}
		}
		return new ImpactWorkbook(new TableWorkbook(tables, messages.get("impact.title")));
	}

	/** Writes the workbook; {@code out} stays open. */
	public void writeTo(OutputStream out) throws IOException {
		workbook.writeTo(out);
	}

	/** One page that answers: what it is about, how much of it in which order, and where it is. */
	private static Table summary(List<Impact> impacts, Messages messages) {
		List<List<String>> rows = new ArrayList<>();
		for (Impact impact : impacts) {
			ImpactWords words = new ImpactWords(impact, messages.locale());
			String document = impact.diff().newer().corpus().documentOf(impact.diff().newer().edition()).map(Document::getTitle).orElse("");
			rows.add(text(messages.get("impact.part.short"), (messages.get("impact.titleOf", older(impact), newer(impact)) + "  " + document).strip()));
			words.inShort().forEach(sentence -> rows.add(text("", sentence)));
			Map<Urgency, Map<Hit.Kind, Integer>> counts = impact.counts();
			int place = 0;
			for (Urgency urgency : impact.order()) {
				int count = (int) impact.hits().stream().filter(hit -> hit.urgency() == urgency).count();
				if (count > 0) {
					String kinds = String.join(" / ", Stream.of(Hit.Kind.values()).filter(kind -> counts.get(urgency).get(kind) > 0)
							.map(kind -> words.of(kind) + ' ' + counts.get(urgency).get(kind)).toList());
					rows.add(List.of(messages.get("impact.part.urgency", ++place), words.of(urgency), "", figure(count), figure(impact.isToBeRead(urgency) ? count : 0), "",
							words.toDo(urgency) + "\n" + kinds));
				}
			}
			for (SetTally set : impact.sets()) {
				rows.add(row(messages.get("impact.kind.set"), set.set().getName(), set.statements(), set.affected(), set.counts(), figure(set.settled()), words, impact));
			}
			for (FormTally form : impact.forms()) {
				rows.add(row(messages.get("impact.kind.form"), messages.get("impact.figure", form.form().getName(), EditionIds.label(form.form().getEdition())), form.items(),
						form.affected(), form.counts(), "", words, impact));
			}
			words.legend().forEach(sentence -> rows.add(text("", sentence)));
		}
		List<Column> columns = List.of(column(messages, "part", 11), column(messages, "what", 62), figures(messages, "all"), figures(messages, "affected"), figures(messages, "toRead"),
				figures(messages, "settled"), column(messages, "remark", 48));
		return new Table(messages.get("impact.sheet.figures"), messages.get("impact.title"), columns, rows.size(), rows::get, false);
	}

	private static List<String> text(String part, String sentence) {
		return List.of(part, sentence, "", "", "", "", "");
	}

	private static Column figures(Messages messages, String key) {
		return Column.ofFigures(messages.get("impact.column." + key), 9);
	}

	private static String figure(int figure) {
		return figure == 0 ? "" : Integer.toString(figure);
	}

	private static Table list(Impact impact, List<Hit> hits, int before, ImpactWords words, Place.Finder places, Messages messages) {
		List<String> states = Stream.of("open", "begun", "done", "none").map(state -> messages.get("impact.state." + state)).toList();
		List<Column> columns = List.of(Column.ofFigures(messages.get("impact.column.number"), 7), column(messages, "urgency", 13), column(messages, "changed", 22), column(messages, "kind", 8),
				column(messages, "owner", 17), column(messages, "hit", 27), column(messages, "why", 28), column(messages, "place", 18),
				new Column(messages.get("impact.column.state"), 8, states), column(messages, "person", 8), column(messages, "note", 15));
		return new Table(messages.get("impact.sheet.list"), messages.get("impact.list", older(impact), newer(impact)), columns, hits.size(), row -> {
			Hit hit = hits.get(row);
			return List.of(Integer.toString(before + row + 1), words.of(hit.urgency()), words.of(hit.change(), hit.urgency()).map(kinds -> messages.get("impact.change", words.changed(hit.change()), kinds)).orElseGet(() -> words.changed(hit.change())), words.kinds(hit),
					words.owner(hit.object()), words.of(hit.object()), String.join("\n", words.why(hit)), places.of(hit.object()).toString(), states.getFirst(), "", "");
		}, true);
	}

	private static Column column(Messages messages, String key, double width) {
		return new Column(messages.get("impact.column." + key), width);
	}

	/** Which urgencies a set or form meets, in the order of the list. */
	private static List<String> row(String kind, String name, int all, int affected, Map<Urgency, Integer> counts, String settled, ImpactWords words, Impact impact) {
		String urgencies = String.join(" / ", impact.order().stream().filter(urgency -> counts.getOrDefault(urgency, 0) > 0).map(urgency -> words.of(urgency) + ' ' + counts.get(urgency)).toList());
		return List.of(kind, name, figure(all), figure(affected), figure(impact.toBeRead(counts)), settled, urgencies);
	}

	private static String older(Impact impact) {
		return impact.diff().older().edition().getName();
	}

	private static String newer(Impact impact) {
		return impact.diff().newer().edition().getName();
	}
}
