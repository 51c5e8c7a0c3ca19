// SPDX-License-Identifier: EPL-2.0
package org.sansho.ui.editor;

import org.eclipse.jface.text.BadLocationException;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.rules.IPartitionTokenScanner;
import org.eclipse.jface.text.rules.IToken;
import org.eclipse.jface.text.rules.Token;

/**
 * Finds texts in quotation marks and comments. Whatever stands between two of them is one token: a large text is read through once, where the
 * platform's scanner would try its rules at each character.
 */
final class PartitionScanner implements IPartitionTokenScanner {

	private static final int CHUNK = 8192;
	private static final char END = '\uFFFF';
	private static final IToken STRING = new Token(Partitions.STRING);
	private static final IToken COMMENT = new Token(Partitions.COMMENT);
	private static final IToken CODE = new Token(null);

	private IDocument document;
	private int start;
	private int next;
	private int end;
	private String chunk = "";
	private int chunkStart;

	@Override
	public void setRange(IDocument text, int offset, int length) {
		document = text;
		start = offset;
		next = offset;
		end = offset + length;
		chunk = "";
		chunkStart = offset;
	}

	@Override
	public void setPartialRange(IDocument text, int offset, int length, String contentType, int partitionOffset) {
		int from = partitionOffset >= 0 ? Math.min(partitionOffset, offset) : offset;
		setRange(text, from, offset + length - from);
	}

	@Override
	public IToken nextToken() {
		start = next;
		if (next >= end) {
			return Token.EOF;
		}
		IToken opened = opens();
		if (opened == STRING) {
			skipString();
		} else if (opened == COMMENT) {
			skipComment();
		} else {
			do {
				next++;
			} while (next < end && opens() == CODE);
		}
		return opened;
	}

	@Override
	public int getTokenOffset() {
		return start;
	}

	@Override
	public int getTokenLength() {
		return next - start;
	}

	/** What begins at the next character. */
	private IToken opens() {
		return switch (at(next)) {
			case '"' -> STRING;
			case '/' -> at(next + 1) == '/' || at(next + 1) == '*' ? COMMENT : CODE;
			default -> CODE;
		};
	}

	private void skipString() {
		next++;
		while (next < end) {
			char read = at(next++);
			if (read == '\\') {
				next = Math.min(end, next + 1);
			} else if (read == '"') {
				return;
			}
		}
	}

	private void skipComment() {
		boolean toEndOfLine = at(next + 1) == '/';
		next += 2;
		while (next < end) {
			char read = at(next++);
			if (toEndOfLine ? read == '\n' || read == '\r' && at(next) != '\n' : read == '*' && at(next) == '/') {
				next += toEndOfLine ? 0 : 1;
				return;
			}
		}
	}

	private char at(int offset) {
		if (offset >= end) {
			return END;
		}
		if (offset < chunkStart || offset >= chunkStart + chunk.length()) {
			chunkStart = offset;
			try {
				chunk = document.get(offset, Math.min(CHUNK, end - offset));
			} catch (BadLocationException e) {
				throw new IllegalStateException("The text was to be looked through from %d to %d.".formatted(start, end), e);
			}
		}
		return chunk.charAt(offset - chunkStart);
	}
}
