// SPDX-License-Identifier: EPL-2.0
package org.sansho.dsl.parsing;

import com.google.inject.Inject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.antlr.runtime.EarlyExitException;
import org.antlr.runtime.MismatchedTokenException;
import org.antlr.runtime.MissingTokenException;
import org.antlr.runtime.NoViableAltException;
import org.antlr.runtime.RecognitionException;
import org.antlr.runtime.Token;
import org.antlr.runtime.UnwantedTokenException;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.xtext.AbstractRule;
import org.eclipse.xtext.CrossReference;
import org.eclipse.xtext.EcoreUtil2;
import org.eclipse.xtext.EnumRule;
import org.eclipse.xtext.GrammarUtil;
import org.eclipse.xtext.Keyword;
import org.eclipse.xtext.ParserRule;
import org.eclipse.xtext.RuleCall;
import org.eclipse.xtext.nodemodel.INode;
import org.eclipse.xtext.nodemodel.SyntaxErrorMessage;
import org.eclipse.xtext.parser.antlr.SyntaxErrorMessageProvider;
import org.sansho.core.text.Messages;
import org.sansho.dsl.SanshoRuntimeModule;
import org.sansho.dsl.grammar.StatementKeywords;
import org.sansho.dsl.parsing.Mistake.Wanted;
import org.sansho.model.SanshoPackage;

/** SN001: what the parser met and what it expected, in words instead of the parser generator's terms. */
public class SyntaxErrorMessages extends SyntaxErrorMessageProvider {

	/** The code of every syntax error. */
	public static final String CODE = "SN001";

	/** Where the parser wants this, anything that begins something inside the braces would do as well. */
	private static final String CLOSING = "'}'";
	/** The kinds of names that may be quoted. */
	private static final Set<String> MAY_BE_QUOTED = Set.of("Path", "Segment", "Identifier", "EditionId", "EditionLabel", "EditionReference");
	private static final int LONGEST_QUOTE = 30;

	private final Messages messages;
	private final StatementKeywords keywords;

	@Inject
	public SyntaxErrorMessages(Locale locale, StatementKeywords keywords) {
		this.messages = new Messages(SanshoRuntimeModule.class, locale);
		this.keywords = keywords;
	}

	@Override
	public SyntaxErrorMessage getSyntaxErrorMessage(IParserErrorContext context) {
		return new SyntaxErrorMessage(message(context), CODE);
	}

	@Override
	public SyntaxErrorMessage getSyntaxErrorMessage(IValueConverterErrorContext context) {
		return new SyntaxErrorMessage(context.getValueConverterException().getMessage(), CODE);
	}

	/** What is told of {@code mistake}. */
	public SyntaxErrorMessage of(Mistake mistake) {
		if (mistake.lexer().isPresent() && !mistake.isBehind()) {
			return new SyntaxErrorMessage(messages.get(unfinished(mistake.lexer().get())), CODE);
		}
		Wanted wanted = mistake.wanted();
		String met = messages.get(mistake.isBehind() ? "syntax.behind" : "syntax.unexpected", met(mistake.met()));
		String expected = wanted.token().map(this::expected)
				.orElseGet(() -> expectedIn(wanted.reading().orElse(null), wanted.type(), mistake.isBehind() ? "" : mistake.met(), wanted.closing() ? List.of(unquoted(CLOSING)) : List.of()));
		return new SyntaxErrorMessage(met + expected, CODE);
	}

	private String message(IParserErrorContext context) {
		RecognitionException error = context.getRecognitionException();
		if (error == null || error.token == null) {
			return messages.get(unfinished(context.getDefaultMessage()));
		}
		String met = met(error.token);
		return switch (error) {
			case MissingTokenException missing when missing.expecting == Token.EOF -> messages.get("syntax.unexpected", met) + expectedIn(context);
			case UnwantedTokenException unwanted -> messages.get("syntax.unexpected", met) + expected(unwanted.expecting, context);
			case MissingTokenException missing -> messages.get("syntax.missing", met) + expected(missing.expecting, context);
			case MismatchedTokenException mismatched -> messages.get("syntax.unexpected", met) + expected(mismatched.expecting, context);
			case NoViableAltException none -> messages.get("syntax.unexpected", met) + expectedIn(context);
			case EarlyExitException none -> messages.get("syntax.unexpected", met) + expectedIn(context);
			default -> messages.get("syntax.unexpected", met);
		};
	}

	/** What the lexer could not read to the end: it tells only which character it met, and which it wanted. */
	private static String unfinished(String lexerMessage) {
		if (!lexerMessage.contains("<EOF>")) {
			return "syntax.unfinished";
		}
		return lexerMessage.endsWith("'\"'") ? "syntax.unclosed" : lexerMessage.endsWith("'*'") || lexerMessage.endsWith("'/'") ? "syntax.comment" : "syntax.unfinished";
	}

	private String met(Token token) {
		return token.getType() == Token.EOF ? messages.get("syntax.end") : met(token.getText());
	}

	private String met(String tokenText) {
		String text = tokenText.strip().lines().findFirst().orElse("");
		if (text.isEmpty()) {
			return messages.get("syntax.blank");
		}
		return messages.get("syntax.quote", visible(text.length() > LONGEST_QUOTE ? text.substring(0, LONGEST_QUOTE) + '…' : text));
	}

	/** Characters that nobody sees, or that a terminal would obey, are named. */
	private static String visible(String text) {
		StringBuilder visible = new StringBuilder();
		text.codePoints().forEach(c -> {
			int type = Character.getType(c);
			if (type == Character.CONTROL || type == Character.FORMAT) {
				visible.append(String.format("U+%04X", c));
			} else {
				visible.appendCodePoint(c);
			}
		});
		return visible.toString();
	}

	private String expected(int tokenType, IParserErrorContext context) {
		String[] names = context.getTokenNames();
		if (tokenType == Token.EOF) {
			return expectedIn(context);
		}
		if (names == null || tokenType < 0 || tokenType >= names.length) {
			return "";
		}
		return names[tokenType].equals(CLOSING) ? expectedIn(context, List.of(unquoted(CLOSING))) : expected(names[tokenType]);
	}

	private String expected(String tokenName) {
		String key = "syntax.token." + tokenName.replace("RULE_", "");
		String words = messages.has(key) ? messages.get(key) : messages.get("syntax.quote", unquoted(tokenName));
		return messages.get("syntax.expected", words);
	}

	private static String unquoted(String keyword) {
		return keyword.length() > 2 && keyword.startsWith("'") && keyword.endsWith("'") ? keyword.substring(1, keyword.length() - 1) : keyword;
	}

	/**
	 * What could stand there: the choices or the kind of name that the parser was about to read, else what begins something in the
	 * element that it was in.
	 */
	private String expectedIn(IParserErrorContext context) {
		return expectedIn(context, List.of());
	}

	private String expectedIn(IParserErrorContext context, List<String> also) {
		EObject current = context.getCurrentContext();
		return expectedIn(outermostWord(context.getCurrentNode()), current == null ? SanshoPackage.Literals.SANSHO_FILE : current.eClass(), context.getRecognitionException().token.getText(), also);
	}

	private String expectedIn(AbstractRule reading, EClass type, String met, List<String> also) {
		if (reading instanceof EnumRule choices) {
			return messages.get("syntax.expected", words(EcoreUtil2.getAllContentsOfType(choices, Keyword.class).stream().map(Keyword::getValue).toList()));
		}
		if (reading != null && messages.has("syntax.rule." + reading.getName())) {
			return messages.get("syntax.expected", messages.get("syntax.rule." + reading.getName())) + hintForKeyword(reading, met);
		}
		List<String> words = new ArrayList<>(keywords.wordsIn(type));
		words.addAll(also);
		return words.isEmpty() ? "" : messages.get("syntax.expected", words(words));
	}

	private String hintForKeyword(AbstractRule reading, String met) {
		boolean keyword = met != null && !met.isEmpty() && MAY_BE_QUOTED.contains(reading.getName()) && GrammarUtil.getAllKeywords(keywords.grammar()).contains(met) && Character.isLetter(met.charAt(0));
		return keyword ? messages.get("syntax.keyword", met) : "";
	}

	private static String words(Collection<String> words) {
		return String.join(", ", words);
	}

	/** The enumeration or the kind of name that the parser was reading, the largest one of which this is a part; {@code null} if none. */
	private static AbstractRule outermostWord(INode node) {
		AbstractRule outermost = null;
		for (INode level = node; level != null && isWord(rule(level)); level = level.getParent()) {
			outermost = rule(level);
		}
		return outermost;
	}

	private static boolean isWord(AbstractRule rule) {
		return rule instanceof EnumRule || rule instanceof ParserRule && GrammarUtil.isDatatypeRule((ParserRule) rule);
	}

	private static AbstractRule rule(INode node) {
		return switch (node.getGrammarElement()) {
			case RuleCall call -> call.getRule();
			case CrossReference reference when reference.getTerminal() instanceof RuleCall call -> call.getRule();
			case null, default -> null;
		};
	}
}
