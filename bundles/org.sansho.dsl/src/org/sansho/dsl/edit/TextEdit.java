// SPDX-License-Identifier: EPL-2.0
package org.sansho.dsl.edit;

import java.util.Comparator;
import java.util.List;

/**
 * A change of a text: everything around it stays as it is, to the byte.
 *
 * @param offset      where it begins, in UTF-16 characters from 0
 * @param length      how much is replaced; 0: something is inserted
 * @param replacement what stands there afterwards
 */
public record TextEdit(int offset, int length, String replacement) {

	/** {@code text} after all {@code edits}, which must not overlap; two insertions at one place keep their order. */
	public static String apply(String text, List<TextEdit> edits) {
		StringBuilder changed = new StringBuilder(text.length() + edits.stream().mapToInt(edit -> edit.replacement.length()).sum());
		int from = 0;
		for (TextEdit edit : edits.stream().sorted(Comparator.comparingInt(TextEdit::offset)).toList()) {
			if (edit.offset < from) {
				throw new IllegalArgumentException("overlapping edits at " + edit.offset);
			}
			changed.append(text, from, edit.offset).append(edit.replacement);
			from = edit.offset + edit.length;
		}
		return changed.append(text, from, text.length()).toString();
	}
}
