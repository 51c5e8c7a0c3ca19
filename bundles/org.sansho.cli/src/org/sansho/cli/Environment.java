// SPDX-License-Identifier: EPL-2.0
package org.sansho.cli;

import java.io.InputStream;
import java.io.PrintWriter;
import org.sansho.core.project.ContentPacks;

/**
 * What the program has around it.
 *
 * @param out      where results go
 * @param err      where messages go
 * @param packs    the content packs that are shipped
 * @param terminal whether a person is watching
 * @param in       what commands read when they are told to read {@code -}
 */
public record Environment(PrintWriter out, PrintWriter err, ContentPacks packs, boolean terminal, InputStream in) {

	/** With the standard input of the process. */
	public Environment(PrintWriter out, PrintWriter err, ContentPacks packs, boolean terminal) {
		this(out, err, packs, terminal, System.in);
	}
}
