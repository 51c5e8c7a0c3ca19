// SPDX-License-Identifier: EPL-2.0
package org.sansho.exchange.validation;

import static org.assertj.core.api.Assertions.assertThat;

import com.contrastsecurity.sarif.SarifSchema210;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sansho.core.report.ValidationReport;
import org.sansho.exchange.given.Expected;
import org.sansho.exchange.given.Reports;
import org.sansho.exchange.given.Schema;

/** {@link SarifReport}, against the schema that OASIS publishes with the standard. */
class SarifReportTest {

	private static final Path ROOT = Path.of("/projects/own");
	private static Schema schema;

	@BeforeAll
	static void readTheOfficialSchema() throws IOException {
		try (InputStream in = SarifSchema210.class.getResourceAsStream("/schema/sarif-schema-2.1.0.json")) {
			schema = new Schema(new String(in.readAllBytes(), StandardCharsets.UTF_8));
		}
	}

	@ParameterizedTest
	@ValueSource(strings = {"en", "ja"})
	void everythingIsAsExpected(String language) {
		Expected.assertAsExpected(everything(language), "validation/everything." + language + ".sarif");
	}

	@ParameterizedTest
	@ValueSource(strings = {"en", "ja"})
	void everythingKeepsToTheOfficialSchema(String language) {
		assertThat(schema.errorsOf(everything(language))).isEmpty();
	}

	@Test
	void anEmptyProjectKeepsToTheOfficialSchema() {
		assertThat(schema.errorsOf(sarif(Reports.report().done(), "en"))).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = {
			"\"level\": \"note\"|\"level\": \"info\"",
			"\"startLine\": 3|\"startLine\": 0",
			"\"version\": \"2.1.0\"|\"version\": \"2.0\"",
			"\"kind\": \"external\"|\"kind\": \"elsewhere\"",
			"\"columnKind\": \"utf16CodeUnits\"|\"columnKind\": \"utf8\"",
			"\"partialFingerprints\"|\"fingerprintsOfParts\"",
			"\"executionSuccessful\": true|\"successful\": true"})
	void theOfficialSchemaRefusesWhatIsNotSarif(String change) {
		String sarif = everything("en");
		String[] words = change.split("\\|");
		assertThat(sarif).contains(words[0]);
		assertThat(schema.errorsOf(sarif.replace(words[0], words[1]))).isNotEmpty();
	}

	@Test
	void everyUriIsOneOfRfc3986() {
		List<String> uris = new ArrayList<>();
		collect("uri", JsonParser.parseString(everything("ja")), uris);
		assertThat(uris).isNotEmpty().allSatisfy(uri -> assertThat(URI.create(uri).toASCIIString()).isEqualTo(uri));
		assertThat(uris).contains("%E8%A6%8F%E7%A8%8B/%E6%9C%AC%E5%89%87.sansho", "pack:japan-medical/mhlw-safety-6.0/kikaku.sansho",
				"file:///projects/%E3%81%BB%E3%81%8B/a%20b%231.sansho");
	}

	@Test
	void ruleAndArtifactOfAResultAreFoundByTheirIndexes() {
		JsonObject run = run(everything("en"));
		for (JsonObject result : results(run)) {
			assertThat(run.getAsJsonObject("tool").getAsJsonObject("driver").getAsJsonArray("rules").get(result.get("ruleIndex").getAsInt()).getAsJsonObject()
					.get("id")).isEqualTo(result.get("ruleId"));
			JsonObject location = result.getAsJsonArray("locations").get(0).getAsJsonObject().getAsJsonObject("physicalLocation").getAsJsonObject("artifactLocation");
			assertThat(run.getAsJsonArray("artifacts").get(location.get("index").getAsInt()).getAsJsonObject().getAsJsonObject("location").get("uri"))
					.isEqualTo(location.get("uri"));
		}
	}

	@Test
	void aFingerprintStaysWhenLinesMoveAndTheFileIsRenamed() {
		List<String> before = fingerprints(Reports.report().file("a.sansho")
				.error("SN101", 3, 1, "chapter 1", "twice").about("own@1/本則/1")
				.error("SN001", 9, 4, "  chaptr  2", "what?").done());
		List<String> after = fingerprints(Reports.report().file("b.sansho")
				.error("SN101", 30, 5, "\tchapter 1 // moved", "二度").about("own@1/本則/1")
				.error("SN001", 90, 1, "chaptr 2", "何?").done());
		assertThat(after).isEqualTo(before);
	}

	@Test
	void aFingerprintTellsApartWhatIsWrongWhatItIsAboutAndWhatIsAlike() {
		assertThat(fingerprints(Reports.report().file("a.sansho")
				.error("SN101", 1, 1, "x", "m").about("a")
				.error("SN101", 1, 1, "x", "m").about("a")
				.error("SN101", 1, 1, "x", "m").about("b")
				.error("SN101.form", 1, 1, "x", "m").about("a")
				.error("SN101", 1, 1, "x", "m")
				.error("SN101", 1, 1, "y", "m")
				.error("SN101", 1, 1, "a", "m").done())).doesNotHaveDuplicates().allMatch(print -> print.matches("[0-9a-f]{64}"));
	}

	@Test
	void aSuppressedFindingKeepsItsReasonAndAnOpenOneSaysThatItIsOpen() {
		List<JsonObject> results = results(run(sarif(Reports.report().file("a.sansho").error("SN101", 1, 1, "x", "m")
				.error("SN101", 2, 1, "x", "m").suppressed("理由").done(), "ja")));
		assertThat(results.get(0).getAsJsonArray("suppressions")).isEmpty();
		assertThat(results.get(1).getAsJsonArray("suppressions").get(0).getAsJsonObject().get("justification").getAsString()).isEqualTo("理由");
	}

	@Test
	void nothingInAMessageIsTakenForThePlaceOfAnArgument() {
		assertThat(everything("en")).contains("There is {{0}} and {.");
	}

	@Test
	void aFileThatOnlyAFindingNamesIsAnArtifactToo() {
		ValidationReport known = Reports.report().file("sansho.properties").warning("SN901", 1, 1, "x", "m").done();
		JsonObject run = run(sarif(new ValidationReport(List.of(), 0, 0, 0, known.problems()), "en"));
		assertThat(run.getAsJsonArray("artifacts").get(0).getAsJsonObject().getAsJsonObject("location").get("uri").getAsString()).isEqualTo("sansho.properties");
	}

	private static String everything(String language) {
		return sarif(Reports.everything(Locale.of(language)), language);
	}

	private static String sarif(ValidationReport report, String language) {
		Locale locale = Locale.of(language);
		return Expected.written(out -> new SarifReport("0.1.0", Reports.pages(locale), locale, ROOT).write(report, out));
	}

	private static JsonObject run(String sarif) {
		return JsonParser.parseString(sarif).getAsJsonObject().getAsJsonArray("runs").get(0).getAsJsonObject();
	}

	private static List<JsonObject> results(JsonObject run) {
		return run.getAsJsonArray("results").asList().stream().map(JsonElement::getAsJsonObject).toList();
	}

	private static List<String> fingerprints(ValidationReport report) {
		return results(run(sarif(report, "en"))).stream().map(result -> result.getAsJsonObject("partialFingerprints").get("sanshoFinding/v1").getAsString()).toList();
	}

	private static void collect(String name, JsonElement element, List<String> values) {
		if (element.isJsonArray()) {
			element.getAsJsonArray().forEach(item -> collect(name, item, values));
		} else if (element.isJsonObject()) {
			for (Map.Entry<String, JsonElement> property : element.getAsJsonObject().entrySet()) {
				if (property.getKey().equals(name)) {
					values.add(property.getValue().getAsString());
				} else {
					collect(name, property.getValue(), values);
				}
			}
		}
	}
}
