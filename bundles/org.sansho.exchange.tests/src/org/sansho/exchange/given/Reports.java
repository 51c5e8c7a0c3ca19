// SPDX-License-Identifier: EPL-2.0
package org.sansho.exchange.given;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.sansho.core.report.Problem;
import org.sansho.core.report.Region;
import org.sansho.core.report.ValidationReport;
import org.sansho.core.rules.Severity;
import org.sansho.core.rules.manual.RulePage;

/** Builds validation reports as sentences: {@code report().file("a.sansho").error("SN101", 2, 10).about("own.rule@1.0/本則/1")}. */
public final class Reports {

	private final List<String> files = new ArrayList<>();
	private final List<Problem> problems = new ArrayList<>();
	private String file = "";

	private Reports() {
	}

	/** A report of nothing yet. */
	public static Reports report() {
		return new Reports();
	}

	/** A file that was read; what follows was found in it. */
	public Reports file(String name) {
		files.add(name);
		file = name;
		return this;
	}

	public Reports error(String key, int line, int column, String excerpt, String message) {
		return add(Severity.ERROR, key, line, column, excerpt, message);
	}

	public Reports warning(String key, int line, int column, String excerpt, String message) {
		return add(Severity.WARNING, key, line, column, excerpt, message);
	}

	public Reports info(String key, int line, int column, String excerpt, String message) {
		return add(Severity.INFO, key, line, column, excerpt, message);
	}

	private Reports add(Severity severity, String key, int line, int column, String excerpt, String message) {
		Region region = new Region(file, line, column, line, Math.max(column, excerpt.length() + 1), excerpt);
		problems.add(new Problem(region, severity, key.substring(0, 5), key, message, "", List.of(), Optional.empty()));
		return this;
	}

	/** How long what was just found is, in UTF-16 characters of its line. */
	public Reports length(int length) {
		Problem last = problems.removeLast();
		Region region = last.region();
		problems.add(new Problem(new Region(region.file(), region.line(), region.column(), region.line(), region.column() + length, region.excerpt()),
				last.severity(), last.code(), last.key(), last.message(), last.subject(), last.details(), last.suppressed()));
		return this;
	}

	/** Where what was just found ends, when that is on another line. */
	public Reports to(int endLine, int endColumn) {
		Problem last = problems.removeLast();
		Region region = last.region();
		problems.add(new Problem(new Region(region.file(), region.line(), region.column(), endLine, endColumn, region.excerpt()), last.severity(),
				last.code(), last.key(), last.message(), last.subject(), last.details(), last.suppressed()));
		return this;
	}

	public Reports about(String subject) {
		Problem last = problems.removeLast();
		problems.add(new Problem(last.region(), last.severity(), last.code(), last.key(), last.message(), subject, last.details(), last.suppressed()));
		return this;
	}

	public Reports detail(String... lines) {
		Problem last = problems.removeLast();
		problems.add(new Problem(last.region(), last.severity(), last.code(), last.key(), last.message(), last.subject(), List.of(lines), last.suppressed()));
		return this;
	}

	public Reports suppressed(String reason) {
		Problem last = problems.removeLast();
		problems.add(new Problem(last.region(), last.severity(), last.code(), last.key(), last.message(), last.subject(), last.details(), Optional.of(reason)));
		return this;
	}

	/** The report, of a project with 2 editions, 40 provisions and 12 mapping statements. */
	public ValidationReport done() {
		return new ValidationReport(files, 2, 40, 12, problems);
	}

	/**
	 * What a format has to cope with: every severity, a suppressed finding, a finding without a subject, one over several lines, two that
	 * are alike, details, characters beyond the basic plane, a file without findings, a content pack, a file elsewhere.
	 */
	public static ValidationReport everything(Locale language) {
		boolean ja = language.equals(Locale.JAPANESE);
		return report()
				.file("規程/本則.sansho")
				.error("SN001", 3, 2, "\tchaptr 1 \"総則 & <目的>\"", ja ? "“chaptr” はここに書けません。書けるもの: chapter" : "“chaptr” cannot stand here. Expected: chapter").length(6)
				.error("SN101", 7, 10, "\tchapter 2", ja ? "引用名 本則/2 が own.rule@1.0 の中に二つあります。" : "own.rule@1.0 has two provisions named 本則/2.").length(1).about("own.rule@1.0/本則/2")
				.warning("SN604.text", 9, 2, "\t本則/1/① equal 別表/1/𠮷", ja ? "封印が破れています: text" : "The seal is broken: text").to(12, 3).about("self: 本則/1/① equal 別表/1/𠮷")
				.detail(ja ? "前: 台帳を作る" : "before: keep a register", ja ? "後: 台帳を整える" : "after: keep the register up to date")
				.info("SN801", 20, 1, "requirement ①", ja ? "未確認です。" : "Not verified.").about("own.rule@1.0/本則/1/①")
				.info("SN801", 21, 1, "requirement ①", ja ? "未確認です。" : "Not verified.").about("own.rule@1.0/本則/1/①")
				.file("規程/空.sansho")
				.file("pack:japan-medical/mhlw-safety-6.0/kikaku.sansho")
				.warning("SN301", 4, 1, "mapping m from a@1 to b@2 {", ja ? "出所がありません。" : "There is no source.").about("m").suppressed(ja ? "社内の資料" : "made in house")
				.file("../ほか/a b#1.sansho")
				.info("SN801", 1, 1, "\u0001{0}", ja ? "記号 {0} と { があります。" : "There is {0} and {.")
				.done();
	}

	/** Pages of a manual, for some of the codes of {@link #everything}. */
	public static List<RulePage> pages(Locale language) {
		boolean ja = language.equals(Locale.JAPANESE);
		return List.of(
				new RulePage("SN001", Severity.ERROR, "sansho", ja ? "構文の誤り" : "Text that cannot be read", ja ? "示された語に直します。" : "Write one of the words that are named.", "chaptr 1\n", "chapter 1\n"),
				new RulePage("SN101", Severity.ERROR, "sansho", ja ? "同じ引用名" : "Two provisions of one name", ja ? "番号を直します。" : "Mend the number.", "chapter 1\nchapter 1\n", "chapter 1\nchapter 2\n"),
				new RulePage("SN301", Severity.WARNING, "sansho", ja ? "出所のない対応付け" : "Mapping set without a source", ja ? "source を書きます。" : "Add a source.", "mapping m from a@1 to b@2 { }\n", "mapping m from a@1 to b@2 { source \"x\" }\n"),
				new RulePage("SN801", Severity.INFO, "sansho", ja ? "未確認の事実" : "Unverified fact", ja ? "原文で確かめます。" : "Check it against the document.", "unverified \"x\"\n", "source \"x\"\n"));
	}
}
