// SPDX-License-Identifier: EPL-2.0
package org.sansho.ui;

import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.wizard.IWizard;
import org.eclipse.jface.wizard.WizardDialog;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Shell;
import org.sansho.core.text.Messages;

/** The window of a wizard; its buttons speak the language of its pages, for which the platform has no texts of its own. */
public final class WizardWindow extends WizardDialog {

	private static final int WIDTH = 620;
	private static final int HEIGHT = 430;

	private boolean leaving;
	private final Messages messages = new Messages(WizardWindow.class, UserLanguage.locale());

	/** The window of {@code wizard}, above {@code parent}; opening it does not wait for its end. */
	public WizardWindow(Shell parent, IWizard wizard) {
		super(parent, wizard);
		setPageSize(WIDTH, HEIGHT);
		setBlockOnOpen(false);
	}

	/** Whether somebody is closing the window by its title bar, who wants to be rid of it whatever it does. */
	public boolean isLeaving() {
		return leaving;
	}

	@Override
	protected void handleShellCloseEvent() {
		leaving = true;
		try {
			super.handleShellCloseEvent();
		} finally {
			leaving = false;
		}
	}

	/** Escape is to cancel; the system would close the window. */
	@Override
	protected void configureShell(Shell shell) {
		super.configureShell(shell);
		shell.addListener(SWT.Traverse, event -> {
			if (event.detail == SWT.TRAVERSE_ESCAPE) {
				event.doit = false;
				cancelPressed();
			}
		});
	}

	@Override
	protected Button createButton(Composite parent, int id, String label, boolean preferred) {
		return super.createButton(parent, id, switch (id) {
			case IDialogConstants.BACK_ID -> messages.get("back");
			case IDialogConstants.NEXT_ID -> messages.get("next");
			case IDialogConstants.FINISH_ID -> messages.get("finish");
			default -> label;
		}, preferred);
	}

	/** The button to cancel is made in a way of its own. */
	@Override
	protected void createButtonsForButtonBar(Composite parent) {
		super.createButtonsForButtonBar(parent);
		for (Control child : parent.getChildren()) {
			if (child instanceof Button button && Integer.valueOf(IDialogConstants.CANCEL_ID).equals(button.getData())) {
				button.setText(messages.get("cancel"));
				setButtonLayoutData(button);
			}
		}
	}
}
