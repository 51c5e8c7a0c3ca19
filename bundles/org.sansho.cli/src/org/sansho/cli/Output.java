// SPDX-License-Identifier: EPL-2.0
package org.sansho.cli;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * Where results go, as text or as bytes, always UTF-8: results are scripted against, and the locale of a server is often C.
 *
 * <p>What cannot be written is remembered and not thrown, so that a command ends in its own way; the program asks at the end.
 */
public final class Output {

	private final Stream bytes;
	private final PrintWriter text;

	/** Writes to {@code target}. */
	public Output(OutputStream target) {
		this.bytes = new Stream(target);
		this.text = new PrintWriter(new OutputStreamWriter(bytes, StandardCharsets.UTF_8));
	}

	/** For text. */
	public PrintWriter text() {
		return text;
	}

	/** For bytes, after whatever text was written before. Closing it does nothing. */
	public OutputStream bytes() {
		text.flush();
		return bytes;
	}

	/** Why something was lost; empty when everything was written. */
	public Optional<IOException> failure() {
		text.flush();
		bytes.flush();
		return Optional.ofNullable(bytes.failure);
	}

	/** Buffers, and keeps the first failure. */
	private static final class Stream extends OutputStream {
		private final OutputStream target;
		private IOException failure;

		Stream(OutputStream target) {
			this.target = new BufferedOutputStream(target);
		}

		@Override
		public void write(int single) {
			write(new byte[] {(byte) single}, 0, 1);
		}

		@Override
		public void write(byte[] content, int offset, int length) {
			if (failure == null) {
				try {
					target.write(content, offset, length);
				} catch (IOException e) {
					failure = e;
				}
			}
		}

		@Override
		public void flush() {
			if (failure == null) {
				try {
					target.flush();
				} catch (IOException e) {
					failure = e;
				}
			}
		}
	}
}
