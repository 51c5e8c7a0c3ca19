// SPDX-License-Identifier: EPL-2.0
package org.sansho.dsl.ide.completion;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is found in joined texts is what is found in one after the other. */
class JoinedTextsTest {

	@ParameterizedTest
	@ValueSource(longs = { 1, 2, 3, 4, 5 })
	void findsWhatIsFoundTextByText(long seed) {
		Random random = new Random(seed);
		List<String> texts = new ArrayList<>();
		for (int i = 0; i < 200; i++) {
			texts.add(text(random, random.nextInt(6)));
		}
		String wanted = text(random, 1 + random.nextInt(2));
		List<String> expected = new ArrayList<>();
		for (int i = 0; i < texts.size(); i++) {
			for (int at = texts.get(i).indexOf(wanted); at >= 0; at = texts.get(i).indexOf(wanted, at + 1)) {
				expected.add(i + ":" + at);
			}
		}
		assertThat(found(new JoinedTexts(texts), wanted)).isNotEmpty().containsExactlyElementsOf(expected);
	}

	@Test
	void findsNothingThatReachesFromOneTextIntoTheNext() {
		JoinedTexts texts = new JoinedTexts(List.of("台", "帳", "台\n帳"));
		assertThat(found(texts, "台帳")).isEmpty();
		assertThat(found(texts, "台\n帳")).isEmpty();
		assertThat(found(texts, "台 帳")).containsExactly("2:0");
	}

	@Test
	void knowsTheLengthsAndCharactersOfEach() {
		JoinedTexts texts = new JoinedTexts(List.of("", "企画①", "𠮷"));
		assertThat(texts.length(0)).isZero();
		assertThat(texts.length(1)).isEqualTo(3);
		assertThat(texts.charAt(1, 2)).isEqualTo('①');
		assertThat(texts.length(2)).isEqualTo(2);
	}

	private static List<String> found(JoinedTexts texts, String wanted) {
		List<String> found = new ArrayList<>();
		texts.find(wanted, (number, at) -> found.add(number + ":" + at));
		return found;
	}

	private static String text(Random random, int length) {
		StringBuilder text = new StringBuilder();
		for (int i = 0; i < length; i++) {
			text.append("台帳①".charAt(random.nextInt(3)));
		}
		return text.toString();
	}
}
