// SPDX-License-Identifier: EPL-2.0
package org.sansho.dsl.ide.hover;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.eclipse.lsp4j.Hover;
import org.eclipse.lsp4j.HoverParams;
import org.eclipse.lsp4j.MarkupKind;
import org.eclipse.lsp4j.Position;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sansho.dsl.ide.given.Document;
import org.sansho.dsl.ide.given.Session;

/** Pointing at something shows what it says, without going there. */
class HoverTest {

	private static final String TEXT = """
			guideline g "指針" { issuer "省" profile I "専任あり" profile II }
			edition g@1 { issued 2023-05 }
			edition g@2
			part 企画編 of g@1 {
				chapter 9 "資産管理" {
					applies I
					requirement ② "台帳" { text "台帳を *必ず* 作る。\n1. 更新する。" source "本文, p.1" url "https://example.org/a_b" }
					requirement ③ "点検" { summary "年に一度見る。" unverified "案で確認。" }
				}
			}
			body of g@2 { requirement 1 "台帳" { text "作る" } }
			mapping m from g@1 to g@2 {
				title "対応" rationale semantic status draft
				企画編/9/② intersects 1 { confidence 0.8 note "要検討" }
				企画編/9/③ subset-of 1 { reviewed 2026-07-01 by "審査者" seal "1:x" }
				no-counterpart source 企画編/9 "見出し"
			}
			succession of g from 1 to 2 { 企画編/9/② -> 1 moved reworded proposed 0.7 }
			""";

	@TempDir
	Path folder;

	private interface Asking {
		void ask(Session session, Document document);
	}

	private void in(Locale locale, Asking asking) throws IOException {
		try (Session session = Session.in(folder.toRealPath(), locale)) {
			asking.ask(session, session.open("a.sansho", TEXT));
		}
	}

	private static Hover at(Session session, Document document, Position position) {
		return session.answer(document.ask().hover(new HoverParams(document.id(), position)));
	}

	private static String text(Session session, Document document, String behind) {
		Hover hover = at(session, document, document.after(behind));
		assertThat(hover).as("at " + behind).isNotNull();
		return hover.getContents().getRight().getValue();
	}

	@Test
	void showsTheWordingBehindACitation() throws IOException {
		in(Locale.JAPANESE, (session, document) -> {
			Hover hover = at(session, document, document.after("draft\n\t企画"));
			assertThat(document.at(hover.getRange())).isEqualTo("企画編/9/②");
			assertThat(hover.getContents().getRight().getKind()).isEqualTo(MarkupKind.MARKDOWN);
			assertThat(hover.getContents().getRight().getValue()).isEqualTo("""
					**企画編/9/②　台帳**

					*本文(公式の文言)*

					> 台帳を \\*必ず\\* 作る。 \s
					> 1\\. 更新する。

					- 適用区分(上位から): I　専任あり
					- 版: g@1　指針
					- 出典: 本文, p.1 <https://example.org/a_b>
					- 対応付けの数: 1""");
		});
	}

	@Test
	void saysWhatIsNoOfficialWordingAndWhatWasNotChecked() throws IOException {
		in(Locale.JAPANESE, (session, document) -> assertThat(text(session, document, "requirement ③")).contains("要約(公式の文言ではありません)", "> 年に一度見る。", "⚠ 未確認: 案で確認。"));
	}

	@Test
	void showsBothEndsOfAMappingSideBySide() throws IOException {
		in(Locale.JAPANESE, (session, document) -> {
			Hover hover = at(session, document, document.after("inter"));
			assertThat(document.at(hover.getRange())).isEqualTo("intersects");
			String ofLine = text(session, document, "note \"要");
			assertThat(hover.getContents().getRight().getValue()).endsWith(ofLine);
			assertThat(ofLine.substring(ofLine.indexOf("**→"))).isEqualTo("""
					**→ intersects 重なり: 共通する内容がありますが、互いに含まれない内容もあります**

					- 判断の根拠: 意味の比較 (semantic)
					- 確からしさ: 0.8
					- 状態: 下書き (draft)
					- レビュー: 未レビュー
					- 注記: 要検討

					| 【元】 g@1 | 【先】 g@2 |
					| --- | --- |
					| **企画編/9/②　台帳** | **1　台帳** |
					| *本文(公式の文言)* <br>台帳を \\*必ず\\* 作る。 <br>1\\. 更新する。 | *本文(公式の文言)* <br>作る |
					| 適用区分(上位から): I　専任あり |  |""");
		});
	}

	@Test
	void saysBesideWhichEndWhatWasNotChecked() throws IOException {
		in(Locale.JAPANESE, (session, document) -> {
			String text = text(session, document, "subset");
			assertThat(text).contains("部分:", "レビュー済み(封なし", "2026-07-01 審査者");
			assertThat(text).contains("| *要約(公式の文言ではありません)* <br>年に一度見る。 | *本文(公式の文言)* <br>作る |\n| 適用区分(上位から): I　専任あり <br>⚠ 未確認: 案で確認。 |  |");
		});
	}

	@Test
	void givesEachOfSeveralEndsItsOwnRows() throws IOException {
		in(Locale.JAPANESE, (session, document) -> {
			document.replace("subset-of 1", "subset-of 1, 2");
			document.replace("text \"作る\" }", "text \"作る\" } requirement 2 \"見直し\" { text \"見直す\" }");
			assertThat(text(session, document, "subset")).contains("| **企画編/9/③　点検** | **1　台帳** |\n").contains("\n|  | **2　見直し** |\n|  | *本文(公式の文言)* <br>見直す |");
		});
	}

	@Test
	void keepsWhatMeansSomethingInTablesOutOfThem() throws IOException {
		in(Locale.JAPANESE, (session, document) -> {
			document.replace("text \"作る\"", "text \"甲 | 乙\\n| --- |\\n\\n<b>\"");
			assertThat(text(session, document, "subset")).contains(" <br>甲 \\| 乙 <br>\\| --- \\| <br>\\<b\\> |\n");
		});
	}

	@Test
	void cutsLongWordingBehindASentenceInATableOnly() throws IOException {
		in(Locale.JAPANESE, (session, document) -> {
			String sentence = "あ".repeat(99) + "。";
			document.replace("text \"作る\"", "text \"" + sentence.repeat(3) + "\"");
			assertThat(text(session, document, "subset")).contains(" <br>" + sentence.repeat(2) + "… |");
			assertThat(text(session, document, "requirement 1")).contains("> " + sentence.repeat(3));
		});
	}

	@Test
	void cutsWordingWithoutSentencesBetweenCharacters() throws IOException {
		in(Locale.JAPANESE, (session, document) -> {
			document.replace("text \"作る\"", "text \"" + "𠮷".repeat(300) + "\"");
			assertThat(text(session, document, "subset")).contains(" <br>" + "𠮷".repeat(240) + "… |");
		});
	}

	@Test
	void showsWhatASuccessionMakesOfAProvisionSideBySide() throws IOException {
		in(Locale.JAPANESE, (session, document) -> assertThat(text(session, document, "reworded")).contains("| 【前の版】 g@1 | 【後の版】 g@2 |\n| --- | --- |\n| **企画編/9/②　台帳** | **1　台帳** |"));
	}

	@Test
	void showsTheOnlySideOfWhatIsAddedBelow() throws IOException {
		in(Locale.JAPANESE, (session, document) -> {
			document.replace("企画編/9/② -> 1 moved reworded proposed 0.7", "added 1");
			assertThat(text(session, document, "{ add")).containsSubsequence("**【後の版】 g@2**", "**1　台帳**", "> 作る").doesNotContain("|");
		});
	}

	@Test
	void showsDocumentsEditionsProfilesSetsAndLines() throws IOException {
		in(Locale.JAPANESE, (session, document) -> {
			assertThat(text(session, document, "guideline")).contains("ガイドライン", "**g　指針**", "発行者: 省", "版: 1、2");
			assertThat(text(session, document, "mapping m from g")).contains("**g@1　指針**", "発行日: 2023-05");
			assertThat(text(session, document, "applies ")).contains("適用区分", "**I　専任あり**");
			assertThat(text(session, document, "mapping ")).contains("**m　対応**", "対応 2 件、対応なし 1 件", "レビュー: 未レビュー 1、封なし 1");
			assertThat(text(session, document, "no-counter")).contains("対応なし", "**見出し**", "企画編/9　資産管理");
			assertThat(text(session, document, "reworded")).containsSubsequence("移動、文言の変更", "未確定の案", "【前の版】 g@1", "【後の版】 g@2");
		});
	}

	@Test
	void explainsWordsOfTheLanguageAsCompletionDoes() throws IOException {
		in(Locale.JAPANESE, (session, document) -> {
			Hover hover = at(session, document, document.after("\tapp"));
			assertThat(document.at(hover.getRange())).isEqualTo("applies");
			assertThat(hover.getContents().getRight().getValue()).startsWith("- applies: この部分と、その中を、特定の適用区分に限る。");
			assertThat(text(session, document, "\tchap")).startsWith("- chapter: 章。\n\n---\n\n").contains("資産管理");
			assertThat(text(session, document, "subset")).startsWith("- subset-of: 左側の内容はすべて右側に含まれ");
			assertThat(text(session, document, "succession of")).startsWith("- of: どの文書の版をつなぐかを示す。");
			assertThat(text(session, document, "part 企画編 of")).startsWith("- of: どの版のものかを示す。");
		});
	}

	@Test
	void saysNothingOfTheLanguageInNamesAndWording() throws IOException {
		in(Locale.JAPANESE, (session, document) -> {
			document.replace("\"点検\"", "\"text\"");
			document.replace("requirement 1 \"台帳\"", "requirement text \"台帳\"");
			assertThat(at(session, document, document.after("requirement tex"))).isNull();
			assertThat(text(session, document, "③ \"te")).doesNotContain("公式の本文。");
		});
	}

	@Test
	void saysNothingWhereThereIsNothing() throws IOException {
		in(Locale.JAPANESE, (session, document) -> assertThat(at(session, document, document.before("\"台帳を"))).isNull());
	}

	@Test
	void speaksEnglish() throws IOException {
		in(Locale.ENGLISH, (session, document) -> assertThat(text(session, document, "requirement ③")).contains("Summary (not the official wording)", "Unverified: 案で確認。"));
	}

	@Test
	void showsWhatIsThereInAFileWithASyntaxError() throws IOException {
		in(Locale.JAPANESE, (session, document) -> {
			document.replace("no-counterpart source", "no-counterpart {");
			assertThat(text(session, document, "requirement ③")).contains("年に一度見る。");
			assertThat(text(session, document, "draft\n\t企画")).contains("台帳");
			assertThat(text(session, document, "succession of")).startsWith("- of: どの文書の版をつなぐかを示す。");
		});
	}

	@Test
	void writesPlainTextForWhomCannotShowMarkdown() {
		assertThat(Notation.PLAIN.written(List.of(new Block.Heading("", "9　*章*"), new Block.Wording("本文", "一\n二"), new Block.Fact("版", "g@1"))).getValue())
				.isEqualTo("9　*章*\n本文\n  一\n  二\n版: g@1");
	}

	@Test
	void writesOneSideBelowTheOtherForWhomCannotShowMarkdown() {
		Block.Side left = new Block.Side("【元】 g@1", List.of(List.of(new Block.Heading("", "9　章"))));
		Block.Side right = new Block.Side("【先】 g@2", List.of(List.of(new Block.Heading("", "1　節"))));
		assertThat(Notation.PLAIN.written(List.of(new Block.Comparison(left, "equal 等しい", List.of(new Block.Fact("レビュー", "未レビュー")), right))).getValue())
				.isEqualTo("【元】 g@1\n9　章\n----\n↓ equal 等しい\nレビュー: 未レビュー\n----\n【先】 g@2\n1　節");
	}
}
