// SPDX-License-Identifier: EPL-2.0
package org.sansho.core.evolution;

import org.sansho.core.Corpus;
import org.sansho.model.Edition;

/**
 * One of two editions that are compared. The two may be in one project, or be one edition at two times of a project.
 *
 * @param corpus  the project that the edition stands in
 * @param edition the edition
 */
public record EditionSide(Corpus corpus, Edition edition) {
}
