// SPDX-License-Identifier: EPL-2.0
package org.sansho.ui;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.util.Objects;
import java.util.concurrent.CancellationException;
import java.util.stream.Stream;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.OperationCanceledException;
import org.sansho.core.project.InputException;
import org.sansho.core.project.IoReason;
import org.sansho.core.text.Messages;
import org.sansho.core.text.ToldReason;

/** Says to people why something failed. How Java calls it says nothing to them, and stands in the log. */
public final class Reason {

	private Reason() {
	}

	/** The reason, in the language of the workbench; short enough to stand in a sentence, unless it is one itself. */
	public static String of(Throwable thrown) {
		Messages messages = new Messages(Reason.class, UserLanguage.locale());
		return Stream.iterate(thrown, Objects::nonNull, Throwable::getCause).map(cause -> known(cause, messages)).filter(words -> !words.isEmpty()).findFirst()
				.orElseGet(() -> {
					ILog.get().error(String.valueOf(thrown), thrown);
					return messages.get("reason.unexpected");
				});
	}

	private static String known(Throwable cause, Messages messages) {
		return switch (cause) {
			case InputException unusable -> unusable.message(messages.locale());
			case FileSystemException refused -> IoReason.of(refused).text(messages.locale());
			// One that only passes on what another one says.
			case IOException wrapper when wrapper.getCause() != null -> "";
			case IOException failed -> ToldReason.of(failed).map(words -> IoReason.of(failed).text(messages.locale())).orElse("");
			case CoreException refused -> ToldReason.of(refused).orElse("");
			case OutOfMemoryError tooMuch -> messages.get("reason.memory");
			case OperationCanceledException cancelled -> messages.get("reason.cancelled");
			case CancellationException cancelled -> messages.get("reason.cancelled");
			default -> "";
		};
	}
}
