// SPDX-License-Identifier: EPL-2.0
package org.sansho.ui.editor.completion;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.jface.text.BadLocationException;
import org.eclipse.jface.text.DocumentEvent;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.IInformationControlCreator;
import org.eclipse.jface.text.IRegion;
import org.eclipse.jface.text.ITextOperationTarget;
import org.eclipse.jface.text.ITextViewer;
import org.eclipse.jface.text.Region;
import org.eclipse.jface.text.contentassist.BoldStylerProvider;
import org.eclipse.jface.text.contentassist.ICompletionProposal;
import org.eclipse.jface.text.contentassist.ICompletionProposalExtension2;
import org.eclipse.jface.text.contentassist.ICompletionProposalExtension3;
import org.eclipse.jface.text.contentassist.ICompletionProposalExtension5;
import org.eclipse.jface.text.contentassist.ICompletionProposalExtension6;
import org.eclipse.jface.text.contentassist.ICompletionProposalExtension7;
import org.eclipse.jface.text.contentassist.IContextInformation;
import org.eclipse.jface.text.link.LinkedModeModel;
import org.eclipse.jface.text.link.LinkedModeUI;
import org.eclipse.jface.text.link.LinkedPosition;
import org.eclipse.jface.text.link.LinkedPositionGroup;
import org.eclipse.jface.text.link.ProposalPosition;
import org.eclipse.jface.text.source.ISourceViewer;
import org.eclipse.jface.viewers.StyledString;
import org.eclipse.lsp4j.CompletionItem;
import org.eclipse.lsp4j.CompletionItemKind;
import org.eclipse.lsp4j.InsertTextFormat;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.TextEdit;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.Point;
import org.sansho.ui.editor.Pictures;
import org.sansho.ui.editor.hover.Markdown;
import org.sansho.ui.editor.hover.MarkdownControl;
import org.sansho.ui.server.ConnectedDocument;
import org.sansho.ui.server.Positions;
import org.sansho.ui.server.WorkspaceChange;

/** Something that could be written at a place. */
final class Proposal implements ICompletionProposal, ICompletionProposalExtension2, ICompletionProposalExtension3, ICompletionProposalExtension5,
		ICompletionProposalExtension6, ICompletionProposalExtension7 {

	private final ConnectedDocument document;
	private final CompletionItem item;
	/** Where the cursor was when it was offered. */
	private final int offered;
	/** Where what it replaces begins, and how much it replaces behind the cursor. */
	private final int start;
	private final int behind;
	private Optional<Point> selection = Optional.empty();

	Proposal(ConnectedDocument document, CompletionItem item, int offset) {
		this.document = document;
		this.item = item;
		this.offered = offset;
		IRegion replaced = range(item).map(range -> Positions.region(document.document(), range)).orElseGet(() -> wordBefore(document.document(), offset));
		this.start = Math.min(replaced.getOffset(), offset);
		this.behind = Math.max(0, replaced.getOffset() + replaced.getLength() - offset);
	}

	private static Optional<Range> range(CompletionItem item) {
		return Optional.ofNullable(item.getTextEdit()).map(edit -> edit.isLeft() ? edit.getLeft().getRange() : edit.getRight().getInsert());
	}

	private static IRegion wordBefore(IDocument text, int offset) {
		int start = offset;
		try {
			while (start > 0 && (Character.isLetterOrDigit(text.getChar(start - 1)) || "-/.@・".indexOf(text.getChar(start - 1)) >= 0)) {
				start--;
			}
		} catch (BadLocationException e) {
			start = offset;
		}
		return new Region(start, offset - start);
	}

	private String written() {
		return item.getTextEdit() != null ? item.getTextEdit().isLeft() ? item.getTextEdit().getLeft().getNewText() : item.getTextEdit().getRight().getNewText()
				: item.getInsertText() != null ? item.getInsertText() : item.getLabel();
	}

	@Override
	public void apply(ITextViewer viewer, char trigger, int mask, int offset) {
		IDocument text = viewer.getDocument();
		boolean begins = beginsStatement(text, offset + behind);
		Snippet snippet = item.getInsertTextFormat() == InsertTextFormat.Snippet ? Snippet.parse(indented(text, written())) : Snippet.plain(written() + (begins ? " " : ""));
		try {
			int shift = additional(text);
			int at = start + shift;
			text.replace(at, Math.min(offset + shift + behind, text.getLength()) - at, snippet.text());
			selection = Optional.of(new Point(at + snippet.end(), 0));
			if (!snippet.stops().isEmpty()) {
				fillIn(viewer, snippet, at);
			}
			if (begins && viewer instanceof ITextOperationTarget list) {
				viewer.getTextWidget().getDisplay().asyncExec(() -> offerMore(viewer, list));
			}
		} catch (BadLocationException e) {
			ILog.get().warn(item.getLabel(), e);
		}
	}

	/** Whether a citation begins a statement, which is wrong as long as nothing follows: then what can follow is offered at once. */
	private boolean beginsStatement(IDocument text, int end) {
		if (item.getKind() != CompletionItemKind.Reference) {
			return false;
		}
		try {
			IRegion line = text.getLineInformationOfOffset(start);
			int lineEnd = line.getOffset() + line.getLength();
			boolean alone = text.get(line.getOffset(), start - line.getOffset()).isBlank() && end <= lineEnd && text.get(end, lineEnd - end).isBlank();
			return alone && !StatementBefore.goesOn(text.get(0, start));
		} catch (BadLocationException e) {
			return false;
		}
	}

	private static void offerMore(ITextViewer viewer, ITextOperationTarget list) {
		if (viewer.getTextWidget() != null && !viewer.getTextWidget().isDisposed() && list.canDoOperation(ISourceViewer.CONTENTASSIST_PROPOSALS)) {
			list.doOperation(ISourceViewer.CONTENTASSIST_PROPOSALS);
		}
	}

	/** Lines of a snippet go on where the line begins that it is written in. */
	private String indented(IDocument text, String written) {
		try {
			IRegion line = text.getLineInformationOfOffset(start);
			String before = text.get(line.getOffset(), start - line.getOffset());
			String indent = before.substring(0, before.length() - before.stripLeading().length());
			return written.replace("\n", "\n" + indent);
		} catch (BadLocationException e) {
			return written;
		}
	}

	/** Makes the edits at other places; returns by how much they move what is behind them. */
	private int additional(IDocument text) throws BadLocationException {
		List<TextEdit> edits = item.getAdditionalTextEdits();
		if (edits == null || edits.isEmpty()) {
			return 0;
		}
		int before = text.getLength();
		boolean above = edits.stream().allMatch(edit -> Positions.offset(text, edit.getRange().getStart()) < start);
		WorkspaceChange.edits(text, edits).apply(text);
		return above ? text.getLength() - before : 0;
	}

	private void fillIn(ITextViewer viewer, Snippet snippet, int at) throws BadLocationException {
		IDocument text = viewer.getDocument();
		LinkedModeModel model = new LinkedModeModel();
		int order = 0;
		for (Snippet.Stop stop : snippet.stops()) {
			LinkedPositionGroup group = new LinkedPositionGroup();
			for (Snippet.Place place : stop.places()) {
				group.addPosition(stop.choices().isEmpty() ? new LinkedPosition(text, at + place.offset(), place.length(), order++)
						: new ProposalPosition(text, at + place.offset(), place.length(), order++, choices(stop, at + place.offset(), place.length())));
			}
			model.addGroup(group);
		}
		model.forceInstall();
		LinkedModeUI ui = new LinkedModeUI(model, viewer);
		ui.setExitPosition(viewer, at + snippet.end(), 0, Integer.MAX_VALUE);
		ui.enter();
		IRegion first = ui.getSelectedRegion();
		selection = Optional.of(new Point(first.getOffset(), first.getLength()));
	}

	private static ICompletionProposal[] choices(Snippet.Stop stop, int offset, int length) {
		return stop.choices().stream().map(choice -> new org.eclipse.jface.text.contentassist.CompletionProposal(choice, offset, length, choice.length()))
				.toArray(ICompletionProposal[]::new);
	}

	/** What was typed since must stand in what the server filters by, anywhere: a clause is found by any word of its title. */
	@Override
	public boolean validate(IDocument text, int offset, DocumentEvent event) {
		if (offset < start || offset < offered && offset < start) {
			return false;
		}
		try {
			String typed = text.get(start, offset - start).toLowerCase(Locale.ROOT);
			String filter = item.getFilterText() == null ? item.getLabel() : item.getFilterText();
			return typed.isEmpty() || filter.toLowerCase(Locale.ROOT).contains(typed) || written().toLowerCase(Locale.ROOT).startsWith(typed);
		} catch (BadLocationException e) {
			return false;
		}
	}

	@Override
	public void apply(IDocument text) {
		try {
			text.replace(start, offered + behind - start, Snippet.parse(written()).text());
		} catch (BadLocationException e) {
			ILog.get().warn(item.getLabel(), e);
		}
	}

	@Override
	public Point getSelection(IDocument text) {
		return selection.orElse(null);
	}

	@Override
	public String getDisplayString() {
		return getStyledDisplayString().getString();
	}

	@Override
	public StyledString getStyledDisplayString() {
		StyledString shown = new StyledString(item.getLabel());
		if (item.getLabelDetails() != null && item.getLabelDetails().getDetail() != null) {
			shown.append(item.getLabelDetails().getDetail());
		}
		String described = item.getLabelDetails() != null && item.getLabelDetails().getDescription() != null ? item.getLabelDetails().getDescription() : item.getDetail();
		if (described != null && !described.isBlank()) {
			shown.append("  " + described.lines().findFirst().orElse(""), StyledString.QUALIFIER_STYLER);
		}
		return shown;
	}

	@Override
	public StyledString getStyledDisplayString(IDocument text, int offset, BoldStylerProvider bold) {
		StyledString shown = getStyledDisplayString();
		try {
			String typed = offset > start ? text.get(start, offset - start).toLowerCase(Locale.ROOT) : "";
			int at = typed.isEmpty() ? -1 : shown.getString().toLowerCase(Locale.ROOT).indexOf(typed);
			if (at >= 0) {
				shown.setStyle(at, typed.length(), bold.getBoldStyler());
			}
		} catch (BadLocationException e) {
			// It is shown without what was typed in bold.
		}
		return shown;
	}

	@Override
	public Object getAdditionalProposalInfo(IProgressMonitor monitor) {
		Markdown found = Markdown.of(item.getDocumentation());
		return found.isEmpty() ? null : found;
	}

	@Override
	public String getAdditionalProposalInfo() {
		Object found = getAdditionalProposalInfo(null);
		return found == null ? null : found.toString();
	}

	@Override
	public IInformationControlCreator getInformationControlCreator() {
		return MarkdownControl.BESIDE_LIST;
	}

	@Override
	public Image getImage() {
		return Pictures.of(item.getKind());
	}

	@Override
	public CharSequence getPrefixCompletionText(IDocument text, int offset) {
		return written();
	}

	@Override
	public int getPrefixCompletionStart(IDocument text, int offset) {
		return start;
	}

	@Override
	public void selected(ITextViewer viewer, boolean smartToggle) {
		new SelectedLine(viewer, this).announce();
	}

	@Override
	public void unselected(ITextViewer viewer) {
		// What it would replace was not shown either.
	}

	@Override
	public IContextInformation getContextInformation() {
		return null;
	}
}
