// SPDX-License-Identifier: EPL-2.0
package org.sansho.dsl.project;

import org.sansho.core.project.SourceFile;
import org.sansho.dsl.resource.TextSpans;

/**
 * The text of a file of a project, with where everything stands in it: enough to edit it without parsing it again.
 *
 * @param source where it is kept
 * @param text   all of it
 * @param spans  where the objects of the project stand in it
 */
public record PlacedText(SourceFile source, String text, TextSpans spans) {
}
