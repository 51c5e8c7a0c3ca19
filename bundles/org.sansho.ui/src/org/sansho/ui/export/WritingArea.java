// SPDX-License-Identifier: EPL-2.0
package org.sansho.ui.export;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.ProgressBar;
import org.sansho.core.text.Messages;

/** Shows at the foot of a page that something is being written, and lets a person go on with something else meanwhile; takes no room otherwise. */
final class WritingArea {

	private final Composite area;
	private final Label what;
	private final Button aside;

	/** @param goOn what is done when somebody does not want to wait */
	WritingArea(Composite parent, Messages messages, Runnable goOn) {
		area = new Composite(parent, SWT.NONE);
		GridLayoutFactory.fillDefaults().numColumns(2).applyTo(area);
		GridDataFactory.fillDefaults().grab(true, false).exclude(true).applyTo(area);
		what = new Label(area, SWT.NONE);
		GridDataFactory.fillDefaults().span(2, 1).grab(true, false).applyTo(what);
		GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.CENTER).applyTo(new ProgressBar(area, SWT.INDETERMINATE));
		aside = new Button(area, SWT.PUSH);
		aside.setText(messages.get("background"));
		aside.addListener(SWT.Selection, event -> goOn.run());
		area.setVisible(false);
	}

	/** Shows that {@code work} goes on. */
	void show(String work) {
		what.setText(work);
		show(true);
		aside.setFocus();
	}

	/** Nothing goes on any more. */
	void hide() {
		show(false);
	}

	private void show(boolean visible) {
		((GridData) area.getLayoutData()).exclude = !visible;
		area.setVisible(visible);
		area.getParent().layout(true, true);
	}
}
