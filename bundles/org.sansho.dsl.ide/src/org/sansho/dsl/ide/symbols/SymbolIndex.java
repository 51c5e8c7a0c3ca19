// SPDX-License-Identifier: EPL-2.0
package org.sansho.dsl.ide.symbols;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.eclipse.emf.ecore.EObject;
import org.sansho.core.Corpus;
import org.sansho.core.EditionIds;
import org.sansho.core.citation.CitationPath;
import org.sansho.dsl.ide.text.Names;
import org.sansho.model.Document;
import org.sansho.model.Edition;
import org.sansho.model.Form;
import org.sansho.model.MappingSet;
import org.sansho.model.Part;
import org.sansho.model.Provision;

/**
 * Everything of a project that can be looked for by name or title, with the words to compare folded once: full and half width, circled
 * and plain digits, capitals and small letters are the same here, and only here.
 */
final class SymbolIndex {

	/** How near something is to what was looked for, best first. */
	enum Nearness {
		/** The name as it is. */
		SAME_NAME,
		/** The name, folded. */
		NAME,
		/** The title. */
		TITLE,
		/** The end of the citation. */
		LAST_SEGMENTS,
		/** How the name or the title begins. */
		BEGINNING,
		/** In the title. */
		IN_TITLE,
		/** In the name. */
		IN_NAME,
		/** Each word somewhere. */
		WORDS
	}

	/**
	 * Something that can be found.
	 *
	 * @param object    what it is
	 * @param name      its name or citation
	 * @param title     its title; empty where it has none
	 * @param container what it stands in; empty for what stands at the top
	 */
	record Symbol(EObject object, String name, String title, String container) {
	}

	/**
	 * Something that was found.
	 *
	 * @param symbol   what
	 * @param nearness how near it is to what was looked for
	 */
	record Match(Symbol symbol, Nearness nearness) {
	}

	private record Folded(Symbol symbol, String name, String title) {
	}

	private static final Pattern SPACE = Pattern.compile("\\s+");

	private final List<Folded> symbols = new ArrayList<>();

	private SymbolIndex(Corpus corpus) {
		corpus.documents().forEach(document -> {
			add(document, document.getName(), "");
			document.getProfiles().forEach(profile -> add(profile, profile.getName(), document.getName()));
		});
		for (Edition edition : corpus.editions()) {
			add(edition, edition.getName(), EditionIds.document(edition).orElse(""));
			for (Part part : corpus.parts(edition)) {
				add(part, part.getName(), edition.getName());
			}
			for (Form form : corpus.forms(edition)) {
				add(form, form.getName(), edition.getName());
			}
			for (Provision provision : corpus.provisions(edition)) {
				add(provision, corpus.path(provision).orElse(null), edition.getName());
			}
		}
		for (MappingSet set : corpus.mappingSets()) {
			add(set, set.getName(), "");
		}
	}

	/** The index of {@code corpus}, always the same one. */
	static SymbolIndex in(Corpus corpus) {
		return corpus.derived(SymbolIndex.class, SymbolIndex::new);
	}

	private void add(EObject object, String name, String container) {
		if (name != null && !name.isEmpty()) {
			Symbol symbol = new Symbol(object, CitationPath.normalise(name), title(object), container);
			symbols.add(new Folded(symbol, folded(name), folded(symbol.title())));
		}
	}

	private static String title(EObject object) {
		return Names.of(object).isEmpty() ? "" : Labels.title(object);
	}

	/** At most {@code limit} of what matches {@code query}, best first, and among equals in the order of the project. */
	List<Match> matching(String query, int limit) {
		String exact = CitationPath.normalise(query.strip());
		String folded = folded(query);
		String[] words = folded.isEmpty() ? new String[0] : folded.split(" ");
		List<List<Match>> found = new ArrayList<>();
		for (int i = 0; i < Nearness.values().length; i++) {
			found.add(new ArrayList<>());
		}
		for (Folded candidate : symbols) {
			if (containsAll(candidate, words)) {
				Nearness nearness = nearness(candidate, exact, folded);
				List<Match> near = found.get(nearness.ordinal());
				if (near.size() < limit) {
					near.add(new Match(candidate.symbol(), nearness));
				}
			}
		}
		return found.stream().flatMap(List::stream).limit(limit).toList();
	}

	private static boolean containsAll(Folded candidate, String[] words) {
		for (String word : words) {
			if (!candidate.name().contains(word) && !candidate.title().contains(word)) {
				return false;
			}
		}
		return true;
	}

	private static Nearness nearness(Folded candidate, String exact, String folded) {
		String name = candidate.name();
		String title = candidate.title();
		if (candidate.symbol().name().equals(exact)) {
			return Nearness.SAME_NAME;
		}
		if (name.equals(folded)) {
			return Nearness.NAME;
		}
		if (title.equals(folded)) {
			return Nearness.TITLE;
		}
		if (candidate.symbol().name().endsWith('/' + exact)) {
			return Nearness.LAST_SEGMENTS;
		}
		if (name.startsWith(folded) || title.startsWith(folded)) {
			return Nearness.BEGINNING;
		}
		return title.contains(folded) ? Nearness.IN_TITLE : name.contains(folded) ? Nearness.IN_NAME : Nearness.WORDS;
	}

	/** {@code text} with everything made equal that a person who searches does not tell apart. */
	private static String folded(String text) {
		String folded = Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT).strip();
		return folded.chars().anyMatch(Character::isWhitespace) ? SPACE.matcher(folded).replaceAll(" ") : folded;
	}
}
