// SPDX-License-Identifier: EPL-2.0
package org.sansho.dsl.parsing;

import com.google.inject.Inject;
import java.util.Collection;
import java.util.Locale;
import org.antlr.runtime.EarlyExitException;
import org.antlr.runtime.MismatchedTokenException;
import org.antlr.runtime.MissingTokenException;
import org.antlr.runtime.NoViableAltException;
import org.antlr.runtime.RecognitionException;
import org.antlr.runtime.Token;
import org.antlr.runtime.UnwantedTokenException;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.xtext.nodemodel.SyntaxErrorMessage;
import org.eclipse.xtext.parser.antlr.SyntaxErrorMessageProvider;
import org.sansho.core.text.Messages;
import org.sansho.dsl.SanshoRuntimeModule;
import org.sansho.dsl.grammar.StatementKeywords;
import org.sansho.dsl.parser.antlr.internal.InternalSanshoLexer;
import org.sansho.model.SanshoPackage;

/** SN001: what the parser met and what it expected, in words instead of the parser generator's terms. */
public class SyntaxErrorMessages extends SyntaxErrorMessageProvider {

	/** The code of every syntax error. */
	public static final String CODE = "SN001";

	/** Where the parser wants this, anything that begins something inside the braces would do as well. */
	private static final String CLOSING = "'}'";
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

	private String message(IParserErrorContext context) {
		RecognitionException error = context.getRecognitionException();
		if (error == null || error.token == null) {
			return messages.get("syntax.other", context.getDefaultMessage());
		}
		if (isUnclosedText(error.token)) {
			return messages.get("syntax.unclosed");
		}
		String met = met(error.token);
		return switch (error) {
			case UnwantedTokenException unwanted -> messages.get("syntax.unexpected", met) + expected(unwanted.expecting, context);
			case MissingTokenException missing -> messages.get("syntax.missing", met) + expected(missing.expecting, context);
			case MismatchedTokenException mismatched -> messages.get("syntax.unexpected", met) + expected(mismatched.expecting, context);
			case NoViableAltException none -> messages.get("syntax.unexpected", met) + expectedIn(context);
			case EarlyExitException none -> messages.get("syntax.unexpected", met) + expectedIn(context);
			default -> messages.get("syntax.unexpected", met);
		};
	}

	private static boolean isUnclosedText(Token token) {
		return token.getType() == InternalSanshoLexer.RULE_ANY_OTHER && "\"".equals(token.getText());
	}

	private String met(Token token) {
		if (token.getType() == Token.EOF) {
			return messages.get("syntax.end");
		}
		String text = token.getText().strip().lines().findFirst().orElse("");
		return messages.get("syntax.quote", text.length() > LONGEST_QUOTE ? text.substring(0, LONGEST_QUOTE) + '…' : text);
	}

	private String expected(int tokenType, IParserErrorContext context) {
		String[] names = context.getTokenNames();
		if (tokenType == Token.EOF) {
			return expectedIn(context);
		}
		if (names == null || tokenType < 0 || tokenType >= names.length) {
			return "";
		}
		String name = names[tokenType];
		if (name.equals(CLOSING)) {
			return expectedIn(context);
		}
		String key = "syntax.token." + name.replace("RULE_", "");
		String words = messages.has(key) ? messages.get(key) : messages.get("syntax.quote", unquoted(name));
		return messages.get("syntax.expected", words);
	}

	private static String unquoted(String keyword) {
		return keyword.length() > 2 && keyword.startsWith("'") && keyword.endsWith("'") ? keyword.substring(1, keyword.length() - 1) : keyword;
	}

	/** Which keywords could stand there, from the grammar of the element that the parser was in. */
	private String expectedIn(IParserErrorContext context) {
		EObject current = context.getCurrentContext();
		EClass type = current == null ? SanshoPackage.Literals.SANSHO_FILE : current.eClass();
		Collection<String> words = keywords.wordsIn(type);
		return words.isEmpty() ? "" : messages.get("syntax.expected", String.join(", ", words));
	}
}
