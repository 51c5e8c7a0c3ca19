// SPDX-License-Identifier: EPL-2.0
package org.sansho.core.project;

/**
 * How long a text may be that is worked on in a window, in editors, wizards and checks alike: reading a longer one would take the memory from
 * everything else that is open. The command line, which does one thing and ends, knows no limit.
 */
public final class TextLimit {

	/** The longest text, in UTF-16 characters. */
	public static final int LONGEST = 16_000_000;

	/** So many bytes are one character at most: what needs four is two characters. */
	private static final int MOST_BYTES = 3;

	private TextLimit() {
	}

	/** {@code file}, which says that it is too long instead of giving its bytes when that is so. */
	public static SourceFile on(SourceFile file) {
		return new SourceFile(file.name(), file.uri(), new SourceFile.Opener() {
			@Override
			public byte[] readAll() throws InputException {
				byte[] bytes = file.bytes();
				check(file.name(), bytes.length > LONGEST && characters(bytes) > LONGEST);
				return bytes;
			}

			@Override
			public long size() throws InputException {
				long size = file.size();
				check(file.name(), size > (long) LONGEST * MOST_BYTES);
				return size;
			}
		});
	}

	/**
	 * Checks the text of an editor.
	 *
	 * @throws InputException if it is too long
	 */
	public static void check(String name, String text) throws InputException {
		check(name, text.length() > LONGEST);
	}

	private static void check(String name, boolean tooLong) throws InputException {
		if (tooLong) {
			throw new InputException("tooLong", name, Integer.toString(LONGEST / 1_000_000));
		}
	}

	/** Every character begins with a byte that does not continue one; those of four bytes are two in UTF-16. */
	private static long characters(byte[] bytes) {
		long characters = 0;
		for (byte each : bytes) {
			characters += (each & 0xC0) == 0x80 ? 0 : (each & 0xF8) == 0xF0 ? 2 : 1;
		}
		return characters;
	}
}
