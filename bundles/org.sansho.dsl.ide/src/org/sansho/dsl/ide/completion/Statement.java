// SPDX-License-Identifier: EPL-2.0
package org.sansho.dsl.ide.completion;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads what a place tells of the list that a reference is written in. */
final class Statement {

	private static final Pattern NEXT = Pattern.compile("\\G\\s*,\\s*((?:\"(?:[^\"\\\\\n]|\\\\.)*\"|[^\\s,{}\"])+)");

	private final Place place;
	private final List<String> words;

	Statement(Place place) {
		this.place = place;
		this.words = place.words();
	}

	/** The word behind the last {@code keyword} of {@code words}. */
	static Optional<String> behind(List<String> words, String keyword) {
		int at = words.lastIndexOf(keyword);
		return at >= 0 && at + 1 < words.size() ? Optional.of(words.get(at + 1)) : Optional.empty();
	}

	/** The word behind the last {@code keyword} of the statement. */
	Optional<String> behind(String keyword) {
		return behind(words, keyword);
	}

	/** Whether the statement has {@code keyword}. */
	boolean has(String keyword) {
		return words.contains(keyword);
	}

	/** Whether the statement goes on with a list that has begun, so that nothing new begins here. */
	boolean isInList() {
		return !words.isEmpty() && words.getLast().equals(",");
	}

	/** What else the list names, as written, before the place and behind it. */
	List<String> listed() {
		List<String> listed = new ArrayList<>(before(words.size()));
		Matcher next = NEXT.matcher(place.text());
		next.region(place.end(), Math.min(place.text().length(), place.end() + 10_000));
		while (next.find()) {
			listed.add(next.group(1));
		}
		return listed;
	}

	/** The list that ends before the word with index {@code end}: {@code a , b ,} or {@code a , b}. */
	private List<String> before(int end) {
		List<String> found = new ArrayList<>();
		int i = end;
		while (i >= 2 && words.get(i - 1).equals(",")) {
			found.add(words.get(i - 2));
			i -= 2;
		}
		return found;
	}

	/** The list on the left of the list that the place is in: the sources of a mapping, the predecessors of a succession. */
	List<String> otherSide() {
		int i = words.size();
		while (i >= 2 && words.get(i - 1).equals(",")) {
			i -= 2;
		}
		int separator = i - 1;
		if (separator < 1) {
			return List.of();
		}
		List<String> found = new ArrayList<>(List.of(words.get(separator - 1)));
		found.addAll(before(separator - 1));
		return found;
	}
}
