// SPDX-License-Identifier: EPL-2.0
package org.sansho.core.evolution;

import java.util.List;
import java.util.OptionalInt;
import org.sansho.core.Corpus;
import org.sansho.core.review.Wording;
import org.sansho.core.work.AllProcessors;
import org.sansho.model.Edition;
import org.sansho.model.Provision;

/**
 * The provisions of one edition by their place in it, from 0, with what an alignment looks at: a number for each of them is all that is
 * needed to ask about citation, wording and neighbours.
 */
final class Roster {

	/** No place: the top has no owner, the first no one before it. */
	static final int NONE = -1;

	private final Corpus corpus;
	private final Edition edition;
	private final List<Provision> provisions;
	private final String[] paths;
	private final String[] plainPaths;
	private final String[] plainNumbers;
	private final String[] wordings;
	private final Grams[] titles;
	private final Grams[] texts;
	private final ProvisionPlaces places;
	private final RosterTree tree;
	private final BlockNames names;
	private final PlainNumbers numbers = new PlainNumbers();

	private Roster(Corpus corpus, Edition edition) {
		this.corpus = corpus;
		this.edition = edition;
		provisions = corpus.provisions(edition);
		int size = provisions.size();
		places = new ProvisionPlaces(provisions);
		paths = corpus.pathsInOrder(edition).toArray(String[]::new);
		plainPaths = new String[size];
		plainNumbers = new String[size];
		wordings = new String[size];
		titles = new Grams[size];
		texts = new Grams[size];
		tree = new RosterTree(provisions, places);
		names = new BlockNames(tree.blocks(), numbers);
	}

	/** The roster of {@code edition}. */
	static Roster of(Corpus corpus, Edition edition) {
		return new Roster(corpus, edition);
	}

	/** Works out on all processors what {@code some} say. */
	void prepareWordings(int[] some) {
		AllProcessors.forEach(some.length, i -> wording(some[i]));
	}

	/** Works out on all processors what will be asked about {@code some} when they are compared. */
	void prepare(int[] some) {
		AllProcessors.forEach(some.length, i -> {
			wording(some[i]);
			plainPath(some[i]);
			title(some[i]);
			text(some[i]);
		});
	}

	Corpus corpus() {
		return corpus;
	}

	Edition edition() {
		return edition;
	}

	int size() {
		return provisions.size();
	}

	Provision provision(int place) {
		return provisions.get(place);
	}

	/** The place of {@code provision}; empty for one of another edition. */
	OptionalInt place(Provision provision) {
		int place = places.of(provision);
		return place == NONE ? OptionalInt.empty() : OptionalInt.of(place);
	}

	String path(int place) {
		return paths[place];
	}

	/** The place that is cited as {@code path}, the first if there are several; {@link #NONE} if there is none. */
	int byPath(String path) {
		return path.isEmpty() ? NONE : corpus.provision(edition, path).map(places::of).orElse(NONE);
	}

	/** The citation with numbers in no style. */
	String plainPath(int place) {
		if (plainPaths[place] == null) {
			String path = paths[place];
			String owner = tree.owner(place) == NONE ? "" : paths[tree.owner(place)];
			boolean below = !owner.isEmpty() && path.length() > owner.length() && path.charAt(owner.length()) == '/' && path.startsWith(owner);
			plainPaths[place] = below ? plainPath(tree.owner(place)) + numbers.ofPath(path.substring(owner.length() + 1)) : numbers.ofPath(path);
		}
		return plainPaths[place];
	}

	/** The own number in no style. */
	String plainNumber(int place) {
		if (plainNumbers[place] == null) {
			plainNumbers[place] = numbers.of(provisions.get(place).getNumber());
		}
		return plainNumbers[place];
	}

	/** What its number adds to the one of its owner, in no style: 3 for 9.3 in 9. */
	String ownNumber(int place) {
		String number = plainNumber(place);
		if (tree.owner(place) == NONE || !number.startsWith("[")) {
			return number;
		}
		String owner = plainNumber(tree.owner(place));
		String before = owner.endsWith("]") ? owner.substring(0, owner.length() - 1) + ", " : owner;
		return number.startsWith(before) ? '[' + number.substring(before.length()) : number;
	}

	/** What it says, whatever the layout; equal for those that say the same. */
	String wording(int place) {
		if (wordings[place] == null) {
			wordings[place] = Wording.of(provisions.get(place));
		}
		return wordings[place];
	}

	boolean saysNothing(int place) {
		return wording(place).isEmpty();
	}

	/** The provision in which it stands; {@link #NONE} at the top of a part or form. */
	int owner(int place) {
		return tree.owner(place);
	}

	/** The one before it in the same owner. */
	int before(int place) {
		return tree.before(place);
	}

	/** The one behind it in the same owner. */
	int after(int place) {
		return tree.after(place);
	}

	/** The first that stands in it. */
	int firstInside(int place) {
		return tree.firstInside(place);
	}

	/** Whether something stands in it. */
	boolean isHeading(int place) {
		return tree.firstInside(place) != NONE;
	}

	/** The number of the part, form or section of a form in which it stands, from 0. */
	int block(int place) {
		return tree.block(place);
	}

	int blockCount() {
		return tree.blocks().size();
	}

	/** What a part, form or section of a form is called, numbers in no style. */
	String blockName(int block) {
		return names.name(block);
	}

	/** The name of the form in which it stands; empty for what stands in none. Each form asks somebody else. */
	String form(int place) {
		return names.form(tree.block(place));
	}

	/** What people call a part, form or section of a form. */
	String blockLabel(int block) {
		return names.label(block);
	}

	/** The pairs of characters of the title. */
	Grams title(int place) {
		if (titles[place] == null) {
			titles[place] = Grams.of(provisions.get(place).getTitle());
		}
		return titles[place];
	}

	/** The pairs of characters of text and summary. */
	Grams text(int place) {
		if (texts[place] == null) {
			Provision provision = provisions.get(place);
			String text = provision.getText() == null ? "" : provision.getText();
			texts[place] = Grams.of(provision.getSummary() == null ? text : text + '\n' + provision.getSummary());
		}
		return texts[place];
	}

	/** The pairs of characters of what it says: of text and summary, or else of the title if it is no heading. */
	Grams content(int place) {
		return saysByTitle(place) ? title(place) : text(place);
	}

	/** Whether it is no heading and has a title alone. */
	boolean saysByTitle(int place) {
		return text(place).isEmpty() && tree.firstInside(place) == NONE;
	}
}
