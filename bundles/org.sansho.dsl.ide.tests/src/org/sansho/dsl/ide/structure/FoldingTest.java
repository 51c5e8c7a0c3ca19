// SPDX-License-Identifier: EPL-2.0
package org.sansho.dsl.ide.structure;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.eclipse.lsp4j.FoldingRange;
import org.eclipse.lsp4j.FoldingRangeKind;
import org.eclipse.lsp4j.FoldingRangeRequestParams;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sansho.dsl.ide.given.Document;
import org.sansho.dsl.ide.given.Session;

/** Everything with more than one line can be folded; its closing brace stays. */
class FoldingTest {

	@TempDir
	Path folder;

	private List<String> folds(String text) throws IOException {
		try (Session session = Session.in(folder.toRealPath())) {
			Document document = session.open("a.sansho", text);
			return session.answer(document.ask().foldingRange(new FoldingRangeRequestParams(document.id()))).stream().map(FoldingTest::written).toList();
		}
	}

	private static String written(FoldingRange range) {
		return range.getStartLine() + "-" + range.getEndLine() + (FoldingRangeKind.Comment.equals(range.getKind()) ? " comment" : "");
	}

	@Test
	void foldsDeclarationsAndWhatIsInThem() throws IOException {
		assertThat(folds("""
				guideline a "指針" {
					issuer "省"
				}
				edition a@1
				part 編 of a@1 {
					chapter 1 "章" {
						requirement ① "一" {
							text "本文"
						}
						requirement ② "二"
					}
				}
				""")).containsExactly("0-1", "4-10", "5-9", "6-7");
	}

	@Test
	void foldsEntriesWithMoreThanOneLine() throws IOException {
		assertThat(folds("""
				mapping m from a@1 to b@1 {
					1 equal 2 {
						note "注"
					}
					3 intersects 4,
						5
				}
				""")).containsExactly("0-5", "1-2", "4-5");
	}

	@Test
	void foldsCommentsThatFollowEachOther() throws IOException {
		assertThat(folds("""
				// 一
				// 二
				guideline a "指針" // 三
				// 四

				// 五
				// 六
				/* 七
				   八 */
				""")).containsExactly("0-1 comment", "5-6 comment", "7-8 comment");
	}

	@Test
	void keepsTheFoldsOfAFileWithASyntaxError() throws IOException {
		assertThat(folds("guideline a \"指針\" {\n\tissuer \"省\"\n}\nedition\nguideline b \"別\" {\n\tissuer \"省\"\n}\n")).contains("0-1", "4-5");
	}
}
