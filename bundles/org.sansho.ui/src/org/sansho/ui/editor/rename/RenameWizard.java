// SPDX-License-Identifier: EPL-2.0
package org.sansho.ui.editor.rename;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.ltk.ui.refactoring.RefactoringWizard;
import org.eclipse.ltk.ui.refactoring.UserInputWizardPage;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.sansho.core.text.Messages;
import org.sansho.ui.Icons;

/** Asks for the new name, and shows what would change. */
final class RenameWizard extends RefactoringWizard {

	/** So long nobody has typed when the server is asked about a name, in milliseconds. */
	private static final int PAUSE = 250;

	private final Renaming renaming;
	private final Messages messages;

	RenameWizard(Renaming renaming, Messages messages) {
		super(renaming, WIZARD_BASED_USER_INTERFACE | PREVIEW_EXPAND_FIRST_NODE);
		this.renaming = renaming;
		this.messages = messages;
		setWindowTitle(messages.get("rename"));
		setDefaultPageTitle(messages.get("rename"));
		setDefaultPageImageDescriptor(Icons.banner("item"));
	}

	@Override
	protected void addUserInputPages() {
		addPage(new NamePage());
	}

	private final class NamePage extends UserInputWizardPage {
		/** So many times the name was changed. */
		private int changes;

		NamePage() {
			super("name");
			setDescription(messages.get("rename.text", renaming.oldName()));
		}

		@Override
		public void createControl(Composite parent) {
			Composite area = new Composite(parent, SWT.NONE);
			GridLayoutFactory.swtDefaults().numColumns(2).margins(10, 10).applyTo(area);
			new Label(area, SWT.NONE).setText(messages.get("rename.name"));
			Text name = new Text(area, SWT.BORDER);
			name.setText(renaming.oldName());
			name.selectAll();
			name.addModifyListener(event -> {
				renaming.setNewName(name.getText());
				setPageComplete(renaming.isReady());
				setErrorMessage(null);
				int change = ++changes;
				Display display = name.getDisplay();
				display.timerExec(PAUSE, () -> {
					if (isOf(change, name) && renaming.isReady()) {
						renaming.objection().thenAccept(objection -> objection.ifPresent(why -> display.asyncExec(() -> object(change, name, why))));
					}
				});
			});
			GridDataFactory.fillDefaults().grab(true, false).hint(convertWidthInCharsToPixels(50), SWT.DEFAULT).applyTo(name);
			setPageComplete(false);
			setControl(area);
			name.setFocus();
		}

		private void object(int change, Text name, String why) {
			if (isOf(change, name)) {
				setErrorMessage(why);
				setPageComplete(false);
			}
		}

		private boolean isOf(int change, Text name) {
			return change == changes && !name.isDisposed();
		}
	}
}
