// SPDX-License-Identifier: EPL-2.0
package org.sansho.dsl.formatting2;

import com.google.inject.Inject;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.xtext.Keyword;
import org.eclipse.xtext.formatting2.AbstractJavaFormatter;
import org.eclipse.xtext.formatting2.FormatterPreferenceKeys;
import org.eclipse.xtext.formatting2.FormatterRequest;
import org.eclipse.xtext.formatting2.IFormattableDocument;
import org.eclipse.xtext.formatting2.IHiddenRegionFormatter;
import org.eclipse.xtext.formatting2.IHiddenRegionFormatting;
import org.eclipse.xtext.formatting2.ITextReplacer;
import org.eclipse.xtext.formatting2.regionaccess.IEObjectRegion;
import org.eclipse.xtext.formatting2.regionaccess.IHiddenRegion;
import org.eclipse.xtext.formatting2.regionaccess.ISemanticRegion;
import org.eclipse.xtext.formatting2.regionaccess.ITextRegionAccess;
import org.eclipse.xtext.preferences.MapBasedPreferenceValues;
import org.eclipse.xtext.xbase.lib.Procedures.Procedure1;
import org.sansho.dsl.grammar.StatementKeywords;
import org.sansho.model.SanshoFile;

/**
 * Lays out a file: one statement a line, tabs for each level, single spaces between words.
 *
 * <p>What is between the braces stays on one line when its author wrote it on one line, up to one blank line stays between
 * statements, a list may be broken after a comma, and comments stay where they are. The rules look at the kind of each token and
 * not at the kind of each element, so that a new element needs no new rule.
 */
public class SanshoFormatter extends AbstractJavaFormatter {

	static final String OPEN = "{";
	static final String CLOSE = "}";
	private static final String COMMA = ",";
	private static final String INDENTATION = "\t";

	private static final Procedure1<IHiddenRegionFormatter> FILE_START = it -> {
		it.noSpace();
		it.setNewLines(0);
	};
	private static final Procedure1<IHiddenRegionFormatter> NEXT_LINE = it -> it.setNewLines(1, 1, 2);
	private static final Procedure1<IHiddenRegionFormatter> LINE_END = it -> it.setNewLines(1, 1, 1);
	private static final Procedure1<IHiddenRegionFormatter> NO_SPACE = IHiddenRegionFormatter::noSpace;
	private static final Procedure1<IHiddenRegionFormatter> ONE_SPACE = IHiddenRegionFormatter::oneSpace;
	private static final Procedure1<IHiddenRegionFormatter> SPACE_OR_NEXT_LINE = it -> {
		it.setSpace(" ");
		it.setNewLines(0, 0, 1);
	};

	@Inject
	private StatementKeywords keywords;

	/** Files keep their kind of line end, whatever the machine or the editor is used to. */
	@Override
	protected void initialize(FormatterRequest request) {
		String text = request.getTextRegionAccess().regionForDocument().getText();
		Map<String, String> layout = new HashMap<>();
		layout.put(FormatterPreferenceKeys.indentation.getId(), INDENTATION);
		int lineEnd = text.indexOf('\n');
		if (lineEnd >= 0) {
			layout.put(FormatterPreferenceKeys.lineSeparator.getId(), lineEnd > 0 && text.charAt(lineEnd - 1) == '\r' ? "\r\n" : "\n");
		}
		super.initialize(request.setPreferences(new MapBasedPreferenceValues(request.getPreferences(), layout)));
	}

	@Override
	public ITextReplacer createHiddenRegionReplacer(IHiddenRegion region, IHiddenRegionFormatting formatting) {
		return region.containsComment() ? new CommentedSpace(region, formatting) : super.createHiddenRegionReplacer(region, formatting);
	}

	/** Formats a whole file. */
	protected void format(SanshoFile file, IFormattableDocument document) {
		ITextRegionAccess access = document.getRequest().getTextRegionAccess();
		IEObjectRegion root = access.regionForRootEObject();
		String text = access.regionForDocument().getText();
		Deque<Block> blocks = new ArrayDeque<>();
		ISemanticRegion last = null;
		for (ISemanticRegion region : root.getAllSemanticRegions()) {
			if (is(region, CLOSE) && !blocks.isEmpty()) {
				Block block = blocks.pop();
				prepend(region, block.oneLine() ? ONE_SPACE : LINE_END, document);
				document.interior(block.open(), region, IHiddenRegionFormatter::indent);
			} else {
				prepend(region, last == null ? FILE_START : before(region, last, blocks.peek()), document);
			}
			if (is(region, OPEN)) {
				blocks.push(new Block(region, isOneLine(region, text)));
			}
			last = region;
		}
		if (last != null) {
			document.append(last, LINE_END);
		}
	}

	/** Most words of most files stand where they should, and to say so again would take longer than all the rest. */
	private static void prepend(ISemanticRegion region, Procedure1<IHiddenRegionFormatter> space, IFormattableDocument document) {
		IHiddenRegion before = region.getPreviousHiddenRegion();
		boolean isThere = space == NO_SPACE ? before.getLength() == 0 : (space == ONE_SPACE || space == SPACE_OR_NEXT_LINE) && before.getLength() == 1 && before.getText().equals(" ");
		if (!isThere) {
			document.prepend(region, space);
		}
	}

	private record Block(ISemanticRegion open, boolean oneLine) {
	}

	private Procedure1<IHiddenRegionFormatter> before(ISemanticRegion region, ISemanticRegion last, Block block) {
		if (is(region, COMMA)) {
			return NO_SPACE;
		}
		if (is(last, OPEN)) {
			return block.oneLine() ? ONE_SPACE : LINE_END;
		}
		if (beginsStatement(region) && !is(region, OPEN)) {
			return block != null && block.oneLine() ? ONE_SPACE : NEXT_LINE;
		}
		return is(last, COMMA) ? SPACE_OR_NEXT_LINE : ONE_SPACE;
	}

	private boolean beginsStatement(ISemanticRegion region) {
		EObject element = region.getSemanticElement();
		IEObjectRegion whole = region.getTextRegionAccess().regionForEObject(element);
		boolean first = whole != null && !(element instanceof SanshoFile) && whole.getOffset() == region.getOffset();
		return first || keywords.begins(region.getGrammarElement(), element.eClass());
	}

	/** Looks for the closing brace as the parser saw it, so that braces inside quoted text do not count. */
	private static boolean isOneLine(ISemanticRegion open, String text) {
		int lineEnd = text.indexOf('\n', open.getOffset());
		int depth = 0;
		for (ISemanticRegion region = open; region != null && (lineEnd < 0 || region.getOffset() < lineEnd); region = region.getNextSemanticRegion()) {
			if (is(region, OPEN)) {
				depth++;
			} else if (is(region, CLOSE) && --depth == 0) {
				return true;
			}
		}
		return false;
	}

	static boolean is(ISemanticRegion region, String keyword) {
		return region != null && region.getGrammarElement() instanceof Keyword written && keyword.equals(written.getValue());
	}
}
