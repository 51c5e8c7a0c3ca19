// SPDX-License-Identifier: EPL-2.0
package org.sansho.excel.coverage;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedWriter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.DataValidationHelper;
import org.apache.poi.ss.usermodel.PageMargin;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.sansho.excel.form.DocumentProperties;
import org.sansho.excel.form.StableZip;
import org.sansho.excel.form.Styles;

/** Writes sheets to a workbook whose bytes depend on nothing but what they say. */
final class SheetsWriter {

	private static final Pattern WORKSHEET = Pattern.compile("xl/worksheets/sheet(\\d+)\\.xml");
	private static final double MARGIN_SIDE = 0.4;
	private static final double MARGIN_END = 0.6;
	private static final double MARGIN_FOOTER = 0.3;

	private final List<? extends Sheet> sheets;
	private final String title;

	/** @param title what the properties of the document say that it is */
	SheetsWriter(List<? extends Sheet> sheets, String title) {
		this.sheets = List.copyOf(sheets);
		this.title = title;
	}

	/** Writes the workbook; {@code out} stays open. */
	void write(OutputStream out) throws IOException {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		Faces faces;
		try (XSSFWorkbook workbook = new XSSFWorkbook()) {
			faces = new Faces(workbook);
			sheets.forEach(sheet -> create(workbook, sheet));
			DocumentProperties.describe(workbook.getProperties(), title);
			workbook.write(bytes);
		}
		StableZip.repack(bytes.toByteArray(), (name, part, entry) -> {
			Matcher worksheet = WORKSHEET.matcher(name);
			if (worksheet.matches()) {
				write(Integer.parseInt(worksheet.group(1)) - 1, new String(part, UTF_8), faces, entry);
			} else {
				entry.write(part);
			}
		}, out);
	}

	/** Parts of worksheets are numbered in the order of the sheets. */
	private void write(int number, String worksheet, Faces faces, OutputStream entry) throws IOException {
		Writer out = new BufferedWriter(new OutputStreamWriter(entry, UTF_8));
		WorksheetXml xml = new WorksheetXml(worksheet, number + 1, out);
		xml.begin();
		sheets.get(number).write(xml, faces);
		xml.end();
		out.flush();
	}

	private static void create(XSSFWorkbook workbook, Sheet from) {
		XSSFSheet sheet = workbook.createSheet(from.name());
		for (int i = 0; i < from.columns().size(); i++) {
			sheet.setColumnWidth(i, (int) Math.round(from.columns().get(i).width() * 256));
		}
		sheet.createFreezePane(from.fixedColumns(), from.headerRow() + 1);
		if (from.filtered()) {
			sheet.setAutoFilter(new CellRangeAddress(from.headerRow(), from.rows() - 1, 0, from.columns().size() - 1));
		}
		offerChoices(sheet, from);
		PrintSetup setup = sheet.getPrintSetup();
		setup.setPaperSize(PrintSetup.A4_PAPERSIZE);
		setup.setLandscape(true);
		sheet.setFitToPage(true);
		setup.setFitWidth((short) 1);
		setup.setFitHeight((short) 0);
		sheet.setMargin(PageMargin.LEFT, MARGIN_SIDE);
		sheet.setMargin(PageMargin.RIGHT, MARGIN_SIDE);
		sheet.setMargin(PageMargin.TOP, MARGIN_END);
		sheet.setMargin(PageMargin.BOTTOM, MARGIN_END);
		sheet.setMargin(PageMargin.HEADER, MARGIN_FOOTER);
		sheet.setMargin(PageMargin.FOOTER, MARGIN_FOOTER);
		sheet.setHorizontallyCenter(true);
		sheet.getFooter().setCenter("&\"" + Styles.FONT + ",Regular\"&9&P / &N");
		sheet.getHeaderFooterProperties().setScaleWithDoc(false);
		sheet.setRepeatingRows(new CellRangeAddress(from.headerRow(), from.headerRow(), -1, -1));
		sheet.setDisplayGridlines(false);
	}

	private static void offerChoices(XSSFSheet sheet, Sheet from) {
		for (int i = 0; i < from.columns().size(); i++) {
			List<String> choices = from.columns().get(i).choices();
			if (!choices.isEmpty() && from.rows() > from.headerRow() + 1) {
				DataValidationHelper helper = sheet.getDataValidationHelper();
				DataValidation validation = helper.createValidation(helper.createExplicitListConstraint(choices.toArray(String[]::new)),
						new CellRangeAddressList(from.headerRow() + 1, from.rows() - 1, i, i));
				validation.setSuppressDropDownArrow(true);
				validation.setShowErrorBox(false);
				sheet.addValidationData(validation);
			}
		}
	}
}
