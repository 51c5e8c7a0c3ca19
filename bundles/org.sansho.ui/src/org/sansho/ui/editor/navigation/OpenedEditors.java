// SPDX-License-Identifier: EPL-2.0
package org.sansho.ui.editor.navigation;

import java.util.Optional;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.IEditorReference;
import org.eclipse.ui.IPartListener2;
import org.eclipse.ui.IWindowListener;
import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.IWorkbenchPartReference;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.texteditor.ITextEditor;
import org.sansho.core.project.ProjectSources;

/** Gives editors of our files those actions of ours that cannot be declared, since the platform makes its own for each editor. */
public final class OpenedEditors implements IPartListener2, IWindowListener {

	private OpenedEditors() {
	}

	/** Looks after the editors of {@code workbench} from now on. Call in the thread of the windows. */
	public static void follow(IWorkbench workbench) {
		OpenedEditors editors = new OpenedEditors();
		workbench.addWindowListener(editors);
		for (IWorkbenchWindow window : workbench.getWorkbenchWindows()) {
			editors.windowOpened(window);
		}
	}

	@Override
	public void windowOpened(IWorkbenchWindow window) {
		window.getPartService().addPartListener(this);
		for (IWorkbenchPage page : window.getPages()) {
			for (IEditorReference reference : page.getEditorReferences()) {
				partOpened(reference);
			}
		}
	}

	@Override
	public void partOpened(IWorkbenchPartReference reference) {
		if (reference.getPart(false) instanceof IEditorPart editor && editor.getEditorInput() != null && editor.getEditorInput().getName().endsWith(ProjectSources.EXTENSION)) {
			Optional.ofNullable(Opening.textEditor(editor)).ifPresent(OpenedEditors::improve);
		}
	}

	/** Editors that were open at the start are made when they are seen. */
	@Override
	public void partVisible(IWorkbenchPartReference reference) {
		partOpened(reference);
	}

	@Override
	public void partInputChanged(IWorkbenchPartReference reference) {
		partOpened(reference);
	}

	private static void improve(ITextEditor editor) {
		OpenDeclaration.into(editor);
	}

	@Override
	public void windowActivated(IWorkbenchWindow window) {
	}

	@Override
	public void windowDeactivated(IWorkbenchWindow window) {
	}

	@Override
	public void windowClosed(IWorkbenchWindow window) {
	}
}
