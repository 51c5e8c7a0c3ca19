// SPDX-License-Identifier: EPL-2.0
package org.sansho.exchange.evolution;

import java.io.IOException;
import java.io.InputStream;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sansho.core.citation.OfficialNotation;
import org.sansho.core.evolution.Applicability;
import org.sansho.core.evolution.Change;
import org.sansho.core.evolution.DiffKind;
import org.sansho.core.evolution.DiffSection;
import org.sansho.core.evolution.EditionDiff;
import org.sansho.core.evolution.EditionSide;
import org.sansho.core.evolution.WordingDiff;
import org.sansho.core.evolution.WordingDiff.Marked;
import org.sansho.core.evolution.WordingDiff.Run;
import org.sansho.core.text.Messages;
import org.sansho.model.Provision;

/**
 * Differences as one self-contained page: contents with counts, then old and new side by side with what differs marked, to be filtered by
 * kind. Nothing is fetched from anywhere. Without scripts everything is there but the filter.
 */
public final class DiffHtml {

	/** What is surer needs no figure. */
	private static final double SURE = 0.9;

	/** A browser grows slow with more rows; then what is unchanged is only counted. */
	private static final int MANY = 5_000;

	private final Optional<String> revision;
	private final Messages messages;
	private Writer out;

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
		out = to;
		String title = diffs.size() == 1 ? title(diffs.getFirst()) : messages.get("title");
		out.write("<!DOCTYPE html>\n<html lang=\"" + messages.locale().getLanguage() + "\">\n<head>\n<meta charset=\"utf-8\">\n"
				+ "<meta name=\"generator\" content=\"Sansho\">\n<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<meta name=\"color-scheme\" content=\"light dark\">\n<title>");
		escape(title);
		out.write("</title>\n<style>\n" + resource("diff.css") + "</style>\n</head>\n<body>\n");
		writeFilter(diffs);
		out.write("<main>\n");
		for (int i = 0; i < diffs.size(); i++) {
			write(diffs.get(i), i);
		}
		if (diffs.isEmpty()) {
			out.write("<h1>");
			escape(title);
			out.write("</h1>\n<p>");
			escape(messages.get("nothing"));
			out.write("</p>\n");
		}
		out.write("</main>\n<script>\n" + resource("diff.js") + "</script>\n</body>\n</html>\n");
		out.flush();
	}

	private static String resource(String name) throws IOException {
		try (InputStream in = DiffHtml.class.getResourceAsStream(name)) {
			return new String(in.readAllBytes(), StandardCharsets.UTF_8);
		}
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
		out.write("<form class=\"filter\" hidden><fieldset><legend>");
		escape(messages.get("filter"));
		out.write("</legend>\n");
		for (DiffKind kind : DiffKind.values()) {
			int count = diffs.stream().mapToInt(diff -> diff.counts().get(kind)).sum();
			if (count > 0) {
				boolean on = kind != DiffKind.UNCHANGED && kind != DiffKind.RESTYLED;
				out.write("<label><input type=\"checkbox\" value=\"" + kind.word() + "\"" + (on ? " checked" : "") + "> <span class=\"kind " + kind.word() + "\">");
				escape(word(kind));
				out.write("</span> " + count + "</label>\n");
			}
		}
		out.write("<label><input type=\"checkbox\" value=\"follows\"> ");
		escape(messages.get("follows"));
		out.write("</label>\n<label class=\"search\"><input type=\"search\" placeholder=\"");
		escape(messages.get("search"));
		out.write("\" aria-label=\"");
		escape(messages.get("search"));
		out.write("\"></label>\n<output></output></fieldset></form>\n");
	}

	private void write(EditionDiff diff, int number) throws IOException {
		out.write("<section class=\"comparison\">\n<h1>");
		escape(title(diff));
		out.write("</h1>\n");
		String document = diff.newer().corpus().documentOf(diff.newer().edition()).map(found -> text(found.getTitle())).orElse("");
		if (!document.isEmpty()) {
			out.write("<p class=\"document\" lang=\"ja\">");
			escape(document);
			out.write("</p>\n");
		}
		out.write("<p>");
		escape(messages.get("provisions", diff.older().corpus().provisions(diff.older().edition()).size(), diff.newer().corpus().provisions(diff.newer().edition()).size()));
		out.write("</p>\n");
		boolean onlyDifferent = diff.changes().size() > MANY;
		if (onlyDifferent) {
			out.write("<p>");
			escape(messages.get("onlyDifferent", diff.counts().get(DiffKind.UNCHANGED)));
			out.write("</p>\n");
		}
		writeContents(diff, number);
		for (int i = 0; i < diff.sections().size(); i++) {
			write(diff, diff.sections().get(i), id(number, i), onlyDifferent);
		}
		out.write("</section>\n");
	}

	private static String id(int diff, int section) {
		return "c" + (diff + 1) + '-' + (section + 1);
	}

	private void writeContents(EditionDiff diff, int number) throws IOException {
		List<DiffKind> kinds = Stream.of(DiffKind.values()).filter(kind -> diff.counts().get(kind) > 0).toList();
		out.write("<div class=\"wide\"><table class=\"contents\">\n<thead><tr><th scope=\"col\">");
		escape(messages.get("contents"));
		out.write("</th>");
		for (DiffKind kind : kinds) {
			out.write("<th scope=\"col\">");
			escape(word(kind));
			out.write("</th>");
		}
		out.write("</tr></thead>\n<tbody>\n");
		for (int i = 0; i < diff.sections().size(); i++) {
			DiffSection section = diff.sections().get(i);
			out.write("<tr><th scope=\"row\"><a href=\"#" + id(number, i) + "\" lang=\"ja\">");
			escape(heading(section));
			out.write("</a></th>");
			writeCounts(section.counts(), kinds);
			out.write("</tr>\n");
		}
		out.write("</tbody>\n<tfoot><tr><th scope=\"row\">");
		escape(messages.get("all"));
		out.write("</th>");
		writeCounts(diff.counts(), kinds);
		out.write("</tr></tfoot>\n</table></div>\n");
	}

	private void writeCounts(Map<DiffKind, Integer> counts, List<DiffKind> kinds) throws IOException {
		for (DiffKind kind : kinds) {
			int count = counts.get(kind);
			out.write(count == 0 ? "<td></td>" : "<td>" + count + "</td>");
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
		out.write("<section class=\"chapter\" id=\"" + id + "\">\n<h2 lang=\"ja\">");
		escape(heading(section));
		out.write("</h2>\n<table class=\"changes\">\n<thead><tr><th scope=\"col\">");
		escape(messages.get("older"));
		out.write("</th><th scope=\"col\">");
		escape(messages.get("newer"));
		out.write("</th><th scope=\"col\">");
		escape(messages.get("kind"));
		out.write("</th></tr></thead>\n<tbody>\n");
		for (Change change : section.changes()) {
			if (!onlyDifferent || !change.isUnchanged()) {
				write(diff, change);
			}
		}
		out.write("</tbody>\n</table>\n</section>\n");
	}

	private void write(EditionDiff diff, Change change) throws IOException {
		String kinds = change.kinds().stream().map(DiffKind::word).collect(Collectors.joining(" "));
		boolean onlyFollows = change.followsHeading() && change.kinds().size() == 1;
		out.write("<tr data-kinds=\"" + (onlyFollows ? "follows" : kinds) + "\"><td class=\"older\" lang=\"ja\">");
		WordingDiff wording = WordingDiff.of(change);
		write(diff.older(), wording.older(), change.predecessorShares(), "del");
		out.write("</td><td class=\"newer\" lang=\"ja\">");
		write(diff.newer(), wording.newer(), change.successorShares(), "ins");
		out.write("</td><td class=\"remarks\">");
		for (DiffKind kind : change.kinds()) {
			out.write("<span class=\"kind " + kind.word() + "\">");
			escape(word(kind));
			out.write("</span> ");
		}
		for (String remark : remarks(diff, change)) {
			out.write("<p>");
			escape(remark);
			out.write("</p>");
		}
		out.write("</td></tr>\n");
	}

	private void write(EditionSide side, List<Marked> wording, List<Double> shares, String mark) throws IOException {
		for (int i = 0; i < wording.size(); i++) {
			Marked marked = wording.get(i);
			out.write("<article><h3><span class=\"citation\">");
			String path = side.corpus().path(marked.provision()).orElse("");
			escape(path.isEmpty() ? OfficialNotation.print(marked.provision()) : path);
			out.write("</span> ");
			write(marked.title(), mark);
			if (i < shares.size()) {
				out.write(" <small>");
				escape(messages.get(mark.equals("del") ? "shareOfNewer" : "shareOfOlder", Math.round(100 * shares.get(i)) + "%"));
				out.write("</small>");
			}
			out.write("</h3>");
			writeParagraph("text", marked.text(), mark);
			writeParagraph("summary", marked.summary(), mark);
			out.write("</article>");
		}
	}

	private void writeParagraph(String kind, List<Run> runs, String mark) throws IOException {
		if (!runs.isEmpty()) {
			out.write("<p class=\"" + kind + "\">");
			write(runs, mark);
			out.write("</p>");
		}
	}

	private void write(List<Run> runs, String mark) throws IOException {
		for (Run run : runs) {
			if (run.changed()) {
				out.write('<' + mark + '>');
				escape(run.text());
				out.write("</" + mark + '>');
			} else {
				escape(run.text());
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
		} else if (change.confidence() < SURE) {
			remarks.add(messages.get("confidence", Math.round(100 * change.confidence()) + "%"));
			change.alternatives().forEach(alternative -> remarks.add(messages.get("alternative",
					diff.older().corpus().path(alternative.predecessor()).orElse(""), diff.newer().corpus().path(alternative.successor()).orElse(""),
					Math.round(100 * alternative.confidence()) + "%")));
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

	private void escape(String text) throws IOException {
		for (int i = 0; i < text.length(); i++) {
			char c = text.charAt(i);
			switch (c) {
				case '&' -> out.write("&amp;");
				case '<' -> out.write("&lt;");
				case '>' -> out.write("&gt;");
				case '"' -> out.write("&quot;");
				default -> out.write(Character.isISOControl(c) && c != '\n' && c != '\t' ? '\uFFFD' : c);
			}
		}
	}
}
