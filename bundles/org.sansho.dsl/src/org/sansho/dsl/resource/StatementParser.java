// SPDX-License-Identifier: EPL-2.0
package org.sansho.dsl.resource;

import com.google.inject.Inject;
import com.google.inject.Provider;
import java.io.StringReader;
import java.util.List;
import java.util.Optional;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.emf.ecore.util.InternalEList;
import org.eclipse.xtext.RuleCall;
import org.eclipse.xtext.nodemodel.ICompositeNode;
import org.eclipse.xtext.nodemodel.ILeafNode;
import org.eclipse.xtext.nodemodel.impl.NodeModelBuilder;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;
import org.eclipse.xtext.parser.IParseResult;
import org.eclipse.xtext.parser.IParser;

/**
 * Reads one statement of a file again, in which somebody types, instead of the whole file. It does so only where nothing that stands before
 * or behind the statement can be understood otherwise than before.
 */
public class StatementParser {

	/** What begins or ends comments and strings may have to do with everything behind it. */
	private static final List<String> FAR_REACHING = List.of("//", "/*", "*/");
	private static final char QUOTE = '"';

	private final IParser parser;
	private final Provider<NodeModelBuilder> nodes;

	@Inject
	StatementParser(IParser parser, Provider<NodeModelBuilder> nodes) {
		this.parser = parser;
		this.nodes = nodes;
	}

	/**
	 * Replaces {@code statement}, in the model and in the node model, by what stands there after {@code change}. It must be one of a list
	 * of statements, each of which begins with a word and ends where no other word can follow it directly.
	 *
	 * @param text the whole text after the change
	 * @return the node of the new statement; empty if the change may concern more than this statement, or makes it an error: then nothing
	 *         has been done
	 */
	public Optional<ICompositeNode> replace(EObject statement, TextChange change, String text) {
		ICompositeNode node = NodeModelUtils.getNode(statement);
		if (node == null || node.getSemanticElement() != statement || !(node.getGrammarElement() instanceof RuleCall call) || !isInside(node, change, text)) {
			return Optional.empty();
		}
		String newText = change.applied(node.getText(), node.getTotalOffset());
		IParseResult parsed = parser.parse(call, new StringReader(newText), node.getLookAhead());
		ICompositeNode newNode = parsed.getRootASTElement() == null ? null : NodeModelUtils.getNode(parsed.getRootASTElement());
		if (parsed.hasSyntaxErrors() || newNode == null || newNode.getParent() != parsed.getRootNode() || newNode.getTotalLength() != newText.length()
				|| endsHidden(newNode) || parsed.getRootASTElement().eClass() != statement.eClass()) {
			return Optional.empty();
		}
		put(parsed.getRootASTElement(), statement);
		ICompositeNode root = node.getRootNode();
		NodeModelBuilder builder = nodes.get();
		builder.replaceAndTransferLookAhead(node, parsed.getRootNode());
		builder.setCompleteContent(root, text);
		return Optional.of(newNode);
	}

	/** What is hidden at the end belongs to what follows. */
	private static boolean endsHidden(ICompositeNode node) {
		ILeafNode last = null;
		for (ILeafNode leaf : node.getLeafNodes()) {
			last = leaf;
		}
		return last == null || last.isHidden();
	}

	private static boolean isInside(ICompositeNode node, TextChange change, String text) {
		int start = node.getOffset();
		int end = node.getEndOffset();
		if (change.offset() < start || change.end() > end) {
			return false;
		}
		boolean startsApart = change.offset() > start || start > node.getTotalOffset();
		boolean endsApart = change.end() < end || end + change.growth() < text.length() && Character.isWhitespace(text.charAt(end + change.growth()));
		String before = node.getRootNode().getText();
		return startsApart && endsApart && isHarmless(before, change.offset(), change.end()) && isHarmless(text, change.offset(), change.offset() + change.inserted().length());
	}

	/** Whether {@code text} has no end of a comment or string between {@code start} and {@code end}, and none that reaches over these places. */
	private static boolean isHarmless(String text, int start, int end) {
		String near = text.substring(Math.max(0, start - 1), Math.min(text.length(), end + 1));
		return FAR_REACHING.stream().noneMatch(near::contains) && text.substring(start, end).indexOf(QUOTE) < 0;
	}

	private static void put(EObject now, EObject before) {
		EStructuralFeature feature = before.eContainingFeature();
		@SuppressWarnings("unchecked")
		InternalEList<EObject> list = (InternalEList<EObject>) before.eContainer().eGet(feature);
		list.set(list.indexOf(before), now);
	}
}
