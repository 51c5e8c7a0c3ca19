// SPDX-License-Identifier: EPL-2.0
package org.sansho.core;

import java.util.Collection;
import org.eclipse.emf.ecore.EObject;
import org.sansho.model.Provision;
import org.sansho.model.SanshoFile;

/**
 * How the files of a corpus differ from those of the one before it.
 *
 * @param gone       files that are no longer there, as they were; what they refer to may be gone as well
 * @param come       files that are new, in their order
 * @param relinked   mapping and succession statements of other files that name something else than before
 * @param endsBefore what {@code relinked} named before
 */
public record Difference(Collection<SanshoFile> gone, Collection<SanshoFile> come, Collection<EObject> relinked, Collection<Provision> endsBefore) {
}
