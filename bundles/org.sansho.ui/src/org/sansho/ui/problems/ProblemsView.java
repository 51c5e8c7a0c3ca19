// SPDX-License-Identifier: EPL-2.0
package org.sansho.ui.problems;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Listener;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeItem;
import org.eclipse.ui.IMemento;
import org.eclipse.ui.IViewSite;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.views.markers.MarkerSupportView;

/**
 * The list of problems of the platform as somebody can read it who sees it for the first time: what is wrong has most of the room, and is
 * told whole under the mouse; errors, warnings and remarks are open until somebody closes them.
 */
public final class ProblemsView extends MarkerSupportView {

	/** The identifier of the view. */
	public static final String ID = "org.sansho.ui.problems";

	/** Whose fixes, filters and columns are meant by the platform's commands. */
	private static final String GENERATOR = "org.eclipse.ui.ide.problemsGenerator";
	/** How much of the width the columns have that follow what is wrong: file, folder, place, kind, code. */
	private static final double[] SHARES = { 0.16, 0.11, 0.08, 0.07, 0.07 };
	private static final int LEAST = 56;
	/** What a header shows beside its name: its margins, and the arrow of the order. */
	private static final int HEADER_AIR = 26;
	private static final int MOST_GROUPS = 20;

	private final Set<String> opened = new HashSet<>();
	private boolean begun;

	/** For the platform. */
	public ProblemsView() {
		super(GENERATOR);
	}

	@Override
	public void init(IViewSite site, IMemento memento) throws PartInitException {
		super.init(site, memento);
		begun = memento != null;
	}

	@Override
	public void createPartControl(Composite parent) {
		super.createPartControl(parent);
		find(parent).ifPresent(tree -> {
			tree.addListener(SWT.MouseMove, event -> tellWhole(tree, event));
			if (!begun) {
				tree.addListener(SWT.Resize, new Listener() {
					@Override
					public void handleEvent(Event event) {
						if (tree.getClientArea().width > LEAST) {
							tree.removeListener(SWT.Resize, this);
							// After the platform, which has a width of its own for each column.
							tree.getDisplay().asyncExec(() -> share(tree));
						}
					}
				});
			}
			// The platform fills the list when it is ready to, and tells nobody; what is painted is there.
			tree.addListener(SWT.Paint, event -> {
				if (isGrouped(tree) && Arrays.stream(tree.getItems()).anyMatch(this::isNew)) {
					tree.getDisplay().asyncExec(() -> open(tree));
				}
			});
		});
	}

	private static Optional<Tree> find(Composite area) {
		for (Control child : area.getChildren()) {
			Optional<Tree> found = child instanceof Tree tree ? Optional.of(tree) : child instanceof Composite inner ? find(inner) : Optional.empty();
			if (found.isPresent()) {
				return found;
			}
		}
		return Optional.empty();
	}

	/** The order of the columns stays the platform's, which does not keep another one from one session to the next. */
	private static void share(Tree tree) {
		if (tree.isDisposed()) {
			return;
		}
		int[] order = tree.getColumnOrder();
		int width = tree.getClientArea().width;
		int left = width;
		for (int i = 1; i < order.length; i++) {
			int share = Math.max((int) (width * SHARES[Math.min(i - 1, SHARES.length - 1)]), Math.max(LEAST, wide(tree, tree.getColumn(order[i]).getText())));
			tree.getColumn(order[i]).setWidth(share);
			left -= share;
		}
		tree.getColumn(order[0]).setWidth(Math.max(left, (width + 1) / 2));
	}

	/** How wide the column of this name has to be, so that its name can be read. */
	private static int wide(Tree tree, String name) {
		GC gc = new GC(tree);
		try {
			return gc.textExtent(name).x + HEADER_AIR;
		} finally {
			gc.dispose();
		}
	}

	/** A plain list may be long, and has nothing to open. */
	private static boolean isGrouped(Tree tree) {
		return tree.getItemCount() <= MOST_GROUPS;
	}

	private boolean isNew(TreeItem item) {
		return item.getItemCount() > 0 && !opened.contains(name(item));
	}

	/** Without the numbers of problems behind it, which change. */
	private static String name(TreeItem item) {
		return item.getText(0).replaceFirst("[(（\\p{Nd}].*", "");
	}

	/** As a click does, so that the platform keeps it open when it fills the list anew. */
	private void open(Tree tree) {
		if (tree.isDisposed() || !isGrouped(tree)) {
			return;
		}
		for (TreeItem item : tree.getItems()) {
			if (isNew(item) && opened.add(name(item)) && !item.getExpanded()) {
				Event event = new Event();
				event.item = item;
				tree.notifyListeners(SWT.Expand, event);
				item.setExpanded(true);
			}
		}
	}

	private static void tellWhole(Tree tree, Event event) {
		TreeItem item = tree.getItem(new Point(event.x, event.y));
		int column = item == null ? -1 : column(tree, event.x);
		String tip = column < 0 || item.getText(column).isEmpty() ? null : item.getText(column);
		if (!Objects.equals(tip, tree.getToolTipText())) {
			tree.setToolTipText(tip);
		}
	}

	/** The column at {@code x}; -1 behind the last one. */
	private static int column(Tree tree, int x) {
		int right = tree.getHorizontalBar() == null ? 0 : -tree.getHorizontalBar().getSelection();
		for (int column : tree.getColumnOrder()) {
			right += tree.getColumn(column).getWidth();
			if (x < right) {
				return column;
			}
		}
		return -1;
	}
}
