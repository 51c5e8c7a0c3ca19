// SPDX-License-Identifier: EPL-2.0
package org.sansho.core.project;

import java.io.Serializable;
import java.util.List;
import java.util.Locale;
import org.sansho.core.text.Messages;

/**
 * Input or an output place that cannot be used: what it is, where, and how to mend it, in one sentence for a person.
 *
 * <p>The place stands in {@link #place()} as data; the sentence names it too.
 */
public final class InputException extends Exception {

	private static final long serialVersionUID = 1L;

	/** So many bits count what is less than a megabyte. */
	private static final int MEGABYTE = 20;

	private final String key;
	private final String place;
	private final List<Serializable> arguments;

	/**
	 * @param key       the sentence in the messages of this package
	 * @param place     the file, folder or name it is about; argument {0} of the sentence
	 * @param arguments what goes into {1}, {2} … of the sentence; an {@link IoReason} in the language of the sentence
	 */
	public InputException(String key, String place, Serializable... arguments) {
		super(key + ' ' + place);
		this.key = key;
		this.place = place;
		this.arguments = List.of(arguments);
	}

	/** Of a file at which the memory came to its end. */
	public static InputException noMemory(String file) {
		return new InputException("noMemory", file, Runtime.getRuntime().maxMemory() >> MEGABYTE);
	}

	/** The file, folder or name it is about. */
	public String place() {
		return place;
	}

	/** The sentence in one language. */
	public String message(Locale locale) {
		Object[] values = new Object[arguments.size() + 1];
		values[0] = place;
		for (int i = 0; i < arguments.size(); i++) {
			values[i + 1] = arguments.get(i) instanceof IoReason reason ? reason.text(locale) : arguments.get(i);
		}
		return new Messages(InputException.class, locale).get(key, values);
	}

	/** In English, for logs; people are shown {@link #message(Locale)}. */
	@Override
	public String getMessage() {
		return message(Locale.ENGLISH);
	}
}
