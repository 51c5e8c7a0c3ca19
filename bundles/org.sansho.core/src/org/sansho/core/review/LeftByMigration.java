// SPDX-License-Identifier: EPL-2.0
package org.sansho.core.review;

import java.util.ArrayList;
import java.util.List;
import org.sansho.model.Annotated;

/**
 * What a migration has left to be looked at, as it stands in an {@code unverified} text: behind what a person has written there, each remark
 * behind a sign of its own. So the reason is told wherever that text is, and what a migration has left can be told from what people have not verified.
 */
public final class LeftByMigration {

	/** Stands ahead of each remark. */
	private static final String SIGN = "▶ ";

	private LeftByMigration() {
	}

	/** The remarks in the text of {@code annotated}, in their order; none when it has no such text. */
	public static List<String> in(Annotated annotated) {
		return annotated.getUnverified() == null ? List.of() : in(annotated.getUnverified());
	}

	/** The remarks in {@code unverified}, in their order. */
	public static List<String> in(String unverified) {
		int from = next(unverified, 0);
		if (from < 0) {
			return List.of();
		}
		List<String> remarks = new ArrayList<>();
		while (from >= 0) {
			int to = next(unverified, from + 1);
			remarks.add(unverified.substring(from + SIGN.length(), to < 0 ? unverified.length() : to).strip());
			from = to;
		}
		return remarks;
	}

	/** What a person has written in {@code unverified}; empty when there are only remarks. */
	public static String own(String unverified) {
		int from = next(unverified, 0);
		return (from < 0 ? unverified : unverified.substring(0, from)).strip();
	}

	/** What has to be added to {@code unverified}, which may be empty, so that {@code remarks} stand in it as well. */
	public static String behind(String unverified, List<String> remarks) {
		String added = SIGN + String.join(' ' + SIGN, remarks);
		return unverified.isEmpty() || Character.isWhitespace(unverified.charAt(unverified.length() - 1)) ? added : ' ' + added;
	}

	/** A sign counts where it begins a word. */
	private static int next(String text, int from) {
		int at = text.indexOf(SIGN, from);
		while (at > 0 && !Character.isWhitespace(text.charAt(at - 1))) {
			at = text.indexOf(SIGN, at + 1);
		}
		return at;
	}
}
