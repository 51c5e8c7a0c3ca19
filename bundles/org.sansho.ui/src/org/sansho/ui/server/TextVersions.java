// SPDX-License-Identifier: EPL-2.0
package org.sansho.ui.server;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;

/**
 * How often the texts of editors had been changed when the server was asked: the edits that it answers fit these texts and no others.
 *
 * @param byUri of each text that an editor shows
 */
public record TextVersions(Map<String, Integer> byUri) {

	/** The texts of the running workbench as they are. */
	public static TextVersions now() {
		return ServerSession.ofWorkbench().documents().versions();
	}

	/** The first of {@code uris} whose text is not the same {@code later}; a text that no editor shows is as often changed as one that was just opened. */
	public Optional<String> firstChanged(Collection<String> uris, TextVersions later) {
		return uris.stream().filter(uri -> !byUri.getOrDefault(uri, 0).equals(later.byUri.getOrDefault(uri, 0))).findFirst();
	}
}
