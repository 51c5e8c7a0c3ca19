// SPDX-License-Identifier: EPL-2.0
package org.sansho.core.project;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/**
 * Recognises a file that this program has written itself, so that an earlier result is replaced without a word and what came about otherwise never
 * is.
 *
 * <p>Every result says of itself where it comes from: JSON by its {@code format}, SARIF by its tool, JUnit by the name of its suites, a page by its
 * generator, a workbook by the program in its properties, and text by its first line. A workbook that somebody has filled in and saved says the name of
 * the program that saved it, and so is no longer one of ours. JSON, XML, pages and text that somebody has edited still say that they are ours and are
 * replaced.
 */
public final class OwnResult {

	/** What stands at the beginning of a text: {@value} and the command that wrote it. */
	private static final String MARK = "# sansho ";
	/** As much of a file as is looked at; what a result says of itself stands at its beginning. */
	private static final int BEGINNING = 8192;
	private static final Pattern TEXT = Pattern.compile("\\A# sansho [a-z-]+\\R");
	private static final Pattern JSON = Pattern.compile("\\A\\{\\s*\"format\"\\s*:\\s*\"sansho-[a-z-]+\"");
	private static final Pattern SARIF = Pattern.compile("\\A\\{\\s*\"\\$schema\"[^{}\\[\\]]*\"runs\"\\s*:\\s*\\[\\s*\\{\\s*\"tool\"\\s*:\\s*\\{\\s*\"driver\"\\s*:\\s*\\{\\s*\"name\"\\s*:\\s*\"Sansho\"");
	private static final Pattern JUNIT = Pattern.compile("\\A<\\?xml[^>]*>\\s*<testsuites name=\"Sansho\"");
	private static final Pattern HTML = Pattern.compile("\\A<!DOCTYPE html>\\s*<html[^>]*>\\s*<head>.{0,400}?<meta name=\"generator\" content=\"Sansho\">", Pattern.DOTALL);
	private static final String PROPERTIES = "docProps/app.xml";
	private static final String APPLICATION = "<Application>Sansho</Application>";

	private OwnResult() {
	}

	/** The first line of a text that {@code command} writes into a file. */
	public static String mark(String command) {
		return MARK + command;
	}

	/**
	 * Whether {@code target} can be replaced without asking: it does not exist, is empty, is no file but a terminal or the like, or says that this
	 * program has written it.
	 */
	public static boolean isReplaceable(Path target) {
		if (!Files.isRegularFile(target)) {
			return true;
		}
		try {
			return Files.size(target) == 0 || isOurs(target);
		} catch (IOException e) {
			return false;
		}
	}

	private static boolean isOurs(Path target) throws IOException {
		byte[] beginning;
		try (InputStream in = Files.newInputStream(target)) {
			beginning = in.readNBytes(BEGINNING);
		}
		if (beginning.length > 1 && beginning[0] == 'P' && beginning[1] == 'K') {
			return isOurWorkbook(target);
		}
		String text = new String(beginning, StandardCharsets.UTF_8);
		return TEXT.matcher(text).find() || JSON.matcher(text).find() || SARIF.matcher(text).find() || JUNIT.matcher(text).find() || HTML.matcher(text).find();
	}

	private static boolean isOurWorkbook(Path target) throws IOException {
		try (ZipFile zip = new ZipFile(target.toFile())) {
			ZipEntry properties = zip.getEntry(PROPERTIES);
			if (properties == null) {
				return false;
			}
			try (InputStream in = zip.getInputStream(properties)) {
				return new String(in.readNBytes(BEGINNING), StandardCharsets.UTF_8).contains(APPLICATION);
			}
		} catch (ZipException e) {
			return false;
		}
	}
}
