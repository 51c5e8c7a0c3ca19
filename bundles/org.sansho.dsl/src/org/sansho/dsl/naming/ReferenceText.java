// SPDX-License-Identifier: EPL-2.0
package org.sansho.dsl.naming;

import java.util.List;
import java.util.Optional;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.xtext.nodemodel.INode;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;
import org.sansho.core.citation.CitationPath;
import org.sansho.model.Document;
import org.sansho.model.Edition;

/**
 * What a reference says, without resolving it: names are needed before references can be resolved.
 */
public final class ReferenceText {

	private ReferenceText() {
	}

	/** The identifier that a single-valued reference to an edition or document names; empty when the text is missing. */
	public static Optional<String> of(EObject object, EReference reference) {
		Object target = object.eGet(reference, false);
		if (target instanceof EObject resolved && !resolved.eIsProxy()) {
			return Optional.ofNullable(switch (resolved) {
				case Edition edition -> edition.getName();
				case Document document -> document.getName();
				default -> null;
			}).map(CitationPath::normalise);
		}
		List<INode> nodes = NodeModelUtils.findNodesForFeature(object, reference);
		return nodes.isEmpty() ? Optional.empty() : Optional.of(String.join("/", CitationPath.parse(NodeModelUtils.getTokenText(nodes.getFirst())).segments()));
	}
}
