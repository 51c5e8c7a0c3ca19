// SPDX-License-Identifier: EPL-2.0
package org.sansho.ui.explorer;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/**
 * Finds lines by words of their title or their citation. Every word must occur; upper and lower case, and full-width and half-width
 * letters, are alike, but ① is not 1.
 */
final class EntryFilter {

	private final List<String> words;

	EntryFilter(String text) {
		this.words = List.of(folded(text).strip().split("\\s+"));
	}

	/** Whether it lets everything through. */
	boolean isEmpty() {
		return words.size() == 1 && words.getFirst().isEmpty();
	}

	/**
	 * {@code entries} with what matches, everything below what matches, and what leads there.
	 *
	 * @param cancelled asked now and then; the result does not matter any more once it says so
	 */
	List<Entry> of(List<Entry> entries, BooleanSupplier cancelled) {
		List<Entry> kept = new ArrayList<>();
		for (Entry entry : entries) {
			kept(entry, Optional.empty(), cancelled).ifPresent(kept::add);
		}
		return List.copyOf(kept);
	}

	/** How many of the lines match by themselves; stops counting behind {@code most}. */
	int matches(List<Entry> entries, int most) {
		int found = 0;
		for (Entry entry : entries) {
			found += (matches(entry) ? 1 : 0) + (found > most ? 0 : matches(entry.children(), most - found));
			if (found > most) {
				return found;
			}
		}
		return found;
	}

	boolean matches(Entry entry) {
		String searched = folded(entry.searched());
		return words.stream().allMatch(searched::contains);
	}

	private Optional<Entry> kept(Entry entry, Optional<Entry> parent, BooleanSupplier cancelled) {
		if (cancelled.getAsBoolean()) {
			return Optional.empty();
		}
		List<Entry> inner = new ArrayList<>();
		boolean matches = matches(entry);
		for (Entry child : entry.children()) {
			kept(child, Optional.empty(), cancelled).ifPresent(inner::add);
		}
		if (inner.isEmpty()) {
			return matches ? Optional.of(entry.with(parent, line -> below(entry, line))) : Optional.empty();
		}
		return Optional.of(entry.with(parent, line -> inner.stream().map(child -> child.with(Optional.of(line), deeper -> below(child, deeper))).toList()));
	}

	private static List<Entry> below(Entry entry, Entry line) {
		return entry.children().stream().map(child -> child.with(Optional.of(line), deeper -> below(child, deeper))).toList();
	}

	private static String folded(String text) {
		String composed = Normalizer.normalize(text, Normalizer.Form.NFC);
		StringBuilder folded = new StringBuilder(composed.length());
		for (int i = 0; i < composed.length(); i++) {
			char c = composed.charAt(i);
			folded.append(c >= '！' && c <= '～' ? (char) (c - '！' + '!') : c == '　' ? ' ' : c);
		}
		return folded.toString().toLowerCase(Locale.ROOT);
	}
}
