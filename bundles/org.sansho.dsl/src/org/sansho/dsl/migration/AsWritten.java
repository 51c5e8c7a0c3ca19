// SPDX-License-Identifier: EPL-2.0
package org.sansho.dsl.migration;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.sansho.core.evolution.migration.MigrationWords;

/**
 * The first line of a migrated set, a comment with a digest of everything below it: so a later migration knows an earlier result that nobody has touched
 * and may replace it, and leaves alone what people have decided in it. How lines end makes no difference, since version control may change that.
 */
public final class AsWritten {

	/** As much of the digest as is written: nobody forges it, and it has to fit into a line. */
	private static final int DIGITS = 16;
	private static final String SIGN = "// sansho migrate 1:";
	private static final Pattern LINE = Pattern.compile("\\A\\uFEFF?" + SIGN + "([0-9a-f]{" + DIGITS + "})\\b[^\\r\\n]*\\R");

	private AsWritten() {
	}

	/** {@code text} below the line that says that it is as it was written, with words for people in {@code locale}. */
	public static String sign(String text, Locale locale) {
		return SIGN + digest(text) + ' ' + new MigrationWords(locale).asWritten() + (text.contains("\r\n") ? "\r\n" : "\n") + text;
	}

	/** Whether {@code text} is as a migration has written it. */
	public static boolean isUntouched(String text) {
		Matcher line = LINE.matcher(text);
		return line.find() && line.group(1).equals(digest(text.substring(line.end())));
	}

	/** Whether {@code line} is such a line, whatever became of what stands below it. */
	static boolean isSign(String line) {
		return LINE.matcher(line.strip() + '\n').matches();
	}

	private static String digest(String text) {
		try {
			byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.replace("\r\n", "\n").getBytes(StandardCharsets.UTF_8));
			return HexFormat.of().formatHex(digest).substring(0, DIGITS);
		} catch (NoSuchAlgorithmException e) {
			throw new IllegalStateException("every Java has SHA-256", e);
		}
	}
}
