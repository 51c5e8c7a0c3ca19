// SPDX-License-Identifier: EPL-2.0
package org.sansho.workbench;

import org.eclipse.ui.IPageLayout;
import org.eclipse.ui.IPerspectiveFactory;

/** The one perspective: the table of contents on the left, the text in the middle, its outline on the right, problems below. */
public final class SanshoPerspective implements IPerspectiveFactory {

	/** Its identifier. */
	public static final String ID = "org.sansho.workbench.perspective";

	@Override
	public void createInitialLayout(IPageLayout layout) {
		layout.addView(IPageLayout.ID_OUTLINE, IPageLayout.RIGHT, 0.78f, IPageLayout.ID_EDITOR_AREA);
		layout.addView(IPageLayout.ID_PROBLEM_VIEW, IPageLayout.BOTTOM, 0.75f, IPageLayout.ID_EDITOR_AREA);
	}
}
