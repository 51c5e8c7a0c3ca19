// SPDX-License-Identifier: EPL-2.0
package org.sansho.cli;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.sansho.core.Corpus;
import org.sansho.core.citation.CitationPath;
import org.sansho.core.citation.NearestNames;
import org.sansho.core.text.Messages;
import org.sansho.model.MappingEntry;
import org.sansho.model.MappingSet;
import org.sansho.model.MappingStatement;
import org.sansho.model.Provision;

/** Finds the mapping entries that an argument names: {@code SET}, {@code SET/SOURCE} or {@code SET/SOURCE..TARGET}, as reports name them. */
final class EntryNames {

	private static final int NEAREST = 3;
	/** Between source and target: neither a shell nor a citation takes it for something else. */
	private static final String TO = "..";

	private final Corpus corpus;
	private final Messages messages;

	EntryNames(Corpus corpus, Messages messages) {
		this.corpus = corpus;
		this.messages = messages;
	}

	/**
	 * The entries that {@code name} names, in the order of the file.
	 *
	 * @throws CommandException if there are none; it lists what exists nearby
	 */
	List<MappingEntry> entries(String name) throws CommandException {
		Optional<MappingSet> whole = corpus.mappingSet(name);
		if (whole.isPresent()) {
			return all(whole.get(), name);
		}
		// The name of a set may hold a slash itself.
		for (int slash = name.indexOf('/'); slash >= 0; slash = name.indexOf('/', slash + 1)) {
			Optional<MappingSet> set = corpus.mappingSet(name.substring(0, slash));
			if (set.isPresent()) {
				return some(set.get(), name.substring(slash + 1), name);
			}
		}
		int slash = name.indexOf('/');
		String set = slash < 0 ? name : name.substring(0, slash);
		throw unknown("review.unknownSet", set, corpus.mappingSets().stream().map(MappingSet::getName).toList());
	}

	private List<MappingEntry> all(MappingSet set, String name) throws CommandException {
		List<MappingEntry> entries = new ArrayList<>();
		for (MappingStatement statement : set.getStatements()) {
			if (statement instanceof MappingEntry entry) {
				entries.add(entry);
			}
		}
		if (entries.isEmpty()) {
			throw new CommandException(messages.get("review.emptySet", name));
		}
		return entries;
	}

	private List<MappingEntry> some(MappingSet set, String ends, String name) throws CommandException {
		int to = to(ends);
		String source = canonical(to < 0 ? ends : ends.substring(0, to));
		List<MappingEntry> from = with(all(set, name), source, true);
		if (from.isEmpty()) {
			throw unknown("review.unknownSource", source, citations(all(set, name), true), set.getName());
		}
		if (to < 0) {
			return from;
		}
		String target = canonical(ends.substring(to + TO.length()));
		List<MappingEntry> both = with(from, target, false);
		if (both.isEmpty()) {
			throw unknown("review.unknownTarget", target, citations(from, false), set.getName(), source);
		}
		return both;
	}

	/** Where the source ends; dots between quotation marks belong to a citation. */
	private static int to(String ends) {
		boolean quoted = false;
		for (int i = 0; i < ends.length(); i++) {
			char c = ends.charAt(i);
			if (c == '"') {
				quoted = !quoted;
			} else if (!quoted && ends.startsWith(TO, i)) {
				return i;
			}
		}
		return -1;
	}

	private static String canonical(String citation) {
		return CitationPath.parse(citation.strip()).toString();
	}

	private List<MappingEntry> with(List<MappingEntry> entries, String citation, boolean source) {
		return entries.stream().filter(entry -> ends(entry, source).stream().anyMatch(end -> corpus.path(end).filter(citation::equals).isPresent())).toList();
	}

	private Set<String> citations(List<MappingEntry> entries, boolean source) {
		Set<String> citations = new LinkedHashSet<>();
		entries.forEach(entry -> ends(entry, source).forEach(end -> corpus.path(end).ifPresent(citations::add)));
		return citations;
	}

	private static List<Provision> ends(MappingEntry entry, boolean source) {
		return source ? entry.getSources() : entry.getTargets();
	}

	private CommandException unknown(String key, String wanted, Collection<String> existing, String... more) {
		List<String> nearest = new NearestNames(existing).to(wanted, NEAREST);
		List<String> shown = nearest.isEmpty() ? existing.stream().limit(NEAREST).toList() : nearest;
		List<String> arguments = new ArrayList<>(List.of(wanted, shown.isEmpty() ? "-" : String.join(", ", shown)));
		arguments.addAll(List.of(more));
		return new CommandException(messages.get(key, arguments.toArray()));
	}
}
