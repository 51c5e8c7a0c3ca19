// SPDX-License-Identifier: EPL-2.0
package org.sansho.core.project;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@link OwnResult}: what may be replaced and what somebody would lose. */
class OwnResultTest {

	@TempDir
	private Path folder;

	@Test
	void whatDoesNotExistIsReplaced() {
		assertThat(OwnResult.isReplaceable(folder.resolve("new.txt"))).isTrue();
	}

	@Test
	void anEmptyFileIsReplaced() throws IOException {
		assertThat(OwnResult.isReplaceable(Files.createFile(folder.resolve("empty.txt")))).isTrue();
	}

	@ParameterizedTest
	@ValueSource(strings = {"# sansho diff\nown@1 → own@2\n", "# sansho diff\r\nown@1\r\n", "# sansho diff\nown@1 → own@2\nadded by hand\n", "{\n  \"format\": \"sansho-impact\",\n", "{\n  \"$schema\": \"https://example.org/s.json\",\n"
			+ "  \"version\": \"2.1.0\",\n  \"runs\": [\n    {\n      \"tool\": {\n        \"driver\": {\n          \"name\": \"Sansho\",\n",
			"<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuites name=\"Sansho\" tests=\"0\">",
			"<!DOCTYPE html>\n<html lang=\"ja\">\n<head>\n<meta charset=\"utf-8\">\n<meta name=\"generator\" content=\"Sansho\">\n"})
	void anEarlierResultIsReplaced(String text) throws IOException {
		assertThat(OwnResult.isReplaceable(Files.writeString(folder.resolve("file"), text))).isTrue();
	}

	@ParameterizedTest
	@ValueSource(strings = {"# Sansho\nHow to use it: # sansho diff\n", "# sansho diff is a command\n", "{ \"name\": \"sansho-diff\" }", "<!DOCTYPE html>\n<html><head></head><body>Sansho</body></html>",
			"<?xml version=\"1.0\"?>\n<testsuites name=\"Other\">", "PK", "P", "\0\1\2"})
	void whatSomebodyElseWroteIsKept(String text) throws IOException {
		assertThat(OwnResult.isReplaceable(Files.writeString(folder.resolve("file"), text))).isFalse();
	}

	@Test
	void aWorkbookIsOursUntilAnotherProgramSavesIt() throws IOException {
		assertThat(OwnResult.isReplaceable(workbook("ours.xlsx", "docProps/app.xml", "Sansho"))).isTrue();
		assertThat(OwnResult.isReplaceable(workbook("saved.xlsx", "docProps/app.xml", "Microsoft Excel"))).isFalse();
		assertThat(OwnResult.isReplaceable(workbook("bare.xlsx", "xl/workbook.xml", "Sansho"))).isFalse();
	}

	private Path workbook(String name, String part, String application) throws IOException {
		Path file = folder.resolve(name);
		try (OutputStream out = Files.newOutputStream(file); ZipOutputStream zip = new ZipOutputStream(out)) {
			zip.putNextEntry(new ZipEntry(part));
			zip.write(("<Properties><Application>" + application + "</Application></Properties>").getBytes(StandardCharsets.UTF_8));
		}
		return file;
	}
}
