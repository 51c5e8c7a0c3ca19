// SPDX-License-Identifier: EPL-2.0
package org.sansho.excel;

import java.util.Locale;
import org.sansho.core.text.Messages;

/** Coverage that needs more rows than a worksheet has: how many, and what to do, in one sentence for a person. */
public final class CoverageWriteException extends Exception {

	private static final long serialVersionUID = 1L;

	private final long rows;
	private final int most;

	/**
	 * @param rows how many the longest list needs at least
	 * @param most how many there can be
	 */
	public CoverageWriteException(long rows, int most) {
		super("coverageRows " + rows);
		this.rows = rows;
		this.most = most;
	}

	/** The sentence in one language. */
	public String message(Locale locale) {
		return new Messages(CoverageWriteException.class, locale).get("coverageRows", rows, most);
	}

	/** In English, for logs; people are shown {@link #message(Locale)}. */
	@Override
	public String getMessage() {
		return message(Locale.ENGLISH);
	}
}
