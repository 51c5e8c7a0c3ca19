// SPDX-License-Identifier: EPL-2.0
package org.sansho.core.project;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/**
 * A .sansho file wherever it is kept: on disk or in a content pack.
 *
 * @param name   how people are told of it: the path as they gave it, or {@code pack:NAME/…}
 * @param uri    its identity
 * @param opener reads its bytes
 */
public record SourceFile(String name, String uri, Opener opener) {

	/** Reads all bytes of a file. */
	@FunctionalInterface
	public interface Opener {
		byte[] readAll() throws IOException;
	}

	/** The bytes as they are. */
	public byte[] bytes() throws InputException {
		try {
			return opener.readAll();
		} catch (IOException e) {
			throw new InputException("unreadable", name, IoReason.of(e));
		}
	}

	/**
	 * The text. A byte order mark and line ends stay as they are.
	 *
	 * @throws InputException if the file cannot be read, or is not UTF-8; then it says which byte is not
	 */
	public String text() throws InputException {
		byte[] bytes = bytes();
		CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder().onMalformedInput(CodingErrorAction.REPORT)
				.onUnmappableCharacter(CodingErrorAction.REPORT);
		ByteBuffer in = ByteBuffer.wrap(bytes);
		CharBuffer out = CharBuffer.allocate(bytes.length);
		CoderResult result = decoder.decode(in, out, true);
		if (result.isError()) {
			int offset = in.position();
			throw new InputException("notUtf8", name, Integer.toString(offset + 1), String.format("0x%02X", bytes[offset]), Integer.toString(line(bytes, offset)));
		}
		return out.flip().toString();
	}

	private static int line(byte[] bytes, int offset) {
		int line = 1;
		for (int i = 0; i < offset; i++) {
			if (bytes[i] == '\n') {
				line++;
			}
		}
		return line;
	}
}
