// SPDX-License-Identifier: EPL-2.0
package org.sansho.ui.explorer;

import org.eclipse.core.filesystem.EFS;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.ide.IDE;
import org.eclipse.ui.texteditor.ITextEditor;

/** Opens an editor at a place. */
final class PlaceOpener {

	private PlaceOpener() {
	}

	/**
	 * Shows {@code place} in the editor for its file.
	 *
	 * @throws CoreException if no editor can be opened
	 */
	static void open(IWorkbenchPage page, Place place) throws CoreException {
		IFile[] files = ResourcesPlugin.getWorkspace().getRoot().findFilesForLocationURI(place.file());
		IEditorPart editor = files.length > 0 ? IDE.openEditor(page, files[0]) : IDE.openEditorOnFileStore(page, EFS.getStore(place.file()));
		ITextEditor text = editor.getAdapter(ITextEditor.class);
		if (text != null) {
			text.selectAndReveal(place.offset(), 0);
			text.setFocus();
		}
	}
}
