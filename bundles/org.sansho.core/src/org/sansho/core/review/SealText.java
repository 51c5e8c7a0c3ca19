// SPDX-License-Identifier: EPL-2.0
package org.sansho.core.review;

/** What the text of a seal turned out to be. */
public sealed interface SealText {

	/**
	 * A seal of a scheme that this program knows.
	 *
	 * @param seal the seal
	 */
	record Readable(Seal seal) implements SealText {
	}

	/**
	 * A seal of a later scheme: a newer program wrote it.
	 *
	 * @param scheme its number, as written
	 */
	record LaterScheme(String scheme) implements SealText {
	}

	/** No seal at all: somebody wrote or cut it by hand. */
	record Malformed() implements SealText {
	}
}
