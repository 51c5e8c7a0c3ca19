// SPDX-License-Identifier: EPL-2.0
package org.sansho.core.citation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.emf.ecore.EObject;
import org.sansho.core.citation.Atoms.Kind;
import org.sansho.core.citation.CitationTree.Node;
import org.sansho.model.Chapter;
import org.sansho.model.Item;
import org.sansho.model.Part;
import org.sansho.model.Provision;
import org.sansho.model.Requirement;

/**
 * Prints provisions of one edition so that whoever reads the citation finds exactly them.
 *
 * <p>What is printed is read again: where a style's form would be read as something else, or as several things, a longer form takes its
 * place, in the end the name as it stands in the language with every segment quoted.
 */
public final class CitationPrinter {

	private static final String COMMA = "、";

	private final CitationReader reader;

	/** A printer for the edition of {@code reader}. */
	public CitationPrinter(CitationReader reader) {
		this.reader = reader;
	}

	/** One provision of the edition. A gate without a name is printed as its form. */
	public String print(Provision provision, NotationStyle style) {
		return print(List.of(provision), style);
	}

	/**
	 * Several provisions of the edition, each once. Those of one part stand together, in the order of first appearance, except in the
	 * style {@link NotationStyle#NAME}, which keeps the order.
	 */
	public String print(Collection<? extends Provision> provisions, NotationStyle style) {
		List<Provision> once = List.copyOf(new LinkedHashSet<>(provisions));
		List<Provision> nameless = once.stream().filter(provision -> CitationNames.of(provision).isEmpty()).toList();
		List<Provision> named = once.stream().filter(provision -> CitationNames.of(provision).isPresent()).toList();
		return Stream.concat(nameless.stream().map(OfficialNotation::print), Stream.of(printNamed(named, style))).filter(text -> !text.isEmpty())
				.distinct().collect(Collectors.joining(COMMA));
	}

	private String printNamed(List<Provision> provisions, NotationStyle style) {
		List<Provision> together = style == NotationStyle.NAME ? provisions
				: byHeading(provisions).values().stream().flatMap(List::stream).toList();
		List<String> wanted = together.stream().map(CitationPrinter::path).distinct().toList();
		List<Supplier<String>> forms = List.of(
				() -> compact(provisions, style),
				() -> each(together, provision -> compact(List.of(provision), style)),
				() -> each(together, provision -> compact(List.of(provision), NotationStyle.MANUAL)),
				() -> each(together, CitationPrinter::path));
		for (Supplier<String> form : forms) {
			String text = form.get();
			if (readsAs(text, wanted)) {
				return text;
			}
		}
		return each(together, CitationPrinter::quoted);
	}

	private static String each(List<Provision> provisions, Function<Provision, String> print) {
		return provisions.stream().map(print).distinct().collect(Collectors.joining(COMMA));
	}

	private boolean readsAs(String text, List<String> wanted) {
		List<CitationReading> readings = reader.read(text);
		if (readings.size() != wanted.size()) {
			return false;
		}
		for (int i = 0; i < wanted.size(); i++) {
			if (!(readings.get(i) instanceof CitationReading.Found found && found.path().equals(wanted.get(i)))) {
				return false;
			}
		}
		return true;
	}

	private static String path(Provision provision) {
		return CitationNames.of(provision).orElseThrow();
	}

	private static String quoted(Provision provision) {
		return CitationPath.parse(path(provision)).segments().stream().map(CitationPath::quote).collect(Collectors.joining("/"));
	}

	// ---------------------------------------------------------------- the forms of the styles

	private String compact(List<Provision> provisions, NotationStyle style) {
		return switch (style) {
			case NAME -> each(provisions, CitationPrinter::path);
			case MANUAL -> OfficialNotation.print(provisions);
			case QA -> byHeading(provisions).values().stream().flatMap(List::stream).map(this::asQuestion).distinct().collect(Collectors.joining(COMMA));
			case TABLE -> byHeading(provisions).entrySet().stream().map(entry -> asTable(entry.getKey(), entry.getValue())).collect(Collectors.joining(COMMA));
		};
	}

	private static Map<String, List<Provision>> byHeading(List<Provision> provisions) {
		Map<String, List<Provision>> byHeading = new LinkedHashMap<>();
		for (Provision provision : provisions) {
			byHeading.computeIfAbsent(OfficialNotation.heading(CitationNames.levels(provision).getFirst()), key -> new ArrayList<>()).add(provision);
		}
		return byHeading;
	}

	/** Marks of one chapter run on: {@code 15②③}. */
	private static String asTable(String heading, List<Provision> provisions) {
		StringBuilder numbers = new StringBuilder();
		EObject chapter = null;
		Set<String> printed = new LinkedHashSet<>();
		for (Provision provision : provisions) {
			if (!printed.add(path(provision))) {
				continue;
			}
			boolean goesOn = chapter != null && chapter == provision.eContainer() && isMark(provision.getNumber());
			if (goesOn) {
				numbers.append(provision.getNumber());
			} else {
				numbers.append(numbers.isEmpty() ? "" : COMMA).append(OfficialNotation.numbers(CitationNames.levels(provision)));
			}
			chapter = isMark(provision.getNumber()) ? provision.eContainer() : null;
		}
		return heading.isEmpty() ? numbers.toString() : heading + ':' + numbers;
	}

	private static boolean isMark(String number) {
		Atoms atoms = Atoms.of(number);
		return atoms.count() == 1 && (atoms.is(0, Kind.MARK) || atoms.is(0, Kind.PAREN));
	}

	private String asQuestion(Provision provision) {
		List<EObject> levels = CitationNames.levels(provision);
		StringBuilder text = new StringBuilder();
		for (EObject level : levels) {
			switch (level) {
				case Part part when part.getName() != null -> text.append(shortened(part.getName()));
				case Chapter chapter -> text.append(chapter.getNumber()).append('章');
				case Requirement requirement when requirement.eContainer() instanceof Requirement ->
					text.append(endsWith(text, '条') || !isMark(requirement.getNumber()) ? "の" : "").append(requirement.getNumber());
				case Requirement requirement -> text.append('第').append(requirement.getNumber()).append('条');
				case Item item -> text.append('第').append(item.getNumber()).append('条');
				default -> {
					String segment = OfficialNotation.segment(level);
					boolean apart = OfficialNotation.runsTogether(text, segment) && !(isJapanese(text) && Character.isDigit(segment.charAt(0)));
					text.append(apart ? " " : "").append(segment);
				}
			}
		}
		return text.toString();
	}

	private static boolean endsWith(StringBuilder text, char c) {
		return !text.isEmpty() && text.charAt(text.length() - 1) == c;
	}

	private static boolean isJapanese(StringBuilder text) {
		return Character.isIdeographic(text.charAt(text.length() - 1)) || Character.UnicodeScript.of(text.charAt(text.length() - 1)) == Character.UnicodeScript.KATAKANA;
	}

	private String shortened(String name) {
		String normalised = CitationPath.normalise(name);
		return reader.tree().root().child(normalised).filter(Node::isTop).map(reader.parts()::shorten).orElse(normalised);
	}
}
