// SPDX-License-Identifier: EPL-2.0
package org.sansho.ui.driver;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeItem;
import org.eclipse.ui.PartInitException;

/** The explorer as a person sees it. */
public final class Explorer {

	private static final String ID = "org.sansho.ui.explorer";

	private final Workbench workbench;

	public Explorer(Workbench workbench) {
		this.workbench = workbench;
	}

	/** Brings it to the front. */
	public Explorer show() {
		try {
			workbench.page().showView(ID);
		} catch (PartInitException e) {
			throw new AssertionError(e);
		}
		return this;
	}

	private Composite area() {
		Tree tree = workbench.widget(Tree.class, each -> each.getColumnCount() == 2 && (each.getStyle() & SWT.VIRTUAL) != 0);
		return tree.getParent().getParent();
	}

	/** Its tree. */
	public Tree tree() {
		return Workbench.within(area(), Tree.class, each -> true).orElseThrow();
	}

	/** Its box. */
	public Text filter() {
		return Workbench.within(area(), Text.class, each -> true).orElseThrow();
	}

	/** The lines below a line; those at the top without a path. */
	public List<String> below(String... path) {
		List<String> texts = new ArrayList<>();
		for (TreeItem item : items(path)) {
			texts.add(item.getText(0));
		}
		return texts;
	}

	/** Opens the lines of a path, each told by how it begins, or by what it holds, and returns the last. */
	public TreeItem open(String... path) {
		items(path);
		return last(path).orElseThrow();
	}

	/** Double-clicks a line. */
	public void choose(String... path) {
		TreeItem item = open(path);
		tree().setSelection(item);
		Event event = new Event();
		event.item = item;
		tree().notifyListeners(SWT.DefaultSelection, event);
		workbench.settle();
	}

	private TreeItem[] items(String... path) {
		return path.length == 0 ? tree().getItems() : last(path).map(TreeItem::getItems).orElseThrow(() -> new AssertionError(String.join(" > ", path) + " is not there"));
	}

	private Optional<TreeItem> last(String... path) {
		TreeItem[] level = tree().getItems();
		TreeItem found = null;
		for (String step : path) {
			found = null;
			for (TreeItem item : level) {
				if (item.getText(0).startsWith(step)) {
					found = item;
					break;
				}
				if (found == null && item.getText(0).contains(step)) {
					found = item;
				}
			}
			if (found == null) {
				return Optional.empty();
			}
			found.setExpanded(true);
			level = found.getItems();
		}
		return Optional.ofNullable(found);
	}
}
