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
 * clauses opens at once. When the contents change, only what looks different is touched, so that nothing moves under the eyes of somebody.
 */
public final class ContentsTree {

	/** So many lines are not made one by one, but when they come into sight. */
	private static final int MANY = 50;

	private final Tree tree;
	private final TreeColumn labels;
	private final TreeColumn numbers;
	private final ResourceManager images;
	/** The ways to the lines that are open: the keys from the top down. */
	private final Set<List<String>> open = new HashSet<>();
	private List<Entry> roots = List.of();

	/** A tree without lines in {@code parent}. */
	public ContentsTree(Composite parent) {
		tree = new Tree(parent, SWT.VIRTUAL | SWT.SINGLE | SWT.FULL_SELECTION | SWT.V_SCROLL);
		tree.setHeaderVisible(false);
		labels = new TreeColumn(tree, SWT.LEFT);
		numbers = new TreeColumn(tree, SWT.RIGHT);
		images = new LocalResourceManager(JFaceResources.getResources(), tree);
		tree.addListener(SWT.SetData, event -> {
			TreeItem item = (TreeItem) event.item;
			fill(item, below(item.getParentItem()).get(event.index));
		});
		tree.addListener(SWT.Expand, event -> open.add(keys(entry((TreeItem) event.item))));
		tree.addListener(SWT.Collapse, event -> open.remove(keys(entry((TreeItem) event.item))));
		tree.addListener(SWT.Resize, event -> fitColumns());
		tree.addListener(SWT.MouseMove, this::tellWhole);
	}

	/** The tree itself. */
	public Tree widget() {
		return tree;
	}

	/** The lines at the top. */
	List<Entry> roots() {
		return roots;
	}

	/** Shows other lines; what was open stays open, and what was selected stays selected where it still is. */
	public void show(List<Entry> newRoots) {
		List<Entry> before = roots;
		Optional<List<String>> selected = selected().map(ContentsTree::keys);
		tree.setRedraw(false);
		try {
			roots = List.copyOf(newRoots);
			update(null, before, roots);
			if (!selected().map(ContentsTree::keys).equals(selected)) {
				// A line that has come into the place of another one is not what somebody chose.
				selected.flatMap(this::item).ifPresentOrElse(tree::setSelection, tree::deselectAll);
			}
		} finally {
			tree.setRedraw(true);
		}
		fitColumns();
	}

	/** @param above the line whose inner lines change; {@code null} at the top */
	private void update(TreeItem above, List<Entry> before, List<Entry> now) {
		int shorter = Math.min(before.size(), now.size());
		int head = 0;
		while (head < shorter && isSame(before.get(head), now.get(head))) {
			head++;
		}
		int tail = 0;
		while (tail < shorter - head && isSame(before.get(before.size() - 1 - tail), now.get(now.size() - 1 - tail))) {
			tail++;
		}
		if (Math.max(before.size(), now.size()) - tail - head > MANY) {
			setCount(above, 0);
			setCount(above, now.size());
			reopen(above, 0, now);
			return;
		}
		for (int i = 0; i < head; i++) {
			renew(above, i, before.get(i), now.get(i));
		}
		replace(above, head, before.size() - tail, now.subList(head, now.size() - tail));
		for (int i = tail; i > 0; i--) {
			renew(above, now.size() - i, before.get(before.size() - i), now.get(now.size() - i));
		}
	}

	private static boolean isSame(Entry before, Entry now) {
		return before.key().equals(now.key());
	}

	/** The line is the same one, whatever has changed below it. */
	private void renew(TreeItem above, int index, Entry before, Entry now) {
		if (!before.looksLike(now)) {
			TreeItem item = item(above, index);
			if (item.getItemCount() == before.children().size()) {
				describe(item, now);
				update(item, before.children(), now.children());
			} else {
				// Nobody has seen it yet, so that nothing below it is open.
				fill(item, now);
			}
		}
	}

	/** Other lines stand where those from {@code from} to {@code to} stood: only these are made anew, since lists may be very long. */
	private void replace(TreeItem above, int from, int to, List<Entry> now) {
		int common = Math.min(to - from, now.size());
		for (int i = from + common; i < to; i++) {
			item(above, from + common).dispose();
		}
		for (int i = 0; i < now.size(); i++) {
			TreeItem item = i < common ? item(above, from + i) : above == null ? new TreeItem(tree, SWT.NONE, from + i) : new TreeItem(above, SWT.NONE, from + i);
			if (i < common) {
				item.setItemCount(0);
			}
			fill(item, now.get(i));
		}
		reopen(above, from, now);
	}

	private static int indexOf(List<Entry> entries, String key) {
		for (int i = 0; i < entries.size(); i++) {
			if (entries.get(i).key().equals(key)) {
				return i;
			}
		}
		return -1;
	}

	/** Opens again what was open among {@code entries}, the first of which is line {@code from} below {@code above}. */
	private void reopen(TreeItem above, int from, List<Entry> entries) {
		for (int i = 0; i < entries.size(); i++) {
			if (!entries.get(i).children().isEmpty() && open.contains(keys(entries.get(i)))) {
				expand(item(above, from + i), entries.get(i));
				reopen(item(above, from + i), 0, entries.get(i).children());
			}
		}
	}

	private void expand(TreeItem item, Entry entry) {
		fill(item, entry);
		item.setExpanded(true);
		open.add(keys(entry));
	}

	/** Opens the lines down to this depth; 1 opens what is at the top. */
	public void open(int depth) {
		tree.setRedraw(false);
		open(null, roots, depth);
		tree.setRedraw(true);
	}

	private void open(TreeItem above, List<Entry> entries, int depth) {
		for (int i = 0; i < entries.size() && depth > 0; i++) {
			if (!entries.get(i).children().isEmpty()) {
				expand(item(above, i), entries.get(i));
				open(item(above, i), entries.get(i).children(), depth - 1);
			}
		}
	}

	/** Closes everything but the projects. */
	public void collapse() {
		for (TreeItem item : tree.getItems()) {
			for (TreeItem inner : item.getItems()) {
				inner.setExpanded(false);
			}
		}
		open.removeIf(way -> way.size() > 1);
	}

	/** The selected line. */
	public Optional<Entry> selected() {
		TreeItem[] selection = tree.getSelection();
		return selection.length == 0 ? Optional.empty() : Optional.of(entry(selection[0]));
	}

	/** Selects {@code entry}, or the line that now has its place, and brings it into sight. */
	public void reveal(Entry entry) {
		item(keys(entry)).ifPresent(item -> {
			tree.setSelection(item);
			tree.showSelection();
		});
	}

	/** Tells about lines that are double-clicked, or chosen with the Enter key. */
	public void onOpen(Consumer<Entry> listener) {
		tree.addListener(SWT.DefaultSelection, event -> listener.accept(entry((TreeItem) event.item)));
	}

	/** The item at the end of this way, or as far down as the way leads; all above it is opened. */
	private Optional<TreeItem> item(List<String> way) {
		List<Entry> level = roots;
		TreeItem found = null;
		Entry above = null;
		for (String key : way) {
			int index = indexOf(level, key);
			if (index < 0) {
				break;
			}
			if (found != null) {
				expand(found, above);
			}
			above = level.get(index);
			found = item(found, index);
			level = above.children();
		}
		return Optional.ofNullable(found);
	}

	private static List<String> keys(Entry entry) {
		List<String> keys = new ArrayList<>();
		for (Optional<Entry> level = Optional.of(entry); level.isPresent(); level = level.get().parent()) {
			keys.addFirst(level.get().key());
		}
		return keys;
	}

	private TreeItem item(TreeItem above, int index) {
		return above == null ? tree.getItem(index) : above.getItem(index);
	}

	private void setCount(TreeItem above, int count) {
		if (above == null) {
			tree.setItemCount(count);
		} else {
			above.setItemCount(count);
		}
	}

	/** The lines below {@code item}; {@code null}: at the top. */
	private List<Entry> below(TreeItem item) {
		return item == null ? roots : entry(item).children();
	}

	private Entry entry(TreeItem item) {
		TreeItem above = item.getParentItem();
		return above == null ? roots.get(tree.indexOf(item)) : entry(above).children().get(above.indexOf(item));
	}

	private void fill(TreeItem item, Entry entry) {
		describe(item, entry);
		item.setForeground(1, tree.getDisplay().getSystemColor(SWT.COLOR_WIDGET_DISABLED_FOREGROUND));
		item.setImage(0, images.get(Icons.icon(icon(entry.kind()))));
		if (item.getItemCount() != entry.children().size()) {
			item.setItemCount(entry.children().size());
		}
	}

	private static void describe(TreeItem item, Entry entry) {
		item.setText(0, entry.label().isEmpty() ? " " : entry.label());
		item.setText(1, entry.count().isPresent() ? Integer.toString(entry.count().getAsInt()) : "");
	}

	private static String icon(Line.Kind kind) {
		return kind.name().toLowerCase(Locale.ROOT);
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
