// SPDX-License-Identifier: EPL-2.0
package org.sansho.ui.editor.outline;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.jface.dialogs.PopupDialog;
import org.eclipse.jface.viewers.DelegatingStyledCellLabelProvider;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.jface.viewers.TreeViewer;
import org.eclipse.jface.viewers.Viewer;
import org.eclipse.jface.viewers.ViewerFilter;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.KeyListener;
import org.eclipse.swt.events.MouseListener;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.TreeItem;
import org.eclipse.ui.texteditor.ITextEditor;

/** The outline as a window that goes away again: type words of a title, press Enter. */
final class QuickOutline extends PopupDialog {

	private static final Point SIZE = new Point(520, 400);

	private final ITextEditor editor;
	private final List<OutlineNode> nodes;
	private final Optional<OutlineNode> here;
	private Text filter;
	private TreeViewer tree;

	QuickOutline(ITextEditor editor, List<OutlineNode> nodes, Optional<OutlineNode> here, String title) {
		super(editor.getSite().getShell(), SWT.RESIZE, true, true, false, false, false, null, title);
		this.editor = editor;
		this.nodes = nodes;
		this.here = here;
	}

	/** The words are typed where other windows of this kind have their title. */
	@Override
	protected boolean hasTitleArea() {
		return true;
	}

	@Override
	protected Control createTitleControl(Composite parent) {
		filter = new Text(parent, SWT.NONE);
		filter.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
		filter.addModifyListener(event -> narrow());
		filter.addKeyListener(KeyListener.keyPressedAdapter(event -> {
			if (event.keyCode == SWT.CR || event.keyCode == SWT.KEYPAD_CR) {
				go();
			} else if (event.keyCode == SWT.ARROW_DOWN) {
				tree.getTree().setFocus();
			}
		}));
		return filter;
	}

	@Override
	protected Control createDialogArea(Composite parent) {
		Composite area = (Composite) super.createDialogArea(parent);
		tree = new TreeViewer(area, SWT.SINGLE | SWT.V_SCROLL | SWT.H_SCROLL);
		tree.getTree().setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, true));
		tree.setContentProvider(new OutlineTree.Content());
		tree.setLabelProvider(new DelegatingStyledCellLabelProvider(new OutlineTree.Labels()));
		tree.addFilter(new ViewerFilter() {
			@Override
			public boolean select(Viewer viewer, Object parentElement, Object element) {
				return matches((OutlineNode) element);
			}
		});
		tree.setInput(nodes);
		tree.expandToLevel(2);
		here.ifPresent(node -> tree.setSelection(new StructuredSelection(node), true));
		tree.getTree().addKeyListener(KeyListener.keyPressedAdapter(event -> {
			if (event.keyCode == SWT.CR || event.keyCode == SWT.KEYPAD_CR) {
				go();
			}
		}));
		tree.getTree().addMouseListener(MouseListener.mouseUpAdapter(event -> {
			if (tree.getTree().getItem(new Point(event.x, event.y)) != null) {
				go();
			}
		}));
		return area;
	}

	@Override
	protected Control getFocusControl() {
		return filter;
	}

	@Override
	protected Point getInitialSize() {
		return SIZE;
	}

	private boolean matches(OutlineNode node) {
		return isMatch(node) || node.children().stream().anyMatch(this::matches);
	}

	private boolean isMatch(OutlineNode node) {
		String words = filter.getText().strip().toLowerCase(Locale.ROOT);
		String text = (node.symbol().getName() + ' ' + node.symbol().getDetail()).toLowerCase(Locale.ROOT);
		return words.isEmpty() || text.contains(words);
	}

	private void narrow() {
		tree.getTree().setRedraw(false);
		tree.refresh();
		if (!filter.getText().isBlank()) {
			tree.expandAll();
			first(tree.getTree().getItems()).ifPresent(node -> tree.setSelection(new StructuredSelection(node), true));
		}
		tree.getTree().setRedraw(true);
	}

	private Optional<OutlineNode> first(TreeItem[] items) {
		for (TreeItem item : items) {
			if (item.getData() instanceof OutlineNode node) {
				Optional<OutlineNode> found = isMatch(node) ? Optional.of(node) : first(item.getItems());
				if (found.isPresent()) {
					return found;
				}
			}
		}
		return Optional.empty();
	}

	private void go() {
		if (tree.getStructuredSelection().getFirstElement() instanceof OutlineNode node) {
			close();
			Outline.reveal(editor, node);
		}
	}
}
