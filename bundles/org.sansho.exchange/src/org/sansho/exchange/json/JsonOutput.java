// SPDX-License-Identifier: EPL-2.0
package org.sansho.exchange.json;

import com.google.gson.stream.JsonWriter;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

/** Writes JSON as all formats of this bundle do: indented, UTF-8, ending in a line feed, the same for the same input. */
public final class JsonOutput {

	/** Writes what stands between the first and the last brace. */
	@FunctionalInterface
	public interface Body {
		/** Writes names and values to {@code json}, inside an object that is open and stays so. */
		void write(JsonWriter json) throws IOException;
	}

	private JsonOutput() {
	}

	/** Writes one object to {@code out}, which stays open. */
	public static void write(OutputStream out, Body body) throws IOException {
		write(new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8)), body);
	}

	/** Writes one object to {@code out}, which stays open. */
	public static void write(Writer out, Body body) throws IOException {
		JsonWriter json = new JsonWriter(out);
		json.setIndent("  ");
		json.setHtmlSafe(false);
		json.beginObject();
		body.write(json);
		json.endObject();
		json.flush();
		out.write('\n');
		out.flush();
	}

	/** A list of texts. */
	public static void strings(JsonWriter json, String name, List<String> texts) throws IOException {
		json.name(name).beginArray();
		for (String text : texts) {
			json.value(text);
		}
		json.endArray();
	}

	/** Constants as the language writes its keywords: {@code no-counterpart}. */
	public static String word(Enum<?> constant) {
		return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
	}

	/** Three digits of a share say more than anybody knows. */
	public static double rounded(double value) {
		return Math.round(1000 * value) / 1000.0;
	}
}
