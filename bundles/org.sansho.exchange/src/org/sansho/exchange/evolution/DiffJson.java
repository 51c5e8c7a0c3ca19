// SPDX-License-Identifier: EPL-2.0
package org.sansho.exchange.evolution;

import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sansho.core.citation.OfficialNotation;
import org.sansho.core.evolution.Alternative;
import org.sansho.core.evolution.Applicability;
import org.sansho.core.evolution.Certainty;
import org.sansho.core.evolution.Change;
import org.sansho.core.evolution.DiffKind;
import org.sansho.core.evolution.DiffSection;
import org.sansho.core.evolution.EditionDiff;
import org.sansho.core.evolution.EditionSide;
import org.sansho.core.evolution.ThinEdition;
import org.sansho.core.evolution.WordingDiff;
import org.sansho.core.evolution.WordingDiff.Marked;
import org.sansho.core.evolution.WordingDiff.Run;
import org.sansho.exchange.json.JsonOutput;
import org.sansho.model.ChangeKind;
import org.sansho.model.Provision;

/** Differences as JSON. The same differences give the same bytes, whatever the language of the program. */
public final class DiffJson {

	/** The value of {@code format}. */
	public static final String FORMAT = "sansho-diff";
	/** The value of {@code formatVersion}; it changes when a field changes its meaning or goes away, not when one is added. */
	public static final int VERSION = 1;

	private final Optional<String> revision;

	/** @param revision the revision of the project in which the older editions stand; empty when both stand in one */
	public DiffJson(Optional<String> revision) {
		this.revision = revision;
	}

	/** Writes {@code diffs} and a line feed; {@code out} stays open. */
	public void write(List<EditionDiff> diffs, Writer out) throws IOException {
		JsonOutput.write(out, json -> {
			json.name("format").value(FORMAT);
			json.name("formatVersion").value(VERSION);
			json.name("revision").value(revision.orElse(null));
			json.name("comparisons").beginArray();
			for (EditionDiff diff : diffs) {
				write(json, diff);
			}
			json.endArray();
		});
	}

	private static void write(JsonWriter json, EditionDiff diff) throws IOException {
		json.beginObject();
		EditionJson.write(json, "older", diff.older());
		EditionJson.write(json, "newer", diff.newer());
		json.name("backwards").value(diff.isBackwards());
		json.name("different").value(diff.isDifferent());
		ThinJson.write(json, ThinEdition.of(diff));
		write(json, diff.counts());
		json.name("sections").beginArray();
		for (DiffSection section : diff.sections()) {
			write(json, diff, section);
		}
		json.endArray();
		json.endObject();
	}

	private static void write(JsonWriter json, Map<DiffKind, Integer> counts) throws IOException {
		json.name("counts").beginObject();
		for (Map.Entry<DiffKind, Integer> count : counts.entrySet()) {
			json.name(count.getKey().word()).value(count.getValue());
		}
		json.endObject();
	}

	private static void write(JsonWriter json, EditionDiff diff, DiffSection section) throws IOException {
		json.beginObject();
		json.name("olderPart").value(section.olderPart());
		json.name("newerPart").value(section.newerPart());
		json.name("older").value(section.older().map(chapter -> path(diff.older(), chapter)).orElse(null));
		json.name("newer").value(section.newer().map(chapter -> path(diff.newer(), chapter)).orElse(null));
		write(json, section.counts());
		json.name("changes").beginArray();
		for (Change change : section.changes()) {
			write(json, diff, change);
		}
		json.endArray();
		json.endObject();
	}

	private static void write(JsonWriter json, EditionDiff diff, Change change) throws IOException {
		json.beginObject();
		json.name("kinds").beginArray();
		for (DiffKind kind : change.kinds()) {
			json.value(kind.word());
		}
		json.endArray();
		json.name("followsHeading").value(change.followsHeading());
		json.name("ground").value(JsonOutput.word(change.ground()));
		json.name("confidence").value(Certainty.rounded(change.confidence()));
		WordingDiff wording = WordingDiff.of(change);
		write(json, "older", diff.older(), wording.older(), change.predecessorShares(), change.is(DiffKind.REAPPLIED));
		write(json, "newer", diff.newer(), wording.newer(), change.successorShares(), change.is(DiffKind.REAPPLIED));
		json.name("alternatives").beginArray();
		for (Alternative alternative : change.alternatives()) {
			json.beginObject();
			json.name("older").value(path(diff.older(), alternative.predecessor()));
			json.name("newer").value(path(diff.newer(), alternative.successor()));
			json.name("confidence").value(Certainty.rounded(alternative.confidence()));
			json.endObject();
		}
		json.endArray();
		json.name("confirmedAs").beginArray();
		for (ChangeKind kind : change.confirmedAs()) {
			json.value(kind.getLiteral());
		}
		json.endArray();
		json.name("movedTo").value(change.movedTo().map(edition -> edition.getName()).orElse(null));
		json.endObject();
	}

	private static void write(JsonWriter json, String name, EditionSide side, List<Marked> wording, List<Double> shares, boolean reapplied) throws IOException {
		json.name(name).beginArray();
		for (int i = 0; i < wording.size(); i++) {
			Marked marked = wording.get(i);
			json.beginObject();
			json.name("name").value(path(side, marked.provision()));
			json.name("citation").value(OfficialNotation.print(marked.provision()));
			if (i < shares.size()) {
				json.name("share").value(JsonOutput.rounded(shares.get(i)));
			}
			write(json, "title", marked.title());
			write(json, "text", marked.text());
			write(json, "summary", marked.summary());
			if (reapplied) {
				write(json, Applicability.of(side.corpus(), marked.provision()));
			}
			json.endObject();
		}
		json.endArray();
	}

	/** A text whose parts that differ are marked; without a mark, a plain string. */
	private static void write(JsonWriter json, String name, List<Run> runs) throws IOException {
		if (runs.isEmpty()) {
			return;
		}
		json.name(name);
		if (runs.stream().noneMatch(Run::changed)) {
			json.value(text(runs));
			return;
		}
		json.beginArray();
		for (Run run : runs) {
			json.beginObject();
			json.name("text").value(run.text());
			json.name("changed").value(run.changed());
			json.endObject();
		}
		json.endArray();
	}

	private static String text(List<Run> runs) {
		StringBuilder text = new StringBuilder();
		runs.forEach(run -> text.append(run.text()));
		return text.toString();
	}

	private static void write(JsonWriter json, Applicability applicability) throws IOException {
		json.name("applicability").beginObject();
		JsonOutput.strings(json, "profiles", applicability.profiles());
		JsonOutput.strings(json, "scopes", applicability.scopes());
		JsonOutput.strings(json, "conditions", applicability.conditions());
		json.name("due").value(applicability.due().orElse(null));
		JsonOutput.strings(json, "choices", applicability.choices());
		json.name("stopIf").value(applicability.stopIf().orElse(null));
		json.endObject();
	}

	private static String path(EditionSide side, Provision provision) {
		return side.corpus().path(provision).orElse("");
	}
}
