// SPDX-License-Identifier: EPL-2.0
package org.sansho.core.evolution;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextDiffTest {

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = {
			"機器を台帳で管理する。 | 機器を一覧で管理する。 | 機器を[台帳>一覧]で管理する。",
			"権限を設定する。 | 権限を設定する。対象者を明らかにする。 | 権限を設定する。[>対象者を明らかにする。]",
			"令和6年度中に行う。 | 令和9年度中に行う。 | 令和[6>9]年度中に行う。",
			"8文字以上とする。 | 13文字以上とする。 | [8>13]文字以上とする。",
			"12文字 | 13文字 | [12>13]文字",
			"端末PCを守る。 | 端末を守る。 | 端末[PC>]を守る。",
			"①の措置 | 1の措置 | [①>1]の措置",
			"実装すること。 | 実装すること。ただし、次の改修までとすることができる。 | 実装すること。[>ただし、次の改修までとすることができる。]"})
	void marksWhatAPersonWouldMark(String old, String young, String marked) {
		assertThat(marked(TextDiff.of(old, young))).isEqualTo(marked);
	}

	@Test
	void findsNothingBetweenEqualTexts() {
		assertThat(TextDiff.of("同じ文。", "同じ文。")).containsExactly(new TextDiff.Piece(true, "同じ文。", "同じ文。"));
	}

	@Test
	void findsNothingInAnEmptyPair() {
		assertThat(TextDiff.of("", "")).isEmpty();
	}

	@Test
	void doesNotMarkLayout() {
		assertThat(TextDiff.of("改行の\n  ある文", "改行のある文")).extracting(TextDiff.Piece::same).containsOnly(true);
	}

	@Test
	void takesComposedAndDecomposedKanaForTheSame() {
		assertThat(TextDiff.of("か\u3099く", "がく")).extracting(TextDiff.Piece::same).containsOnly(true);
	}

	@Test
	void neverTearsACharacterFromItsSelectorNorASurrogatePair() {
		assertThat(marked(TextDiff.of("葛\uDB40\uDD00城と𠮷野", "葛\uDB40\uDD01城と𠮟野"))).isEqualTo("[葛\uDB40\uDD00>葛\uDB40\uDD01]城と[𠮷>𠮟]野");
	}

	@Test
	void leavesNoConfettiBetweenSentencesThatHaveOnlyParticlesInCommon() {
		List<TextDiff.Piece> pieces = TextDiff.of("利用者は端末を毎月点検し、結果を保存する。", "監査人が記録の写しと台帳の控えを四半期に見比べる。");
		assertThat(pieces.stream().filter(TextDiff.Piece::same).map(TextDiff.Piece::young)).allMatch(same -> same.length() > 1 || "。".equals(same)).hasSizeLessThanOrEqualTo(2);
	}

	@Test
	void putsBothTextsBackTogether() {
		Random random = new Random(5);
		for (int i = 0; i < 500; i++) {
			String old = text(random, random.nextInt(60));
			String young = random.nextBoolean() ? text(random, random.nextInt(60)) : old.substring(old.length() / 3) + text(random, 5);
			List<TextDiff.Piece> pieces = TextDiff.of(old, young);
			assertThat(pieces.stream().map(TextDiff.Piece::old).collect(Collectors.joining())).isEqualTo(old);
			assertThat(pieces.stream().map(TextDiff.Piece::young).collect(Collectors.joining())).isEqualTo(young);
			assertThat(pieces.stream().filter(TextDiff.Piece::same)).allMatch(piece -> piece.old().equals(piece.young()));
		}
	}

	@Test
	void isBoundedForLongTextsThatHaveNothingInCommon() {
		Random random = new Random(7);
		String old = text(random, 60_000);
		String young = text(random, 60_000);
		Assertions.assertTimeoutPreemptively(Duration.ofSeconds(30), () -> TextDiff.of(old, young));
	}

	private static String text(Random random, int length) {
		StringBuilder text = new StringBuilder();
		for (int i = 0; i < length; i++) {
			text.append("安全管理の責任者は、台帳を12ABで点検する。①②".charAt(random.nextInt(25)));
		}
		return text.toString();
	}

	private static String marked(List<TextDiff.Piece> pieces) {
		return pieces.stream().map(piece -> piece.same() ? piece.young() : '[' + piece.old() + '>' + piece.young() + ']').collect(Collectors.joining());
	}
}
