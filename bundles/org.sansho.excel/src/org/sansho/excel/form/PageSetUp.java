// SPDX-License-Identifier: EPL-2.0
package org.sansho.excel.form;

import org.apache.poi.ss.usermodel.PageMargin;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFPrintSetup;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.sansho.core.form.Page;

/** Makes a sheet print on A4, one page wide, with the header of the table and a page number on every page. */
final class PageSetUp {

	private static final double FOOTER_MARGIN = 0.31;

	private PageSetUp() {
	}

	static void apply(XSSFSheet sheet, SheetLayout layout) {
		XSSFPrintSetup setup = sheet.getPrintSetup();
		setup.setPaperSize(PrintSetup.A4_PAPERSIZE);
		setup.setLandscape(false);
		sheet.setFitToPage(true);
		setup.setFitWidth((short) 1);
		setup.setFitHeight((short) (layout.onePage() ? 1 : 0));
		sheet.setMargin(PageMargin.LEFT, Page.MARGIN_SIDE);
		sheet.setMargin(PageMargin.RIGHT, Page.MARGIN_SIDE);
		sheet.setMargin(PageMargin.TOP, Page.MARGIN_END);
		sheet.setMargin(PageMargin.BOTTOM, Page.MARGIN_END);
		sheet.setMargin(PageMargin.HEADER, FOOTER_MARGIN);
		sheet.setMargin(PageMargin.FOOTER, FOOTER_MARGIN);
		sheet.setHorizontallyCenter(true);
		sheet.getFooter().setCenter("&\"" + Styles.FONT + ",Regular\"&9&P / &N");
		sheet.getHeaderFooterProperties().setScaleWithDoc(false);
		sheet.setRepeatingRows(new CellRangeAddress(layout.headerFirst(), layout.headerLast(), -1, -1));
		XSSFWorkbook workbook = sheet.getWorkbook();
		workbook.setPrintArea(workbook.getSheetIndex(sheet), 0, layout.keyColumn() - 1, 0, layout.heights().size() - 1);
		sheet.setDisplayGridlines(false);
		sheet.setPrintGridlines(false);
	}
}
