// SPDX-License-Identifier: EPL-2.0
package org.sansho.dsl.linking;

import com.google.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.xtext.CrossReference;
import org.eclipse.xtext.GrammarUtil;
import org.eclipse.xtext.linking.impl.IllegalNodeException;
import org.eclipse.xtext.linking.impl.LinkingHelper;
import org.eclipse.xtext.nodemodel.ICompositeNode;
import org.eclipse.xtext.nodemodel.INode;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;

/** Finds all references in a parsed text in one walk. */
public class WrittenReferences {

	private final LinkingHelper names;

	@Inject
	WrittenReferences(LinkingHelper names) {
		this.names = names;
	}

	/** The references below {@code root}, in the order of the text. */
	public List<WrittenReference> in(ICompositeNode root) {
		List<WrittenReference> found = new ArrayList<>();
		collect(root, null, found);
		return found;
	}

	/** The canonical name; what cannot be read stays as written, so that it is told as a name that does not exist. */
	private String name(INode node) {
		try {
			return names.getCrossRefNodeAsString(node, true);
		} catch (IllegalNodeException unreadable) {
			return NodeModelUtils.getTokenText(node);
		}
	}

	private void collect(ICompositeNode node, EObject outer, List<WrittenReference> found) {
		EObject owner = node.hasDirectSemanticElement() ? node.getSemanticElement() : outer;
		for (INode child = node.getFirstChild(); child != null; child = child.getNextSibling()) {
			if (child.getGrammarElement() instanceof CrossReference reference) {
				String name = name(child);
				if (name != null && !name.isEmpty()) {
					found.add(new WrittenReference(owner, GrammarUtil.getReference(reference, owner.eClass()), name, child.getOffset(), child.getLength()));
				}
			} else if (child instanceof ICompositeNode composite) {
				collect(composite, owner, found);
			}
		}
	}
}
