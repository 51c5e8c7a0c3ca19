// SPDX-License-Identifier: EPL-2.0
package org.sansho.dsl.edit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.xtext.Keyword;
import org.eclipse.xtext.nodemodel.ICompositeNode;
import org.eclipse.xtext.nodemodel.ILeafNode;
import org.eclipse.xtext.nodemodel.INode;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;
import org.sansho.dsl.conversion.QuotedText;
import org.sansho.model.MappingEntry;
import org.sansho.model.MappingSet;
import org.sansho.model.Review;
import org.sansho.model.SanshoPackage;

/**
 * Writes a review into the text of its mapping entry as the formatter would lay it out.
 *
 * <p>Of a review that is there already only the words that differ are replaced; a new one comes last between the braces, on a line of its
 * own unless the braces stand on one line. Comments stay where they are.
 */
public final class ReviewEdits {

	private static final String OPEN = "{";
	private static final String CLOSE = "}";
	private static final String LINE_COMMENT = "//";
	private static final String INDENTATION = "\t";

	private ReviewEdits() {
	}

	/**
	 * The edits that make {@code review} the review of {@code entry}; none if it is already.
	 *
	 * @param entry an entry of a file without syntax errors that still knows its text
	 */
	public static List<TextEdit> of(MappingEntry entry, NewReview review) {
		if (entry.getReview() != null) {
			return replaced(entry.getReview(), review);
		}
		ICompositeNode node = NodeModelUtils.findActualNodeFor(entry);
		String text = node.getRootNode().getText();
		INode last = lastLeaf(node);
		return is(last, CLOSE) ? List.of(beforeBrace(text, last.getOffset(), written(review))) : withBraces(entry, node, text, written(review));
	}

	private static String written(NewReview review) {
		return "reviewed " + review.date() + " by " + QuotedText.quote(review.reviewer()) + " seal " + QuotedText.quote(review.seal());
	}

	private static List<TextEdit> replaced(Review before, NewReview review) {
		List<TextEdit> edits = new ArrayList<>();
		if (!review.date().equals(before.getDate())) {
			edits.add(replace(before, SanshoPackage.Literals.REVIEW__DATE, review.date()));
		}
		if (!review.reviewer().equals(before.getReviewer())) {
			edits.add(replace(before, SanshoPackage.Literals.REVIEW__REVIEWER, QuotedText.quote(review.reviewer())));
		}
		if (before.getSeal() == null) {
			INode reviewer = NodeModelUtils.findNodesForFeature(before, SanshoPackage.Literals.REVIEW__REVIEWER).getFirst();
			edits.add(new TextEdit(reviewer.getEndOffset(), 0, " seal " + QuotedText.quote(review.seal())));
		} else if (!review.seal().equals(before.getSeal())) {
			edits.add(replace(before, SanshoPackage.Literals.REVIEW__SEAL, QuotedText.quote(review.seal())));
		}
		return edits;
	}

	private static TextEdit replace(EObject object, EStructuralFeature feature, String value) {
		INode node = NodeModelUtils.findNodesForFeature(object, feature).getFirst();
		return new TextEdit(node.getOffset(), node.getLength(), value);
	}

	/** On a line of its own when the brace has one, else on the line of the brace. */
	private static TextEdit beforeBrace(String text, int brace, String written) {
		int line = lineStart(text, brace);
		if (line > 0 && text.substring(line, brace).isBlank()) {
			return new TextEdit(line, 0, text.substring(line, brace) + INDENTATION + written + lineEnd(text));
		}
		String space = Character.isWhitespace(text.charAt(brace - 1)) ? "" : " ";
		return new TextEdit(brace, 0, space + written + ' ');
	}

	private static List<TextEdit> withBraces(MappingEntry entry, ICompositeNode node, String text, String written) {
		int end = node.getEndOffset();
		if (standsInOneLine(entry.getMappingSet(), text)) {
			return List.of(new TextEdit(end, 0, " { " + written + " }"));
		}
		String indentation = indentation(text, node.getOffset());
		String lineEnd = lineEnd(text);
		String body = indentation + INDENTATION + written + lineEnd + indentation + CLOSE;
		int nextLine = text.indexOf('\n', end) + 1;
		if (nextLine > 0 && text.substring(end, nextLine).stripLeading().startsWith(LINE_COMMENT)) {
			// What is said about the line stays behind it.
			return List.of(new TextEdit(end, 0, " {"), new TextEdit(nextLine, 0, body + lineEnd));
		}
		return List.of(new TextEdit(end, 0, " {" + lineEnd + body));
	}

	/** Whether what is between the braces of {@code set} was written on one line, which the formatter respects. */
	private static boolean standsInOneLine(MappingSet set, String text) {
		ICompositeNode node = NodeModelUtils.findActualNodeFor(set);
		int lineBreak = text.indexOf('\n', openingBrace(node, set).orElseThrow().getOffset());
		return lineBreak < 0 || lastLeaf(node).getOffset() < lineBreak;
	}

	private static Optional<INode> openingBrace(ICompositeNode node, EObject object) {
		for (INode child : node.getChildren()) {
			if (child instanceof ILeafNode leaf) {
				if (is(leaf, OPEN)) {
					return Optional.of(leaf);
				}
			} else if (child.getSemanticElement() == object) {
				Optional<INode> inside = openingBrace((ICompositeNode) child, object);
				if (inside.isPresent()) {
					return inside;
				}
			}
		}
		return Optional.empty();
	}

	/** The closing brace, unless there are no braces. */
	private static INode lastLeaf(ICompositeNode node) {
		INode last = node;
		while (last instanceof ICompositeNode composite && composite.hasChildren()) {
			last = composite.getLastChild();
		}
		return last;
	}

	private static boolean is(INode leaf, String word) {
		return leaf.getGrammarElement() instanceof Keyword keyword && keyword.getValue().equals(word);
	}

	private static int lineStart(String text, int offset) {
		return text.lastIndexOf('\n', offset - 1) + 1;
	}

	/** The white space that begins the line of {@code offset}. */
	private static String indentation(String text, int offset) {
		int start = lineStart(text, offset);
		int end = start;
		while (end < offset && (text.charAt(end) == ' ' || text.charAt(end) == '\t')) {
			end++;
		}
		return text.substring(start, end);
	}

	/** The kind of line end of the file, which is that of its first line. */
	private static String lineEnd(String text) {
		int first = text.indexOf('\n');
		return first > 0 && text.charAt(first - 1) == '\r' ? "\r\n" : "\n";
	}
}
