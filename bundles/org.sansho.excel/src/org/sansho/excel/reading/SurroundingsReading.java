// SPDX-License-Identifier: EPL-2.0
package org.sansho.excel.reading;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.sansho.core.transcript.FormTranscript.Blank;
import org.sansho.excel.reading.OwnForms.OwnForm;

/** Reads what stands above and below the table: the heading, remarks, blanks to fill in, footnotes. */
final class SurroundingsReading {

	private static final Pattern FOOTNOTE = Pattern.compile("(?s)[\\s\u3000]*([※*＊][0-9０-９]{1,2})[\\s\u3000:：.．]*(\\S.*)");
	private static final Pattern WITH_COLON = Pattern.compile("(?s)([^:：\\n。]{1,16}[:：])[\\s\u3000]*(.*)");
	private static final int LONGEST_LABEL = 26;

	private final SheetAreas areas;
	private final Optional<OwnForm> own;
	private final List<String> above = new ArrayList<>();
	private final List<Blank> blanks = new ArrayList<>();
	private String heading = "";
	private int answers;

	SurroundingsReading(SheetAreas areas, Optional<OwnForm> own) {
		this.areas = areas;
		this.own = own;
	}

	/** Reads what stands above the row {@code end}. @param name of the form, which may be printed too */
	void readAbove(int end, String name) {
		List<Area> texts = new ArrayList<>();
		for (int row = 0; row < end; row++) {
			texts.addAll(areas.in(row));
		}
		Optional<Area> top = texts.stream().max((one, other) -> one.points() != other.points() ? Integer.compare(one.points(), other.points())
				: Integer.compare(other.firstRow(), one.firstRow())).filter(area -> !isBlankOfOwn(area.text()));
		heading = top.map(Area::text).orElse("");
		Area filled = null;
		for (Area area : texts) {
			if (top.filter(area::equals).isPresent() || isName(area.text(), name)) {
				continue;
			}
			Optional<Area> beside = besideOf(area);
			Matcher colon = WITH_COLON.matcher(area.text());
			if (area.equals(filled)) {
				answers += Words.isEmptyDate(area.text()) ? 0 : 1;
			} else if (isBlankOfOwn(area.text())) {
				blanks.add(own.orElseThrow().blanks().stream().filter(blank -> blank.label().equals(area.text())).findFirst().orElseThrow());
				filled = beside.orElse(null);
			} else if (own.isEmpty() && colon.matches() && (colon.group(2).length() <= LONGEST_LABEL || Words.isBlank(colon.group(1)))) {
				blanks.add(blank(colon.group(1)));
				answers += Words.isEmptyDate(colon.group(2)) ? 0 : 1;
				filled = colon.group(2).isEmpty() ? beside.orElse(null) : null;
			} else if (own.isEmpty() && isLabel(area, beside)) {
				blanks.add(blank(area.text()));
				filled = beside.orElse(null);
			} else {
				above.add(area.text());
			}
		}
	}

	private static Blank blank(String label) {
		return new Blank(Words.bareLabel(label).replace("\n", ""), Words.isDatedBlank(label));
	}

	private boolean isBlankOfOwn(String text) {
		return own.filter(form -> form.blanks().stream().anyMatch(blank -> blank.label().equals(text))).isPresent();
	}

	private static boolean isName(String text, String name) {
		return Words.folded(text).replaceAll("[()\\[\\]【】〔〕<>「」\\s]", "").equals(Words.folded(name).replaceAll("\\s", ""));
	}

	/** A label is short, and has an empty cell with a place to write, or an answer, beside it. */
	private boolean isLabel(Area area, Optional<Area> beside) {
		boolean roomBeside = beside.map(next -> next.text().isEmpty() && next.merged() || !next.text().isEmpty() && Words.isBlank(area.text()) && !Words.isBlank(next.text()))
				.orElse(Words.isBlank(area.text()));
		return area.text().length() <= LONGEST_LABEL && !area.text().contains("。") && !area.text().startsWith("※") && roomBeside;
	}

	private Optional<Area> besideOf(Area area) {
		return areas.at(area.firstRow(), area.lastColumn() + 1);
	}

	/** The footnotes below the row {@code table}, by their marks. */
	Map<String, String> footnotes(int table) {
		Map<String, String> footnotes = new LinkedHashMap<>();
		for (int row = table + 1; row <= areas.lastRow(); row++) {
			for (Area area : areas.in(row)) {
				Matcher footnote = FOOTNOTE.matcher(area.text());
				if (footnote.matches() && (own.isPresent() || footnote.group(2).matches("(?s).*(?:場合|とき|不要).*"))) {
					footnotes.putIfAbsent(footnote.group(1), footnote.group(2).strip());
				}
			}
		}
		return footnotes;
	}

	/** The remarks below the row {@code table}, without the footnotes that became conditions. */
	List<String> below(int table, Set<String> used) {
		List<String> below = new ArrayList<>();
		for (int row = table + 1; row <= areas.lastRow(); row++) {
			areas.in(row).stream().map(Area::text).filter(text -> {
				Matcher footnote = FOOTNOTE.matcher(text);
				return !footnote.matches() || !used.contains(footnote.group(1));
			}).forEach(below::add);
		}
		return below;
	}

	/** What is printed on top; empty when nothing is. */
	String heading() {
		return heading;
	}

	List<String> above() {
		return above;
	}

	List<Blank> blanks() {
		return blanks;
	}

	/** How many blanks were filled in. */
	int answers() {
		return answers;
	}
}
