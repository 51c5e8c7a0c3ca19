// SPDX-License-Identifier: EPL-2.0
package org.sansho.exchange.coverage;

import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.sansho.core.Corpus;
import org.sansho.core.citation.OfficialNotation;
import org.sansho.core.coverage.ChainCoverage;
import org.sansho.core.coverage.ChainHop;
import org.sansho.core.coverage.ChainRow;
import org.sansho.core.coverage.ChainTally;
import org.sansho.core.coverage.ChainedUnit;
import org.sansho.core.coverage.Coverage;
import org.sansho.core.coverage.CoverageReport;
import org.sansho.core.coverage.CoverageRow;
import org.sansho.core.coverage.CoveredUnit;
import org.sansho.core.coverage.Link;
import org.sansho.core.coverage.StatementAccount;
import org.sansho.core.coverage.Strength;
import org.sansho.core.coverage.Tally;
import org.sansho.core.coverage.Verdict;
import org.sansho.exchange.json.JsonOutput;
import org.sansho.model.Edition;
import org.sansho.model.MappingEntry;
import org.sansho.model.MappingSet;
import org.sansho.model.MappingStatement;
import org.sansho.model.NoCounterpart;
import org.sansho.model.Provision;
import org.sansho.model.Relationship;

/**
 * Coverage as JSON. Entries are written once for each mapping set and named by number from units and headings, so that the size stays
 * linear in the project. The same report gives the same bytes.
 */
public final class CoverageJson {

	/** The value of {@code format}. */
	public static final String FORMAT = "sansho-coverage";
	/** The value of {@code version}; it changes when a field changes its meaning or goes away, not when one is added. */
	public static final int VERSION = 1;

	private final Corpus corpus;
	private final Map<MappingEntry, Integer> numbers = new HashMap<>();

	/** @param corpus what the report was made from */
	public CoverageJson(Corpus corpus) {
		this.corpus = corpus;
	}

	/** Writes {@code report} and a line feed; {@code out} stays open. */
	public void write(CoverageReport report, Writer out) throws IOException {
		JsonOutput.write(out, json -> {
			json.name("format").value(FORMAT);
			json.name("version").value(VERSION);
			json.name("mappings").beginArray();
			List<Coverage> sides = new ArrayList<>();
			for (Coverage coverage : report.coverages()) {
				if (!sides.isEmpty() && sides.getFirst().set() != coverage.set()) {
					writeSet(json, sides);
					sides.clear();
				}
				sides.add(coverage);
			}
			if (!sides.isEmpty()) {
				writeSet(json, sides);
			}
			json.endArray();
			json.name("chains").beginArray();
			for (ChainCoverage chain : report.chains()) {
				write(json, chain);
			}
			json.endArray();
		});
	}

	/** @param sides the coverages of one set */
	private void writeSet(JsonWriter json, List<Coverage> sides) throws IOException {
		MappingSet set = sides.getFirst().set();
		number(set);
		json.beginObject();
		json.name("name").value(text(set.getName()));
		json.name("title").value(text(set.getTitle()));
		json.name("from").value(name(Optional.ofNullable(set.getFrom())));
		json.name("to").value(name(Optional.ofNullable(set.getTo())));
		for (Coverage side : sides) {
			json.name(side.side().getLiteral());
			write(json, side);
		}
		json.name("entries").beginArray();
		TreeMap<Integer, Link> links = new TreeMap<>();
		for (Coverage coverage : sides) {
			for (Verdict verdict : verdicts(coverage)) {
				verdict.links().forEach(link -> links.put(numbers.get(link.entry()), link));
			}
		}
		for (Map.Entry<Integer, Link> link : links.entrySet()) {
			write(json, link.getKey(), link.getValue());
		}
		json.endArray();
		json.endObject();
	}

	/** Each verdict of a heading once. */
	private static Collection<Verdict> verdicts(Coverage coverage) {
		Map<Provision, Verdict> verdicts = new LinkedHashMap<>();
		coverage.units().forEach(unit -> verdicts.putIfAbsent(unit.heading().orElse(unit.provision()), unit.verdict()));
		return verdicts.values();
	}

	private void number(MappingSet set) {
		int number = 0;
		for (MappingStatement statement : set.getStatements()) {
			number++;
			if (statement instanceof MappingEntry entry) {
				numbers.put(entry, number);
			}
		}
	}

	private void write(JsonWriter json, Coverage coverage) throws IOException {
		json.beginObject();
		json.name("edition").value(coverage.edition().getName());
		json.name("total");
		write(json, coverage.total().tally());
		json.name("rows").beginArray();
		for (CoverageRow row : coverage.rows()) {
			write(json, row);
		}
		json.endArray();
		json.name("profiles").beginArray();
		for (CoverageRow row : coverage.profiles()) {
			write(json, row);
		}
		json.endArray();
		write(json, coverage.statements());
		writeHeadings(json, coverage);
		json.name("units").beginArray();
		for (CoverageRow row : coverage.rows()) {
			if (row.kind() != CoverageRow.Kind.PART) {
				for (CoveredUnit unit : row.units()) {
					write(json, row, unit);
				}
			}
		}
		json.endArray();
		json.endObject();
	}

	private static void write(JsonWriter json, CoverageRow row) throws IOException {
		json.beginObject();
		writePlace(json, row.kind(), row.part(), row.name(), row.title());
		json.name("tally");
		write(json, row.tally());
		json.endObject();
	}

	private static void writePlace(JsonWriter json, CoverageRow.Kind kind, String part, String name, String title) throws IOException {
		json.name("kind").value(JsonOutput.word(kind));
		if (kind != CoverageRow.Kind.PROFILE) {
			json.name("part").value(part);
		}
		json.name("name").value(name);
		json.name("title").value(title);
	}

	private static void write(JsonWriter json, Tally tally) throws IOException {
		json.beginObject();
		json.name("units").value(tally.units());
		json.name("mapped").value(tally.mapped());
		json.name("noCounterpart").value(tally.noCounterpart());
		json.name("open").value(tally.open());
		json.name("strong").value(tally.strong());
		json.name("reviewed").value(tally.reviewed());
		json.name("unreviewed").value(tally.unreviewed());
		json.name("suspect").value(tally.suspect());
		json.name("intersects").value(tally.intersects());
		json.name("viaHeading").value(tally.viaHeading());
		json.endObject();
	}

	private static void write(JsonWriter json, StatementAccount account) throws IOException {
		json.name("statements").beginObject();
		json.name("all").value(account.statements());
		json.name("counted").value(account.counted());
		json.name("withoutUnit").value(account.withoutUnit());
		json.name("noRelationship").value(account.noRelationship());
		json.name("retired").value(account.retired());
		json.endObject();
	}

	private void writeHeadings(JsonWriter json, Coverage coverage) throws IOException {
		Map<Provision, Verdict> headings = new LinkedHashMap<>();
		coverage.units().forEach(unit -> unit.heading().ifPresent(heading -> headings.putIfAbsent(heading, unit.verdict())));
		json.name("headings").beginArray();
		for (Map.Entry<Provision, Verdict> heading : headings.entrySet()) {
			json.beginObject();
			json.name("name").value(path(heading.getKey()));
			writeStatements(json, heading.getValue());
			json.endObject();
		}
		json.endArray();
	}

	private void write(JsonWriter json, CoverageRow row, CoveredUnit unit) throws IOException {
		json.beginObject();
		writeUnit(json, unit.provision(), row.part(), row.name());
		json.name("state").value(JsonOutput.word(unit.state()));
		json.name("viaHeading").value(unit.heading().map(this::path).orElse(null));
		json.name("strength").value(unit.strength().map(JsonOutput::word).orElse(null));
		json.name("review").value(unit.verdict().review().map(JsonOutput::word).orElse(null));
		json.name("onlyIntersects").value(unit.onlyIntersects());
		if (unit.heading().isEmpty()) {
			writeStatements(json, unit.verdict());
		}
		json.endObject();
	}

	private void writeUnit(JsonWriter json, Provision provision, String part, String chapter) throws IOException {
		json.name("name").value(path(provision));
		json.name("citation").value(OfficialNotation.print(provision));
		json.name("title").value(text(provision.getTitle()));
		json.name("part").value(part);
		json.name("chapter").value(chapter);
	}

	private void writeStatements(JsonWriter json, Verdict verdict) throws IOException {
		json.name("entries").beginArray();
		for (Link link : verdict.links()) {
			json.value(numbers.get(link.entry()));
		}
		json.endArray();
		json.name("reasons").beginArray();
		for (NoCounterpart none : verdict.without()) {
			json.value(text(none.getReason()));
		}
		json.endArray();
	}

	private void write(JsonWriter json, int number, Link link) throws IOException {
		json.beginObject();
		json.name("number").value(number);
		writePaths(json, "sources", link.entry().getSources());
		json.name("relationship").value(word(link.entry().getRelationship()));
		writePaths(json, "targets", link.entry().getTargets());
		json.name("review").value(JsonOutput.word(link.review()));
		json.name("strength").value(JsonOutput.word(link.strength()));
		json.endObject();
	}

	private void writePaths(JsonWriter json, String name, List<Provision> provisions) throws IOException {
		json.name(name).beginArray();
		for (Provision provision : provisions) {
			if (!provision.eIsProxy()) {
				json.value(path(provision));
			}
		}
		json.endArray();
	}

	private void write(JsonWriter json, ChainCoverage coverage) throws IOException {
		json.beginObject();
		json.name("editions").beginArray();
		for (Edition edition : coverage.chain().editions()) {
			json.value(edition.getName());
		}
		json.endArray();
		json.name("mappings").beginArray();
		for (List<MappingSet> sets : coverage.sets()) {
			json.beginArray();
			for (MappingSet set : sets) {
				json.value(text(set.getName()));
			}
			json.endArray();
		}
		json.endArray();
		json.name("total");
		write(json, coverage.total().tally());
		json.name("rows").beginArray();
		for (ChainRow row : coverage.rows()) {
			json.beginObject();
			writePlace(json, row.kind(), row.part(), row.name(), row.title());
			json.name("tally");
			write(json, row.tally());
			json.endObject();
		}
		json.endArray();
		json.name("units").beginArray();
		for (ChainRow row : coverage.rows()) {
			if (row.kind() != CoverageRow.Kind.PART) {
				for (ChainedUnit unit : row.units()) {
					write(json, coverage, row, unit);
				}
			}
		}
		json.endArray();
		json.endObject();
	}

	private static void write(JsonWriter json, ChainTally tally) throws IOException {
		json.beginObject();
		json.name("units").value(tally.units());
		json.name("complete").value(tally.complete());
		json.name("byStrength").beginObject();
		for (Map.Entry<Strength, Integer> count : tally.byStrength().entrySet()) {
			json.name(JsonOutput.word(count.getKey())).value(count.getValue());
		}
		json.endObject();
		writeCounts(json, "noCounterpart", tally.noCounterpart());
		writeCounts(json, "open", tally.open());
		json.endObject();
	}

	private static void writeCounts(JsonWriter json, String name, List<Integer> counts) throws IOException {
		json.name(name).beginArray();
		for (Integer count : counts) {
			json.value(count);
		}
		json.endArray();
	}

	private void write(JsonWriter json, ChainCoverage coverage, ChainRow row, ChainedUnit unit) throws IOException {
		json.beginObject();
		writeUnit(json, unit.provision(), row.part(), row.name());
		json.name("end").value(JsonOutput.word(unit.end()));
		json.name("reached").value(coverage.chain().editions().get(unit.reached()).getName());
		json.name("last").value(path(unit.last()));
		json.name("strength").value(unit.strength().map(JsonOutput::word).orElse(null));
		json.name("weakest").value(unit.weakest().map(unit.hops()::indexOf).orElse(null));
		json.name("hops").beginArray();
		for (ChainHop hop : unit.hops()) {
			json.beginObject();
			json.name("mapping").value(text(hop.entry().getMappingSet().getName()));
			json.name("from").value(path(hop.from()));
			json.name("relationship").value(word(hop.entry().getRelationship()));
			json.name("to").value(path(hop.to()));
			json.name("through").value(hop.through().map(this::path).orElse(null));
			json.name("strength").value(JsonOutput.word(hop.strength()));
			json.endObject();
		}
		json.endArray();
		json.endObject();
	}

	private static String name(Optional<Edition> edition) {
		return edition.filter(known -> !known.eIsProxy()).map(Edition::getName).orElse(null);
	}

	private String path(Provision provision) {
		return corpus.path(provision).orElse("");
	}

	private static String text(String text) {
		return text == null ? "" : text;
	}

	private static String word(Relationship relationship) {
		return relationship.getLiteral();
	}
}
