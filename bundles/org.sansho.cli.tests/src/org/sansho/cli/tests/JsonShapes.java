// SPDX-License-Identifier: EPL-2.0
package org.sansho.cli.tests;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The different things that a large JSON document consists of, so that each of them can be broken once, quickly. */
final class JsonShapes {

	/**
	 * A property of an object.
	 *
	 * @param place the way to it, {@code *} for any element of an array
	 */
	record Property(JsonObject object, String name, String place) {

		JsonElement remove() {
			return object.remove(name);
		}

		void put(JsonElement value) {
			object.add(name, value);
		}
	}

	private final Set<String> seen = new HashSet<>();
	private final List<Property> properties = new ArrayList<>();

	private JsonShapes() {
	}

	/** Leaves of arrays only what is like nothing before, and gives one property for each place and each type of value there. */
	static List<Property> reduce(JsonElement document) {
		JsonShapes shapes = new JsonShapes();
		shapes.isNew(document, "");
		return shapes.properties;
	}

	/** A value that is neither of the type of {@code value} nor of another one that may stand in its place. */
	static JsonElement ofAnotherType(JsonElement value) {
		return value.isJsonObject() ? new JsonPrimitive("no such word") : new JsonObject();
	}

	/** Whether anything of {@code element} is like nothing before. */
	private boolean isNew(JsonElement element, String place) {
		boolean found = seen.add(place + ' ' + type(element));
		if (element instanceof JsonObject object) {
			for (String name : object.keySet()) {
				String there = place.isEmpty() ? name : place + '/' + name;
				JsonElement value = object.get(name);
				if (!seen.contains(there + ' ' + type(value))) {
					properties.add(new Property(object, name, there));
				}
				found |= isNew(value, there);
			}
		} else if (element instanceof JsonArray array) {
			for (int i = 0; i < array.size();) {
				if (isNew(array.get(i), place + "/*")) {
					found = true;
					i++;
				} else {
					array.remove(i);
				}
			}
		}
		return found;
	}

	private static String type(JsonElement element) {
		return element instanceof JsonPrimitive primitive ? primitive.isString() ? "string" : primitive.isNumber() ? "number" : "boolean" : element instanceof JsonNull ? "null" : element.getClass().getSimpleName();
	}
}
