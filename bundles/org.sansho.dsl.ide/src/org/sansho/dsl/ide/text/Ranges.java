// SPDX-License-Identifier: EPL-2.0
package org.sansho.dsl.ide.text;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.lsp4j.Location;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.Range;
import org.sansho.core.report.Region;
import org.sansho.dsl.linking.Link;
import org.sansho.dsl.live.LiveFile;
import org.sansho.dsl.resource.TextLines;
import org.sansho.dsl.resource.TextSpans.Span;

/** Places of the model in the terms of the language server protocol: lines and UTF-16 columns from 0. */
public final class Ranges {

	private Ranges() {
	}

	/** The place at {@code offset}. */
	public static Position position(TextLines lines, int offset) {
		return new Position(lines.line(offset), lines.column(offset));
	}

	/** The nearest offset to {@code position}. */
	public static int offset(TextLines lines, Position position) {
		return lines.offset(position.getLine(), position.getCharacter());
	}

	/** The characters from {@code offset} on. */
	public static Range range(TextLines lines, int offset, int length) {
		return new Range(position(lines, offset), position(lines, offset + length));
	}

	/** A run of characters of {@code file}. */
	public static Range range(LiveFile file, Span span) {
		return range(file.lines(), span.offset(), span.length());
	}

	/** All of the text of {@code object}, which stands in {@code file}. */
	public static Range range(LiveFile file, EObject object) {
		return range(file, file.spans().of(object));
	}

	/** The text of one value; of the whole object where the feature has none. */
	public static Range range(LiveFile file, EObject object, EStructuralFeature feature, int index) {
		return range(file, file.spans().of(object, feature, index));
	}

	/** The text of a reference. */
	public static Range range(LiveFile file, Link link) {
		return range(file.lines(), link.written().offset(), link.written().length());
	}

	/** The text of a reference with its file. */
	public static Location location(LiveFile file, Link link) {
		return new Location(file.uri(), range(file, link));
	}

	/** A place as people are told of it. */
	public static Range range(Region region) {
		return new Range(new Position(region.line() - 1, region.column() - 1), new Position(region.endLine() - 1, region.endColumn() - 1));
	}
}
