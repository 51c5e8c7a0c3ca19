// SPDX-License-Identifier: EPL-2.0
package org.sansho.exchange.impact;

import java.io.IOException;
import java.io.InputStream;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.sansho.core.EditionIds;
import org.sansho.core.evolution.Change;
import org.sansho.core.evolution.impact.FormTally;
import org.sansho.core.evolution.impact.Hit;
import org.sansho.core.evolution.impact.Impact;
import org.sansho.core.evolution.impact.ImpactWords;
import org.sansho.core.evolution.impact.Place;
import org.sansho.core.evolution.impact.SetTally;
import org.sansho.core.evolution.impact.Urgency;
import org.sansho.core.text.Messages;

/**
 * Impacts as one self-contained page: the answer in short, how much there is where, and then the list of what to look at, in order, to be filtered.
 * Nothing is fetched from anywhere. Without scripts everything is there but the filter.
 */
public final class ImpactHtml {

	/** A browser grows slow with more rows; then the rest of a list is only counted. */
	private static final int MOST = 5_000;

	private final Optional<String> revision;
	private final Place.Finder places;
	private final Messages messages;
	private Writer out;

	/**
	 * @param revision the revision of the project in which the older editions stand; empty when both stand in one
	 * @param places   where everything stands
	 * @param locale   the language of the words around the wording
	 */
	public ImpactHtml(Optional<String> revision, Place.Finder places, Locale locale) {
		this.revision = revision;
		this.places = places;
		this.messages = new Messages(ImpactHtml.class, locale);
	}

	/** Writes {@code impacts}; {@code to} stays open. */
	public void write(List<Impact> impacts, Writer to) throws IOException {
		out = to;
		String title = impacts.size() == 1 ? title(impacts.getFirst()) : messages.get("title");
		out.write("<!DOCTYPE html>\n<html lang=\"" + messages.locale().getLanguage() + "\">\n<head>\n<meta charset=\"utf-8\">\n"
				+ "<meta name=\"generator\" content=\"Sansho\">\n<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<meta name=\"color-scheme\" content=\"light dark\">\n<title>");
		escape(title);
		out.write("</title>\n<style>\n" + resource("impact.css") + "</style>\n</head>\n<body>\n");
		writeFilter(impacts);
		out.write("<main>\n");
		for (int i = 0; i < impacts.size(); i++) {
			write(impacts.get(i), i);
		}
		if (impacts.isEmpty()) {
			element("h1", title);
			element("p", messages.get("nothing"));
		}
		out.write("</main>\n<script>\n" + resource("impact.js") + "</script>\n</body>\n</html>\n");
		out.flush();
	}

	private static String resource(String name) throws IOException {
		try (InputStream in = ImpactHtml.class.getResourceAsStream(name)) {
			return new String(in.readAllBytes(), StandardCharsets.UTF_8);
		}
	}

	private String title(Impact impact) {
		String older = impact.diff().older().edition().getName();
		return messages.get("titleOf", revision.map(rev -> messages.get("atRevision", older, rev)).orElse(older), impact.diff().newer().edition().getName());
	}

	/** A box for each urgency and each kind that occurs; what nobody has to read is off. */
	private void writeFilter(List<Impact> impacts) throws IOException {
		if (impacts.stream().noneMatch(Impact::isAny)) {
			return;
		}
		ImpactWords words = new ImpactWords(impacts.getFirst(), messages.locale());
		out.write("<form class=\"filter\" hidden><fieldset>\n<div>");
		for (Urgency urgency : impacts.getFirst().order()) {
			long count = impacts.stream().flatMap(impact -> impact.hits().stream()).filter(hit -> hit.urgency() == urgency).count();
			if (count > 0) {
				out.write("<label><input type=\"checkbox\" name=\"urgency\" value=\"" + urgency.word() + "\"" + (impacts.stream().anyMatch(impact -> impact.isToBeRead(urgency)) ? " checked" : "")
						+ "> <span class=\"urgency " + urgency.word() + "\">");
				escape(words.of(urgency));
				out.write("</span> " + count + "</label>\n");
			}
		}
		out.write("</div>\n<div>");
		for (Hit.Kind kind : Hit.Kind.values()) {
			int count = impacts.stream().mapToInt(impact -> impact.count(kind)).sum();
			if (count > 0) {
				out.write("<label><input type=\"checkbox\" name=\"kind\" value=\"" + kind.word() + "\" checked> ");
				escape(words.of(kind));
				out.write(" " + count + "</label>\n");
			}
		}
		out.write("<label><input type=\"search\" placeholder=\"");
		escape(messages.get("search"));
		out.write("\" aria-label=\"");
		escape(messages.get("search"));
		out.write("\"></label>\n<output></output></div></fieldset></form>\n");
	}

	private void write(Impact impact, int number) throws IOException {
		ImpactWords words = new ImpactWords(impact, messages.locale());
		out.write("<section class=\"impact\">\n");
		element("h1", title(impact));
		String document = impact.diff().newer().corpus().documentOf(impact.diff().newer().edition()).map(found -> found.getTitle() == null ? "" : found.getTitle()).orElse("");
		if (!document.isEmpty()) {
			out.write("<p class=\"document\" lang=\"ja\">");
			escape(document);
			out.write("</p>\n");
		}
		out.write("<ul class=\"short\">\n");
		for (String sentence : words.inShort()) {
			out.write(words.mostMissing().filter(sentence::equals).isPresent() ? "<li class=\"attention\">" : "<li>");
			escape(sentence);
			out.write("</li>\n");
		}
		out.write("</ul>\n");
		if (impact.isAny()) {
			out.write("<div class=\"tables\">\n");
			writeCounts(impact, words, number);
			writeSets(impact);
			writeForms(impact);
			out.write("</div>\n");
			for (Urgency urgency : impact.order()) {
				List<Hit> hits = impact.hits().stream().filter(hit -> hit.urgency() == urgency).toList();
				if (!hits.isEmpty()) {
					write(urgency, hits, words, id(number, urgency));
				}
			}
		}
		out.write("</section>\n");
	}

	private static String id(int impact, Urgency urgency) {
		return "i" + (impact + 1) + '-' + urgency.word();
	}

	// ---------------------------------------------------------------- how much it is

	private void writeCounts(Impact impact, ImpactWords words, int number) throws IOException {
		Map<Urgency, Map<Hit.Kind, Integer>> counts = impact.counts();
		List<Hit.Kind> kinds = Stream.of(Hit.Kind.values()).filter(kind -> impact.count(kind) > 0).toList();
		out.write("<table class=\"figures\">\n<thead><tr>");
		heading(messages.get("column.urgency"));
		for (Hit.Kind kind : kinds) {
			heading(words.of(kind));
		}
		out.write("</tr></thead>\n<tbody>\n");
		for (Urgency urgency : impact.order()) {
			if (counts.get(urgency).values().stream().anyMatch(count -> count > 0)) {
				out.write("<tr><th scope=\"row\"><a href=\"#" + id(number, urgency) + "\">");
				escape(words.of(urgency));
				out.write("</a></th>");
				for (Hit.Kind kind : kinds) {
					figure(counts.get(urgency).get(kind));
				}
				out.write("</tr>\n");
			}
		}
		out.write("</tbody>\n<tfoot><tr>");
		heading(messages.get("all"));
		for (Hit.Kind kind : kinds) {
			figure(impact.count(kind));
		}
		out.write("</tr></tfoot>\n</table>\n");
	}

	private void writeSets(Impact impact) throws IOException {
		List<SetTally> sets = impact.sets().stream().filter(set -> set.affected() > 0).toList();
		if (!sets.isEmpty()) {
			begin("column.set", "column.statements", "column.affected", "column.toRead", "column.settled");
			for (SetTally set : sets) {
				out.write("<tr><th scope=\"row\" lang=\"ja\">");
				escape(set.set().getName());
				out.write("</th>");
				figure(set.statements());
				figure(set.affected());
				figure(impact.toBeRead(set.counts()));
				figure(set.settled());
				out.write("</tr>\n");
			}
			out.write("</tbody>\n</table>\n");
		}
	}

	private void writeForms(Impact impact) throws IOException {
		if (!impact.forms().isEmpty()) {
			begin("column.form", "column.items", "column.affected", "column.toRead");
			for (FormTally form : impact.forms()) {
				out.write("<tr><th scope=\"row\" lang=\"ja\">");
				escape(form.form().getName() + " (" + EditionIds.label(form.form().getEdition()) + ')');
				out.write("</th>");
				figure(form.items());
				figure(form.affected());
				figure(impact.toBeRead(form.counts()));
				out.write("</tr>\n");
			}
			out.write("</tbody>\n</table>\n");
		}
	}

	private void begin(String... columns) throws IOException {
		out.write("<table class=\"figures\">\n<thead><tr>");
		for (String column : columns) {
			heading(messages.get(column));
		}
		out.write("</tr></thead>\n<tbody>\n");
	}

	private void heading(String text) throws IOException {
		out.write("<th scope=\"col\">");
		escape(text);
		out.write("</th>");
	}

	private void figure(int figure) throws IOException {
		out.write(figure == 0 ? "<td></td>" : "<td>" + figure + "</td>");
	}

	// ---------------------------------------------------------------- what to look at

	private void write(Urgency urgency, List<Hit> hits, ImpactWords words, String id) throws IOException {
		out.write("<section class=\"group\" id=\"" + id + "\" data-urgency=\"" + urgency.word() + "\">\n<h2><span class=\"urgency " + urgency.word() + "\">");
		escape(words.of(urgency));
		out.write("</span> <small>" + hits.size() + "</small></h2>\n");
		element("p", words.toDo(urgency));
		Change last = null;
		for (Hit hit : hits.subList(0, Math.min(MOST, hits.size()))) {
			if (hit.change() != last) {
				out.write(last == null ? "" : "</ul>\n</article>\n");
				last = hit.change();
				out.write("<article>\n<h3 lang=\"ja\">");
				escape(words.changed(last));
				Optional<String> kinds = words.of(last, urgency);
				if (kinds.isPresent()) {
					out.write(" <span class=\"change\" lang=\"" + messages.locale().getLanguage() + "\">");
					escape(kinds.get());
					out.write("</span>");
				}
				out.write("</h3>\n<ul>\n");
			}
			write(hit, words);
		}
		out.write("</ul>\n</article>\n");
		if (hits.size() > MOST) {
			element("p", messages.get("more", hits.size() - MOST));
		}
		out.write("</section>\n");
	}

	private void write(Hit hit, ImpactWords words) throws IOException {
		out.write("<li data-kind=\"" + hit.kind().word() + "\"><div><span class=\"kind\">");
		escape(words.of(hit.kind()));
		out.write("</span> <span class=\"owner\" lang=\"ja\">");
		escape(words.owner(hit.object()));
		out.write("</span></div>\n<div><span class=\"what\" lang=\"ja\">");
		escape(words.of(hit.object()));
		out.write("</span>");
		for (String why : words.whyBesides(hit)) {
			out.write("<br><span class=\"why\">");
			escape(why);
			out.write("</span>");
		}
		out.write("</div>\n<code>");
		escape(places.of(hit.object()).toString());
		out.write("</code></li>\n");
	}

	private void element(String name, String text) throws IOException {
		out.write('<' + name + '>');
		escape(text);
		out.write("</" + name + ">\n");
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
