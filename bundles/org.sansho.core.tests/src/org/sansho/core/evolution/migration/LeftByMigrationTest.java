// SPDX-License-Identifier: EPL-2.0
package org.sansho.core.evolution.migration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sansho.core.review.SealField;
import org.sansho.model.Side;

class LeftByMigrationTest {

	private static final String REWORDED = "mhlw.checklist@R6 → mhlw.checklist@R7: 対応元 様式/1/① は 様式/1/② になり、内容が変わった(表題)。見直すこと。";
	private static final String SPLIT = "g@1 to g@2: The target ④ was split into ④, ⑦. Decide which of them are meant.";

	@Test
	void whatAPersonHasWrittenIsNoRemark() {
		assertThat(LeftByMigration.in("公式文書は未確認。")).isEmpty();
		assertThat(LeftByMigration.own("公式文書は未確認。")).isEqualTo("公式文書は未確認。");
	}

	@Test
	void remarksStandBehindWhatAPersonHasWritten() {
		String text = "未確認。" + LeftByMigration.behind("未確認。", List.of(REWORDED, SPLIT));

		assertThat(text).isEqualTo("未確認。 ▶ " + REWORDED + " ▶ " + SPLIT);
		assertThat(LeftByMigration.own(text)).isEqualTo("未確認。");
		assertThat(LeftByMigration.in(text)).containsExactly(REWORDED, SPLIT);
	}

	@Test
	void remarksMayStandAlone() {
		String text = LeftByMigration.behind("", List.of(REWORDED));

		assertThat(LeftByMigration.own(text)).isEmpty();
		assertThat(LeftByMigration.in(text)).containsExactly(REWORDED);
	}

	@ParameterizedTest
	@ValueSource(strings = {"設定▶ 表示", "設定 ▶ 表示", "▶ 見直すこと。", "▶ 注意: 古い版", "▶ R6 → R7: 見直すこと。", "▶ https://example.com: 未確認", "▶ TODO: look"})
	void aSignOfAPersonIsNoRemark(String text) {
		assertThat(LeftByMigration.in(text)).isEmpty();
		assertThat(LeftByMigration.own(text)).isEqualTo(text);
	}

	@ParameterizedTest
	@ValueSource(strings = {"\n山田が見ている。", " 山田が見ている。", "\r\n▶ 山田が見ている。", "\t山田が見ている。"})
	void whatAPersonHasWrittenBehindARemarkIsNoPartOfIt(String own) {
		assertThat(LeftByMigration.in("▶ " + REWORDED + own + " ▶ " + SPLIT)).containsExactly(REWORDED, SPLIT);
		assertThat(LeftByMigration.own("未確認。 ▶ " + REWORDED + own)).isEqualTo("未確認。 " + own.strip());
	}

	@Test
	void whatWasSaidElsewhereIsARemarkToTheEndOfItsLine() {
		String said = "様式/1/①、② について: 写しによる。公式は未確認";
		assertThat(LeftByMigration.in("▶ " + said + " ▶ " + REWORDED + "\n山田")).containsExactly(said, REWORDED);
		assertThat(LeftByMigration.in("▶ ⑥, 1: six\n山田")).containsExactly("⑥, 1: six");
	}

	@ParameterizedTest
	@ValueSource(strings = {"\"前 文\"/1 について: 写しによる", "①, \"A: b\"/9/② について: 写しによる", "\"第 1 部: 総則\"/①: a copy"})
	void whatWasSaidElsewhereIsARemarkThoughACitationHasSpacesOrAColonInQuotationMarks(String said) {
		assertThat(LeftByMigration.in("未確認 ▶ " + said)).containsExactly(said);
		assertThat(LeftByMigration.own("未確認 ▶ " + said)).isEqualTo("未確認");
	}

	@Test
	void spacesBehindARemarkTakeNoTimeHoweverManyThereAre() {
		String said = "① について: 写し" + " ".repeat(200_000) + "による";
		assertTimeoutPreemptively(Duration.ofSeconds(10), () -> assertThat(LeftByMigration.in("▶ " + said + "  \n山田")).containsExactly(said));
	}

	@Test
	void everyRemarkThatAMigrationWritesIsKnownInBothLanguages() {
		for (Locale locale : List.of(Locale.JAPANESE, Locale.ENGLISH)) {
			MigrationWords words = new MigrationWords(locale);
			List<String> remarks = new ArrayList<>();
			for (Reason.Kind kind : Reason.Kind.values()) {
				for (Set<SealField> fields : List.of(Set.<SealField>of(), Set.of(SealField.TITLE, SealField.TEXT))) {
					for (List<String> after : List.of(List.<String>of(), List.of("医療機関確認用/2/②"), List.of("①", "②", "③", "④", "⑤", "⑥", "⑦"))) {
						remarks.add(words.withStep(new Reason(kind, Side.TARGET, "mhlw.safety@6.0", "mhlw.safety@\"7.1 案\"", List.of("企画管理編/9/②", "\"前 文\"/1"), after, fields, Set.of(), "meti.provider@2.0")));
					}
				}
			}
			remarks.add(words.saidOf(List.of("医療機関確認用/2/②", "⑥"), "公式は未確認: 写し"));
			String text = "未確認" + LeftByMigration.behind("未確認", remarks);

			assertThat(LeftByMigration.in(text)).isEqualTo(remarks);
			assertThat(LeftByMigration.own(text)).isEqualTo("未確認");
		}
	}
}
