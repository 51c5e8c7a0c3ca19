// SPDX-License-Identifier: EPL-2.0
package org.sansho.dsl.ide.completion;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.sansho.core.Corpus;
import org.sansho.model.Edition;
import org.sansho.model.Provision;

/** The citations and titles of an edition as they are searched. */
final class SearchableEdition {

	/**
	 * Something that can be cited.
	 *
	 * @param path   its citation, canonical
	 * @param name   its citation as it is searched, without quotation marks
	 * @param title  its title as it is searched; empty: it has none
	 */
	record Entry(Provision provision, String path, String name, String title) {
	}

	private final List<Entry> entries;

	private SearchableEdition(List<Entry> entries) {
		this.entries = entries;
	}

	/** That of {@code edition}, kept as long as its provisions are the same. */
	static SearchableEdition of(Corpus corpus, Edition edition) {
		return corpus.derived(edition, SearchableEdition.class, within -> new SearchableEdition(read(within, edition)));
	}

	/** What can be cited, in the order of the files; of two with one citation, the first. */
	List<Entry> entries() {
		return entries;
	}

	private static List<Entry> read(Corpus corpus, Edition edition) {
		List<Provision> provisions = corpus.provisions(edition);
		List<Entry> found = new ArrayList<>(provisions.size());
		Set<Provision> duplicates = new HashSet<>(corpus.duplicates());
		for (Provision provision : provisions) {
			if (!duplicates.contains(provision)) {
				corpus.path(provision).ifPresent(path -> found.add(entry(provision, path)));
			}
		}
		return List.copyOf(found);
	}

	/** What is searched of a provision with this citation. */
	static Entry entry(Provision provision, String path) {
		return new Entry(provision, path, name(path), SearchText.of(provision.getTitle() == null ? "" : provision.getTitle()));
	}

	/** A citation, or what was typed of one, as it is searched. */
	static String name(String path) {
		return SearchText.of(path.indexOf('"') < 0 ? path : path.replace("\\\"", "\u0000").replace("\"", "").replace('\u0000', '"'));
	}
}
