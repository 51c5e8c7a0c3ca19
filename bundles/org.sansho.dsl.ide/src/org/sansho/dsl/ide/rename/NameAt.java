// SPDX-License-Identifier: EPL-2.0
package org.sansho.dsl.ide.rename;

import java.util.List;
import java.util.Optional;
import org.eclipse.emf.ecore.EObject;
import org.sansho.core.EditionIds;
import org.sansho.core.citation.CitationNames;
import org.sansho.dsl.ide.text.Cursor;
import org.sansho.dsl.ide.text.Names;
import org.sansho.dsl.linking.Link;
import org.sansho.dsl.resource.TextSpans.Span;
import org.sansho.model.Document;
import org.sansho.model.Edition;
import org.sansho.model.Profile;
import org.sansho.model.Provision;

/**
 * A name in a text and what it is the name of. Of a citation it is the segment that is pointed at, which may belong to what contains the
 * cited provision; of an edition it is either its document or its label.
 *
 * @param thing what has the name; an edition for its label
 * @param span  where the name stands
 * @param name  the name itself, without quotation marks
 */
record NameAt(EObject thing, Span span, String name) {

	/** The name at {@code cursor}; empty where none stands, or where nobody knows whose name it is. */
	static Optional<NameAt> of(Cursor cursor) {
		Optional<Link> link = cursor.link();
		return link.isPresent() ? link.flatMap(found -> found.target().flatMap(target -> inReference(cursor, found, target))) : declared(cursor);
	}

	private static Optional<NameAt> inReference(Cursor cursor, Link link, EObject target) {
		Span whole = new Span(link.written().offset(), link.written().length());
		return switch (target) {
			case Provision provision -> inCitation(cursor, whole, provision);
			case Edition edition -> inEdition(cursor, whole, edition);
			case Document document -> named(document, whole);
			case Profile profile -> named(profile, whole);
			default -> Optional.empty();
		};
	}

	private static Optional<NameAt> inCitation(Cursor cursor, Span whole, Provision provision) {
		List<EObject> levels = CitationNames.levels(provision);
		List<Span> pieces = Names.pieces(text(cursor, whole), whole.offset(), '/');
		if (pieces.size() != levels.size()) {
			return Optional.empty();
		}
		// Between two segments the one behind the slash counts.
		for (int i = pieces.size() - 1; i >= 0; i--) {
			if (Names.touches(pieces.get(i), cursor.offset())) {
				return named(levels.get(i), pieces.get(i));
			}
		}
		return Optional.empty();
	}

	private static Optional<NameAt> inEdition(Cursor cursor, Span whole, Edition edition) {
		List<Span> halves = Names.pieces(text(cursor, whole), whole.offset(), '@');
		if (halves.size() == 2 && Names.touches(halves.getFirst(), cursor.offset())) {
			return cursor.project().corpus().documentOf(edition).flatMap(document -> named(document, halves.getFirst()));
		}
		return Optional.of(new NameAt(edition, halves.getLast(), EditionIds.label(edition)));
	}

	private static Optional<NameAt> declared(Cursor cursor) {
		Optional<EObject> object = cursor.object();
		Optional<Span> span = object.flatMap(found -> Names.span(cursor.file(), found)).filter(found -> Names.touches(found, cursor.offset()));
		return span.flatMap(found -> object.get() instanceof Edition edition ? inEdition(cursor, found, edition) : named(object.get(), found));
	}

	private static Optional<NameAt> named(EObject thing, Span span) {
		return Names.of(thing).map(name -> new NameAt(thing, span, name));
	}

	private static String text(Cursor cursor, Span span) {
		return cursor.file().text().substring(span.offset(), span.offset() + span.length());
	}
}
