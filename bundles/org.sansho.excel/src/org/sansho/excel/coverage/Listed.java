// SPDX-License-Identifier: EPL-2.0
package org.sansho.excel.coverage;

import java.util.Set;
import java.util.function.Supplier;

/**
 * A unit as a row of a list.
 *
 * @param facets what it counts as, {@link Facet#ALL} included
 * @param texts  what its cells say; made when they are written, since lists can be long
 */
record Listed(Set<Facet> facets, Supplier<Texts> texts) {

	/**
	 * What the cells of a unit say.
	 *
	 * @param name     its name in the language
	 * @param citation its official notation
	 * @param title    its title
	 * @param state    the word for its state
	 * @param strength the word for its strength; empty unless mapped
	 * @param ends     the names of what it is mapped to
	 * @param cited    the same in the official notation
	 * @param remark   what else there is to say
	 */
	record Texts(String name, String citation, String title, String state, String strength, String ends, String cited, String remark) {
	}
}
