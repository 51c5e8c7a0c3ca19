// SPDX-License-Identifier: EPL-2.0
package org.sansho.dsl.ide.given;

import java.util.Comparator;
import java.util.List;
import org.eclipse.lsp4j.DidChangeTextDocumentParams;
import org.eclipse.lsp4j.DidCloseTextDocumentParams;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.TextDocumentContentChangeEvent;
import org.eclipse.lsp4j.TextDocumentIdentifier;
import org.eclipse.lsp4j.TextEdit;
import org.eclipse.lsp4j.VersionedTextDocumentIdentifier;
import org.eclipse.lsp4j.services.TextDocumentService;

/** A document that a client edits. Places are found by the text around them. */
public final class Document {

	private final Session session;
	private final String uri;
	private String text;
	private int version = 1;

	Document(Session session, String uri, String text) {
		this.session = session;
		this.uri = uri;
		this.text = text;
	}

	public String uri() {
		return uri;
	}

	/** The text as the client has it. */
	public String text() {
		return text;
	}

	public TextDocumentIdentifier id() {
		return new TextDocumentIdentifier(uri);
	}

	/** The requests about documents. */
	public TextDocumentService ask() {
		return session.server().getTextDocumentService();
	}

	/** The place before the first {@code found}. */
	public Position before(String found) {
		return position(offset(found));
	}

	/** The place behind the first {@code found}. */
	public Position after(String found) {
		return position(offset(found) + found.length());
	}

	/** The range of the first {@code found}. */
	public Range range(String found) {
		return new Range(before(found), after(found));
	}

	/** The text at a range. */
	public String at(Range range) {
		return text.substring(offset(range.getStart()), offset(range.getEnd()));
	}

	/** Types {@code typed} in place of the first {@code found}. */
	public void replace(String found, String typed) {
		edit(range(found), typed);
	}

	/** Types {@code typed} behind the first {@code found}. */
	public void insertAfter(String found, String typed) {
		edit(new Range(after(found), after(found)), typed);
	}

	/** Changes a range of the text, as a client that types. */
	public void edit(Range range, String typed) {
		text = text.substring(0, offset(range.getStart())) + typed + text.substring(offset(range.getEnd()));
		ask().didChange(new DidChangeTextDocumentParams(new VersionedTextDocumentIdentifier(uri, ++version), List.of(new TextDocumentContentChangeEvent(range, typed))));
	}

	/** Applies edits that the server has proposed. */
	public void apply(List<? extends TextEdit> edits) {
		edits.stream().sorted(Comparator.comparingInt((TextEdit edit) -> offset(edit.getRange().getStart())).reversed()).forEach(edit -> edit(edit.getRange(), edit.getNewText()));
	}

	/** Stops editing. */
	public void close() {
		ask().didClose(new DidCloseTextDocumentParams(id()));
	}

	private int offset(String found) {
		int offset = text.indexOf(found);
		if (offset < 0) {
			throw new AssertionError("not in the text: " + found);
		}
		return offset;
	}

	private Position position(int offset) {
		int line = (int) text.substring(0, offset).chars().filter(character -> character == '\n').count();
		return new Position(line, offset - (text.lastIndexOf('\n', offset - 1) + 1));
	}

	private int offset(Position position) {
		int start = 0;
		for (int line = 0; line < position.getLine(); line++) {
			start = text.indexOf('\n', start) + 1;
		}
		return start + position.getCharacter();
	}
}
