// SPDX-License-Identifier: EPL-2.0
package org.sansho.core.rules.catalogue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.sansho.core.citation.CitationPath;

/**
 * The ways in which official documents write numbers, which must not be mixed in one series: look-alikes are different names.
 *
 * <p>Letters, words and {@code Q-36} are no numbers here: what comes after them is anybody's guess.
 */
public enum NumberStyle {

	/** {@code 3}, {@code 9.1} */
	DIGITS,
	/** {@code ３} */
	FULL_WIDTH,
	/** {@code ③}, {@code ③-1} */
	CIRCLED,
	/** {@code (3)} */
	BRACKETED,
	/** {@code （3）} */
	FULL_WIDTH_BRACKETED,
	/** {@code ⑶} */
	BRACKETED_SIGN,
	/** {@code Ⅲ} in one character */
	ROMAN_SIGN,
	/** {@code III} in letters; may be a word, unless it stands beside {@link #ROMAN_SIGN}. */
	ROMAN_LETTERS;

	/** Where the signs of a run begin, how many there are, and the number of the first. */
	private record Run(int first, int count, int number) {
	}

	private static final List<Run> CIRCLES = List.of(new Run(0x2460, 20, 1), new Run(0x3251, 15, 21), new Run(0x32B1, 15, 36));
	private static final Run BRACKETED_SIGNS = new Run(0x2474, 20, 1);
	private static final Run ROMAN_SIGNS = new Run(0x2160, 12, 1);
	/** No document counts further; longer digits are dates and the like. */
	private static final int LONGEST = 6;

	/**
	 * A number that was understood.
	 *
	 * @param levels the number itself, then the numbers of its branches or sub-levels: {@code ①-2} is 1, 2 and {@code 9.1} is 9, 1
	 */
	public record Reading(NumberStyle style, List<Integer> levels) {
	}

	/** What {@code text} says; empty when it is a word, or nothing. */
	public static Optional<Reading> read(String text) {
		if (text == null || text.isBlank()) {
			return Optional.empty();
		}
		String number = CitationPath.normalise(text).strip();
		int first = number.codePointAt(0);
		if (isDigit(first)) {
			return dotted(number);
		}
		for (Run run : CIRCLES) {
			if (value(run, first) > 0) {
				return branches(number.substring(1), value(run, first));
			}
		}
		if (number.length() == 1 && value(BRACKETED_SIGNS, first) > 0) {
			return Optional.of(new Reading(BRACKETED_SIGN, List.of(value(BRACKETED_SIGNS, first))));
		}
		if (number.length() == 1 && value(ROMAN_SIGNS, first) > 0) {
			return Optional.of(new Reading(ROMAN_SIGN, List.of(value(ROMAN_SIGNS, first))));
		}
		if (isBracketed(number, '(', ')')) {
			return digits(number.substring(1, number.length() - 1)).map(value -> new Reading(BRACKETED, List.of(value)));
		}
		if (isBracketed(number, '（', '）')) {
			return digits(number.substring(1, number.length() - 1)).map(value -> new Reading(FULL_WIDTH_BRACKETED, List.of(value)));
		}
		boolean letters = romanDigit(first) > 0 && number.chars().allMatch(c -> romanDigit(c) > 0);
		return letters ? Optional.of(new Reading(ROMAN_LETTERS, List.of(roman(number)))) : Optional.empty();
	}

	private static Optional<Reading> branches(String rest, int circled) {
		List<Integer> levels = new ArrayList<>(List.of(circled));
		if (rest.isEmpty()) {
			return Optional.of(new Reading(CIRCLED, levels));
		}
		return rest.charAt(0) == '-' ? levels(rest.substring(1), "-", levels).map(all -> new Reading(CIRCLED, all)) : Optional.empty();
	}

	private static Optional<Reading> dotted(String number) {
		boolean fullWidth = false;
		for (int i = 0; i < number.length(); i++) {
			fullWidth |= number.charAt(i) >= '０' && number.charAt(i) <= '９';
		}
		NumberStyle style = fullWidth ? FULL_WIDTH : DIGITS;
		return levels(number, ".．", new ArrayList<>(2)).map(all -> new Reading(style, all));
	}

	private static Optional<List<Integer>> levels(String text, String between, List<Integer> levels) {
		int start = 0;
		for (int i = 0; i <= text.length(); i++) {
			if (i == text.length() || between.indexOf(text.charAt(i)) >= 0) {
				Optional<Integer> value = digits(text.substring(start, i));
				if (value.isEmpty()) {
					return Optional.empty();
				}
				levels.add(value.get());
				start = i + 1;
			}
		}
		return Optional.of(levels);
	}

	private static Optional<Integer> digits(String text) {
		// Reads full-width digits as well.
		if (text.isEmpty() || text.length() > LONGEST) {
			return Optional.empty();
		}
		for (int i = 0; i < text.length(); i++) {
			if (!isDigit(text.charAt(i))) {
				return Optional.empty();
			}
		}
		return Optional.of(Integer.valueOf(text));
	}

	private static boolean isDigit(int c) {
		return c >= '0' && c <= '9' || c >= '０' && c <= '９';
	}

	private static boolean isBracketed(String number, char open, char close) {
		return number.length() > 2 && number.charAt(0) == open && number.charAt(number.length() - 1) == close;
	}

	private static int value(Run run, int sign) {
		return sign >= run.first() && sign < run.first() + run.count() ? sign - run.first() + run.number() : 0;
	}

	private static int roman(String letters) {
		int sum = 0;
		for (int i = 0; i < letters.length(); i++) {
			int value = romanDigit(letters.charAt(i));
			sum += i + 1 < letters.length() && value < romanDigit(letters.charAt(i + 1)) ? -value : value;
		}
		return sum;
	}

	/** 0 for what is none. */
	private static int romanDigit(int letter) {
		return switch (letter) {
			case 'I' -> 1;
			case 'V' -> 5;
			case 'X' -> 10;
			default -> 0;
		};
	}

	/** {@code levels} as this style writes them; in digits where it has no sign for them. */
	public String write(List<Integer> levels) {
		int first = levels.getFirst();
		String rest = levels.subList(1, levels.size()).stream().map(String::valueOf).collect(Collectors.joining("-"));
		return switch (this) {
			case CIRCLED -> CIRCLES.stream().map(run -> sign(run, first)).filter(sign -> !sign.isEmpty()).findFirst().orElse("(" + first + ')')
					+ (rest.isEmpty() ? "" : '-' + rest);
			case BRACKETED -> "(" + first + ')';
			case FULL_WIDTH_BRACKETED -> "（" + first + '）';
			case BRACKETED_SIGN -> sign(BRACKETED_SIGNS, first).isEmpty() ? "(" + first + ')' : sign(BRACKETED_SIGNS, first);
			case ROMAN_SIGN -> sign(ROMAN_SIGNS, first).isEmpty() ? String.valueOf(first) : sign(ROMAN_SIGNS, first);
			case FULL_WIDTH -> fullWidth(levels.stream().map(String::valueOf).collect(Collectors.joining(".")));
			case DIGITS, ROMAN_LETTERS -> levels.stream().map(String::valueOf).collect(Collectors.joining("."));
		};
	}

	private static String sign(Run run, int number) {
		int offset = number - run.number();
		return offset >= 0 && offset < run.count() ? Character.toString(run.first() + offset) : "";
	}

	private static String fullWidth(String digits) {
		return digits.chars().map(c -> c >= '0' && c <= '9' ? c - '0' + '０' : c).mapToObj(Character::toString).collect(Collectors.joining());
	}
}
