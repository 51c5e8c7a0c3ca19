// SPDX-License-Identifier: EPL-2.0
package org.sansho.dsl.ide.actions;

import java.util.List;
import java.util.Map;

/**
 * Changes that mend something, or do something useful, in one step.
 *
 * @param title     what it does, for people
 * @param preferred whether it is what most people want
 * @param edits     the changes of each file, by its identity
 */
record Mend(String title, boolean preferred, Map<String, List<Change>> edits) {

	/**
	 * A change of a text that need not be open.
	 *
	 * @param offset where it begins
	 * @param length how much is replaced
	 * @param text   what stands there afterwards
	 */
	record Change(int offset, int length, String text) {
	}

	/** A mend in one file. */
	static Mend in(String uri, String title, boolean preferred, List<Change> changes) {
		return new Mend(title, preferred, Map.of(uri, changes));
	}

	/** A mend at one place. */
	static Mend at(Place place, String title, boolean preferred, int offset, int length, String text) {
		return in(place.file().uri(), title, preferred, List.of(new Change(offset, length, text)));
	}
}
