// SPDX-License-Identifier: EPL-2.0
package org.sansho.exchange.coverage;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.StringWriter;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sansho.core.Corpus;
import org.sansho.core.coverage.Chain;
import org.sansho.core.coverage.CoverageReport;
import org.sansho.core.coverage.ReviewJudgement;
import org.sansho.model.Chapter;
import org.sansho.model.Edition;
import org.sansho.model.MappingEntry;
import org.sansho.model.MappingSet;
import org.sansho.model.NoCounterpart;
import org.sansho.model.Part;
import org.sansho.model.Provision;
import org.sansho.model.Relationship;
import org.sansho.model.Requirement;
import org.sansho.model.SanshoFactory;
import org.sansho.model.SanshoFile;
import org.sansho.model.Side;

/** The fields that COVERAGE.md documents, on two editions of which chapter 2 is mapped as a whole. */
class CoverageJsonTest {

	private static final SanshoFactory FACTORY = SanshoFactory.eINSTANCE;

	private final SanshoFile file = FACTORY.createSanshoFile();
	private final Edition here = edition("here@1");
	private final Edition there = edition("there@1");
	private final Requirement one = requirement("①");
	private final Requirement two = requirement("②");
	private final Requirement three = requirement("①");
	private final Requirement goal = requirement("\"③\"");
	private final Chapter second = chapter("2", three);
	private final MappingSet set = FACTORY.createMappingSet();

	@BeforeEach
	void project() {
		part("本編", here, chapter("1", one, two), second);
		part("別編", there, chapter("1", goal));
		set.setName("basis");
		set.setFrom(here);
		set.setTo(there);
		file.getDeclarations().add(set);
	}

	private Edition edition(String name) {
		Edition edition = FACTORY.createEdition();
		edition.setName(name);
		file.getDeclarations().add(edition);
		return edition;
	}

	private void part(String name, Edition edition, Chapter... chapters) {
		Part part = FACTORY.createPart();
		part.setName(name);
		part.setEdition(edition);
		part.getClauses().addAll(List.of(chapters));
		file.getDeclarations().add(part);
	}

	private static Chapter chapter(String number, Requirement... requirements) {
		Chapter chapter = FACTORY.createChapter();
		chapter.setNumber(number);
		chapter.getClauses().addAll(List.of(requirements));
		return chapter;
	}

	private static Requirement requirement(String number) {
		Requirement requirement = FACTORY.createRequirement();
		requirement.setNumber(number);
		return requirement;
	}

	private void map(Provision from, Relationship relationship, Provision to) {
		MappingEntry entry = FACTORY.createMappingEntry();
		entry.getSources().add(from);
		entry.setRelationship(relationship);
		entry.getTargets().add(to);
		set.getStatements().add(entry);
	}

	private String write(List<Chain> chains) throws IOException {
		Corpus corpus = Corpus.of(List.of(file));
		StringWriter out = new StringWriter();
		new CoverageJson(corpus).write(CoverageReport.of(corpus, List.of(set), chains, ReviewJudgement.byPresence()), out);
		return out.toString();
	}

	private JsonObject root(Chain... chains) throws IOException {
		return JsonParser.parseString(write(List.of(chains))).getAsJsonObject();
	}

	private JsonObject mapping() throws IOException {
		return root().getAsJsonArray("mappings").get(0).getAsJsonObject();
	}

	private static JsonObject at(JsonArray array, int index) {
		return array.get(index).getAsJsonObject();
	}

	@Test
	void theFormatAndItsVersionComeFirst() throws IOException {
		assertThat(write(List.of())).startsWith("{\n  \"format\": \"sansho-coverage\",\n  \"version\": 1,\n").endsWith("}\n");
	}

	@Test
	void totalsAddUp() throws IOException {
		map(one, Relationship.INTERSECTS, goal);
		NoCounterpart none = FACTORY.createNoCounterpart();
		none.setSide(Side.SOURCE);
		none.setReason("理由");
		none.getProvisions().add(two);
		set.getStatements().add(none);
		JsonObject total = mapping().getAsJsonObject("source").getAsJsonObject("total");
		assertThat(total.get("units").getAsInt()).isEqualTo(3);
		assertThat(total.get("mapped").getAsInt()).isEqualTo(1);
		assertThat(total.get("noCounterpart").getAsInt()).isEqualTo(1);
		assertThat(total.get("open").getAsInt()).isEqualTo(1);
		assertThat(total.get("intersects").getAsInt()).isEqualTo(1);
		assertThat(at(mapping().getAsJsonObject("source").getAsJsonArray("units"), 1).getAsJsonArray("reasons").get(0).getAsString()).isEqualTo("理由");
	}

	@Test
	void unitsNameEntriesByTheirPlaceInTheSet() throws IOException {
		map(one, Relationship.EQUAL, goal);
		map(two, Relationship.SUBSET_OF, goal);
		JsonObject unit = at(mapping().getAsJsonObject("target").getAsJsonArray("units"), 0);
		assertThat(unit.getAsJsonArray("entries")).hasToString("[1,2]");
		JsonObject entry = at(mapping().getAsJsonArray("entries"), 1);
		assertThat(entry.get("number").getAsInt()).isEqualTo(2);
		assertThat(entry.get("relationship").getAsString()).isEqualTo("subset-of");
		assertThat(entry.get("review").getAsString()).isEqualTo("unreviewed");
		assertThat(entry.getAsJsonArray("sources").get(0).getAsString()).isEqualTo("本編/1/②");
	}

	@Test
	void entriesOfAHeadingAreWrittenOnceAndItsUnitsNameIt() throws IOException {
		map(second, Relationship.EQUAL, goal);
		JsonObject source = mapping().getAsJsonObject("source");
		JsonObject unit = at(source.getAsJsonArray("units"), 2);
		assertThat(unit.get("viaHeading").getAsString()).isEqualTo("本編/2");
		assertThat(unit.get("strength").getAsString()).isEqualTo("via-heading");
		assertThat(unit.has("entries")).isFalse();
		assertThat(at(source.getAsJsonArray("headings"), 0).getAsJsonArray("entries")).hasToString("[1]");
	}

	@Test
	void namesAreWrittenAsTheyAre() throws IOException {
		map(one, Relationship.EQUAL, goal);
		assertThat(at(mapping().getAsJsonObject("target").getAsJsonArray("units"), 0).get("citation").getAsString()).contains("\"③\"");
	}

	@Test
	void aChainNamesItsStepsAndTheWeakest() throws IOException {
		map(one, Relationship.EQUAL, goal);
		JsonObject chain = at(root(new Chain(List.of(here, there))).getAsJsonArray("chains"), 0);
		JsonObject unit = at(chain.getAsJsonArray("units"), 0);
		assertThat(unit.get("end").getAsString()).isEqualTo("complete");
		assertThat(unit.get("weakest").getAsInt()).isZero();
		assertThat(at(unit.getAsJsonArray("hops"), 0).get("mapping").getAsString()).isEqualTo("basis");
		assertThat(at(chain.getAsJsonArray("units"), 1).get("end").getAsString()).isEqualTo("open");
		assertThat(chain.getAsJsonObject("total").getAsJsonObject("byStrength").get("unreviewed").getAsInt()).isEqualTo(1);
	}

	@Test
	void theSameReportGivesTheSameText() throws IOException {
		map(one, Relationship.EQUAL, goal);
		assertThat(write(List.of())).isEqualTo(write(List.of()));
	}
}
