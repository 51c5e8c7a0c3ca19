// SPDX-License-Identifier: EPL-2.0
package org.sansho.excel.coverage;

import java.util.List;

/**
 * What one summary is about: a side of a mapping set, or a chain.
 *
 * @param name     the mapping set, or the editions of the chain
 * @param title    what it is about; may be empty
 * @param edition  the edition whose units are counted
 * @param role     the word for the side; empty for a chain
 * @param sheet    what its sheet would best be called
 * @param groups   parts, each followed by its chapters
 * @param total    everything
 * @param profiles the profiles of the document
 * @param remarks  sentences below the summary
 */
record Subject(String name, String title, String edition, String role, String sheet, List<Group> groups, Group total, List<Group> profiles,
		List<String> remarks) {
}
