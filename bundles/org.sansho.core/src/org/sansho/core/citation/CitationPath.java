// SPDX-License-Identifier: EPL-2.0
package org.sansho.core.citation;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * The citation of a provision inside its edition, as a name: {@code 企画管理編/9/②}.
 *
 * <p>Identity is compared after Unicode NFC and never NFKC, so that {@code ①} and {@code 1} stay different while composed and
 * decomposed kana are the same. The canonical text quotes a segment only where it would otherwise be torn apart.
 */
public final class CitationPath {

	private final List<String> segments;
	private final String text;

	private CitationPath(List<String> segments, String text) {
		this.segments = segments;
		this.text = text;
	}

	/** The path of these segments, from the part or form down. Segments are normalised to NFC; none may be {@code null}. */
	public static CitationPath of(List<String> segments) {
		List<String> normalised = segments.stream().map(CitationPath::normalise).toList();
		StringBuilder text = new StringBuilder();
		for (String segment : normalised) {
			if (!text.isEmpty()) {
				text.append('/');
			}
			text.append(quoteIfTorn(segment));
		}
		return new CitationPath(normalised, text.toString());
	}

	/**
	 * Reads the canonical text, or the text of the language, where a segment may be quoted.
	 *
	 * @return the path; an unclosed quote is read up to the end
	 */
	public static CitationPath parse(String text) {
		String normalised = normalise(text);
		List<String> segments = new ArrayList<>();
		StringBuilder segment = new StringBuilder();
		boolean quoted = false;
		for (int i = 0; i < normalised.length(); i++) {
			char c = normalised.charAt(i);
			if (quoted && c == '\\' && i + 1 < normalised.length()) {
				segment.append(unescaped(normalised.charAt(++i)));
			} else if (c == '"') {
				quoted = !quoted;
			} else if (c == '/' && !quoted) {
				segments.add(segment.toString());
				segment.setLength(0);
			} else {
				segment.append(c);
			}
		}
		segments.add(segment.toString());
		return of(segments);
	}

	/** {@code text} in Unicode normalisation form C. */
	public static String normalise(String text) {
		return Normalizer.isNormalized(text, Normalizer.Form.NFC) ? text : Normalizer.normalize(text, Normalizer.Form.NFC);
	}

	/** The canonical text of a single segment: quoted where it holds a slash, a quotation mark, a backslash or nothing. */
	public static String segment(String raw) {
		return quoteIfTorn(normalise(raw));
	}

	/** The canonical text of {@code owner} followed by {@code segment}, without parsing {@code owner} again. */
	static String append(String owner, String segment) {
		String last = segment(segment);
		return owner.isEmpty() ? last : owner + '/' + last;
	}

	/** The first segment of a canonical citation, as it stands there. */
	public static String head(String canonical) {
		boolean quoted = false;
		for (int i = 0; i < canonical.length(); i++) {
			char c = canonical.charAt(i);
			if (quoted && c == '\\') {
				i++;
			} else if (c == '"') {
				quoted = !quoted;
			} else if (c == '/' && !quoted) {
				return canonical.substring(0, i);
			}
		}
		return canonical;
	}

	/** The segments from the part or form down; never empty. */
	public List<String> segments() {
		return segments;
	}

	/** The last segment. */
	public String last() {
		return segments.getLast();
	}

	/** The escapes of quoted text in the language. */
	static char unescaped(char escape) {
		return switch (escape) {
			case 'n' -> '\n';
			case 't' -> '\t';
			default -> escape;
		};
	}

	private static String quoteIfTorn(String segment) {
		boolean torn = segment.isEmpty();
		for (int i = 0; i < segment.length() && !torn; i++) {
			char c = segment.charAt(i);
			torn = c == '/' || c == '"' || c == '\\' || c == '\n' || c == '\t';
		}
		return torn ? quote(segment) : segment;
	}

	/** {@code segment} between quotation marks. */
	static String quote(String segment) {
		return '"' + segment.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n").replace("\t", "\\t") + '"';
	}

	@Override
	public boolean equals(Object other) {
		return other instanceof CitationPath path && text.equals(path.text);
	}

	@Override
	public int hashCode() {
		return Objects.hashCode(text);
	}

	/** The canonical text. */
	@Override
	public String toString() {
		return text;
	}
}
