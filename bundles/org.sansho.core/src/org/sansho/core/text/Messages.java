// SPDX-License-Identifier: EPL-2.0
package org.sansho.core.text;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/**
 * Texts for people in one language, from a {@code messages.properties} and its {@code messages_ja.properties}.
 *
 * <p>The language is given, never taken from the machine, so that the same input gives the same text everywhere.
 */
public final class Messages {

	private static final ResourceBundle.Control GIVEN_LANGUAGE_ONLY =
			ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

	private final ResourceBundle texts;
	private final Locale locale;

	/**
	 * @param owner  the class whose package and class loader hold {@code messages.properties}
	 * @param locale Japanese, or anything else for English
	 */
	public Messages(Class<?> owner, Locale locale) {
		this.locale = locale;
		this.texts = ResourceBundle.getBundle(owner.getPackageName() + ".messages", locale, owner.getClassLoader(), GIVEN_LANGUAGE_ONLY);
	}

	/** The language of the texts. */
	public Locale locale() {
		return locale;
	}

	/**
	 * The text of {@code key}, with {@code arguments} put in the places {@code {0}}, {@code {1}} …; numbers and dates must be given as
	 * text if they are not to be formatted.
	 *
	 * @throws java.util.MissingResourceException if there is no such text, which is a mistake in the program
	 */
	public String get(String key, Object... arguments) {
		return new MessageFormat(texts.getString(key), locale).format(arguments);
	}

	/** The text of {@code key} as it stands, with its places, for whoever has to recognise what was written with it. */
	public String pattern(String key) {
		return texts.getString(key);
	}

	/** Whether there is a text for {@code key}. */
	public boolean has(String key) {
		return texts.containsKey(key);
	}
}
