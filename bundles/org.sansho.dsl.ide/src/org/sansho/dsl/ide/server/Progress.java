// SPDX-License-Identifier: EPL-2.0
package org.sansho.dsl.ide.server;

/** Hears how far long work is, from any thread. */
interface Progress {

	/** Nobody wants to hear. */
	Progress NONE = new Progress() {
		@Override
		public void begin(int steps) {
		}

		@Override
		public void step() {
		}
	};

	/** There will be this many steps. */
	void begin(int steps);

	/** One more step is done. */
	void step();
}
