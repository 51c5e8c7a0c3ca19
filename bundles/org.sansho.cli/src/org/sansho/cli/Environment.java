// SPDX-License-Identifier: EPL-2.0
package org.sansho.cli;

import java.io.PrintWriter;
import java.time.Clock;
import org.sansho.core.project.ContentPacks;

/**
 * What the program has around it.
 *
 * @param out      where results go
 * @param err      where messages go
 * @param packs    the content packs that are shipped
 * @param terminal whether a person is watching
 * @param clock    what day it is
 */
public record Environment(PrintWriter out, PrintWriter err, ContentPacks packs, boolean terminal, Clock clock) {

	/** With the clock of the machine. */
	public Environment(PrintWriter out, PrintWriter err, ContentPacks packs, boolean terminal) {
		this(out, err, packs, terminal, Clock.systemDefaultZone());
	}
}
