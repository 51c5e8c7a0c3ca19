// SPDX-License-Identifier: EPL-2.0
package org.sansho.ui.explorer;

import java.util.List;
import java.util.function.Consumer;

/** Tells the explorer what the projects hold, now and after every change; who reads them, and how, is no business of the explorer. */
interface ContentsSource extends AutoCloseable {

	/**
	 * Lets {@code listener} know of the lines of all projects as soon as they are known, and again whenever they have changed.
	 *
	 * @param listener called from any thread, never from two at once; replaces the one before
	 */
	void subscribe(Consumer<List<Line>> listener);

	/** Looks at everything again. */
	void refresh();

	/** No listener is called any more. */
	@Override
	void close();
}
