// SPDX-License-Identifier: EPL-2.0
package org.sansho.workbench;

import org.eclipse.e4.ui.model.application.ui.basic.MPart;
import org.eclipse.e4.ui.model.application.ui.basic.MWindow;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.views.IViewDescriptor;
import org.eclipse.ui.views.IViewRegistry;

/**
 * Gives views the names of today's language: the platform keeps the layout of a window with the names that the views had when it was closed, which
 * may have been in another language.
 */
public final class ViewNames {

	private ViewNames() {
	}

	/** Names the views of {@code window} anew. */
	public static void renew(IWorkbenchWindow window) {
		MWindow model = window.getService(MWindow.class);
		if (model == null) {
			return;
		}
		IViewRegistry views = window.getWorkbench().getViewRegistry();
		model.getSharedElements().stream().filter(MPart.class::isInstance).map(MPart.class::cast).forEach(part -> {
			IViewDescriptor view = views.find(part.getElementId());
			// What a view calls itself depends on what it shows, as with the console.
			if (view != null && part.getObject() == null) {
				part.setLabel(view.getLabel());
				part.setTooltip(null);
			}
		});
	}
}
