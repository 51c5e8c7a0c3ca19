// SPDX-License-Identifier: EPL-2.0
package org.sansho.dsl.conversion;

import com.google.inject.Inject;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.eclipse.xtext.conversion.IValueConverter;
import org.eclipse.xtext.conversion.ValueConverter;
import org.eclipse.xtext.conversion.ValueConverterException;
import org.eclipse.xtext.conversion.impl.AbstractDeclarativeValueConverterService;
import org.eclipse.xtext.conversion.impl.AbstractNullSafeConverter;
import org.eclipse.xtext.nodemodel.INode;
import org.sansho.core.citation.CitationPath;
import org.sansho.core.text.Messages;
import org.sansho.dsl.SanshoRuntimeModule;

/** Between the text of a token and the value in the model, both ways. */
public class SanshoValueConverters extends AbstractDeclarativeValueConverterService {

	/** A converter made of two functions; a value that cannot be read becomes a syntax error. */
	private final class Conversion<T> extends AbstractNullSafeConverter<T> {
		private final String errorKey;
		private final Function<String, T> read;
		private final Function<T, String> write;

		Conversion(String errorKey, Function<String, T> read, Function<T, String> write) {
			this.errorKey = errorKey;
			this.read = read;
			this.write = write;
		}

		@Override
		protected T internalToValue(String text, INode node) throws ValueConverterException {
			try {
				return read.apply(text);
			} catch (IllegalArgumentException e) {
				throw new ValueConverterException(messages.get(errorKey, text), node, e);
			}
		}

		@Override
		protected String internalToString(T value) {
			return write.apply(value);
		}
	}

	private final Messages messages;
	private final BareSegments bareSegments;

	@Inject
	public SanshoValueConverters(Locale locale, BareSegments bareSegments) {
		this.messages = new Messages(SanshoRuntimeModule.class, locale);
		this.bareSegments = bareSegments;
	}

	/** Quoted text. */
	@ValueConverter(rule = "STRING")
	public IValueConverter<String> string() {
		return new Conversion<>("syntax.escape", QuotedText::unquote, QuotedText::quote);
	}

	/** A segment of a citation, quoted only where it must be. */
	@ValueConverter(rule = "Segment")
	public IValueConverter<String> segment() {
		return new Conversion<>("syntax.escape", SanshoValueConverters::unquoteIfQuoted, this::quoteUnlessBare);
	}

	/** The name of a document or mapping set. */
	@ValueConverter(rule = "Identifier")
	public IValueConverter<String> identifier() {
		return segment();
	}

	/** A citation; its value is canonical, see {@link CitationPath#toString()}. */
	@ValueConverter(rule = "Path")
	public IValueConverter<String> path() {
		return new Conversion<>("syntax.escape", SanshoValueConverters::canonical, this::written);
	}

	/** The identifier of an edition; either half is quoted only where it must be. */
	@ValueConverter(rule = "EditionId")
	public IValueConverter<String> editionId() {
		return new Conversion<>("syntax.escape", SanshoValueConverters::joined, this::writtenHalves);
	}

	/** The identifier of an edition, or only its label. */
	@ValueConverter(rule = "EditionReference")
	public IValueConverter<String> editionReference() {
		return editionId();
	}

	/** A whole number. */
	@ValueConverter(rule = "Integer")
	public IValueConverter<Integer> integer() {
		return new Conversion<>("syntax.integer", Integer::valueOf, String::valueOf);
	}

	/** A number with at most one decimal point. */
	@ValueConverter(rule = "Decimal")
	public IValueConverter<Double> decimal() {
		return new Conversion<>("syntax.decimal", Double::valueOf, value -> BigDecimal.valueOf(value).stripTrailingZeros().toPlainString());
	}

	private static String unquoteIfQuoted(String text) {
		return text.startsWith("\"") ? QuotedText.unquote(text) : text;
	}

	private String quoteUnlessBare(String value) {
		return bareSegments.contains(value) ? value : QuotedText.quote(value);
	}

	/** Without quotation marks, whichever half has them. */
	private static String joined(String text) {
		int at = text.startsWith("\"") ? text.indexOf('@', closing(text)) : text.indexOf('@');
		return at < 0 ? unquoteIfQuoted(text) : unquoteIfQuoted(text.substring(0, at)) + '@' + unquoteIfQuoted(text.substring(at + 1));
	}

	/** Where the quotation that begins {@code text} ends. */
	private static int closing(String text) {
		int i = 1;
		while (i < text.length() && text.charAt(i) != '"') {
			i += text.charAt(i) == '\\' ? 2 : 1;
		}
		return i;
	}

	private String writtenHalves(String id) {
		int at = id.indexOf('@');
		return at < 0 ? quoteUnlessBare(id) : quoteUnlessBare(id.substring(0, at)) + '@' + quoteUnlessBare(id.substring(at + 1));
	}

	private static String canonical(String text) {
		return text.indexOf('"') < 0 ? CitationPath.normalise(text) : CitationPath.parse(text).toString();
	}

	private String written(String path) {
		List<String> segments = CitationPath.parse(path).segments();
		return String.join("/", segments.stream().map(this::quoteUnlessBare).toList());
	}
}
