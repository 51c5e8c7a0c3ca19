// SPDX-License-Identifier: EPL-2.0
package org.sansho.excel.reading;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.sansho.core.citation.CitationPath;
import org.sansho.core.rules.catalogue.NumberStyle;
import org.sansho.core.text.Messages;
import org.sansho.core.transcript.FormTranscript.Element;
import org.sansho.core.transcript.FormTranscript.Gate;
import org.sansho.excel.FormWorkbook;
import org.sansho.excel.reading.DraftedTable.Draft;
import org.sansho.excel.reading.DraftedTable.RunDraft;
import org.sansho.excel.reading.DraftedTable.SectionDraft;
import org.sansho.excel.reading.OwnForms.OwnForm;
import org.sansho.model.ColumnKind;

/**
 * Reads the rows of a table: gates, sections, scopes and items, and what was filled in, which is only counted.
 *
 * <p>A row with a number, or with something to answer, is a question; what stands left of it in cells that reach further down, and rows
 * with nothing to answer, are headings. The number of an item is the cell left of its wording, or the beginning of its wording.
 */
final class TableReading {

	/** A form prints the words it does not declare in Japanese. */
	private static final Locale FORM_LANGUAGE = Locale.JAPANESE;
	private static final int LONGEST_HEADING = 40;

	private final SheetAreas areas;
	private final Header header;
	private final Optional<OwnForm> own;
	private final Messages messages;
	private final Messages printing = new Messages(FormWorkbook.class, FORM_LANGUAGE);
	private final DraftedTable drafted;
	private final int numberColumn;
	private final int lastRow;
	private SectionDraft section;
	private Draft item;
	private int answers;
	private final List<Area> remarks = new ArrayList<>();

	/** @param footnotes what is printed below the table behind each mark */
	TableReading(SheetAreas areas, Header header, Optional<OwnForm> own, Map<String, String> footnotes, Messages messages) {
		this.areas = areas;
		this.header = header;
		this.own = own;
		this.messages = messages;
		this.drafted = new DraftedTable(own.isPresent(), footnotes, messages);
		this.numberColumn = numberColumn();
		this.lastRow = findLastRow();
		for (int row = header.lastRow() + 1; row <= lastRow; row++) {
			read(row);
		}
		if (answers > 0) {
			answers += remarks.size();
		} else {
			remarks.forEach(areas::leave);
		}
	}

	/** The last row of the table. */
	int lastRow() {
		return lastRow;
	}

	/** How many cells were filled in. */
	int answers() {
		return answers;
	}

	// ------------------------------------------------------------ where things stand

	/** The column where most numbers end that stand in a cell of their own; negative when they stand in front of the wording. */
	private int numberColumn() {
		Map<Integer, Integer> signs = new HashMap<>();
		Map<Integer, Integer> digits = new HashMap<>();
		for (int row = header.lastRow() + 1; row <= areas.lastRow(); row++) {
			List<Area> left = left(row);
			for (Area area : left.subList(0, Math.max(0, left.size() - 1))) {
				Optional<Numbering> number = Numbering.alone(area.text());
				if (number.isPresent()) {
					NumberStyle style = NumberStyle.read(number.get().number()).orElseThrow().style();
					boolean plain = style == NumberStyle.DIGITS || style == NumberStyle.FULL_WIDTH || style == NumberStyle.ROMAN_LETTERS || style == NumberStyle.ROMAN_SIGN;
					(plain ? digits : signs).merge(area.lastColumn(), 1, Integer::sum);
				}
			}
		}
		Map<Integer, Integer> votes = signs.isEmpty() ? digits : signs;
		return votes.entrySet().stream().max(Map.Entry.<Integer, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey())).map(Map.Entry::getKey)
				.orElse(-1);
	}

	private List<Area> left(int row) {
		return areas.in(row).stream().filter(area -> area.firstColumn() < header.firstRight()).toList();
	}

	private int findLastRow() {
		int answered = -1;
		int numbered = -1;
		int count = 0;
		for (int row = header.lastRow() + 1; row <= areas.lastRow(); row++) {
			List<Area> left = left(row);
			if (left.isEmpty()) {
				continue;
			}
			int end = left.stream().filter(area -> area.lastColumn() < header.firstRight()).mapToInt(Area::lastRow).max().orElse(row);
			if (isAnswered(row)) {
				answered = Math.max(answered, end);
				count++;
			}
			if (left.getLast().lastColumn() < header.firstRight() && (hasNumber(left) || Numbering.inFront(left.getLast().text()).isPresent())) {
				numbered = Math.max(numbered, end);
			}
		}
		int last = count > 1 ? answered : Math.max(answered, numbered);
		while (last >= 0 && !left(last + 1).isEmpty() && isBareSection(left(last + 1))) {
			last++;
		}
		return Math.max(last, header.lastRow());
	}

	/** A section without items, all across the table. */
	private boolean isBareSection(List<Area> left) {
		Area area = left.getFirst();
		return left.size() == 1 && area.firstColumn() == 0 && area.lastColumn() == header.lastColumn() && area.text().length() <= LONGEST_HEADING
				&& !area.text().endsWith("。") && Numbering.section(area.text()).isPresent();
	}

	private boolean hasNumber(List<Area> left) {
		return left.size() > 1 && (left.get(left.size() - 2).lastColumn() == numberColumn || numberColumn < 0 && own.isEmpty() && Numbering.alone(left.get(left.size() - 2).text()).isPresent()
				|| own.isPresent() && left.get(left.size() - 2).lastColumn() == left.getLast().firstColumn() - 1 && left.getLast().lastColumn() == header.firstRight() - 1
						&& left.get(left.size() - 2).lastRow() == left.getLast().lastRow() && numberColumn < 0);
	}

	/** Whether something is to be answered in {@code row}. */
	private boolean isAnswered(int row) {
		return header.filled().stream().filter(place -> place.column().kind() == ColumnKind.ANSWER).anyMatch(place -> {
			List<String> offered = areas.choices(row, place.first());
			Optional<Area> printed = areas.at(row, place.first()).filter(area -> area.firstColumn() >= header.firstRight() && area.firstRow() == row);
			return offered.size() > 1 || printed.filter(area -> Words.choices(area.text()).size() > 1 || place.column().choices().contains(area.text())
					|| Words.isChoice(area.text())).isPresent();
		});
	}

	// ------------------------------------------------------------ rows

	private void read(int row) {
		List<Area> left = left(row);
		if (HeaderReading.repeats(areas.in(row), header)) {
			return;
		}
		if (left.isEmpty()) {
			filledIn(row);
			return;
		}
		Area wording = left.getLast();
		boolean reachesIn = wording.lastColumn() >= header.firstRight();
		if (continues(row, left)) {
			item.wording.append('\n').append(wording.text());
			item.lastRow = Math.max(item.lastRow, wording.lastRow());
			filledIn(row);
		} else if (!reachesIn && (hasNumber(left) || isAnswered(row) || Numbering.inFront(wording.text()).isPresent() && !isHeading(left))) {
			question(row, left);
			filledIn(row);
		} else {
			headings(row, left);
			if (!reachesIn) {
				filledIn(row);
			}
		}
	}

	/** A wording that was not merged goes on in the next row, beside a number that was. */
	private boolean continues(int row, List<Area> left) {
		return item != null && row <= item.lastRow && left.size() == 1 && left.getFirst().firstColumn() == item.wordingColumn
				&& Numbering.inFront(left.getFirst().text()).isEmpty() && !own.isPresent();
	}

	/** Whether a number in front belongs to a section: there is nothing to answer beside it, but there is beside others. */
	private boolean isHeading(List<Area> left) {
		return left.size() == 1 && Numbering.section(left.getFirst().text()).isPresent() && left.getFirst().firstColumn() == 0;
	}

	private void question(int row, List<Area> left) {
		Area wording = left.getLast();
		Draft draft = new Draft();
		draft.wordingColumn = wording.firstColumn();
		draft.lastRow = wording.lastRow();
		int labels = left.size() - 1;
		String text = wording.text();
		if (hasNumber(left)) {
			Area number = left.get(left.size() - 2);
			draft.lastRow = Math.max(draft.lastRow, number.lastRow());
			labels--;
			Optional<Numbering> alone = Numbering.alone(number.text());
			draft.number = alone.map(Numbering::number).orElse("");
			draft.printedAs = alone.map(Numbering::printedAs).orElse(number.text());
		} else {
			Optional<Numbering> front = own.isPresent() ? Optional.empty() : Numbering.inFront(text);
			draft.number = front.map(Numbering::number).orElse("");
			draft.printedAs = front.map(Numbering::printedAs).orElse("");
			text = front.map(Numbering::rest).orElse(text);
		}
		draft.wording.append(text);
		Optional<List<String>> citation = citation(row);
		boolean gate = own.isPresent() ? citation.map(segments -> segments.size() == 2).orElse(true) : draft.number.isEmpty() && draft.printedAs.isEmpty()
				&& (section == null || Words.isGate(text) && labels > 0) && left.subList(0, labels).stream().noneMatch(label -> isSection(label, left));
		if (gate) {
			item = null;
			drafted.add(gate(row, left.subList(0, labels), text, citation));
			return;
		}
		labels(row, left.subList(0, labels));
		citation.ifPresent(segments -> {
			String cited = segments.getLast();
			String printed = draft.printedAs.isEmpty() ? draft.number : draft.printedAs;
			draft.number = cited;
			draft.printedAs = printed.equals(cited) ? "" : printed;
			draft.unverified = own.orElseThrow().citations().getOrDefault(CitationPath.of(segments).toString(), "");
			run().name = segments.size() > 3 ? segments.get(2) : "";
		});
		run().items.add(draft);
		item = draft;
	}

	private boolean isSection(Area label, List<Area> left) {
		return Numbering.section(label.text()).isPresent() || Numbering.alone(label.text()).isPresent() && label != left.getLast();
	}

	private Gate gate(int row, List<Area> labels, String text, Optional<List<String>> citation) {
		List<String> offered = header.filled().stream().filter(place -> place.column().kind() == ColumnKind.ANSWER).map(place -> choices(row, place))
				.filter(choices -> choices.size() > 1).findFirst().orElse(List.of());
		boolean usual = header.filled().stream().anyMatch(place -> place.column().choices().equals(offered));
		List<String> choices = offered.isEmpty() ? header.filled().stream().map(place -> place.column().choices()).filter(all -> !all.isEmpty()).findFirst().orElse(List.of())
				: offered;
		Optional<String> stop = Words.stop(text);
		String stopIf = stop.orElse(choices.isEmpty() ? "いいえ" : choices.getLast());
		String shown = text.lines().filter(line -> !line.equals(printing.get("gateStop", stopIf)) && (!line.equals(printing.get("gateChoices", String.join("・", offered)))))
				.collect(Collectors.joining("\n"));
		String label = labels.stream().map(Area::text).map(WrappedText::joined).collect(Collectors.joining("\u3000"));
		String title = own.isPresent() ? shown : WrappedText.joined(shown);
		String key = citation.map(CitationPath::of).map(CitationPath::toString).orElse("");
		String doubt = own.isPresent() ? own.get().citations().getOrDefault(key, "") : messages.get(stop.isPresent() ? "guess.gate" : "guess.stop");
		return new Gate(citation.map(List::getLast).orElse(""), label.isEmpty() ? title : label + '\u3000' + title, usual ? List.of() : offered, stopIf, doubt);
	}

	private List<String> choices(int row, Header.Place place) {
		List<String> offered = areas.choices(row, place.first());
		return offered.isEmpty() ? areas.at(row, place.first()).map(area -> Words.choices(area.text())).orElse(List.of()) : offered;
	}

	// ------------------------------------------------------------ headings

	/** Rows with nothing to answer. */
	private void headings(int row, List<Area> left) {
		item = null;
		if (own.isPresent()) {
			boolean acrossAll = left.size() == 1 && left.getFirst().firstColumn() == 0 && left.getFirst().lastColumn() >= header.firstRight();
			for (Area area : left) {
				if (area.firstColumn() == 0) {
					band(row, area, acrossAll);
				} else {
					scope(area);
				}
			}
			return;
		}
		for (int i = 0; i < left.size(); i++) {
			Area area = left.get(i);
			Optional<Numbering> numbered = Numbering.section(area.text());
			if (i + 1 < left.size() && Numbering.alone(area.text()).isPresent()) {
				begin(Numbering.section(Numbering.alone(area.text()).get(), WrappedText.joined(left.get(++i).text())));
			} else if (numbered.isPresent()) {
				begin(new Numbering(numbered.get().number(), numbered.get().printedAs(), WrappedText.joined(numbered.get().rest())));
			} else if (section == null && Words.isGate(area.text())) {
				drafted.add(gate(row, left.subList(0, i), area.text(), Optional.empty()));
			} else if (section != null) {
				scope(area);
			} else if (area.text().length() <= LONGEST_HEADING && !area.text().endsWith("。")) {
				begin(new Numbering("", "", WrappedText.joined(area.text())));
			} else {
				areas.leave(area);
			}
		}
	}

	/** What stands left of an item, in cells that usually reach further down. */
	private void labels(int row, List<Area> labels) {
		if (own.isPresent()) {
			labels.stream().filter(label -> label.firstColumn() == 0).forEach(label -> band(row, label, false));
			return;
		}
		for (int i = 0; i < labels.size(); i++) {
			Area label = labels.get(i);
			Optional<Numbering> numbered = Numbering.section(label.text());
			if (i + 1 < labels.size() && Numbering.alone(label.text()).isPresent()) {
				begin(Numbering.section(Numbering.alone(label.text()).get(), WrappedText.joined(labels.get(++i).text())));
			} else if (numbered.isPresent()) {
				begin(new Numbering(numbered.get().number(), numbered.get().printedAs(), WrappedText.joined(numbered.get().rest())));
			} else if (section == null || section.number.isEmpty() && label.firstColumn() == 0) {
				begin(new Numbering("", "", WrappedText.joined(label.text())));
			} else {
				scope(label);
			}
		}
	}

	/** A band of the program's own: its number as cited stands in the hidden cells of its rows. */
	private void band(int row, Area area, boolean acrossAll) {
		String[] printed = area.text().split(acrossAll ? "\u3000" : "\n", 2);
		Optional<String> cited = Optional.empty();
		for (int below = row; below <= area.lastRow() && cited.isEmpty(); below++) {
			cited = citation(below).filter(segments -> segments.size() > 2).map(segments -> segments.get(1));
		}
		String number = printed.length > 1 || cited.filter(printed[0]::equals).isPresent() || NumberStyle.read(printed[0]).isPresent() ? printed[0] : "";
		String title = printed.length > 1 ? printed[1] : number.isEmpty() ? printed[0] : "";
		String name = cited.orElse(number);
		begin(new Numbering(name, number.equals(name) ? "" : number, title));
	}

	private void begin(Numbering heading) {
		section = new SectionDraft();
		section.number = heading.number();
		section.printedAs = heading.printedAs();
		section.title = heading.rest();
		drafted.add(section);
		item = null;
	}

	private void scope(Area area) {
		String title = WrappedText.joined(area.text());
		RunDraft run = new RunDraft();
		List<String> parts = List.of(title.split("、"));
		run.titles = parts.size() > 1 && parts.stream().allMatch(part -> !part.isBlank() && part.length() <= 12) && !title.contains("。")
				&& (own.isPresent() || !title.matches(".*(?:及び|および|並びに|について|以下).*")) ? parts.stream().map(String::strip).toList() : List.of(title);
		sectionNow().runs.add(run);
	}

	private SectionDraft sectionNow() {
		if (section == null) {
			begin(new Numbering("", "", ""));
		}
		return section;
	}

	private RunDraft run() {
		SectionDraft now = sectionNow();
		if (now.runs.isEmpty()) {
			now.runs.add(new RunDraft());
		}
		return now.runs.getLast();
	}

	/** What a hidden cell of {@code row} says the row is about. */
	private Optional<List<String>> citation(int row) {
		return own.flatMap(form -> areas.hiddenIn(row).stream().filter(form.citations()::containsKey).findFirst()).map(CitationPath::parse).map(CitationPath::segments);
	}

	// ------------------------------------------------------------ what was filled in

	private void filledIn(int row) {
		for (Area area : areas.in(row)) {
			if (area.firstColumn() < header.firstRight()) {
				continue;
			}
			Optional<Header.Place> place = header.at(area.firstColumn());
			if (place.isEmpty()) {
				areas.leave(area);
				continue;
			}
			switch (place.get().column().kind()) {
				case BASIS -> basis(area);
				case TEXT -> remark(area, place.get().column().title());
				default -> {
					if (Words.choices(area.text()).size() < 2 && !Words.isEmptyDate(area.text())) {
						answers++;
					}
				}
			}
		}
	}

	private void basis(Area area) {
		if (item == null) {
			areas.leave(area);
		} else {
			item.basis = item.basis.isEmpty() ? area.text() : item.basis + '\n' + area.text();
		}
	}

	/** Whoever answers writes into a column for remarks; what it holds where nothing is answered, and what another column holds, may be the ministry's. */
	private void remark(Area area, String title) {
		if (own.isPresent()) {
			answers++;
		} else if (Words.isRemarks(title)) {
			remarks.add(area);
		} else {
			areas.leave(area);
		}
	}

	// ------------------------------------------------------------ the result

	/** What stands in the table, from top to bottom; footnotes that became conditions are added to {@code used}. */
	List<Element> elements(Set<String> used) {
		return drafted.elements(used);
	}
}
