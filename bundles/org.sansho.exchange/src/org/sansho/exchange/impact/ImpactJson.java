// SPDX-License-Identifier: EPL-2.0
package org.sansho.exchange.impact;

import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.emf.ecore.EObject;
import org.sansho.core.Corpus;
import org.sansho.core.evolution.Certainty;
import org.sansho.core.evolution.Change;
import org.sansho.core.evolution.DiffKind;
import org.sansho.core.evolution.ThinEdition;
import org.sansho.core.evolution.impact.FormTally;
import org.sansho.core.evolution.impact.Hit;
import org.sansho.core.evolution.impact.Impact;
import org.sansho.core.evolution.impact.LeftOpen;
import org.sansho.core.evolution.impact.Place;
import org.sansho.core.evolution.impact.SetTally;
import org.sansho.core.evolution.impact.Touch;
import org.sansho.core.evolution.impact.Urgency;
import org.sansho.core.evolution.impact.Waypoint;
import org.sansho.core.rules.Subject;
import org.sansho.exchange.evolution.EditionJson;
import org.sansho.exchange.evolution.ThinJson;
import org.sansho.exchange.json.JsonOutput;
import org.sansho.model.Edition;
import org.sansho.model.MappingEntry;
import org.sansho.model.MappingSet;
import org.sansho.model.MappingStatement;
import org.sansho.model.NoCounterpart;
import org.sansho.model.Provision;
import org.sansho.model.Side;

/** Impacts as JSON. The same impacts give the same bytes, whatever the language of the program. */
public final class ImpactJson {

	/** The value of {@code format}. */
	public static final String FORMAT = "sansho-impact";
	/** The value of {@code formatVersion}; it changes when a field changes its meaning or goes away, not when one is added. */
	public static final int VERSION = 1;

	private final Optional<String> revision;
	private final Place.Finder places;

	/**
	 * @param revision the revision of the project in which the older editions stand; empty when both stand in one
	 * @param places   where everything stands
	 */
	public ImpactJson(Optional<String> revision, Place.Finder places) {
		this.revision = revision;
		this.places = places;
	}

	/** Writes {@code impacts} and a line feed; {@code out} stays open. */
	public void write(List<Impact> impacts, Writer out) throws IOException {
		JsonOutput.write(out, json -> {
			json.name("format").value(FORMAT);
			json.name("formatVersion").value(VERSION);
			json.name("revision").value(revision.orElse(null));
			json.name("impacts").beginArray();
			for (Impact impact : impacts) {
				write(json, impact);
			}
			json.endArray();
		});
	}

	private void write(JsonWriter json, Impact impact) throws IOException {
		json.beginObject();
		EditionJson.write(json, "older", impact.diff().older());
		EditionJson.write(json, "newer", impact.diff().newer());
		json.name("backwards").value(impact.diff().isBackwards());
		ThinJson.write(json, ThinEdition.of(impact.diff()));
		writeChanged(json, impact);
		json.name("counts").beginObject();
		for (Map.Entry<Urgency, Map<Hit.Kind, Integer>> row : impact.counts().entrySet()) {
			json.name(row.getKey().word()).beginObject();
			for (Map.Entry<Hit.Kind, Integer> count : row.getValue().entrySet()) {
				json.name(count.getKey().word()).value(count.getValue());
			}
			json.endObject();
		}
		json.endObject();
		json.name("sets").beginArray();
		for (SetTally set : impact.sets()) {
			write(json, set);
		}
		json.endArray();
		json.name("forms").beginArray();
		for (FormTally form : impact.forms()) {
			write(json, form, impact.corpus());
		}
		json.endArray();
		json.name("basedOn").beginArray();
		for (Edition edition : impact.basedOn()) {
			json.value(edition.getName());
		}
		json.endArray();
		json.name("hits").beginArray();
		for (Hit hit : impact.hits()) {
			write(json, hit, impact);
		}
		json.endArray();
		json.endObject();
	}

	private static void writeChanged(JsonWriter json, Impact impact) throws IOException {
		json.name("changed").beginObject();
		json.name("provisions").value(impact.changedCount());
		writeCounts(json, impact.changed());
		json.name("added").value(impact.added());
		json.name("unconfirmed").value(impact.unconfirmed());
		json.name("mostMissing").value(impact.isMostMissing());
		json.endObject();
	}

	private static void writeCounts(JsonWriter json, Map<Urgency, Integer> counts) throws IOException {
		json.name("byUrgency").beginObject();
		for (Urgency urgency : Urgency.values()) {
			json.name(urgency.word()).value(counts.getOrDefault(urgency, 0));
		}
		json.endObject();
	}

	private static void write(JsonWriter json, SetTally set) throws IOException {
		json.beginObject();
		json.name("mapping").value(set.set().getName());
		json.name("statements").value(set.statements());
		json.name("affected").value(set.affected());
		writeCounts(json, set.counts());
		json.name("settled").value(set.settled());
		json.name("retired").value(set.retired());
		json.name("successors").beginArray();
		for (MappingSet successor : set.successors()) {
			json.value(successor.getName());
		}
		json.endArray();
		json.endObject();
	}

	private static void write(JsonWriter json, FormTally form, Corpus corpus) throws IOException {
		json.beginObject();
		json.name("form").value(Subject.of(form.form(), corpus));
		json.name("items").value(form.items());
		json.name("affected").value(form.affected());
		writeCounts(json, form.counts());
		json.endObject();
	}

	private void write(JsonWriter json, Hit hit, Impact impact) throws IOException {
		Corpus corpus = impact.corpus();
		json.beginObject();
		json.name("urgency").value(hit.urgency().word());
		json.name("kind").value(hit.kind().word());
		writeObject(json, hit.object(), corpus);
		json.name("change");
		write(json, hit.change(), impact);
		json.name("touches").beginArray();
		for (Touch touch : hit.touches()) {
			json.beginObject();
			json.name("side").value(touch.side().getLiteral());
			json.name("name").value(path(touch.end(), impact));
			json.name("below").value(touch.below());
			json.name("change");
			write(json, touch.change(), impact);
			json.endObject();
		}
		json.endArray();
		json.name("way").beginArray();
		for (Waypoint stop : hit.way().stops()) {
			json.beginObject();
			json.name("kind").value(stop.kind().word());
			json.name("name").value(stop.object() instanceof Provision provision ? subject(provision, impact) : Subject.of(stop.object(), corpus));
			json.endObject();
		}
		json.endArray();
		json.name("otherWays").value(hit.otherWays());
		json.name("resting").beginArray();
		for (Hit resting : hit.resting()) {
			json.beginObject();
			json.name("kind").value(resting.kind().word());
			writeObject(json, resting.object(), corpus);
			json.name("otherWays").value(resting.otherWays());
			json.endObject();
		}
		json.endArray();
		json.name("open").beginArray();
		for (LeftOpen open : hit.open()) {
			json.beginObject();
			writeObject(json, open.statement(), corpus);
			json.name("remarks").beginArray();
			for (String remark : open.remarks()) {
				json.value(remark);
			}
			json.endArray();
			json.endObject();
		}
		json.endArray();
		json.endObject();
	}

	private void writeObject(JsonWriter json, EObject object, Corpus corpus) throws IOException {
		json.name("name").value(Subject.of(object, corpus));
		writeStatement(json, object, corpus);
		Place place = places.of(object);
		json.name("file").value(place.file());
		json.name("line").value(place.line());
	}

	private static void writeStatement(JsonWriter json, EObject object, Corpus corpus) throws IOException {
		if (!(object instanceof MappingStatement statement)) {
			return;
		}
		json.name("mapping").value(statement.getMappingSet().getName());
		switch (statement) {
			case MappingEntry entry -> {
				writePaths(json, "sources", entry.getSources(), corpus);
				json.name("relationship").value(entry.getRelationship().getLiteral());
				writePaths(json, "targets", entry.getTargets(), corpus);
				json.name("reviewed").value(entry.getReview() != null);
			}
			case NoCounterpart none -> {
				json.name("noCounterpart").value(none.getSide().getLiteral());
				writePaths(json, none.getSide() == Side.SOURCE ? "sources" : "targets", none.getProvisions(), corpus);
			}
			default -> { }
		}
	}

	private static void writePaths(JsonWriter json, String name, List<Provision> provisions, Corpus corpus) throws IOException {
		json.name(name).beginArray();
		for (Provision provision : provisions) {
			json.value(corpus.path(provision).orElse(""));
		}
		json.endArray();
	}

	private static void write(JsonWriter json, Change change, Impact impact) throws IOException {
		json.beginObject();
		json.name("kinds").beginArray();
		for (DiffKind kind : change.kinds()) {
			json.value(kind.word());
		}
		json.endArray();
		writePaths(json, "older", change.predecessors(), impact.diff().older().corpus());
		writePaths(json, "newer", change.successors(), impact.diff().newer().corpus());
		json.name("confirmed").value(change.ground() == Change.Ground.CONFIRMED);
		json.name("confidence").value(Certainty.rounded(change.confidence()));
		json.endObject();
	}

	private static String path(Provision provision, Impact impact) {
		return impact.corpus().path(provision).or(() -> impact.diff().older().corpus().path(provision)).orElse("");
	}

	private static String subject(Provision provision, Impact impact) {
		String subject = Subject.of(provision, impact.corpus());
		return subject.isEmpty() ? Subject.of(provision, impact.diff().older().corpus()) : subject;
	}
}
