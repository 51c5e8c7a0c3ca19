// SPDX-License-Identifier: EPL-2.0
package org.sansho.core.citation;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.emf.ecore.EObject;
import org.sansho.model.Form;
import org.sansho.model.FormSection;
import org.sansho.model.Group;
import org.sansho.model.Part;
import org.sansho.model.Provision;
import org.sansho.model.Scope;

/**
 * Prints provisions the way the official manuals of the checklist cite them: {@code 企画管理編 9.1}, {@code システム運用編 8③},
 * {@code 経営管理編 1.2.1<管理責任>②}.
 *
 * <p>It knows nothing of the edition around them: {@link CitationPrinter} does, and makes sure that what is printed can be read again.
 */
public final class OfficialNotation {

	private OfficialNotation() {
	}

	/** One provision. */
	public static String print(Provision provision) {
		return print(List.of(provision));
	}

	/** Several provisions, joined by {@code 、}; each part is named once, in the order of first appearance, as the manuals do. */
	public static String print(List<? extends Provision> provisions) {
		Map<String, Set<String>> byHeading = new LinkedHashMap<>();
		for (Provision provision : provisions) {
			List<EObject> levels = CitationNames.levels(provision);
			byHeading.computeIfAbsent(heading(levels.getFirst()), key -> new LinkedHashSet<>()).add(numbers(levels));
		}
		return byHeading.entrySet().stream()
				.map(entry -> (entry.getKey() + ' ' + String.join("、", entry.getValue())).strip())
				.collect(Collectors.joining("、"));
	}

	/** The name of the part or form; empty where there is none. */
	static String heading(EObject top) {
		return switch (top) {
			case Part part when part.getName() != null -> part.getName();
			case Form form when form.getName() != null -> form.getName();
			default -> "";
		};
	}

	/** Everything below the part or form. */
	static String numbers(List<EObject> levels) {
		StringBuilder text = new StringBuilder();
		for (EObject level : levels) {
			String segment = level instanceof Part || level instanceof Form ? "" : segment(level);
			text.append(runsTogether(text, segment) ? " " : "").append(segment);
		}
		return text.toString();
	}

	/** What {@code level} adds to a citation. */
	static String segment(EObject level) {
		return switch (level) {
			case Part part -> heading(part);
			case Form form -> heading(form);
			case Group group -> '<' + group.getNumber() + '>';
			case Provision provision -> provision.getNumber() == null ? "" : provision.getNumber();
			case FormSection section -> section.getNumber();
			case Scope scope -> '<' + scope.getName() + '>';
			default -> "";
		};
	}

	/** Whether {@code segment} cannot stand right behind {@code text} without a space. */
	static boolean runsTogether(CharSequence text, String segment) {
		return !text.isEmpty() && !segment.isEmpty() && isWordCharacter(text.charAt(text.length() - 1)) && isWordCharacter(segment.charAt(0));
	}

	/** Circled numbers end a word by themselves; other letters and digits would run into each other. */
	private static boolean isWordCharacter(char c) {
		return Character.isLetterOrDigit(c) && Character.getType(c) != Character.OTHER_NUMBER;
	}
}
