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
import org.eclipse.emf.ecore.EObject;
import org.sansho.core.Corpus;
import org.sansho.core.EditionIds;
import org.sansho.core.text.Messages;
import org.sansho.core.work.AllProcessors;
import org.sansho.dsl.live.LiveFile;
import org.sansho.dsl.live.LiveProject;
import org.sansho.model.Declaration;
import org.sansho.model.Document;
import org.sansho.model.Edition;
import org.sansho.model.Guideline;
import org.sansho.model.Part;
import org.sansho.ui.explorer.Line.Kind;

/**
 * A project as a table of contents: documents by edition down to the clauses, forms down to their items, mappings, successions. Made while
 * nothing changes the project, of plain values; what is known of files that have not changed since the last time is used again.
 */
final class TableOfContents {

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

		Making(LiveProject project, BooleanSupplier cancelled) {
			this.project = project;
			this.corpus = project.corpus();
			this.cancelled = cancelled;
		}

		List<Line> groups() {
			List<LiveFile> files = project.files();
			List<FileLines> lines = AllProcessors.map(files, this::lines);
			Map<LiveFile, FileLines> now = new IdentityHashMap<>();
			for (int i = 0; i < lines.size(); i++) {
				now.put(files.get(i), lines.get(i));
				declared.putAll(lines.get(i).lines());
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

		private FileLines lines(LiveFile file) {
			FileLines before = known.get(file);
			return before != null && before.links() == file.links() ? before
					: new FileLines(file.links(), new FileContents(file, corpus, messages, cancelled).lines());
		}

		private <T> void group(List<Line> groups, String name, Collection<? extends T> members, Function<T, Line> line) {
			if (!members.isEmpty()) {
				groups.add(Line.leaf(Kind.GROUP, messages.get("group." + name)).counting(members.size()).with(members.stream().<Line>map(line).toList()));
			}
		}

		private Optional<Place> place(EObject object) {
			LiveFile of = project.fileOf(object);
			return Optional.of(new Place(URI.create(of.uri()), of.spans().of(object).offset()));
		}

		private Line document(Document document) {
			List<Edition> editions = corpus.editionsOf(document);
			return Line.leaf(document instanceof Guideline ? Kind.GUIDELINE : Kind.CHECKLIST, FileContents.titled(document.getTitle(), document.getName())).at(place(document))
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
	}
}
