// SPDX-License-Identifier: EPL-2.0
package org.sansho.dsl.parsing;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.emf.ecore.resource.Resource;
import org.eclipse.xtext.resource.XtextSyntaxDiagnostic;
import org.sansho.core.text.Messages;
import org.sansho.dsl.SanshoRuntimeModule;
import org.sansho.dsl.parsing.MergeConflicts.Conflict;

/** Tells why a text is not understood: where the parser stumbles over what is none of the language, that is named in the place of what it says. */
public final class SyntaxErrors {

	/**
	 * Why a text is not understood.
	 *
	 * @param offset  where it begins
	 * @param length  how many characters it takes
	 * @param key     what is wrong, apart from the words
	 * @param message the words
	 */
	public record SyntaxError(int offset, int length, String key, String message) {

		/** Whether a merge is unfinished there, so that what else seems wrong comes of two texts standing where one should. */
		public boolean isConflict() {
			return key.equals(CONFLICT);
		}
	}

	private static final String CONFLICT = SyntaxErrorMessages.CODE + ".conflict";

	private final Messages messages;

	public SyntaxErrors(Locale locale) {
		this.messages = new Messages(SanshoRuntimeModule.class, locale);
	}

	/** What is told of {@code errors}, which the parser has found in {@code text}, by place. */
	public List<SyntaxError> of(List<Resource.Diagnostic> errors, String text) {
		List<XtextSyntaxDiagnostic> all = errors.stream().map(XtextSyntaxDiagnostic.class::cast).toList();
		List<Conflict> conflicts = all.isEmpty() ? List.of() : MergeConflicts.in(text, all.stream().map(XtextSyntaxDiagnostic::getOffset).toList());
		List<XtextSyntaxDiagnostic> others = all.stream().filter(error -> conflicts.stream().noneMatch(conflict -> conflict.holds(error.getOffset()))).toList();
		Optional<SyntaxError> loneReturn = others.stream().flatMap(error -> loneReturn(error.getOffset(), text).stream()).findFirst();
		Stream<SyntaxError> plain = loneReturn.isPresent() ? loneReturn.stream()
				: others.stream().map(error -> new SyntaxError(error.getOffset(), error.getLength(), SyntaxErrorMessages.CODE, error.getMessage()));
		return Stream.concat(conflicts.stream().map(this::told), plain).sorted(Comparator.comparingInt(SyntaxError::offset)).toList();
	}

	private SyntaxError told(Conflict conflict) {
		String message = conflict.lastLine().isPresent() ? messages.get("syntax.conflict", Integer.toString(conflict.lastLine().getAsInt())) : messages.get("syntax.conflictMark");
		return new SyntaxError(conflict.offset(), conflict.length(), CONFLICT, message);
	}

	/** A comment that ends in a carriage return alone does not end for the grammar, and nothing behind it is understood. */
	private Optional<SyntaxError> loneReturn(int start, String text) {
		if (!text.startsWith("//", start)) {
			return Optional.empty();
		}
		int end = start;
		while (end < text.length() && text.charAt(end) != '\r' && text.charAt(end) != '\n') {
			end++;
		}
		boolean isLone = end + 1 < text.length() && text.charAt(end) == '\r' && text.charAt(end + 1) != '\n';
		return isLone ? Optional.of(new SyntaxError(start, end - start, SyntaxErrorMessages.CODE, messages.get("syntax.loneReturn"))) : Optional.empty();
	}
}
