// SPDX-License-Identifier: EPL-2.0
package org.sansho.ui.editor;

import org.eclipse.jface.text.BadLocationException;
import org.eclipse.jface.text.DocumentCommand;
import org.eclipse.jface.text.IAutoEditStrategy;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.IRegion;
import org.eclipse.jface.text.TextUtilities;

/** Types along: indents new lines, closes braces and quotation marks, and steps over those that it closed. */
public final class TypingAid implements IAutoEditStrategy {

	@Override
	public void customizeDocumentCommand(IDocument document, DocumentCommand command) {
		if (!command.doit || command.text == null || command.getCommandCount() > 1) {
			return;
		}
		try {
			if (command.text.length() == 1 && command.length == 0) {
				character(document, command);
			}
			if (command.doit && command.length >= 0 && isLineEnd(document, command.text)) {
				newLine(document, command);
			}
		} catch (BadLocationException e) {
			// What was typed is typed.
		}
	}

	private static boolean isLineEnd(IDocument document, String text) {
		return TextUtilities.equals(document.getLegalLineDelimiters(), text) != -1;
	}

	private static void character(IDocument document, DocumentCommand command) throws BadLocationException {
		char typed = command.text.charAt(0);
		char next = command.offset < document.getLength() ? document.getChar(command.offset) : '\n';
		boolean code = Partitions.isCode(document, command.offset);
		boolean string = Partitions.STRING.equals(Partitions.typeAt(document, command.offset));
		if (typed == next && (typed == '}' && code || typed == '"' && string && !isEscaped(document, command.offset))) {
			command.text = "";
			command.caretOffset = command.offset + 1;
			command.shiftsCaret = false;
		} else if ((typed == '{' || typed == '"') && code && (Character.isWhitespace(next) || next == '}')
				&& (typed == '{' || restOfLine(document, command.offset).indexOf('"') < 0)) {
			command.text = typed == '{' ? "{}" : "\"\"";
			command.caretOffset = command.offset + 1;
			command.shiftsCaret = false;
		} else if (typed == '}' && code) {
			outdent(document, command);
		}
	}

	private static boolean isEscaped(IDocument document, int offset) throws BadLocationException {
		return offset > 0 && document.getChar(offset - 1) == '\\';
	}

	private static String restOfLine(IDocument document, int offset) throws BadLocationException {
		IRegion line = document.getLineInformationOfOffset(offset);
		return document.get(offset, line.getOffset() + line.getLength() - offset);
	}

	/** A closing brace that begins its line stands below what it closes. */
	private static void outdent(IDocument document, DocumentCommand command) throws BadLocationException {
		int line = document.getLineOfOffset(command.offset);
		int start = document.getLineOffset(line);
		String before = document.get(start, command.offset - start);
		if (!before.isEmpty() && before.isBlank()) {
			IRegion opening = new Brackets().findEnclosingPeerCharacters(document, command.offset, 0);
			if (opening != null) {
				command.text = indent(document, document.getLineOfOffset(opening.getOffset())) + '}';
				command.length = command.offset - start;
				command.offset = start;
			} else if (before.startsWith("\t")) {
				command.text = before.substring(1) + '}';
				command.length = command.offset - start;
				command.offset = start;
			}
		}
	}

	private static void newLine(IDocument document, DocumentCommand command) throws BadLocationException {
		int line = document.getLineOfOffset(command.offset);
		int start = document.getLineOffset(line);
		String indent = indent(document, line);
		if (indent.length() > command.offset - start) {
			indent = indent.substring(0, command.offset - start);
		}
		boolean code = Partitions.isCode(document, command.offset);
		String before = document.get(start, command.offset - start).stripTrailing();
		int end = command.offset + command.length;
		boolean opens = code && before.endsWith("{");
		boolean closes = end < document.getLength() && document.getChar(end) == '}';
		String lineEnd = command.text;
		command.text = lineEnd + indent + (opens ? "\t" : "");
		if (opens && closes) {
			command.caretOffset = command.offset + command.text.length();
			command.shiftsCaret = false;
			command.text += lineEnd + indent;
		}
	}

	private static String indent(IDocument document, int line) throws BadLocationException {
		IRegion region = document.getLineInformation(line);
		String text = document.get(region.getOffset(), region.getLength());
		int end = 0;
		while (end < text.length() && (text.charAt(end) == '\t' || text.charAt(end) == ' ' || text.charAt(end) == '\u3000')) {
			end++;
		}
		return text.substring(0, end);
	}
}
