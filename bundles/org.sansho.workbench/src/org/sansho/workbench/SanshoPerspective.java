// SPDX-License-Identifier: EPL-2.0
package org.sansho.workbench;

import org.eclipse.ui.IFolderLayout;
import org.eclipse.ui.IPageLayout;
import org.eclipse.ui.IPerspectiveFactory;
import org.sansho.ui.explorer.ExplorerView;
import org.sansho.ui.problems.ProblemsView;

/** The one perspective: the table of contents on the left, the text in the middle, its outline on the right, problems below. */
public final class SanshoPerspective implements IPerspectiveFactory {

	/** Its identifier. */
	public static final String ID = "org.sansho.workbench.perspective";

	/** What the search of the platform finds, which has lines as wide as the text. */
	private static final String SEARCH = "org.eclipse.search.ui.views.SearchView";
	private static final float LEFT = 0.24f;
	private static final float RIGHT = 0.76f;
	private static final float BELOW = 0.74f;

	@Override
	public void createInitialLayout(IPageLayout layout) {
		layout.addView(ExplorerView.ID, IPageLayout.LEFT, LEFT, IPageLayout.ID_EDITOR_AREA);
		layout.getViewLayout(ExplorerView.ID).setCloseable(true);
		layout.addView(IPageLayout.ID_OUTLINE, IPageLayout.RIGHT, RIGHT, IPageLayout.ID_EDITOR_AREA);
		IFolderLayout below = layout.createFolder("below", IPageLayout.BOTTOM, BELOW, IPageLayout.ID_EDITOR_AREA);
		below.addView(ProblemsView.ID);
		below.addPlaceholder(SEARCH);
		below.addPlaceholder(IPageLayout.ID_PROGRESS_VIEW);
	}
}
