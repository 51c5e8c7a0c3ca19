// SPDX-License-Identifier: EPL-2.0
package org.sansho.ui.explorer;

import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BooleanSupplier;

/** Which line of the explorer a place in a file belongs to: the last one that begins before it. */
final class PlaceIndex {

	private final Map<URI, TreeMap<Integer, Entry>> byFile = new HashMap<>();

	/** The index of everything below {@code roots}; unfinished once {@code cancelled} says that nobody wants it. */
	static PlaceIndex of(List<Entry> roots, BooleanSupplier cancelled) {
		PlaceIndex index = new PlaceIndex();
		roots.forEach(root -> index.add(root, cancelled));
		return index;
	}

	private void add(Entry entry, BooleanSupplier cancelled) {
		if (cancelled.getAsBoolean()) {
			return;
		}
		if (entry.kind() != Line.Kind.FILE) {
			entry.place().ifPresent(place -> byFile.computeIfAbsent(place.file(), key -> new TreeMap<>()).putIfAbsent(place.offset(), entry));
		}
		entry.children().forEach(child -> add(child, cancelled));
	}

	/** The line for a place. */
	Optional<Entry> at(URI file, int offset) {
		return Optional.ofNullable(byFile.get(file)).map(places -> places.floorEntry(offset)).map(Map.Entry::getValue);
	}
}
