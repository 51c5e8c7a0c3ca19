// SPDX-License-Identifier: EPL-2.0
package org.sansho.ui.editor.outline;

import org.eclipse.core.runtime.IAdapterFactory;
import org.eclipse.jface.text.ITextViewer;
import org.eclipse.ui.texteditor.ITextEditor;
import org.eclipse.ui.views.contentoutline.IContentOutlinePage;
import org.sansho.core.project.ProjectSources;

/** Gives the platform's generic editor an outline when it shows a file of the language. */
public final class OutlineAdapter implements IAdapterFactory {

	@Override
	public <T> T getAdapter(Object adaptable, Class<T> type) {
		if (type == IContentOutlinePage.class && adaptable instanceof ITextEditor editor && editor.getEditorInput() != null
				&& editor.getEditorInput().getName().endsWith(ProjectSources.EXTENSION)) {
			ITextViewer viewer = editor.getAdapter(ITextViewer.class);
			return viewer == null ? null : type.cast(new Outline(editor, viewer));
		}
		return null;
	}

	@Override
	public Class<?>[] getAdapterList() {
		return new Class<?>[] { IContentOutlinePage.class };
	}
}
