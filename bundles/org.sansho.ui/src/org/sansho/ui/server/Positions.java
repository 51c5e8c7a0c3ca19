// SPDX-License-Identifier: EPL-2.0
package org.sansho.ui.server;

import org.eclipse.jface.text.BadLocationException;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.IRegion;
import org.eclipse.jface.text.Region;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.Range;

/**
 * Places of a document in the terms of the language server protocol, and back. The server may speak of a text that is a moment older
 * than the document: what lies behind the end of a line or of the document is moved to that end.
 */
public final class Positions {

	private Positions() {
	}

	/** The place at {@code offset}. */
	public static Position position(IDocument document, int offset) {
		try {
			int inside = Math.clamp(offset, 0, document.getLength());
			int line = document.getLineOfOffset(inside);
			return new Position(line, inside - document.getLineOffset(line));
		} catch (BadLocationException e) {
			return new Position(0, 0);
		}
	}

	/** The nearest offset to {@code position}. */
	public static int offset(IDocument document, Position position) {
		try {
			if (position.getLine() >= document.getNumberOfLines()) {
				return document.getLength();
			}
			IRegion line = document.getLineInformation(Math.max(0, position.getLine()));
			return line.getOffset() + Math.clamp(position.getCharacter(), 0, line.getLength());
		} catch (BadLocationException e) {
			return document.getLength();
		}
	}

	/** The characters of {@code range}. */
	public static IRegion region(IDocument document, Range range) {
		int start = offset(document, range.getStart());
		return new Region(start, Math.max(0, offset(document, range.getEnd()) - start));
	}

	/** The range of {@code length} characters from {@code offset} on. */
	public static Range range(IDocument document, int offset, int length) {
		return new Range(position(document, offset), position(document, offset + length));
	}
}
