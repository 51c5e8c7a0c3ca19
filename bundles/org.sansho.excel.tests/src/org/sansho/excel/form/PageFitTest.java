// SPDX-License-Identifier: EPL-2.0
package org.sansho.excel.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.sansho.core.Corpus;
import org.sansho.core.form.Page;
import org.sansho.core.form.PageFit;
import org.sansho.core.text.Messages;
import org.sansho.excel.FormOptions;
import org.sansho.excel.FormWorkbook;
import org.sansho.model.Column;
import org.sansho.model.ColumnKind;
import org.sansho.model.Edition;
import org.sansho.model.Form;
import org.sansho.model.FormSection;
import org.sansho.model.Item;
import org.sansho.model.SanshoFactory;

/** What the core says about how much fits on a page is what the layout makes of it. */
class PageFitTest {

	private static final SanshoFactory FACTORY = SanshoFactory.eINSTANCE;
	private static final Messages MESSAGES = new Messages(FormWorkbook.class, Locale.JAPANESE);

	/** Ordinary forms, whose headers differ in height. */
	enum Columns {
		ITEM_AND_TEXT, ITEM_AND_ANSWER, ITEM_AND_DATED_ANSWER, ANSWER_FIRST;

		List<Column> columns() {
			Column item = column(ColumnKind.ITEM, "項目");
			Column answer = column(ColumnKind.ANSWER, "結果");
			answer.getChoices().addAll(List.of("はい", "いいえ"));
			answer.setDated(this == ITEM_AND_DATED_ANSWER);
			return switch (this) {
				case ITEM_AND_TEXT -> List.of(item, column(ColumnKind.TEXT, "備考"));
				case ITEM_AND_ANSWER, ITEM_AND_DATED_ANSWER -> List.of(item, answer);
				case ANSWER_FIRST -> List.of(answer, item);
			};
		}

		private static Column column(ColumnKind kind, String title) {
			Column column = FACTORY.createColumn();
			column.setKind(kind);
			column.setTitle(title);
			return column;
		}
	}

	/** A form of several pages, so that it keeps its usual width, with an item of that many lines. */
	private static Form form(Columns columns, int lines) {
		Form form = FACTORY.createForm();
		form.setName("様式");
		form.getColumns().addAll(columns.columns());
		FormSection section = FACTORY.createFormSection();
		section.setNumber("1");
		form.getElements().add(section);
		section.getEntries().add(item("①", "行\n".repeat(lines - 1) + "行"));
		for (int i = 2; i < 60; i++) {
			section.getEntries().add(item("(" + i + ")", "項目"));
		}
		return form;
	}

	private static Item item(String number, String title) {
		Item item = FACTORY.createItem();
		item.setNumber(number);
		item.setTitle(title);
		return item;
	}

	/** Height of the header of the table and of the long item together, in pages. */
	private static double pages(Form form) {
		Edition edition = FACTORY.createEdition();
		edition.setName("d@1");
		form.setEdition(edition);
		SheetLayout layout = FormLayout.of(new FormReading(Corpus.of(List.of()), edition, new FormOptions(List.of(), false, Locale.JAPANESE), MESSAGES).read(form), 1, MESSAGES);
		Block wording = layout.blocks().stream().filter(block -> block.look() == Look.WORDING).findFirst().orElseThrow();
		double height = sum(layout.heights().subList(layout.headerFirst(), layout.headerLast() + 1))
				+ sum(layout.heights().subList(wording.firstRow(), wording.lastRow() + 1));
		return height / Page.pointsDown(sum(layout.widths()));
	}

	private static double sum(List<Double> values) {
		return values.stream().mapToDouble(Double::doubleValue).sum();
	}

	@ParameterizedTest
	@EnumSource
	void whatHasAsManyLinesAsAPageHoldsIsPrintedInOnePiece(Columns columns) {
		int most = PageFit.of(form(columns, 1)).most();
		assertThat(PageFit.of(form(columns, 1)).linesOfItem("行\n".repeat(most - 1) + "行")).isEqualTo(most);
		assertThat(pages(form(columns, most))).isLessThanOrEqualTo(1);
	}

	@ParameterizedTest
	@EnumSource
	void whatHasOneLineMoreIsTorn(Columns columns) {
		int most = PageFit.of(form(columns, 1)).most();
		assertThat(pages(form(columns, most + 1))).isGreaterThan(1);
	}

	@Test
	void linesAreCountedAtTheWidthThatTheLayoutGivesThem() {
		Form form = form(Columns.ITEM_AND_ANSWER, 1);
		String text = "あいうえお".repeat(100);
		Edition edition = FACTORY.createEdition();
		edition.setName("d@1");
		form.setEdition(edition);
		((Item) ((FormSection) form.getElements().getFirst()).getEntries().getFirst()).setTitle(text);
		SheetLayout layout = FormLayout.of(new FormReading(Corpus.of(List.of()), edition, new FormOptions(List.of(), false, Locale.JAPANESE), MESSAGES).read(form), 1, MESSAGES);
		Block wording = layout.blocks().stream().filter(block -> block.look() == Look.WORDING).findFirst().orElseThrow();
		double height = sum(layout.heights().subList(wording.firstRow(), wording.lastRow() + 1));
		assertThat(PageFit.of(form).linesOfItem(text)).isEqualTo((int) Math.round((height - Page.PADDING_DOWN) / (Page.LETTERS * Page.LINE)));
	}
}
