// SPDX-License-Identifier: EPL-2.0
package org.sansho.cli.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.sansho.core.report.Problem;
import org.sansho.core.report.Region;
import org.sansho.core.report.ValidationReport;
import org.sansho.core.rules.Severity;
import org.sansho.core.rules.manual.RulePage;

/** A report with what a terminal has to cope with. */
final class Sample {

	private final boolean japanese;
	private final List<Problem> problems = new ArrayList<>();

	private Sample(Locale language) {
		this.japanese = language.equals(Locale.JAPANESE);
	}

	/**
	 * Full-width characters before and in the marks, a tab in the middle of a line, a line that is too long, a region over several lines and
	 * one behind the end of its line, details, five findings of one code, a suppressed finding, a file in which nothing was found.
	 */
	static ValidationReport everything(Locale language) {
		Sample sample = new Sample(language);
		String own = "規程/本則.sansho";
		sample.add(own, Severity.ERROR, "SN001", 4, "\tchaptr 1 \"総則\"", "chaptr", "“chaptr” はここに書けません。書けるもの: chapter", "“chaptr” cannot stand here. Expected: chapter", List.of());
		sample.add(own, Severity.ERROR, "SN002", 12, "\t医療機関確認用/2/② intersects 企画管理編/9.1, システム運用編/10/⑨ // 根拠", "システム運用編/10/⑨", "システム運用編/10/⑨ は mhlw.safety@6.0 にありません。近い名前: システム運用編/10/⑧",
				"システム運用編/10/⑨ is not in mhlw.safety@6.0. Did you mean: システム運用編/10/⑧", List.of());
		sample.add(own, Severity.WARNING, "SN603", 120, "\t医療機関確認用/2/⑥\tsubset-of システム運用編/8/③ { reviewed 2026-07-01 by \"審査担当\" seal \"1:abcdefgh\" }", "\"1:abcdefgh\"", "確認の後に 企画管理編/9.1 の本文が変わりました。",
				"The text of 企画管理編/9.1 has changed since the review.", List.of(sample.text("前: 情報機器の台帳を作る", "before: keep a register of devices"), sample.text("後: 情報機器等の台帳を整える", "after: keep the register up to date")));
		sample.add(own, Severity.WARNING, "SN102", 130, "\t\trequirement ② \"" + "情報機器等の台帳を作り、".repeat(12) + "確かめる\" { applies III }", "III", "プロファイル III はありません。", "There is no profile III.", List.of());
		sample.problems.add(new Problem(new Region(own, 140, 1, 150, 2, "mapping basis from a@1 to b@2 {"), Severity.WARNING, "SN701", "SN701", sample.text("出所がありません。", "There is no source."), "basis", List.of(), Optional.empty()));
		sample.problems.add(new Problem(new Region(own, 160, 3, 160, 3, "}"), Severity.ERROR, "SN001", "SN001", sample.text("ファイルが途中で終わっています。", "The file ends too early."), "", List.of(), Optional.empty()));
		String facts = "pack:japan-medical/checklist-r5.sansho";
		for (int i = 1; i <= 5; i++) {
			sample.add(facts, Severity.INFO, "SN801", i * 3, "\t\titem ⑬ \"接続元の制限\" { unverified \"頁\" }", "unverified", "原文で確かめていません。", "Not checked against the document.", List.of());
		}
		sample.problems.add(new Problem(new Region(facts, 40, 1, 40, 5, "text"), Severity.WARNING, "SN701", "SN701", "?", "x", List.of(), Optional.of("社内の資料")));
		return new ValidationReport(List.of(own, "規程/空.sansho", facts), 3, 480, 200, sample.problems);
	}

	/** Titles for all codes but one. */
	static List<RulePage> pages(Locale language) {
		Sample sample = new Sample(language);
		return List.of(sample.page("SN001", "構文の誤り", "text that cannot be read"), sample.page("SN002", "どこにも無い名前", "name that leads nowhere"),
				sample.page("SN603", "確認の後の変更", "change since the review"), sample.page("SN701", "出所のない対応付け", "mapping set without a source"),
				sample.page("SN801", "未確認の事実", "unverified fact"));
	}

	private RulePage page(String code, String title, String english) {
		return new RulePage(code, Severity.ERROR, "sansho", text(title, english), "", "", "");
	}

	private void add(String file, Severity severity, String code, int line, String excerpt, String marked, String message, String english, List<String> details) {
		int column = excerpt.indexOf(marked) + 1;
		problems.add(new Problem(new Region(file, line, column, line, column + marked.length(), excerpt), severity, code, code, text(message, english), "", details, Optional.empty()));
	}

	private String text(String text, String english) {
		return japanese ? text : english;
	}
}
