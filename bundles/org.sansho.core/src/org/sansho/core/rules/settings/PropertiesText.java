// SPDX-License-Identifier: EPL-2.0
package org.sansho.core.rules.settings;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;

/**
 * The entries of a {@code .properties} file with the lines on which they stand, which {@link Properties} forgets.
 *
 * <p>Only the cutting into logical lines is done here; what a logical line means is left to {@link Properties}.
 */
final class PropertiesText {

	/**
	 * One entry.
	 *
	 * @param line where it begins, from 1
	 * @param text the line as written
	 */
	record Entry(String key, String value, int line, String text) {
	}

	private PropertiesText() {
	}

	/**
	 * The entries in the order of the file; a key that stands twice comes twice.
	 *
	 * @throws MalformedLineException if an escape of Unicode is none
	 */
	static List<Entry> read(String text) throws MalformedLineException {
		String[] lines = (text.startsWith("\uFEFF") ? text.substring(1) : text).split("\r\n|\r|\n", -1);
		List<Entry> entries = new ArrayList<>();
		for (int i = 0; i < lines.length; i++) {
			int first = i;
			StringBuilder logical = new StringBuilder(lines[i]);
			if (!isComment(lines[i])) {
				while (isContinued(lines[i]) && i + 1 < lines.length) {
					logical.append('\n').append(lines[++i]);
				}
			}
			Properties single = new Properties();
			try {
				single.load(new StringReader(logical.toString()));
			} catch (IOException | IllegalArgumentException e) {
				throw new MalformedLineException(first + 1);
			}
			for (String key : single.stringPropertyNames()) {
				entries.add(new Entry(key, single.getProperty(key).strip(), first + 1, lines[first]));
			}
		}
		return entries;
	}

	private static boolean isComment(String line) {
		String start = line.stripLeading();
		return start.startsWith("#") || start.startsWith("!");
	}

	/** An odd number of backslashes at the end continues the line. */
	private static boolean isContinued(String line) {
		int backslashes = 0;
		for (int i = line.length() - 1; i >= 0 && line.charAt(i) == '\\'; i--) {
			backslashes++;
		}
		return backslashes % 2 == 1;
	}

	/** A line that is no entry. */
	static final class MalformedLineException extends Exception {

		private static final long serialVersionUID = 1L;
		private final int line;

		MalformedLineException(int line) {
			this.line = line;
		}

		int line() {
			return line;
		}
	}
}
