// SPDX-License-Identifier: EPL-2.0
package org.sansho.exchange.given;

import dev.harrel.jsonschema.Error;
import dev.harrel.jsonschema.Validator;
import dev.harrel.jsonschema.ValidatorFactory;
import dev.harrel.jsonschema.providers.GsonNode;
import java.net.URI;
import java.util.List;

/** A JSON Schema, and what is wrong with a document according to it. */
public final class Schema {

	private final Validator validator = new ValidatorFactory().withJsonNodeFactory(new GsonNode.Factory()).createValidator();
	private final URI schema;

	/** @throws dev.harrel.jsonschema.InvalidSchemaException if {@code schema} is none */
	public Schema(String schema) {
		this.schema = validator.registerSchema(schema);
	}

	/** Everything that is wrong, with its place; empty when {@code document} is valid. */
	public List<String> errorsOf(String document) {
		Validator.Result result = validator.validate(schema, document);
		List<String> errors = result.getErrors().stream().map(Schema::line).toList();
		return result.isValid() || !errors.isEmpty() ? errors : List.of("invalid");
	}

	private static String line(Error error) {
		return error.getInstanceLocation() + ": " + error.getError();
	}
}
