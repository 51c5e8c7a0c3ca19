// SPDX-License-Identifier: EPL-2.0
package org.sansho.cli.tests;

import static org.assertj.core.api.Assertions.assertThat;

import dev.harrel.jsonschema.Validator;
import dev.harrel.jsonschema.ValidatorFactory;
import dev.harrel.jsonschema.providers.GsonNode;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The JSON Schemas that are published with the program, against what it really writes about the content pack. */
class JsonSchemasTest {

	private static final Path SCHEMAS = Path.of("..", "org.sansho.exchange", "schema");
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
	@CsvSource({"coverage-1, coverage --format json", "diff-1, diff mhlw.safety@6.0 mhlw.safety@7.0 --format json", "diff-1, diff mhlw.checklist@R6 mhlw.checklist@R7 --format json",
			"impact-1, impact mhlw.safety@6.0 mhlw.safety@7.0 --format json"})
	void everythingThatIsWrittenStandsInTheSchema(String schema, String command) throws IOException {
		assertThat(errors(schema, Program.run((command + ' ' + PACK).split(" ")).out(), true)).isEmpty();
	}

	@ParameterizedTest
	@CsvSource({"checklist-basis-R5, mhlw.checklist@R7", "checklist-basis-R7, mhlw.safety@7.0"})
	void theAccountOfAMigrationIsAsItsSchemaSays(String mapping, String edition) throws IOException {
		Path account = folder.resolve("account.json");
		assertThat(Program.run("migrate", mapping, "--to", edition, "--name", "new", "--dry-run", "--report", account.toString(), PACK).code()).isZero();
		assertThat(errors("migration-1", Files.readString(account), true)).isEmpty();
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
		String text = Files.readString(SCHEMAS.resolve(schema + ".json"));
		Validator validator = new ValidatorFactory().withJsonNodeFactory(new GsonNode.Factory()).createValidator();
		URI uri = validator.registerSchema(strict ? text.replace("\"type\": \"object\",", "\"type\": \"object\", \"additionalProperties\": false,") : text);
		Validator.Result result = validator.validate(uri, document);
		List<String> errors = result.getErrors().stream().map(error -> error.getInstanceLocation() + ": " + error.getError()).toList();
		return result.isValid() || !errors.isEmpty() ? errors : List.of("invalid");
	}
}
