// SPDX-License-Identifier: EPL-2.0
package org.sansho.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.sansho.core.Corpus;
import org.sansho.core.evolution.DiffRemarks;
import org.sansho.core.evolution.migration.Leg;
import org.sansho.core.evolution.migration.Migration;
import org.sansho.core.evolution.migration.MigrationWords;
import org.sansho.core.evolution.migration.Outcome;
import org.sansho.core.evolution.migration.Reason;
import org.sansho.core.evolution.migration.Verdict;
import org.sansho.core.text.Messages;
import org.sansho.model.Edition;
import org.sansho.model.Provision;
import org.sansho.model.Side;

/** The account of a migration for a person to read. */
final class MigrationText {

	private static final String INDENT = "  ";
	private static final int MOST_NEW = 20;

	private final Corpus corpus;
	private final Messages messages;
	private final MigrationWords words;
	private final Migration migration;
	private final String name;

	/** @param name what the new set is called */
	MigrationText(Corpus corpus, Messages messages, Migration migration, String name) {
		this.corpus = corpus;
		this.messages = messages;
		this.words = new MigrationWords(messages.locale());
		this.migration = migration;
		this.name = name;
	}

	/** @param all also what was carried, and everything that is new; else what somebody has to look at */
	void print(PrintWriter out, boolean all) {
		out.println(messages.get("migrate.head", migration.set().getName(), name));
		for (Leg leg : migration.legs()) {
			out.println(INDENT + messages.get("migrate.leg", words.of(leg.side()), leg.lineage().editions().stream().map(Edition::getName).collect(Collectors.joining(" → "))));
		}
		DiffRemarks remarks = new DiffRemarks(messages.locale());
		migration.thin().forEach(thin -> out.println(INDENT + messages.get("migrate.thin", remarks.of(thin))));
		Map<Verdict, Integer> counts = migration.counts();
		out.println(messages.get("migrate.account", migration.outcomes().size(), counts.get(Verdict.CARRIED), counts.get(Verdict.SUSPECT), counts.get(Verdict.TO_DECIDE),
				counts.get(Verdict.DROPPED)));
		for (Verdict verdict : List.of(Verdict.TO_DECIDE, Verdict.SUSPECT, Verdict.DROPPED, Verdict.CARRIED)) {
			if (counts.get(verdict) > 0 && (all || verdict != Verdict.CARRIED)) {
				out.println();
				out.println(messages.get("migrate.list", words.of(verdict), counts.get(verdict)));
				migration.outcomes().stream().filter(outcome -> outcome.verdict() == verdict).forEach(outcome -> print(outcome, out));
			}
		}
		for (Side side : Side.values()) {
			List<Provision> fresh = migration.unmentioned().getOrDefault(side, List.of());
			if (!fresh.isEmpty()) {
				out.println();
				out.println(messages.get("migrate.new", words.of(side), migration.edition(side).getName(), fresh.size()));
				fresh.stream().limit(all ? fresh.size() : MOST_NEW).forEach(provision -> out.println(INDENT + corpus.path(provision).orElse("")));
				if (!all && fresh.size() > MOST_NEW) {
					out.println(INDENT + '…');
				}
			}
		}
	}

	private void print(Outcome outcome, PrintWriter out) {
		out.println(INDENT + words.of(outcome.before(), corpus));
		if (outcome.reasons().isEmpty()) {
			out.println(INDENT + INDENT + words.unchanged());
		}
		for (Reason reason : outcome.reasons()) {
			out.println(INDENT + INDENT + words.of(reason));
		}
	}
}
