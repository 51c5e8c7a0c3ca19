// SPDX-License-Identifier: EPL-2.0
package org.sansho.dsl.ide.actions;

import com.google.inject.Inject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.lsp4j.CodeAction;
import org.eclipse.lsp4j.CodeActionContext;
import org.eclipse.lsp4j.CodeActionKind;
import org.eclipse.lsp4j.Diagnostic;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.TextEdit;
import org.eclipse.lsp4j.WorkspaceEdit;
import org.sansho.dsl.ide.text.Ranges;
import org.sansho.dsl.live.LiveFile;
import org.sansho.dsl.live.LiveProject;
import org.sansho.model.MappingEntry;

/**
 * Offers mends for what is wrong, and what else can be done at a place. All are small edits that leave comments and layout as they are.
 *
 * <p>These findings have a mend; for all others what to do is for a person to find out:
 * <ul>
 * <li>SN002, SN201, SN403, SN103: a name that exists, what a succession says that it became first; SN002: without what is named twice
 * <li>SN101, SN504: the next number, where it is free; SN111: the number in the style of its series; SN107: a provision moved to its place
 * <li>SN105: the nearest day of the month; SN106: a confidence in percent as a fraction, the widest column
 * <li>SN108: without the profile; SN110: in normalisation form C; SN112: without what nobody can see, in letters of one script
 * <li>SN202: the requirements below the heading; SN301, SN303, SN304: without the statement; SN401: marked as superseded, or based on the
 * newer edition; SN701: that there is no counterpart; SN802: a source to fill in
 * <li>SN402: proposed lines for what is missing; SN404: without what was said before; SN405: the line confirmed
 * <li>SN501: the choices of other columns; SN503: one of the choices; SN506: the sheet called like the form; SN507: without the choice
 * <li>SN601 to SN604: reviewed today, with a seal; SN801: without the remark that nobody has checked it
 * <li>all that settings can suppress: a line in {@code sansho.properties} with a reason to fill in
 * </ul>
 * Besides, an entry without a seal that holds can be marked as reviewed wherever the cursor is in it.
 */
public final class CodeActions {

	private static final String SOURCE = "sansho";

	private final ReferenceMends references;
	private final NumberMends numbers;
	private final ValueMends values;
	private final StatementMends statements;
	private final ReviewMends reviews;
	private final Suppression suppression;

	@Inject
	CodeActions(ReferenceMends references, NumberMends numbers, ValueMends values, StatementMends statements, ReviewMends reviews, Suppression suppression) {
		this.references = references;
		this.numbers = numbers;
		this.values = values;
		this.statements = statements;
		this.reviews = reviews;
		this.suppression = suppression;
	}

	/** What can be done in {@code range} of {@code file}, given the diagnostics there. */
	public List<CodeAction> in(LiveProject project, LiveFile file, Range range, CodeActionContext context) {
		List<CodeAction> actions = new ArrayList<>();
		if (isWanted(context, CodeActionKind.QuickFix)) {
			List<CodeAction> suppressions = new ArrayList<>();
			for (Diagnostic diagnostic : context.getDiagnostics()) {
				if (SOURCE.equals(diagnostic.getSource())) {
					Place place = new Place(project, file, diagnostic);
					mends(place).forEach(mend -> actions.add(action(project, mend, CodeActionKind.QuickFix, Optional.of(diagnostic))));
					suppression.of(place).ifPresent(edit -> suppressions.add(suppressing(place, edit)));
				}
			}
			actions.addAll(suppressions);
		}
		boolean sealed = actions.stream().anyMatch(action -> action.getDiagnostics().stream().anyMatch(each -> String.valueOf(each.getCode().getLeft()).startsWith("SN60")
				&& !action.getTitle().contains(".properties")));
		if (isWanted(context, CodeActionKind.Refactor) && !sealed) {
			entryAt(file, Ranges.offset(file.lines(), range.getStart())).flatMap(entry -> reviews.reviewed(project, file, entry))
					.ifPresent(mend -> actions.add(action(project, mend, CodeActionKind.Refactor, Optional.empty())));
		}
		return actions;
	}

	private static boolean isWanted(CodeActionContext context, String kind) {
		return context.getOnly() == null || context.getOnly().isEmpty() || context.getOnly().stream().anyMatch(wanted -> kind.equals(wanted) || kind.startsWith(wanted + '.')
				|| wanted.isEmpty());
	}

	private List<Mend> mends(Place place) {
		return switch (place.code()) {
			case "SN002", "SN201", "SN403" -> references.ofReference(place);
			case "SN101", "SN504" -> numbers.next(place);
			case "SN103" -> references.ofEdition(place);
			case "SN105" -> values.possibleDay(place);
			case "SN106" -> values.inRange(place);
			case "SN107" -> numbers.inOrder(place);
			case "SN108" -> values.withoutProfile(place);
			case "SN110" -> values.normalised(place);
			case "SN111" -> numbers.inUsualStyle(place);
			case "SN112" -> values.visible(place);
			case "SN202" -> statements.requirements(place);
			case "SN301", "SN303", "SN304" -> statements.withoutCitation(place);
			case "SN401" -> statements.superseded(place);
			case "SN402" -> statements.missingLines(place);
			case "SN404" -> statements.oneSuccession(place);
			case "SN405" -> statements.confirmed(place);
			case "SN501" -> values.choices(place);
			case "SN503" -> values.possibleAnswer(place);
			case "SN506" -> values.ownSheet(place);
			case "SN507" -> values.withoutChoice(place);
			case "SN601", "SN602", "SN603", "SN604" -> reviews.reviewed(place);
			case "SN701" -> statements.withoutCounterpart(place);
			case "SN801" -> values.verified(place);
			case "SN802" -> statements.source(place);
			default -> List.of();
		};
	}

	private static Optional<MappingEntry> entryAt(LiveFile file, int offset) {
		for (EObject level = file.objectAt(offset).orElse(null); level != null; level = level.eContainer()) {
			if (level instanceof MappingEntry entry) {
				return Optional.of(entry);
			}
		}
		return Optional.empty();
	}

	private static CodeAction action(LiveProject project, Mend mend, String kind, Optional<Diagnostic> diagnostic) {
		CodeAction action = new CodeAction(mend.title());
		action.setKind(kind);
		action.setIsPreferred(mend.preferred() && diagnostic.isPresent());
		action.setDiagnostics(diagnostic.stream().toList());
		Map<String, List<TextEdit>> edits = new LinkedHashMap<>();
		project.files().stream().filter(file -> mend.edits().containsKey(file.uri())).forEach(file -> edits.put(file.uri(),
				mend.edits().get(file.uri()).stream().map(change -> new TextEdit(Ranges.range(file.lines(), change.offset(), change.length()), change.text())).toList()));
		action.setEdit(new WorkspaceEdit(edits));
		return action;
	}

	private CodeAction suppressing(Place place, WorkspaceEdit edit) {
		CodeAction action = new CodeAction(suppression.title(place));
		action.setKind(CodeActionKind.QuickFix);
		action.setIsPreferred(false);
		action.setDiagnostics(List.of(place.diagnostic()));
		action.setEdit(edit);
		return action;
	}
}
