// SPDX-License-Identifier: EPL-2.0
package org.sansho.ui;

import java.util.Locale;
import org.eclipse.core.runtime.Platform;

/** The language in which the workbench speaks: that of {@code -nl}, or of the machine. */
public final class UserLanguage {

	private UserLanguage() {
	}

	/** Its locale. */
	public static Locale locale() {
		return Locale.forLanguageTag(Platform.getNL().replace('_', '-'));
	}
}
