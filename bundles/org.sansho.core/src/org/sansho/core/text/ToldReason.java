// SPDX-License-Identifier: EPL-2.0
package org.sansho.core.text;

import java.util.Optional;
import java.util.regex.Pattern;

/** What a failure says of itself, as far as people can be shown it: how Java calls it says nothing to them. */
public final class ToldReason {

	/** A class as Java calls it, with its packages; or the words of the machine about a null. */
	private static final Pattern OF_JAVA = Pattern.compile("\\b[a-z]\\w*(\\.[a-z]\\w*)+\\.[A-Z]\\w*|^Cannot invoke \"");

	private ToldReason() {
	}

	/** Its words; empty when it has none that are for people. */
	public static Optional<String> of(Throwable failure) {
		return Optional.ofNullable(failure.getMessage()).filter(words -> !words.isBlank() && !OF_JAVA.matcher(words).find());
	}
}
