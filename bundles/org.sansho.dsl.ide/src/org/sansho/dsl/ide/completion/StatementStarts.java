// SPDX-License-Identifier: EPL-2.0
package org.sansho.dsl.ide.completion;

import com.google.inject.Inject;
import com.google.inject.Singleton;
import java.util.HashSet;
import java.util.Set;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.xtext.EnumRule;
import org.eclipse.xtext.GrammarUtil;
import org.eclipse.xtext.Keyword;
import org.sansho.dsl.conversion.BareSegments;
import org.sansho.dsl.grammar.StatementKeywords;
import org.sansho.model.SanshoPackage;

/** Which words begin a statement at the beginning of a line, so that a mistake before them is left behind. */
@Singleton
final class StatementStarts {

	private static final Set<String> CITING = Set.of("mapping", "succession");
	private static final Set<String> BEFORE_WORD = Set.of("column", "no-counterpart", "of", "from", "to", ",");
	private static final Set<String> BEFORE_CITATION = Set.of(",", "->", "source", "target", "added", "withdrawn", "moved-out", "to", "of", "from",
			"method", "rationale", "status", "confidence", "proposed");

	private final StatementKeywords keywords;
	private final BareSegments bare;
	private final Set<String> declarations;
	private final Set<String> statements = new HashSet<>();
	private final Set<String> beforeCitation = new HashSet<>(BEFORE_CITATION);

	@Inject
	StatementStarts(StatementKeywords keywords, BareSegments bare) {
		this.keywords = keywords;
		this.bare = bare;
		this.declarations = Set.copyOf(keywords.wordsIn(SanshoPackage.Literals.SANSHO_FILE));
		types().forEach(type -> statements.addAll(keywords.wordsIn(type)));
		EnumRule relationship = (EnumRule) GrammarUtil.findRuleForName(keywords.grammar(), "Relationship");
		relationship.eAllContents().forEachRemaining(element -> {
			if (element instanceof Keyword keyword) {
				beforeCitation.add(keyword.getValue());
			}
		});
	}

	private static Iterable<EClass> types() {
		return SanshoPackage.eINSTANCE.getEClassifiers().stream().filter(EClass.class::isInstance).map(EClass.class::cast)::iterator;
	}

	/** Whether a file goes on with a new declaration here, whatever was left open before. */
	boolean declaration(String word) {
		return declarations.contains(word);
	}

	/** Whether the word begins a statement in one of the elements. */
	boolean statement(String word) {
		return statements.contains(word);
	}

	/** Whether this very keyword of the grammar begins a statement or a declaration. */
	boolean begins(EObject grammarElement) {
		for (EClass type : types()) {
			if (keywords.begins(grammarElement, type)) {
				return true;
			}
		}
		return false;
	}

	/** Whether statements in what this keyword declares begin with citations. */
	boolean citesIn(String declaration) {
		return CITING.contains(declaration);
	}

	/** Whether what follows may look like the beginning of a statement without being one. */
	boolean demandsWord(String before) {
		return BEFORE_WORD.contains(before);
	}

	/** Whether a citation or a value that follows belongs to this. */
	boolean demandsCitation(String before) {
		return beforeCitation.contains(before);
	}

	/** Whether a word can be a citation. */
	boolean canBeCitation(String word) {
		return word.indexOf('/') > 0 || word.startsWith("\"") || bare.contains(word);
	}
}
