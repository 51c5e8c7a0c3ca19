// SPDX-License-Identifier: EPL-2.0
package org.sansho.core;

import java.text.Normalizer;
import java.util.Optional;
import java.util.regex.Pattern;
import org.sansho.model.Edition;

/** The two halves of the identifier of an edition, {@code DOCUMENT@LABEL}. */
public final class EditionIds {

	/** Behind these, {@code 案} is part of another word: 提案, 考案, 答案, 議案, 懸案. */
	private static final String OTHER_WORDS = "提考答議懸";
	/** Ahead of a number, or at the end with nothing but a number and brackets behind it. */
	private static final Pattern DRAFT = Pattern.compile("^案[\\d第].*|(?<![" + OTHER_WORDS + "])案\\s*[\\d.()]*$|(?<!\\p{IsAlphabetic})draft(?!\\p{IsAlphabetic})",
			Pattern.CASE_INSENSITIVE);

	private EditionIds() {
	}

	/** {@code mhlw.safety} of {@code mhlw.safety@6.0}; empty when the identifier has no {@code @}. */
	public static Optional<String> document(Edition edition) {
		int at = at(edition);
		return at < 0 ? Optional.empty() : Optional.of(edition.getName().substring(0, at));
	}

	/** {@code 6.0} of {@code mhlw.safety@6.0}; the whole identifier when it has no {@code @}. */
	public static String label(Edition edition) {
		return edition.getName().substring(at(edition) + 1);
	}

	/**
	 * Whether its label says that it has not been issued yet: it begins with {@code 案} and a number, ends with {@code 案} and perhaps a number, be it in
	 * brackets, or has {@code draft} for a word: {@code 案7.1}, {@code 7.1(案2)}, {@code 7.1-draft}. {@code 案} in another word, as in 提案 or 案内, says nothing.
	 */
	public static boolean isDraft(Edition edition) {
		return edition.getName() != null && DRAFT.matcher(Normalizer.normalize(label(edition), Normalizer.Form.NFKC)).find();
	}

	private static int at(Edition edition) {
		return edition.getName() == null ? -1 : edition.getName().indexOf('@');
	}
}
