// SPDX-License-Identifier: EPL-2.0
package org.sansho.core.project;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A .sansho file wherever it is kept: on disk or in a content pack.
 *
 * @param name   how people are told of it: the path as they gave it, or {@code pack:NAME/…}
 * @param uri    its identity
 * @param opener reads its bytes
 */
public record SourceFile(String name, String uri, Opener opener) {

	/** More bytes than this are no array of Java any more. */
	private static final long MOST_BYTES = Integer.MAX_VALUE - 16L;

	/** Reads all bytes of a file. */
	@FunctionalInterface
	public interface Opener {
		byte[] readAll() throws IOException, InputException;

		/** How many bytes these are, as far as that is known beforehand; else 0. */
		default long size() throws IOException, InputException {
			return 0;
		}
	}

	/** The file at {@code path}. */
	public static SourceFile at(Path path, String name, String uri) {
		return new SourceFile(name, uri, new Opener() {
			@Override
			public byte[] readAll() throws IOException {
				return Files.readAllBytes(path);
			}

			@Override
			public long size() throws IOException {
				return Files.size(path);
			}
		});
	}

	/** How many bytes there are, as far as that is known before they are read; else 0. */
	long size() throws InputException {
		try {
			return opener.size();
		} catch (IOException e) {
			throw new InputException("unreadable", name, IoReason.of(e));
		}
	}

	/** The bytes as they are. */
	public byte[] bytes() throws InputException {
		if (size() > MOST_BYTES) {
			throw new InputException("tooLarge", name);
		}
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
