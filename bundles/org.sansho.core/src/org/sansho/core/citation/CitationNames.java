// SPDX-License-Identifier: EPL-2.0
package org.sansho.core.citation;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.eclipse.emf.ecore.EObject;
import org.sansho.model.Chapter;
import org.sansho.model.Form;
import org.sansho.model.FormSection;
import org.sansho.model.Part;
import org.sansho.model.Provision;
import org.sansho.model.Scope;
import org.sansho.model.Section;

/**
 * Where the citation of a provision comes from: its own number and what contains it.
 *
 * <p>A section whose number repeats the number of its container ({@code 9.1} in {@code 9}) replaces it; everything else is
 * appended. A scope adds a segment only when it has a name, and so does a part.
 */
public final class CitationNames {

	private CitationNames() {
	}

	/** The canonical citation inside the edition; empty for a gate without a name, and for a provision that stands nowhere. */
	public static Optional<String> of(Provision provision) {
		if (provision.getNumber() == null || provision.eContainer() == null) {
			return Optional.empty();
		}
		return Optional.of(CitationPath.of(levels(provision).stream().map(CitationNames::segment).toList()).toString());
	}

	/** What each segment of the citation of {@code provision} comes from, from the part or form down to the provision itself. */
	public static List<EObject> levels(Provision provision) {
		return levels(provision, CitationNames::segment);
	}

	/**
	 * As {@link #levels(Provision)}, with other numbers: what the citation would come from if levels were numbered differently.
	 *
	 * @param numbers the segment that each level would add, as {@link #number} tells it today; {@code null} where it would add none
	 */
	public static List<EObject> levels(Provision provision, Function<EObject, String> numbers) {
		Deque<EObject> levels = new ArrayDeque<>();
		EObject below = null;
		for (EObject level = provision; level != null; level = level.eContainer()) {
			if (numbers.apply(level) != null && !(below instanceof Provision inner && replaces(inner, level, numbers))) {
				levels.addFirst(level);
			}
			below = level;
		}
		return new ArrayList<>(levels);
	}

	/**
	 * The citation of what stands in {@code container}, whose own citation is {@code base}: {@code level}'s own segment appended, or
	 * put in the place of the last one. A walk from the top that uses it stays linear.
	 *
	 * @param base empty for the body of an edition
	 * @return {@code base} itself where {@code level} adds nothing
	 */
	public static String below(String base, EObject container, EObject level) {
		String number = segment(level);
		if (number == null) {
			return base;
		}
		if (level instanceof Provision inner && replaces(inner, container, CitationNames::segment)) {
			int end = base.length() - CitationPath.segment(segment(container)).length();
			return base.substring(0, end) + CitationPath.segment(number);
		}
		return CitationPath.append(base, number);
	}

	/** The segment that {@code level} adds to citations, as written; empty where it adds none. */
	public static Optional<String> number(EObject level) {
		return Optional.ofNullable(segment(level));
	}

	/** The segment that {@code level} adds, as written; {@code null} where it adds none. */
	private static String segment(EObject level) {
		return switch (level) {
			case Provision provision -> provision.getNumber();
			case Part part -> part.getName();
			case Form form -> form.getName();
			case FormSection section -> section.getNumber();
			case Scope scope -> scope.getName();
			default -> null;
		};
	}

	private static boolean replaces(Provision inner, EObject container, Function<EObject, String> numbers) {
		if (!(inner instanceof Section) || !(container instanceof Section || container instanceof Chapter)) {
			return false;
		}
		String number = numbers.apply(inner);
		String outer = numbers.apply(container);
		return number != null && outer != null && number.length() > outer.length() && number.startsWith(outer)
				&& number.charAt(outer.length()) == '.';
	}
}
