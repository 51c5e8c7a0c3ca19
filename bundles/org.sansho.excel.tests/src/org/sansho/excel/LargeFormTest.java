// SPDX-License-Identifier: EPL-2.0
package org.sansho.excel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Forms far larger than any official one. */
class LargeFormTest {

	@Test
	void fiveThousandItemsTakeSeconds() throws FormWriteException, IOException {
		ChecklistBuilder checklist = ChecklistBuilder.withForm("様式", form -> {
			form.item("項目").datedAnswer("1回目", "はい", "いいえ").date("目標日").text("備考");
			IntStream.range(0, 500).forEach(s -> form.section(String.valueOf(s), "区分", section -> section.scope("サーバ",
					scope -> IntStream.range(0, 10).forEach(i -> scope.item("(" + i + ")", "項目の題名を書く欄に入れる文章である。")))));
		});

		long start = System.nanoTime();
		FormWorkbook.of(checklist.corpus(), checklist.edition(), FormOptions.in(Locale.JAPANESE)).writeTo(OutputStream.nullOutputStream());

		assertThat(Duration.ofNanos(System.nanoTime() - start)).as("quadratic work would take minutes").isLessThan(Duration.ofSeconds(60));
	}

	@Test
	void whoDoesNotWantToWaitAnyMoreStopsTheWritingInTheMiddleOfASheet() throws FormWriteException {
		ChecklistBuilder checklist = ChecklistBuilder.withForm("様式", form -> {
			form.item("項目").text("備考");
			IntStream.range(0, 500).forEach(s -> form.section(String.valueOf(s), "区分", section -> section.item("①", "項目の題名")));
		});
		FormWorkbook workbook = FormWorkbook.of(checklist.corpus(), checklist.edition(), FormOptions.in(Locale.JAPANESE));
		AtomicInteger asked = new AtomicInteger();
		assertThatThrownBy(() -> workbook.writeTo(OutputStream.nullOutputStream(), () -> asked.incrementAndGet() > 100)).isInstanceOf(CancellationException.class);
		assertThat(asked).hasValue(101);
	}

	@Test
	void thirtyColumnsFit() {
		WrittenWorkbook written = WrittenWorkbook.of(ChecklistBuilder.withForm("様式", form -> {
			form.item("項目");
			IntStream.range(0, 29).forEach(i -> form.datedAnswer("第" + i + "回", "はい", "いいえ", "該当なし"));
			form.section("1", "区分", section -> section.item("①", "項目の題名"));
		}));

		assertThat(written.named("Sansho_F1_I001_C30_D").getColumnIndex()).isEqualTo(3 + 29 * 2 - 1);
	}
}
