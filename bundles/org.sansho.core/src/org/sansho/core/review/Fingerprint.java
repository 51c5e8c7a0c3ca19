// SPDX-License-Identifier: EPL-2.0
package org.sansho.core.review;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Optional;

/**
 * The first 40 bits of a SHA-256, written as eight characters of base 32 (RFC 4648, section 7, lower case), whose order is that of the bits.
 *
 * <p>Short, since a seal stands in the text that people read; two wordings of one field fall together by chance once in 10¹².
 *
 * @param bits the bits, the first in bit 39
 */
public record Fingerprint(long bits) implements Comparable<Fingerprint> {

	private static final String DIGITS = "0123456789abcdefghijklmnopqrstuv";
	private static final int LENGTH = 8;
	private static final int BITS_A_DIGIT = 5;
	private static final int BYTES = LENGTH * BITS_A_DIGIT / Byte.SIZE;

	/** The fingerprint of {@code text} in UTF-8. */
	static Fingerprint of(String text, MessageDigest sha256) {
		byte[] digest = sha256.digest(text.getBytes(StandardCharsets.UTF_8));
		long bits = 0;
		for (int i = 0; i < BYTES; i++) {
			bits = bits << Byte.SIZE | digest[i] & 0xFF;
		}
		return new Fingerprint(bits);
	}

	static MessageDigest sha256() {
		try {
			return MessageDigest.getInstance("SHA-256");
		} catch (NoSuchAlgorithmException e) {
			throw new IllegalStateException("every Java platform has SHA-256", e);
		}
	}

	/** Reads what {@link #toString()} wrote; empty when it is anything else. */
	static Optional<Fingerprint> parse(String text) {
		if (text.length() != LENGTH) {
			return Optional.empty();
		}
		long bits = 0;
		for (int i = 0; i < LENGTH; i++) {
			int digit = DIGITS.indexOf(text.charAt(i));
			if (digit < 0) {
				return Optional.empty();
			}
			bits = bits << BITS_A_DIGIT | digit;
		}
		return Optional.of(new Fingerprint(bits));
	}

	@Override
	public int compareTo(Fingerprint other) {
		return Long.compare(bits, other.bits);
	}

	/** Eight characters. */
	@Override
	public String toString() {
		char[] text = new char[LENGTH];
		for (int i = 0; i < LENGTH; i++) {
			text[i] = DIGITS.charAt((int) (bits >>> BITS_A_DIGIT * (LENGTH - 1 - i)) & 31);
		}
		return new String(text);
	}
}
