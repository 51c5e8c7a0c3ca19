// SPDX-License-Identifier: EPL-2.0
package org.sansho.exchange.evolution;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.StringWriter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.sansho.core.Corpus;
import org.sansho.core.evolution.EditionDiff;
import org.sansho.core.evolution.EditionSide;
import org.sansho.model.Chapter;
import org.sansho.model.Edition;
import org.sansho.model.Guideline;
import org.sansho.model.Part;
import org.sansho.model.Requirement;
import org.sansho.model.SanshoFactory;
import org.sansho.model.SanshoFile;

/** Differences for programs and for browsers. */
class DiffFormatsTest {

	private static final SanshoFactory FACTORY = SanshoFactory.eINSTANCE;
	private static final String HOSTILE = "<script>alert(\"1\")</script> & ' ]]> \u0007";

	@Test
	void theJsonMarksWhatDiffers() throws IOException {
		JsonObject root = JsonParser.parseString(json(diff("台帳を作る。", "一覧を作る。"))).getAsJsonObject();

		assertThat(root.get("format").getAsString()).isEqualTo("sansho-diff");
		assertThat(root.get("formatVersion").getAsInt()).isEqualTo(1);
		JsonObject comparison = root.getAsJsonArray("comparisons").get(0).getAsJsonObject();
		assertThat(comparison.getAsJsonObject("older").get("edition").getAsString()).isEqualTo("own@1");
		assertThat(comparison.getAsJsonObject("counts").get("reworded").getAsInt()).isEqualTo(1);
		JsonArray changes = comparison.getAsJsonArray("sections").get(0).getAsJsonObject().getAsJsonArray("changes");
		JsonObject reworded = changes.get(1).getAsJsonObject();
		assertThat(reworded.getAsJsonArray("kinds").get(0).getAsString()).isEqualTo("reworded");
		JsonObject run = reworded.getAsJsonArray("newer").get(0).getAsJsonObject().getAsJsonArray("text").get(0).getAsJsonObject();
		assertThat(run.get("text").getAsString()).isEqualTo("一覧");
		assertThat(run.get("changed").getAsBoolean()).isTrue();
	}

	@Test
	void thePageMarksWhatDiffersOnBothSides() throws IOException {
		assertThat(html(diff("台帳を作る。", "一覧を作る。"), Locale.JAPANESE)).contains("<html lang=\"ja\">", "<del>台帳</del>を作る。", "<ins>一覧</ins>を作る。", "文言の変更");
	}

	@Test
	void thePageSpeaksBothLanguages() throws IOException {
		assertThat(html(diff("台帳を作る。", "一覧を作る。"), Locale.ENGLISH)).contains("<html lang=\"en\">", ">reworded<", "lang=\"ja\"");
	}

	@Test
	void nothingInAWordingIsTakenForMarkup() throws IOException {
		String page = html(diff(HOSTILE, HOSTILE + HOSTILE), Locale.JAPANESE);

		assertThat(page).doesNotContain("<script>alert").contains("&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt;").doesNotContain("\u0007");
	}

	@Test
	void thePageFetchesNothing() throws IOException {
		assertThat(html(diff("台帳", "一覧"), Locale.JAPANESE)).doesNotContain("http:", "https:", "src=", "@import", "url(");
	}

	@Test
	void theSameDifferenceGivesTheSameBytes() throws IOException {
		assertThat(html(diff("台帳", "一覧"), Locale.JAPANESE)).isEqualTo(html(diff("台帳", "一覧"), Locale.JAPANESE));
		assertThat(json(diff("台帳", "一覧"))).isEqualTo(json(diff("台帳", "一覧")));
	}

	@Test
	void noDifferenceIsSaid() throws IOException {
		StringWriter out = new StringWriter();
		new DiffHtml(Optional.of("HEAD"), Locale.JAPANESE).write(List.of(), out);

		assertThat(out.toString()).contains("違いのある版はありません。").endsWith("</html>\n");
	}

	private static String json(EditionDiff diff) throws IOException {
		StringWriter out = new StringWriter();
		new DiffJson(Optional.empty()).write(List.of(diff), out);
		return out.toString();
	}

	private static String html(EditionDiff diff, Locale locale) throws IOException {
		StringWriter out = new StringWriter();
		new DiffHtml(Optional.empty(), locale).write(List.of(diff), out);
		return out.toString();
	}

	private static EditionDiff diff(String was, String is) {
		Guideline guideline = FACTORY.createGuideline();
		guideline.setName("own");
		SanshoFile file = FACTORY.createSanshoFile();
		Edition older = edition("own@1");
		Edition newer = edition("own@2");
		file.getDeclarations().addAll(List.of(guideline, older, newer, part(older, was), part(newer, is)));
		Corpus corpus = Corpus.of(List.of(file));
		return EditionDiff.of(new EditionSide(corpus, older), new EditionSide(corpus, newer));
	}

	private static Edition edition(String name) {
		Edition edition = FACTORY.createEdition();
		edition.setName(name);
		return edition;
	}

	private static Part part(Edition edition, String text) {
		Requirement requirement = FACTORY.createRequirement();
		requirement.setNumber("①");
		requirement.setText(text);
		Chapter chapter = FACTORY.createChapter();
		chapter.setNumber("1");
		chapter.setTitle("章");
		chapter.getClauses().add(requirement);
		Part part = FACTORY.createPart();
		part.setName("編");
		part.setEdition(edition);
		part.getClauses().add(chapter);
		return part;
	}
}
