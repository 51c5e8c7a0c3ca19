// SPDX-License-Identifier: EPL-2.0
package org.sansho.core.evolution;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.eclipse.emf.ecore.EObject;
import org.sansho.core.Corpus;
import org.sansho.core.citation.CitationPath;
import org.sansho.core.review.Wording;
import org.sansho.core.rules.catalogue.NumberStyle;
import org.sansho.model.Edition;
import org.sansho.model.Form;
import org.sansho.model.FormSection;
import org.sansho.model.Part;
import org.sansho.model.Provision;
import org.sansho.model.Scope;

/**
 * The provisions of one edition by their place in it, from 0, with what an alignment looks at: a number for each of them is all that is
 * needed to ask about citation, wording and neighbours.
 */
final class Roster {

	/** No place: the top has no owner, the first no one before it. */
	static final int NONE = -1;

	private final List<Provision> provisions;
	private final String[] paths;
	private final String[] plainPaths;
	private final String[] plainNumbers;
	private final String[] wordings;
	private final Grams[] titles;
	private final Grams[] texts;
	private final int[] owners;
	private final int[] before;
	private final int[] after;
	private final int[] firstInside;
	private final Map<Provision, Integer> places = new IdentityHashMap<>();
	private final Map<String, Integer> byPath = new HashMap<>();
	private final Map<String, Integer> byPlainPath = new HashMap<>();

	private Roster(Corpus corpus, Edition edition) {
		provisions = corpus.provisions(edition);
		int size = provisions.size();
		paths = new String[size];
		plainPaths = new String[size];
		plainNumbers = new String[size];
		wordings = new String[size];
		titles = new Grams[size];
		texts = new Grams[size];
		owners = new int[size];
		before = new int[size];
		after = new int[size];
		firstInside = new int[size];
		for (int i = 0; i < size; i++) {
			places.put(provisions.get(i), i);
			firstInside[i] = NONE;
			after[i] = NONE;
		}
		IntStream.range(0, size).parallel().forEach(i -> {
			Provision provision = provisions.get(i);
			paths[i] = corpus.path(provision).orElse("");
			plainPaths[i] = plain(paths[i]);
			plainNumbers[i] = plainNumber(provision.getNumber());
			wordings[i] = Wording.of(provision);
		});
		Map<EObject, Integer> last = new IdentityHashMap<>();
		for (int i = 0; i < size; i++) {
			byPath.putIfAbsent(paths[i], i);
			byPlainPath.merge(plainPaths[i], i, (one, other) -> NONE);
			EObject owner = owner(provisions.get(i));
			owners[i] = places.getOrDefault(owner, NONE);
			before[i] = last.getOrDefault(owner, NONE);
			if (before[i] != NONE) {
				after[before[i]] = i;
			} else if (owners[i] != NONE) {
				firstInside[owners[i]] = i;
			}
			last.put(owner, i);
		}
	}

	static Roster of(Corpus corpus, Edition edition) {
		return new Roster(corpus, edition);
	}

	/** Items are counted through the scopes of their section, as they are when a new edition merges scopes. */
	private static EObject owner(Provision provision) {
		EObject owner = provision.eContainer();
		return owner instanceof Scope ? owner.eContainer() : owner;
	}

	/** A citation whose numbers are written in any style: (1), ① and 1 are one. */
	private static String plain(String path) {
		StringBuilder plain = new StringBuilder(path.length());
		for (String segment : CitationPath.parse(path).segments()) {
			plain.append('/').append(plainNumber(segment));
		}
		return plain.toString();
	}

	private static String plainNumber(String number) {
		return number == null ? "" : NumberStyle.read(number).filter(reading -> reading.style() != NumberStyle.ROMAN_LETTERS)
				.map(reading -> reading.levels().toString()).orElse(number);
	}

	int size() {
		return provisions.size();
	}

	Provision provision(int place) {
		return provisions.get(place);
	}

	/** The place of {@code provision}; empty for one of another edition. */
	Optional<Integer> place(Provision provision) {
		return Optional.ofNullable(places.get(provision));
	}

	String path(int place) {
		return paths[place];
	}

	/** The place that is cited as {@code path}; {@link #NONE} if there is none. */
	int byPath(String path) {
		return byPath.getOrDefault(path, NONE);
	}

	/** The citation with numbers in no style. */
	String plainPath(int place) {
		return plainPaths[place];
	}

	/** The only place whose citation is {@code plain} when the style of numbers is taken away; {@link #NONE} if there is none or more than one. */
	int byPlainPath(String plain) {
		return byPlainPath.getOrDefault(plain, NONE);
	}

	/** The own number in no style. */
	String plainNumber(int place) {
		return plainNumbers[place];
	}

	/** What it says, whatever the layout; equal for those that say the same. */
	String wording(int place) {
		return wordings[place];
	}

	boolean saysNothing(int place) {
		return wordings[place].isEmpty();
	}

	/** The provision in which it stands; {@link #NONE} at the top of a part or form. */
	int owner(int place) {
		return owners[place];
	}

	/** The one before it in the same owner. */
	int before(int place) {
		return before[place];
	}

	/** The one behind it in the same owner. */
	int after(int place) {
		return after[place];
	}

	/** The first that stands in it. */
	int firstInside(int place) {
		return firstInside[place];
	}

	/** The name of the part, form or section of a form in which a provision at the top stands. */
	String block(int place) {
		EObject container = owner(provisions.get(place));
		return switch (container) {
			case Part part -> part.getName() == null ? "" : part.getName();
			case Form form -> form.getName();
			case FormSection section -> ((Form) section.eContainer()).getName() + '/' + section.getNumber();
			default -> "";
		};
	}

	/** The pairs of characters of the title; worked out when first asked for. */
	Grams title(int place) {
		if (titles[place] == null) {
			titles[place] = Grams.of(provisions.get(place).getTitle());
		}
		return titles[place];
	}

	/** The pairs of characters of text and summary; worked out when first asked for. */
	Grams text(int place) {
		if (texts[place] == null) {
			Provision provision = provisions.get(place);
			String text = provision.getText() == null ? "" : provision.getText();
			texts[place] = Grams.of(provision.getSummary() == null ? text : text + '\n' + provision.getSummary());
		}
		return texts[place];
	}
}
