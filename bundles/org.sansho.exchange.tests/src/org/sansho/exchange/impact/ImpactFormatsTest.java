// SPDX-License-Identifier: EPL-2.0
package org.sansho.exchange.impact;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.StringWriter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.sansho.core.Corpus;
import org.sansho.core.evolution.Certainty;
import org.sansho.core.evolution.EditionDiff;
import org.sansho.core.evolution.EditionSide;
import org.sansho.core.evolution.impact.Impact;
import org.sansho.core.evolution.impact.Place;
import org.sansho.model.Edition;
import org.sansho.model.Guideline;
import org.sansho.model.MappingEntry;
import org.sansho.model.MappingSet;
import org.sansho.model.Part;
import org.sansho.model.Relationship;
import org.sansho.model.Requirement;
import org.sansho.model.SanshoFactory;
import org.sansho.model.SanshoFile;

/** Impacts for programs and for browsers. */
class ImpactFormatsTest {

	private static final SanshoFactory FACTORY = SanshoFactory.eINSTANCE;
	private static final String HOSTILE = "<script>alert(\"1\")</script> & ' ]]> \u0007";

	@Test
	void theJsonTellsWhatToLookAtWhereAndWhy() throws IOException {
		JsonObject root = JsonParser.parseString(json(impact("台帳を作る。", "一覧を作る。"))).getAsJsonObject();

		assertThat(root.get("format").getAsString()).isEqualTo("sansho-impact");
		assertThat(root.get("formatVersion").getAsInt()).isEqualTo(1);
		JsonObject impact = root.getAsJsonArray("impacts").get(0).getAsJsonObject();
		assertThat(impact.getAsJsonObject("changed").get("provisions").getAsInt()).isEqualTo(1);
		JsonObject hit = impact.getAsJsonArray("hits").get(0).getAsJsonObject();
		assertThat(hit.get("urgency").getAsString()).isEqualTo("reworded");
		assertThat(hit.get("kind").getAsString()).isEqualTo("statement");
		assertThat(hit.get("name").getAsString()).isEqualTo("basis/甲..①");
		assertThat(hit.get("file").getAsString()).isEqualTo("a.sansho");
		assertThat(hit.get("line").getAsInt()).isEqualTo(7);
		assertThat(hit.getAsJsonArray("way")).extracting(stop -> stop.getAsJsonObject().get("name").getAsString()).containsExactly("own@1/①", "basis/甲..①");
	}

	@Test
	void theCountsOfTheJsonAddUpToTheHitsAndWhatRestsOnThem() throws IOException {
		JsonObject impact = JsonParser.parseString(json(impact("台帳", "一覧"))).getAsJsonObject().getAsJsonArray("impacts").get(0).getAsJsonObject();

		int counted = 0;
		for (JsonElement row : impact.getAsJsonObject("counts").asMap().values()) {
			for (JsonElement count : row.getAsJsonObject().asMap().values()) {
				counted += count.getAsInt();
			}
		}
		JsonObject hit = impact.getAsJsonArray("hits").asList().getFirst().getAsJsonObject();
		assertThat(impact.getAsJsonArray("hits")).hasSize(1);
		assertThat(hit.getAsJsonArray("resting")).hasSize(counted - 1).extracting(resting -> resting.getAsJsonObject().get("name").getAsString()).containsExactly("there@1/甲");
	}

	@Test
	void aConfidenceIsRoundedDownAsInEveryOtherResult() throws IOException {
		Impact impact = impact("台帳", "一覧");
		JsonObject hit = JsonParser.parseString(json(impact)).getAsJsonObject().getAsJsonArray("impacts").get(0).getAsJsonObject().getAsJsonArray("hits").get(0).getAsJsonObject();
		double known = impact.hits().getFirst().change().confidence();

		assertThat(known).as("more digits than are told").isGreaterThan(Certainty.rounded(known) + 0.005);
		assertThat(hit.getAsJsonObject("change").get("confidence").getAsDouble()).isEqualTo(Certainty.rounded(known));
	}

	@Test
	void thePageTellsAControlWithItsMapping() throws IOException {
		assertThat(html(impact("台帳を作る。", "一覧を作る。"), Locale.JAPANESE)).contains("<li data-kind=\"statement provision\">", "対応付け・条項", "条項 there@1: 甲  手順");
	}

	@Test
	void thePageSaysWhatToDo() throws IOException {
		assertThat(html(impact("台帳を作る。", "一覧を作る。"), Locale.JAPANESE)).contains("<html lang=\"ja\">", "影響: own@1 → own@2", "根拠の文言が変わったもの", "<code>a.sansho:7</code>");
	}

	@Test
	void thePageSpeaksBothLanguages() throws IOException {
		assertThat(html(impact("台帳を作る。", "一覧を作る。"), Locale.ENGLISH)).contains("<html lang=\"en\">", "Its ground was reworded", "lang=\"ja\"");
	}

	@Test
	void nothingInATitleIsTakenForMarkup() throws IOException {
		assertThat(html(impact(HOSTILE, HOSTILE + HOSTILE), Locale.JAPANESE)).doesNotContain("<script>alert", "\u0007").contains("&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt;");
	}

	@Test
	void thePageFetchesNothing() throws IOException {
		assertThat(html(impact("台帳", "一覧"), Locale.JAPANESE)).doesNotContain("http:", "https:", "src=", "@import", "url(");
	}

	@Test
	void theSameImpactGivesTheSameBytes() throws IOException {
		assertThat(html(impact("台帳", "一覧"), Locale.JAPANESE)).isEqualTo(html(impact("台帳", "一覧"), Locale.JAPANESE));
		assertThat(json(impact("台帳", "一覧"))).isEqualTo(json(impact("台帳", "一覧")));
	}

	@Test
	void thatNothingIsAffectedIsSaid() throws IOException {
		assertThat(html(impact("台帳", "台帳"), Locale.JAPANESE)).contains("影響を受けるものはない。").doesNotContain("class=\"filter\"");
	}

	private static String html(Impact impact, Locale locale) throws IOException {
		StringWriter out = new StringWriter();
		new ImpactHtml(Optional.empty(), object -> new Place("a.sansho", 7), locale).write(List.of(impact), out);
		return out.toString();
	}

	private static String json(Impact impact) throws IOException {
		StringWriter out = new StringWriter();
		new ImpactJson(Optional.empty(), object -> new Place("a.sansho", 7)).write(List.of(impact), out);
		return out.toString();
	}

	/** A requirement that was {@code older} and is {@code newer} now, and one to which it is mapped. */
	private static Impact impact(String older, String newer) {
		SanshoFile file = FACTORY.createSanshoFile();
		Guideline guideline = FACTORY.createGuideline();
		guideline.setName("own");
		file.getDeclarations().add(guideline);
		Edition before = edition(file, "own@1");
		Edition now = edition(file, "own@2");
		Edition there = edition(file, "there@1");
		MappingSet set = FACTORY.createMappingSet();
		set.setName("basis");
		set.setFrom(there);
		set.setTo(before);
		MappingEntry entry = FACTORY.createMappingEntry();
		Requirement target = requirement(file, before, "①", older);
		requirement(file, now, "①", newer);
		entry.getSources().add(requirement(file, there, "甲", "手順"));
		entry.setRelationship(Relationship.INTERSECTS);
		entry.getTargets().add(target);
		set.getStatements().add(entry);
		file.getDeclarations().add(set);
		Corpus corpus = Corpus.of(List.of(file));
		return Impact.of(EditionDiff.of(new EditionSide(corpus, before), new EditionSide(corpus, now)));
	}

	private static Edition edition(SanshoFile file, String name) {
		Edition edition = FACTORY.createEdition();
		edition.setName(name);
		file.getDeclarations().add(edition);
		return edition;
	}

	private static Requirement requirement(SanshoFile file, Edition edition, String number, String title) {
		Part part = FACTORY.createPart();
		part.setEdition(edition);
		Requirement requirement = FACTORY.createRequirement();
		requirement.setNumber(number);
		requirement.setTitle(title);
		part.getClauses().add(requirement);
		file.getDeclarations().add(part);
		return requirement;
	}
}
