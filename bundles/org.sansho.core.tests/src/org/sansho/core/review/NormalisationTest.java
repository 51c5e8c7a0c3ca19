// SPDX-License-Identifier: EPL-2.0
package org.sansho.core.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sansho.core.given.Model.requirement;
import static org.sansho.core.given.Model.with;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sansho.core.Corpus;
import org.sansho.model.Requirement;

/** What is the same wording, and what is not. White space is written as an escape here: \s \n \r \t, _ for U+3000, ~ for U+00A0. */
class NormalisationTest {

	private static final Corpus EMPTY = Corpus.of(List.of());

	private static Optional<Fingerprint> fingerprint(String written) {
		String text = written.replace("\\n", "\n").replace("\\r", "\r").replace("\\t", "\t").replace("\\s", " ").replace('_', '\u3000').replace('~', '\u00A0');
		Requirement requirement = with(requirement("①"), it -> it.setText(text));
		return SealedWording.fingerprint(requirement, SealField.TEXT, EMPTY);
	}

	@ParameterizedTest
	@CsvSource({
			"機器を\\n管理する。, 機器を管理する。",
			"機器を\\r\\n\\t\\t管理する。, 機器を管理する。",
			"機器を\\n\\n_管理する。, 機器を管理する。",
			"第1章_総則, 第1章総則",
			"リモート\\nVPN, リモートVPN",
			"リモート VPN, リモートVPN",
			"①\\n台帳, ①台帳",
			"台帳、\\nリスト, 台帳、リスト",
			"remote\\n\\taccess, remote access",
			"remote\\r\\naccess, remote access",
			"remote  access, remote access",
			"remote~access, remote access",
			"remote_access, remote access",
			"ISO\\n27001, ISO 27001",
			"\\n\\t機器\\n, 機器",
			"\\s\\sremote\\s, remote",
			"が\\n\\nき, か\u3099き",
			"か\\n\u3099, が",
			"\u2329\\n機器, 〈機器",
			"辻\uDB40\uDD00\\n氏, 辻\uDB40\uDD00氏"})
	void layoutAndCompositionAreNoWording(String one, String other) {
		assertThat(fingerprint(one)).isPresent().isEqualTo(fingerprint(other));
	}

	@ParameterizedTest
	@CsvSource({
			"①, 1",
			"１, 1",
			"ｱ, ア",
			"㈱, (株)",
			"か, が",
			"。, ．",
			"remote access, remoteaccess",
			"ISO 27001, ISO27001",
			"Remote, remote",
			"機器, 機械",
			"リスト, リス卜",
			"a\u200Bb, ab"})
	void everyOtherCharacterIsWording(String one, String other) {
		assertThat(fingerprint(one)).isPresent().isNotEqualTo(fingerprint(other));
	}

	@ParameterizedTest
	@ValueSource(strings = {"", "\\s", "\\r\\n_\\t"})
	void nothingButWhiteSpaceIsNothing(String text) {
		assertThat(fingerprint(text)).isEmpty();
	}

	@Test
	void aTextBrokenAnywhereBesideJapaneseStaysTheSame() {
		String text = "外部からのremote access(VPN等)は、ISO 27001に基づき①管理する。";
		Optional<Fingerprint> whole = fingerprint(text);
		for (int i = 1; i < text.length(); i++) {
			boolean insideLatin = text.charAt(i) < 0x80 && text.charAt(i - 1) < 0x80 && text.charAt(i) != ' ' && text.charAt(i - 1) != ' ';
			String broken = text.substring(0, i) + "\n\t\t" + text.substring(i);
			assertThat(fingerprint(broken).equals(whole)).as(broken).isNotEqualTo(insideLatin);
		}
	}

	@Test
	void aFingerprintIsTheBeginningOfTheHash() {
		// SHA-256 of the three bytes "abc" begins with ba7816bf8f (FIPS 180-2, appendix B.1).
		assertThat(fingerprint("abc")).hasToString("Optional[n9s1dfsf]");
	}
}
