// SPDX-License-Identifier: EPL-2.0
package org.sansho.dsl.ide.completion;

import com.google.inject.Inject;
import java.util.Optional;
import org.eclipse.xtext.conversion.IValueConverter;
import org.eclipse.xtext.conversion.ValueConverterException;
import org.sansho.core.citation.CitationPath;
import org.sansho.dsl.conversion.SanshoValueConverters;

/** Between names and how they are written; what is half-written or wrong is no name. */
final class WrittenNames {

	private final SanshoValueConverters converters;

	@Inject
	WrittenNames(SanshoValueConverters converters) {
		this.converters = converters;
	}

	/** The canonical citation that is written so. */
	Optional<String> path(String written) {
		return read(converters.path(), written);
	}

	/** The name of a document or mapping set that is written so. */
	Optional<String> identifier(String written) {
		return read(converters.identifier(), written);
	}

	/** The name of a profile that is written so. */
	Optional<String> segment(String written) {
		return read(converters.segment(), written).map(CitationPath::normalise);
	}

	/**
	 * The identifier of an edition that is written so.
	 *
	 * @param document the document, as written, where its label alone will do
	 */
	Optional<String> edition(String written, Optional<String> document) {
		return read(converters.editionId(), written).flatMap(id -> id.indexOf('@') >= 0 ? Optional.of(id)
				: document.flatMap(this::identifier).map(name -> name + '@' + id));
	}

	/** How a canonical citation is written. */
	String written(String path) {
		return converters.path().toString(path);
	}

	/** How the identifier of an edition, or a label, is written. */
	String writtenEdition(String id) {
		return converters.editionId().toString(id);
	}

	/** How a name that stands for itself is written. */
	String writtenSegment(String name) {
		return converters.segment().toString(name);
	}

	private static Optional<String> read(IValueConverter<String> converter, String written) {
		try {
			return Optional.ofNullable(converter.toValue(written, null)).map(CitationPath::normalise);
		} catch (ValueConverterException e) {
			return Optional.empty();
		}
	}
}
