// SPDX-License-Identifier: EPL-2.0
package org.sansho.dsl.ide.structure;

import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.lsp4j.SelectionRange;
import org.eclipse.xtext.nodemodel.ILeafNode;
import org.eclipse.xtext.nodemodel.INode;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;
import org.sansho.dsl.ide.text.Cursor;
import org.sansho.dsl.ide.text.Ranges;
import org.sansho.dsl.resource.TextSpans.Span;

/**
 * What a growing selection takes in, step by step: a word of a text or a segment of a citation, the whole text or citation, the
 * statement, what contains it, the file.
 */
public final class SelectionRanges {

	/** The innermost range around {@code cursor}, with those around it as its parents. */
	public SelectionRange at(Cursor cursor) {
		Growing growing = new Growing(cursor.offset());
		if (cursor.file().isOpen() && cursor.file().resource().getParseResult() != null) {
			fromNodes(cursor, growing);
		} else {
			fromSpans(cursor, growing);
		}
		growing.add(0, cursor.file().text().length());
		SelectionRange range = null;
		for (Span span : growing.spans.reversed()) {
			range = new SelectionRange(Ranges.range(cursor.file(), span), range);
		}
		return range;
	}

	private static void fromNodes(Cursor cursor, Growing growing) {
		INode root = cursor.file().resource().getParseResult().getRootNode();
		ILeafNode leaf = NodeModelUtils.findLeafNodeAtOffset(root, cursor.offset());
		ILeafNode before = cursor.offset() == 0 ? null : NodeModelUtils.findLeafNodeAtOffset(root, cursor.offset() - 1);
		if (before != null && !before.isHidden() && (leaf == null || leaf.isHidden() || !isWord(cursor.file().text(), cursor.offset()))) {
			// At the end of a word the cursor is still at the word.
			leaf = before;
		}
		if (leaf == null) {
			return;
		}
		if (!leaf.getText().isBlank()) {
			addWord(cursor, leaf, growing);
			growing.add(leaf.getOffset(), leaf.getEndOffset());
		}
		for (INode node = leaf.getParent(); node != null && node != root; node = node.getParent()) {
			growing.add(node.getOffset(), node.getEndOffset());
		}
	}

	private static boolean isWord(String text, int offset) {
		return offset < text.length() && Character.isLetterOrDigit(text.charAt(offset));
	}

	/** Letters of one kind in a row are as good a word as any in Japanese, which has no spaces. */
	private static void addWord(Cursor cursor, ILeafNode leaf, Growing growing) {
		String text = cursor.file().text();
		int from = cursor.offset();
		int at = from < leaf.getEndOffset() && isWord(text, from) ? from : from - 1;
		if (at < leaf.getOffset() || !isWord(text, at)) {
			addInside(leaf, growing);
			return;
		}
		Object kind = kind(text.charAt(at));
		int start = at;
		while (start > leaf.getOffset() && kind(text.charAt(start - 1)).equals(kind)) {
			start--;
		}
		int end = at + 1;
		while (end < leaf.getEndOffset() && kind(text.charAt(end)).equals(kind)) {
			end++;
		}
		if (leaf.getText().startsWith("\"") || leaf.isHidden()) {
			growing.add(start, end);
		}
		addInside(leaf, growing);
	}

	/** What is between quotation marks. */
	private static void addInside(ILeafNode leaf, Growing growing) {
		if (leaf.getLength() > 2 && leaf.getText().startsWith("\"") && leaf.getText().endsWith("\"")) {
			growing.add(leaf.getOffset() + 1, leaf.getEndOffset() - 1);
		}
	}

	private static Object kind(char character) {
		if (!Character.isLetterOrDigit(character)) {
			return character == 'ー' ? UnicodeScript.KATAKANA : "";
		}
		return character == 'ー' ? UnicodeScript.KATAKANA : Character.isDigit(character) ? UnicodeScript.LATIN : UnicodeScript.of(character);
	}

	private static void fromSpans(Cursor cursor, Growing growing) {
		cursor.link().ifPresent(link -> growing.add(link.written().offset(), link.written().offset() + link.written().length()));
		for (EObject object = cursor.object().orElse(null); object != null && object.eContainer() != null; object = object.eContainer()) {
			Span span = cursor.file().spans().of(object);
			growing.add(span.offset(), span.offset() + span.length());
		}
	}

	/** Ranges around a place, each larger than the one before. */
	private static final class Growing {
		private final List<Span> spans = new ArrayList<>();
		private final int offset;

		Growing(int offset) {
			this.offset = offset;
		}

		void add(int start, int end) {
			int last = spans.size() - 1;
			boolean holds = start <= offset && offset <= end;
			if (holds && (spans.isEmpty() || start <= spans.get(last).offset() && end >= spans.get(last).offset() + spans.get(last).length()
					&& end - start > spans.get(last).length())) {
				spans.add(new Span(start, end - start));
			}
		}
	}
}
