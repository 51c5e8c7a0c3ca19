// SPDX-License-Identifier: EPL-2.0
package org.sansho.ui.export;

import java.nio.file.Path;
import java.util.Optional;
import org.eclipse.core.runtime.IStatus;
import org.sansho.core.text.Messages;

/** Says how the writing of a workbook ended. */
public final class WritingEnd {

	private WritingEnd() {
	}

	/**
	 * Why nothing is written, as a sentence; empty when it is.
	 *
	 * @param result  how the job ended
	 * @param failure what went wrong, where that is known already; else empty
	 */
	public static Optional<String> failure(IStatus result, String failure, Path target, Messages messages) {
		if (!failure.isEmpty()) {
			return Optional.of(failure);
		}
		if (result.isOK()) {
			return Optional.empty();
		}
		return Optional.of(result.getSeverity() == IStatus.CANCEL ? messages.get("notWritten", target) : messages.get("failed", target, result.getMessage()));
	}
}
