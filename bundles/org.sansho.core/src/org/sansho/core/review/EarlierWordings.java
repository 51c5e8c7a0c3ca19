// SPDX-License-Identifier: EPL-2.0
package org.sansho.core.review;

import java.util.Optional;
import org.sansho.model.Provision;

/** Where a wording that was reviewed can be found again after it changed, such as the history of the files. */
@FunctionalInterface
public interface EarlierWordings {

	/** Nothing is known about earlier times. */
	EarlierWordings NONE = (end, citation, field, fingerprint) -> Optional.empty();

	/**
	 * What {@code field} of {@code end} said when it had {@code fingerprint}, as it was written; empty when that cannot be found. Never
	 * throws: not knowing is an answer.
	 *
	 * @param end         the provision as it is now
	 * @param citation    its canonical citation
	 * @param field       the field that changed
	 * @param fingerprint what the seal knows of the wording
	 */
	Optional<String> wording(Provision end, String citation, SealField field, Fingerprint fingerprint);
}
