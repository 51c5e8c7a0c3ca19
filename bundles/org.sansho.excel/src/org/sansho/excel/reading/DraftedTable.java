// SPDX-License-Identifier: EPL-2.0
package org.sansho.excel.reading;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.sansho.core.citation.CitationPath;
import org.sansho.core.text.Messages;
import org.sansho.core.transcript.FormTranscript.Element;
import org.sansho.core.transcript.FormTranscript.Gate;
import org.sansho.core.transcript.FormTranscript.Item;
import org.sansho.core.transcript.FormTranscript.Run;
import org.sansho.core.transcript.FormTranscript.Section;

/**
 * What has been read of a table so far, and what becomes of it in the end: references, dates and conditions are taken out of wordings, and numbers that
 * are missing or occur twice are made up, which can only be done when everything has been read.
 */
final class DraftedTable {

	private static final Pattern MARKS = Pattern.compile("(?s)(.*?\\S)[\\s\u3000]*((?:[(（]?[※*＊][0-9０-９]{1,2}[)）]?[\\s\u3000]*)+)");
	private static final Pattern MARK = Pattern.compile("[※*＊][0-9０-９]{1,2}");
	private static final Pattern TAG = Pattern.compile("[(（](.{1,40})[)）]");
	private static final Pattern DUE_IN_TAG = Pattern.compile(".*[(（]([^()（）]*(?:年度|まで)[^()（）]*)[)）]");
	private static final Pattern NAME = Pattern.compile("[^\\p{IsLetter}\\p{IsDigit}ー・]+");

	/** An item while its wording is still being put together. */
	static final class Draft {
		String number = "";
		String printedAs = "";
		final StringBuilder wording = new StringBuilder();
		String basis = "";
		String unverified = "";
		int lastRow;
		int wordingColumn;
	}

	/** Items with the titles of the scope above them. */
	static final class RunDraft {
		String name = "";
		List<String> titles = List.of();
		final List<Draft> items = new ArrayList<>();
	}

	/** A section with what has been found in it so far. */
	static final class SectionDraft {
		String number = "";
		String printedAs = "";
		String title = "";
		final List<RunDraft> runs = new ArrayList<>();
	}

	private final List<Object> elements = new ArrayList<>();
	private final boolean own;
	private final Map<String, String> footnotes;
	private final Messages messages;

	/**
	 * @param own       whether this program has written the form, so that nothing need be guessed
	 * @param footnotes what is printed below the table behind each mark
	 */
	DraftedTable(boolean own, Map<String, String> footnotes, Messages messages) {
		this.own = own;
		this.footnotes = footnotes;
		this.messages = messages;
	}

	void add(Gate gate) {
		elements.add(gate);
	}

	/** Adds {@code section}, which may still grow. */
	void add(SectionDraft section) {
		elements.add(section);
	}

	/** What stands in the table, from top to bottom; footnotes that became conditions are added to {@code used}. */
	List<Element> elements(Set<String> used) {
		List<Element> result = new ArrayList<>();
		int unnumbered = 0;
		for (Object element : elements) {
			switch (element) {
				case Gate gate -> result.add(gate);
				case SectionDraft draft -> {
					unnumbered++;
					String number = draft.number.isEmpty() ? String.valueOf(unnumbered) : draft.number;
					result.add(new Section(number, draft.printedAs, draft.title, runs(draft, used)));
				}
				default -> throw new IllegalStateException(String.valueOf(element));
			}
		}
		return result;
	}

	private List<Run> runs(SectionDraft draft, Set<String> used) {
		if (!own) {
			nameWhatRepeats(draft);
		}
		return draft.runs.stream().map(run -> new Run(run.name, run.titles, run.items.stream().map(each -> item(each, used)).toList())).toList();
	}

	/** Where numbers begin anew in a scope, citations need its name; where even that does not help, or there is no number, a number is made up. */
	private void nameWhatRepeats(SectionDraft draft) {
		Map<String, Integer> firstRun = new HashMap<>();
		Map<String, Integer> names = new HashMap<>();
		for (int i = 0; i < draft.runs.size(); i++) {
			RunDraft run = draft.runs.get(i);
			int without = 0;
			for (Draft each : run.items) {
				if (each.number.isEmpty()) {
					each.number = messages.get("number.missing", String.valueOf(++without));
					each.unverified = messages.get("guess.number");
				}
				int index = i;
				if (firstRun.computeIfAbsent(CitationPath.normalise(each.number), key -> index) < i && !run.titles.isEmpty()) {
					run.name = name(run.titles, names);
				}
			}
			Map<String, Integer> inRun = new HashMap<>();
			for (Draft each : run.items) {
				int times = inRun.merge((run.titles.isEmpty() ? "" : run.name) + CitationPath.normalise(each.number), 1, Integer::sum);
				if (times > 1) {
					each.printedAs = each.printedAs.isEmpty() ? each.number : each.printedAs;
					each.number = each.number + "-" + times;
					each.unverified = messages.get("guess.twice");
				}
			}
		}
	}

	private static String name(List<String> titles, Map<String, Integer> names) {
		String letters = NAME.matcher(String.join("・", titles)).replaceAll("");
		String name = letters.isEmpty() || Character.isDigit(letters.charAt(0)) ? "区分" + letters : letters;
		name = name.length() > 20 ? name.substring(0, 20) : name;
		int times = names.merge(name, 1, Integer::sum);
		return times > 1 ? name + '-' + times : name;
	}

	private Item item(Draft draft, Set<String> used) {
		List<String> lines = new ArrayList<>(draft.wording.toString().lines().map(String::strip).toList());
		String reference = "";
		String due = "";
		while (lines.size() > 1) {
			Matcher tag = TAG.matcher(lines.getLast());
			if (!tag.matches() || !(tag.group(1).contains("参考") ? reference : due).isEmpty() || !tag.group(1).matches(".*(?:参考|年度|年[0-9０-９]+月|まで).*")) {
				break;
			}
			if (tag.group(1).contains("参考")) {
				reference = tag.group(1);
			} else {
				due = tag.group(1);
			}
			lines.removeLast();
		}
		if (due.isEmpty()) {
			Matcher inTag = DUE_IN_TAG.matcher(reference);
			due = inTag.matches() ? inTag.group(1) : "";
		}
		String wording = String.join("\n", lines);
		List<String> conditions = new ArrayList<>();
		Matcher marked = MARKS.matcher(wording);
		if (marked.matches()) {
			List<String> marks = MARK.matcher(marked.group(2)).results().map(found -> found.group()).toList();
			if (marks.stream().allMatch(footnotes::containsKey)) {
				marks.forEach(mark -> conditions.add(footnotes.get(mark)));
				used.addAll(marks);
				wording = marked.group(1);
			}
		}
		return new Item(draft.number, draft.printedAs, own ? wording : WrappedText.joined(wording), conditions, reference, due, draft.basis, draft.unverified);
	}
}
