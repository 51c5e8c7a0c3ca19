// SPDX-License-Identifier: EPL-2.0
package org.sansho.ui.driver;

import java.util.Optional;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.dialogs.IMessageProvider;
import org.eclipse.jface.wizard.WizardDialog;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.sansho.ui.ProjectPage;

/** A wizard as somebody fills it in. */
public final class WizardDriver {

	private final Workbench workbench;
	private final WizardDialog dialog;

	private WizardDriver(Workbench workbench, WizardDialog dialog) {
		this.workbench = workbench;
		this.dialog = dialog;
	}

	/** Runs a command, and finds the wizard that it opens; waits until it knows the project that it is about. */
	public static WizardDriver open(Workbench workbench, String command) {
		WizardDriver wizard = begun(workbench, command);
		workbench.until("the project is read", () -> !(wizard.dialog.getCurrentPage() instanceof ProjectPage page) || page.isRead());
		return wizard;
	}

	/** Runs a command, and finds the wizard that it opens; does not wait until it knows the project that it is about. */
	public static WizardDriver begun(Workbench workbench, String command) {
		workbench.command(command);
		WizardDialog opened = workbench.find("a wizard is open", () -> {
			for (Shell shell : workbench.display().getShells()) {
				if (shell.isVisible() && shell.getData() instanceof WizardDialog dialog) {
					return Optional.of(dialog);
				}
			}
			return Optional.empty();
		});
		return new WizardDriver(workbench, opened);
	}

	/** Fills in a field of the first page. */
	public void fill(String field, String value) {
		Control control = field(field);
		workbench.until("the field " + field + " can be filled", control::isEnabled);
		switch (control) {
			case Combo combo -> {
				workbench.until(value + " can be chosen", () -> (combo.getStyle() & SWT.READ_ONLY) == 0 || combo.indexOf(value) >= 0);
				combo.setText(value);
				combo.notifyListeners(SWT.Modify, new Event());
			}
			case Text text -> text.setText(value);
			default -> throw new AssertionError(control);
		}
	}

	/** What stands in a field. */
	public String value(String field) {
		return field(field) instanceof Combo combo ? combo.getText() : ((Text) field(field)).getText();
	}

	private Control field(String field) {
		return workbench.find("there is a field " + field,
				() -> Workbench.within(dialog.getShell(), Control.class, control -> field.equals(control.getData("org.sansho.field"))));
	}

	/** The widget of this kind on the page. */
	public <T extends Control> T widget(Class<T> kind) {
		return workbench.find("there is a " + kind.getSimpleName(), () -> Workbench.within(dialog.getShell(), kind, Control::isVisible));
	}

	/** Waits until the page says that it is complete. */
	public void complete() {
		workbench.until("the page is complete; it says: " + message(), () -> dialog.getCurrentPage().isPageComplete());
	}

	/** Whether the page says that it is complete. */
	public boolean isComplete() {
		return dialog.getCurrentPage().isPageComplete();
	}

	/** Presses Next. */
	public void next() {
		complete();
		press(IDialogConstants.NEXT_ID);
	}

	/** Presses Finish once it can be pressed. */
	public void finish() {
		complete();
		Shell shell = dialog.getShell();
		press(IDialogConstants.FINISH_ID);
		workbench.until("the wizard is gone", shell::isDisposed);
	}

	/** Presses Finish, and does not wait for anything. */
	public void begin() {
		complete();
		press(IDialogConstants.FINISH_ID);
	}

	/** The wizard's dialog. */
	public WizardDialog dialog() {
		return dialog;
	}

	/** The window, whether it can be seen or not. */
	public Shell shell() {
		return dialog.getShell();
	}

	/** Presses Finish, and stays until the page says what {@code part} is a part of. */
	public void finishInVain(String part) {
		complete();
		press(IDialogConstants.FINISH_ID);
		workbench.until("the page says: " + part, () -> message().contains(part));
	}

	/** Presses Back. */
	public void back() {
		press(IDialogConstants.BACK_ID);
	}

	/** Presses Cancel. */
	public void cancel() {
		press(IDialogConstants.CANCEL_ID);
	}

	private void press(int id) {
		Button button = workbench.find("the button is there", () -> Workbench.within(dialog.getShell(), Button.class, each -> Integer.valueOf(id).equals(each.getData())));
		workbench.until("the button can be pressed", button::isEnabled);
		button.notifyListeners(SWT.Selection, new Event());
	}

	/** What the page says: its error, or else its message. */
	public String message() {
		String error = dialog.getCurrentPage().getErrorMessage();
		String message = dialog.getCurrentPage() instanceof IMessageProvider provider ? provider.getMessage() : null;
		return error != null ? error : message == null ? "" : message;
	}
}
