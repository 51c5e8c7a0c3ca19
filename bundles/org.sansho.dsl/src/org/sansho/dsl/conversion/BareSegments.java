// SPDX-License-Identifier: EPL-2.0
package org.sansho.dsl.conversion;

import com.google.inject.Inject;
import com.google.inject.Provider;
import com.google.inject.Singleton;
import com.google.inject.name.Named;
import java.util.Set;
import org.antlr.runtime.ANTLRStringStream;
import org.antlr.runtime.CharStream;
import org.antlr.runtime.Token;
import org.eclipse.xtext.parser.antlr.Lexer;
import org.eclipse.xtext.parser.antlr.LexerBindings;
import org.sansho.dsl.parser.antlr.internal.InternalSanshoLexer;

/**
 * Which segments can be written without quotation marks: those that the lexer reads as one word, number or mark, and not as a
 * keyword. Asking the lexer keeps this true whatever becomes a keyword.
 */
@Singleton
public class BareSegments {

	private static final Set<Integer> BARE = Set.of(InternalSanshoLexer.RULE_NAME, InternalSanshoLexer.RULE_QNAME,
			InternalSanshoLexer.RULE_NUM, InternalSanshoLexer.RULE_DATE, InternalSanshoLexer.RULE_MARK, InternalSanshoLexer.RULE_PAREN);

	private static final Set<Integer> NAMES = Set.of(InternalSanshoLexer.RULE_NAME, InternalSanshoLexer.RULE_QNAME);
	private static final Set<Integer> LABELS = Set.of(InternalSanshoLexer.RULE_NAME, InternalSanshoLexer.RULE_QNAME, InternalSanshoLexer.RULE_NUM,
			InternalSanshoLexer.RULE_DATE);

	private final Provider<Lexer> lexers;

	@Inject
	BareSegments(@Named(LexerBindings.RUNTIME) Provider<Lexer> lexers) {
		this.lexers = lexers;
	}

	/** Whether {@code segment} can stand as it is. */
	public boolean contains(String segment) {
		return isOne(segment, BARE);
	}

	/** Whether {@code name} can stand as it is where only words can: names of documents, mapping sets, scopes and gates. */
	public boolean isName(String name) {
		return isOne(name, NAMES);
	}

	/** Whether {@code label} can stand as it is behind the {@code @} of an edition. */
	public boolean isLabel(String label) {
		return isOne(label, LABELS);
	}

	private boolean isOne(String segment, Set<Integer> kinds) {
		if (segment.isEmpty()) {
			return false;
		}
		Lexer lexer = lexers.get();
		CharStream stream = new ANTLRStringStream(segment);
		lexer.setCharStream(stream);
		Token first = lexer.nextToken();
		return kinds.contains(first.getType()) && lexer.nextToken().getType() == Token.EOF;
	}
}
