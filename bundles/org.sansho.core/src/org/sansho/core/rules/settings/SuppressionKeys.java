// SPDX-License-Identifier: EPL-2.0
package org.sansho.core.rules.settings;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;

/** Where the suppressions of a settings file name their subjects, so that these can follow a change of names and nothing else of the file changes. */
public final class SuppressionKeys {

	private static final String SUPPRESS = "suppress.";

	/**
	 * The key of one suppression.
	 *
	 * @param code    the rule
	 * @param subject what it is silent about
	 * @param offset  where the key begins in the text
	 * @param length  how long it is as written
	 */
	public record Key(String code, String subject, int offset, int length) {
	}

	private SuppressionKeys() {
	}

	/** The keys in {@code text}, in its order; one that is spread over several lines is as long as they are. */
	public static List<Key> in(String text) {
		List<Key> keys = new ArrayList<>();
		for (int start = text.startsWith("\uFEFF") ? 1 : 0; start < text.length();) {
			int end = lineEnd(text, start);
			if (!isComment(text, start, end)) {
				for (int line = start; endsOpen(text, line, end) && end < text.length();) {
					line = behindBreak(text, end);
					end = lineEnd(text, line);
				}
				read(text, start, end, keys);
			}
			start = behindBreak(text, end);
		}
		return keys;
	}

	private static int behindBreak(String text, int end) {
		return text.startsWith("\r\n", end) ? end + 2 : end + 1;
	}

	/** The key of a suppression as it is written. */
	public static String written(String code, String subject) {
		StringBuilder key = new StringBuilder(SUPPRESS).append(code).append('.');
		for (char c : subject.toCharArray()) {
			if (c == ' ' || c == '=' || c == ':' || c == '\\') {
				key.append('\\');
			}
			key.append(c);
		}
		return key.toString();
	}

	private static void read(String text, int start, int end, List<Key> keys) {
		int first = start;
		while (first < end && Character.isWhitespace(text.charAt(first))) {
			first++;
		}
		int last = first;
		while (last < end && !isSeparator(text.charAt(last))) {
			last = text.charAt(last) == '\\' ? Math.min(end, behindEscape(text, last + 1, end)) : last + 1;
		}
		String key = meant(text.substring(first, last));
		int dot = key.indexOf('.', SUPPRESS.length());
		if (key.startsWith(SUPPRESS) && dot > 0 && dot + 1 < key.length()) {
			keys.add(new Key(key.substring(SUPPRESS.length(), dot), key.substring(dot + 1), first, last - first));
		}
	}

	/** Behind what was escaped: one character, or a line break with what indents the next line. */
	private static int behindEscape(String text, int escaped, int end) {
		if (escaped >= end || text.charAt(escaped) != '\n' && text.charAt(escaped) != '\r') {
			return escaped + 1;
		}
		int next = behindBreak(text, escaped);
		while (next < end && isBlank(text.charAt(next))) {
			next++;
		}
		return next;
	}

	/** What a key says, without its escapes; empty where it is no key. */
	private static String meant(String key) {
		try {
			Properties single = new Properties();
			single.load(new StringReader(key));
			return single.stringPropertyNames().stream().findFirst().orElse("");
		} catch (IOException | IllegalArgumentException malformed) {
			return "";
		}
	}

	private static boolean isSeparator(char c) {
		return c == '=' || c == ':' || isBlank(c);
	}

	private static boolean isBlank(char c) {
		return c == ' ' || c == '\t' || c == '\f';
	}

	private static boolean isComment(String text, int start, int end) {
		String line = text.substring(start, end).stripLeading();
		return line.startsWith("#") || line.startsWith("!");
	}

	/** An odd number of backslashes at the end continues the line. */
	private static boolean endsOpen(String text, int start, int end) {
		int backslashes = 0;
		while (end - backslashes > start && text.charAt(end - backslashes - 1) == '\\') {
			backslashes++;
		}
		return backslashes % 2 == 1;
	}

	private static int lineEnd(String text, int start) {
		int end = start;
		while (end < text.length() && text.charAt(end) != '\n' && text.charAt(end) != '\r') {
			end++;
		}
		return end;
	}
}
