// SPDX-License-Identifier: EPL-2.0
package org.sansho.dsl.ide.tokens;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.lsp4j.SemanticTokens;
import org.eclipse.lsp4j.SemanticTokensLegend;
import org.eclipse.xtext.nodemodel.ICompositeNode;
import org.eclipse.xtext.nodemodel.ILeafNode;
import org.eclipse.xtext.nodemodel.INode;
import org.sansho.dsl.live.LiveFile;
import org.sansho.dsl.resource.TextLines;

/**
 * Tells what each word of a file is, so that it can be coloured by its meaning: keywords, names where they are declared and where they
 * are cited, titles, official wording, relationships, statuses, dates, seals, comments. All types are standard ones, which every theme
 * knows; see {@link WordKind}.
 *
 * <p>Words come from what the parser saw, so that a syntax error leaves the colours of everything else as they are.
 */
public final class Colouring {

	/** The kinds of words that {@link #of} speaks of. */
	public SemanticTokensLegend legend() {
		return new SemanticTokensLegend(WordKind.types(), WordKind.modifiers());
	}

	/** The words of {@code file}, encoded as the protocol wants it: by place, each relative to the one before, none with a line end in it. */
	public SemanticTokens of(LiveFile file) {
		if (!file.isOpen() || file.resource().getParseResult() == null) {
			return new SemanticTokens(List.of());
		}
		Encoder encoder = new Encoder(file.lines());
		Map<EObject, Optional<WordKind>> kinds = new HashMap<>();
		ICompositeNode root = file.resource().getParseResult().getRootNode();
		INode word = null;
		for (ILeafNode leaf : root.getLeafNodes()) {
			if (leaf.isHidden()) {
				if (leaf.getLength() > 1 && leaf.getText().charAt(0) == '/') {
					encoder.add(leaf.getOffset(), leaf.getEndOffset(), WordKind.COMMENT);
				}
			} else {
				INode whole = wholeWord(leaf);
				if (whole != word || whole == leaf) {
					EObject grammar = whole.getGrammarElement();
					Optional<WordKind> kind = grammar == null ? Optional.empty() : kinds.computeIfAbsent(grammar, WordKind::of);
					kind.ifPresent(known -> encoder.add(whole.getOffset(), whole.getEndOffset(), known));
				}
				word = whole;
			}
		}
		return new SemanticTokens(encoder.data());
	}

	/** A citation or an edition is one word, whatever it is made of. */
	private static INode wholeWord(ILeafNode leaf) {
		INode whole = leaf;
		while (whole.getParent() != null && WordKind.isOneWord(whole.getParent().getGrammarElement())) {
			whole = whole.getParent();
		}
		return whole;
	}

	/** Five numbers a word: lines and columns since the word before, length, type, modifiers. */
	private static final class Encoder {
		private final TextLines lines;
		private int[] data = new int[1024];
		private int size;
		private int line;
		private int column;

		Encoder(TextLines lines) {
			this.lines = lines;
		}

		void add(int start, int end, WordKind kind) {
			int from = start;
			for (int at = lines.line(start); from < end; at++) {
				int lineEnd = Math.min(end, lines.end(at));
				if (lineEnd > from) {
					addInLine(at, from - lines.start(at), lineEnd - from, kind);
				}
				if (at + 1 == lines.count()) {
					return;
				}
				from = Math.max(from, lines.start(at + 1));
			}
		}

		private void addInLine(int newLine, int newColumn, int length, WordKind kind) {
			if (size + 5 > data.length) {
				data = Arrays.copyOf(data, data.length * 2);
			}
			data[size++] = newLine - line;
			data[size++] = newLine == line ? newColumn - column : newColumn;
			data[size++] = length;
			data[size++] = kind.type();
			data[size++] = kind.modifier();
			line = newLine;
			column = newColumn;
		}

		List<Integer> data() {
			List<Integer> all = new ArrayList<>(size);
			for (int i = 0; i < size; i++) {
				all.add(data[i]);
			}
			return all;
		}
	}
}
