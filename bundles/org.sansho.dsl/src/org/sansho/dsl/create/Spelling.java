// SPDX-License-Identifier: EPL-2.0
package org.sansho.dsl.create;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.xtext.conversion.IValueConverterService;
import org.sansho.core.citation.CitationPath;
import org.sansho.dsl.conversion.QuotedText;

/** Names as the language wants them: as they are where it can read them so, else between quotation marks. */
public final class Spelling {

	private final IValueConverterService converters;
	/** Citations of one edition have few segments that are different. */
	private final Map<String, String> segments = new ConcurrentHashMap<>();

	/** Spells as {@code converters} write. */
	public Spelling(IValueConverterService converters) {
		this.converters = converters;
	}

	/** A segment of a citation. */
	public String segment(String value) {
		return converters.toString(value, "Segment");
	}

	/** Names of documents and mapping sets begin with a letter where they are not quoted. */
	public String name(String value) {
		return begins(value, false) ? segment(value) : QuotedText.quote(value);
	}

	/** A canonical citation. */
	public String path(String canonical) {
		StringBuilder path = new StringBuilder(canonical.length());
		for (String segment : CitationPath.parse(canonical).segments()) {
			path.append(path.isEmpty() ? "" : "/").append(segments.computeIfAbsent(segment, this::segment));
		}
		return path.toString();
	}

	/** Labels begin with a letter or a digit where they are not quoted. */
	public String label(String value) {
		return begins(value, true) ? segment(value) : QuotedText.quote(value);
	}

	String edition(String document, String label) {
		return name(document) + '@' + label(label);
	}

	/** The identifier of an edition. */
	public String editionId(String id) {
		int at = id.indexOf('@');
		return at < 0 ? name(id) : edition(id.substring(0, at), id.substring(at + 1));
	}

	private static boolean begins(String value, boolean digits) {
		char first = value.isEmpty() ? ' ' : value.charAt(0);
		return Character.isLetter(first) || first == '_' || digits && first >= '0' && first <= '9';
	}
}
