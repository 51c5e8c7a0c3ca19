// SPDX-License-Identifier: EPL-2.0
package org.sansho.excel.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.sansho.core.Corpus;
import org.sansho.core.form.TextMeasure;
import org.sansho.core.text.Messages;
import org.sansho.excel.FormOptions;
import org.sansho.excel.FormWorkbook;
import org.sansho.model.Column;
import org.sansho.model.ColumnGroup;
import org.sansho.model.ColumnKind;
import org.sansho.model.Edition;
import org.sansho.model.Field;
import org.sansho.model.Form;
import org.sansho.model.FormSection;
import org.sansho.model.Gate;
import org.sansho.model.Item;
import org.sansho.model.SanshoFactory;
import org.sansho.model.Scope;

/** What holds for the layout of any form, tried with forms that nobody would think of. */
class FormLayoutTest {

	private static final SanshoFactory FACTORY = SanshoFactory.eINSTANCE;
	private static final Messages MESSAGES = new Messages(FormWorkbook.class, Locale.JAPANESE);

	static IntStream seeds() {
		return IntStream.range(0, 300);
	}

	@ParameterizedTest
	@MethodSource("seeds")
	void noCellIsUsedTwiceAndTheTableHasNoHoles(int seed) {
		SheetLayout layout = layout(seed);
		Map<List<Integer>, Block> cells = new HashMap<>();
		for (Block block : layout.blocks()) {
			for (int row = block.firstRow(); row <= block.lastRow(); row++) {
				for (int column = block.firstColumn(); column <= block.lastColumn(); column++) {
					Block other = cells.put(List.of(row, column), block);
					assertThat(other).as("two blocks at row %d, column %d: %s", row, column, block).isNull();
				}
			}
		}
		int last = layout.blocks().stream().filter(block -> block.look() != Look.NOTE).mapToInt(Block::lastRow).max().orElseThrow();
		for (int row = layout.headerFirst(); row <= last; row++) {
			for (int column = 0; column < layout.widths().size(); column++) {
				assertThat(cells).as("row %d, column %d", row, column).containsKey(List.of(row, column));
			}
		}
	}

	@ParameterizedTest
	@MethodSource("seeds")
	void whatIsFilledInHasANameOfItsOwnAndStandsInACellForIt(int seed) {
		SheetLayout layout = layout(seed);
		Set<String> names = new HashSet<>();
		Map<List<Integer>, Look> corners = new HashMap<>();
		layout.blocks().forEach(block -> corners.put(List.of(block.firstRow(), block.firstColumn()), block.look()));
		for (Entry entry : layout.entries()) {
			assertThat(names.add(entry.name())).as(entry.name()).isTrue();
			assertThat(corners.get(List.of(entry.row(), entry.column())).use()).as(entry.name()).isEqualTo(switch (entry.kind()) {
				case DATE, ANSWER_DATE -> Look.Use.DATE;
				case ANSWER, TEXT -> Look.Use.TEXT;
			});
		}
		long fillable = layout.blocks().stream().filter(block -> block.look().use() != Look.Use.PRINTED).count();
		assertThat(layout.entries()).hasSize((int) fillable);
	}

	@ParameterizedTest
	@MethodSource("seeds")
	void everyTextHasRoomForItsLines(int seed) {
		SheetLayout layout = layout(seed);
		for (Block block : layout.blocks()) {
			double width = sum(layout.widths().subList(block.firstColumn(), block.lastColumn() + 1));
			double height = sum(layout.heights().subList(block.firstRow(), block.lastRow() + 1));
			int points = block.look().points();
			int lines = block.text().isEmpty() ? 0 : TextMeasure.lines(block.text(), (width - 1) * 10 / points);
			assertThat(height).as("%s", block).isGreaterThanOrEqualTo(lines * points * 1.3);
		}
		assertThat(layout.heights()).allMatch(height -> height > 0 && height <= 409);
		assertThat(layout.widths()).allMatch(width -> width > 0 && width <= 255);
	}

	private static double sum(List<Double> values) {
		return values.stream().mapToDouble(Double::doubleValue).sum();
	}

	private static SheetLayout layout(int seed) {
		Edition edition = FACTORY.createEdition();
		edition.setName("d@1");
		Form form = form(new Random(seed), edition);
		FormOptions options = new FormOptions(List.of(), seed % 3 == 0, Locale.JAPANESE);
		return FormLayout.of(new FormReading(Corpus.of(List.of()), edition, options, MESSAGES).read(form), 1, MESSAGES);
	}

	private static Form form(Random random, Edition edition) {
		Form form = FACTORY.createForm();
		form.setName("様式");
		form.setEdition(edition);
		for (int i = random.nextInt(5); i > 0; i--) {
			Field field = FACTORY.createField();
			field.setLabel(words(random, 30));
			field.setDated(random.nextBoolean());
			form.getFields().add(field);
		}
		for (int i = 1 + random.nextInt(6); i > 0; i--) {
			if (random.nextInt(3) == 0) {
				ColumnGroup group = FACTORY.createColumnGroup();
				group.setTitle(words(random, 20));
				for (int j = 1 + random.nextInt(3); j > 0; j--) {
					group.getColumns().add(column(random));
				}
				form.getColumns().add(group);
			} else {
				form.getColumns().add(column(random));
			}
		}
		for (int i = random.nextInt(5); i > 0; i--) {
			form.getElements().add(random.nextInt(4) == 0 ? gate(random) : section(random));
		}
		return form;
	}

	private static Column column(Random random) {
		Column column = FACTORY.createColumn();
		column.setKind(ColumnKind.values()[random.nextInt(ColumnKind.values().length)]);
		column.setTitle(words(random, 15));
		column.setDated(random.nextBoolean());
		for (int i = random.nextInt(4); i > 0; i--) {
			column.getChoices().add(words(random, 8) + i);
		}
		if (random.nextInt(4) == 0) {
			column.setWidth(1 + random.nextInt(255));
		}
		return column;
	}

	private static Gate gate(Random random) {
		Gate gate = FACTORY.createGate();
		gate.setTitle(words(random, 60));
		gate.setStopIf("いいえ");
		return gate;
	}

	private static FormSection section(Random random) {
		FormSection section = FACTORY.createFormSection();
		section.setNumber(String.valueOf(random.nextInt(20)));
		section.setTitle(random.nextInt(4) == 0 ? null : words(random, 40));
		for (int i = random.nextInt(5); i > 0; i--) {
			if (random.nextBoolean()) {
				section.getEntries().add(item(random));
			} else {
				Scope scope = FACTORY.createScope();
				scope.getTitles().add(words(random, 15) + "範囲");
				for (int j = random.nextInt(4); j > 0; j--) {
					scope.getItems().add(item(random));
				}
				section.getEntries().add(scope);
			}
		}
		return section;
	}

	private static Item item(Random random) {
		Item item = FACTORY.createItem();
		item.setNumber("①".repeat(1 + random.nextInt(3)));
		item.setTitle(words(random, random.nextInt(20) == 0 ? 2000 : 120));
		if (random.nextInt(3) == 0) {
			item.getConditions().add(words(random, 20) + "場合");
		}
		return item;
	}

	private static String words(Random random, int longest) {
		String alphabet = "あいうえお漢字仮名（）「」、。ーっAbc xyz 12\n";
		StringBuilder text = new StringBuilder();
		for (int i = random.nextInt(longest); i > 0; i--) {
			text.append(alphabet.charAt(random.nextInt(alphabet.length())));
		}
		return text.toString();
	}
}
