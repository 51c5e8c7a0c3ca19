// SPDX-License-Identifier: EPL-2.0
package org.sansho.ui.explorer;

import java.net.URI;
import java.util.ArrayList;
import java.util.Collection;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.emf.ecore.EObject;
import org.sansho.core.Corpus;
import org.sansho.core.EditionIds;
import org.sansho.core.text.Messages;
import org.sansho.dsl.live.LiveFile;
import org.sansho.dsl.live.LiveProject;
import org.sansho.model.Added;
import org.sansho.model.Chapter;
import org.sansho.model.ClauseOwner;
import org.sansho.model.Declaration;
import org.sansho.model.Document;
import org.sansho.model.Edition;
import org.sansho.model.Form;
import org.sansho.model.FormSection;
import org.sansho.model.Gate;
import org.sansho.model.Guideline;
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

/**
 * A project as a table of contents: documents by edition down to the clauses, forms down to their items, mappings, successions. Made while
 * nothing changes the project, of plain values; what is known of files that have not changed since the last time is used again.
 */
final class TableOfContents {

	/** Longer wordings are cut in a line that has no title. */
	private static final int EXCERPT = 60;
	/** After so many lines it is asked whether anybody still wants them. */
	private static final int LINES_AT_ONCE = 200;

	/**
	 * The lines of the declarations of a file.
	 *
	 * @param links what the file referred to: when that changes, so may what its lines say
	 */
	private record FileLines(List<?> links, Map<Declaration, Line> lines) {
	}

	private final Messages messages;
	private volatile Map<LiveFile, FileLines> known = Map.of();

	TableOfContents(Messages messages) {
		this.messages = messages;
	}

	/**
	 * The groups of lines for {@code project}.
	 *
	 * @param cancelled asked now and then
	 * @throws CancellationException if {@code cancelled} says so
	 */
	List<Line> of(LiveProject project, BooleanSupplier cancelled) {
		return new Making(project, cancelled).groups();
	}

	/** The making of one state of a project. */
	private final class Making {
		private final LiveProject project;
		private final Corpus corpus;
		private final BooleanSupplier cancelled;
		private final Map<Declaration, Line> declared = new IdentityHashMap<>();
		/** The file whose lines are made. */
		private LiveFile file;
		private URI uri;
		private int made;

		Making(LiveProject project, BooleanSupplier cancelled) {
			this.project = project;
			this.corpus = project.corpus();
			this.cancelled = cancelled;
		}

		List<Line> groups() {
			Map<LiveFile, FileLines> now = new IdentityHashMap<>();
			for (LiveFile each : project.files()) {
				FileLines before = known.get(each);
				FileLines lines = before != null && before.links() == each.links() ? before : lines(each);
				now.put(each, lines);
				declared.putAll(lines.lines());
			}
			known = now;
			List<Line> groups = new ArrayList<>();
			List<Document> guidelines = corpus.documents().stream().filter(Guideline.class::isInstance).toList();
			List<Document> checklists = corpus.documents().stream().filter(document -> !(document instanceof Guideline)).toList();
			List<Edition> orphans = corpus.editions().stream().filter(edition -> corpus.documentOf(edition).isEmpty()).toList();
			group(groups, "guidelines", guidelines, this::document);
			group(groups, "checklists", checklists, this::document);
			group(groups, "editions", orphans, this::edition);
			group(groups, "mappings", corpus.mappingSets(), declared::get);
			group(groups, "successions", corpus.successions(), declared::get);
			return List.copyOf(groups);
		}

		private FileLines lines(LiveFile of) {
			file = of;
			uri = URI.create(of.uri());
			Map<Declaration, Line> lines = new IdentityHashMap<>();
			of.content().ifPresent(content -> content.getDeclarations().forEach(declaration -> line(declaration).ifPresent(line -> lines.put(declaration, line))));
			return new FileLines(of.links(), lines);
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

		private <T> void group(List<Line> groups, String name, Collection<? extends T> members, Function<T, Line> line) {
			if (!members.isEmpty()) {
				groups.add(Line.leaf(Kind.GROUP, messages.get("group." + name)).counting(members.size()).with(members.stream().<Line>map(line).toList()));
			}
		}

		/** The place of what is not declared in a file whose lines are made. */
		private Optional<Place> place(EObject object) {
			LiveFile of = project.fileOf(object);
			return Optional.of(new Place(URI.create(of.uri()), of.spans().of(object).offset()));
		}

		private Line document(Document document) {
			List<Edition> editions = corpus.editionsOf(document);
			return Line.leaf(document instanceof Guideline ? Kind.GUIDELINE : Kind.CHECKLIST, titled(document.getTitle(), document.getName())).at(place(document))
					.cited(String.valueOf(document.getName())).counting(editions.size()).with(editions.stream().map(this::edition).toList());
		}

		private Line edition(Edition edition) {
			String label = messages.get("edition", EditionIds.label(edition));
			String shown = edition.getTitle() == null ? label : label + "  " + edition.getTitle();
			List<Line> below = new ArrayList<>();
			for (Part part : corpus.parts(edition)) {
				Line line = declared.get(part);
				if (part.getName() == null) {
					below.addAll(line.inside());
				} else {
					below.add(line);
				}
			}
			corpus.forms(edition).forEach(form -> below.add(declared.get(form)));
			return Line.leaf(Kind.EDITION, edition.getIssued() == null ? shown : shown + "  (" + edition.getIssued() + ")").at(place(edition)).cited(edition.getName())
					.counting(corpus.provisions(edition).size()).with(List.copyOf(below));
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
			String key = "relationship." + relationship.getLiteral();
			return messages.has(key) ? messages.get(key) : "?";
		}

		private String paths(Collection<Provision> provisions) {
			return provisions.stream().map(provision -> corpus.path(provision).orElse("?")).collect(Collectors.joining(", "));
		}
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

	private static String titled(String title, String otherwise) {
		return title == null || title.isBlank() ? String.valueOf(otherwise) : title;
	}
}
