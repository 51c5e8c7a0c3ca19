// SPDX-License-Identifier: EPL-2.0
package org.sansho.ui.editor.completion;

import java.util.Optional;
import org.eclipse.jface.text.ITextViewer;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;

/**
 * The line of the list in which a proposal is selected. When proposals come later than the list, the platform still takes what it shows beside
 * the list from what the line was before: that the proposals are being worked out.
 */
final class SelectedLine {

	private final ITextViewer viewer;
	private final Proposal proposal;

	SelectedLine(ITextViewer viewer, Proposal proposal) {
		this.viewer = viewer;
		this.proposal = proposal;
	}

	/** Lets the platform look again, now that it has put the proposal into the line. */
	void announce() {
		StyledText text = viewer.getTextWidget();
		if (text != null && !text.isDisposed()) {
			text.getDisplay().asyncExec(() -> {
				if (!text.isDisposed()) {
					for (Shell list : text.getShell().getShells()) {
						table(list).ifPresent(this::announce);
					}
				}
			});
		}
	}

	private void announce(Table table) {
		int index = table.getSelectionIndex();
		if (index < 0 || !table.isVisible()) {
			return;
		}
		TableItem line = table.getItem(index);
		// Whoever asks for its text gets it filled.
		line.getText();
		if (line.getData() == proposal) {
			Event selected = new Event();
			selected.item = line;
			table.notifyListeners(SWT.Selection, selected);
		}
	}

	private static Optional<Table> table(Composite parent) {
		for (Control child : parent.getChildren()) {
			if (child instanceof Table table && (table.getStyle() & SWT.VIRTUAL) != 0) {
				return Optional.of(table);
			}
			Optional<Table> inner = child instanceof Composite composite ? table(composite) : Optional.empty();
			if (inner.isPresent()) {
				return inner;
			}
		}
		return Optional.empty();
	}
}
