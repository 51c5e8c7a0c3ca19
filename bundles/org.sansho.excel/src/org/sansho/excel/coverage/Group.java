// SPDX-License-Identifier: EPL-2.0
package org.sansho.excel.coverage;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sansho.core.coverage.CoverageRow.Kind;

/** A row of a summary: its figures, and where the rows of the lists are that each of them counts. */
final class Group {

	/** Rows of a list, counted from 0; at least one. */
	record Rows(UnitList list, int first, int last) {
	}

	private final Kind kind;
	private final String part;
	private final String name;
	private final String title;
	private final List<Listed> units;
	private final Map<Facet, Integer> figures = new EnumMap<>(Facet.class);
	private final Map<Facet, Rows> rows = new EnumMap<>(Facet.class);

	Group(Kind kind, String part, String name, String title, List<Listed> units) {
		this.kind = kind;
		this.part = part;
		this.name = name;
		this.title = title;
		this.units = List.copyOf(units);
		for (Listed unit : units) {
			unit.facets().forEach(facet -> figures.merge(facet, 1, Integer::sum));
		}
	}

	Kind kind() {
		return kind;
	}

	String part() {
		return part;
	}

	String name() {
		return name;
	}

	String title() {
		return title;
	}

	List<Listed> units() {
		return units;
	}

	int figure(Facet facet) {
		return figures.getOrDefault(facet, 0);
	}

	/** Where the rows are; empty when there are none. */
	Optional<Rows> rows(Facet facet) {
		return Optional.ofNullable(rows.get(facet));
	}

	void found(Facet facet, UnitList list, int first, int end) {
		if (end > first) {
			rows.put(facet, new Rows(list, first, end - 1));
		}
	}
}
