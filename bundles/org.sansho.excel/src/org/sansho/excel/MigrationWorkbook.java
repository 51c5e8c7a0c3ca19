// SPDX-License-Identifier: EPL-2.0
package org.sansho.excel;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.sansho.core.Corpus;
import org.sansho.core.evolution.DiffRemarks;
import org.sansho.core.evolution.migration.Leg;
import org.sansho.core.evolution.migration.Migration;
import org.sansho.core.evolution.migration.MigrationWords;
import org.sansho.core.evolution.migration.Outcome;
import org.sansho.core.evolution.migration.Verdict;
import org.sansho.core.text.Messages;
import org.sansho.excel.coverage.Table;
import org.sansho.excel.coverage.Table.Column;
import org.sansho.excel.coverage.TableWorkbook;
import org.sansho.model.Edition;
import org.sansho.model.Provision;
import org.sansho.model.Side;

/**
 * The account of a migration as an Excel workbook (.xlsx): the figures, every statement of the old set with what became of it and why, and what is
 * new and nobody speaks of. The same migration gives the same bytes.
 */
public final class MigrationWorkbook {

	/** What somebody has to look at, and how much of it stands on the first page. */
	private static final List<Verdict> MOST_PRESSING = List.of(Verdict.TO_DECIDE, Verdict.SUSPECT, Verdict.DROPPED);
	private static final int MOST_SHOWN = 15;

	private final TableWorkbook workbook;

	private MigrationWorkbook(TableWorkbook workbook) {
		this.workbook = workbook;
	}

	/**
	 * Makes the workbook.
	 *
	 * @param corpus where the old set stands
	 * @param name   what the new set is called
	 * @param locale the language of the words
	 * @throws CoverageWriteException if there are more statements than a worksheet has rows
	 */
	public static MigrationWorkbook of(Corpus corpus, Migration migration, String name, Locale locale) throws CoverageWriteException {
		Messages messages = new Messages(MigrationWorkbook.class, locale);
		MigrationWords words = new MigrationWords(locale);
		List<Table> tables = List.of(figures(corpus, migration, name, messages, words), statements(corpus, migration, messages, words),
				fresh(corpus, migration, messages, words));
		return new MigrationWorkbook(new TableWorkbook(tables, messages.get("migration.title")));
	}

	/** Writes the workbook; {@code out} stays open. */
	public void writeTo(OutputStream out) throws IOException {
		workbook.writeTo(out);
	}

	/** One page that answers: from where to where, how much of it and what is to be done, then what somebody has to look at, the most pressing first. */
	private static Table figures(Corpus corpus, Migration migration, String name, Messages messages, MigrationWords words) {
		List<List<String>> rows = new ArrayList<>();
		String title = migration.set().getTitle();
		rows.add(List.of(messages.get("migration.old"), title == null ? migration.set().getName() : messages.get("migration.titled", migration.set().getName(), title), ""));
		rows.add(List.of(messages.get("migration.new"), name, ""));
		for (Leg leg : migration.legs()) {
			rows.add(List.of(words.of(leg.side()), leg.lineage().editions().stream().map(Edition::getName).collect(Collectors.joining(" → ")), ""));
		}
		DiffRemarks remarks = new DiffRemarks(messages.locale());
		migration.thin().forEach(thin -> rows.add(List.of(messages.get("migration.attention"), messages.get("migration.thin", remarks.of(thin)), "")));
		rows.add(List.of(messages.get("migration.statements"), messages.get("migration.sum"), Integer.toString(migration.outcomes().size())));
		Map<Verdict, Integer> counts = migration.counts();
		counts.forEach((verdict, count) -> rows.add(List.of(words.of(verdict), messages.get("migration.meaning." + verdict), Integer.toString(count))));
		rows.add(List.of(messages.get("migration.fresh"), messages.get("migration.freshWhere", messages.get("migration.sheet.fresh")),
				Integer.toString(migration.unmentioned().values().stream().mapToInt(List::size).sum())));
		List<Outcome> open = MOST_PRESSING.stream().flatMap(verdict -> migration.outcomes().stream().filter(outcome -> outcome.verdict() == verdict)).toList();
		for (Outcome outcome : open.subList(0, Math.min(MOST_SHOWN, open.size()))) {
			rows.add(List.of(words.of(outcome.verdict()), words.of(outcome.before(), corpus) + "\n" + outcome.reasons().stream().map(words::of).collect(Collectors.joining("\n")), ""));
		}
		if (open.size() > MOST_SHOWN) {
			rows.add(List.of("", messages.get("migration.more", open.size() - MOST_SHOWN, messages.get("migration.sheet.statements")), ""));
		}
		return new Table(messages.get("migration.sheet.figures"), messages.get("migration.title"),
				List.of(new Column(messages.get("migration.column.what"), 26), new Column(messages.get("migration.column.value"), 109),
						Column.ofFigures(messages.get("migration.column.count"), 9)), rows.size(), rows::get, false);
	}

	private static Table statements(Corpus corpus, Migration migration, Messages messages, MigrationWords words) {
		List<Column> columns = List.of(Column.ofFigures(messages.get("migration.column.number"), 7), new Column(messages.get("migration.column.verdict"), 10),
				new Column(messages.get("migration.column.before"), 41), new Column(messages.get("migration.column.after"), 41),
				new Column(messages.get("migration.column.reasons"), 45));
		List<Outcome> outcomes = migration.outcomes();
		return new Table(messages.get("migration.sheet.statements"), messages.get("migration.statements"), columns, outcomes.size(),
				row -> row(row, outcomes.get(row), corpus, words), true);
	}

	private static List<String> row(int row, Outcome outcome, Corpus corpus, MigrationWords words) {
		String reasons = outcome.reasons().isEmpty() ? words.unchanged()
				: outcome.reasons().stream().map(words::withStep).collect(Collectors.joining("\n"));
		return List.of(Integer.toString(row + 1), words.of(outcome.verdict()), words.of(outcome.before(), corpus),
				outcome.after().map(after -> words.of(after, corpus)).orElse(""), reasons);
	}

	private static Table fresh(Corpus corpus, Migration migration, Messages messages, MigrationWords words) {
		List<List<String>> rows = new ArrayList<>();
		for (Side side : Side.values()) {
			for (Provision provision : migration.unmentioned().getOrDefault(side, List.of())) {
				rows.add(List.of(words.of(side), migration.edition(side).getName(), corpus.path(provision).orElse(""),
						provision.getTitle() == null ? "" : provision.getTitle()));
			}
		}
		List<Column> columns = List.of(new Column(messages.get("migration.column.side"), 10), new Column(messages.get("migration.column.edition"), 24),
				new Column(messages.get("migration.column.citation"), 40), new Column(messages.get("migration.column.title"), 60));
		return new Table(messages.get("migration.sheet.fresh"), messages.get("migration.fresh"), columns, rows.size(), rows::get, true);
	}
}
