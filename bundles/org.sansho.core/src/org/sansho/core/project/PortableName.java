// SPDX-License-Identifier: EPL-2.0
package org.sansho.core.project;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Says whether a file or folder can have a name on every system: a project is worked on under Windows as well as under Linux, whatever it was
 * begun on.
 *
 * @see <a href="https://learn.microsoft.com/windows/win32/fileio/naming-a-file">Naming Files, Paths, and Namespaces</a>
 */
public final class PortableName {

	/** In UTF-8, with room below the 255 of file systems for the ending of a file that is not complete yet. */
	private static final int LONGEST = 200;
	/** Bytes of a Japanese character. */
	private static final int JAPANESE = 3;
	/** How much of a name is told of one that is too long. */
	private static final int EXCERPT = 24;
	private static final Pattern FORBIDDEN = Pattern.compile("[<>:\"/\\\\|?*\\p{Cntrl}]");
	/** Also with an ending: {@code con.sansho} is the console. */
	private static final Pattern DEVICE = Pattern.compile("(CON|PRN|AUX|NUL|CONIN\\$|CONOUT\\$|(COM|LPT)[0-9¹²³])(\\..*)?");

	private PortableName() {
	}

	/**
	 * Checks the name of a file or folder, without the folders above it.
	 *
	 * @throws InputException if some system refuses it or takes it for something else
	 */
	public static void check(String name) throws InputException {
		if (name.getBytes(StandardCharsets.UTF_8).length > LONGEST) {
			throw new InputException("nameTooLong", excerpt(name), Integer.toString(name.codePointCount(0, name.length())), Integer.toString(LONGEST),
					Integer.toString(LONGEST / JAPANESE));
		}
		if (FORBIDDEN.matcher(name).find()) {
			throw new InputException("nameForbidden", name.replaceAll("\\p{Cntrl}", " "));
		}
		if (DEVICE.matcher(name.toUpperCase(Locale.ROOT)).matches()) {
			throw new InputException("nameReserved", name);
		}
		if (name.endsWith(".") || name.endsWith(" ")) {
			throw new InputException("nameEnding", name);
		}
	}

	private static String excerpt(String name) {
		return name.substring(0, name.offsetByCodePoints(0, Math.min(EXCERPT, name.codePointCount(0, name.length())))) + '…';
	}
}
