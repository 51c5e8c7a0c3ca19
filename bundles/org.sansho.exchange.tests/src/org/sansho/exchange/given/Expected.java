// SPDX-License-Identifier: EPL-2.0
package org.sansho.exchange.given;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Compares what was written with the files in {@code expected/}. */
public final class Expected {

	/** Writes a report. */
	@FunctionalInterface
	public interface Writing {
		void to(OutputStream out) throws IOException;
	}

	private Expected() {
	}

	/** What is written, as text. */
	public static String written(Writing writing) {
		try {
			ByteArrayOutputStream out = new ByteArrayOutputStream();
			writing.to(out);
			return out.toString(StandardCharsets.UTF_8);
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	/** Asserts that {@code text} is what {@code expected/NAME} holds; where it is not, what was written lies in {@code target/actual}. */
	public static void assertAsExpected(String text, String name) {
		try {
			Path actual = Path.of("target", "actual", name);
			Files.createDirectories(actual.getParent());
			Files.writeString(actual, text);
			assertThat(text).isEqualTo(Files.readString(Path.of("expected", name)).replace("\r\n", "\n"));
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}
}
