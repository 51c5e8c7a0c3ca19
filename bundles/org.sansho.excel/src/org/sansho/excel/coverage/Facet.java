// SPDX-License-Identifier: EPL-2.0
package org.sansho.excel.coverage;

import java.util.List;
import java.util.Locale;

/** What a figure counts. Every figure of a summary is the number of rows of a list that have one facet. */
enum Facet {
	ALL, MAPPED, NO_COUNTERPART, OPEN, UNREVIEWED, SUSPECT, INTERSECTS, VIA_HEADING;

	/** Each unit has one of these; what is left to do comes first in lists. */
	static final List<Facet> STATES = List.of(OPEN, NO_COUNTERPART, MAPPED);
	/** A mapped unit may have several of these, or none. */
	static final List<Facet> WEAKNESSES = List.of(SUSPECT, UNREVIEWED, INTERSECTS, VIA_HEADING);

	/** The key of its text. */
	String key() {
		return "facet." + name().toLowerCase(Locale.ROOT);
	}
}
