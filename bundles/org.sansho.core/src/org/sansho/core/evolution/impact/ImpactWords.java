// SPDX-License-Identifier: EPL-2.0
package org.sansho.core.evolution.impact;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.emf.ecore.EObject;
import org.sansho.core.Corpus;
import org.sansho.core.citation.OfficialNotation;
import org.sansho.core.evolution.Certainty;
import org.sansho.core.evolution.Change;
import org.sansho.core.evolution.DiffKind;
import org.sansho.core.evolution.DiffRemarks;
import org.sansho.core.rules.Subject;
import org.sansho.core.text.Messages;
import org.sansho.model.Edition;
import org.sansho.model.Gate;
import org.sansho.model.MappingEntry;
import org.sansho.model.MappingSet;
import org.sansho.model.MappingStatement;
import org.sansho.model.NoCounterpart;
import org.sansho.model.Provision;
import org.sansho.model.Side;

/**
 * What an impact says, in words.
 *
 * <p>They stand here, like those of the rules, since the terminal, the page and the workbook must say the same.
 */
public final class ImpactWords {

	private static final int MOST_CITED = 5;

	private final Impact impact;
	private final Corpus corpus;
	private final Messages messages;
	/** What happened to ends that statements no longer have; made when it is first asked for. */
	private Map<EObject, List<Touch>> lost;

	/** The words for {@code impact} in {@code locale}. */
	public ImpactWords(Impact impact, Locale locale) {
		this.impact = impact;
		this.corpus = impact.corpus();
		this.messages = new Messages(ImpactWords.class, locale);
	}

	/** What is listed under {@code urgency}. */
	public String of(Urgency urgency) {
		return messages.get("urgency." + urgency.word());
	}

	/** What is to be done about what is listed under {@code urgency}. */
	public String toDo(Urgency urgency) {
		return messages.get("toDo." + urgency.word());
	}

	/** What a hit is, and what is told with it. */
	public String kinds(Hit hit) {
		return hit.kinds().stream().map(this::of).collect(Collectors.joining(messages.get("and")));
	}

	/** A kind of hit. */
	public String of(Hit.Kind kind) {
		return messages.get("kind." + kind.word());
	}

	/** What kinds of change {@code change} is, and how sure that is. */
	public String of(Change change) {
		String kinds = change.kinds().stream().map(kind -> messages.get("change." + kind.word())).collect(Collectors.joining(messages.get("and")));
		if (change.is(DiffKind.WITHDRAWN) && change.ground() != Change.Ground.CONFIRMED && impact.isBetweenEditions()) {
			return messages.get("change.missing");
		}
		if (change.ground() == Change.Ground.CONFIRMED || change.ground() == Change.Ground.SAME_CITATION_AND_WORDING) {
			return kinds;
		}
		return !Certainty.isCertain(change.confidence()) ? messages.get("unsure", kinds, Certainty.of(change.confidence())) : messages.get("unconfirmed", kinds);
	}

	/** As {@link #of(Change)}; empty where {@code group}, under which it is listed, says the same already. */
	public Optional<String> of(Change change, Urgency group) {
		boolean said = change.is(DiffKind.WITHDRAWN) && impact.isBetweenEditions() && (group == Urgency.MISSING) == (change.ground() != Change.Ground.CONFIRMED)
				&& (group == Urgency.MISSING || group == Urgency.LOST) && change.movedTo().isEmpty();
		return said ? Optional.empty() : Optional.of(of(change));
	}

	/** The citations of what has changed, with its title. */
	public String changed(Change change) {
		List<String> older = change.predecessors().stream().map(provision -> impact.diff().older().corpus().path(provision).orElseGet(() -> OfficialNotation.print(provision))).toList();
		List<String> newer = change.successors().stream().map(provision -> impact.diff().newer().corpus().path(provision).orElseGet(() -> OfficialNotation.print(provision))).toList();
		String ends = older.isEmpty() ? cited(newer) : newer.isEmpty() || newer.equals(older) ? cited(older) : messages.get("became", cited(older), cited(newer));
		return (ends + "  " + title((older.isEmpty() ? change.successors() : change.predecessors()).getFirst())).strip();
	}

	/** What happened to an end of a statement, in one sentence. */
	public String of(Touch touch) {
		String end = cited(List.of(path(touch.end())));
		String side = messages.get("side." + touch.side().getLiteral());
		if (touch.isBelow()) {
			Change first = touch.change();
			String where = first.predecessors().isEmpty() ? path(first.successors().getFirst(), impact.diff().newer().corpus()) : path(first.predecessors().getFirst(), impact.diff().older().corpus());
			return messages.get(touch.below() == 1 ? "below.one" : "below.more", side, end, where, of(first), touch.below() - 1);
		}
		Change change = touch.change();
		List<String> now = change.successors().stream().map(provision -> path(provision, impact.diff().newer().corpus())).toList();
		List<String> were = change.predecessors().stream().map(provision -> path(provision, impact.diff().older().corpus())).toList();
		if (change.movedTo().isPresent()) {
			return messages.get("touch.movedOut", side, end, change.movedTo().get().getName());
		}
		if (now.isEmpty()) {
			return messages.get("touch.withdrawn", side, end, of(change));
		}
		boolean elsewhere = !now.equals(were);
		return elsewhere ? messages.get("touch.became", side, end, cited(now), of(change)) : messages.get("touch.stayed", side, end, of(change));
	}

	/** What a hit is: a statement as it is written, a provision with its edition and title. */
	public String of(EObject object) {
		return switch (object) {
			case MappingEntry entry -> paths(entry, Side.SOURCE) + ' ' + entry.getRelationship().getLiteral() + ' ' + paths(entry, Side.TARGET);
			case NoCounterpart none -> "no-counterpart " + none.getSide().getLiteral() + ' ' + paths(none, none.getSide());
			case Provision provision -> (path(provision) + "  " + title(provision)).strip();
			default -> Subject.of(object, corpus);
		};
	}

	/** In what a hit stands: a mapping set, or an edition. */
	public String owner(EObject object) {
		return switch (object) {
			case MappingStatement statement -> statement.getMappingSet().getName();
			case Provision provision -> corpus.editionOf(provision).map(Edition::getName).orElse("");
			default -> Subject.of(object.eContainer(), corpus);
		};
	}

	/** What a person reads as the title of {@code provision}, in one line; empty when it has none. */
	public static String title(Provision provision) {
		return Stream.of(provision.getTitle(), provision.getSummary(), provision.getText()).filter(text -> text != null && !text.isBlank()).findFirst()
				.map(text -> shortened(text.strip().replaceAll("\\s*\\R\\s*", " "))).orElse("");
	}

	private static String shortened(String text) {
		int most = 40;
		return text.codePointCount(0, text.length()) <= most ? text : text.substring(0, text.offsetByCodePoints(0, most - 1)) + '…';
	}

	/** Why something is there: what happened to the ends of a statement, or the way that leads to it; then what rests on it, and where it stands already. */
	public List<String> why(Hit hit) {
		return Stream.of(reasons(hit), besides(hit)).flatMap(List::stream).toList();
	}

	private List<String> besides(Hit hit) {
		List<String> besides = new ArrayList<>();
		for (Hit resting : hit.resting().stream().limit(MOST_CITED).toList()) {
			String what = messages.get("resting", of(resting.kind()), owner(resting.object()), of(resting.object()));
			besides.add(resting.otherWays() == 0 ? what : messages.get("way.others", what, resting.otherWays()));
		}
		if (hit.resting().size() > MOST_CITED) {
			besides.add(messages.get("resting.more", hit.resting().size() - MOST_CITED));
		}
		for (LeftOpen open : hit.open().stream().limit(MOST_CITED).toList()) {
			String what = owner(open.statement()) + ": " + of(open.statement());
			besides.add(open.remarks().isEmpty() ? messages.get("open.seal", what) : messages.get("open", what, String.join(" / ", open.remarks())));
		}
		return besides;
	}

	private List<String> reasons(Hit hit) {
		if (hit.touches().isEmpty()) {
			return List.of(way(hit));
		}
		Map<String, List<Touch>> alike = new LinkedHashMap<>();
		hit.touches().forEach(touch -> alike.computeIfAbsent(isGone(touch) ? touch.side() + of(touch.change()) : Integer.toString(alike.size()), key -> new ArrayList<>(1)).add(touch));
		List<String> why = new ArrayList<>(alike.values().stream().limit(MOST_CITED).map(this::of).toList());
		if (alike.size() > MOST_CITED) {
			why.add(messages.get("touch.more", alike.values().stream().skip(MOST_CITED).mapToInt(List::size).sum()));
		}
		return why;
	}

	/** Whether nothing is left of an end, and nothing else is to be told of it. */
	private static boolean isGone(Touch touch) {
		return !touch.isBelow() && touch.change().successors().isEmpty() && touch.change().movedTo().isEmpty();
	}

	/** What happened to ends of a statement, in one sentence: to one, or the same to several. */
	private String of(List<Touch> alike) {
		Touch first = alike.getFirst();
		return alike.size() == 1 ? of(first) : messages.get("touch.withdrawn", messages.get("side." + first.side().getLiteral()),
				cited(alike.stream().map(touch -> path(touch.end())).toList()), of(first.change()));
	}

	/** As {@link #why}, but nothing where it would only say again which change it is under. */
	public List<String> whyBesides(Hit hit) {
		return hit.touches().size() == 1 && !hit.touches().getFirst().isBelow() && hit.touches().getFirst().change() == hit.change() ? besides(hit) : why(hit);
	}

	/** The way from the change to the hit, in one line that does not name the hit again. */
	public String way(Hit hit) {
		List<String> stops = new ArrayList<>();
		for (Waypoint stop : hit.way().stops().subList(0, hit.way().length() - 1)) {
			stops.add(switch (stop.kind()) {
				case CHANGED -> where(stop.object());
				case ADDED -> messages.get("way.added", where(stop.object()));
				case HEADING -> messages.get("way.heading", where(stop.object()));
				case WITHIN -> messages.get("way.within", where(stop.object()));
				case STATEMENT -> stop.object() instanceof MappingStatement statement ? statement.getMappingSet().getName() : Subject.of(stop.object(), corpus);
				case PROVISION -> Subject.of(stop.object(), corpus);
			});
		}
		String way = String.join(" ← ", stops);
		return hit.otherWays() == 0 ? way : messages.get("way.others", way, hit.otherWays());
	}

	private String where(EObject provision) {
		return path((Provision) provision);
	}

	/** Also what it named and what is there no longer. */
	private String paths(MappingStatement statement, Side side) {
		Stream<Provision> lost = lost().getOrDefault(statement, List.of()).stream().filter(touch -> touch.side() == side).map(Touch::end);
		return cited(Stream.concat(Ends.of(statement, side).stream(), lost).map(this::path).distinct().toList());
	}

	private Map<EObject, List<Touch>> lost() {
		if (lost == null) {
			Map<EObject, List<Touch>> found = new HashMap<>();
			if (!impact.isBetweenEditions()) {
				for (Hit hit : impact.hits()) {
					List<Touch> gone = hit.touches().stream().filter(touch -> corpus.editionOf(touch.end()).isEmpty()).toList();
					if (!gone.isEmpty()) {
						found.put(hit.object(), gone);
					}
				}
			}
			lost = found;
		}
		return lost;
	}

	private String path(Provision provision) {
		return path(provision, corpus);
	}

	/** What was withdrawn stands in the other project, where one edition is compared with itself. */
	private String path(Provision provision, Corpus where) {
		return where.path(provision).or(() -> impact.diff().newer().corpus().path(provision)).or(() -> impact.diff().older().corpus().path(provision))
				.orElseGet(() -> provision instanceof Gate ? messages.get("gate") : OfficialNotation.print(provision));
	}

	private String cited(List<String> citations) {
		String some = citations.stream().limit(MOST_CITED).collect(Collectors.joining(", "));
		return citations.size() > MOST_CITED ? messages.get("more", some, citations.size() - MOST_CITED) : some;
	}

	// ---------------------------------------------------------------- the answer in short

	/** What has changed, in one sentence. */
	public String changedInShort() {
		int all = older();
		return impact.missing() == 0 || !impact.isBetweenEditions() ? messages.get("short.changed", all, impact.changedCount(), impact.added())
				: messages.get("short.changedOrMissing", all, impact.changedCount() - impact.missing(), impact.added(), impact.missing());
	}

	private int older() {
		return impact.diff().older().corpus().provisions(impact.diff().older().edition()).size();
	}

	/** How much of what has changed no confirmed succession speaks of; empty where all is confirmed. */
	public List<String> unconfirmedInShort() {
		return impact.unconfirmed() == 0 || !impact.isBetweenEditions() ? List.of()
				: List.of(messages.get("short.unconfirmed", impact.unconfirmed(), Certainty.threshold()));
	}

	/** What rests on it, in one sentence. */
	public String restingInShort() {
		int sets = (int) impact.sets().stream().filter(set -> set.affected() > 0).count();
		String resting = messages.get("short.resting", impact.count(Hit.Kind.STATEMENT), sets, impact.count(Hit.Kind.ITEM), impact.forms().size(),
				impact.count(Hit.Kind.PROVISION));
		return impact.count(Hit.Kind.SUCCESSION) == 0 ? resting : resting + messages.get("short.successions", impact.count(Hit.Kind.SUCCESSION));
	}

	/** How much of it is to be read, loses its ground, and is carried without being read. */
	public String workInShort() {
		Map<Urgency, Integer> counts = new EnumMap<>(Urgency.class);
		impact.hits().forEach(hit -> counts.merge(hit.urgency(), 1, Integer::sum));
		int mechanical = counts.getOrDefault(Urgency.MECHANICAL, 0);
		int lost = counts.getOrDefault(Urgency.LOST, 0);
		int missing = counts.getOrDefault(Urgency.MISSING, 0);
		String work = impact.isMostMissing() ? messages.get("short.workFirst", impact.hits().size() - mechanical - missing, lost, missing)
				: messages.get("short.work", impact.hits().size() - mechanical, lost, missing);
		return mechanical == 0 ? work : work + messages.get("short.mechanical", mechanical);
	}

	/** What is carried to the newer edition already and has to be looked at there; empty when there is nothing. */
	public List<String> openInShort() {
		return impact.open() == 0 ? List.of() : List.of(messages.get("short.open", impact.open(), impact.diff().newer().edition().getName()));
	}

	/** What need not be looked at, in sentences. */
	public List<String> passedInShort() {
		List<String> sentences = new ArrayList<>();
		if (impact.settled() > 0) {
			sentences.add(messages.get("short.settled", impact.settled(), impact.diff().newer().edition().getName()));
		}
		if (impact.retired() > 0) {
			sentences.add(messages.get("short.retired", impact.retired()));
		}
		return sentences;
	}

	/** Which editions are based on the older one. */
	public List<String> basedOnInShort() {
		return impact.basedOn().isEmpty() ? List.of()
				: List.of(messages.get("short.basedOn", impact.diff().older().edition().getName(), impact.basedOn().stream().map(Edition::getName).collect(Collectors.joining(", "))));
	}

	/** What no longer has a provision and so is told as an error elsewhere, where one edition is compared with itself. */
	public List<String> goneInShort() {
		int gone = impact.changed().getOrDefault(Urgency.LOST, 0) + impact.changed().getOrDefault(Urgency.MISSING, 0);
		return impact.isBetweenEditions() || gone == 0 ? List.of() : List.of(messages.get("short.gone", gone));
	}

	/** What the figures of sets and forms count, in sentences; none where none are shown. */
	public List<String> legend() {
		List<String> legend = new ArrayList<>();
		if (impact.isAny()) {
			legend.add(messages.get(impact.isMostMissing() ? "legend.toRead.mostMissing" : "legend.toRead"));
		}
		if (impact.settled() > 0) {
			legend.add(messages.get("legend.settled"));
		}
		return legend;
	}

	/** That nothing rests on what has changed. */
	public String nothing() {
		return messages.get("nothing");
	}

	/** That mapping sets speak of other editions of the document, which is why nothing rests on this one; empty where none do. */
	private Optional<String> otherEditions() {
		Edition older = impact.diff().older().edition();
		List<Edition> others = corpus.documentOf(older).map(corpus::editionsOf).orElse(List.of()).stream().filter(edition -> edition != older && edition != impact.diff().newer().edition()).toList();
		List<MappingSet> sets = corpus.mappingSets().stream().filter(set -> others.contains(set.getFrom()) || others.contains(set.getTo())).toList();
		if (sets.isEmpty() || !impact.isBetweenEditions()) {
			return Optional.empty();
		}
		String editions = others.stream().filter(edition -> sets.stream().anyMatch(set -> set.getFrom() == edition || set.getTo() == edition)).map(Edition::getName).collect(Collectors.joining(", "));
		return Optional.of(messages.get("short.otherEditions", cited(sets.stream().map(MappingSet::getName).toList()), editions, older.getName()));
	}

	/** What a reader has to know before reading on; mostly nothing. */
	public List<String> attention() {
		List<String> sentences = new ArrayList<>(new DiffRemarks(messages.locale()).of(impact.diff()));
		if (impact.isMostMissing()) {
			sentences.add(messages.get("short.mostMissing"));
		}
		return sentences;
	}

	/** All sentences of the answer in short, in order. */
	public List<String> inShort() {
		List<String> sentences = new ArrayList<>(attention());
		sentences.add(changedInShort());
		sentences.addAll(unconfirmedInShort());
		if (impact.isAny()) {
			sentences.add(restingInShort());
			sentences.add(workInShort());
			sentences.addAll(openInShort());
		} else {
			sentences.add(nothing());
			otherEditions().ifPresent(sentences::add);
		}
		sentences.addAll(passedInShort());
		sentences.addAll(basedOnInShort());
		sentences.addAll(goneInShort());
		return sentences;
	}
}
