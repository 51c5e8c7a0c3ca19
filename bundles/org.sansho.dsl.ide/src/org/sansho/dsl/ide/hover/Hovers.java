// SPDX-License-Identifier: EPL-2.0
package org.sansho.dsl.ide.hover;

import com.google.inject.Inject;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.lsp4j.Hover;
import org.eclipse.lsp4j.Range;
import org.sansho.core.text.Messages;
import org.sansho.dsl.ide.text.Cursor;
import org.sansho.dsl.ide.text.Names;
import org.sansho.dsl.ide.text.Ranges;
import org.sansho.dsl.linking.Link;
import org.sansho.dsl.resource.TextSpans.Span;
import org.sansho.model.MappingEntry;
import org.sansho.model.MappingStatement;
import org.sansho.model.Relationship;
import org.sansho.model.SanshoPackage.Literals;
import org.sansho.model.SuccessionStatement;

/**
 * Shows what the thing at a place says: behind a reference what it leads to, at a declaration what is declared, and anywhere else in a
 * line of a mapping or succession both of its ends.
 */
public final class Hovers {

	/** What is shown, and for which text. */
	private record Shown(EObject object, Range range) {
	}

	private final Messages messages;

	@Inject
	Hovers(Locale locale) {
		this.messages = new Messages(Hovers.class, locale);
	}

	/**
	 * What to show at {@code cursor}; empty where there is nothing to tell.
	 *
	 * @param markdown whether the client can show Markdown; it gets plain text otherwise
	 */
	public Optional<Hover> at(Cursor cursor, boolean markdown) {
		return shown(cursor).flatMap(shown -> {
			List<Block> blocks = Cards.about(shown.object(), cursor.project().corpus(), messages);
			return blocks.isEmpty() ? Optional.empty() : Optional.of(new Hover((markdown ? Notation.MARKDOWN : Notation.PLAIN).written(blocks), shown.range()));
		});
	}

	private static Optional<Shown> shown(Cursor cursor) {
		Optional<Link> link = cursor.link();
		if (link.isPresent()) {
			return link.get().target().map(target -> new Shown(target, Ranges.range(cursor.file(), link.get())));
		}
		Optional<Shown> declared = Names.declaredAt(cursor).map(object -> new Shown(object, Ranges.range(cursor.file(), Names.shown(cursor.file(), object))));
		return declared.isPresent() ? declared : line(cursor);
	}

	private static Optional<Shown> line(Cursor cursor) {
		for (EObject level = cursor.object().orElse(null); level != null; level = level.eContainer()) {
			if (level instanceof MappingStatement || level instanceof SuccessionStatement) {
				return Optional.of(new Shown(level, Ranges.range(cursor.file(), touched(cursor, level))));
			}
		}
		return Optional.empty();
	}

	/** The relationship where that is pointed at, or else the whole line. */
	private static Span touched(Cursor cursor, EObject line) {
		if (line instanceof MappingEntry entry && entry.getRelationship() != Relationship.UNSPECIFIED) {
			Span relationship = cursor.file().spans().of(entry, Literals.MAPPING_ENTRY__RELATIONSHIP, 0);
			if (Names.touches(relationship, cursor.offset())) {
				return relationship;
			}
		}
		return cursor.file().spans().of(line);
	}
}
