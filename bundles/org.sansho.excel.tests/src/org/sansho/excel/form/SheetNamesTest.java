// SPDX-License-Identifier: EPL-2.0
package org.sansho.excel.form;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.poi.ss.util.WorkbookUtil;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SheetNamesTest {

	private final SheetNames names = new SheetNames("_sansho");

	@ParameterizedTest
	@CsvSource({"医療機関確認用, 医療機関確認用", "a[b]:c*d?e/f\\g, a［b］：c＊d？e／f＼g", "'''引用''', ’引用’", "'', Form", "' ', Form", "'''', ’"})
	void replacesWhatExcelForbids(String wanted, String name) {
		assertThat(names.take(wanted)).isEqualTo(name);
	}

	@ParameterizedTest
	@ValueSource(strings = {"'a", "a'", "a\tb", "0123456789012345678901234567890123456789", "012345678901234567890123456789'x",
			"012345678901234567890123456789😀", "history"})
	void excelAcceptsTheName(String wanted) {
		String name = names.take(wanted);

		WorkbookUtil.validateSheetName(name);
		assertThat(name).hasSizeLessThanOrEqualTo(31).isNotEqualToIgnoringCase("history");
		assertThat(Character.isSurrogate(name.charAt(name.length() - 1))).isFalse();
	}

	@Test
	void namesThatDifferOnlyInCaseOrBeyondTheLimitGetNumbers() {
		String longName = "とても長い様式の名前なのでシートの名前には入りきらない様式その";
		assertThat(names.take("Form")).isEqualTo("Form");
		assertThat(names.take("FORM")).isEqualTo("FORM (2)");
		assertThat(names.take("form")).isEqualTo("form (3)");
		assertThat(names.take("_Sansho")).isEqualTo("_Sansho (2)");
		assertThat(names.take(longName + "一")).isEqualTo(longName.substring(0, 31));
		assertThat(names.take(longName + "二")).isEqualTo(longName.substring(0, 27) + " (2)");
	}
}
