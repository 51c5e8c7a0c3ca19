// SPDX-License-Identifier: EPL-2.0
package org.sansho.dsl.project;

/** Hears how far the reading of a project is, and may want no more of it; both from any thread. */
@FunctionalInterface
public interface Reading {

	/** One more file was read. */
	void fileRead();

	/** Whether nobody waits for it any more; asked very often, also in the middle of a file. */
	default boolean isCancelled() {
		return false;
	}
}
