// SPDX-License-Identifier: EPL-2.0
package org.sansho.exchange.validation;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sansho.core.report.ValidationReport;
import org.sansho.exchange.given.Expected;
import org.sansho.exchange.given.Reports;
import org.sansho.exchange.given.Schema;

/** {@link JsonReport}. */
class JsonReportTest {

	private static final Path SCHEMA = Path.of("..", "org.sansho.exchange", "schema", "validation-1.json");

	@ParameterizedTest
	@ValueSource(strings = {"en", "ja"})
	void everythingIsAsExpected(String language) {
		Expected.assertAsExpected(json(Reports.everything(Locale.of(language)), Locale.of(language)), "validation/everything." + language + ".json");
	}

	@ParameterizedTest
	@ValueSource(strings = {"en", "ja"})
	void everythingKeepsToTheSchema(String language) throws IOException {
		assertThat(schema().errorsOf(json(Reports.everything(Locale.of(language)), Locale.of(language)))).isEmpty();
	}

	@Test
	void anEmptyProjectKeepsToTheSchema() throws IOException {
		assertThat(schema().errorsOf(json(Reports.report().done(), Locale.ENGLISH))).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = {
			"\"severity\": \"error\"|\"severity\": \"fatal\"",
			"\"line\": 3|\"line\": 0",
			"\"formatVersion\": 1|\"formatVersion\": 2",
			"\"code\": \"SN001\",\n      \"key\"|\"code\": \"X\",\n      \"key\"",
			"\"errors\": 2|\"mistakes\": 2",
			"\"reason\": |\"why\": "})
	void theSchemaRefusesWhatIsNotThisFormat(String change) throws IOException {
		String json = json(Reports.everything(Locale.ENGLISH), Locale.ENGLISH);
		String[] words = change.split("\\|");
		assertThat(json).contains(words[0]);
		assertThat(schema().errorsOf(json.replace(words[0], words[1]))).isNotEmpty();
	}

	@Test
	void theCountsAddUp() {
		JsonObject report = JsonParser.parseString(json(Reports.everything(Locale.ENGLISH), Locale.ENGLISH)).getAsJsonObject();
		JsonObject summary = report.getAsJsonObject("summary");
		int problems = report.getAsJsonArray("problems").size();
		assertThat(summary.get("problems").getAsInt()).isEqualTo(problems);
		assertThat(sum(summary)).isEqualTo(problems);
		assertThat(summary.getAsJsonArray("byCode").asList().stream().mapToInt(JsonReportTest::sum).sum()).isEqualTo(problems);
		assertThat(report.getAsJsonArray("files").asList().stream().mapToInt(JsonReportTest::sum).sum()).isEqualTo(problems);
	}

	@Test
	void japaneseIsReadableAndTheLastLineEnds() {
		assertThat(json(Reports.everything(Locale.JAPANESE), Locale.JAPANESE)).contains("\"file\": \"規程/本則.sansho\"", "別表/1/𠮷").endsWith("}\n")
				.doesNotContain("\\u3");
	}

	private static Schema schema() throws IOException {
		return new Schema(Files.readString(SCHEMA));
	}

	private static String json(ValidationReport report, Locale language) {
		return Expected.written(out -> new JsonReport("0.1.0", language).write(report, out));
	}

	private static int sum(JsonElement tally) {
		JsonObject counts = tally.getAsJsonObject();
		return counts.get("errors").getAsInt() + counts.get("warnings").getAsInt() + counts.get("infos").getAsInt() + counts.get("suppressed").getAsInt();
	}
}
