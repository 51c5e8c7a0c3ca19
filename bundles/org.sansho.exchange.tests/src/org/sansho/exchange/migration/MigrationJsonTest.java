// SPDX-License-Identifier: EPL-2.0
package org.sansho.exchange.migration;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.StringWriter;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sansho.core.Corpus;
import org.sansho.core.evolution.lineage.LineageException;
import org.sansho.core.evolution.migration.Migration;
import org.sansho.core.evolution.migration.ProposedLinesException;
import org.sansho.core.evolution.migration.Route;
import org.sansho.core.evolution.migration.RouteException;
import org.sansho.model.Added;
import org.sansho.model.Edition;
import org.sansho.model.Guideline;
import org.sansho.model.MappingEntry;
import org.sansho.model.MappingSet;
import org.sansho.model.Part;
import org.sansho.model.Relationship;
import org.sansho.model.Requirement;
import org.sansho.model.SanshoFactory;
import org.sansho.model.SanshoFile;
import org.sansho.model.Succession;
import org.sansho.model.SuccessionLine;
import org.sansho.model.Withdrawn;

/** The fields that FORMATS.md documents. */
class MigrationJsonTest {

	private static final SanshoFactory FACTORY = SanshoFactory.eINSTANCE;

	private final SanshoFile file = FACTORY.createSanshoFile();
	private final Edition old = edition("g@1");
	private final Edition next = edition("g@2");
	private final Edition there = edition("h@1");
	private final Requirement kept = requirement(old, "①", "一");
	private final Requirement gone = requirement(old, "②", "二");
	private final Requirement goal = requirement(there, "1", "甲");
	private final Requirement newOne = requirement(next, "1", "一");
	private final Requirement fresh = requirement(next, "3", "三");
	private final MappingSet set = FACTORY.createMappingSet();

	@BeforeEach
	void project() {
		Guideline guideline = FACTORY.createGuideline();
		guideline.setName("g");
		file.getDeclarations().add(guideline);
		set.setName("m-1");
		set.setFrom(old);
		set.setTo(there);
		entry(kept);
		entry(gone);
		file.getDeclarations().add(set);
		Succession succession = FACTORY.createSuccession();
		succession.setFrom(old);
		succession.setTo(next);
		SuccessionLine line = FACTORY.createSuccessionLine();
		line.getPredecessors().add(kept);
		line.getSuccessors().add(newOne);
		Withdrawn withdrawn = FACTORY.createWithdrawn();
		withdrawn.getPredecessors().add(gone);
		Added added = FACTORY.createAdded();
		added.getSuccessors().add(fresh);
		succession.getStatements().addAll(List.of(line, withdrawn, added));
		file.getDeclarations().add(succession);
	}

	private Edition edition(String name) {
		Edition edition = FACTORY.createEdition();
		edition.setName(name);
		file.getDeclarations().add(edition);
		return edition;
	}

	private Requirement requirement(Edition edition, String number, String title) {
		Part part = FACTORY.createPart();
		part.setEdition(edition);
		Requirement requirement = FACTORY.createRequirement();
		requirement.setNumber(number);
		requirement.setTitle(title);
		part.getClauses().add(requirement);
		file.getDeclarations().add(part);
		return requirement;
	}

	private void entry(Requirement source) {
		MappingEntry entry = FACTORY.createMappingEntry();
		entry.getSources().add(source);
		entry.setRelationship(Relationship.INTERSECTS);
		entry.getTargets().add(goal);
		set.getStatements().add(entry);
	}

	private String text() {
		try {
			Corpus corpus = Corpus.of(List.of(file));
			StringWriter out = new StringWriter();
			new MigrationJson(corpus).write(Migration.of(corpus, set, Route.of(corpus, set, List.of(next), Optional.empty())), "m-2", out);
			return out.toString();
		} catch (IOException | LineageException | RouteException | ProposedLinesException e) {
			throw new AssertionError(e);
		}
	}

	private JsonObject json() {
		return JsonParser.parseString(text()).getAsJsonObject();
	}

	@Test
	void theHeadTellsWhatWasCarriedWhere() {
		assertThat(json().get("format").getAsString()).isEqualTo("sansho-migration");
		assertThat(json().get("version").getAsInt()).isOne();
		assertThat(json().get("mapping").getAsString()).isEqualTo("m-1");
		assertThat(json().get("name").getAsString()).isEqualTo("m-2");
		assertThat(json().get("from").getAsString()).isEqualTo("g@2");
		assertThat(json().get("to").getAsString()).isEqualTo("h@1");
		assertThat(json().get("legs").toString()).isEqualTo("[{\"side\":\"source\",\"editions\":[\"g@1\",\"g@2\"]}]");
	}

	@Test
	void theCountsAddUp() {
		assertThat(json().get("counts").toString()).isEqualTo("{\"statements\":2,\"carried\":1,\"suspect\":0,\"to-decide\":0,\"dropped\":1}");
	}

	@Test
	void eachStatementHasItsReasons() {
		assertThat(json().getAsJsonArray("statements").get(0).toString()).isEqualTo("{\"verdict\":\"carried\","
				+ "\"before\":{\"sources\":[\"①\"],\"relationship\":\"intersects\",\"targets\":[\"1\"]},"
				+ "\"after\":{\"sources\":[\"1\"],\"relationship\":\"intersects\",\"targets\":[\"1\"]},"
				+ "\"reasons\":[{\"kind\":\"renumbered\",\"side\":\"source\",\"from\":\"g@1\",\"to\":\"g@2\",\"before\":[\"①\"],\"after\":[\"1\"]}]}");
		assertThat(json().getAsJsonArray("statements").get(1).getAsJsonObject().has("after")).isFalse();
	}

	@Test
	void whatIsNewAndMentionedByNothingIsListed() {
		assertThat(json().get("unmentioned").toString()).isEqualTo("{\"source\":[\"3\"]}");
	}

	@Test
	void theSameMigrationGivesTheSameText() {
		assertThat(text()).isEqualTo(text()).endsWith("}\n").contains("①");
	}
}
