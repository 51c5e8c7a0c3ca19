// SPDX-License-Identifier: EPL-2.0
package org.sansho.core.evolution.migration;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.sansho.core.EditionIds;
import org.sansho.model.Edition;

/**
 * What a set that was carried to new editions says as its title: where the old title names the old edition by its title, its label or its fiscal year,
 * the new one names the new edition in the same way; everything else stays.
 */
public final class NewSetTitle {

	/** The first year of Reiwa is 2019. */
	private static final int BEFORE_REIWA = 2018;
	private static final String LATIN = "[A-Za-z0-9._]";
	/** What holds none of these may count anything, and is the edition only where a word beside it says so. */
	private static final Pattern SAYS_ITSELF = Pattern.compile("[\\p{L}.]");
	private static final String BEFORE_EDITION = "(?<=@|版|(?i:version|edition|ver\\.)\\s{0,3})";
	private static final String BEHIND_EDITION = "(?=\\s{0,3}版)";

	private NewSetTitle() {
	}

	/** The title for what is called {@code title} and was carried along {@code legs}. */
	public static String of(String title, List<Leg> legs) {
		Map<String, String> names = new LinkedHashMap<>();
		for (Leg leg : legs) {
			add(leg.lineage().editions().getFirst(), leg.lineage().editions().getLast(), names);
		}
		if (names.isEmpty()) {
			return title;
		}
		// In one go, so that nothing that was put in is taken for an old name.
		Pattern old = Pattern.compile(names.keySet().stream().map(NewSetTitle::word).collect(Collectors.joining("|")));
		return old.matcher(title).replaceAll(found -> Matcher.quoteReplacement(names.get(found.group())));
	}

	private static void add(Edition from, Edition to, Map<String, String> names) {
		if (isGiven(from.getTitle()) && isGiven(to.getTitle())) {
			names.putIfAbsent(from.getTitle(), to.getTitle());
		}
		year(from).ifPresent(old -> year(to).ifPresent(now -> {
			names.putIfAbsent(old + "年度", now + "年度");
			names.putIfAbsent(old + "年", now + "年");
			names.putIfAbsent(wide(old) + "年", wide(now) + "年");
			if (old > BEFORE_REIWA && now > BEFORE_REIWA) {
				names.putIfAbsent("令和" + (old - BEFORE_REIWA) + "年", reiwa(now - BEFORE_REIWA));
				names.putIfAbsent("令和" + wide(old - BEFORE_REIWA) + "年", wideReiwa(now - BEFORE_REIWA));
				names.putIfAbsent(reiwa(old - BEFORE_REIWA), reiwa(now - BEFORE_REIWA));
			}
		}));
		names.putIfAbsent(EditionIds.label(from), EditionIds.label(to));
	}

	private static boolean isGiven(String text) {
		return text != null && !text.isBlank();
	}

	private static Optional<Integer> year(Edition edition) {
		return Optional.ofNullable(edition.getFiscalYear());
	}

	private static String reiwa(int year) {
		return year == 1 ? "令和元年" : "令和" + year + "年";
	}

	private static String wideReiwa(int year) {
		return year == 1 ? "令和元年" : "令和" + wide(year) + "年";
	}

	private static String wide(int number) {
		return Integer.toString(number).chars().mapToObj(digit -> Character.toString(digit - '0' + '０')).collect(Collectors.joining());
	}

	/** Latin letters and digits run on in a word; other scripts need no space between words. */
	private static String word(String name) {
		String quoted = Pattern.quote(name);
		String begins = name.substring(0, 1).matches(LATIN) ? "(?<!" + LATIN + ")" : "";
		String ends = name.substring(name.length() - 1).matches(LATIN) ? "(?!" + LATIN + ")" : "";
		String plain = begins + quoted + ends;
		return SAYS_ITSELF.matcher(name).find() ? plain : BEFORE_EDITION + plain + '|' + plain + BEHIND_EDITION;
	}
}
