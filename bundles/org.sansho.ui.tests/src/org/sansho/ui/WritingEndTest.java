// SPDX-License-Identifier: EPL-2.0
package org.sansho.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.junit.jupiter.api.Test;
import org.sansho.core.text.Messages;
import org.sansho.ui.export.WritingEnd;

/** {@link WritingEnd}: only who cancelled is told that he did. */
class WritingEndTest {

	private static Optional<String> failure(IStatus result, String failure) {
		return WritingEnd.failure(result, failure, Path.of("a.xlsx"), new Messages(WritingEnd.class, Locale.ENGLISH));
	}

	@Test
	void whatIsWrittenHasNoFailure() {
		assertThat(failure(Status.OK_STATUS, "")).isEmpty();
	}

	@Test
	void whatIsKnownAlreadyIsTold() {
		assertThat(failure(Status.OK_STATUS, "full")).contains("full");
	}

	@Test
	void whoCancelledIsToldSo() {
		assertThat(failure(Status.CANCEL_STATUS, "")).contains("a.xlsx was not written, since you cancelled.");
	}

	@Test
	void anErrorIsNotCalledCancelling() {
		assertThat(failure(Status.error("too deep", new StackOverflowError()), "")).contains("a.xlsx: could not be written (too deep).");
	}
}
