// SPDX-License-Identifier: EPL-2.0
package org.sansho.dsl.project;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.sansho.dsl.linking.ReferenceResolver.Unresolved;
import org.sansho.dsl.resource.SanshoResource;
import org.sansho.dsl.resource.TextSpans;

/** What reading and linking left behind of a file, from which its problems are told. */
public interface CheckedFile {

	/** How people and settings know the file. */
	String name();

	/** Its content, with its syntax errors. */
	SanshoResource resource();

	/** Where everything stands in it. */
	TextSpans spans();

	/** References that lead nowhere or repeat one another. */
	List<Unresolved> unresolved();

	/** Whether the parser and the linking understood all of it. */
	default boolean understood() {
		return resource().getErrors().isEmpty() && unresolved().isEmpty();
	}

	/** The offsets of what {@link #unresolved} tells. */
	default Set<Integer> nowhere() {
		return unresolved().stream().map(each -> each.reference().offset()).collect(Collectors.toSet());
	}
}
