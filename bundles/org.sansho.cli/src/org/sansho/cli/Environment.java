// SPDX-License-Identifier: EPL-2.0
package org.sansho.cli;

import java.io.InputStream;
import java.io.PrintWriter;
import java.time.Clock;
import org.sansho.core.project.ContentPacks;

/**
 * What the program has around it.
 *
 * @param in       what commands read when they are told to read {@code -}
 * @param output   where results go
 * @param err      where messages go
 * @param packs    the content packs that are shipped
 * @param terminal whether a person is watching the messages
 * @param colours  whether results go to a terminal that shows colours
 * @param clock    what day it is
 */
public record Environment(InputStream in, Output output, PrintWriter err, ContentPacks packs, boolean terminal, boolean colours, Clock clock) {

	/** Where results go, as text. */
	public PrintWriter out() {
		return output.text();
	}
}
