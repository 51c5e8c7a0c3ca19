// SPDX-License-Identifier: EPL-2.0
package org.sansho.exchange.migration;

import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.io.Writer;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.sansho.core.Corpus;
import org.sansho.core.evolution.migration.CarriedStatement;
import org.sansho.core.evolution.migration.Leg;
import org.sansho.core.evolution.migration.Migration;
import org.sansho.core.evolution.migration.Outcome;
import org.sansho.core.evolution.migration.Reason;
import org.sansho.core.evolution.migration.Verdict;
import org.sansho.exchange.evolution.ThinJson;
import org.sansho.exchange.json.JsonOutput;
import org.sansho.model.Edition;
import org.sansho.model.MappingEntry;
import org.sansho.model.MappingStatement;
import org.sansho.model.NoCounterpart;
import org.sansho.model.Provision;
import org.sansho.model.Side;

/** The account of a migration as JSON: every statement of the old set with what became of it and why. The same migration gives the same bytes. */
public final class MigrationJson {

	/** The value of {@code format}. */
	public static final String FORMAT = "sansho-migration";
	/** The value of {@code version}; it changes when a field changes its meaning or goes away, not when one is added. */
	public static final int VERSION = 1;

	private final Corpus corpus;

	/** @param corpus where the old set stands */
	public MigrationJson(Corpus corpus) {
		this.corpus = corpus;
	}

	/** Writes {@code migration} and a line feed; {@code out} stays open. */
	public void write(Migration migration, String name, Writer out) throws IOException {
		JsonOutput.write(out, json -> {
			json.name("format").value(FORMAT);
			json.name("version").value(VERSION);
			json.name("mapping").value(migration.set().getName());
			json.name("name").value(name);
			json.name("from").value(migration.edition(Side.SOURCE).getName());
			json.name("to").value(migration.edition(Side.TARGET).getName());
			json.name("legs").beginArray();
			for (Leg leg : migration.legs()) {
				json.beginObject();
				json.name("side").value(leg.side().getLiteral());
				JsonOutput.strings(json, "editions", leg.lineage().editions().stream().map(Edition::getName).toList());
				json.endObject();
			}
			json.endArray();
			ThinJson.write(json, migration.thin());
			json.name("counts").beginObject();
			json.name("statements").value(migration.outcomes().size());
			for (Map.Entry<Verdict, Integer> count : migration.counts().entrySet()) {
				json.name(JsonOutput.word(count.getKey())).value(count.getValue());
			}
			json.endObject();
			json.name("statements").beginArray();
			for (Outcome outcome : migration.outcomes()) {
				write(json, outcome);
			}
			json.endArray();
			json.name("unmentioned").beginObject();
			for (Side side : Side.values()) {
				if (migration.unmentioned().containsKey(side)) {
					JsonOutput.strings(json, side.getLiteral(), paths(migration.unmentioned().get(side)));
				}
			}
			json.endObject();
		});
	}

	private void write(JsonWriter json, Outcome outcome) throws IOException {
		json.beginObject();
		json.name("verdict").value(JsonOutput.word(outcome.verdict()));
		json.name("before");
		write(json, outcome.before());
		if (outcome.after().isPresent()) {
			json.name("after");
			write(json, outcome.after().get());
		}
		json.name("reasons").beginArray();
		for (Reason reason : outcome.reasons()) {
			write(json, reason);
		}
		json.endArray();
		json.endObject();
	}

	private void write(JsonWriter json, MappingStatement statement) throws IOException {
		json.beginObject();
		switch (statement) {
			case MappingEntry entry -> {
				JsonOutput.strings(json, "sources", paths(entry.getSources()));
				json.name("relationship").value(entry.getRelationship().getLiteral());
				JsonOutput.strings(json, "targets", paths(entry.getTargets()));
			}
			case NoCounterpart none -> {
				json.name("noCounterpart").value(none.getSide().getLiteral());
				JsonOutput.strings(json, none.getSide() == Side.SOURCE ? "sources" : "targets", paths(none.getProvisions()));
			}
			default -> { }
		}
		json.endObject();
	}

	private void write(JsonWriter json, CarriedStatement statement) throws IOException {
		json.beginObject();
		switch (statement.origin()) {
			case MappingEntry entry -> {
				JsonOutput.strings(json, "sources", paths(statement.sources()));
				json.name("relationship").value(entry.getRelationship().getLiteral());
				JsonOutput.strings(json, "targets", paths(statement.targets()));
			}
			case NoCounterpart none -> {
				json.name("noCounterpart").value(none.getSide().getLiteral());
				JsonOutput.strings(json, none.getSide() == Side.SOURCE ? "sources" : "targets", paths(statement.ends(none.getSide())));
			}
			default -> { }
		}
		json.endObject();
	}

	private static void write(JsonWriter json, Reason reason) throws IOException {
		json.beginObject();
		json.name("kind").value(JsonOutput.word(reason.kind()));
		json.name("side").value(reason.side().getLiteral());
		json.name("from").value(reason.from());
		json.name("to").value(reason.to());
		JsonOutput.strings(json, "before", reason.before());
		JsonOutput.strings(json, "after", reason.after());
		if (!reason.fields().isEmpty()) {
			JsonOutput.strings(json, "fields", reason.fields().stream().sorted().map(JsonOutput::word).toList());
		}
		if (!reason.changes().isEmpty()) {
			JsonOutput.strings(json, "changes", reason.changes().stream().sorted().map(change -> change.getLiteral()).toList());
		}
		if (!reason.detail().isEmpty()) {
			json.name("detail").value(reason.detail());
		}
		json.endObject();
	}

	private List<String> paths(Collection<Provision> provisions) {
		return provisions.stream().map(provision -> corpus.path(provision).orElse("")).toList();
	}
}
