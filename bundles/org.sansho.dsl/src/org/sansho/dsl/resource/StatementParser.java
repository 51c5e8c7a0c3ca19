// SPDX-License-Identifier: EPL-2.0
package org.sansho.dsl.resource;

import com.google.inject.Inject;
import com.google.inject.Provider;
import java.io.StringReader;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.eclipse.emf.common.notify.Adapter;
import org.eclipse.emf.ecore.EAttribute;
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
import org.sansho.dsl.recovery.Gaps;
import org.sansho.model.Clause;
import org.sansho.model.SanshoPackage;

/**
 * Reads one statement or clause of a file again, in which somebody types, instead of the whole file. It does so only where nothing that stands
 * before or behind it can be understood otherwise than before.
 */
public class StatementParser {

	/** What begins or ends comments and strings may have to do with everything behind it. */
	private static final List<String> FAR_REACHING = List.of("//", "/*", "*/");
	private static final char QUOTE = '"';
	/** The longest clause that is read by itself, in UTF-16 characters, with all that is in it. */
	private static final int LONGEST = 20_000;

	/** What a clause says, which nothing is cited by. */
	private static final Set<EAttribute> WORDS = Set.of(SanshoPackage.Literals.PROVISION__TITLE, SanshoPackage.Literals.PROVISION__TEXT, SanshoPackage.Literals.PROVISION__SUMMARY,
			SanshoPackage.Literals.ANNOTATED__NOTES, SanshoPackage.Literals.ANNOTATED__UNVERIFIED);

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
		Optional<Reading> read = read(statement, change, text);
		read.ifPresent(reading -> {
			put(reading.root(), statement);
			reading.takeOver(nodes.get(), text);
		});
		return read.map(Reading::node);
	}

	/**
	 * Lets {@code clause} say what stands there after {@code change}, which is within its title, its wording or a remark on it. All objects stay the
	 * same ones; what is cited, and by whom, cannot have changed. A chapter with much in it is left to whoever reads the whole file.
	 *
	 * @param text the whole text after the change
	 * @return whether it was such a change; otherwise nothing has been done
	 */
	public boolean reword(Clause clause, TextChange change, String text) {
		ICompositeNode node = NodeModelUtils.getNode(clause);
		if (node == null || node.getTotalLength() > LONGEST) {
			return false;
		}
		Optional<Reading> read = read(clause, change, text);
		Optional<EAttribute> reworded = read.flatMap(reading -> onlyDifference(clause, reading.root())).filter(WORDS::contains);
		reworded.ifPresent(words -> {
			clause.eSet(words, read.get().root().eGet(words));
			handOver(read.get().root(), clause);
			read.get().takeOver(nodes.get(), text);
		});
		return reworded.isPresent();
	}

	/**
	 * An object that was read again.
	 *
	 * @param root   the object as it is now, all by itself
	 * @param node   its node
	 * @param parsed the root of that node
	 * @param before the node that it takes the place of
	 */
	private record Reading(EObject root, ICompositeNode node, ICompositeNode parsed, ICompositeNode before) {

		/** Puts the nodes in place of those before. */
		void takeOver(NodeModelBuilder builder, String text) {
			ICompositeNode file = before.getRootNode();
			builder.replaceAndTransferLookAhead(before, parsed);
			builder.setCompleteContent(file, text);
		}
	}

	private Optional<Reading> read(EObject object, TextChange change, String text) {
		ICompositeNode node = NodeModelUtils.getNode(object);
		if (node == null || node.getSemanticElement() != object || !(node.getGrammarElement() instanceof RuleCall call) || !isInside(node, change, text, !object.eResource().getErrors().isEmpty())) {
			return Optional.empty();
		}
		String newText = change.applied(node.getText(), node.getTotalOffset());
		IParseResult parsed = parser.parse(call, new StringReader(newText), node.getLookAhead());
		ICompositeNode newNode = parsed.getRootASTElement() == null ? null : NodeModelUtils.getNode(parsed.getRootASTElement());
		if (parsed.hasSyntaxErrors() || newNode == null || newNode.getParent() != parsed.getRootNode() || newNode.getTotalLength() != newText.length()
				|| endsHidden(newNode) || parsed.getRootASTElement().eClass() != object.eClass()) {
			return Optional.empty();
		}
		return Optional.of(new Reading(parsed.getRootASTElement(), newNode, parsed.getRootNode(), node));
	}

	/** The only attribute in which two objects with all that is in them differ, if it is one of the objects themselves. */
	private static Optional<EAttribute> onlyDifference(EObject before, EObject now) {
		List<EAttribute> own = differences(before, now);
		return own.size() == 1 && haveSameContents(before, now) ? Optional.of(own.getFirst()) : Optional.empty();
	}

	private static boolean haveSameContents(EObject before, EObject now) {
		Iterator<EObject> others = now.eContents().iterator();
		for (EObject one : before.eContents()) {
			if (!others.hasNext()) {
				return false;
			}
			EObject other = others.next();
			if (one.eClass() != other.eClass() || !differences(one, other).isEmpty() || !haveSameContents(one, other)) {
				return false;
			}
		}
		return !others.hasNext();
	}

	private static List<EAttribute> differences(EObject before, EObject now) {
		return before.eClass().getEAllAttributes().stream().filter(attribute -> !Objects.equals(before.eGet(attribute), now.eGet(attribute))).toList();
	}

	/** From now on the nodes of {@code from} and of what is in it stand for {@code to} and what is in that. */
	private static void handOver(EObject from, EObject to) {
		ICompositeNode node = NodeModelUtils.getNode(from);
		ICompositeNode outdated = NodeModelUtils.getNode(to);
		if (node instanceof Adapter now && outdated instanceof Adapter before) {
			from.eAdapters().remove(now);
			to.eAdapters().remove(before);
			to.eAdapters().add(now);
		}
		Iterator<EObject> inside = to.eContents().iterator();
		from.eContents().forEach(each -> handOver(each, inside.next()));
	}

	/** What is hidden at the end belongs to what follows. */
	private static boolean endsHidden(ICompositeNode node) {
		ILeafNode last = null;
		for (ILeafNode leaf : node.getLeafNodes()) {
			last = leaf;
		}
		return last == null || last.isHidden();
	}

	/** Whether no mistake is in {@code node} or next to it: where one ends is found by reading what stands around it. */
	private static boolean isApart(ICompositeNode node) {
		for (ILeafNode leaf : node.getLeafNodes()) {
			if (Gaps.isMistake(leaf)) {
				return false;
			}
		}
		ICompositeNode root = node.getRootNode();
		return Stream.of(next(root, node.getOffset() - 1, -1), next(root, node.getEndOffset(), 1)).allMatch(leaf -> leaf == null || !Gaps.isMistake(leaf));
	}

	/** The leaf at {@code offset}, or the next one in that direction that is more than white space and comments; {@code null} where there is none. */
	private static ILeafNode next(ICompositeNode root, int offset, int direction) {
		ILeafNode leaf = offset < 0 ? null : NodeModelUtils.findLeafNodeAtOffset(root, offset);
		while (leaf != null && leaf.isHidden() && !Gaps.isMistake(leaf)) {
			int beside = direction < 0 ? leaf.getTotalOffset() - 1 : leaf.getTotalEndOffset();
			leaf = beside < 0 ? null : NodeModelUtils.findLeafNodeAtOffset(root, beside);
		}
		return leaf;
	}

	/** Where braces are missing, lines and how far they are indented tell where. */
	private static boolean touchesLayout(TextChange change, String before) {
		String gone = before.substring(change.offset(), change.end());
		String line = before.substring(before.lastIndexOf('\n', change.offset() - 1) + 1, change.offset());
		return line.isBlank() || (gone + change.inserted()).chars().anyMatch(c -> "\n\r{}".indexOf(c) >= 0);
	}

	private static boolean isInside(ICompositeNode node, TextChange change, String text, boolean hasErrors) {
		int start = node.getOffset();
		int end = node.getEndOffset();
		if (change.offset() < start || change.end() > end) {
			return false;
		}
		boolean startsApart = change.offset() > start || start > node.getTotalOffset();
		boolean endsApart = change.end() < end || end + change.growth() < text.length() && Character.isWhitespace(text.charAt(end + change.growth()));
		String before = node.getRootNode().getText();
		if (hasErrors && (!isApart(node) || touchesLayout(change, before))) {
			return false;
		}
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
