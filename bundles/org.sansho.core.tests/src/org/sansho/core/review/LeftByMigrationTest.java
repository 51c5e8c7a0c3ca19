// SPDX-License-Identifier: EPL-2.0
package org.sansho.core.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class LeftByMigrationTest {

	@Test
	void whatAPersonHasWrittenIsNoRemark() {
		assertThat(LeftByMigration.in("公式文書は未確認。")).isEmpty();
		assertThat(LeftByMigration.own("公式文書は未確認。")).isEqualTo("公式文書は未確認。");
	}

	@Test
	void remarksStandBehindWhatAPersonHasWritten() {
		String text = "未確認。" + LeftByMigration.behind("未確認。", List.of("一つ目。", "二つ目。"));

		assertThat(text).isEqualTo("未確認。 ▶ 一つ目。 ▶ 二つ目。");
		assertThat(LeftByMigration.own(text)).isEqualTo("未確認。");
		assertThat(LeftByMigration.in(text)).containsExactly("一つ目。", "二つ目。");
	}

	@Test
	void remarksMayStandAlone() {
		String text = LeftByMigration.behind("", List.of("一つ目。"));

		assertThat(LeftByMigration.own(text)).isEmpty();
		assertThat(LeftByMigration.in(text)).containsExactly("一つ目。");
	}

	@Test
	void aSignInTheMiddleOfAWordIsNone() {
		assertThat(LeftByMigration.in("設定▶ 表示")).isEmpty();
	}
}
