// SPDX-License-Identifier: EPL-2.0
package org.sansho.core.evolution;

import java.util.Optional;
import org.eclipse.emf.ecore.EObject;
import org.sansho.model.Provision;

/**
 * Successions of which nothing can be made.
 *
 * @param place the statement that says again what another one has said, or the succession that leads back
 * @param twice of which provision something is said twice; empty where successions lead in a circle
 */
public record Contradiction(EObject place, Optional<Provision> twice) {
}
