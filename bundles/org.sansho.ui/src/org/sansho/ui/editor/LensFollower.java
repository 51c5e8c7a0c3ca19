// SPDX-License-Identifier: EPL-2.0
package org.sansho.ui.editor;

import org.eclipse.jface.text.source.ISourceViewerExtension5;
import org.sansho.ui.server.ConnectedDocument;

/** Lets the platform ask for the lines above declarations again, also when only another file has changed. */
public final class LensFollower extends ViewerFollower {

	@Override
	protected void forget() {
		// The platform keeps the lines.
	}

	@Override
	protected void ask(ConnectedDocument shown) {
		if (viewer() instanceof ISourceViewerExtension5 showing) {
			showing.updateCodeMinings();
		}
	}
}
