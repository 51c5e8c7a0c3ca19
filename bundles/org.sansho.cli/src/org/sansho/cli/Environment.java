// SPDX-License-Identifier: EPL-2.0
package org.sansho.cli;

import java.io.PrintWriter;
import org.sansho.core.project.ContentPacks;

/**
 * What the program has around it.
 *
 * @param output   where results go
 * @param err      where messages go
 * @param packs    the content packs that are shipped
 * @param terminal whether a person is watching the messages
 * @param colours  whether results go to a terminal that shows colours
 */
public record Environment(Output output, PrintWriter err, ContentPacks packs, boolean terminal, boolean colours) {

	/** Where results go, as text. */
	public PrintWriter out() {
		return output.text();
	}
}
