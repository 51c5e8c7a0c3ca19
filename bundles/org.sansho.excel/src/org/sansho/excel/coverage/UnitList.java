// SPDX-License-Identifier: EPL-2.0
package org.sansho.excel.coverage;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.sansho.core.coverage.CoverageRow.Kind;

/**
 * A list of units in an order in which everything that a figure counts stands together. No order does that for all figures, so there are
 * several lists: by place, by state, by weakness, by profile.
 */
final class UnitList {

	/**
	 * @param facet   what the row stands here for
	 * @param profile the profile it stands here for
	 */
	record Row(Subject subject, Group place, Facet facet, Optional<Group> profile, Listed unit) {
	}

	private final String key;
	private final boolean classified;
	private final List<Row> rows = new ArrayList<>();

	private UnitList(String key, boolean classified) {
		this.key = key;
		this.classified = classified;
	}

	/** The lists of {@code subjects}, which learn where their rows are. A list without rows is left out. */
	static List<UnitList> of(List<Subject> subjects) {
		UnitList byPlace = new UnitList("byPlace", false);
		UnitList byState = new UnitList("byState", true);
		UnitList byWeakness = new UnitList("byWeakness", true);
		UnitList byProfile = new UnitList("byProfile", true);
		for (Subject subject : subjects) {
			byPlace.add(subject, Facet.ALL);
			Facet.STATES.forEach(facet -> byState.add(subject, facet));
			Facet.WEAKNESSES.forEach(facet -> byWeakness.add(subject, facet));
			subject.profiles().forEach(profile -> byProfile.addProfile(subject, profile));
		}
		return List.of(byPlace, byState, byWeakness, byProfile).stream().filter(list -> !list.rows.isEmpty()).toList();
	}

	private void add(Subject subject, Facet facet) {
		int start = rows.size();
		Group part = null;
		int startOfPart = start;
		for (Group group : subject.groups()) {
			if (group.kind() == Kind.PART) {
				close(part, facet, startOfPart);
				part = group;
				startOfPart = rows.size();
			} else {
				int first = rows.size();
				add(subject, group, facet, Optional.empty(), group.units());
				group.found(facet, this, first, rows.size());
			}
		}
		close(part, facet, startOfPart);
		subject.total().found(facet, this, start, rows.size());
	}

	private void close(Group part, Facet facet, int start) {
		if (part != null) {
			part.found(facet, this, start, rows.size());
		}
	}

	private void addProfile(Subject subject, Group profile) {
		int start = rows.size();
		for (Facet state : Facet.STATES) {
			addProfile(subject, profile, state);
		}
		profile.found(Facet.ALL, this, start, rows.size());
		for (Facet weakness : Facet.WEAKNESSES) {
			addProfile(subject, profile, weakness);
		}
	}

	private void addProfile(Subject subject, Group profile, Facet facet) {
		int first = rows.size();
		add(subject, profile, facet, Optional.of(profile), profile.units());
		profile.found(facet, this, first, rows.size());
	}

	private void add(Subject subject, Group place, Facet facet, Optional<Group> profile, List<Listed> units) {
		for (Listed unit : units) {
			if (unit.facets().contains(facet)) {
				rows.add(new Row(subject, place, facet, profile, unit));
			}
		}
	}

	/** The key of its texts. */
	String key() {
		return key;
	}

	/** Whether rows stand here for different facets, so that a column has to say which. */
	boolean classified() {
		return classified;
	}

	List<Row> rows() {
		return rows;
	}
}
