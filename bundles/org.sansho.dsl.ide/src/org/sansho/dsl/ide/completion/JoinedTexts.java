// SPDX-License-Identifier: EPL-2.0
package org.sansho.dsl.ide.completion;

import java.util.Arrays;
import java.util.List;

/**
 * Many short texts in one, so that all of them are looked through as fast as memory is read: which of 100,000 titles have a word in them is
 * known within a few milliseconds.
 */
public final class JoinedTexts {

	/** Between two texts; nobody looks for it. */
	private static final char BETWEEN = '\n';

	/** Is told of each place. */
	public interface Visitor {

		/**
		 * Text {@code number} has what was looked for.
		 *
		 * @param at where in the text it begins
		 */
		void found(int number, int at);
	}

	private final String all;
	/** Where each text begins; then where another one would. */
	private final int[] starts;

	/** Joins {@code texts}; line ends in them count as blanks. */
	public JoinedTexts(List<String> texts) {
		StringBuilder joined = new StringBuilder();
		starts = new int[texts.size() + 1];
		for (int i = 0; i < texts.size(); i++) {
			joined.append(texts.get(i).replace(BETWEEN, ' ')).append(BETWEEN);
			starts[i + 1] = joined.length();
		}
		all = joined.toString();
	}

	/** The length of text {@code number}. */
	public int length(int number) {
		return starts[number + 1] - starts[number] - 1;
	}

	/** The character at {@code at} of text {@code number}. */
	public char charAt(int number, int at) {
		return all.charAt(starts[number] + at);
	}

	/** Tells of all places of {@code wanted}, which is not empty, in order. */
	public void find(String wanted, Visitor visitor) {
		if (wanted.indexOf(BETWEEN) >= 0) {
			return;
		}
		int number = 0;
		for (int place = all.indexOf(wanted); place >= 0; place = all.indexOf(wanted, place + 1)) {
			if (place >= starts[number + 1]) {
				int found = Arrays.binarySearch(starts, number + 1, starts.length, place);
				number = found >= 0 ? found : -found - 2;
			}
			visitor.found(number, place - starts[number]);
		}
	}
}
