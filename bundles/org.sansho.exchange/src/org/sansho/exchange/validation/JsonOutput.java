// SPDX-License-Identifier: EPL-2.0
package org.sansho.exchange.validation;

import com.google.gson.stream.JsonWriter;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;

/** JSON as Sansho writes it: UTF-8, indented by two spaces, Japanese as it is, a line end at the end. Nothing is kept in memory. */
final class JsonOutput {

	/** Writes what stands between the first and the last brace. */
	@FunctionalInterface
	interface Body {
		void write(JsonWriter json) throws IOException;
	}

	private JsonOutput() {
	}

	/** Writes one object to {@code out}, which stays open. */
	static void write(OutputStream out, Body body) throws IOException {
		Writer text = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
		JsonWriter json = new JsonWriter(text);
		json.setIndent("  ");
		json.setHtmlSafe(false);
		json.beginObject();
		body.write(json);
		json.endObject();
		json.flush();
		text.write('\n');
		text.flush();
	}
}
