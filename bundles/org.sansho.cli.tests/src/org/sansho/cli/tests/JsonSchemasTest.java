// SPDX-License-Identifier: EPL-2.0
package org.sansho.cli.tests;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.harrel.jsonschema.Validator;
import dev.harrel.jsonschema.ValidatorFactory;
import dev.harrel.jsonschema.providers.GsonNode;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The JSON Schemas that are published with the program, against what it really writes about the content pack. */
class JsonSchemasTest {

	private static final Path SCHEMAS = Path.of("..", "org.sansho.exchange", "schema");
	/** What only says more of an object that is described beside it. */
	private static final Set<String> APPLIED_BESIDE = Set.of("oneOf", "if", "then");
	private static final String PACK = "pack:japan-medical";

	@TempDir
	private Path folder;

	@ParameterizedTest
	@CsvSource({"validation-1, validate --format json", "coverage-1, coverage --format json", "coverage-1, 'coverage --chain mhlw.checklist@R7,mhlw.safety@6.0,meti.provider@1.1 --format json'",
			"diff-1, diff mhlw.checklist@R6 mhlw.checklist@R7 --format json", "diff-1, diff mhlw.safety@6.0 mhlw.safety@7.0 --format json",
			"impact-1, impact mhlw.safety@6.0 mhlw.safety@7.0 --format json", "impact-1, impact mhlw.checklist@R6 mhlw.checklist@R7 --format json"})
	void whatIsWrittenIsAsTheSchemaSays(String schema, String command) throws IOException {
		assertThat(errors(schema, Program.run((command + ' ' + PACK).split(" ")).out(), false)).isEmpty();
	}

	/** What is not in the schema would be known to nobody; readers skip it, but we do not. */
	@ParameterizedTest
	@CsvSource({"validation-1, validate --format json", "coverage-1, coverage --format json", "diff-1, diff mhlw.safety@6.0 mhlw.safety@7.0 --format json", "diff-1, diff mhlw.checklist@R6 mhlw.checklist@R7 --format json",
			"impact-1, impact mhlw.safety@6.0 mhlw.safety@7.0 --format json"})
	void everythingThatIsWrittenStandsInTheSchema(String schema, String command) throws IOException {
		assertThat(errors(schema, Program.run((command + ' ' + PACK).split(" ")).out(), true)).isEmpty();
	}

	@ParameterizedTest
	@CsvSource({"checklist-basis-R5, mhlw.checklist@R7, 0", "checklist-basis-R7, mhlw.safety@7.0, 2"})
	void theAccountOfAMigrationIsAsItsSchemaSays(String mapping, String edition, int code) throws IOException {
		Path account = folder.resolve("account.json");
		assertThat(Program.run("migrate", mapping, "--to", edition, "--name", "new", "--dry-run", "--report", account.toString(), PACK).code()).isEqualTo(code);
		assertThat(errors("migration-1", Files.readString(account), true)).isEmpty();
	}

	@ParameterizedTest
	@CsvSource({"validation-1, validate --format json, summary, problems", "validation-1, validate --format json, summary, byCode", "validation-1, validate --format json, files/0, errors",
			"validation-1, validate --format json, problems/0, region", "validation-1, validate --format json, problems/0/region, endLine",
			"impact-1, impact mhlw.safety@6.0 mhlw.safety@7.0 --format json, impacts/0/hits/STATEMENT, mapping", "impact-1, impact mhlw.safety@6.0 mhlw.safety@7.0 --format json, impacts/0/hits/STATEMENT, sources",
			"impact-1, impact mhlw.safety@6.0 mhlw.safety@7.0 --format json, impacts/0/hits/STATEMENT, relationship", "impact-1, impact mhlw.safety@6.0 mhlw.safety@7.0 --format json, impacts/0/hits/STATEMENT, targets",
			"impact-1, impact mhlw.safety@6.0 mhlw.safety@7.0 --format json, impacts/0/hits/STATEMENT, reviewed", "impact-1, impact mhlw.safety@6.0 mhlw.safety@7.0 --format json, impacts/0/hits/STATEMENT/change, kinds"})
	void whatLacksSomethingIsRefused(String schema, String command, String place, String property) throws IOException {
		assertRefused(schema, Program.run((command + ' ' + PACK).split(" ")).out(), place, property);
	}

	/** The last column matches the places of what need not be there. */
	@ParameterizedTest
	@CsvSource({"coverage-1, coverage --format json, mappings/./(source|target)|.*/(rows|profiles)/./part|.*/units/./(entries|reasons)|.*/byStrength/.*",
			"diff-1, diff mhlw.checklist@R6 mhlw.checklist@R7 --format json, .*/(older|newer)/./(share|title|text|summary|applicability)",
			"diff-1, diff mhlw.safety@6.0 mhlw.safety@7.0 --format json, .*/(older|newer)/./(share|title|text|summary|applicability)"})
	void whateverIsDroppedOrOfAnotherTypeIsRefused(String schema, String command, String optional) throws IOException {
		Schema written = schema(schema, false);
		JsonElement document = JsonParser.parseString(Program.run((command + ' ' + PACK).split(" ")).out());
		List<JsonShapes.Property> properties = JsonShapes.reduce(document);
		assertThat(written.errors(document)).isEmpty();

		List<String> accepted = new ArrayList<>();
		for (JsonShapes.Property property : properties) {
			JsonElement value = property.remove();
			if (!property.place().matches(optional) && written.errors(document).isEmpty()) {
				accepted.add("without " + property.place());
			}
			property.put(JsonShapes.ofAnotherType(value));
			if (written.errors(document).isEmpty()) {
				accepted.add("of another type: " + property.place());
			}
			property.put(value);
		}
		assertThat(accepted).isEmpty();
		assertThat(properties).hasSizeGreaterThan(50);
	}

	@ParameterizedTest
	@CsvSource({"statements/0/before, sources", "statements/0/before, relationship", "statements/0/before, targets", "statements/0, verdict", "counts, to-decide", "legs/0, side"})
	void anAccountThatLacksSomethingIsRefused(String place, String property) throws IOException {
		Path account = folder.resolve("account.json");
		assertThat(Program.run("migrate", "checklist-basis-R5", "--to", "mhlw.checklist@R7", "--name", "new", "--dry-run", "--report", account.toString(), PACK).code()).isZero();
		assertRefused("migration-1", Files.readString(account), place, property);
	}

	/** Neither without {@code property} nor with a word in it that nobody knows. */
	private static void assertRefused(String schema, String document, String place, String property) throws IOException {
		JsonElement changed = JsonParser.parseString(document);
		JsonObject object = at(changed, place);
		assertThat(object.has(property)).isTrue();
		assertThat(errors(schema, changed.toString(), false)).isEmpty();
		object.addProperty(property, "no such word");
		if (!property.equals("mapping")) {
			assertThat(errors(schema, changed.toString(), false)).isNotEmpty();
		}
		object.remove(property);
		assertThat(errors(schema, changed.toString(), false)).isNotEmpty();
	}

	private static JsonObject at(JsonElement root, String place) {
		JsonElement here = root;
		for (String step : place.isEmpty() ? new String[0] : place.split("/")) {
			if (step.equals("STATEMENT")) {
				here = here.getAsJsonArray().asList().stream().filter(hit -> hit.getAsJsonObject().has("relationship")).findFirst().orElseThrow();
			} else {
				here = here.isJsonArray() ? here.getAsJsonArray().get(Integer.parseInt(step)) : here.getAsJsonObject().get(step);
			}
		}
		return here.getAsJsonObject();
	}

	@ParameterizedTest
	@CsvSource({"coverage-1", "diff-1", "impact-1", "migration-1", "validation-1"})
	void aSchemaRefusesWhatIsSomethingElse(String schema) throws IOException {
		assertThat(errors(schema, "{ \"format\": \"sansho-other\" }", false)).isNotEmpty();
	}

	@Test
	void everySchemaIsTried() throws IOException {
		try (Stream<Path> files = Files.list(SCHEMAS)) {
			assertThat(files.map(file -> file.getFileName().toString())).containsExactlyInAnyOrder("coverage-1.json", "diff-1.json", "impact-1.json", "migration-1.json", "validation-1.json");
		}
	}

	private static List<String> errors(String schema, String document, boolean strict) throws IOException {
		return schema(schema, strict).errors(document);
	}

	private static Schema schema(String name, boolean strict) throws IOException {
		String text = Files.readString(SCHEMAS.resolve(name + ".json"));
		Validator validator = new ValidatorFactory().withJsonNodeFactory(new GsonNode.Factory()).createValidator();
		return new Schema(validator, validator.registerSchema(strict ? sealed(text) : text));
	}

	/** A schema that was read. */
	private record Schema(Validator validator, URI uri) {

		List<String> errors(JsonElement document) {
			return errors(document.toString());
		}

		List<String> errors(String document) {
			Validator.Result result = validator.validate(uri, document);
			List<String> errors = result.getErrors().stream().map(error -> error.getInstanceLocation() + ": " + error.getError()).toList();
			return result.isValid() || !errors.isEmpty() ? errors : List.of("invalid");
		}
	}

	private static String sealed(String schema) {
		JsonElement root = JsonParser.parseString(schema);
		Set<String> extended = new HashSet<>();
		seal(root, extended);
		// What others add to is closed where they do.
		extended.forEach(name -> root.getAsJsonObject().getAsJsonObject("$defs").getAsJsonObject(name).remove("unevaluatedProperties"));
		return root.toString();
	}

	private static void seal(JsonElement schema, Set<String> extended) {
		if (schema.isJsonArray()) {
			schema.getAsJsonArray().forEach(each -> seal(each, extended));
		} else if (schema.isJsonObject()) {
			JsonObject object = schema.getAsJsonObject();
			List.copyOf(object.entrySet()).stream().filter(part -> !APPLIED_BESIDE.contains(part.getKey())).forEach(part -> seal(part.getValue(), extended));
			if (object.has("properties") && object.get("properties").isJsonObject() && (object.has("type") || object.has("$ref"))) {
				object.addProperty("unevaluatedProperties", false);
				if (object.has("$ref")) {
					extended.add(object.get("$ref").getAsString().replace("#/$defs/", ""));
				}
			}
		}
	}
}
