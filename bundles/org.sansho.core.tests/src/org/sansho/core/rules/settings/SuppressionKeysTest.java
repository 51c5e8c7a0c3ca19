// SPDX-License-Identifier: EPL-2.0
package org.sansho.core.rules.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.sansho.core.rules.settings.SuppressionKeys.Key;

/** The suppressions of a settings file are found where they are written. */
class SuppressionKeysTest {

	private static List<String> found(String text) {
		return SuppressionKeys.in(text).stream().map(key -> key.code() + '|' + key.subject() + '|' + text.substring(key.offset(), key.offset() + key.length())).toList();
	}

	@Test
	void aKeyIsFoundWithItsPlace() {
		String text = "# 設定\r\n  suppress.SN202.m/確認用/2/②..企画編/9 = 理由 = 二つ\r\nseverity.SN101 = off\r\n";
		assertThat(found(text)).containsExactly("SN202|m/確認用/2/②..企画編/9|suppress.SN202.m/確認用/2/②..企画編/9");
	}

	@Test
	void escapesAreUnderstood() {
		assertThat(found("suppress.SN202.a\\ b\\:c\\=d:x\n")).containsExactly("SN202|a b:c=d|suppress.SN202.a\\ b\\:c\\=d");
		assertThat(found("suppress.SN202.\\u4E00 x")).containsExactly("SN202|一|suppress.SN202.\\u4E00");
	}

	@Test
	void commentsAndContinuationsAreNoKeys() {
		assertThat(found("#suppress.SN202.a = b\n! suppress.SN202.a = b\n")).isEmpty();
		assertThat(found("suppress.SN202.a = one \\\nsuppress.SN202.b = two\nsuppress.SN202.c = x\n")).extracting(key -> key.split("\\|")[1]).containsExactly("a", "c");
		assertThat(found("# a comment goes on nowhere \\\nsuppress.SN202.c = x\n")).hasSize(1);
	}

	@Test
	void aKeyThatIsSpreadOverSeveralLinesIsAsLongAsTheyAre() {
		assertThat(found("suppress.SN202.very\\\n    long = one\nsuppress.SN202.b = x\n")).containsExactly("SN202|verylong|suppress.SN202.very\\\n    long", "SN202|b|suppress.SN202.b");
		assertThat(found("suppress.\\\r\n\tSN202.a\\\r\n\t/b = one")).containsExactly("SN202|a/b|suppress.\\\r\n\tSN202.a\\\r\n\t/b");
		assertThat(found("suppress.SN202.a\\")).extracting(key -> key.split("\\|")[1]).containsExactly("a");
	}

	@Test
	void whatIsNoSuppressionIsNone() {
		assertThat(found("suppress.SN202 = x\nsuppress.SN202. = x\nsuppress. = x\nseverity.SN202 = off\n\n\\uZZZZ = x\n")).isEmpty();
	}

	@Test
	void aKeyIsReadBackAsItIsWritten() {
		String subject = "a b/第 2:版=三\\四";
		assertThat(SuppressionKeys.in(SuppressionKeys.written("SN202", subject) + " = x")).containsExactly(new Key("SN202", subject, 0, SuppressionKeys.written("SN202", subject).length()));
	}
}
