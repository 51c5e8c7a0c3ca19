// SPDX-License-Identifier: EPL-2.0
package org.sansho.excel;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.sansho.core.text.Messages;

/** A form that cannot become a worksheet: why, where, and how to mend it, in one sentence for a person. */
public final class FormWriteException extends Exception {

	private static final long serialVersionUID = 1L;

	/** Why a form cannot be written; each has a sentence of its own. */
	public enum Reason {
		/** The edition has no form. */
		NO_FORMS("noForms"),
		/** A form that was asked for belongs to another edition. */
		FOREIGN_FORM("foreignForm"),
		/** A form declares no columns. */
		NO_COLUMNS("noColumns"),
		/** A form has more columns than a worksheet can have. */
		TOO_MANY_COLUMNS("tooManyColumns"),
		/** A form has more rows than a worksheet can have. */
		TOO_MANY_ROWS("tooManyRows"),
		/** A text is longer than a cell can hold. */
		TEXT_TOO_LONG("textTooLong");

		private final String key;

		Reason(String key) {
			this.key = key;
		}
	}

	private final Reason reason;
	private final String place;
	private final List<String> arguments;

	/**
	 * @param place     the edition, form or citation it is about; argument {0} of the sentence
	 * @param arguments what goes into {1}, {2} … of the sentence
	 */
	public FormWriteException(Reason reason, String place, String... arguments) {
		super(reason.key + ' ' + place);
		this.reason = reason;
		this.place = place;
		this.arguments = List.of(arguments);
	}

	/** Why. */
	public Reason reason() {
		return reason;
	}

	/** The edition, form or citation it is about. */
	public String place() {
		return place;
	}

	/** The sentence in one language. */
	public String message(Locale locale) {
		Object[] values = Arrays.copyOf(new Object[] {place}, arguments.size() + 1);
		for (int i = 0; i < arguments.size(); i++) {
			values[i + 1] = arguments.get(i);
		}
		return new Messages(FormWriteException.class, locale).get(reason.key, values);
	}

	/** In English, for logs; people are shown {@link #message(Locale)}. */
	@Override
	public String getMessage() {
		return message(Locale.ENGLISH);
	}
}
