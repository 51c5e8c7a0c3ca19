// SPDX-License-Identifier: EPL-2.0
package org.sansho.excel;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.poi.ss.usermodel.CellType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Values are text, whatever they look like. */
class PlainTextTest {

	@ParameterizedTest
	@ValueSource(strings = {"=1+1", "+1", "-1", "@SUM(A1)", "=HYPERLINK(\"http://example.org\",\"x\")", "＝全角", "-箇条書き"})
	void whatLooksLikeAFormulaStaysText(String title) {
		WrittenWorkbook written = withTitle(title);

		assertThat(written.cell(title).getCellType()).isEqualTo(CellType.STRING);
		assertThat(written.cell(title).getCellStyle().getQuotePrefixed()).isTrue();
	}

	@Test
	void otherTextNeedsNoMark() {
		assertThat(withTitle("1-1 題名=値").cell("1-1 題名=値").getCellStyle().getQuotePrefixed()).isFalse();
	}

	@ParameterizedTest
	@ValueSource(strings = {"_x0041_", "a_x000D_b", "<b>&amp;</b> \"'", "二重  空白", "𠮷野家😀", "半角ｶﾅ", "1", "TRUE", "2025/4/1", "１行目\n２行目"})
	void textIsReadAsItWasWritten(String title) {
		assertThat(withTitle(title).cell(title).getCellType()).isEqualTo(CellType.STRING);
	}

	@Test
	void whatXmlCannotHoldIsLeftOut() {
		assertThat(withTitle("ベル\u0007と\uD800片割れ\uFFFE").texts()).contains("ベルと片割れ");
	}

	@Test
	void formulasAreNowhereInTheFile() throws IOException {
		ChecklistBuilder checklist = ChecklistBuilder.withForm("=様式", form -> {
			form.heading("=見出し").above("+注意").below("-注意").field("@名称").unlessRemark("={0}");
			form.item("=項目").answer("=回答", "=はい", "-いいえ").text("+備考");
			form.gate("有無", "=導入", "いいえ", "=有", "+無");
			form.section("=1", "=区分", section -> section.scope("=サーバ", scope -> scope
					.item("=①", "=題名", item -> item.getConditions().add("=条件"))));
		});

		try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(WrittenWorkbook.of(checklist).bytes()))) {
			for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
				if (entry.getName().startsWith("xl/worksheets")) {
					assertThat(new String(zip.readAllBytes(), UTF_8)).doesNotContain("<f>").doesNotContain("<f ");
				}
			}
		}
	}

	private static WrittenWorkbook withTitle(String title) {
		return WrittenWorkbook.of(ChecklistBuilder.withForm("様式", form -> form.plainColumns()
				.section("9", "区分", section -> section.item("①", title))));
	}
}
