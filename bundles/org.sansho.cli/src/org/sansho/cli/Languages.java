// SPDX-License-Identifier: EPL-2.0
package org.sansho.cli;

import java.util.Locale;

/** Which language to speak. It is looked up before the arguments are read, since what is wrong with them must be said in it. */
final class Languages {

	private static final String OPTION = "--lang";

	private Languages() {
	}

	/** The language that {@code --lang} names, else that of the machine; Japanese or English. */
	static Locale of(Locale machine, String... arguments) {
		for (int i = 0; i < arguments.length; i++) {
			if (arguments[i].startsWith(OPTION + '=')) {
				return supported(arguments[i].substring(OPTION.length() + 1));
			}
			if (arguments[i].equals(OPTION) && i + 1 < arguments.length) {
				return supported(arguments[i + 1]);
			}
		}
		return supported(machine.getLanguage());
	}

	private static Locale supported(String language) {
		return language.equalsIgnoreCase(Locale.JAPANESE.getLanguage()) ? Locale.JAPANESE : Locale.ENGLISH;
	}
}
