// SPDX-License-Identifier: EPL-2.0
package org.sansho.dsl.ide.completion;

import com.google.inject.Inject;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.lsp4j.CompletionItem;
import org.eclipse.lsp4j.CompletionItemKind;
import org.eclipse.lsp4j.MarkupContent;
import org.eclipse.lsp4j.MarkupKind;
import org.eclipse.xtext.EcoreUtil2;
import org.sansho.core.Corpus;
import org.sansho.core.citation.CitationReading;
import org.sansho.core.text.Messages;
import org.sansho.dsl.ide.completion.SearchableEdition.Entry;
import org.sansho.dsl.ide.text.Cursor;
import org.sansho.model.Added;
import org.sansho.model.Edition;
import org.sansho.model.MappingEntry;
import org.sansho.model.MappingSet;
import org.sansho.model.MappingStatement;
import org.sansho.model.MovedOut;
import org.sansho.model.NoCounterpart;
import org.sansho.model.Provision;
import org.sansho.model.Side;
import org.sansho.model.Succession;
import org.sansho.model.SuccessionLine;
import org.sansho.model.SuccessionStatement;
import org.sansho.model.Withdrawn;

/** Offers citations of the edition that belongs on this side, by number, by the words of titles and by the notations of the documents. */
final class Citations {

	/** More than anybody reads; whoever wants another one types on. */
	static final int LIMIT = 200;

	/** Up to this many provisions an edition is read in the notations of the documents while somebody waits. */
	private static final int READABLE = 20_000;
	/** After so many citations it is asked whether anybody still wants them. */
	private static final int AT_ONCE = 2_000;
	private static final int DETAIL = 80;
	private static final int STATE = 40;
	private static final int MATCH = 32;

	/** How near something is to what people need here, nearest first. */
	private enum State {
		SAME_NAME, FREE, USED, SAID
	}

	private final WrittenNames names;
	private final Messages messages;

	@Inject
	Citations(WrittenNames names, Locale locale) {
		this.names = names;
		this.messages = new Messages(Citations.class, locale);
	}

	/** Offers what {@code feature} of the statement around the place can refer to. */
	void offer(Cursor cursor, Place place, String feature, Proposals proposals) {
		if (place.declaration().isEmpty()) {
			return;
		}
		Ends ends = new Ends(cursor, place, feature);
		ends.edition().ifPresent(edition -> offer(cursor.project().corpus(), edition, ends, proposals));
	}

	private void offer(Corpus corpus, Edition edition, Ends ends, Proposals proposals) {
		SearchableEdition searchable = SearchableEdition.of(corpus, edition);
		List<Entry> entries = searchable.entries();
		String wanted = proposals.wanted();
		byte[] matches = searchable.matches(wanted);
		Map<Provision, State> states = ends.states();
		Set<Provision> listed = ends.listed(edition);
		long[] found = new long[entries.size()];
		int count = 0;
		boolean any = false;
		for (int i = 0; i < found.length; i++) {
			if (i % AT_ONCE == 0) {
				proposals.goOn();
			}
			if (matches[i] == SearchableEdition.NO_MATCH) {
				continue;
			}
			any = true;
			Entry entry = entries.get(i);
			if (!listed.contains(entry.provision())) {
				State said = states.getOrDefault(entry.provision(), State.FREE);
				State state = said == State.FREE && ends.isSameName(entry) ? State.SAME_NAME : said;
				found[count++] = (long) state.ordinal() << STATE | (long) matches[i] << MATCH | i;
			}
		}
		Arrays.sort(found, 0, count);
		for (int i = 0; i < Math.min(count, LIMIT); i++) {
			add(entries.get((int) found[i]), State.values()[(int) (found[i] >>> STATE)], wanted, proposals);
		}
		if (!any && entries.size() <= READABLE && wanted.chars().anyMatch(Citations::isNumber)) {
			read(corpus, edition, proposals.typed()).stream().flatMap(path -> corpus.provision(edition, path).stream()).filter(provision -> !listed.contains(provision))
					.forEach(provision -> add(SearchableEdition.entry(provision, corpus.path(provision).orElseThrow()), states.getOrDefault(provision, State.FREE), wanted, proposals));
		}
		proposals.ask();
	}

	private static boolean isNumber(int character) {
		int type = Character.getType(character);
		return type == Character.DECIMAL_DIGIT_NUMBER || type == Character.OTHER_NUMBER;
	}

	/** What a text means in the notations of the documents. */
	private static Set<String> read(Corpus corpus, Edition edition, String text) {
		Set<String> read = new LinkedHashSet<>();
		for (CitationReading reading : corpus.citations(edition).read(text)) {
			switch (reading) {
				case CitationReading.Found one -> read.add(one.path());
				case CitationReading.Ambiguous several -> read.addAll(several.candidates());
				case CitationReading.Complaint nothing -> { }
			}
		}
		return read;
	}

	/** Where a segment begins with {@code wanted}. */
	private static int segment(Entry entry, String wanted) {
		String name = entry.name();
		for (int at = name.indexOf(wanted, 1); at > 0; at = name.indexOf(wanted, at + 1)) {
			if (name.charAt(at - 1) == '/') {
				return at;
			}
		}
		return -1;
	}

	/** What people may type behind {@code wanted} and still mean {@code entry}. */
	private static String rest(Entry entry, String wanted) {
		int name = entry.name().startsWith(wanted) ? 0 : segment(entry, wanted);
		if (name >= 0) {
			return entry.name().substring(name + wanted.length());
		}
		int title = entry.title().indexOf(wanted);
		return title < 0 ? "" : entry.title().substring(title + wanted.length());
	}

	private void add(Entry entry, State state, String wanted, Proposals proposals) {
		String written = names.written(entry.path());
		CompletionItem item = proposals.add(CompletionItemKind.Reference, written, rest(entry, wanted));
		String title = title(entry.provision());
		item.setDetail(switch (state) {
			case USED -> messages.get("citation.used", title).strip();
			case SAID -> messages.get("citation.said", title).strip();
			default -> title;
		});
		wording(entry.provision()).ifPresent(wording -> item.setDocumentation(new MarkupContent(MarkupKind.PLAINTEXT, wording)));
	}

	private static String title(Provision provision) {
		String title = provision.getTitle() != null ? provision.getTitle() : wording(provision).orElse("");
		String line = title.replaceAll("\\s+", " ");
		return line.length() <= DETAIL ? line : line.substring(0, line.offsetByCodePoints(0, Math.min(DETAIL, line.codePointCount(0, line.length())))) + "…";
	}

	private static Optional<String> wording(Provision provision) {
		return Stream.of(Optional.ofNullable(provision.getText()), Optional.ofNullable(provision.getSummary())).flatMap(Optional::stream).findFirst();
	}

	/** What is said already around the place about what could be named there. */
	private final class Ends {

		private final Corpus corpus;
		private final Place place;
		private final Statement statement;
		private final String feature;
		private final boolean left;
		private final EObject current;
		private final Optional<MappingSet> set;
		private final Optional<Edition> from;
		private final Optional<Edition> to;
		private final Set<Provision> others = new HashSet<>();
		private final Set<String> otherPaths = new HashSet<>();

		Ends(Cursor cursor, Place place, String feature) {
			this.corpus = cursor.project().corpus();
			this.place = place;
			this.statement = new Statement(place);
			this.feature = feature;
			List<String> declaration = place.declaration();
			boolean mapping = declaration.getFirst().equals("mapping");
			this.from = Statement.behind(declaration, "from").flatMap(this::edition);
			this.to = Statement.behind(declaration, "to").flatMap(this::edition);
			this.set = mapping ? Statement.behind(declaration, "mapping").flatMap(names::identifier).flatMap(corpus::mappingSet) : Optional.empty();
			this.left = switch (feature) {
				case "sources", "predecessors" -> true;
				case "provisions" -> statement.behind("no-counterpart").filter("source"::equals).isPresent();
				default -> false;
			};
			this.current = cursor.object().map(this::statementOf).orElse(null);
			if (feature.equals("targets") || feature.equals("successors") && !statement.has("added") && !statement.has("moved-out")) {
				for (String other : statement.otherSide()) {
					names.path(other).ifPresent(path -> {
						otherPaths.add(path);
						from.flatMap(edition -> corpus.provision(edition, path)).ifPresent(others::add);
					});
				}
			} else if (feature.equals("sources") && current instanceof MappingEntry entry) {
				others.addAll(entry.getTargets());
			}
		}

		/** The statement of the model in which the place is. */
		private EObject statementOf(EObject object) {
			MappingStatement mapping = EcoreUtil2.getContainerOfType(object, MappingStatement.class);
			return mapping != null ? mapping : EcoreUtil2.getContainerOfType(object, SuccessionStatement.class);
		}

		private Optional<Edition> edition(String written) {
			return names.edition(written, Statement.behind(place.declaration(), "of")).flatMap(corpus::edition);
		}

		/** The edition that belongs here. */
		Optional<Edition> edition() {
			if (feature.equals("successors") && statement.has("moved-out")) {
				return statement.behind("to").flatMap(this::edition);
			}
			return left ? from : to;
		}

		/** What the statement names already: naming it twice, or mapping it to itself, is a mistake. */
		Set<Provision> listed(Edition edition) {
			Set<Provision> listed = new HashSet<>(others);
			for (String each : statement.listed()) {
				names.path(each).flatMap(path -> corpus.provision(edition, path)).ifPresent(listed::add);
			}
			return listed;
		}

		/** What is said already about provisions of this side; what is not there is free. */
		Map<Provision, State> states() {
			Map<Provision, State> states = new HashMap<>();
			for (MappingStatement each : set.<List<MappingStatement>>map(MappingSet::getStatements).orElse(List.of())) {
				if (each == current) {
					continue;
				}
				switch (each) {
					case MappingEntry entry -> {
						List<Provision> opposite = left ? entry.getTargets() : entry.getSources();
						State state = opposite.stream().anyMatch(others::contains) ? State.SAID : State.USED;
						(left ? entry.getSources() : entry.getTargets()).forEach(end -> states.merge(end, state, Ends::worse));
					}
					case NoCounterpart none when (none.getSide() == Side.SOURCE) == left -> none.getProvisions().forEach(end -> states.merge(end, State.USED, Ends::worse));
					default -> { }
				}
			}
			for (Succession succession : set.isPresent() ? List.<Succession>of() : from.map(corpus::successionsFrom).orElse(List.of())) {
				if (succession.getTo() == to.orElse(null)) {
					succession.getStatements().stream().filter(each -> each != current).forEach(each -> ends(each).forEach(end -> states.put(end, State.USED)));
				}
			}
			return states;
		}

		private List<Provision> ends(SuccessionStatement statement) {
			return switch (statement) {
				case SuccessionLine line -> left ? line.getPredecessors() : line.getSuccessors();
				case Added added -> left ? List.of() : added.getSuccessors();
				case Withdrawn withdrawn -> left ? withdrawn.getPredecessors() : List.of();
				case MovedOut moved -> left ? moved.getPredecessors() : List.of();
				default -> List.of();
			};
		}

		private static State worse(State one, State other) {
			return one.compareTo(other) > 0 ? one : other;
		}

		/** Whether it has the citation that the other side of a succession names. */
		boolean isSameName(Entry entry) {
			return set.isEmpty() && otherPaths.contains(entry.path());
		}
	}
}
