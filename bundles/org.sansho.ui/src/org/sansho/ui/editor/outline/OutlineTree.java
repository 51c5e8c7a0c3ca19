// SPDX-License-Identifier: EPL-2.0
package org.sansho.ui.editor.outline;

import java.util.List;
import org.eclipse.jface.viewers.DelegatingStyledCellLabelProvider.IStyledLabelProvider;
import org.eclipse.jface.viewers.ITreeContentProvider;
import org.eclipse.jface.viewers.LabelProvider;
import org.eclipse.jface.viewers.StyledString;
import org.eclipse.swt.graphics.Image;
import org.sansho.ui.editor.Pictures;

/** How the outline is shown. */
final class OutlineTree {

	private OutlineTree() {
	}

	/** What there is; the input is a list of nodes. */
	static final class Content implements ITreeContentProvider {
		@Override
		public Object[] getElements(Object input) {
			return input instanceof List<?> nodes ? nodes.toArray() : new Object[0];
		}

		@Override
		public Object[] getChildren(Object parent) {
			return ((OutlineNode) parent).children().toArray();
		}

		@Override
		public Object getParent(Object element) {
			return ((OutlineNode) element).parent().orElse(null);
		}

		@Override
		public boolean hasChildren(Object element) {
			return !((OutlineNode) element).children().isEmpty();
		}
	}

	/** What it is called. */
	static final class Labels extends LabelProvider implements IStyledLabelProvider {
		@Override
		public String getText(Object element) {
			return getStyledText(element).getString();
		}

		@Override
		public StyledString getStyledText(Object element) {
			OutlineNode node = (OutlineNode) element;
			StyledString text = new StyledString(node.symbol().getName());
			String detail = node.symbol().getDetail();
			return detail == null || detail.isBlank() ? text : text.append("  " + detail, StyledString.QUALIFIER_STYLER);
		}

		@Override
		public Image getImage(Object element) {
			return Pictures.of(((OutlineNode) element).symbol().getKind());
		}
	}
}
