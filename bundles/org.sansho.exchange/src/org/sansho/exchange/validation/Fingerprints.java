// SPDX-License-Identifier: EPL-2.0
package org.sansho.exchange.validation;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import org.sansho.core.report.Problem;

/**
 * Tells which finding of one run is which finding of another, although lines have moved or the file has another name.
 *
 * <p>A fingerprint is made of what is wrong, of what it is wrong about, and of a number among those that are alike. Where nothing has a
 * name, the source line stands for it, without regard to white space.
 */
final class Fingerprints {

	private final Map<String, Integer> seen = new HashMap<>();
	private final MessageDigest digest;

	Fingerprints() {
		try {
			this.digest = MessageDigest.getInstance("SHA-256");
		} catch (NoSuchAlgorithmException e) {
			throw new IllegalStateException(e);
		}
	}

	/** The fingerprint of the next problem: SHA-256 in hexadecimal digits. */
	String next(Problem problem) {
		String about = problem.subject().isEmpty() ? "excerpt\n" + normalised(problem.region().excerpt()) : "subject\n" + nfc(problem.subject());
		String what = problem.key() + '\n' + about;
		int number = seen.merge(what, 1, Integer::sum);
		return HexFormat.of().formatHex(digest.digest((what + '\n' + number).getBytes(StandardCharsets.UTF_8)));
	}

	private static String normalised(String line) {
		return nfc(line).replaceAll("\\s+", " ").strip();
	}

	private static String nfc(String text) {
		return Normalizer.normalize(text, Normalizer.Form.NFC);
	}
}
