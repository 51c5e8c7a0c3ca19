// SPDX-License-Identifier: EPL-2.0
package org.sansho.excel;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.sansho.core.text.Messages;
import org.sansho.core.transcript.Transcript;
import org.sansho.excel.FormReadException.Reason;
import org.sansho.excel.reading.SheetReading;

/**
 * Reads the forms of a checklist out of a workbook (.xlsx): an official one, a copy of it that somebody filled in, or one that Sansho wrote.
 *
 * <p>What such a file unpacks to is counted before anything is made of it, since a few kilobytes can hold gigabytes.
 */
public final class FormReader {

	private static final long LARGEST_FILE = 40L << 20;
	private static final long LARGEST_CONTENT = 120L << 20;
	private static final int LARGEST_CONTENT_MEGABYTES = 120;
	/** How files begin that hold a small file system: workbooks of the old format, and encrypted ones. */
	private static final byte[] COMPOUND = HexFormat.of().parseHex("d0cf11e0a1b11ae1");
	private static final byte[] ENCRYPTED = "EncryptedPackage".getBytes(StandardCharsets.UTF_16LE);
	private static final String WORKBOOK_PART = "xl/workbook.xml";

	private FormReader() {
	}

	/**
	 * The forms of {@code file}.
	 *
	 * @param shown  how people are told of the file
	 * @param locale the language of what is remarked about the reading
	 * @throws FormReadException if it is no workbook with at least one item
	 */
	public static Transcript read(Path file, String shown, Locale locale) throws FormReadException {
		byte[] bytes = bytes(file, shown);
		if (bytes.length == 0) {
			throw new FormReadException(Reason.EMPTY, shown);
		}
		if (beginsWith(bytes, COMPOUND)) {
			throw new FormReadException(contains(bytes, ENCRYPTED) ? Reason.ENCRYPTED : Reason.OLD_FORMAT, shown);
		}
		checkContent(bytes, shown);
		SheetReading.Sheets sheets = sheets(bytes, shown, locale);
		if (sheets.forms().isEmpty()) {
			throw new FormReadException(Reason.NO_ITEMS, shown);
		}
		return new Transcript(String.valueOf(file.getFileName()), sheets.edition(), sheets.forms(), sheets.leftovers());
	}

	private static byte[] bytes(Path file, String shown) throws FormReadException {
		if (Files.isDirectory(file)) {
			throw new FormReadException(Reason.FOLDER, shown);
		}
		if (!Files.isRegularFile(file)) {
			throw new FormReadException(Files.exists(file) ? Reason.NOT_A_WORKBOOK : Reason.MISSING, shown);
		}
		try {
			if (Files.size(file) > LARGEST_FILE) {
				throw new FormReadException(Reason.TOO_LARGE, shown, Integer.toString(LARGEST_CONTENT_MEGABYTES));
			}
			return Files.readAllBytes(file);
		} catch (IOException e) {
			throw new FormReadException(Reason.UNREADABLE, shown, String.valueOf(e.getMessage()));
		}
	}

	private static void checkContent(byte[] bytes, String shown) throws FormReadException {
		long size = 0;
		boolean workbook = false;
		byte[] buffer = new byte[1 << 16];
		try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
			for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
				workbook |= entry.getName().equals(WORKBOOK_PART);
				for (int read = zip.read(buffer); read >= 0; read = zip.read(buffer)) {
					size += read;
					if (size > LARGEST_CONTENT) {
						throw new FormReadException(Reason.TOO_LARGE, shown, Integer.toString(LARGEST_CONTENT_MEGABYTES));
					}
				}
			}
		} catch (IOException | IllegalArgumentException damaged) {
			throw new FormReadException(Reason.NOT_A_WORKBOOK, shown);
		}
		if (!workbook) {
			throw new FormReadException(Reason.NOT_A_WORKBOOK, shown);
		}
	}

	private static SheetReading.Sheets sheets(byte[] bytes, String shown, Locale locale) throws FormReadException {
		try (XSSFWorkbook workbook = open(bytes, shown)) {
			return SheetReading.read(workbook, new Messages(SheetReading.class, locale));
		} catch (IOException notClosed) {
			throw new FormReadException(Reason.NOT_A_WORKBOOK, shown);
		}
	}

	private static XSSFWorkbook open(byte[] bytes, String shown) throws FormReadException {
		try (InputStream in = new ByteArrayInputStream(bytes)) {
			return new XSSFWorkbook(in);
		} catch (IOException | RuntimeException damaged) {
			// POI meets damaged parts with whatever its parsers throw.
			throw new FormReadException(Reason.NOT_A_WORKBOOK, shown);
		}
	}

	private static boolean beginsWith(byte[] bytes, byte[] beginning) {
		return bytes.length >= beginning.length && Arrays.equals(bytes, 0, beginning.length, beginning, 0, beginning.length);
	}

	private static boolean contains(byte[] bytes, byte[] part) {
		for (int i = 0; i <= bytes.length - part.length; i++) {
			if (Arrays.equals(bytes, i, i + part.length, part, 0, part.length)) {
				return true;
			}
		}
		return false;
	}
}
