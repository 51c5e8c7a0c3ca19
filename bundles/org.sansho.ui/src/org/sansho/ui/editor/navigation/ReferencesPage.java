// SPDX-License-Identifier: EPL-2.0
package org.sansho.ui.editor.navigation;

import org.eclipse.core.resources.IFile;
import org.eclipse.jface.viewers.DelegatingStyledCellLabelProvider;
import org.eclipse.jface.viewers.DelegatingStyledCellLabelProvider.IStyledLabelProvider;
import org.eclipse.jface.viewers.ITreeContentProvider;
import org.eclipse.jface.viewers.LabelProvider;
import org.eclipse.jface.viewers.StyledString;
import org.eclipse.jface.viewers.TableViewer;
import org.eclipse.jface.viewers.TreeViewer;
import org.eclipse.lsp4j.SymbolKind;
import org.eclipse.search.ui.text.AbstractTextSearchViewPage;
import org.eclipse.search.ui.text.Match;
import org.eclipse.swt.graphics.Image;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.ide.IDE;
import org.eclipse.ui.texteditor.ITextEditor;
import org.sansho.ui.editor.Pictures;

/** Shows references in the search view, by file. */
public final class ReferencesPage extends AbstractTextSearchViewPage {

	public ReferencesPage() {
		super(FLAG_LAYOUT_TREE);
	}

	@Override
	protected void configureTreeViewer(TreeViewer viewer) {
		viewer.setUseHashlookup(true);
		viewer.setContentProvider(new Lines());
		viewer.setLabelProvider(new DelegatingStyledCellLabelProvider(new Labels()));
	}

	@Override
	protected void configureTableViewer(TableViewer viewer) {
		throw new UnsupportedOperationException("it is always a tree");
	}

	@Override
	protected void elementsChanged(Object[] elements) {
		getViewer().refresh();
		if (getViewer() instanceof TreeViewer tree) {
			tree.expandToLevel(2);
		}
	}

	@Override
	protected void clear() {
		getViewer().refresh();
	}

	@Override
	protected void showMatch(Match match, int offset, int length, boolean activate) throws PartInitException {
		IEditorPart editor = IDE.openEditor(getSite().getPage(), ((References.Line) match.getElement()).file(), activate);
		ITextEditor text = Opening.textEditor(editor);
		if (text != null) {
			text.selectAndReveal(offset, length);
		}
	}

	private static final class Lines implements ITreeContentProvider {
		@Override
		public Object[] getElements(Object input) {
			return input instanceof References references ? references.files().toArray() : new Object[0];
		}

		@Override
		public Object[] getChildren(Object parent) {
			return parent instanceof IFile file && result != null ? result.lines(file).toArray() : new Object[0];
		}

		private References result;

		@Override
		public void inputChanged(org.eclipse.jface.viewers.Viewer viewer, Object before, Object after) {
			result = after instanceof References references ? references : null;
		}

		@Override
		public Object getParent(Object element) {
			return element instanceof References.Line line ? line.file() : null;
		}

		@Override
		public boolean hasChildren(Object element) {
			return element instanceof IFile;
		}
	}

	private final class Labels extends LabelProvider implements IStyledLabelProvider {
		@Override
		public StyledString getStyledText(Object element) {
			return switch (element) {
				case IFile file -> new StyledString(file.getFullPath().makeRelative().toString())
						.append(" (" + ((References) getInput()).lines(file).size() + ")", StyledString.COUNTER_STYLER);
				case References.Line line -> new StyledString(line.number() + ": ", StyledString.QUALIFIER_STYLER).append(line.text());
				default -> new StyledString(String.valueOf(element));
			};
		}

		@Override
		public Image getImage(Object element) {
			return Pictures.of(element instanceof IFile ? SymbolKind.File : SymbolKind.Operator);
		}
	}
}
