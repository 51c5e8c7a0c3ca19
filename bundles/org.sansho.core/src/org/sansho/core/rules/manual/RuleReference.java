// SPDX-License-Identifier: EPL-2.0
package org.sansho.core.rules.manual;

import java.util.List;
import java.util.Locale;
import org.sansho.core.text.Messages;

/** The manual of the rules as one page of Markdown, Japanese and English side by side, so that nobody has to keep it in step with the rules. */
public final class RuleReference {

	private final List<RulePage> japanese = RuleManual.in(Locale.JAPANESE).pages();
	private final List<RulePage> english = RuleManual.in(Locale.ENGLISH).pages();
	private final Messages inJapanese = new Messages(RuleManual.class, Locale.JAPANESE);
	private final Messages inEnglish = new Messages(RuleManual.class, Locale.ENGLISH);
	private final StringBuilder text = new StringBuilder();

	private RuleReference() {
	}

	/** The page, with {@code \n} between lines. */
	public static String markdown() {
		return new RuleReference().write();
	}

	private String write() {
		text.append("# ").append(both("reference.title", " / ")).append("\n\n");
		paragraph("reference.intro");
		text.append("## ").append(both("reference.settings.title", " / ")).append("\n\n");
		paragraph("reference.settings");
		fenced("properties", RuleManual.exampleSettings());
		paragraph("reference.globs");
		text.append("## ").append(both("reference.index.title", " / ")).append("\n\n");
		index();
		for (int i = 0; i < japanese.size(); i++) {
			page(japanese.get(i), english.get(i));
		}
		text.append("## ").append(both("reference.given.title", " / ")).append("\n\n");
		paragraph("reference.given");
		fenced("sansho", RuleManual.given());
		return text.toString().stripTrailing() + "\n";
	}

	private void index() {
		text.append("| ").append(both("reference.code", " / ")).append(" | ").append(both("reference.severity", " / ")).append(" | ")
				.append(both("reference.finds", " / ")).append(" |\n|---|---|---|\n");
		for (int i = 0; i < japanese.size(); i++) {
			RulePage page = japanese.get(i);
			text.append("| [").append(page.code()).append("](#").append(page.code().toLowerCase(Locale.ROOT)).append(") | ").append(severity(page))
					.append(" | ").append(page.title()).append(" / ").append(english.get(i).title()).append(" |\n");
		}
		text.append('\n');
	}

	private void page(RulePage page, RulePage other) {
		text.append("## ").append(page.code()).append("\n\n**").append(page.title()).append("** / **").append(other.title()).append("** (")
				.append(severity(page)).append(")\n\n").append(page.text()).append("\n\n").append(other.text()).append("\n\n");
		example("reference.bad", page, page.bad());
		example("reference.good", page, page.good());
	}

	private void example(String heading, RulePage page, String example) {
		text.append(both(heading, " / ")).append(":\n\n");
		fenced(page.ending(), example);
	}

	private static String severity(RulePage page) {
		return page.severity().name().toLowerCase(Locale.ROOT);
	}

	private void paragraph(String key) {
		text.append(both(key, "\n\n")).append("\n\n");
	}

	private void fenced(String language, String content) {
		text.append("```").append(language).append('\n').append(content.stripTrailing()).append("\n```\n\n");
	}

	private String both(String key, String between) {
		return inJapanese.get(key) + between + inEnglish.get(key);
	}
}
