// SPDX-License-Identifier: EPL-2.0
package org.sansho.dsl.recovery;

import com.google.inject.Inject;
import com.google.inject.Singleton;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.antlr.runtime.Token;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.xtext.AbstractElement;
import org.eclipse.xtext.AbstractRule;
import org.eclipse.xtext.Action;
import org.eclipse.xtext.Alternatives;
import org.eclipse.xtext.Assignment;
import org.eclipse.xtext.CrossReference;
import org.eclipse.xtext.EnumLiteralDeclaration;
import org.eclipse.xtext.EnumRule;
import org.eclipse.xtext.GrammarUtil;
import org.eclipse.xtext.Group;
import org.eclipse.xtext.IGrammarAccess;
import org.eclipse.xtext.Keyword;
import org.eclipse.xtext.ParserRule;
import org.eclipse.xtext.RuleCall;
import org.eclipse.xtext.TerminalRule;
import org.eclipse.xtext.parser.antlr.ITokenDefProvider;

/** The grammar as {@link Part}s, read from the grammar itself, so that what is wrong in a text can be told without a list that somebody must keep. */
@Singleton
final class TokenGrammar {

	/** More than there are types of tokens. */
	static final int MOST_TYPES = 256;
	/** The end of the file among the types, which begin behind it. */
	static final int END = 1;
	/** A token that the lexer could not read to its end. */
	static final int INVALID = Token.INVALID_TOKEN_TYPE;

	private final Map<String, Integer> types = new HashMap<>();
	private final Map<Integer, String> names;
	private final Map<AbstractRule, Part.Rule> rules = new HashMap<>();
	private final List<Part.Braces> bodies = new ArrayList<>();
	private final boolean[] keywords = new boolean[MOST_TYPES];
	private final boolean[] hidden = new boolean[MOST_TYPES];
	private final Part.Braces file;

	@Inject
	TokenGrammar(IGrammarAccess grammar, ITokenDefProvider tokens) {
		this.names = tokens.getTokenDefMap();
		names.forEach((type, name) -> {
			types.put(name, type);
			keywords[type] = name.startsWith("'") && Character.isLetter(name.charAt(1));
		});
		ParserRule first = GrammarUtil.allParserRules(grammar.getGrammar()).getFirst();
		first.getHiddenTokens().forEach(rule -> hidden[terminal(rule)] = true);
		grammar.getGrammar().getHiddenTokens().forEach(rule -> hidden[terminal(rule)] = true);
		file = new Part.Braces();
		statements(first.getAlternatives()).forEach(file.statements::add);
		bodies.add(file);
		// Only now, when it is known what each statement begins with.
		bodies.forEach(body -> body.statements.forEach(statement -> markAmbiguous(statement, body)));
	}

	/** What stands in a file. */
	Part.Braces file() {
		return file;
	}

	int opening() {
		return types.get("'{'");
	}

	int closing() {
		return types.get("'}'");
	}

	/** What is none of the language. */
	int other() {
		return types.get("RULE_ANY_OTHER");
	}

	/** White space. */
	int blank() {
		return types.get("RULE_WS");
	}

	int text() {
		return types.get("RULE_STRING");
	}

	/** Whether a token of {@code type} is a word of the language, which no name is. */
	boolean isKeyword(int type) {
		return keywords[type];
	}

	/** Whether a token of {@code type} may stand anywhere without meaning anything. */
	boolean isHidden(int type) {
		return hidden[type];
	}

	/** How the parser generator calls {@code type}. */
	String name(int type) {
		return names.getOrDefault(type, "");
	}

	private int terminal(AbstractRule rule) {
		return types.get("RULE_" + rule.getName());
	}

	private Part.Rule rule(AbstractRule rule) {
		Part.Rule known = rules.get(rule);
		if (known != null) {
			return known;
		}
		boolean isFragment = rule instanceof ParserRule parserRule && parserRule.isFragment();
		boolean isWord = rule instanceof EnumRule || rule instanceof ParserRule parserRule && GrammarUtil.isDatatypeRule(parserRule);
		boolean isTight = rule instanceof ParserRule parserRule && parserRule.isDefinesHiddenTokens() && parserRule.getHiddenTokens().isEmpty();
		EClass type = isFragment || isWord || !(rule.getType().getClassifier() instanceof EClass made) ? null : made;
		Part.Rule made = new Part.Rule(rule, isWord, isTight, type);
		rules.put(rule, made);
		made.body = part(rule.getAlternatives());
		return made;
	}

	private Part part(AbstractElement element) {
		Part one = single(element);
		return switch (element.getCardinality()) {
			case "?" -> new Part.Option(one, false);
			case "*" -> new Part.Option(one, true);
			case "+" -> new Part.Row(List.of(one, new Part.Option(one, true)));
			case null, default -> one;
		};
	}

	private Part single(EObject element) {
		return switch (element) {
			case Keyword keyword -> new Part.Word(types.get("'" + keyword.getValue() + "'"));
			case RuleCall call when call.getRule() instanceof TerminalRule rule -> new Part.Word(terminal(rule));
			case RuleCall call -> rule(call.getRule());
			case Assignment assignment -> part(assignment.getTerminal());
			case CrossReference reference -> part(reference.getTerminal());
			case EnumLiteralDeclaration literal -> single(literal.getLiteral());
			case Alternatives alternatives -> new Part.Choice(alternatives.getElements().stream().map(this::part).toList());
			case Group group -> row(group);
			case Action action -> new Part.Row(List.of());
			default -> throw new IllegalStateException("a kind of grammar element that is not known here: " + element.eClass().getName());
		};
	}

	private Part row(Group group) {
		List<Part> parts = new ArrayList<>();
		List<AbstractElement> elements = group.getElements();
		for (int i = 0; i < elements.size(); i++) {
			if (isKeyword(elements.get(i), "{")) {
				Part.Braces braces = new Part.Braces(opening());
				for (i++; !isKeyword(elements.get(i), "}"); i++) {
					statements(elements.get(i)).forEach(braces.statements::add);
				}
				bodies.add(braces);
				parts.add(braces);
			} else {
				parts.add(part(elements.get(i)));
			}
		}
		return parts.size() == 1 ? parts.getFirst() : new Part.Row(parts);
	}

	private static boolean isKeyword(AbstractElement element, String value) {
		return element instanceof Keyword keyword && keyword.getValue().equals(value);
	}

	/** Each statement that {@code element} between braces, or of the file, can be. */
	private Stream<Part> statements(EObject element) {
		return switch (element) {
			case Alternatives alternatives -> alternatives.getElements().stream().flatMap(this::statements);
			case Assignment assignment -> statements(assignment.getTerminal());
			case Group group when group.getElements().getFirst() instanceof Action -> group.getElements().stream().skip(1).flatMap(this::statements);
			case RuleCall call when call.getRule().getAlternatives() instanceof Alternatives alternatives && alternatives.getElements().stream().allMatch(RuleCall.class::isInstance) -> statements(alternatives);
			default -> Stream.of(single(element));
		};
	}

	/** Where a statement may go on with what could begin the next one, the parser looks further ahead. */
	private static void markAmbiguous(Part part, Part.Braces around) {
		switch (part) {
			case Part.Row row -> {
				for (int i = row.parts.size() - 1; i >= 0; i--) {
					markAmbiguous(row.parts.get(i), around);
					if (!row.parts.get(i).mayBeNothing()) {
						break;
					}
				}
			}
			case Part.Choice choice -> choice.parts.forEach(each -> markAmbiguous(each, around));
			case Part.Option option -> {
				boolean isAmbiguous = false;
				for (int type = 0; type < MOST_TYPES; type++) {
					isAmbiguous |= option.part.beginsWith(type) && around.holds(type);
				}
				if (isAmbiguous && !option.ambiguousIn.contains(around)) {
					option.ambiguousIn.add(around);
				}
				markAmbiguous(option.part, around);
			}
			case Part.Rule rule when !rule.isWord && rule.body != null -> markAmbiguous(rule.body, around);
			default -> { }
		}
	}
}
