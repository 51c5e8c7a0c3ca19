// SPDX-License-Identifier: EPL-2.0
package org.sansho.dsl.project;

import java.util.Comparator;
import org.sansho.core.rules.Severity;

/**
 * Something to tell about a place in a file.
 *
 * @param file     the file, as people are told of it
 * @param line     the line, from 1
 * @param column   the column in UTF-16 characters, from 1
 * @param length   how many characters it is about; 0 at the end of the file
 * @param severity how much it matters
 * @param code     the stable code of the rule
 * @param message  the text for people
 */
public record Problem(String file, int line, int column, int length, Severity severity, String code, String message) {

	/** By place, then by code. Files keep the order in which they were given. */
	public static final Comparator<Problem> BY_PLACE = Comparator.comparingInt(Problem::line).thenComparingInt(Problem::column)
			.thenComparing(Problem::code).thenComparing(Problem::message);
}
