// SPDX-License-Identifier: EPL-2.0
package org.sansho.workbench;

import java.util.List;
import org.eclipse.e4.ui.model.application.ui.MElementContainer;
import org.eclipse.e4.ui.model.application.ui.MUIElement;
import org.eclipse.e4.ui.model.application.ui.basic.MPart;
import org.eclipse.e4.ui.model.application.ui.basic.MWindow;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.views.IViewDescriptor;
import org.eclipse.ui.views.IViewRegistry;
import org.sansho.core.project.ProjectSources;

/**
 * Gives parts that the platform remembers of the last session, and that have not been shown in this one, what they would have by now: views their names,
 * which were kept in the language of that session, and editors of our files their picture, in whose place that of any text was kept.
 */
public final class RememberedParts {

	private static final String PICTURE = "platform:/plugin/org.sansho.ui/icons/file.svg";

	private RememberedParts() {
	}

	/** Looks through {@code window}. */
	public static void renew(IWorkbenchWindow window) {
		MWindow model = window.getService(MWindow.class);
		if (model != null) {
			IViewRegistry views = window.getWorkbench().getViewRegistry();
			renew(model.getSharedElements(), views);
			renew(model.getChildren(), views);
		}
	}

	private static void renew(List<? extends MUIElement> elements, IViewRegistry views) {
		for (MUIElement element : elements) {
			// What is shown has said itself what it is called.
			if (element instanceof MPart part && part.getObject() == null) {
				renew(part, views);
			}
			if (element instanceof MElementContainer<?> container) {
				renew(container.getChildren(), views);
			}
		}
	}

	private static void renew(MPart part, IViewRegistry views) {
		IViewDescriptor view = views.find(part.getElementId());
		if (view != null) {
			part.setLabel(view.getLabel());
			part.setTooltip(null);
		}
		picture(part);
	}

	/** Lets the tab of an editor of our files have their picture also while the editor itself has not been made. */
	static void picture(MPart part) {
		if (part.getLabel() != null && part.getLabel().contains(ProjectSources.EXTENSION) && !PICTURE.equals(part.getIconURI())) {
			part.setIconURI(PICTURE);
		}
	}
}
