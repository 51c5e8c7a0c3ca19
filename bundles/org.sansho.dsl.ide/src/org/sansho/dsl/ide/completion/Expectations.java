// SPDX-License-Identifier: EPL-2.0
package org.sansho.dsl.ide.completion;

import com.google.inject.Inject;
import com.google.inject.Provider;
import com.google.inject.Singleton;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.xtext.AbstractElement;
import org.eclipse.xtext.Assignment;
import org.eclipse.xtext.CrossReference;
import org.eclipse.xtext.GrammarUtil;
import org.eclipse.xtext.Keyword;
import org.eclipse.xtext.RuleCall;
import org.eclipse.xtext.ide.editor.contentassist.antlr.FollowElement;
import org.eclipse.xtext.ide.editor.contentassist.antlr.FollowElementComputer;
import org.eclipse.xtext.ide.editor.contentassist.antlr.IContentAssistParser;
import org.sansho.dsl.grammar.StatementKeywords;

/** What the grammar lets stand at a place: the generated parser for content assist tells it. */
@Singleton
final class Expectations {

	private final Provider<IContentAssistParser> parsers;
	private final Provider<FollowElementComputer> computers;
	private final Map<EObject, Integer> order = new HashMap<>();

	@Inject
	Expectations(StatementKeywords keywords, Provider<IContentAssistParser> parsers, Provider<FollowElementComputer> computers) {
		this.parsers = parsers;
		this.computers = computers;
		keywords.grammar().eAllContents().forEachRemaining(element -> order.put(element, order.size()));
	}

	/**
	 * What can stand at a place.
	 *
	 * @param keywords words of the language, in the order of the grammar
	 * @param values   features that want a reference or a name, in the order of the grammar
	 */
	record Expected(List<Keyword> keywords, List<Assignment> values) {

		/** Whether nothing can stand there, because what stands before makes no sense. */
		boolean isNothing() {
			return keywords.isEmpty() && values.isEmpty();
		}
	}

	/** What can stand behind {@code text}. */
	Expected after(String text) {
		Collection<FollowElement> follow = parsers.get().getFollowElements(text, false);
		Set<AbstractElement> elements = new LinkedHashSet<>();
		computers.get().computeFollowElements(follow, element -> elements.add(element));
		Set<Keyword> keywords = new TreeSet<>(inOrder());
		Set<Assignment> values = new TreeSet<>(inOrder());
		for (AbstractElement element : elements) {
			if (element instanceof Keyword keyword) {
				keywords.add(keyword);
			}
			Assignment value = GrammarUtil.containingAssignment(element);
			if (value != null && (value.getTerminal() instanceof CrossReference || value.getTerminal() instanceof RuleCall)) {
				values.add(value);
			}
		}
		return new Expected(List.copyOf(keywords), List.copyOf(values));
	}

	private Comparator<EObject> inOrder() {
		return Comparator.comparing(element -> order.getOrDefault(element, 0));
	}
}
