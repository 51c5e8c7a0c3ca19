// SPDX-License-Identifier: EPL-2.0
package org.sansho.ui.explorer;

import java.util.Optional;
import org.eclipse.core.runtime.ListenerList;
import org.eclipse.jface.viewers.ISelection;
import org.eclipse.jface.viewers.ISelectionChangedListener;
import org.eclipse.jface.viewers.ISelectionProvider;
import org.eclipse.jface.viewers.SelectionChangedEvent;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.swt.SWT;

/** Tells the workbench the place of what is selected in the explorer. */
final class EntrySelection implements ISelectionProvider {

	private final ContentsTree tree;
	private final ListenerList<ISelectionChangedListener> listeners = new ListenerList<>();

	EntrySelection(ContentsTree tree) {
		this.tree = tree;
		tree.widget().addListener(SWT.Selection, event -> {
			SelectionChangedEvent change = new SelectionChangedEvent(this, getSelection());
			listeners.forEach(listener -> listener.selectionChanged(change));
		});
	}

	@Override
	public ISelection getSelection() {
		Optional<Place> selected = tree.widget().isDisposed() ? Optional.empty() : tree.selected().flatMap(Entry::place);
		return selected.map(StructuredSelection::new).orElse(StructuredSelection.EMPTY);
	}

	/** Only the user selects. */
	@Override
	public void setSelection(ISelection selection) {
	}

	@Override
	public void addSelectionChangedListener(ISelectionChangedListener listener) {
		listeners.add(listener);
	}

	@Override
	public void removeSelectionChangedListener(ISelectionChangedListener listener) {
		listeners.remove(listener);
	}
}
