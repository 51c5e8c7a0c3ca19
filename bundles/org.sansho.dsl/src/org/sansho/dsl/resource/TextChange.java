// SPDX-License-Identifier: EPL-2.0
package org.sansho.dsl.resource;

/**
 * Where two texts differ: {@code length} characters of the first one at {@code offset} are {@code inserted} in the second one.
 *
 * @param offset in UTF-16 characters from 0
 */
public record TextChange(int offset, int length, String inserted) {

	/** The shortest run outside of which both texts are the same. */
	public static TextChange between(String before, String after) {
		int shorter = Math.min(before.length(), after.length());
		int head = 0;
		while (head < shorter && before.charAt(head) == after.charAt(head)) {
			head++;
		}
		int tail = 0;
		while (tail < shorter - head && before.charAt(before.length() - 1 - tail) == after.charAt(after.length() - 1 - tail)) {
			tail++;
		}
		return new TextChange(head, before.length() - head - tail, after.substring(head, after.length() - tail));
	}

	/** Where the run ends in the first text. */
	public int end() {
		return offset + length;
	}

	/** How much longer the second text is. */
	public int growth() {
		return inserted.length() - length;
	}

	/** The second text of {@code text}, which begins at {@code start} of the first one. */
	String applied(String text, int start) {
		return text.substring(0, offset - start) + inserted + text.substring(end() - start);
	}
}
