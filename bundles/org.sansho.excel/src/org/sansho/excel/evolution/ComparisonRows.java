// SPDX-License-Identifier: EPL-2.0
package org.sansho.excel.evolution;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sansho.core.evolution.Applicability;
import org.sansho.core.evolution.Certainty;
import org.sansho.core.evolution.Change;
import org.sansho.core.evolution.DiffKind;
import org.sansho.core.evolution.DiffSection;
import org.sansho.core.evolution.DiffRemarks;
import org.sansho.core.evolution.EditionDiff;
import org.sansho.core.evolution.EditionSide;
import org.sansho.core.evolution.TextDiff;
import org.sansho.core.evolution.WordingDiff;
import org.sansho.core.evolution.WordingDiff.Marked;
import org.sansho.core.evolution.WordingDiff.Run;
import org.sansho.core.text.Messages;
import org.sansho.excel.evolution.CellLines.Line;
import org.sansho.model.Provision;

/**
 * What a table of comparison says, row by row: everything that differs, chapter by chapter. What stayed the same is left out as is usual. The name of
 * a chapter stands in the row of the first thing that differs in it, since no program keeps a row of its own on the page of the next one.
 */
final class ComparisonRows {

	/** Excel allows 409 points; a row is never higher than a page. */
	static final int MOST_LINES = 26;

	/** A row. */
	record Row(List<Line> newer, List<Line> older, List<Line> remarks) {
		/** In lines. */
		int height() {
			return Math.max(1, Math.max(newer.size(), Math.max(older.size(), remarks.size())));
		}
	}

	private final Messages messages;
	private final int width;
	private final int remarksWidth;
	private final List<Row> rows = new ArrayList<>();

	ComparisonRows(Messages messages, int width, int remarksWidth) {
		this.messages = messages;
		this.width = width;
		this.remarksWidth = remarksWidth;
	}

	List<Row> of(EditionDiff diff) {
		for (DiffSection section : diff.sections()) {
			List<Change> changes = section.changes().stream().filter(change -> !change.isUnchanged()).toList();
			changes.forEach(change -> add(diff, section, change, change == changes.getFirst()));
		}
		return rows;
	}

	private String heading(String part, Optional<Provision> chapter) {
		return Stream.concat(Stream.of(part), chapter.stream().flatMap(clause -> Stream.of(clause.getNumber(), clause.getTitle())))
				.filter(word -> word != null && !word.isEmpty()).collect(Collectors.joining(" "));
	}

	private void add(EditionDiff diff, DiffSection section, Change change, boolean first) {
		WordingDiff wording = WordingDiff.of(change);
		boolean textDiffers = Stream.concat(wording.older().stream(), wording.newer().stream())
				.anyMatch(marked -> Stream.concat(marked.text().stream(), marked.summary().stream()).anyMatch(Run::changed));
		boolean whole = textDiffers || change.predecessors().isEmpty() || change.successors().isEmpty() || change.predecessors().size() != change.successors().size();
		String newerHeading = first && !isOf(change.successors(), section.newer()) ? heading(section.newerPart(), section.newer()) : "";
		String olderHeading = first && !isOf(change.predecessors(), section.older()) ? heading(section.olderPart(), section.older()) : "";
		CellLines newer = new CellLines(width).addHeading(newerHeading);
		CellLines older = new CellLines(width).addHeading(olderHeading);
		if (!newerHeading.isEmpty() && !olderHeading.isEmpty()) {
			int lines = Math.max(newer.count(), older.count());
			newer.fillTo(lines);
			older.fillTo(lines);
		}
		if (change.successors().isEmpty()) {
			newer.add(messages.get("takenOut"));
		} else {
			add(newer, diff.newer(), wording.newer(), diff.older(), change.predecessors(), whole);
		}
		if (change.predecessors().isEmpty()) {
			older.add(messages.get("newlyMade"));
		} else {
			add(older, diff.older(), wording.older(), diff.newer(), change.successors(), whole);
		}
		CellLines remarks = new CellLines(remarksWidth);
		remarks(diff, change).forEach(remark -> remarks.add(remark).next());
		addCut(newer.lines(), older.lines(), remarks.lines());
	}

	/** Whether {@code provisions} begin with the chapter itself, whose citation and title then say what its heading would. */
	private static boolean isOf(List<Provision> provisions, Optional<Provision> chapter) {
		return !provisions.isEmpty() && chapter.filter(provisions.getFirst()::equals).isPresent();
	}

	/** What is higher than a row can be goes on in the next one. */
	private void addCut(List<Line> newer, List<Line> older, List<Line> remarks) {
		int height = Math.max(newer.size(), Math.max(older.size(), remarks.size()));
		for (int from = 0; from < height || from == 0; from += MOST_LINES) {
			rows.add(new Row(cut(newer, from), cut(older, from), cut(remarks, from)));
		}
	}

	private static List<Line> cut(List<Line> lines, int from) {
		return from >= lines.size() ? List.of() : lines.subList(from, Math.min(lines.size(), from + MOST_LINES));
	}

	private void add(CellLines lines, EditionSide side, List<Marked> wording, EditionSide otherSide, List<Provision> others, boolean whole) {
		for (Marked marked : wording) {
			lines.add(citation(side, marked.provision(), otherSide, others)).add(marked.title().isEmpty() ? "" : "　").add(marked.title()).next();
			if (whole) {
				lines.add(marked.text()).next().add(marked.summary()).next();
			} else if (!marked.text().isEmpty() || !marked.summary().isEmpty()) {
				lines.add(messages.get("omitted")).next();
			}
		}
	}

	/** The citation, with what differs of it marked where one has become one. */
	private static List<Run> citation(EditionSide side, Provision provision, EditionSide otherSide, List<Provision> others) {
		String path = side.corpus().path(provision).orElse("");
		if (others.size() != 1) {
			return List.of(new Run(path, false));
		}
		return TextDiff.of(otherSide.corpus().path(others.getFirst()).orElse(""), path).stream().filter(piece -> !piece.young().isEmpty())
				.map(piece -> new Run(piece.young(), !piece.same())).toList();
	}

	private List<String> remarks(EditionDiff diff, Change change) {
		List<String> remarks = new ArrayList<>();
		remarks.add(change.kinds().stream().map(kind -> messages.get("kind." + kind.word())).collect(Collectors.joining(messages.get("and"))));
		if (change.followsHeading()) {
			remarks.add(messages.get("follows"));
		}
		if (change.is(DiffKind.REAPPLIED)) {
			remarks.add(messages.get("applies", applicability(diff.older(), change.predecessors()), applicability(diff.newer(), change.successors())));
		}
		change.movedTo().ifPresent(edition -> remarks.add(messages.get("movedTo", edition.getName())));
		if (DiffRemarks.isUnsure(change)) {
			remarks.add(messages.get("confidence", Certainty.of(change.confidence())));
		}
		return remarks;
	}

	private String applicability(EditionSide side, List<Provision> provisions) {
		return provisions.stream().map(provision -> applicability(Applicability.of(side.corpus(), provision))).distinct().collect(Collectors.joining(" / "));
	}

	private String applicability(Applicability one) {
		List<String> words = new ArrayList<>(one.profiles());
		words.addAll(one.scopes());
		one.conditions().forEach(condition -> words.add(messages.get("unless", condition)));
		one.due().ifPresent(words::add);
		words.addAll(one.choices());
		one.stopIf().ifPresent(answer -> words.add(messages.get("stopIf", answer)));
		return words.isEmpty() ? messages.get("unlimited") : String.join(messages.get("and"), words);
	}
}
