// SPDX-License-Identifier: EPL-2.0
package org.sansho.core.project;

import java.io.IOException;
import java.io.Serializable;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.util.Locale;
import java.util.Map;
import org.sansho.core.text.Messages;

/**
 * Why the operating system refused, short enough to stand in a sentence.
 *
 * @param key  the text in the messages of this package; empty when the system's own words are all there is
 * @param told what the system said
 */
public record IoReason(String key, String told) implements Serializable {

	/** What systems of the POSIX family say in English whatever the language is. */
	private static final Map<String, String> KNOWN = Map.of("Permission denied", "denied", "Operation not permitted", "denied", "No such file or directory", "missing",
			"Not a directory", "noFolder", "Is a directory", "folder", "File name too long", "tooLong", "No space left on device", "full", "Read-only file system", "readOnly");

	/** The reason of {@code failure}. */
	public static IoReason of(IOException failure) {
		return switch (failure) {
			case AccessDeniedException denied -> known("denied");
			case NoSuchFileException missing -> known("missing");
			case NotDirectoryException file -> known("noFolder");
			case FileAlreadyExistsException exists -> known("exists");
			case FileSystemException system when system.getReason() != null -> KNOWN.containsKey(system.getReason()) ? known(KNOWN.get(system.getReason()))
					: new IoReason("", system.getReason());
			// What is left of the words of these is the name of the file, or nothing.
			case FileSystemException wordless -> known("untold");
			default -> failure.getMessage() == null || failure.getMessage().isBlank() ? known("untold") : new IoReason("", failure.getMessage());
		};
	}

	private static IoReason known(String name) {
		return new IoReason("reason." + name, "");
	}

	/** The reason in one language, as far as it is one that is known. */
	public String text(Locale locale) {
		return key.isEmpty() ? told : new Messages(IoReason.class, locale).get(key);
	}
}
