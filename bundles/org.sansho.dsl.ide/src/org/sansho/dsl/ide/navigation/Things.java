// SPDX-License-Identifier: EPL-2.0
package org.sansho.dsl.ide.navigation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.lsp4j.Location;
import org.sansho.core.EditionIds;
import org.sansho.core.citation.CitationPath;
import org.sansho.dsl.ide.text.Cursor;
import org.sansho.dsl.ide.text.Names;
import org.sansho.dsl.ide.text.Ranges;
import org.sansho.dsl.linking.Link;
import org.sansho.dsl.live.LiveFile;
import org.sansho.dsl.live.LiveProject;
import org.sansho.dsl.resource.TextSpans.Span;
import org.sansho.model.Declaration;
import org.sansho.model.Document;
import org.sansho.model.Edition;
import org.sansho.model.Form;
import org.sansho.model.Part;

/** What a place is about, and where that is declared and mentioned. */
final class Things {

	private Things() {
	}

	/** What the reference at {@code cursor} leads to, or what is declared there. */
	static Optional<EObject> at(Cursor cursor) {
		return cursor.link().isPresent() ? cursor.target() : Names.declaredAt(cursor);
	}

	/** Where {@code thing} is declared: several places for a part or form that is spread over several declarations. */
	static List<Location> declarations(LiveProject project, EObject thing) {
		return same(project, thing).stream().map(each -> declaration(project, each)).toList();
	}

	private static Location declaration(LiveProject project, EObject thing) {
		LiveFile file = project.fileOf(thing);
		return new Location(file.uri(), Ranges.range(file, Names.shown(file, thing)));
	}

	private static List<? extends EObject> same(LiveProject project, EObject thing) {
		return switch (thing) {
			case Part part when part.getName() != null && part.getEdition() != null -> orSelf(part, project.corpus().parts(part.getEdition()).stream()
					.filter(other -> other.getName() != null && CitationPath.normalise(other.getName()).equals(CitationPath.normalise(part.getName()))).toList());
			case Form form when form.getName() != null && form.getEdition() != null -> orSelf(form, project.corpus().forms(form.getEdition()).stream()
					.filter(other -> other.getName() != null && CitationPath.normalise(other.getName()).equals(CitationPath.normalise(form.getName()))).toList());
			default -> List.of(thing);
		};
	}

	private static List<? extends EObject> orSelf(EObject thing, List<? extends EObject> found) {
		return found.contains(thing) ? found : List.of(thing);
	}

	/** Where {@code file} mentions {@code thing} without declaring it, in the order of the text; for a document, editions of it too. */
	static List<Span> mentions(LiveProject project, LiveFile file, EObject thing) {
		List<Span> found = new ArrayList<>();
		for (Link link : file.links()) {
			if (link.leadsTo(thing)) {
				found.add(new Span(link.written().offset(), link.written().length()));
			}
		}
		if (thing instanceof Document document && document.getName() != null) {
			file.content().ifPresent(content -> content.getDeclarations().forEach(declaration -> edition(project, file, declaration, document).ifPresent(found::add)));
			found.sort(Comparator.comparingInt(Span::offset));
		}
		return found;
	}

	private static Optional<Span> edition(LiveProject project, LiveFile file, Declaration declaration, Document document) {
		if (!(declaration instanceof Edition edition) || EditionIds.document(edition).flatMap(project.corpus()::document).orElse(null) != document) {
			return Optional.empty();
		}
		return Names.span(file, edition).map(span -> Names.pieces(file.text().substring(span.offset(), span.offset() + span.length()), span.offset(), '@').getFirst());
	}
}
