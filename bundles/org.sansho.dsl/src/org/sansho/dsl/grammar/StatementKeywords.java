// SPDX-License-Identifier: EPL-2.0
package org.sansho.dsl.grammar;

import com.google.inject.Inject;
import com.google.inject.Singleton;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.xtext.AbstractElement;
import org.eclipse.xtext.Action;
import org.eclipse.xtext.Alternatives;
import org.eclipse.xtext.Assignment;
import org.eclipse.xtext.EcoreUtil2;
import org.eclipse.xtext.Grammar;
import org.eclipse.xtext.GrammarUtil;
import org.eclipse.xtext.Group;
import org.eclipse.xtext.IGrammarAccess;
import org.eclipse.xtext.Keyword;
import org.eclipse.xtext.ParserRule;
import org.eclipse.xtext.RuleCall;

/**
 * The keywords that begin something between the braces of an element, read from the grammar, so that neither the error messages nor
 * the formatter need a list that somebody must keep.
 */
@Singleton
public class StatementKeywords {

	private final IGrammarAccess grammar;
	private final Map<EClass, Set<Keyword>> keywords = new ConcurrentHashMap<>();

	@Inject
	StatementKeywords(IGrammarAccess grammar) {
		this.grammar = grammar;
	}

	/** The grammar that the keywords come from. */
	public Grammar grammar() {
		return grammar.getGrammar();
	}

	/** The words that can come next inside an element of {@code type}, in the order of the grammar. */
	public Collection<String> wordsIn(EClass type) {
		return keywordsIn(type).stream().map(Keyword::getValue).distinct().toList();
	}

	/** Whether {@code grammarElement} begins something inside an element of {@code type}. */
	public boolean begins(EObject grammarElement, EClass type) {
		return grammarElement instanceof Keyword keyword && keywordsIn(type).contains(keyword);
	}

	private Set<Keyword> keywordsIn(EClass type) {
		return keywords.computeIfAbsent(type, this::collect);
	}

	private Set<Keyword> collect(EClass type) {
		Set<Keyword> found = new LinkedHashSet<>();
		for (ParserRule rule : GrammarUtil.allParserRules(grammar.getGrammar())) {
			if (!rule.isFragment() && rule.getType() != null && rule.getType().getClassifier() == type) {
				contents(rule).filter(StatementKeywords::isRepeatedStatement).forEach(element -> addFirst(element, found));
			}
		}
		return Collections.unmodifiableSet(found);
	}

	/** The elements of a rule, those of the fragments that it calls included. */
	private static Stream<AbstractElement> contents(ParserRule rule) {
		return EcoreUtil2.eAllContentsAsList(rule).stream().flatMap(content -> switch (content) {
			case RuleCall call when call.getRule() instanceof ParserRule fragment && fragment.isFragment() ->
				Stream.concat(Stream.of(call), contents(fragment));
			case AbstractElement element -> Stream.of(element);
			default -> Stream.empty();
		});
	}

	/** What may come any number of times is what stands between braces; what follows a comma is only a list. */
	private static boolean isRepeatedStatement(AbstractElement element) {
		return GrammarUtil.isMultipleCardinality(element)
				&& !(element instanceof Group group && group.getElements().getFirst() instanceof Keyword keyword && keyword.getValue().equals(","));
	}

	private static void addFirst(EObject element, Set<Keyword> found) {
		switch (element) {
			case Keyword keyword -> found.add(keyword);
			case Alternatives alternatives -> alternatives.getElements().forEach(alternative -> addFirst(alternative, found));
			case Group group -> group.getElements().stream().filter(part -> !(part instanceof Action)).findFirst()
					.ifPresent(first -> addFirst(first, found));
			case Assignment assignment -> addFirst(assignment.getTerminal(), found);
			case RuleCall call when call.getRule() instanceof ParserRule rule && !GrammarUtil.isDatatypeRule(rule) ->
				addFirst(rule.getAlternatives(), found);
			default -> { }
		}
	}
}
