// SPDX-License-Identifier: EPL-2.0
package org.sansho.dsl.ide.rename;

import com.google.inject.Inject;
import java.util.function.Predicate;
import org.sansho.dsl.conversion.BareSegments;
import org.sansho.dsl.conversion.QuotedText;

/** How names are written in the places where the language has names: as they are, or between quotation marks where they must be. */
final class Notation {

	/** A place where a name can stand. */
	enum Place {
		/** A level of a citation, or its declaration. */
		SEGMENT,
		/** The name of a document or mapping set. */
		IDENTIFIER,
		/** Behind the {@code @} of an edition, or alone in a succession. */
		LABEL,
		/** The name of a scope or gate, which cannot be quoted. */
		WORD
	}

	private final BareSegments bare;

	@Inject
	Notation(BareSegments bare) {
		this.bare = bare;
	}

	/** Whether {@code name} can be written at {@code place} in any way. */
	boolean allows(Place place, String name) {
		return place != Place.WORD || bare.isName(name);
	}

	/** {@code name} as it is written at {@code place}. */
	String written(Place place, String name) {
		return isBare(place).test(name) ? name : QuotedText.quote(name);
	}

	/** As {@link #written}, in place of {@code old}: where somebody has quoted without need, quotation marks stay. */
	String inPlaceOf(String old, Place place, String name) {
		boolean quotes = old.length() > 1 && old.startsWith("\"") && isBare(place).test(unquoted(old));
		return quotes ? QuotedText.quote(name) : written(place, name);
	}

	/** What {@code text} says, whether it stands between quotation marks or not. */
	static String unquoted(String text) {
		if (text.length() < 2 || !text.startsWith("\"") || !text.endsWith("\"")) {
			return text;
		}
		try {
			return QuotedText.unquote(text);
		} catch (IllegalArgumentException unknownEscape) {
			return text;
		}
	}

	private Predicate<String> isBare(Place place) {
		return switch (place) {
			case SEGMENT -> bare::contains;
			case IDENTIFIER, WORD -> bare::isName;
			case LABEL -> bare::isLabel;
		};
	}
}
