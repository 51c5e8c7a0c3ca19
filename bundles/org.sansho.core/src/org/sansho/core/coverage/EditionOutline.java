// SPDX-License-Identifier: EPL-2.0
package org.sansho.core.coverage;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToIntFunction;
import org.eclipse.emf.ecore.EObject;
import org.sansho.core.Corpus;
import org.sansho.model.Clause;
import org.sansho.model.Edition;
import org.sansho.model.Form;
import org.sansho.model.FormSection;
import org.sansho.model.Gate;
import org.sansho.model.Part;
import org.sansho.model.Provision;
import org.sansho.model.Requirement;

/**
 * The provisions of an edition as numbers from 0 in the order of the document, with what contains what; made in one walk, so that
 * everything about coverage is a few passes over arrays.
 */
final class EditionOutline {

	/** No provision. */
	static final int NONE = -1;

	private final Corpus corpus;
	private final Edition edition;
	private final List<Provision> provisions;
	private final Map<Provision, Integer> positions;
	private final int[] parents;
	private final int[] units;
	private final int[] tops;

	private EditionOutline(Corpus corpus, Edition edition) {
		this.corpus = corpus;
		this.edition = edition;
		provisions = corpus.provisions(edition);
		positions = HashMap.newHashMap(provisions.size());
		parents = new int[provisions.size()];
		units = new int[provisions.size()];
		tops = new int[provisions.size()];
		for (int i = 0; i < provisions.size(); i++) {
			Provision provision = provisions.get(i);
			positions.put(provision, i);
			// A container stands before what it contains.
			int parent = provision.eContainer() instanceof Provision container ? positions.get(container) : NONE;
			parents[i] = parent;
			tops[i] = parent == NONE ? i : tops[parent];
			if (isHeading(provision)) {
				units[i] = NONE;
			} else {
				units[i] = parent == NONE || units[parent] == NONE ? i : units[parent];
			}
		}
	}

	static EditionOutline of(Corpus corpus, Edition edition) {
		return new EditionOutline(corpus, edition);
	}

	private static boolean isHeading(Provision provision) {
		return provision instanceof Clause && !(provision instanceof Requirement);
	}

	Edition edition() {
		return edition;
	}

	int size() {
		return provisions.size();
	}

	Provision provision(int position) {
		return provisions.get(position);
	}

	/** Where {@code provision} stands; {@link #NONE} when it is not of this edition or does not exist. */
	int position(Provision provision) {
		return positions.getOrDefault(provision, NONE);
	}

	/** What directly contains the provision; {@link #NONE} when a part or form does. */
	int parent(int position) {
		return parents[position];
	}

	/** The unit that the provision is, or is nested in; {@link #NONE} for a heading. */
	int unit(int position) {
		return units[position];
	}

	/** Whether the provision is a unit: an item, a gate, or a requirement that is in no other. */
	boolean isUnit(int position) {
		return units[position] == position;
	}

	/** Whether it is a unit only if something is said about it. */
	boolean isGate(int position) {
		return provisions.get(position) instanceof Gate;
	}

	/**
	 * Which units stand together, by part and by chapter.
	 *
	 * @param of       units in the order of the document
	 * @param position gives the position of a unit
	 * @return for each part or form of the edition, in order, its units; and in it, for each chapter or section with units, those. Units
	 *         in no chapter come first.
	 */
	<U> List<Division<U>> divide(List<U> of, ToIntFunction<U> position) {
		Map<EObject, Division<U>> parts = new LinkedHashMap<>();
		corpus.parts(edition).forEach(part -> parts.put(part, new Division<>(text(part.getName()), oneLine(part.getTitle()))));
		corpus.forms(edition).forEach(form -> parts.put(form, new Division<>(text(form.getName()), "")));
		for (U unit : of) {
			int i = position.applyAsInt(unit);
			parts.get(part(i)).add(chapter(i), unit);
		}
		return List.copyOf(parts.values());
	}

	private EObject part(int position) {
		EObject level = provisions.get(tops[position]).eContainer();
		while (!(level instanceof Part || level instanceof Form)) {
			level = level.eContainer();
		}
		return level;
	}

	private Optional<EObject> chapter(int position) {
		Provision top = provisions.get(tops[position]);
		if (isHeading(top)) {
			return Optional.of(top);
		}
		EObject level = top.eContainer();
		while (level != null && !(level instanceof FormSection)) {
			level = level.eContainer();
		}
		return Optional.ofNullable(level);
	}

	private static String number(EObject chapter) {
		return switch (chapter) {
			case Provision provision -> text(provision.getNumber());
			case FormSection section -> text(section.getNumber());
			default -> "";
		};
	}

	private static String title(EObject chapter) {
		return switch (chapter) {
			case Provision provision -> oneLine(provision.getTitle());
			case FormSection section -> oneLine(section.getTitle());
			default -> "";
		};
	}

	private static String text(String text) {
		return text == null ? "" : text;
	}

	private static String oneLine(String text) {
		return text == null ? "" : text.strip().replaceAll("\\R", " ");
	}

	/** A part or form with its units. */
	static final class Division<U> {

		/** Units that stand together in a part; without a number when they are in no chapter. */
		record Chapter<U>(boolean direct, String number, String title, List<U> units) {
		}

		private final String name;
		private final String title;
		private final Chapter<U> direct = new Chapter<>(true, "", "", new ArrayList<>());
		private final Map<EObject, Chapter<U>> chapters = new LinkedHashMap<>();

		Division(String name, String title) {
			this.name = name;
			this.title = title;
		}

		private void add(Optional<EObject> chapter, U unit) {
			chapter.map(key -> chapters.computeIfAbsent(key, of -> new Chapter<>(false, number(of), EditionOutline.title(of), new ArrayList<>())))
					.orElse(direct).units().add(unit);
		}

		String name() {
			return name;
		}

		String title() {
			return title;
		}

		List<Chapter<U>> chapters() {
			List<Chapter<U>> all = new ArrayList<>();
			if (!direct.units().isEmpty()) {
				all.add(direct);
			}
			all.addAll(chapters.values());
			return all;
		}

		List<U> units() {
			return chapters().stream().flatMap(chapter -> chapter.units().stream()).toList();
		}
	}
}
