// SPDX-License-Identifier: EPL-2.0
package org.sansho.ui.export;

import java.nio.file.Path;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.swt.program.Program;
import org.eclipse.swt.widgets.Shell;
import org.sansho.core.text.Messages;

/** Tells that a workbook was written, and opens it with the program that the machine has for it. */
final class WrittenDialog extends MessageDialog {

	private static final int OPEN = 0;

	private final Messages messages;
	private final Path file;

	WrittenDialog(Shell parent, Messages messages, Path file) {
		super(parent, messages.get("title"), null, messages.get("done", file), INFORMATION, OPEN, messages.get("open"), messages.get("close"));
		this.messages = messages;
		this.file = file;
		setBlockOnOpen(false);
	}

	@Override
	protected void buttonPressed(int button) {
		super.buttonPressed(button);
		if (button == OPEN && !Program.launch(file.toString())) {
			openInformation(getParentShell(), messages.get("title"), messages.get("noProgram", file));
		}
	}
}
