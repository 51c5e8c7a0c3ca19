// SPDX-License-Identifier: EPL-2.0
package org.sansho.exchange.impact;

import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
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
import org.sansho.exchange.page.Page;

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
	private Page page;

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
		page = new Page(to, ImpactHtml.class, messages.locale());
		String title = impacts.size() == 1 ? title(impacts.getFirst()) : messages.get("title");
		page.begin(title, "impact.css");
		writeFilter(impacts);
		page.beginMain();
		for (int i = 0; i < impacts.size(); i++) {
			write(impacts.get(i), i);
		}
		if (impacts.isEmpty()) {
			page.element("h1", title);
			page.element("p", messages.get("nothing"));
		}
		page.end("impact.js");
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
		page.raw("<form class=\"filter\" hidden><fieldset>\n<div>");
		for (Urgency urgency : impacts.getFirst().order()) {
			long count = impacts.stream().flatMap(impact -> impact.hits().stream()).filter(hit -> hit.urgency() == urgency).count();
			if (count > 0) {
				page.raw("<label><input type=\"checkbox\" name=\"urgency\" value=\"" + urgency.word() + "\"" + (impacts.stream().anyMatch(impact -> impact.isToBeRead(urgency)) ? " checked" : "")
						+ "> <span class=\"urgency " + urgency.word() + "\">");
				page.text(words.of(urgency));
				page.raw("</span> " + count + "</label>\n");
			}
		}
		page.raw("</div>\n<div>");
		for (Hit.Kind kind : Hit.Kind.values()) {
			int count = impacts.stream().mapToInt(impact -> impact.count(kind)).sum();
			if (count > 0) {
				page.raw("<label><input type=\"checkbox\" name=\"kind\" value=\"" + kind.word() + "\" checked> ");
				page.text(words.of(kind));
				page.raw(" " + count + "</label>\n");
			}
		}
		page.search(messages);
		page.raw("</div></fieldset></form>\n");
	}

	private void write(Impact impact, int number) throws IOException {
		ImpactWords words = new ImpactWords(impact, messages.locale());
		page.raw("<section class=\"impact\">\n");
		page.element("h1", title(impact));
		String document = impact.diff().newer().corpus().documentOf(impact.diff().newer().edition()).map(found -> found.getTitle() == null ? "" : found.getTitle()).orElse("");
		page.document(document);
		page.raw("<ul class=\"short\">\n");
		for (String sentence : words.inShort()) {
			page.raw(words.attention().contains(sentence) ? "<li class=\"attention\">" : "<li>");
			page.text(sentence);
			page.raw("</li>\n");
		}
		page.raw("</ul>\n");
		if (impact.isAny()) {
			page.raw("<div class=\"tables\">\n");
			writeCounts(impact, words, number);
			writeSets(impact);
			writeForms(impact);
			page.raw("</div>\n");
			for (String sentence : words.legend()) {
				page.raw("<p class=\"legend\">");
				page.text(sentence);
				page.raw("</p>\n");
			}
			for (Urgency urgency : impact.order()) {
				List<Hit> hits = impact.hits().stream().filter(hit -> hit.urgency() == urgency).toList();
				if (!hits.isEmpty()) {
					write(urgency, hits, words, id(number, urgency));
				}
			}
		}
		page.raw("</section>\n");
	}

	private static String id(int impact, Urgency urgency) {
		return "i" + (impact + 1) + '-' + urgency.word();
	}

	// ---------------------------------------------------------------- how much it is

	private void writeCounts(Impact impact, ImpactWords words, int number) throws IOException {
		Map<Urgency, Map<Hit.Kind, Integer>> counts = impact.counts();
		List<Hit.Kind> kinds = Stream.of(Hit.Kind.values()).filter(kind -> impact.count(kind) > 0).toList();
		page.raw("<table class=\"figures\">\n<thead><tr>");
		page.columnHeader(messages.get("column.urgency"));
		for (Hit.Kind kind : kinds) {
			page.columnHeader(words.of(kind));
		}
		page.raw("</tr></thead>\n<tbody>\n");
		for (Urgency urgency : impact.order()) {
			if (counts.get(urgency).values().stream().anyMatch(count -> count > 0)) {
				page.raw("<tr><th scope=\"row\"><a href=\"#" + id(number, urgency) + "\">");
				page.text(words.of(urgency));
				page.raw("</a></th>");
				for (Hit.Kind kind : kinds) {
					page.figure(counts.get(urgency).get(kind));
				}
				page.raw("</tr>\n");
			}
		}
		page.raw("</tbody>\n<tfoot><tr>");
		page.columnHeader(messages.get("all"));
		for (Hit.Kind kind : kinds) {
			page.figure(impact.count(kind));
		}
		page.raw("</tr></tfoot>\n</table>\n");
	}

	private void writeSets(Impact impact) throws IOException {
		List<SetTally> sets = impact.sets().stream().filter(set -> set.affected() > 0).toList();
		if (!sets.isEmpty()) {
			begin("column.set", "column.statements", "column.affected", "column.toRead", "column.settled");
			for (SetTally set : sets) {
				page.raw("<tr><th scope=\"row\" lang=\"ja\">");
				page.text(set.set().getName());
				page.raw("</th>");
				page.figure(set.statements());
				page.figure(set.affected());
				page.figure(impact.toBeRead(set.counts()));
				page.figure(set.settled());
				page.raw("</tr>\n");
			}
			page.raw("</tbody>\n</table>\n");
		}
	}

	private void writeForms(Impact impact) throws IOException {
		if (!impact.forms().isEmpty()) {
			begin("column.form", "column.items", "column.affected", "column.toRead");
			for (FormTally form : impact.forms()) {
				page.raw("<tr><th scope=\"row\" lang=\"ja\">");
				page.text(form.form().getName() + " (" + EditionIds.label(form.form().getEdition()) + ')');
				page.raw("</th>");
				page.figure(form.items());
				page.figure(form.affected());
				page.figure(impact.toBeRead(form.counts()));
				page.raw("</tr>\n");
			}
			page.raw("</tbody>\n</table>\n");
		}
	}

	private void begin(String... columns) throws IOException {
		page.raw("<table class=\"figures\">\n<thead><tr>");
		for (String column : columns) {
			page.columnHeader(messages.get(column));
		}
		page.raw("</tr></thead>\n<tbody>\n");
	}

	// ---------------------------------------------------------------- what to look at

	private void write(Urgency urgency, List<Hit> hits, ImpactWords words, String id) throws IOException {
		page.raw("<section class=\"group\" id=\"" + id + "\" data-urgency=\"" + urgency.word() + "\">\n<h2><span class=\"urgency " + urgency.word() + "\">");
		page.text(words.of(urgency));
		page.raw("</span> <small>" + hits.size() + "</small></h2>\n");
		page.element("p", words.toDo(urgency));
		Change last = null;
		for (Hit hit : hits.subList(0, Math.min(MOST, hits.size()))) {
			if (hit.change() != last) {
				page.raw(last == null ? "" : "</ul>\n</article>\n");
				last = hit.change();
				page.raw("<article>\n<h3 lang=\"ja\">");
				page.text(words.changed(last));
				Optional<String> kinds = words.of(last, urgency);
				if (kinds.isPresent()) {
					page.raw(" <span class=\"change\" lang=\"" + messages.locale().getLanguage() + "\">");
					page.text(kinds.get());
					page.raw("</span>");
				}
				page.raw("</h3>\n<ul>\n");
			}
			write(hit, words);
		}
		page.raw("</ul>\n</article>\n");
		if (hits.size() > MOST) {
			page.element("p", messages.get("more", hits.size() - MOST));
		}
		page.raw("</section>\n");
	}

	private void write(Hit hit, ImpactWords words) throws IOException {
		page.raw("<li data-kind=\"" + hit.kinds().stream().map(Hit.Kind::word).collect(Collectors.joining(" ")) + "\"><div><span class=\"kind\">");
		page.text(words.kinds(hit));
		page.raw("</span> <span class=\"owner\" lang=\"ja\">");
		page.text(words.owner(hit.object()));
		page.raw("</span></div>\n<div><span class=\"what\" lang=\"ja\">");
		page.text(words.of(hit.object()));
		page.raw("</span>");
		for (String why : words.whyBesides(hit)) {
			page.raw("<br><span class=\"why\">");
			page.text(why);
			page.raw("</span>");
		}
		page.raw("</div>\n<code>");
		page.text(places.of(hit.object()).toString());
		page.raw("</code></li>\n");
	}
}
