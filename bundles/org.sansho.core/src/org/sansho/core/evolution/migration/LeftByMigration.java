// SPDX-License-Identifier: EPL-2.0
package org.sansho.core.evolution.migration;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sansho.model.Annotated;

/**
 * What a migration has left to be looked at, as it stands in an {@code unverified} text: behind what a person has written there, each remark
 * behind a sign of its own. So the reason is told wherever that text is, and what a migration has left can be told from what people have not verified:
 * only the sentences that a migration writes are remarks, whatever people write with the same sign, ahead of them or behind.
 */
public final class LeftByMigration {

	/** Stands ahead of each remark. */
	private static final String SIGN = "▶ ";
	/** A remark where it begins a word; each ends with its line at the latest. */
	private static final Pattern REMARK = Pattern.compile("(?<!\\S)" + SIGN + "(" + RemarkForms.anyOf() + ")");

	private LeftByMigration() {
	}

	/** The remarks in the text of {@code annotated}, in their order; none when it has no such text. */
	public static List<String> in(Annotated annotated) {
		return annotated.getUnverified() == null ? List.of() : in(annotated.getUnverified());
	}

	/** The remarks in {@code unverified}, in their order. */
	public static List<String> in(String unverified) {
		if (!unverified.contains(SIGN)) {
			return List.of();
		}
		List<String> remarks = new ArrayList<>();
		Matcher remark = REMARK.matcher(unverified);
		while (remark.find()) {
			remarks.add(remark.group(1).strip());
		}
		return List.copyOf(remarks);
	}

	/** What a person has written in {@code unverified}; empty when there are only remarks. */
	public static String own(String unverified) {
		return unverified.contains(SIGN) ? Stream.of(REMARK.split(unverified)).map(String::strip).filter(some -> !some.isEmpty()).collect(Collectors.joining(" ")) : unverified.strip();
	}

	/** What has to be added to {@code unverified}, which may be empty, so that {@code remarks} stand in it as well. */
	public static String behind(String unverified, List<String> remarks) {
		String added = SIGN + String.join(' ' + SIGN, remarks);
		return unverified.isEmpty() || Character.isWhitespace(unverified.charAt(unverified.length() - 1)) ? added : ' ' + added;
	}
}
