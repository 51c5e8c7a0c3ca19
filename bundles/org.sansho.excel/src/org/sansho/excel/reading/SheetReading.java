// SPDX-License-Identifier: EPL-2.0
package org.sansho.excel.reading;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.sansho.core.form.PrintedColumn;
import org.sansho.core.text.Messages;
import org.sansho.core.transcript.FormTranscript;
import org.sansho.core.transcript.FormTranscript.Element;
import org.sansho.core.transcript.FormTranscript.Gate;
import org.sansho.core.transcript.FormTranscript.Item;
import org.sansho.core.transcript.FormTranscript.Run;
import org.sansho.core.transcript.FormTranscript.Section;
import org.sansho.core.transcript.Leftover;
import org.sansho.excel.reading.OwnForms.OwnForm;
import org.sansho.model.ColumnKind;

/** Reads one worksheet: as a form, or where it has none as texts that are left over. */
public final class SheetReading {

	/** What forms are usually called, wherever that is printed. */
	private static final Pattern USUAL_NAME = Pattern.compile("(?:医療機関[・、]薬局|医療機関等?|薬局|事業者|歯科診療所|診療所|病院)確認用");
	private static final Pattern UNFIT = Pattern.compile("[\\s\u3000@/\"\\\\{}:：*?\\[\\]()（）【】「」『』]+");
	/** The end of a footnote that says when an item need not be answered. */
	private static final Pattern CONDITION = Pattern.compile("(?s)(.+?)((?:場合|とき)(?:に)?(?:は)?、?[^。]*(?:不要|必要(?:は)?(?:ありません|ない))[^。]*。?)");

	private final XSSFSheet sheet;
	private final Optional<OwnForm> own;
	private final SheetAreas areas;
	private final Messages messages;

	private SheetReading(XSSFSheet sheet, Optional<OwnForm> own, Messages messages) {
		this.sheet = sheet;
		this.own = own;
		this.areas = new SheetAreas(sheet);
		this.messages = messages;
	}

	/**
	 * Reads every sheet of a workbook that is not hidden.
	 *
	 * @param messages the texts of this package
	 */
	public static Sheets read(XSSFWorkbook workbook, Messages messages) {
		OwnForms own = new OwnForms(workbook);
		List<FormTranscript> forms = new ArrayList<>();
		List<Leftover> leftovers = new ArrayList<>();
		Set<String> names = new HashSet<>();
		for (int i = 0; i < workbook.getNumberOfSheets(); i++) {
			XSSFSheet sheet = workbook.getSheetAt(i);
			if (OwnForms.isMetadata(sheet.getSheetName()) && !own.edition().isEmpty()) {
				continue;
			}
			if (workbook.isSheetHidden(i) || workbook.isSheetVeryHidden(i)) {
				leftovers.add(new Leftover(sheet.getSheetName(), "", Leftover.Reason.HIDDEN, ""));
				continue;
			}
			SheetReading reading = new SheetReading(sheet, own.on(sheet), messages);
			Optional<FormTranscript> form = reading.form(names);
			form.ifPresent(forms::add);
			if (form.isEmpty()) {
				leftovers.addAll(reading.all());
			}
		}
		return new Sheets(own.edition(), forms, leftovers);
	}

	/**
	 * What was read of all sheets.
	 *
	 * @param edition   identifier of the edition, where the workbook says it
	 * @param leftovers what stands on sheets without a form
	 */
	public record Sheets(String edition, List<FormTranscript> forms, List<Leftover> leftovers) {
		public Sheets {
			forms = List.copyOf(forms);
			leftovers = List.copyOf(leftovers);
		}
	}

	private Optional<FormTranscript> form(Set<String> names) {
		HeaderReading headers = new HeaderReading(areas, own);
		Optional<Header> found = headers.read();
		if (found.isEmpty()) {
			return Optional.empty();
		}
		Header header = found.get();
		SurroundingsReading around = new SurroundingsReading(areas, own);
		TableReading table = new TableReading(areas, header, own, around.footnotes(header.lastRow()), messages);
		Set<String> marks = new HashSet<>();
		List<Element> elements = table.elements(marks);
		if (elements.stream().noneMatch(SheetReading::isQuestion)) {
			return Optional.empty();
		}
		String name = own.map(OwnForm::name).orElseGet(() -> name(header, names));
		names.add(name);
		around.readAbove(header.firstRow(), name);
		List<PrintedColumn> columns = new ArrayList<>(List.of(PrintedColumn.alone(ColumnKind.ITEM, header.itemTitle().replace("\n", ""))));
		header.filled().forEach(place -> columns.add(place.column()));
		Conditions conditions = Conditions.of(elements);
		return Optional.of(new FormTranscript(sheet.getSheetName(), name, own.isPresent(), around.heading(), around.above(), around.blanks(), columns,
				conditions.elements(), conditions.unlessRemark(), around.below(table.lastRow(), marks), table.answers() + around.answers(),
				areas.leftovers(text -> own.filter(form -> form.isKey(text)).isPresent())));
	}

	private static boolean isQuestion(Element element) {
		return switch (element) {
			case Gate gate -> false;
			case Section section -> section.runs().stream().anyMatch(run -> !run.items().isEmpty());
		};
	}

	private List<Leftover> all() {
		for (int row = 0; row <= areas.lastRow(); row++) {
			areas.in(row).forEach(areas::leave);
		}
		return areas.leftovers(text -> false);
	}

	/** The usual name if the sheet or what stands above the table has one, else the name of the sheet; none twice. */
	private String name(Header header, Set<String> names) {
		List<String> places = new ArrayList<>(List.of(sheet.getSheetName()));
		for (int row = 0; row < header.firstRow(); row++) {
			areas.in(row).forEach(area -> places.add(area.text()));
		}
		String name = places.stream().map(USUAL_NAME::matcher).filter(Matcher::find).map(Matcher::group).findFirst()
				.orElseGet(() -> UNFIT.matcher(sheet.getSheetName()).replaceAll(""));
		name = name.isEmpty() ? "様式" : name;
		String free = name;
		for (int i = 2; names.contains(free); i++) {
			free = name + '-' + i;
		}
		return free;
	}

	/** The elements with their conditions as the language says them: without what all footnotes have in common. */
	private record Conditions(List<Element> elements, String unlessRemark) {

		static Conditions of(List<Element> elements) {
			Set<String> ends = new HashSet<>();
			Map<String, String> shortened = new LinkedHashMap<>();
			for (Element element : elements) {
				if (element instanceof Section section) {
					section.runs().stream().flatMap(run -> run.items().stream()).flatMap(item -> item.conditions().stream()).forEach(condition -> {
						Matcher matcher = CONDITION.matcher(condition);
						ends.add(matcher.matches() ? matcher.group(2) : "");
						shortened.put(condition, matcher.matches() ? matcher.group(1) : condition);
					});
				}
			}
			if (ends.size() != 1 || ends.contains("") || ends.iterator().next().contains("{")) {
				return new Conditions(elements, "");
			}
			return new Conditions(elements.stream().map(element -> element instanceof Section section ? with(section, shortened) : element).toList(),
					"{0}" + ends.iterator().next());
		}

		private static Element with(Section section, Map<String, String> conditions) {
			return new Section(section.number(), section.printedAs(), section.title(), section.runs().stream().map(run -> new Run(run.name(), run.titles(),
					run.items().stream().map(item -> new Item(item.number(), item.printedAs(), item.title(), item.conditions().stream().map(conditions::get).toList(),
							item.reference(), item.due(), item.basis(), item.unverified())).toList())).toList());
		}
	}
}
