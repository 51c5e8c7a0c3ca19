// SPDX-License-Identifier: EPL-2.0
package org.sansho.core.review;

import org.sansho.model.Provision;

/** When two provisions say the same: their title, text and summary, whatever the layout. */
public final class Wording {

	private Wording() {
	}

	/** Whether {@code one} and {@code other} have the same wording after the normalisation of seals. */
	public static boolean isSame(Provision one, Provision other) {
		return isSame(one.getTitle(), other.getTitle()) && isSame(one.getText(), other.getText()) && isSame(one.getSummary(), other.getSummary());
	}

	/** Whether title, text or summary of {@code one} and {@code other} differ where both have one; what only one of them has, nobody knows of the other. */
	public static boolean isContrary(Provision one, Provision other) {
		return isContrary(one.getTitle(), other.getTitle()) || isContrary(one.getText(), other.getText()) || isContrary(one.getSummary(), other.getSummary());
	}

	private static boolean isContrary(String one, String other) {
		return one != null && other != null && !isSame(one, other);
	}

	/** Title, text and summary as one text, the same for all that {@link #isSame}; empty when nothing is said. */
	public static String of(Provision provision) {
		if (provision.getTitle() == null && provision.getText() == null && provision.getSummary() == null) {
			return "";
		}
		return field(provision.getTitle()) + '\0' + field(provision.getText()) + '\0' + field(provision.getSummary());
	}

	private static String field(String wording) {
		return wording == null ? "\1" : SealedText.normalise(wording);
	}

	private static boolean isSame(String one, String other) {
		if (one == null || other == null) {
			return one == other;
		}
		return one.equals(other) || SealedText.normalise(one).equals(SealedText.normalise(other));
	}
}
