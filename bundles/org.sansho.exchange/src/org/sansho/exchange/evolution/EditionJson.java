// SPDX-License-Identifier: EPL-2.0
package org.sansho.exchange.evolution;

import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import org.sansho.core.evolution.EditionSide;

/** An edition that was compared, as all formats write it. */
public final class EditionJson {

	private EditionJson() {
	}

	/** Writes {@code side} as the property {@code name}. */
	public static void write(JsonWriter json, String name, EditionSide side) throws IOException {
		json.name(name).beginObject();
		json.name("edition").value(side.edition().getName());
		json.name("issued").value(side.edition().getIssued());
		json.name("provisions").value(side.corpus().provisions(side.edition()).size());
		json.endObject();
	}
}
