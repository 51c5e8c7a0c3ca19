// SPDX-License-Identifier: EPL-2.0
package org.sansho.excel.form;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.poi.ooxml.POIXMLProperties;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.sansho.core.text.Messages;

/** Writes forms to a workbook whose bytes depend on nothing but the forms. */
public final class WorkbookWriter {

	private static final Pattern WORKSHEET = Pattern.compile("xl/worksheets/sheet(\\d+)\\.xml");

	private final Messages messages;
	private final BooleanSupplier cancelled;

	/**
	 * @param messages  the texts of {@code org.sansho.excel}
	 * @param cancelled asked now and then; then what was written is no workbook
	 */
	public WorkbookWriter(Messages messages, BooleanSupplier cancelled) {
		this.messages = messages;
		this.cancelled = cancelled;
	}

	/** Writes {@code sheets}, at least one, in their order; {@code out} stays open. */
	public void write(List<FormSheet> sheets, OutputStream out) throws IOException {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		List<SheetData> cells = new ArrayList<>();
		try (XSSFWorkbook workbook = new XSSFWorkbook()) {
			Styles styles = new Styles(workbook);
			ChoiceLists lists = new ChoiceLists();
			FormSheetWriter writer = new FormSheetWriter(workbook, styles, lists, messages, this::lookUp);
			for (FormSheet sheet : sheets) {
				cells.add(writer.write(sheet.layout(), sheet.name()));
			}
			cells.add(MetadataSheet.write(workbook, styles, sheets, lists));
			workbook.setActiveSheet(0);
			lookUp();
			describe(workbook.getProperties(), sheets.getFirst().form());
			workbook.write(bytes);
		}
		StableZip.repack(bytes.toByteArray(), (name, part, entry) -> {
			lookUp();
			entry.write(withCells(cells, name, part));
		}, out);
	}

	private void lookUp() {
		if (cancelled.getAsBoolean()) {
			throw new CancellationException();
		}
	}

	/** Loads the classes that writing needs, by writing a workbook to nowhere. */
	public static void warmUp() {
		try (XSSFWorkbook workbook = new XSSFWorkbook()) {
			XSSFSheet sheet = workbook.createSheet("_");
			new Styles(workbook).of(Look.ANSWER, Edges.THIN, false);
			DefinedNames.define(workbook, "_", "_", 0, 0, 0);
			sheet.addMergedRegionUnsafe(new CellRangeAddress(0, 1, 0, 0));
			workbook.getProperties().getCustomProperties().addProperty("_", "_");
			workbook.write(OutputStream.nullOutputStream());
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	/** Parts of worksheets are numbered in the order of the sheets. */
	private static byte[] withCells(List<SheetData> cells, String name, byte[] part) {
		Matcher worksheet = WORKSHEET.matcher(name);
		if (!worksheet.matches()) {
			return part;
		}
		return cells.get(Integer.parseInt(worksheet.group(1)) - 1).into(new String(part, UTF_8)).getBytes(UTF_8);
	}

	/** Document properties without anything of the moment or of the machine. */
	private static void describe(POIXMLProperties properties, PrintedForm form) {
		DocumentProperties.describe(properties, form.heading().replace('\n', ' '));
		properties.getCustomProperties().addProperty("sansho.format", MetadataSheet.FORMAT);
		properties.getCustomProperties().addProperty("sansho.document", form.document());
		properties.getCustomProperties().addProperty("sansho.edition", form.edition());
	}
}
