// SPDX-License-Identifier: EPL-2.0
package org.sansho.ui.explorer;

import java.net.URI;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.emf.ecore.EObject;
import org.sansho.core.Corpus;
import org.sansho.core.EditionIds;
import org.sansho.core.text.Messages;
import org.sansho.dsl.live.LiveFile;
import org.sansho.model.Added;
import org.sansho.model.Chapter;
import org.sansho.model.ClauseOwner;
import org.sansho.model.Declaration;
import org.sansho.model.Edition;
import org.sansho.model.Form;
import org.sansho.model.FormSection;
import org.sansho.model.Gate;
import org.sansho.model.Item;
import org.sansho.model.MappingEntry;
import org.sansho.model.MappingSet;
import org.sansho.model.MappingStatement;
import org.sansho.model.MovedOut;
import org.sansho.model.NoCounterpart;
import org.sansho.model.Part;
import org.sansho.model.Provision;
import org.sansho.model.Relationship;
import org.sansho.model.Requirement;
import org.sansho.model.Scope;
import org.sansho.model.Side;
import org.sansho.model.Succession;
import org.sansho.model.SuccessionLine;
import org.sansho.model.SuccessionStatement;
import org.sansho.model.Withdrawn;
import org.sansho.ui.explorer.Line.Kind;

/** The lines of one file for the explorer. For one thread. */
final class FileContents {

	/** Longer wordings are cut in a line that has no title. */
	private static final int EXCERPT = 60;
	/** After so many lines it is asked whether anybody still wants them. */
	private static final int LINES_AT_ONCE = 200;

	private final LiveFile file;
	private final URI uri;
	private final Corpus corpus;
	private final Messages messages;
	private final BooleanSupplier cancelled;
	private final Map<Relationship, String> relationships = new EnumMap<>(Relationship.class);
	private int made;

	FileContents(LiveFile file, Corpus corpus, Messages messages, BooleanSupplier cancelled) {
		this.file = file;
		this.uri = URI.create(file.uri());
		this.corpus = corpus;
		this.messages = messages;
		this.cancelled = cancelled;
	}

	/**
	 * The line of each declaration that has one.
	 *
	 * @throws CancellationException if {@code cancelled} says so
	 */
	Map<Declaration, Line> lines() {
		Map<Declaration, Line> lines = new IdentityHashMap<>();
		file.content().ifPresent(content -> content.getDeclarations().forEach(declaration -> line(declaration).ifPresent(line -> lines.put(declaration, line))));
		return lines;
	}

	private Optional<Line> line(Declaration declaration) {
		return switch (declaration) {
			case Part part -> Optional.of(container(part, Kind.PART, numbered(titled(part.getName(), ""), titled(part.getTitle(), ""))));
			case Form form -> Optional.of(container(form, Kind.FORM, form.getName() == null ? titled(form.getHeading(), "") : form.getName())
					.cited(titled(form.getHeading(), "")));
			case MappingSet set -> Optional.of(at(set, Kind.MAPPING, titled(set.getTitle(), set.getName())).cited(String.valueOf(set.getName()))
					.counting(set.getStatements().size()).with(set.getStatements().stream().map(this::statement).toList()));
			case Succession succession -> Optional.of(succession(succession));
			default -> Optional.empty();
		};
	}

	/** A part or form, with how many requirements or items are in it. */
	private Line container(Declaration declaration, Kind kind, String label) {
		List<Line> below = below(declaration);
		return at(declaration, kind, label).with(below).counting(requirements(below));
	}

	private Line at(EObject object, Kind kind, String label) {
		if (made++ % LINES_AT_ONCE == 0 && cancelled.getAsBoolean()) {
			throw new CancellationException();
		}
		return Line.leaf(kind, label).at(Optional.of(new Place(uri, file.spans().of(object).offset())));
	}

	private Line provision(Provision provision) {
		Line line = at(provision, kind(provision), label(provision)).cited(corpus.path(provision).orElse(""));
		List<Line> below = below(provision);
		return below.isEmpty() ? line : line.with(below).counting(requirements(below));
	}

	private List<Line> below(EObject owner) {
		List<Line> below = new ArrayList<>();
		for (EObject inner : inner(owner)) {
			if (inner instanceof Provision provision) {
				below.add(provision(provision));
			} else if (inner instanceof FormSection section) {
				List<Line> entries = below(section);
				below.add(at(section, Kind.SECTION, numbered(titled(section.getPrintedAs(), section.getNumber()), titled(section.getTitle(), "")))
						.with(entries).counting(requirements(entries)));
			} else if (inner instanceof Scope scope) {
				String label = scope.getTitles().isEmpty() ? titled(scope.getName(), "") : String.join(", ", scope.getTitles());
				below.add(at(scope, Kind.SECTION, label).counting(scope.getItems().size()).with(below(scope)));
			}
		}
		return List.copyOf(below);
	}

	private Line statement(MappingStatement statement) {
		return switch (statement) {
			case MappingEntry entry -> at(entry, Kind.MAPPING, paths(entry.getSources()) + "  "
					+ relationship(entry.getRelationship()) + "  " + paths(entry.getTargets()));
			case NoCounterpart none -> at(none, Kind.NONE, messages.get(none.getSide() == Side.SOURCE ? "none.source" : "none.target", paths(none.getProvisions())));
			default -> at(statement, Kind.MAPPING, "");
		};
	}

	private Line succession(Succession succession) {
		String document = succession.getDocument() == null ? "" : titled(succession.getDocument().getTitle(), succession.getDocument().getName());
		return at(succession, Kind.SUCCESSION, messages.get("succession", document, label(succession.getFrom()), label(succession.getTo())))
				.counting(succession.getStatements().size()).with(succession.getStatements().stream().map(this::line).toList());
	}

	private Line line(SuccessionStatement statement) {
		return switch (statement) {
			case SuccessionLine line -> at(line, Kind.SUCCESSION, paths(line.getPredecessors()) + "  →  " + paths(line.getSuccessors()));
			case Added added -> at(added, Kind.SUCCESSION, messages.get("added", paths(added.getSuccessors())));
			case Withdrawn withdrawn -> at(withdrawn, Kind.NONE, messages.get("withdrawn", paths(withdrawn.getPredecessors())));
			case MovedOut moved -> at(moved, Kind.SUCCESSION, paths(moved.getPredecessors()) + "  →  " + label(moved.getEdition()) + " " + paths(moved.getSuccessors()));
			default -> at(statement, Kind.SUCCESSION, "");
		};
	}

	/** A statement that is being written may not say it yet. */
	private String relationship(Relationship relationship) {
		return relationships.computeIfAbsent(relationship, each -> {
			String key = "relationship." + each.getLiteral();
			return messages.has(key) ? messages.get(key) : "?";
		});
	}

	private String paths(List<Provision> provisions) {
		if (provisions.size() == 1) {
			return path(provisions.getFirst());
		}
		return provisions.stream().map(this::path).collect(Collectors.joining(", "));
	}

	private String path(Provision provision) {
		return corpus.path(provision).orElse("?");
	}

	/** What is listed below {@code owner}, in the order of the document. */
	private static List<? extends EObject> inner(EObject owner) {
		return switch (owner) {
			case Form form -> form.getElements();
			case FormSection section -> section.getEntries();
			case Scope scope -> scope.getItems();
			case ClauseOwner clauses -> clauses.getClauses();
			default -> List.of();
		};
	}

	/** How many requirements or items are among {@code lines} and below them. */
	private static int requirements(List<Line> lines) {
		int sum = 0;
		for (Line line : lines) {
			sum += (line.kind() == Kind.REQUIREMENT || line.kind() == Kind.ITEM ? 1 : 0) + (line.inside().isEmpty() ? 0 : requirements(line.inside()));
		}
		return sum;
	}

	private static Kind kind(Provision provision) {
		return switch (provision) {
			case Chapter chapter -> Kind.CHAPTER;
			case Requirement requirement -> Kind.REQUIREMENT;
			case Item item -> Kind.ITEM;
			case Gate gate -> Kind.GATE;
			default -> Kind.SECTION;
		};
	}

	private static String label(Provision provision) {
		String title = Stream.of(provision.getTitle(), provision.getText(), provision.getSummary()).filter(text -> text != null && !text.isBlank())
				.findFirst().orElse("").strip();
		String one = title.indexOf('\n') < 0 ? title : title.replaceAll("\\s*\\R\\s*", " ");
		String cut = one.codePointCount(0, one.length()) > EXCERPT ? one.substring(0, one.offsetByCodePoints(0, EXCERPT)) + "…" : one;
		return numbered(titled(provision.getPrintedAs(), titled(provision.getNumber(), "")), cut);
	}

	private static String label(Edition edition) {
		return edition == null || edition.eIsProxy() ? "?" : EditionIds.label(edition);
	}

	private static String numbered(String number, String title) {
		return number.isEmpty() ? title : title.isEmpty() ? number : number + "  " + title;
	}

	static String titled(String title, String otherwise) {
		return title == null || title.isBlank() ? String.valueOf(otherwise) : title;
	}
}
