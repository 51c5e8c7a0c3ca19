// SPDX-License-Identifier: EPL-2.0
package org.sansho.dsl.formatting2;

import java.util.ArrayList;
import java.util.List;
import org.eclipse.xtext.formatting2.IHiddenRegionFormatting;
import org.eclipse.xtext.formatting2.ITextReplacerContext;
import org.eclipse.xtext.formatting2.internal.HiddenRegionReplacer;
import org.eclipse.xtext.formatting2.regionaccess.IHiddenRegion;
import org.eclipse.xtext.formatting2.regionaccess.ITextSegment;

/**
 * Lays out the space between two words that has comments in it.
 *
 * <p>A comment stays on the line or lines of its own that its author gave it, one level in like the statements around it, and one
 * that follows a word stays behind it. Xtext's own way gives comments before a closing brace the level of the brace, and puts stars
 * before the lines of comments that have none.
 */
final class CommentedSpace extends HiddenRegionReplacer {

	/** A comment without its line end, and the space before it. */
	private record Commented(ITextSegment space, ITextSegment comment) {
	}

	private static final String LINE_COMMENT = "//";
	private static final String BLOCK_COMMENT = "/*";
	private static final char BYTE_ORDER_MARK = '\uFEFF';
	private static final int ONE_BLANK_LINE = 2;

	private final IHiddenRegion region;
	private final IHiddenRegionFormatting formatting;

	/** @param formatting how the words around would stand without the comments */
	CommentedSpace(IHiddenRegion region, IHiddenRegionFormatting formatting) {
		super(region, formatting);
		this.region = region;
		this.formatting = formatting;
	}

	@Override
	public ITextReplacerContext createReplacements(ITextReplacerContext context) {
		int level = context.getIndentation() + orNone(formatting.getIndentationIncrease());
		boolean atFileStart = region.getPreviousSemanticRegion() == null;
		boolean wrapped = false;
		ITextSegment before = null;
		int from = startWithoutMark();
		for (Commented commented : comments(from)) {
			int lines = Math.clamp(lines(commented.space()), leastAfter(before), mostAfter(before));
			wrapped |= lines > 0;
			boolean begins = before == null && atFileStart;
			context.addReplacement(commented.space().replaceWith(lines > 0 ? newLine(context, lines, level) : begins ? "" : " "));
			if (lines > 0 || begins) {
				alignStars(context, commented.comment(), level);
			}
			before = commented.comment();
			from = before.getEndOffset();
		}
		int levelBehind = Math.max(0, level - orNone(formatting.getIndentationDecrease()));
		ITextSegment rest = segment(from, region.getEndOffset());
		if (region.getNextSemanticRegion() == null) {
			context.addReplacement(rest.replaceWith(context.getNewLinesString(1)));
		} else {
			int least = leastAfter(before) > 0 || !wrapped && orNone(formatting.getNewLineMin()) > 0 ? 1 : 0;
			int most = before != null && (atFileStart || isFirstInBlock() && !isLastInBlock()) ? ONE_BLANK_LINE : orNone(formatting.getNewLineMax());
			int lines = Math.clamp(lines(rest), least, Math.max(least, most));
			String space = formatting.getSpace() == null || before != null && atFileStart ? " " : formatting.getSpace();
			context.addReplacement(rest.replaceWith(lines > 0 ? newLine(context, lines, levelBehind) : space));
		}
		return context.withIndentation(levelBehind);
	}

	/** How many line ends there must be behind {@code comment}; {@code null}: behind a word. */
	private static int leastAfter(ITextSegment comment) {
		return comment != null && isLineComment(comment) ? 1 : 0;
	}

	/** How many line ends there may be before a comment. Blank lines begin neither a file nor a block, and tear no statement apart. */
	private int mostAfter(ITextSegment comment) {
		if (comment != null) {
			return ONE_BLANK_LINE;
		}
		if (region.getPreviousSemanticRegion() == null) {
			return 0;
		}
		return orNone(formatting.getNewLineMax()) > 0 && !isFirstInBlock() ? ONE_BLANK_LINE : 1;
	}

	/** A byte order mark may begin the file; it is no word, and stays. */
	private int startWithoutMark() {
		boolean marked = region.getOffset() == 0 && region.getLength() > 0 && region.getText().charAt(0) == BYTE_ORDER_MARK;
		return marked ? 1 : region.getOffset();
	}

	private boolean isFirstInBlock() {
		return SanshoFormatter.is(region.getPreviousSemanticRegion(), SanshoFormatter.OPEN);
	}

	private boolean isLastInBlock() {
		return SanshoFormatter.is(region.getNextSemanticRegion(), SanshoFormatter.CLOSE);
	}

	private List<Commented> comments(int start) {
		List<Commented> comments = new ArrayList<>();
		int from = start;
		for (ITextSegment part : region.getAlternatingMergedSpaceAndComments()) {
			if (isComment(part)) {
				int end = part.getOffset() + part.getText().stripTrailing().length();
				comments.add(new Commented(segment(from, part.getOffset()), segment(part.getOffset(), end)));
				from = end;
			}
		}
		return comments;
	}

	/** Xtext calls everything a comment that it does not know as white space, such as a byte order mark. */
	private static boolean isComment(ITextSegment part) {
		return isLineComment(part) || part.getText().startsWith(BLOCK_COMMENT);
	}

	private ITextSegment segment(int from, int to) {
		return region.getTextRegionAccess().regionForOffset(from, to - from);
	}

	/** A star at the beginning of a line of a comment stays below the star of its first line. */
	private void alignStars(ITextReplacerContext context, ITextSegment comment, int level) {
		String text = comment.getText();
		for (int end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', end + 1)) {
			int star = end + 1;
			while (star < text.length() && (text.charAt(star) == ' ' || text.charAt(star) == '\t')) {
				star++;
			}
			if (star < text.length() && text.charAt(star) == '*') {
				int offset = comment.getOffset() + end + 1;
				context.addReplacement(segment(offset, comment.getOffset() + star).replaceWith(context.getIndentationString(level) + ' '));
			}
		}
	}

	private static boolean isLineComment(ITextSegment comment) {
		return comment.getText().startsWith(LINE_COMMENT);
	}

	private static String newLine(ITextReplacerContext context, int lines, int level) {
		return context.getNewLinesString(lines) + context.getIndentationString(level);
	}

	private static int lines(ITextSegment space) {
		return (int) space.getText().chars().filter(c -> c == '\n').count();
	}

	private static int orNone(Integer value) {
		return value == null ? 0 : value;
	}
}
