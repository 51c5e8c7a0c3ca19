// SPDX-License-Identifier: EPL-2.0
package org.sansho.ui.explorer;

import java.util.ArrayList;
import java.util.Collection;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.emf.ecore.EObject;
import org.sansho.core.Corpus;
import org.sansho.core.EditionIds;
import org.sansho.core.text.Messages;
import org.sansho.model.Added;
import org.sansho.model.Chapter;
import org.sansho.model.ClauseOwner;
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
import org.sansho.model.Requirement;
import org.sansho.model.Scope;
import org.sansho.model.Side;
import org.sansho.model.Succession;
import org.sansho.model.SuccessionLine;
import org.sansho.model.SuccessionStatement;
import org.sansho.model.Withdrawn;
import org.sansho.ui.explorer.Entry.Draft;
import org.sansho.ui.explorer.Entry.Kind;

/** A project as a table of contents: documents by edition down to the clauses, forms down to their items, mappings, successions, files. */
final class TableOfContents {

	/** Longer wordings are cut in a line that has no title. */
	private static final int EXCERPT = 60;

	private final ProjectContents project;
	private final Messages messages;
	private final Map<EObject, Integer> counts = new IdentityHashMap<>();

	private TableOfContents(ProjectContents project, Messages messages) {
		this.project = project;
		this.messages = messages;
	}

	/** The line of a project, with everything below it. */
	static Entry of(ProjectContents project, Messages messages) {
		TableOfContents contents = new TableOfContents(project, messages);
		return new Draft(project, Kind.PROJECT, project.name()).top(contents::groups);
	}

	private List<Entry> groups(Entry top) {
		List<Entry> groups = new ArrayList<>();
		project.problem().ifPresent(problem -> groups.add(draft(Kind.MESSAGE, problem).leafUnder(top)));
		project.corpus().ifPresent(corpus -> {
			List<Document> guidelines = corpus.documents().stream().filter(Guideline.class::isInstance).toList();
			List<Document> checklists = corpus.documents().stream().filter(document -> !(document instanceof Guideline)).toList();
			List<Edition> orphans = corpus.editions().stream().filter(edition -> corpus.documentOf(edition).isEmpty()).toList();
			group(groups, top, "guidelines", guidelines, (document, parent) -> document(corpus, document, parent));
			group(groups, top, "checklists", checklists, (document, parent) -> document(corpus, document, parent));
			group(groups, top, "editions", orphans, (edition, parent) -> edition(corpus, edition, parent));
			group(groups, top, "mappings", corpus.mappingSets(), (set, parent) -> mappingSet(corpus, set, parent));
			group(groups, top, "successions", corpus.successions(), (succession, parent) -> succession(corpus, succession, parent));
		});
		group(groups, top, "files", project.files(), (file, parent) -> draft(Kind.FILE, file.path()).at(file.uri()).leafUnder(parent));
		return List.copyOf(groups);
	}

	/** Makes the line of something below another line. */
	private interface Line<T> {
		Entry of(T what, Entry parent);
	}

	private <T> void group(List<Entry> groups, Entry top, String name, Collection<T> members, Line<T> line) {
		if (!members.isEmpty()) {
			groups.add(draft(Kind.GROUP, messages.get("group." + name)).count(members.size()).under(top, each(members, line)));
		}
	}

	private static <T> Function<Entry, List<Entry>> each(Collection<? extends T> members, Line<T> line) {
		return parent -> members.stream().map(member -> line.of(member, parent)).toList();
	}

	private Draft draft(Kind kind, String label) {
		return new Draft(project, kind, label);
	}

	private Entry document(Corpus corpus, Document document, Entry parent) {
		List<Edition> editions = corpus.editionsOf(document);
		return draft(document instanceof Guideline ? Kind.GUIDELINE : Kind.CHECKLIST, titled(document.getTitle(), document.getName())).of(document)
				.cited(String.valueOf(document.getName())).count(editions.size()).under(parent, each(editions, (edition, line) -> edition(corpus, edition, line)));
	}

	private Entry edition(Corpus corpus, Edition edition, Entry parent) {
		String label = messages.get("edition", EditionIds.label(edition));
		String shown = edition.getTitle() == null ? label : label + "  " + edition.getTitle();
		return draft(Kind.EDITION, edition.getIssued() == null ? shown : shown + "  (" + edition.getIssued() + ")").of(edition).cited(edition.getName())
				.count(corpus.provisions(edition).size()).under(parent, line -> {
					List<Entry> below = new ArrayList<>();
					for (Part part : corpus.parts(edition)) {
						if (part.getName() == null) {
							part.getClauses().forEach(clause -> below.add(provision(corpus, clause, line)));
						} else {
							below.add(draft(Kind.PART, part.getTitle() == null ? part.getName() : part.getName() + "  " + part.getTitle()).of(part)
									.count(count(part)).under(line, each(part.getClauses(), (clause, inner) -> provision(corpus, clause, inner))));
						}
					}
					for (Form form : corpus.forms(edition)) {
						below.add(draft(Kind.FORM, form.getName() == null ? titled(form.getHeading(), "") : form.getName()).of(form).cited(titled(form.getHeading(), ""))
								.count(count(form)).under(line, inner -> below(corpus, form, inner)));
					}
					return List.copyOf(below);
				});
	}

	private Entry provision(Corpus corpus, Provision provision, Entry parent) {
		Draft draft = draft(kind(provision), label(provision)).of(provision).cited(corpus.path(provision).orElse(""));
		List<? extends EObject> inner = inner(provision);
		if (inner.isEmpty()) {
			return draft.leafUnder(parent);
		}
		return draft.count(count(provision)).under(parent, line -> below(corpus, provision, line));
	}

	private List<Entry> below(Corpus corpus, EObject owner, Entry line) {
		List<Entry> below = new ArrayList<>();
		for (EObject inner : inner(owner)) {
			if (inner instanceof Provision provision) {
				below.add(provision(corpus, provision, line));
			} else if (inner instanceof Scope scope) {
				String label = scope.getTitles().isEmpty() ? titled(scope.getName(), "") : String.join(", ", scope.getTitles());
				below.add(draft(Kind.SECTION, label).of(scope).count(scope.getItems().size()).under(line, deeper -> below(corpus, scope, deeper)));
			}
		}
		return List.copyOf(below);
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

	/** How many requirements or items are below {@code owner}; worked out once. */
	private synchronized int count(EObject owner) {
		Integer known = counts.get(owner);
		if (known == null) {
			int sum = 0;
			for (EObject inner : inner(owner)) {
				sum += (inner instanceof Requirement || inner instanceof Item ? 1 : 0) + count(inner);
			}
			known = sum;
			counts.put(owner, known);
		}
		return known;
	}

	private static Kind kind(Provision provision) {
		return switch (provision) {
			case Chapter chapter -> Kind.CHAPTER;
			case Requirement requirement -> Kind.REQUIREMENT;
			case Item item -> Kind.ITEM;
			case Gate gate -> Kind.ITEM;
			default -> Kind.SECTION;
		};
	}

	private static String label(Provision provision) {
		String number = provision.getPrintedAs() == null ? titled(provision.getNumber(), "") : provision.getPrintedAs();
		String title = Stream.of(provision.getTitle(), provision.getText(), provision.getSummary()).filter(text -> text != null && !text.isBlank())
				.findFirst().orElse("").strip().replaceAll("\\s*\\R\\s*", " ");
		String cut = title.codePointCount(0, title.length()) > EXCERPT ? title.substring(0, title.offsetByCodePoints(0, EXCERPT)) + "…" : title;
		return number.isEmpty() ? cut : cut.isEmpty() ? number : number + "  " + cut;
	}

	private Entry mappingSet(Corpus corpus, MappingSet set, Entry parent) {
		List<MappingStatement> statements = set.getStatements();
		return draft(Kind.MAPPING, titled(set.getTitle(), set.getName())).of(set).cited(String.valueOf(set.getName())).count(statements.size())
				.under(parent, each(statements, (statement, line) -> statement(corpus, statement, line)));
	}

	private Entry statement(Corpus corpus, MappingStatement statement, Entry parent) {
		return switch (statement) {
			case MappingEntry entry -> draft(Kind.MAPPING, paths(corpus, entry.getSources()) + "  "
					+ messages.get("relationship." + entry.getRelationship().getLiteral()) + "  " + paths(corpus, entry.getTargets())).of(entry).leafUnder(parent);
			case NoCounterpart none -> draft(Kind.NONE, messages.get(none.getSide() == Side.SOURCE ? "none.source" : "none.target",
					paths(corpus, none.getProvisions()))).of(none).leafUnder(parent);
			default -> draft(Kind.MAPPING, "").of(statement).leafUnder(parent);
		};
	}

	private Entry succession(Corpus corpus, Succession succession, Entry parent) {
		String document = succession.getDocument() == null ? "" : titled(succession.getDocument().getTitle(), succession.getDocument().getName());
		List<SuccessionStatement> statements = succession.getStatements();
		return draft(Kind.SUCCESSION, messages.get("succession", document, edition(succession.getFrom()), edition(succession.getTo()))).of(succession)
				.count(statements.size()).under(parent, each(statements, (statement, line) -> line(corpus, statement, line)));
	}

	private Entry line(Corpus corpus, SuccessionStatement statement, Entry parent) {
		return switch (statement) {
			case SuccessionLine line -> draft(Kind.SUCCESSION, paths(corpus, line.getPredecessors()) + "  →  " + paths(corpus, line.getSuccessors())).of(line).leafUnder(parent);
			case Added added -> draft(Kind.SUCCESSION, messages.get("added", paths(corpus, added.getSuccessors()))).of(added).leafUnder(parent);
			case Withdrawn withdrawn -> draft(Kind.NONE, messages.get("withdrawn", paths(corpus, withdrawn.getPredecessors()))).of(withdrawn).leafUnder(parent);
			case MovedOut moved -> draft(Kind.SUCCESSION, paths(corpus, moved.getPredecessors()) + "  →  " + edition(moved.getEdition()) + " " + paths(corpus, moved.getSuccessors())).of(moved).leafUnder(parent);
			default -> draft(Kind.SUCCESSION, "").of(statement).leafUnder(parent);
		};
	}

	private static String edition(Edition edition) {
		return edition == null || edition.eIsProxy() ? "?" : EditionIds.label(edition);
	}

	private static String paths(Corpus corpus, Collection<Provision> provisions) {
		return provisions.stream().map(provision -> corpus.path(provision).orElse("?")).collect(Collectors.joining(", "));
	}

	private static String titled(String title, String otherwise) {
		return title == null || title.isBlank() ? String.valueOf(otherwise) : title;
	}
}
