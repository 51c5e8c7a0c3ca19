// SPDX-License-Identifier: EPL-2.0
package org.sansho.core.citation;

import java.util.List;
import java.util.Locale;
import org.sansho.core.text.Messages;
import org.sansho.model.Provision;

/** What a reader makes of a stretch of text: a provision, several that it may mean, or a complaint. Nothing is ever guessed. */
public sealed interface CitationReading {

	/** Where the stretch begins in the text. */
	int offset();

	/** How many characters the stretch is long. */
	int length();

	/**
	 * Exactly one provision.
	 *
	 * @param offset    where its citation begins; what it inherits from the entry before stands further ahead
	 * @param length    how long its citation is; the provisions of a run share the characters of the run
	 * @param path      its canonical citation
	 * @param provision the provision
	 */
	record Found(int offset, int length, String path, Provision provision) implements CitationReading {
	}

	/**
	 * Several provisions that the text may mean.
	 *
	 * @param offset     where the stretch begins
	 * @param length     how long it is
	 * @param text       the stretch
	 * @param candidates canonical citations, in the order of the edition; not all of them when there are very many
	 * @param count      how many there are
	 */
	record Ambiguous(int offset, int length, String text, List<String> candidates, int count) implements CitationReading {
	}

	/**
	 * What cannot be read.
	 *
	 * @param offset   where the stretch begins
	 * @param length   how long it is
	 * @param text     the stretch
	 * @param expected what should stand there
	 * @param within   the canonical citation of what was read before it; empty for the edition itself
	 * @param nearby   canonical citations or names that exist and may be meant, the nearest first
	 */
	record Complaint(int offset, int length, String text, Expectation expected, String within, List<String> nearby) implements CitationReading {
	}

	/** The texts for people in one language. */
	static Messages messages(Locale locale) {
		return new Messages(CitationReading.class, locale);
	}

	/**
	 * One sentence for a person.
	 *
	 * @param edition  the identifier of the edition
	 * @param messages see {@link #messages(Locale)}
	 */
	default String message(String edition, Messages messages) {
		return switch (this) {
			case Found found -> found.path();
			case Ambiguous ambiguous -> messages.get(ambiguous.count() > ambiguous.candidates().size() ? "ambiguous.many" : "ambiguous", Integer.toString(offset() + 1),
					oneLine(ambiguous.text()), edition, String.join(", ", ambiguous.candidates()), Integer.toString(ambiguous.count()));
			case Complaint complaint -> {
				String within = complaint.within().isEmpty() ? edition : complaint.within();
				String sentence = messages.get(complaint.expected().key(), Integer.toString(offset() + 1), oneLine(complaint.text()), within);
				yield complaint.nearby().isEmpty() ? sentence : messages.get("nearby", sentence, String.join(", ", complaint.nearby()));
			}
		};
	}

	private static String oneLine(String text) {
		return text.replace("\r", "").replace('\n', ' ').replace('\t', ' ');
	}
}
