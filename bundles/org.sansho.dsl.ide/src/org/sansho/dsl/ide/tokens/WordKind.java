// SPDX-License-Identifier: EPL-2.0
package org.sansho.dsl.ide.tokens;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.eclipse.emf.ecore.EClassifier;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.lsp4j.SemanticTokenModifiers;
import org.eclipse.lsp4j.SemanticTokenTypes;
import org.eclipse.xtext.AbstractRule;
import org.eclipse.xtext.Assignment;
import org.eclipse.xtext.CrossReference;
import org.eclipse.xtext.EnumRule;
import org.eclipse.xtext.GrammarUtil;
import org.eclipse.xtext.Keyword;
import org.eclipse.xtext.ParserRule;
import org.eclipse.xtext.RuleCall;
import org.sansho.model.SanshoPackage.Literals;

/** What a word is, in the standard terms of the protocol. */
enum WordKind {

	/** A word of the language. */
	KEYWORD(SemanticTokenTypes.Keyword, ""),
	/** The name of a document, an edition, a part, a form or a mapping set where it is declared. */
	DOCUMENT_NAME(SemanticTokenTypes.Class, SemanticTokenModifiers.Declaration),
	/** An edition or document that is named. */
	DOCUMENT_REFERENCE(SemanticTokenTypes.Class, ""),
	/** The number or name of a provision where it is declared. */
	PROVISION_NAME(SemanticTokenTypes.Function, SemanticTokenModifiers.Declaration),
	/** A citation. */
	CITATION(SemanticTokenTypes.Function, ""),
	/** A profile where it is declared. */
	PROFILE_NAME(SemanticTokenTypes.TypeParameter, SemanticTokenModifiers.Declaration),
	/** A profile that something is limited to. */
	PROFILE_REFERENCE(SemanticTokenTypes.TypeParameter, ""),
	/** A title, a label, a person, where something comes from. */
	TITLE(SemanticTokenTypes.String, ""),
	/** What a document or an analyst says. */
	WORDING(SemanticTokenTypes.String, SemanticTokenModifiers.Documentation),
	/** A relationship of a mapping. */
	RELATIONSHIP(SemanticTokenTypes.Operator, ""),
	/** A status, a method, a kind of change, and whatever else is one of a few. */
	CHOICE(SemanticTokenTypes.EnumMember, ""),
	/** A date, a confidence, a width. */
	FIGURE(SemanticTokenTypes.Number, ""),
	/** A seal. */
	SEAL(SemanticTokenTypes.Decorator, ""),
	/** A comment. */
	COMMENT(SemanticTokenTypes.Comment, "");

	private static final List<String> TYPES = Arrays.stream(values()).map(kind -> kind.type).distinct().toList();
	private static final List<String> MODIFIERS = Arrays.stream(values()).map(kind -> kind.modifier).filter(modifier -> !modifier.isEmpty()).distinct().toList();
	private static final Set<String> WORDINGS = Set.of("text", "summary", "notes", "unverified", "reason", "conditions", "unlessRemark");
	private static final Set<String> FIGURES = Set.of("CalendarDate", "Integer", "Decimal");
	private static final String ARROW = "->";

	private final String type;
	private final String modifier;

	WordKind(String type, String modifier) {
		this.type = type;
		this.modifier = modifier;
	}

	/** The types of all kinds. */
	static List<String> types() {
		return TYPES;
	}

	/** The modifiers of all kinds. */
	static List<String> modifiers() {
		return MODIFIERS;
	}

	/** The place of the type among {@link #types()}. */
	int type() {
		return TYPES.indexOf(type);
	}

	/** The modifiers as bits. */
	int modifier() {
		return modifier.isEmpty() ? 0 : 1 << MODIFIERS.indexOf(modifier);
	}

	/** Whether what comes from this element of the grammar is one word, although it may be made of several. */
	static boolean isOneWord(EObject grammar) {
		AbstractRule rule = rule(grammar);
		return rule instanceof EnumRule || rule instanceof ParserRule parser && GrammarUtil.isDatatypeRule(parser);
	}

	/** The kind of what comes from this element of the grammar; empty for braces and commas. */
	static Optional<WordKind> of(EObject grammar) {
		if (grammar instanceof Keyword keyword) {
			return Character.isLetter(keyword.getValue().charAt(0)) ? Optional.of(KEYWORD)
					: keyword.getValue().equals(ARROW) ? Optional.of(RELATIONSHIP) : Optional.empty();
		}
		Assignment assignment = GrammarUtil.containingAssignment(grammar);
		if (assignment == null) {
			return Optional.empty();
		}
		CrossReference reference = grammar instanceof CrossReference cross ? cross : GrammarUtil.containingCrossReference(grammar);
		if (reference != null) {
			return Optional.of(ofReference(reference.getType().getClassifier()));
		}
		AbstractRule rule = rule(grammar);
		if (rule instanceof EnumRule) {
			return Optional.of(rule.getType().getClassifier() == Literals.RELATIONSHIP ? RELATIONSHIP : CHOICE);
		}
		return Optional.of(ofFeature(assignment, rule));
	}

	private static WordKind ofReference(EClassifier type) {
		return type == Literals.PROVISION ? CITATION : type == Literals.PROFILE ? PROFILE_REFERENCE : DOCUMENT_REFERENCE;
	}

	private static WordKind ofFeature(Assignment assignment, AbstractRule rule) {
		String feature = assignment.getFeature();
		String owner = GrammarUtil.containingRule(assignment).getName();
		return switch (feature) {
			case "name" -> owner.equals("Profile") ? PROFILE_NAME : owner.equals("Scope") ? PROVISION_NAME : DOCUMENT_NAME;
			case "number" -> PROVISION_NAME;
			case "seal" -> SEAL;
			default -> rule != null && FIGURES.contains(rule.getName()) ? FIGURE : WORDINGS.contains(feature) ? WORDING : TITLE;
		};
	}

	private static AbstractRule rule(EObject grammar) {
		return switch (grammar) {
			case RuleCall call -> call.getRule();
			case CrossReference reference when reference.getTerminal() instanceof RuleCall call -> call.getRule();
			case null, default -> null;
		};
	}
}
