// SPDX-License-Identifier: EPL-2.0
package org.sansho.dsl.ide.completion;

import java.util.ArrayList;
import java.util.Arrays;
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

	/** Nothing that was looked for is there. */
	static final byte NO_MATCH = 5;

	private final List<Entry> entries;
	private final JoinedTexts names;
	private final JoinedTexts titles;

	private SearchableEdition(List<Entry> entries) {
		this.entries = entries;
		this.names = new JoinedTexts(entries.stream().map(Entry::name).toList());
		this.titles = new JoinedTexts(entries.stream().map(Entry::title).toList());
	}

	/** That of {@code edition}, kept as long as its provisions are the same. */
	static SearchableEdition of(Corpus corpus, Edition edition) {
		return corpus.derived(edition, SearchableEdition.class, within -> new SearchableEdition(read(within, edition)));
	}

	/** What can be cited, in the order of the files; of two with one citation, the first. */
	List<Entry> entries() {
		return entries;
	}

	/**
	 * How well each entry matches {@code wanted}, best first: 0 the whole citation, 1 its beginning, 2 the beginning of a segment, 3 that of the
	 * title, 4 anything in the title, {@link #NO_MATCH}.
	 */
	byte[] matches(String wanted) {
		byte[] how = new byte[entries.size()];
		if (wanted.isEmpty()) {
			Arrays.fill(how, (byte) 1);
			return how;
		}
		Arrays.fill(how, NO_MATCH);
		titles.find(wanted, (number, at) -> how[number] = (byte) Math.min(how[number], at == 0 ? 3 : 4));
		names.find(wanted, (number, at) -> {
			if (at == 0) {
				how[number] = (byte) (names.length(number) == wanted.length() ? 0 : 1);
			} else if (names.charAt(number, at - 1) == '/') {
				how[number] = (byte) Math.min(how[number], 2);
			}
		});
		return how;
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
