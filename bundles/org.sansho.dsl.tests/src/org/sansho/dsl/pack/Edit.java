// SPDX-License-Identifier: EPL-2.0
package org.sansho.dsl.pack;

import java.util.function.UnaryOperator;

/**
 * A small change of one file of a pack. It says by what it finds its place, and fails when that is not there exactly once, so that a
 * change of the content never makes it do something else unnoticed.
 *
 * @param file   the path inside the pack
 * @param change the new text of the file
 */
record Edit(String file, UnaryOperator<String> change) {

	private static final String LAST_BLOCK = "}\n";

	/** {@code replacement} instead of {@code anchor}. */
	static Edit replace(String file, String anchor, String replacement) {
		return new Edit(file, text -> {
			int found = text.indexOf(anchor);
			if (found < 0 || text.indexOf(anchor, found + 1) >= 0) {
				throw new AssertionError(file + (found < 0 ? " does not have: " : " has more than once: ") + anchor);
			}
			return text.substring(0, found) + replacement + text.substring(found + anchor.length());
		});
	}

	/** {@code addition} right behind {@code anchor}. */
	static Edit behind(String file, String anchor, String addition) {
		return replace(file, anchor, anchor + addition);
	}

	/** {@code addition} right before {@code anchor}. */
	static Edit before(String file, String anchor, String addition) {
		return replace(file, anchor, addition + anchor);
	}

	/** {@code addition} behind everything. */
	static Edit append(String file, String addition) {
		return new Edit(file, text -> text + addition);
	}

	/** {@code addition} as the last thing in the block with which the file ends. */
	static Edit inLastBlock(String file, String addition) {
		return new Edit(file, text -> {
			if (!text.endsWith(LAST_BLOCK)) {
				throw new AssertionError(file + " does not end with a block");
			}
			return text.substring(0, text.length() - LAST_BLOCK.length()) + addition + LAST_BLOCK;
		});
	}
}
