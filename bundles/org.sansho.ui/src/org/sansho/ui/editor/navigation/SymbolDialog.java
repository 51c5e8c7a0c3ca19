// SPDX-License-Identifier: EPL-2.0
package org.sansho.ui.editor.navigation;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.jface.dialogs.DialogSettings;
import org.eclipse.jface.dialogs.IDialogSettings;
import org.eclipse.jface.viewers.LabelProvider;
import org.eclipse.lsp4j.SymbolInformation;
import org.eclipse.lsp4j.WorkspaceSymbol;
import org.eclipse.lsp4j.WorkspaceSymbolParams;
import org.eclipse.lsp4j.jsonrpc.messages.Either;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.dialogs.FilteredItemsSelectionDialog;
import org.sansho.core.text.Messages;
import org.sansho.ui.editor.Pictures;
import org.sansho.ui.server.Answers;
import org.sansho.ui.server.ServerSession;

/** Finds clauses, items and documents of all projects by number or by words of the title. The server does the search. */
final class SymbolDialog extends FilteredItemsSelectionDialog {

	SymbolDialog(Shell shell, Messages messages) {
		super(shell, false);
		setTitle(messages.get("symbols"));
		setMessage(messages.get("symbols.message"));
		setListLabelProvider(new Labels());
		setDetailsLabelProvider(new Labels());
	}

	@Override
	protected Control createExtendedContentArea(Composite parent) {
		return null;
	}

	@Override
	protected IDialogSettings getDialogSettings() {
		return new DialogSettings("symbols");
	}

	@Override
	protected IStatus validateItem(Object item) {
		return Status.OK_STATUS;
	}

	@Override
	protected ItemsFilter createFilter() {
		return new ItemsFilter() {
			@Override
			public boolean matchItem(Object item) {
				// The server has found it.
				return true;
			}

			@Override
			public boolean isConsistentItem(Object item) {
				return true;
			}

			@Override
			public boolean isSubFilter(ItemsFilter filter) {
				return false;
			}

			@Override
			public boolean equalsFilter(ItemsFilter filter) {
				return filter != null && getPattern().equals(filter.getPattern());
			}
		};
	}

	@Override
	protected void fillContentProvider(AbstractContentProvider content, ItemsFilter filter, IProgressMonitor monitor) {
		Optional<Either<List<? extends SymbolInformation>, List<? extends WorkspaceSymbol>>> found = Answers.await(
				ServerSession.ofWorkbench().ask(server -> server.getWorkspaceService().symbol(new WorkspaceSymbolParams(filter.getPattern()))), Answers.SOON);
		found.filter(Either::isRight).ifPresent(symbols -> symbols.getRight().forEach(symbol -> content.add(symbol, filter)));
	}

	@Override
	protected Comparator<WorkspaceSymbol> getItemsComparator() {
		return Comparator.comparing(WorkspaceSymbol::getName).thenComparing(symbol -> String.valueOf(symbol.getContainerName()));
	}

	@Override
	public String getElementName(Object item) {
		return ((WorkspaceSymbol) item).getName();
	}

	private static final class Labels extends LabelProvider {
		@Override
		public String getText(Object element) {
			return element instanceof WorkspaceSymbol symbol
					? symbol.getName() + (symbol.getContainerName() == null || symbol.getContainerName().isEmpty() ? "" : " - " + symbol.getContainerName()) : "";
		}

		@Override
		public Image getImage(Object element) {
			return element instanceof WorkspaceSymbol symbol ? Pictures.of(symbol.getKind()) : null;
		}
	}
}
