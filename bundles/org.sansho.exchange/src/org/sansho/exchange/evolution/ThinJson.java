// SPDX-License-Identifier: EPL-2.0
package org.sansho.exchange.evolution;

import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.util.List;
import org.sansho.core.evolution.ThinEdition;

/** Editions of which probably only a part has been written down, as JSON: the same in every format. */
public final class ThinJson {

	private ThinJson() {
	}

	/** Writes the field {@code thin}. */
	public static void write(JsonWriter json, List<ThinEdition> thin) throws IOException {
		json.name("thin").beginArray();
		for (ThinEdition each : thin) {
			json.beginObject();
			json.name("edition").value(each.edition().getName());
			json.name("other").value(each.other().getName());
			json.name("provisions").value(each.provisions());
			json.name("missing").value(each.missing());
			json.endObject();
		}
		json.endArray();
	}
}
