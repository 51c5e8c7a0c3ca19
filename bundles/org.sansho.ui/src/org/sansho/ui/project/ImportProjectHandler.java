// SPDX-License-Identifier: EPL-2.0
package org.sansho.ui.project;

import java.io.IOException;
import java.nio.file.Path;
import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.swt.widgets.DirectoryDialog;
import org.eclipse.ui.handlers.HandlerUtil;

/** Takes a folder that holds a project into the workspace. */
public final class ImportProjectHandler extends AbstractHandler {

	@Override
	public Object execute(ExecutionEvent event) throws ExecutionException {
		Doors doors = new Doors(HandlerUtil.getActiveWorkbenchWindowChecked(event));
		DirectoryDialog dialog = new DirectoryDialog(HandlerUtil.getActiveShell(event));
		dialog.setText(doors.messages().get("import.title"));
		dialog.setMessage(doors.messages().get("import.text"));
		String chosen = dialog.open();
		if (chosen != null) {
			try {
				if (ProjectMaker.holdsProject(Path.of(chosen))) {
					doors.adopt(Path.of(chosen));
				} else {
					doors.complain(doors.messages().get("import.empty", chosen));
				}
			} catch (IOException e) {
				doors.complain(doors.messages().get("folder.unreadable", chosen));
			}
		}
		return null;
	}
}
