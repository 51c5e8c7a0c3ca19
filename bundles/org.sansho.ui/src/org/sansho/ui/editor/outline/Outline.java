// SPDX-License-Identifier: EPL-2.0
package org.sansho.ui.editor.outline;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.IRegion;
import org.eclipse.jface.text.ITextSelection;
import org.eclipse.jface.text.ITextViewer;
import org.eclipse.jface.viewers.DelegatingStyledCellLabelProvider;
import org.eclipse.jface.viewers.IPostSelectionProvider;
import org.eclipse.jface.viewers.ISelectionChangedListener;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.jface.viewers.SelectionChangedEvent;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.jface.viewers.TreeViewer;
import org.eclipse.lsp4j.DocumentSymbol;
import org.eclipse.lsp4j.DocumentSymbolParams;
import org.eclipse.lsp4j.Range;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.texteditor.ITextEditor;
import org.eclipse.ui.views.contentoutline.ContentOutlinePage;
import org.sansho.ui.editor.ViewerFollower;
import org.sansho.ui.server.ConnectedDocument;
import org.sansho.ui.server.Positions;

/** The table of contents of the file in the editor. The cursor and the selected line follow each other. */
final class Outline extends ContentOutlinePage {

	/** Up to this many lines are opened without being asked: each costs the UI thread a moment. */
	private static final int MANY = 300;

	private final ITextEditor editor;
	private final Symbols symbols;
	private final ISelectionChangedListener cursor = event -> follow();
	private List<OutlineNode> nodes = List.of();
	private boolean following;

	Outline(ITextEditor editor, ITextViewer viewer) {
		this.editor = editor;
		this.symbols = new Symbols(this::show);
		this.symbols.attach(viewer);
	}

	@Override
	public void createControl(Composite parent) {
		super.createControl(parent);
		TreeViewer tree = getTreeViewer();
		tree.setUseHashlookup(true);
		tree.setContentProvider(new OutlineTree.Content());
		tree.setLabelProvider(new DelegatingStyledCellLabelProvider(new OutlineTree.Labels()));
		tree.setInput(nodes);
		if (editor.getSelectionProvider() instanceof IPostSelectionProvider selections) {
			selections.addPostSelectionChangedListener(cursor);
		}
		symbols.begin();
	}

	@Override
	public void dispose() {
		if (editor.getSelectionProvider() instanceof IPostSelectionProvider selections) {
			selections.removePostSelectionChangedListener(cursor);
		}
		symbols.end();
		super.dispose();
	}

	private void show(List<OutlineNode> now) {
		TreeViewer tree = getTreeViewer();
		if (tree == null || tree.getControl().isDisposed()) {
			return;
		}
		boolean first = nodes.isEmpty();
		if (!first && OutlineNode.lookAlike(nodes, now)) {
			// Only places have changed, which are looked up when they are needed.
			nodes = now;
			follow();
			return;
		}
		Object[] open = tree.getExpandedElements();
		nodes = now;
		following = true;
		tree.getControl().setRedraw(false);
		try {
			tree.setInput(now);
			if (first) {
				now.stream().filter(node -> node.children().size() <= MANY).forEach(node -> tree.expandToLevel(node, 1));
			} else {
				tree.setExpandedElements(open);
			}
		} finally {
			tree.getControl().setRedraw(true);
			following = false;
		}
		follow();
	}

	private void follow() {
		IDocument text = editor.getDocumentProvider() == null ? null : editor.getDocumentProvider().getDocument(editor.getEditorInput());
		if (text == null || getTreeViewer() == null || getTreeViewer().getControl().isDisposed() || getTreeViewer().getControl().isFocusControl()
				|| !(editor.getSelectionProvider().getSelection() instanceof ITextSelection selection)) {
			return;
		}
		Optional<OutlineNode> here = OutlineNode.at(nodes, Positions.position(text, selection.getOffset())).map(this::inSight);
		if (here.isPresent() && !Objects.equals(here.get(), getTreeViewer().getStructuredSelection().getFirstElement())) {
			following = true;
			getTreeViewer().setSelection(new StructuredSelection(here.get()), true);
			following = false;
		}
	}

	/** The line that stands for a declaration: its own, or the one above it that would have to open too many lines. */
	private OutlineNode inSight(OutlineNode node) {
		OutlineNode shown = node;
		for (Optional<OutlineNode> above = node.parent(); above.isPresent(); above = above.get().parent()) {
			if (above.get().children().size() > MANY && !getTreeViewer().getExpandedState(above.get())) {
				shown = above.get();
			}
		}
		return shown;
	}

	@Override
	public void selectionChanged(SelectionChangedEvent event) {
		super.selectionChanged(event);
		if (!following && event.getSelection() instanceof IStructuredSelection selection && selection.getFirstElement() instanceof OutlineNode node) {
			reveal(editor, OutlineNode.latest(nodes, node).orElse(node));
		}
	}

	static void reveal(ITextEditor editor, OutlineNode node) {
		IDocument text = editor.getDocumentProvider() == null ? null : editor.getDocumentProvider().getDocument(editor.getEditorInput());
		if (text == null) {
			// It was closed, or its file is gone.
			return;
		}
		Range range = node.symbol().getSelectionRange() == null ? node.symbol().getRange() : node.symbol().getSelectionRange();
		IRegion region = Positions.region(text, range);
		editor.selectAndReveal(region.getOffset(), region.getLength());
	}

	/** Keeps up with the declarations of the file. */
	private static final class Symbols extends ViewerFollower {
		private final Consumer<List<OutlineNode>> show;
		private Optional<ITextViewer> attached = Optional.empty();

		Symbols(Consumer<List<OutlineNode>> show) {
			this.show = show;
		}

		void attach(ITextViewer viewer) {
			attached = Optional.of(viewer);
		}

		void begin() {
			attached.filter(viewer -> viewer.getTextWidget() != null).ifPresent(this::install);
		}

		void end() {
			uninstall();
		}

		@Override
		protected void forget() {
			// What was shown is replaced by the next answer.
		}

		@Override
		protected void ask(ConnectedDocument shown) {
			show(shown.ask(texts -> texts.documentSymbol(new DocumentSymbolParams(shown.identifier()))), found -> {
				List<DocumentSymbol> symbols = found.stream().filter(each -> each.isRight()).map(each -> each.getRight()).toList();
				show.accept(OutlineNode.of(symbols));
			});
		}
	}
}
