// SPDX-License-Identifier: EPL-2.0
package org.sansho.core.project;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;

/** Why the operating system refused, short enough to stand in a sentence. */
final class IoReasons {

	private IoReasons() {
	}

	static String of(IOException e) {
		return switch (e) {
			case AccessDeniedException denied -> "access denied";
			case NoSuchFileException missing -> "no such file";
			case FileSystemException system when system.getReason() != null -> system.getReason();
			default -> e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
		};
	}
}
