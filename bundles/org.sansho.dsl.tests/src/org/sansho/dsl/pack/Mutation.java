// SPDX-License-Identifier: EPL-2.0
package org.sansho.dsl.pack;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * One defect, built into the texts of a pack, and what has to be found then.
 *
 * @param code     the rule that has to find it
 * @param defect   what was done to the pack
 * @param edits    how it was done
 * @param expected all that is found now and was not found before
 */
record Mutation(String code, String defect, List<Edit> edits, List<Expected> expected) {

	/**
	 * Something that has to be found.
	 *
	 * @param file    the path inside the pack
	 * @param place   the text that is marked, as far as its first line goes
	 * @param subject what it is about
	 */
	record Expected(String code, String file, String place, String subject) {
	}

	/** A defect that is found in one place. */
	static Mutation of(String code, String defect, String file, String place, String subject, Edit... edits) {
		return new Mutation(code, defect, List.of(edits), List.of(new Expected(code, file, place, subject)));
	}

	/** {@code texts}, by their paths, with this defect. */
	Map<String, String> in(Map<String, String> texts) {
		Map<String, String> broken = new LinkedHashMap<>(texts);
		for (Edit edit : edits) {
			broken.compute(edit.file(), (file, text) -> {
				if (text == null) {
					throw new AssertionError("no file " + file);
				}
				String changed = edit.change().apply(text);
				if (changed.equals(text)) {
					throw new AssertionError(this + " changes nothing in " + file);
				}
				return changed;
			});
		}
		return broken;
	}

	@Override
	public String toString() {
		return code + ": " + defect;
	}
}
