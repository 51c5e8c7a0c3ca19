// SPDX-License-Identifier: EPL-2.0
package org.sansho.core.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EditDistanceTest {

	/** The definition, in the slow way. */
	private static int slowly(String a, String b) {
		int[][] table = new int[a.length() + 1][b.length() + 1];
		for (int i = 0; i <= a.length(); i++) {
			for (int j = 0; j <= b.length(); j++) {
				table[i][j] = i == 0 ? j : j == 0 ? i
						: Math.min(table[i - 1][j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1), Math.min(table[i - 1][j], table[i][j - 1]) + 1);
			}
		}
		return table[a.length()][b.length()];
	}

	@ParameterizedTest
	@ValueSource(ints = {0, 1, 12, 13, 63, 64, 65, 128, 200})
	void itIsTheSmallestNumberOfChanges(int length) {
		Random random = new Random(length);
		for (int round = 0; round < 200; round++) {
			String one = text(random, length);
			String other = round % 2 == 0 ? text(random, random.nextInt(length + 10)) : changed(random, one);
			int right = slowly(one, other);
			EditDistance distance = new EditDistance(one);
			assertThat(distance.to(other, one.length() + other.length())).isEqualTo(right);
			assertThat(distance.to(other, right)).isEqualTo(right);
			if (right > 0) {
				assertThat(distance.to(other, right - 1)).isGreaterThan(right - 1);
			}
		}
	}

	private static String text(Random random, int length) {
		StringBuilder text = new StringBuilder();
		random.ints(length, 0, 5).forEach(i -> text.append("管理責任者".charAt(i)));
		return text.toString();
	}

	private static String changed(Random random, String text) {
		StringBuilder changed = new StringBuilder(text);
		for (int i = random.nextInt(6); i > 0 && !changed.isEmpty(); i--) {
			int at = random.nextInt(changed.length());
			switch (random.nextInt(3)) {
				case 0 -> changed.deleteCharAt(at);
				case 1 -> changed.insert(at, '任');
				default -> changed.setCharAt(at, '①');
			}
		}
		return changed.toString();
	}
}
