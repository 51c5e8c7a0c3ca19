// SPDX-License-Identifier: EPL-2.0
package org.sansho.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.sansho.core.Corpus;
import org.sansho.core.coverage.ChainCoverage;
import org.sansho.core.coverage.ChainEnd;
import org.sansho.core.coverage.ChainRow;
import org.sansho.core.coverage.ChainTally;
import org.sansho.core.coverage.ChainedUnit;
import org.sansho.core.coverage.Coverage;
import org.sansho.core.coverage.CoverageReport;
import org.sansho.core.coverage.CoverageRow;
import org.sansho.core.coverage.CoverageRow.Kind;
import org.sansho.core.coverage.CoveredUnit;
import org.sansho.core.coverage.StatementAccount;
import org.sansho.core.coverage.Strength;
import org.sansho.core.coverage.Tally;
import org.sansho.core.coverage.UnitState;
import org.sansho.core.text.Messages;
import org.sansho.model.Edition;
import org.sansho.model.MappingSet;
import org.sansho.model.Provision;

/** Coverage as tables for a person to read. */
final class CoverageText {

	private static final String INDENT = "  ";

	private final Corpus corpus;
	private final Messages messages;
	private final boolean listOpen;

	/** @param listOpen whether to name the units that are open, and those whose chain breaks */
	CoverageText(Corpus corpus, Messages messages, boolean listOpen) {
		this.corpus = corpus;
		this.messages = messages;
		this.listOpen = listOpen;
	}

	void print(CoverageReport report, PrintWriter out) {
		if (report.coverages().isEmpty() && report.chains().isEmpty()) {
			out.println(messages.get("coverage.nothing"));
			return;
		}
		MappingSet last = null;
		for (Coverage coverage : report.coverages()) {
			if (coverage.set() != last) {
				out.println(messages.get("coverage.set", coverage.set().getName(), text(coverage.set().getTitle())).strip());
				out.println();
				last = coverage.set();
			}
			print(coverage, out);
			out.println();
		}
		for (ChainCoverage chain : report.chains()) {
			print(chain, out);
			out.println();
		}
		if (!report.coverages().isEmpty()) {
			out.println(messages.get("coverage.legend"));
		}
		if (!report.chains().isEmpty()) {
			out.println(messages.get("coverage.chainLegend"));
		}
	}

	private void print(Coverage coverage, PrintWriter out) {
		out.println(messages.get("coverage.side." + coverage.side().getLiteral(), coverage.edition().getName()));
		TextTable table = new TextTable(columns("units", "mapped", "noCounterpart", "open", "unreviewed", "suspect", "intersects", "viaHeading"));
		for (CoverageRow row : coverage.rows()) {
			add(table, row, listOpen && row.kind() != Kind.PART);
		}
		add(table, coverage.total(), false);
		for (CoverageRow row : coverage.profiles()) {
			add(table, row, false);
		}
		table.print(out);
		StatementAccount account = coverage.statements();
		out.println(messages.get("coverage.statements", account.statements(), account.counted(), account.withoutUnit(), account.noRelationship(),
				account.retired()));
	}

	private void add(TextTable table, CoverageRow row, boolean list) {
		Tally tally = row.tally();
		List<String> open = list ? row.units().stream().filter(unit -> unit.state() == UnitState.OPEN).map(CoveredUnit::provision)
				.map(unit -> INDENT.repeat(2) + messages.get("coverage.openUnit", name(unit))).toList() : List.of();
		table.add(name(row.kind(), row.part(), row.name(), row.title()), List.of(tally.units(), tally.mapped(), tally.noCounterpart(), tally.open(),
				tally.unreviewed(), tally.suspect(), tally.intersects(), tally.viaHeading()), tally.mapped(), tally.noCounterpart(), tally.units(), open);
	}

	private void print(ChainCoverage chain, PrintWriter out) {
		out.println(messages.get("coverage.chain", chain.chain().editions().stream().map(Edition::getName).collect(Collectors.joining(" → ")),
				chain.sets().stream().map(sets -> sets.stream().map(MappingSet::getName).collect(Collectors.joining(" + ")))
						.collect(Collectors.joining(" → "))));
		List<String> columns = new ArrayList<>(columns("units", "complete"));
		for (Strength strength : Strength.values()) {
			columns.add(messages.get("coverage.strength." + word(strength)));
		}
		for (int step = 0; step < chain.sets().size(); step++) {
			String label = Integer.toString(step + 1);
			columns.add(messages.get("coverage.noneAt", label));
			columns.add(messages.get("coverage.openAt", label));
		}
		TextTable table = new TextTable(columns);
		for (ChainRow row : chain.rows()) {
			add(table, chain, row, listOpen && row.kind() != Kind.PART);
		}
		add(table, chain, chain.total(), false);
		table.print(out);
		for (int step = 0; step < chain.sets().size(); step++) {
			out.println(messages.get("coverage.stage", Integer.toString(step + 1), chain.chain().editions().get(step).getName()));
		}
	}

	private void add(TextTable table, ChainCoverage chain, ChainRow row, boolean list) {
		ChainTally tally = row.tally();
		List<Integer> figures = new ArrayList<>(List.of(tally.units(), tally.complete()));
		figures.addAll(tally.byStrength().values());
		for (int step = 0; step < tally.open().size(); step++) {
			figures.add(tally.noCounterpart().get(step));
			figures.add(tally.open().get(step));
		}
		int settled = tally.noCounterpart().stream().mapToInt(Integer::intValue).sum();
		List<String> broken = list ? row.units().stream().filter(unit -> unit.end() != ChainEnd.COMPLETE)
				.map(unit -> INDENT.repeat(2) + broken(chain, unit)).toList() : List.of();
		table.add(name(row.kind(), row.part(), row.name(), row.title()), figures, tally.complete(), settled, tally.units(), broken);
	}

	private String broken(ChainCoverage chain, ChainedUnit unit) {
		String key = unit.end() == ChainEnd.OPEN ? "coverage.brokenOpen" : "coverage.brokenNone";
		if (unit.hops().isEmpty()) {
			return messages.get(unit.end() == ChainEnd.OPEN ? "coverage.openUnit" : "coverage.unitWithout", name(unit.provision()));
		}
		return messages.get(key, name(unit.provision()), chain.chain().editions().get(unit.reached()).getName(), path(unit.last()));
	}

	private List<String> columns(String... keys) {
		return List.of(keys).stream().map(key -> messages.get("coverage.column." + key)).toList();
	}

	private String name(Kind kind, String part, String name, String title) {
		return switch (kind) {
			case TOTAL -> messages.get("coverage.total");
			case PART -> part.isEmpty() ? messages.get("coverage.body") : part;
			case DIRECT -> INDENT + messages.get("coverage.direct");
			case CHAPTER -> (INDENT + name + ' ' + title).stripTrailing();
			case PROFILE -> messages.get("coverage.profile", name);
		};
	}

	private String name(Provision provision) {
		return (path(provision) + ' ' + text(provision.getTitle()).replaceAll("\\R", " ")).strip();
	}

	private String path(Provision provision) {
		return corpus.path(provision).orElse("");
	}

	private static String text(String text) {
		return text == null ? "" : text;
	}

	private static String word(Strength strength) {
		return strength.name().toLowerCase(Locale.ROOT);
	}
}
