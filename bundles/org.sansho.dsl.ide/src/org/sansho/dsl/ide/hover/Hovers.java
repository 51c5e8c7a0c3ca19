// SPDX-License-Identifier: EPL-2.0
package org.sansho.dsl.ide.hover;

import com.google.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.lsp4j.Hover;
import org.eclipse.lsp4j.Range;
import org.eclipse.xtext.EnumLiteralDeclaration;
import org.eclipse.xtext.GrammarUtil;
import org.eclipse.xtext.Keyword;
import org.eclipse.xtext.ParserRule;
import org.eclipse.xtext.nodemodel.ILeafNode;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;
import org.eclipse.xtext.parser.IParseResult;
import org.sansho.core.text.Messages;
import org.sansho.dsl.ide.completion.KeywordTexts;
import org.sansho.dsl.ide.text.Cursor;
import org.sansho.dsl.ide.text.Names;
import org.sansho.dsl.ide.text.Ranges;
import org.sansho.dsl.linking.Link;
import org.sansho.dsl.resource.TextSpans.Span;
import org.sansho.model.MappingEntry;
import org.sansho.model.MappingStatement;
import org.sansho.model.Relationship;
import org.sansho.model.SanshoPackage.Literals;
import org.sansho.model.SuccessionStatement;

/**
 * Shows what the thing at a place says: behind a reference what it leads to, at a declaration what is declared, and anywhere else in a
 * line of a mapping or succession both of its ends. A word of the language is explained before that.
 */
public final class Hovers {

	/** What is shown, and for which text. */
	private record Shown(EObject object, Range range) {
	}

	private final KeywordTexts keywords;
	private final Messages messages;

	@Inject
	Hovers(KeywordTexts keywords, Locale locale) {
		this.keywords = keywords;
		this.messages = new Messages(Hovers.class, locale);
	}

	/**
	 * What to show at {@code cursor}; empty where there is nothing to tell.
	 *
	 * @param markdown whether the client can show Markdown; it gets plain text otherwise
	 */
	public Optional<Hover> at(Cursor cursor, boolean markdown) {
		List<Block> blocks = new ArrayList<>();
		Optional<Shown> shown = shown(cursor);
		Optional<ILeafNode> word = word(cursor);
		word.flatMap(this::explained).ifPresent(blocks::add);
		Optional<Range> range = blocks.isEmpty() ? shown.map(Shown::range)
				: word.map(leaf -> Ranges.range(cursor.file().lines(), leaf.getOffset(), leaf.getLength()));
		List<Block> card = shown.map(found -> Cards.about(found.object(), cursor.project().corpus(), messages)).orElse(List.of());
		if (!blocks.isEmpty() && !card.isEmpty()) {
			blocks.add(new Block.Rule());
		}
		blocks.addAll(card);
		return blocks.isEmpty() ? Optional.empty() : range.map(about -> new Hover((markdown ? Notation.MARKDOWN : Notation.PLAIN).written(blocks), about));
	}

	/** What a word of the language means where it stands: the same that completion says of it. */
	private Optional<Block> explained(ILeafNode leaf) {
		Optional<Keyword> keyword = switch (leaf.getGrammarElement()) {
			case Keyword word when !isPartOfName(word) -> Optional.of(word);
			case EnumLiteralDeclaration value -> Optional.of(value.getLiteral());
			case null, default -> Optional.empty();
		};
		return keyword.flatMap(word -> keywords.explanation(word).map(text -> new Block.Fact(word.getValue(), text)));
	}

	/** Names may hold words that mean something elsewhere. */
	private static boolean isPartOfName(Keyword keyword) {
		return GrammarUtil.containingRule(keyword) instanceof ParserRule rule && GrammarUtil.isDatatypeRule(rule);
	}

	/** The word that {@code cursor} is in, or behind; only of files that are edited the text is known that exactly. */
	private static Optional<ILeafNode> word(Cursor cursor) {
		return Optional.ofNullable(cursor.file().resource().getParseResult()).map(IParseResult::getRootNode)
				.flatMap(root -> Stream.of(cursor.offset(), cursor.offset() - 1).filter(offset -> offset >= 0).map(offset -> NodeModelUtils.findLeafNodeAtOffset(root, offset))
						.filter(leaf -> leaf != null && !leaf.isHidden()).findFirst());
	}

	private static Optional<Shown> shown(Cursor cursor) {
		Optional<Link> link = cursor.link();
		if (link.isPresent()) {
			return link.get().target().map(target -> new Shown(target, Ranges.range(cursor.file(), link.get())));
		}
		Optional<Shown> declared = Names.declaredAt(cursor).map(object -> new Shown(object, Ranges.range(cursor.file(), Names.shown(cursor.file(), object))));
		return declared.isPresent() ? declared : line(cursor);
	}

	private static Optional<Shown> line(Cursor cursor) {
		for (EObject level = cursor.object().orElse(null); level != null; level = level.eContainer()) {
			if (level instanceof MappingStatement || level instanceof SuccessionStatement) {
				return Optional.of(new Shown(level, Ranges.range(cursor.file(), touched(cursor, level))));
			}
		}
		return Optional.empty();
	}

	/** The relationship where that is pointed at, or else the whole line. */
	private static Span touched(Cursor cursor, EObject line) {
		if (line instanceof MappingEntry entry && entry.getRelationship() != Relationship.UNSPECIFIED) {
			Span relationship = cursor.file().spans().of(entry, Literals.MAPPING_ENTRY__RELATIONSHIP, 0);
			if (Names.touches(relationship, cursor.offset())) {
				return relationship;
			}
		}
		return cursor.file().spans().of(line);
	}
}
