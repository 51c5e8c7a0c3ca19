// SPDX-License-Identifier: EPL-2.0
package org.sansho.ui.editor;

import org.eclipse.jface.text.BadLocationException;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.IRegion;
import org.eclipse.jface.text.Region;

/** What a person would call one word: a whole citation is one. */
public final class Words {

	private Words() {
	}

	/** The word around {@code offset}; empty where there is none. */
	public static IRegion around(IDocument text, int offset) {
		try {
			IRegion line = text.getLineInformationOfOffset(offset);
			int start = offset;
			int end = offset;
			while (start > line.getOffset() && isPart(text.getChar(start - 1))) {
				start--;
			}
			while (end < line.getOffset() + line.getLength() && isPart(text.getChar(end))) {
				end++;
			}
			return new Region(start, end - start);
		} catch (BadLocationException e) {
			return new Region(offset, 0);
		}
	}

	private static boolean isPart(char c) {
		return !Character.isWhitespace(c) && c != ',' && c != '{' && c != '}' && c != '"';
	}
}
