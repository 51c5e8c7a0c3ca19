// SPDX-License-Identifier: EPL-2.0
package org.sansho.dsl.recovery;

import com.google.inject.Inject;
import java.util.Comparator;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.antlr.runtime.CharStream;
import org.antlr.runtime.CommonToken;
import org.antlr.runtime.Token;
import org.antlr.runtime.TokenSource;
import org.eclipse.xtext.nodemodel.ICompositeNode;
import org.eclipse.xtext.nodemodel.ILeafNode;
import org.eclipse.xtext.nodemodel.impl.NodeModelBuilder;
import org.eclipse.xtext.parser.IParseResult;
import org.eclipse.xtext.parser.ParseException;
import org.eclipse.xtext.parser.antlr.AbstractInternalAntlrParser;
import org.eclipse.xtext.parser.antlr.IUnorderedGroupHelper;
import org.eclipse.xtext.parser.antlr.Lexer;
import org.eclipse.xtext.parser.antlr.XtextTokenStream;
import org.sansho.dsl.parser.antlr.SanshoParser;
import org.sansho.dsl.parsing.SyntaxErrorMessages;

/**
 * The parser of files: a mistake costs the statement in which it is made. The generated parser leaves all braces at the first mistake; so then the tokens are looked
 * through, and what is broken is hidden from it. The node model has all of the text, with the mistake where it shows.
 */
public class RecoveringParser extends SanshoParser {

	@Inject
	private TokenGrammar grammar;

	@Inject
	private SyntaxErrorMessages messages;

	@Override
	protected IParseResult doParse(String ruleName, CharStream in, NodeModelBuilder nodes, int initialLookAhead) {
		if (!ruleName.equals(getDefaultRuleName())) {
			return super.doParse(ruleName, in, nodes, initialLookAhead);
		}
		Tokens tokens = Tokens.of(grammar, (Lexer) createLexer(in), in);
		IParseResult whole = parse(tokens, tokens.all(), nodes, initialLookAhead);
		// Whether there is a mistake at all only the generated parser decides.
		Recovery recovery = whole.hasSyntaxErrors() ? Recovery.of(grammar, tokens) : null;
		if (recovery == null || recovery.slips().isEmpty()) {
			return whole;
		}
		IParseResult parsed = parse(recovery.tokens(), recovery.understood(), createNodeModelBuilder(), initialLookAhead);
		ICompositeNode root = parsed.getRootNode();
		tell(recovery, root, nodes);
		return nodes.createParseResult(parsed.getRootASTElement(), root, true);
	}

	private IParseResult parse(Tokens all, List<CommonToken> understood, NodeModelBuilder nodes, int initialLookAhead) {
		XtextTokenStream tokens = new Understood(all, understood);
		tokens.initCurrentLookAhead(initialLookAhead);
		setInitialHiddenTokens(tokens);
		AbstractInternalAntlrParser parser = createParser(tokens);
		parser.setTokenTypeMap(getTokenDefProvider().getTokenDefMap());
		parser.setSyntaxErrorProvider(getSyntaxErrorProvider());
		parser.setNodeModelBuilder(nodes);
		parser.setSemanticModelBuilder(getElementFactory());
		IUnorderedGroupHelper helper = getUnorderedGroupHelper().get();
		parser.setUnorderedGroupHelper(helper);
		helper.initializeWith(parser);
		try {
			return parser.parse(getDefaultRuleName());
		} catch (Exception e) {
			throw new ParseException(e.getMessage(), e);
		}
	}

	/** Puts each mistake onto the leaf where it shows, in one walk through the leaves. */
	private void tell(Recovery recovery, ICompositeNode root, NodeModelBuilder nodes) {
		Tokens tokens = recovery.tokens();
		List<Slip> slips = recovery.slips().stream().filter(slip -> slip.at() >= 0).sorted(Comparator.comparingInt(Slip::at)).toList();
		Map<ILeafNode, Slip> shown = new LinkedHashMap<>();
		Iterator<ILeafNode> leaves = root.getLeafNodes().iterator();
		ILeafNode leaf = null;
		for (Slip slip : slips) {
			int offset = tokens.start(slip.at());
			while ((leaf == null || leaf.getTotalEndOffset() <= offset) && leaves.hasNext()) {
				leaf = leaves.next();
			}
			if (leaf != null && leaf.getTotalEndOffset() > offset && leaf.getSyntaxErrorMessage() == null) {
				shown.putIfAbsent(leaf, slip);
			}
		}
		shown.forEach((where, slip) -> nodes.setSyntaxError(where, messages.of(slip.mistake(tokens))));
	}

	/** The tokens that the parser understands, and hidden ones. */
	private final class Understood extends XtextTokenStream {

		private final Tokens all;

		Understood(Tokens all, List<CommonToken> understood) {
			super(source(understood.iterator()), getTokenDefProvider());
			this.all = all;
		}

		@Override
		public String toString() {
			return all.text();
		}

		@Override
		public String toString(int start, int stop) {
			if (start < 0 || stop < 0 || size() == 0) {
				return "";
			}
			CommonToken last = (CommonToken) get(Math.min(stop, size() - 1));
			return all.text().substring(((CommonToken) get(start)).getStartIndex(), last.getStopIndex() + 1);
		}

		@Override
		public String getLexerErrorMessage(Token invalid) {
			return all.complaint(invalid);
		}
	}

	private static TokenSource source(Iterator<CommonToken> tokens) {
		return new TokenSource() {
			@Override
			public Token nextToken() {
				return tokens.hasNext() ? tokens.next() : Token.EOF_TOKEN;
			}

			@Override
			public String getSourceName() {
				return "";
			}
		};
	}
}
