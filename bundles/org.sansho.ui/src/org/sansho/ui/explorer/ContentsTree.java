// SPDX-License-Identifier: EPL-2.0
package org.sansho.ui.explorer;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.resource.LocalResourceManager;
import org.eclipse.jface.resource.ResourceManager;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeColumn;
import org.eclipse.swt.widgets.TreeItem;
import org.sansho.ui.Icons;

/**
 * The widget of the explorer: a tree whose lines are only made when they come into sight, so that an edition with many thousands of
 * clauses opens at once.
 */
final class ContentsTree {

	private final Tree tree;
	private final TreeColumn labels;
	private final TreeColumn numbers;
	private final ResourceManager images;
	private List<Entry> roots = List.of();

	ContentsTree(Composite parent) {
		tree = new Tree(parent, SWT.VIRTUAL | SWT.SINGLE | SWT.FULL_SELECTION | SWT.V_SCROLL);
		tree.setHeaderVisible(false);
		labels = new TreeColumn(tree, SWT.LEFT);
		numbers = new TreeColumn(tree, SWT.RIGHT);
		images = new LocalResourceManager(JFaceResources.getResources(), tree);
		tree.addListener(SWT.SetData, event -> fill((TreeItem) event.item));
		tree.addListener(SWT.Resize, event -> fitColumns());
		tree.addListener(SWT.MouseMove, this::tellWhole);
	}

	Tree widget() {
		return tree;
	}

	/** The lines at the top. */
	List<Entry> roots() {
		return roots;
	}

	/** Shows other lines; what was open stays open, and what was selected stays selected where it still is. */
	void show(List<Entry> newRoots) {
		Set<List<String>> open = new HashSet<>();
		collectOpen(tree.getItems(), List.of(), open);
		Optional<List<String>> selected = selected().map(ContentsTree::keys);
		tree.setRedraw(false);
		try {
			roots = List.copyOf(newRoots);
			tree.removeAll();
			tree.setItemCount(roots.size());
			for (int i = 0; i < roots.size(); i++) {
				reopen(tree.getItem(i), List.of(), open);
			}
			selected.ifPresent(this::select);
		} finally {
			tree.setRedraw(true);
		}
		fitColumns();
	}

	/** Opens the lines down to this depth; 1 opens what is at the top. */
	void open(int depth) {
		tree.setRedraw(false);
		for (TreeItem item : tree.getItems()) {
			open(item, depth);
		}
		tree.setRedraw(true);
	}

	private void open(TreeItem item, int depth) {
		if (depth > 0 && entry(item).children().size() > 0) {
			item.setExpanded(true);
			for (TreeItem inner : item.getItems()) {
				open(inner, depth - 1);
			}
		}
	}

	/** Closes everything but the projects. */
	void collapse() {
		for (TreeItem item : tree.getItems()) {
			for (TreeItem inner : item.getItems()) {
				inner.setExpanded(false);
			}
		}
	}

	/** The selected line. */
	Optional<Entry> selected() {
		TreeItem[] selection = tree.getSelection();
		return selection.length == 0 ? Optional.empty() : Optional.of(entry(selection[0]));
	}

	/** Selects {@code entry}, or the line that now has its place, and brings it into sight. */
	void reveal(Entry entry) {
		select(keys(entry));
	}

	/** Tells about lines that are double-clicked, or chosen with the Enter key. */
	void onOpen(Consumer<Entry> listener) {
		tree.addListener(SWT.DefaultSelection, event -> listener.accept(entry((TreeItem) event.item)));
	}

	private void select(List<String> keys) {
		TreeItem[] level = tree.getItems();
		TreeItem found = null;
		for (String key : keys) {
			TreeItem next = null;
			for (TreeItem item : level) {
				if (entry(item).key().equals(key)) {
					next = item;
					break;
				}
			}
			if (next == null) {
				break;
			}
			if (found != null) {
				found.setExpanded(true);
			}
			found = next;
			level = found.getItems();
		}
		if (found != null) {
			tree.setSelection(found);
			tree.showSelection();
		}
	}

	private static List<String> keys(Entry entry) {
		List<String> keys = new ArrayList<>();
		for (Optional<Entry> level = Optional.of(entry); level.isPresent(); level = level.get().parent()) {
			keys.addFirst(level.get().key());
		}
		return keys;
	}

	private void collectOpen(TreeItem[] items, List<String> above, Set<List<String>> open) {
		for (TreeItem item : items) {
			if (item.getExpanded() && item.getData() instanceof Entry entry) {
				List<String> keys = new ArrayList<>(above);
				keys.add(entry.key());
				open.add(keys);
				collectOpen(item.getItems(), keys, open);
			}
		}
	}

	private void reopen(TreeItem item, List<String> above, Set<List<String>> open) {
		List<String> keys = new ArrayList<>(above);
		keys.add(entry(item).key());
		if (open.contains(keys)) {
			item.setExpanded(true);
			for (TreeItem inner : item.getItems()) {
				reopen(inner, keys, open);
			}
		}
	}

	/** The entry of an item; the item is filled if nobody has seen it yet. */
	private Entry entry(TreeItem item) {
		if (!(item.getData() instanceof Entry)) {
			fill(item);
		}
		return (Entry) item.getData();
	}

	private void fill(TreeItem item) {
		TreeItem above = item.getParentItem();
		Entry entry = above == null ? roots.get(tree.indexOf(item)) : entry(above).children().get(above.indexOf(item));
		item.setData(entry);
		item.setText(0, entry.label());
		entry.count().ifPresent(count -> item.setText(1, Integer.toString(count)));
		item.setForeground(1, tree.getDisplay().getSystemColor(SWT.COLOR_WIDGET_DISABLED_FOREGROUND));
		item.setImage(0, images.get(Icons.icon(icon(entry.kind()))));
		item.setItemCount(entry.children().size());
	}

	private static String icon(Line.Kind kind) {
		return (kind == Line.Kind.GATE ? Line.Kind.ITEM : kind).name().toLowerCase(Locale.ROOT);
	}

	private void fitColumns() {
		int width = tree.getClientArea().width;
		int small = Math.min(width / 4, 52);
		numbers.setWidth(small);
		labels.setWidth(Math.max(width - small, 80));
	}

	/** A line that is too long for the column is told whole under the mouse. */
	private void tellWhole(Event event) {
		TreeItem item = tree.getItem(new Point(event.x, event.y));
		String tip = item == null ? null : item.getText(0);
		if (!java.util.Objects.equals(tip, tree.getToolTipText())) {
			tree.setToolTipText(tip);
		}
	}
}
