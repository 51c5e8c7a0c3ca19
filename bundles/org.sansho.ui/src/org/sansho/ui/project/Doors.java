// SPDX-License-Identifier: EPL-2.0
package org.sansho.ui.project;

import java.lang.reflect.InvocationTargetException;
import java.nio.file.Path;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.jface.operation.IRunnableWithProgress;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.ide.IDE;
import org.eclipse.ui.statushandlers.StatusManager;
import org.sansho.core.text.Messages;
import org.sansho.ui.UserLanguage;
import org.sansho.ui.explorer.ExplorerView;

/** What happens in a window once a project is chosen: the work with its progress, then the explorer and the first text. */
final class Doors {

	/** The text that an analyst is shown first: the basis of the checklist that is answered most. */
	private static final String FIRST = "mappings/checklist-basis-R7.sansho";

	private final IWorkbenchWindow window;
	private final Messages messages = new Messages(Doors.class, UserLanguage.locale());
	private final ProjectMaker maker = new ProjectMaker(ResourcesPlugin.getWorkspace(), messages);

	Doors(IWorkbenchWindow window) {
		this.window = window;
	}

	Messages messages() {
		return messages;
	}

	ProjectMaker maker() {
		return maker;
	}

	/** Opens the sample; makes it first if it is not there yet. */
	void openSample() {
		String name = messages.get("sample.name");
		if (maker.existing(name).isPresent() || run(maker.copy(name, maker.defaultFolder(name)))) {
			show(name);
		}
	}

	/** Does the work with its progress shown; says what went wrong if it did not succeed. */
	boolean run(IRunnableWithProgress work) {
		try {
			window.run(true, false, work);
			return true;
		} catch (InvocationTargetException e) {
			complain(e.getMessage());
			return false;
		} catch (InterruptedException e) {
			return false;
		}
	}

	/** Takes a folder into the workspace. */
	void adopt(Path folder) {
		String name = maker.nameOf(folder);
		if (maker.existing(name).isPresent()) {
			complain(messages.get("name.taken", name));
		} else if (run(maker.adopt(name, folder))) {
			show(name);
		}
	}

	void complain(String sentence) {
		MessageDialog.openError(window.getShell(), messages.get("title"), sentence);
	}

	/** Lets the welcome page go, and brings the explorer and the first text of the project into sight. */
	void show(String name) {
		var intros = window.getWorkbench().getIntroManager();
		if (intros.getIntro() != null) {
			intros.closeIntro(intros.getIntro());
		}
		IWorkbenchPage page = window.getActivePage();
		try {
			page.showView(ExplorerView.ID);
			IFile first = ResourcesPlugin.getWorkspace().getRoot().getProject(name).getFile(FIRST);
			if (first.exists()) {
				IEditorPart editor = IDE.openEditor(page, first);
				// What had the focus is gone with the welcome page, and the platform hands it on before the editor can be seen.
				window.getShell().getDisplay().asyncExec(() -> {
					if (page.getActivePart() == editor) {
						editor.setFocus();
					}
				});
			}
		} catch (PartInitException e) {
			StatusManager.getManager().handle(e.getStatus(), StatusManager.SHOW | StatusManager.LOG);
		}
	}
}
