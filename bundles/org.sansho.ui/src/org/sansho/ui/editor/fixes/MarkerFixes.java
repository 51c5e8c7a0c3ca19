// SPDX-License-Identifier: EPL-2.0
package org.sansho.ui.editor.fixes;

import com.google.gson.JsonObject;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.WeakHashMap;
import org.eclipse.core.resources.IMarker;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.lsp4j.CodeAction;
import org.eclipse.lsp4j.Diagnostic;
import org.eclipse.lsp4j.SymbolKind;
import org.eclipse.swt.graphics.Image;
import org.eclipse.ui.IMarkerResolution;
import org.eclipse.ui.IMarkerResolutionGenerator2;
import org.eclipse.ui.views.markers.WorkbenchMarkerResolution;
import org.sansho.core.rules.settings.RuleSettings;
import org.sansho.ui.editor.Pictures;
import org.sansho.ui.server.Answers;
import org.sansho.ui.server.DiagnosticMarkers;
import org.sansho.ui.server.ServerSession;
import org.sansho.ui.server.TextVersions;
import org.sansho.ui.server.WorkspaceChange;

/** Offers what mends a problem: in the list of problems, with Ctrl+1, and in the window beside a marked word. */
public final class MarkerFixes implements IMarkerResolutionGenerator2 {

	/** In files with this extension, problems that can be suppressed can be mended that way at least. */
	private static final String SOURCES = "sansho";

	/** What is known of problems that were asked about. */
	private final Map<Diagnostic, Boolean> known = new WeakHashMap<>();

	/** The platform asks this of each problem in its list while it paints: the server is asked where nothing else tells. */
	@Override
	public boolean hasResolutions(IMarker marker) {
		Optional<Diagnostic> diagnostic = ServerSession.ofWorkbench().markers().diagnostic(marker);
		if (diagnostic.isEmpty()) {
			return false;
		}
		if (SOURCES.equals(marker.getResource().getFileExtension()) && RuleSettings.canBeSuppressed(Fix.code(marker)) && hasSubject(diagnostic.get())) {
			return true;
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

	/** Whether what it is about has a name, by which it can be suppressed. */
	private static boolean hasSubject(Diagnostic diagnostic) {
		return diagnostic.getData() instanceof JsonObject data && data.has("subject") && !data.get("subject").getAsString().isEmpty();
	}

	@Override
	public IMarkerResolution[] getResolutions(IMarker marker) {
		TextVersions asked = TextVersions.now();
		return Fixes.of(marker, Answers.AT_ONCE).stream().map(action -> new Fix(marker, action, asked)).toArray(IMarkerResolution[]::new);
	}

	/** Whether it is what the server would do about the problem. */
	static boolean isBest(CodeAction action) {
		return Boolean.TRUE.equals(action.getIsPreferred());
	}

	/** One mend; the best one of a problem can be made for many problems of the same kind in one step. */
	private static final class Fix extends WorkbenchMarkerResolution {
		private final IMarker found;
		private final CodeAction action;
		private final TextVersions asked;

		Fix(IMarker found, CodeAction action, TextVersions asked) {
			this.found = found;
			this.action = action;
			this.asked = asked;
		}

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
			WorkspaceChange.perform(action.getTitle(), action.getEdit(), asked);
		}

		@Override
		public IMarker[] findOtherMarkers(IMarker[] markers) {
			return !isBest(action) ? new IMarker[0]
					: Arrays.stream(markers).filter(each -> !each.equals(found) && code(each).equals(code(found))).toArray(IMarker[]::new);
		}

		/** The platform calls this in the UI thread. */
		@Override
		public void run(IMarker[] markers, IProgressMonitor monitor) {
			if (markers.length == 1 && markers[0].equals(found)) {
				run(found);
				return;
			}
			ServerSession.ofWorkbench().background().schedule(new ManyMends(action.getTitle(), List.of(markers)));
		}

		private static String code(IMarker marker) {
			return marker.getAttribute(DiagnosticMarkers.CODE, "");
		}
	}
}
