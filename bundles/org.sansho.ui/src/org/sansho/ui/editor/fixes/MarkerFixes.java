// SPDX-License-Identifier: EPL-2.0
package org.sansho.ui.editor.fixes;

import java.util.Map;
import java.util.Optional;
import java.util.WeakHashMap;
import org.eclipse.core.resources.IMarker;
import org.eclipse.lsp4j.CodeAction;
import org.eclipse.lsp4j.Diagnostic;
import org.eclipse.lsp4j.SymbolKind;
import org.eclipse.swt.graphics.Image;
import org.eclipse.ui.IMarkerResolution;
import org.eclipse.ui.IMarkerResolution2;
import org.eclipse.ui.IMarkerResolutionGenerator2;
import org.sansho.ui.editor.Pictures;
import org.sansho.ui.server.Answers;
import org.sansho.ui.server.ServerSession;
import org.sansho.ui.server.WorkspaceChange;

/** Offers what mends a problem: in the list of problems, with Ctrl+1, and in the window beside a marked word. */
public final class MarkerFixes implements IMarkerResolutionGenerator2 {

	/** What is known of problems that were asked about: the platform asks again and again while it paints. */
	private final Map<Diagnostic, Boolean> known = new WeakHashMap<>();

	@Override
	public boolean hasResolutions(IMarker marker) {
		Optional<Diagnostic> diagnostic = ServerSession.ofWorkbench().markers().diagnostic(marker);
		if (diagnostic.isEmpty()) {
			return false;
		}
		synchronized (known) {
			Boolean before = known.get(diagnostic.get());
			if (before != null) {
				return before;
			}
		}
		boolean found = !Fixes.of(marker, Answers.AT_ONCE).isEmpty();
		synchronized (known) {
			known.put(diagnostic.get(), found);
		}
		return found;
	}

	@Override
	public IMarkerResolution[] getResolutions(IMarker marker) {
		return Fixes.of(marker, Answers.AT_ONCE).stream().map(Fix::new).toArray(IMarkerResolution[]::new);
	}

	private record Fix(CodeAction action) implements IMarkerResolution2 {
		@Override
		public String getLabel() {
			return action.getTitle();
		}

		@Override
		public String getDescription() {
			return null;
		}

		@Override
		public Image getImage() {
			return Pictures.of(SymbolKind.Operator);
		}

		@Override
		public void run(IMarker marker) {
			WorkspaceChange.perform(action.getTitle(), action.getEdit());
		}
	}
}
