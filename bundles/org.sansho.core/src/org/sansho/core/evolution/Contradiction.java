// SPDX-License-Identifier: EPL-2.0
package org.sansho.core.evolution;

import java.util.Optional;
import org.eclipse.emf.ecore.EObject;
import org.sansho.core.evolution.lineage.LineageException;
import org.sansho.model.Provision;

/**
 * Successions of which nothing can be made.
 *
 * @param place   the statement or the succession that says so
 * @param twice   of which provision something is said twice; empty where it is something else, such as successions that lead in a circle
 * @param refusal why nothing can be made of them
 */
public record Contradiction(EObject place, Optional<Provision> twice, LineageException refusal) {
}
