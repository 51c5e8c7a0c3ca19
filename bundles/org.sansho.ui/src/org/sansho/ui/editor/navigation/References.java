// SPDX-License-Identifier: EPL-2.0
package org.sansho.ui.editor.navigation;

import java.util.ArrayList;
import java.util.List;
import org.eclipse.core.resources.IFile;
import org.eclipse.jface.resource.ImageDescriptor;
import org.eclipse.search.ui.ISearchQuery;
import org.eclipse.search.ui.text.AbstractTextSearchResult;
import org.eclipse.search.ui.text.IEditorMatchAdapter;
import org.eclipse.search.ui.text.IFileMatchAdapter;
import org.eclipse.search.ui.text.Match;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.ide.ResourceUtil;
import org.sansho.core.text.Messages;
import org.sansho.ui.Icons;

/** What refers to something: lines of files. */
final class References extends AbstractTextSearchResult implements IEditorMatchAdapter, IFileMatchAdapter {

	/** A line with a reference. */
	record Line(IFile file, int number, String text) {
	}

	private final ReferencesQuery query;
	private final Messages messages;

	References(ReferencesQuery query, Messages messages) {
		this.query = query;
		this.messages = messages;
	}

	/** The files, by path. */
	List<IFile> files() {
		return java.util.Arrays.stream(getElements()).map(line -> ((Line) line).file()).distinct()
				.sorted(java.util.Comparator.comparing(file -> file.getFullPath().toString())).toList();
	}

	/** The lines of a file, from above. */
	List<Line> lines(IFile file) {
		return java.util.Arrays.stream(getElements()).map(Line.class::cast).filter(line -> line.file().equals(file))
				.sorted(java.util.Comparator.comparingInt(Line::number)).toList();
	}

	@Override
	public String getLabel() {
		return messages.get("references.found", query.name(), getMatchCount(), files().size());
	}

	@Override
	public String getTooltip() {
		return getLabel();
	}

	@Override
	public ImageDescriptor getImageDescriptor() {
		return Icons.icon("link");
	}

	@Override
	public ISearchQuery getQuery() {
		return query;
	}

	@Override
	public IEditorMatchAdapter getEditorMatchAdapter() {
		return this;
	}

	@Override
	public IFileMatchAdapter getFileMatchAdapter() {
		return this;
	}

	@Override
	public boolean isShownInEditor(Match match, IEditorPart editor) {
		return getFile(match.getElement()).equals(ResourceUtil.getFile(editor.getEditorInput()));
	}

	@Override
	public Match[] computeContainedMatches(AbstractTextSearchResult result, IEditorPart editor) {
		IFile file = ResourceUtil.getFile(editor.getEditorInput());
		return file == null ? new Match[0] : computeContainedMatches(result, file);
	}

	@Override
	public Match[] computeContainedMatches(AbstractTextSearchResult result, IFile file) {
		List<Match> found = new ArrayList<>();
		lines(file).forEach(line -> found.addAll(List.of(getMatches(line))));
		return found.toArray(Match[]::new);
	}

	@Override
	public IFile getFile(Object element) {
		return element instanceof Line line ? line.file() : (IFile) element;
	}
}
