// SPDX-License-Identifier: EPL-2.0
package org.sansho.core.evolution.migration;

import java.util.List;
import org.sansho.core.EditionIds;
import org.sansho.core.citation.CitationPath;

/** What a set that was carried to new editions is called when nobody says: by the new labels where the old name has the old ones, else with the new label behind it. */
public final class NewSetName {

	private NewSetName() {
	}

	/** The name for what {@code name} becomes along {@code legs}. */
	public static String of(String name, List<Leg> legs) {
		String renamed = CitationPath.normalise(name);
		for (Leg leg : legs) {
			String label = EditionIds.label(leg.lineage().editions().getLast());
			int at = lastWord(renamed, EditionIds.label(leg.lineage().editions().getFirst()));
			if (at >= 0) {
				renamed = renamed.substring(0, at) + label + renamed.substring(at + EditionIds.label(leg.lineage().editions().getFirst()).length());
			} else if (lastWord(renamed, label) < 0) {
				renamed += '-' + label;
			}
		}
		return renamed.equals(CitationPath.normalise(name)) ? renamed + '-' + EditionIds.label(legs.getLast().lineage().editions().getLast()) : renamed;
	}

	/** Where {@code word} stands in {@code name} as a word of its own; -1 when it does not. */
	private static int lastWord(String name, String word) {
		for (int at = name.lastIndexOf(word); at >= 0; at = name.lastIndexOf(word, at - 1)) {
			boolean begins = at == 0 || !continues(name.charAt(at - 1), word.charAt(0));
			int end = at + word.length();
			if (begins && (end == name.length() || !continues(word.charAt(word.length() - 1), name.charAt(end)))) {
				return at;
			}
		}
		return -1;
	}

	/** Latin letters and digits run on in a word; other scripts need no space between words. */
	private static boolean continues(char before, char after) {
		return isLatin(before) && isLatin(after);
	}

	private static boolean isLatin(char c) {
		return c < 0x80 && (Character.isLetterOrDigit(c) || c == '.' || c == '_');
	}
}
