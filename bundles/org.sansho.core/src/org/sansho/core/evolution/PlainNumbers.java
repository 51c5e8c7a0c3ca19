// SPDX-License-Identifier: EPL-2.0
package org.sansho.core.evolution;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.sansho.core.citation.CitationPath;
import org.sansho.core.rules.catalogue.NumberStyle;

/** Numbers in no style: (1), ① and 1 are one. An edition has few that are different, so each is read once. */
final class PlainNumbers {

	private final Map<String, String> known = new ConcurrentHashMap<>();

	/** {@code number} in no style; a word stays what it is, and nothing is nothing. */
	String of(String number) {
		if (number == null) {
			return "";
		}
		String plain = known.get(number);
		return plain != null ? plain : known.computeIfAbsent(number, PlainNumbers::read);
	}

	private static String read(String number) {
		return NumberStyle.read(number).filter(reading -> reading.style() != NumberStyle.ROMAN_LETTERS).map(reading -> reading.levels().toString()).orElse(number);
	}

	/** A citation, or the end of one that begins behind a slash, with all its numbers in no style. */
	String ofPath(String path) {
		StringBuilder plain = new StringBuilder(path.length() + 4);
		for (String segment : CitationPath.parse(path).segments()) {
			plain.append('/').append(of(segment));
		}
		return plain.toString();
	}
}
