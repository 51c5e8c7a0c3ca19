// SPDX-License-Identifier: EPL-2.0
package org.sansho.dsl.recovery;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.xtext.TerminalRule;
import org.eclipse.xtext.nodemodel.ICompositeNode;
import org.eclipse.xtext.nodemodel.ILeafNode;
import org.eclipse.xtext.nodemodel.INode;

/** What of a text is not in the model because of mistakes, as the node model has it. */
public final class Gaps {

	private static final Set<String> MEANING_NOTHING = Set.of("WS", "ML_COMMENT", "SL_COMMENT");

	/**
	 * What is not in the model because of one mistake.
	 *
	 * @param in      what it stands in
	 * @param text    what is passed over
	 * @param reaches whether what stands around it may be meant otherwise as well
	 */
	public record Gap(EObject in, String text, boolean reaches) {
	}

	private Gaps() {
	}

	/** The gaps that mistakes have left in the text of {@code root}, in its order. */
	public static List<Gap> in(ICompositeNode root) {
		List<Gap> gaps = new ArrayList<>();
		String text = root.getText();
		List<INode> within = new ArrayList<>();
		int start = 0;
		for (INode node : root.getAsTreeIterable()) {
			if (node instanceof ILeafNode leaf && !leaf.isHidden()) {
				add(within, text.substring(start, leaf.getTotalOffset()), gaps);
				start = leaf.getTotalEndOffset();
			}
			if (node.getSyntaxErrorMessage() != null && node instanceof ILeafNode leaf && isPassedOver(leaf)) {
				within.add(node);
			} else if (node.getSyntaxErrorMessage() != null) {
				gaps.add(new Gap(around(node), "", true));
			}
		}
		add(within, text.substring(start), gaps);
		return gaps;
	}

	private static void add(List<INode> within, String text, List<Gap> gaps) {
		boolean reaches = text.chars().noneMatch(Character::isLetterOrDigit);
		within.forEach(node -> gaps.add(new Gap(around(node), text, reaches)));
		within.clear();
	}

	private static EObject around(INode node) {
		return (node instanceof ICompositeNode || node.getParent() == null ? node : node.getParent()).getSemanticElement();
	}

	/** Whether {@code leaf} is left out of the model, or shows that something is. */
	public static boolean isMistake(ILeafNode leaf) {
		return leaf.getSyntaxErrorMessage() != null || leaf.getTotalLength() == 0 || isPassedOver(leaf);
	}

	/** Whether {@code leaf} is left out of the model, and is more than white space or a comment. */
	public static boolean isPassedOver(ILeafNode leaf) {
		return leaf.isHidden() && !(leaf.getGrammarElement() instanceof TerminalRule rule && MEANING_NOTHING.contains(rule.getName()));
	}
}
