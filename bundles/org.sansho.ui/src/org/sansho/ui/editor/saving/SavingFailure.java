// SPDX-License-Identifier: EPL-2.0
package org.sansho.ui.editor.saving;

import java.io.IOException;
import org.eclipse.core.filebuffers.IFileBufferStatusCodes;
import org.eclipse.core.resources.IResourceStatus;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IStatus;
import org.sansho.core.project.IoReason;
import org.sansho.core.text.Messages;

/**
 * Why a text could not be saved.
 *
 * @param key  the text in the messages of this package
 * @param told what the operating system said, or the number that the platform has for the reason, if that says more
 */
public record SavingFailure(String key, Object told) {

	private static final String FILE_BUFFERS = "org.eclipse.core.filebuffers";

	/** The reason of {@code failure}: what the system said, or else what the platform has a number for. */
	public static SavingFailure of(CoreException failure) {
		for (Throwable cause = failure; cause != null; cause = cause instanceof CoreException core ? core.getStatus().getException() : cause.getCause()) {
			if (cause instanceof IOException system) {
				return new SavingFailure("failed.system", IoReason.of(system));
			}
		}
		IStatus status = failure.getStatus();
		if (FILE_BUFFERS.equals(status.getPlugin()) && status.getCode() == IFileBufferStatusCodes.CHARSET_MAPPING_FAILED) {
			return new SavingFailure("failed.charset", "");
		}
		return switch (status.getCode()) {
			case IResourceStatus.READ_ONLY_LOCAL, IResourceStatus.PARENT_READ_ONLY -> new SavingFailure("failed.readOnly", "");
			case IResourceStatus.RESOURCE_NOT_FOUND, IResourceStatus.NOT_FOUND_LOCAL -> new SavingFailure("failed.gone", "");
			case IResourceStatus.OUT_OF_SYNC_LOCAL -> new SavingFailure("failed.changed", "");
			default -> new SavingFailure("failed.other", Integer.toString(status.getCode()));
		};
	}

	/** The sentence that says it. */
	public String text(Messages messages) {
		return messages.get(key, told instanceof IoReason reason ? reason.text(messages.locale()) : told);
	}
}
