// SPDX-License-Identifier: EPL-2.0
package org.sansho.ui.editor;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.eclipse.core.commands.Command;
import org.eclipse.core.commands.State;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.IRegion;
import org.eclipse.jface.text.ITextViewer;
import org.eclipse.jface.text.Position;
import org.eclipse.jface.text.source.Annotation;
import org.eclipse.jface.text.source.IAnnotationModel;
import org.eclipse.jface.text.source.IAnnotationModelExtension;
import org.eclipse.jface.text.source.ISourceViewer;
import org.eclipse.jface.viewers.ISelectionChangedListener;
import org.eclipse.jface.viewers.IPostSelectionProvider;
import org.eclipse.lsp4j.DocumentHighlight;
import org.eclipse.lsp4j.DocumentHighlightParams;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.commands.ICommandService;
import org.sansho.ui.server.ConnectedDocument;
import org.sansho.ui.server.Positions;

/** Marks all places of the file that speak of what the cursor stands on, while the platform's switch for that is on. */
public final class Occurrences extends ViewerFollower {

	private static final String TYPE = "org.eclipse.ui.genericeditor.text";
	private static final String SWITCH = "org.eclipse.ui.genericeditor.togglehighlight";
	private static final String STATE = "org.eclipse.ui.commands.toggleState";

	private final ISelectionChangedListener moved = event -> schedule();
	private List<Annotation> shown = new ArrayList<>();

	@Override
	protected void installed(ITextViewer viewer) {
		if (viewer.getSelectionProvider() instanceof IPostSelectionProvider selections) {
			selections.addPostSelectionChangedListener(moved);
		}
	}

	@Override
	protected void uninstalled(ITextViewer viewer) {
		if (viewer.getSelectionProvider() instanceof IPostSelectionProvider selections) {
			selections.removePostSelectionChangedListener(moved);
		}
	}

	@Override
	protected void forget() {
		shown = new ArrayList<>();
	}

	@Override
	protected void ask(ConnectedDocument document) {
		if (!isOn()) {
			mark(document.document(), List.of());
			return;
		}
		int offset = viewer().getSelectedRange().x;
		show(document.ask(texts -> texts.documentHighlight(new DocumentHighlightParams(document.identifier(), document.position(offset)))),
				found -> mark(document.document(), found));
	}

	private static boolean isOn() {
		Command command = PlatformUI.getWorkbench().getService(ICommandService.class).getCommand(SWITCH);
		State state = command.getState(STATE);
		return state == null || !Boolean.FALSE.equals(state.getValue());
	}

	private void mark(IDocument text, List<? extends DocumentHighlight> found) {
		IAnnotationModel model = viewer() instanceof ISourceViewer source ? source.getAnnotationModel() : null;
		if (!(model instanceof IAnnotationModelExtension batch) || found.isEmpty() && shown.isEmpty()) {
			return;
		}
		Set<Position> wanted = new LinkedHashSet<>();
		for (DocumentHighlight each : found) {
			IRegion region = Positions.region(text, each.getRange());
			wanted.add(new Position(region.getOffset(), region.getLength()));
		}
		// What stays is left alone: whatever lies between two marks that come or go is painted anew.
		List<Annotation> gone = shown.stream().filter(annotation -> !wanted.remove(model.getPosition(annotation))).toList();
		Map<Annotation, Position> added = new LinkedHashMap<>();
		wanted.forEach(position -> added.put(new Annotation(TYPE, false, ""), position));
		if (!gone.isEmpty() || !added.isEmpty()) {
			batch.replaceAnnotations(gone.toArray(Annotation[]::new), added);
			shown.removeAll(Set.copyOf(gone));
			shown.addAll(added.keySet());
		}
	}
}
