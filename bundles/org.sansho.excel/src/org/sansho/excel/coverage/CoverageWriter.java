// SPDX-License-Identifier: EPL-2.0
package org.sansho.excel.coverage;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.sansho.core.Corpus;
import org.sansho.core.coverage.CoverageReport;
import org.sansho.core.text.Messages;
import org.sansho.excel.form.SheetNames;

/** Lays a report out on sheets and writes them to a workbook whose bytes depend on nothing but the report and the language. */
public final class CoverageWriter {

	private final List<Sheet> sheets = new ArrayList<>();
	private final Messages messages;

	/** @param messages the texts of {@code org.sansho.excel.coverage} */
	public CoverageWriter(Corpus corpus, CoverageReport report, Messages messages) {
		this.messages = messages;
		ReportReading reading = new ReportReading(corpus, messages);
		List<Subject> subjects = reading.subjects(report);
		SheetNames names = new SheetNames();
		String overview = names.take(messages.get("sheet.overview"));
		List<String> subjectNames = subjects.stream().map(subject -> names.take(subject.sheet())).toList();
		Map<UnitList, ListSheet> lists = new HashMap<>();
		List<ListSheet> inOrder = new ArrayList<>();
		for (UnitList list : UnitList.of(subjects)) {
			ListSheet sheet = new ListSheet(list, names.take(messages.get("list." + list.key())), reading, messages);
			lists.put(list, sheet);
			inOrder.add(sheet);
		}
		sheets.add(SummarySheet.overview(subjects, subjectNames, overview, lists, messages));
		for (int i = 0; i < subjects.size(); i++) {
			sheets.add(SummarySheet.of(subjects.get(i), subjectNames.get(i), reading, lists, messages));
		}
		sheets.addAll(inOrder);
	}

	/** The rows of the longest sheet. */
	public int mostRows() {
		return sheets.stream().mapToInt(Sheet::rows).max().orElse(0);
	}

	/** Writes the workbook; {@code out} stays open. */
	public void write(OutputStream out) throws IOException {
		new SheetsWriter(sheets, messages.get("overviewTitle")).write(out);
	}
}
