// SPDX-License-Identifier: EPL-2.0
package org.sansho.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.eclipse.jface.text.IInformationControl;
import org.eclipse.jface.text.IInformationControlExtension2;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Shell;
import org.junit.jupiter.api.Test;
import org.sansho.ui.editor.hover.Markdown;
import org.sansho.ui.editor.hover.MarkdownControl;

/** What the server writes is read as it is to be shown. */
class MarkdownTest {

	private static final String COMPARISON = """
			- レビュー: 未レビュー

			| 【元】 g@1 | 【先】 g@2 |
			| --- | --- |
			| **企画編/9/②　台帳** | **1　台帳** |
			| *本文* <br>甲 \\| 乙 <br>\\*丙\\* | |
			| 適用区分: I |
			""";

	private static List<Markdown.Line> lines(String text) {
		return ((Markdown.Lines) Markdown.parse(text).parts().getFirst()).lines();
	}

	private static List<String> texts(List<Markdown.Line> lines) {
		return lines.stream().map(line -> String.join("", line.runs().stream().map(Markdown.Run::text).toList())).toList();
	}

	private static Markdown.Columns columns(String text) {
		return (Markdown.Columns) Markdown.parse(text).parts().getLast();
	}

	@Test
	void aTableOfWordingIsReadAsColumnsBelowTheText() {
		Markdown read = Markdown.parse(COMPARISON);
		assertThat(read.isWide()).isTrue();
		assertThat(read.parts()).hasSize(2);
		assertThat(texts(lines(COMPARISON))).containsExactly("• レビュー: 未レビュー");
		assertThat(columns(COMPARISON).count()).isEqualTo(2);
		assertThat(columns(COMPARISON).rows().getFirst()).extracting(cell -> texts(cell.lines())).containsExactly(List.of("【元】 g@1"), List.of("【先】 g@2"));
	}

	@Test
	void aLineBreakInACellBeginsALine() {
		assertThat(texts(columns(COMPARISON).rows().get(2).getFirst().lines())).containsExactly("本文", "甲 | 乙", "*丙*");
	}

	@Test
	void everyRowHasTheCellsOfTheFirst() {
		assertThat(columns(COMPARISON).rows()).allMatch(row -> row.size() == 2);
		assertThat(columns(COMPARISON).rows().getLast().getLast().lines()).isEmpty();
	}

	@Test
	void aTableOfLittleStaysLinesWithTabs() {
		Markdown read = Markdown.parse("| 値 | 意味 |\n|---|---|\n| I | 専任 |");
		assertThat(read.isWide()).isFalse();
		assertThat(texts(((Markdown.Lines) read.parts().getFirst()).lines())).containsExactly("値\t意味", "I\t専任");
	}

	@Test
	void emptyLinesAndRulesAreRoomAboveTheNextLine() {
		List<Markdown.Line> lines = lines("一\n\n\n二\n\n---\n\n三\n四");
		assertThat(texts(lines)).containsExactly("一", "二", "三", "四");
		assertThat(lines).extracting(Markdown.Line::gap).containsExactly(Markdown.Gap.NONE, Markdown.Gap.PARAGRAPH, Markdown.Gap.RULE, Markdown.Gap.NONE);
	}

	@Test
	void nothingIsEmpty() {
		assertThat(Markdown.parse("\n").isEmpty()).isTrue();
		assertThat(Markdown.parse(COMPARISON).isEmpty()).isFalse();
	}

	@Test
	void asPlainTextNothingOfATableIsLost() {
		assertThat(Markdown.parse(COMPARISON).toString()).contains("レビュー: 未レビュー", "企画編/9/②　台帳", "1　台帳", "甲 | 乙", "適用区分: I");
	}

	@Test
	void aCardIsAsLargeAsWhatItShows() {
		Shell above = new Shell(Display.getCurrent());
		IInformationControl card = MarkdownControl.CREATOR.createInformationControl(above);
		try {
			((IInformationControlExtension2) card).setInput(Markdown.parse("- レビュー: 未レビュー\n\n**→ intersects 重なり: 共通する内容がありますが、互いに含まれない内容もあります**\n\n- 出典: "
					+ "令和5年度 サイバーセキュリティ対策チェックリストマニュアル(写し), p.6 ".repeat(3) + "\n\n| 【元】 | 【先】 |\n| --- | --- |\n| *本文* <br>台帳を作る。 | 台帳。 |\n"));
			Point size = card.computeSizeHint();
			card.setSize(size.x, size.y);
			Shell shell = Arrays.stream(above.getShells()).findFirst().orElseThrow();
			shell.layout(true, true);
			List<StyledText> texts = new ArrayList<>();
			collect(shell, texts);
			assertThat(texts).hasSize(5).allSatisfy(text -> assertThat(text.getSize().y).as(text.getText()).isGreaterThanOrEqualTo(text.getLinePixel(text.getLineCount())));
		} finally {
			card.dispose();
			above.dispose();
		}
	}

	private static void collect(Composite area, List<StyledText> texts) {
		for (Control child : area.getChildren()) {
			switch (child) {
				case StyledText text -> texts.add(text);
				case Composite inner -> collect(inner, texts);
				default -> { }
			}
		}
	}
}
