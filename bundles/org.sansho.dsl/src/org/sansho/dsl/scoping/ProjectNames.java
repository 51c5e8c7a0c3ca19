// SPDX-License-Identifier: EPL-2.0
package org.sansho.dsl.scoping;

import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.emf.ecore.EObject;
import org.sansho.core.citation.NearestNames;
import org.sansho.model.Document;
import org.sansho.model.Edition;
import org.sansho.model.Provision;

/**
 * What references can mean, by name. Every look-up by name is constant time; the streams are for completion, for printing a
 * reference, and for telling which names exist.
 */
public interface ProjectNames {

	/** What has a name. The object may be a proxy. */
	record Named<T extends EObject>(String name, T object) {
	}

	/** The document with this name. */
	Optional<Named<Document>> document(String name);

	/** All documents. */
	Stream<Named<Document>> documents();

	/** The edition with this identifier. */
	Optional<Named<Edition>> edition(String id);

	/** All editions. */
	Stream<Named<Edition>> editions();

	/** The provision with this canonical citation in the edition with this identifier. */
	Optional<Named<Provision>> provision(String editionId, String path);

	/** All provisions of an edition. */
	Stream<Named<Provision>> provisions(String editionId);

	/** What exists near a citation that does not exist in an edition. */
	NearestNames nearest(String editionId);

	/** The citation of {@code provision} in the edition, if it is one of its provisions. */
	Optional<String> path(String editionId, Provision provision);
}
