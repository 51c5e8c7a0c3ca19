// SPDX-License-Identifier: EPL-2.0
package org.sansho.ui.editor.templates;

import java.util.Locale;
import java.util.Optional;

/** What stands around a place, as far as it decides which templates fit there. */
public enum Surroundings {
	/** Between declarations. */
	FILE,
	/** Among the clauses of a guideline. */
	CLAUSES,
	/** In a form of a checklist. */
	FORM,
	/** In a section of a form. */
	ITEMS,
	/** In a mapping set. */
	MAPPING,
	/** In a succession. */
	SUCCESSION;

	/** How templates name it. */
	public String id() {
		return "org.sansho.ui.templates." + name().toLowerCase(Locale.ROOT);
	}

	/** What is around {@code offset}; empty in quotation marks, in a comment, and where no template fits. It takes one look at the text before. */
	public static Optional<Surroundings> of(String text, int offset) {
		int depth = 0;
		String declaration = "";
		int i = 0;
		while (i < offset) {
			char c = text.charAt(i);
			if (c == '"') {
				i = afterQuotes(text, i);
			} else if (text.startsWith("//", i)) {
				i = after(text, "\n", i + 2);
			} else if (text.startsWith("/*", i)) {
				i = after(text, "*/", i + 2);
			} else if (depth == 0 && Character.isLetter(c)) {
				int start = i;
				while (i < offset && !Character.isWhitespace(text.charAt(i)) && "{}\",".indexOf(text.charAt(i)) < 0) {
					i++;
				}
				String word = text.substring(start, i);
				declaration = isDeclaration(word) ? word : declaration;
			} else {
				depth += c == '{' ? 1 : c == '}' && depth > 0 ? -1 : 0;
				i++;
			}
		}
		return i > offset ? Optional.empty() : depth == 0 ? Optional.of(FILE) : inside(declaration, depth);
	}

	private static Optional<Surroundings> inside(String declaration, int depth) {
		return switch (declaration) {
			case "part", "body" -> Optional.of(CLAUSES);
			case "form" -> Optional.of(depth == 1 ? FORM : ITEMS);
			case "mapping" -> Optional.of(MAPPING);
			case "succession" -> Optional.of(SUCCESSION);
			default -> Optional.empty();
		};
	}

	private static boolean isDeclaration(String word) {
		return switch (word) {
			case "guideline", "checklist", "edition", "part", "body", "form", "mapping", "succession" -> true;
			default -> false;
		};
	}

	private static int afterQuotes(String text, int start) {
		int i = start + 1;
		while (i < text.length() && text.charAt(i) != '"') {
			i += text.charAt(i) == '\\' ? 2 : 1;
		}
		return i + 1;
	}

	private static int after(String text, String end, int from) {
		int found = text.indexOf(end, from);
		return found < 0 ? text.length() + 1 : found + end.length();
	}
}
