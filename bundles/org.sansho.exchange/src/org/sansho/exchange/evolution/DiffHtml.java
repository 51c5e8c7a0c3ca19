// SPDX-License-Identifier: EPL-2.0
package org.sansho.exchange.evolution;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sansho.core.citation.OfficialNotation;
import org.sansho.core.evolution.Applicability;
import org.sansho.core.evolution.Certainty;
import org.sansho.core.evolution.Change;
import org.sansho.core.evolution.DiffKind;
import org.sansho.core.evolution.DiffRemarks;
import org.sansho.core.evolution.DiffSection;
import org.sansho.core.evolution.EditionDiff;
import org.sansho.core.evolution.EditionSide;
import org.sansho.core.evolution.WordingDiff;
import org.sansho.core.evolution.WordingDiff.Marked;
import org.sansho.core.evolution.WordingDiff.Run;
import org.sansho.core.text.Messages;
import org.sansho.exchange.page.Page;
import org.sansho.model.Provision;

/**
 * Differences as one self-contained page: contents with counts, then old and new side by side with what differs marked, to be filtered by
 * kind. Nothing is fetched from anywhere. Without scripts everything is there but the filter.
 */
public final class DiffHtml {

	/** A browser grows slow with more rows; then what is unchanged is only counted. */
	private static final int MANY = 5_000;

	private final Optional<String> revision;
	private final Messages messages;
	private Page page;

	/**
	 * @param revision the revision of the project in which the older editions stand; empty when both stand in one
	 * @param locale   the language of the words around the wording
	 */
	public DiffHtml(Optional<String> revision, Locale locale) {
		this.revision = revision;
		this.messages = new Messages(DiffHtml.class, locale);
	}

	/** Writes {@code diffs}; {@code to} stays open. */
	public void write(List<EditionDiff> diffs, Writer to) throws IOException {
		page = new Page(to, DiffHtml.class, messages.locale());
		String title = diffs.size() == 1 ? title(diffs.getFirst()) : messages.get("title");
		page.begin(title, "diff.css");
		writeFilter(diffs);
		page.beginMain();
		for (int i = 0; i < diffs.size(); i++) {
			write(diffs.get(i), i);
		}
		if (diffs.isEmpty()) {
			page.raw("<h1>");
			page.text(title);
			page.raw("</h1>\n<p>");
			page.text(messages.get("nothing"));
			page.raw("</p>\n");
		}
		page.end("diff.js");
	}

	private String title(EditionDiff diff) {
		return messages.get("titleOf", older(diff), diff.newer().edition().getName());
	}

	private String older(EditionDiff diff) {
		String name = diff.older().edition().getName();
		return revision.map(rev -> messages.get("atRevision", name, rev)).orElse(name);
	}

	/** One box for each kind that occurs; those that do not change the content are off. */
	private void writeFilter(List<EditionDiff> diffs) throws IOException {
		page.raw("<form class=\"filter\" hidden><fieldset><legend>");
		page.text(messages.get("filter"));
		page.raw("</legend>\n");
		for (DiffKind kind : DiffKind.values()) {
			int count = diffs.stream().mapToInt(diff -> diff.counts().get(kind)).sum();
			if (count > 0) {
				boolean on = kind != DiffKind.UNCHANGED && kind != DiffKind.RESTYLED;
				page.raw("<label><input type=\"checkbox\" value=\"" + kind.word() + "\"" + (on ? " checked" : "") + "> <span class=\"kind " + kind.word() + "\">");
				page.text(word(kind));
				page.raw("</span> " + count + "</label>\n");
			}
		}
		page.raw("<label><input type=\"checkbox\" value=\"follows\"> ");
		page.text(messages.get("follows"));
		page.raw("</label>\n");
		page.search(messages);
		page.raw("</fieldset></form>\n");
	}

	private void write(EditionDiff diff, int number) throws IOException {
		// On a narrow page the cells stand below each other without their header.
		page.raw("<section class=\"comparison\" style=\"--older: '" + messages.get("older") + "'; --newer: '" + messages.get("newer") + "'\">\n<h1>");
		page.text(title(diff));
		page.raw("</h1>\n");
		String document = diff.newer().corpus().documentOf(diff.newer().edition()).map(found -> text(found.getTitle())).orElse("");
		page.document(document);
		for (String remark : new DiffRemarks(messages.locale()).of(diff)) {
			page.raw("<p class=\"attention\">");
			page.text(remark);
			page.raw("</p>\n");
		}
		page.raw("<p>");
		page.text(messages.get("provisions", diff.older().corpus().provisions(diff.older().edition()).size(), diff.newer().corpus().provisions(diff.newer().edition()).size()));
		page.raw("</p>\n");
		boolean onlyDifferent = diff.changes().size() > MANY;
		if (onlyDifferent) {
			page.raw("<p>");
			page.text(messages.get("onlyDifferent", diff.counts().get(DiffKind.UNCHANGED)));
			page.raw("</p>\n");
		}
		writeContents(diff, number);
		for (String sentence : new DiffRemarks(messages.locale()).legend(diff)) {
			page.raw("<p class=\"legend\">");
			page.text(sentence);
			page.raw("</p>\n");
		}
		for (int i = 0; i < diff.sections().size(); i++) {
			write(diff, diff.sections().get(i), id(number, i), onlyDifferent);
		}
		page.raw("</section>\n");
	}

	private static String id(int diff, int section) {
		return "c" + (diff + 1) + '-' + (section + 1);
	}

	private void writeContents(EditionDiff diff, int number) throws IOException {
		List<DiffKind> kinds = Stream.of(DiffKind.values()).filter(kind -> diff.counts().get(kind) > 0).toList();
		page.raw("<div class=\"wide\"><table class=\"contents\">\n<thead><tr><th scope=\"col\">");
		page.text(messages.get("contents"));
		page.raw("</th>");
		for (DiffKind kind : kinds) {
			page.columnHeader(word(kind));
		}
		page.raw("</tr></thead>\n<tbody>\n");
		for (int i = 0; i < diff.sections().size(); i++) {
			DiffSection section = diff.sections().get(i);
			page.raw("<tr><th scope=\"row\"><a href=\"#" + id(number, i) + "\" lang=\"ja\">");
			page.text(heading(section));
			page.raw("</a></th>");
			writeCounts(section.counts(), kinds);
			page.raw("</tr>\n");
		}
		page.raw("</tbody>\n<tfoot><tr><th scope=\"row\">");
		page.text(messages.get("all"));
		page.raw("</th>");
		writeCounts(diff.counts(), kinds);
		page.raw("</tr></tfoot>\n</table></div>\n");
	}

	private void writeCounts(Map<DiffKind, Integer> counts, List<DiffKind> kinds) throws IOException {
		for (DiffKind kind : kinds) {
			page.figure(counts.get(kind));
		}
	}

	private String heading(DiffSection section) {
		String older = heading(section.olderPart(), section.older());
		String newer = heading(section.newerPart(), section.newer());
		String heading = older.equals(newer) || newer.isEmpty() ? older : older.isEmpty() ? newer : older + " → " + newer;
		return heading.isEmpty() ? messages.get("body") : heading;
	}

	private static String heading(String part, Optional<Provision> chapter) {
		return Stream.concat(Stream.of(part), chapter.stream().flatMap(clause -> Stream.of(text(clause.getNumber()), text(clause.getTitle()))))
				.filter(word -> !word.isEmpty()).collect(Collectors.joining(" "));
	}

	private void write(EditionDiff diff, DiffSection section, String id, boolean onlyDifferent) throws IOException {
		page.raw("<section class=\"chapter\" id=\"" + id + "\">\n<h2 lang=\"ja\">");
		page.text(heading(section));
		page.raw("</h2>\n<table class=\"changes\">\n<thead><tr><th scope=\"col\">");
		page.text(messages.get("older"));
		page.raw("</th><th scope=\"col\">");
		page.text(messages.get("newer"));
		page.raw("</th><th scope=\"col\">");
		page.text(messages.get("kind"));
		page.raw("</th></tr></thead>\n<tbody>\n");
		for (Change change : section.changes()) {
			if (!onlyDifferent || !change.isUnchanged()) {
				write(diff, change);
			}
		}
		page.raw("</tbody>\n</table>\n</section>\n");
	}

	private void write(EditionDiff diff, Change change) throws IOException {
		String kinds = change.kinds().stream().map(DiffKind::word).collect(Collectors.joining(" "));
		boolean onlyFollows = change.followsHeading() && change.kinds().size() == 1;
		page.raw("<tr data-kinds=\"" + (onlyFollows ? "follows" : kinds) + "\"><td class=\"older\" lang=\"ja\">");
		WordingDiff wording = WordingDiff.of(change);
		write(diff.older(), wording.older(), change.predecessorShares(), "del");
		page.raw("</td><td class=\"newer\" lang=\"ja\">");
		write(diff.newer(), wording.newer(), change.successorShares(), "ins");
		page.raw("</td><td class=\"remarks\">");
		for (DiffKind kind : change.kinds()) {
			page.raw("<span class=\"kind " + kind.word() + "\">");
			page.text(word(kind));
			page.raw("</span> ");
		}
		for (String remark : remarks(diff, change)) {
			page.raw("<p>");
			page.text(remark);
			page.raw("</p>");
		}
		page.raw("</td></tr>\n");
	}

	private void write(EditionSide side, List<Marked> wording, List<Double> shares, String mark) throws IOException {
		for (int i = 0; i < wording.size(); i++) {
			Marked marked = wording.get(i);
			page.raw("<article><h3><span class=\"citation\">");
			String path = side.corpus().path(marked.provision()).orElse("");
			page.text(path.isEmpty() ? OfficialNotation.print(marked.provision()) : path);
			page.raw("</span> ");
			write(marked.title(), mark);
			if (i < shares.size()) {
				page.raw(" <small>");
				page.text(messages.get(mark.equals("del") ? "shareOfNewer" : "shareOfOlder", Math.round(100 * shares.get(i)) + "%"));
				page.raw("</small>");
			}
			page.raw("</h3>");
			writeParagraph("text", marked.text(), mark);
			writeParagraph("summary", marked.summary(), mark);
			page.raw("</article>");
		}
	}

	private void writeParagraph(String kind, List<Run> runs, String mark) throws IOException {
		if (!runs.isEmpty()) {
			page.raw("<p class=\"" + kind + "\">");
			write(runs, mark);
			page.raw("</p>");
		}
	}

	private void write(List<Run> runs, String mark) throws IOException {
		for (Run run : runs) {
			if (run.changed()) {
				page.raw("<" + mark + ">");
				page.text(run.text());
				page.raw("</" + mark + ">");
			} else {
				page.text(run.text());
			}
		}
	}

	private List<String> remarks(EditionDiff diff, Change change) {
		List<String> remarks = new ArrayList<>();
		if (change.is(DiffKind.REAPPLIED)) {
			remarks.add(messages.get("applies", applicability(diff.older(), change.predecessors()), applicability(diff.newer(), change.successors())));
		}
		if (change.followsHeading()) {
			remarks.add(messages.get("follows"));
		}
		change.movedTo().ifPresent(edition -> remarks.add(messages.get("movedTo", edition.getName())));
		if (change.ground() == Change.Ground.CONFIRMED) {
			remarks.add(messages.get("confirmed"));
		} else if (DiffRemarks.isUnsure(change)) {
			remarks.add(messages.get("confidence", Certainty.of(change.confidence())));
			change.alternatives().forEach(alternative -> remarks.add(messages.get("alternative",
					diff.older().corpus().path(alternative.predecessor()).orElse(""), diff.newer().corpus().path(alternative.successor()).orElse(""),
					Certainty.of(alternative.confidence()))));
		}
		return remarks;
	}

	private String applicability(EditionSide side, List<Provision> provisions) {
		return provisions.stream().map(provision -> applicability(Applicability.of(side.corpus(), provision))).distinct().collect(Collectors.joining(" / "));
	}

	private String applicability(Applicability one) {
		List<String> words = new ArrayList<>(one.profiles());
		words.addAll(one.scopes());
		one.conditions().forEach(condition -> words.add(messages.get("unless", condition)));
		one.due().ifPresent(words::add);
		words.addAll(one.choices());
		one.stopIf().ifPresent(answer -> words.add(messages.get("stopIf", answer)));
		return words.isEmpty() ? messages.get("unlimited") : String.join(messages.get("and"), words);
	}

	private String word(DiffKind kind) {
		return messages.get("kind." + kind.word());
	}

	private static String text(String text) {
		return text == null ? "" : text;
	}
}
