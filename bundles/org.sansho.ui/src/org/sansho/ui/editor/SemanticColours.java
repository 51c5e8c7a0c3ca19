// SPDX-License-Identifier: EPL-2.0
package org.sansho.ui.editor;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.jface.text.BadLocationException;
import org.eclipse.jface.text.DocumentEvent;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.IRegion;
import org.eclipse.jface.text.ITextPresentationListener;
import org.eclipse.jface.text.ITextViewer;
import org.eclipse.jface.text.ITextViewerExtension2;
import org.eclipse.jface.text.ITextViewerExtension4;
import org.eclipse.jface.text.TextPresentation;
import org.eclipse.lsp4j.SemanticTokensLegend;
import org.eclipse.lsp4j.SemanticTokensParams;
import org.eclipse.lsp4j.ServerCapabilities;
import org.eclipse.swt.custom.StyleRange;
import org.sansho.ui.server.ConnectedDocument;
import org.sansho.ui.server.ServerSession;

/**
 * Paints words by what they mean, over what {@link LexicalColours} painted. Words move along with what is typed before them; only what
 * differs from before is painted anew.
 */
public final class SemanticColours extends ViewerFollower {

	/** The numbers that the protocol spends on a word. */
	private static final int NUMBERS = 5;
	private static final Colour[] COLOURS = Colour.values();

	/** Words by place: where each begins, how long it is, and its colour's ordinal. */
	private record Words(int[] starts, int[] lengths, int[] colours) {
		static final Words NONE = new Words(new int[0], new int[0], new int[0]);

		int size() {
			return starts.length;
		}

		int end(int index) {
			return starts[index] + lengths[index];
		}

		boolean same(int index, Words other, int otherIndex) {
			return starts[index] == other.starts[otherIndex] && lengths[index] == other.lengths[otherIndex] && colours[index] == other.colours[otherIndex];
		}
	}

	private final ITextPresentationListener painter = this::paint;
	private Words words = Words.NONE;

	@Override
	protected void installed(ITextViewer shown) {
		if (shown instanceof ITextViewerExtension4 presenting) {
			presenting.addTextPresentationListener(painter);
		}
	}

	@Override
	protected void uninstalled(ITextViewer shown) {
		if (shown instanceof ITextViewerExtension4 presenting) {
			presenting.removeTextPresentationListener(painter);
		}
	}

	@Override
	protected void forget() {
		words = Words.NONE;
	}

	@Override
	protected void changed(DocumentEvent event) {
		int delta = (event.getText() == null ? 0 : event.getText().length()) - event.getLength();
		int end = event.getOffset() + event.getLength();
		int[] starts = words.starts.clone();
		for (int i = starts.length - 1; i >= 0 && starts[i] >= event.getOffset(); i--) {
			starts[i] = starts[i] >= end ? starts[i] + delta : event.getOffset();
		}
		words = new Words(starts, words.lengths, words.colours);
	}

	@Override
	protected void ask(ConnectedDocument shown) {
		Optional<SemanticTokensLegend> legend = ServerSession.ofWorkbench().capabilities().map(ServerCapabilities::getSemanticTokensProvider)
				.map(provider -> provider.getLegend());
		legend.ifPresent(known -> show(shown.ask(texts -> texts.semanticTokensFull(new SemanticTokensParams(shown.identifier()))),
				(tokens, text) -> decode(text, tokens.getData(), known), this::take));
	}

	private static Words decode(IDocument document, List<Integer> data, SemanticTokensLegend legend) {
		int count = data.size() / NUMBERS;
		int[] starts = new int[count];
		int[] lengths = new int[count];
		int[] colours = new int[count];
		int line = 0;
		int column = 0;
		int lineStart = 0;
		// There are many words and few kinds of them.
		Map<List<Integer>, Integer> known = new HashMap<>();
		try {
			for (int i = 0; i < count; i++) {
				int lines = data.get(i * NUMBERS);
				int columns = data.get(i * NUMBERS + 1);
				if (lines > 0) {
					line += lines;
					column = columns;
					lineStart = document.getLineOffset(line);
				} else {
					column += columns;
				}
				starts[i] = lineStart + column;
				lengths[i] = data.get(i * NUMBERS + 2);
				colours[i] = known.computeIfAbsent(data.subList(i * NUMBERS + 3, i * NUMBERS + NUMBERS), kind ->
						Colour.of(legend.getTokenTypes().get(kind.getFirst()), modifiers(kind.getLast(), legend)).ordinal());
			}
		} catch (BadLocationException e) {
			return Words.NONE;
		}
		return new Words(starts, lengths, colours);
	}

	private static List<String> modifiers(int bits, SemanticTokensLegend legend) {
		if (bits == 0) {
			return List.of();
		}
		List<String> found = new ArrayList<>();
		for (int i = 0; i < legend.getTokenModifiers().size(); i++) {
			if ((bits & 1 << i) != 0) {
				found.add(legend.getTokenModifiers().get(i));
			}
		}
		return found;
	}

	private void take(Words now) {
		Words before = words;
		words = now;
		int shorter = Math.min(before.size(), now.size());
		int head = 0;
		while (head < shorter && now.same(head, before, head)) {
			head++;
		}
		int tail = 0;
		while (tail < shorter - head && now.same(now.size() - 1 - tail, before, before.size() - 1 - tail)) {
			tail++;
		}
		int start = Integer.MAX_VALUE;
		int end = -1;
		for (Words each : List.of(before, now)) {
			if (each.size() - tail > head) {
				start = Math.min(start, each.starts[head]);
				end = Math.max(end, each.end(each.size() - 1 - tail));
			}
		}
		int length = viewer().getDocument().getLength();
		if (end > start && start < length && viewer() instanceof ITextViewerExtension2 painted) {
			painted.invalidateTextPresentation(start, Math.min(end, length) - start);
		}
	}

	private void paint(TextPresentation presentation) {
		if (words.size() == 0) {
			return;
		}
		IRegion extent = presentation.getExtent();
		int from = extent.getOffset();
		int to = from + extent.getLength();
		int first = Arrays.binarySearch(words.starts, from);
		first = first < 0 ? Math.max(0, -first - 2) : first;
		Colour.Palette palette = Colour.palette();
		List<StyleRange> ranges = new ArrayList<>();
		for (int i = first; i < words.size() && words.starts[i] < to; i++) {
			int start = Math.max(from, words.starts[i]);
			int length = Math.min(to, words.end(i)) - start;
			if (length > 0) {
				ranges.add(COLOURS[words.colours[i]].range(start, length, palette));
			}
		}
		presentation.mergeStyleRanges(ranges.toArray(StyleRange[]::new));
	}
}
