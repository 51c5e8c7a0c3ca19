// SPDX-License-Identifier: EPL-2.0
package org.sansho.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IMarker;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyleRange;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeItem;
import org.eclipse.ui.texteditor.ITextEditor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.sansho.ui.driver.ChapteredProject;
import org.sansho.ui.driver.InWorkbench;
import org.sansho.ui.driver.TextEditing;
import org.sansho.ui.driver.Workbench;

/** What is wrong is listed and marked in the text, can be mended from there, and goes when it is mended. */
@ExtendWith(InWorkbench.class)
class ProblemsTest {

	private final Workbench workbench;
	private final TextEditing editing;
	private IProject project;
	private IFile mapping;

	ProblemsTest(Workbench workbench) {
		this.workbench = workbench;
		this.editing = new TextEditing(workbench);
	}

	@BeforeEach
	void aSmallProject() {
		ChapteredProject chaptered = ChapteredProject.make(workbench, editing);
		project = chaptered.project();
		mapping = chaptered.mapping();
	}

	@Test
	void theListOfProblemsIsOpenAndShowsTheCodesOfRules() throws Exception {
		editing.file(project, "mapping.sansho", "mapping m from b.rules@1 to a.guide@1 {", "\tmethod human", "\tstatus draft", "\t規程/1/① intersects 企画編/9/③", "}");
		workbench.until("there is an error", () -> editing.problems(mapping, IMarker.SEVERITY_ERROR).size() == 1);
		workbench.page().showView("org.sansho.ui.problems");
		Tree problems = workbench.widget(Tree.class, tree -> tree.isVisible() && tree.getColumnCount() > 2 && tree.getItemCount() > 0);
		int code = Arrays.stream(problems.getColumns()).map(column -> column.getText()).toList().indexOf("Rule");
		workbench.until("the groups are open and tell the codes", () -> code > 0 && Arrays.stream(problems.getItems())
				.allMatch(group -> group.getExpanded() && Arrays.stream(group.getItems()).allMatch(item -> item.getText(code).startsWith("SN"))));
		assertThat(problems.getColumn(0).getWidth()).as("room for what is wrong").isGreaterThanOrEqualTo(problems.getClientArea().width / 2);
		TreeItem first = problems.getItem(0).getItem(0);
		workbench.until("all of what is wrong is told under the mouse", () -> {
			Event over = new Event();
			over.x = first.getBounds(0).x + first.getBounds(0).width / 2;
			over.y = first.getBounds(0).y + first.getBounds(0).height / 2;
			problems.notifyListeners(SWT.MouseMove, over);
			return first.getText(0).equals(problems.getToolTipText());
		});
		workbench.screenshot("problems-open");
	}

	@Test
	void theColumnsOfTheListOfProblemsFollowWhatIsWrongAndCanAllBeRead() throws Exception {
		editing.file(project, "mapping.sansho", "mapping m from b.rules@1 to a.guide@1 {", "\tmethod human", "\tstatus draft", "\t規程/1/① intersects 企画編/9/③", "}");
		workbench.page().showView("org.sansho.ui.problems");
		Tree problems = workbench.widget(Tree.class, tree -> tree.isVisible() && tree.getColumnCount() > 2 && tree.getItemCount() > 0);
		List<String> names = Arrays.stream(problems.getColumnOrder()).mapToObj(column -> problems.getColumn(column).getText()).toList();
		assertThat(names).first().isEqualTo("Description");
		assertThat(names).contains("Resource", "Location", "Rule");
		GC gc = new GC(problems);
		try {
			workbench.until("each column is as wide as its name", () -> Arrays.stream(problems.getColumns()).allMatch(column -> column.getWidth() > gc.textExtent(column.getText()).x + 10));
		} finally {
			gc.dispose();
		}
	}

	@Test
	void severalProblemsOfAKindAreMendedFromTheListOfProblems() throws Exception {
		editing.file(project, "mapping.sansho", "mapping m from b.rules@1 to a.guide@1 {", "\tmethod human", "\tstatus draft", "\t規程/1/① intersects 企画編/9/③",
				"\t規程/1/① intersects 企画編/9/④", "}");
		workbench.until("there are two errors", () -> editing.problems(mapping, IMarker.SEVERITY_ERROR).size() == 2);
		editing.open(mapping);
		workbench.page().showView("org.sansho.ui.problems");
		Tree problems = workbench.widget(Tree.class, tree -> tree.isVisible() && tree.getColumnCount() > 2 && tree.getItemCount() > 0);
		workbench.until("the errors are listed", () -> {
			Arrays.stream(problems.getItems()).forEach(group -> open(problems, group));
			return errors(problems).length == 2;
		});
		workbench.focus(problems);
		problems.setSelection(errors(problems));
		Event chosen = new Event();
		chosen.item = errors(problems)[0];
		problems.notifyListeners(SWT.Selection, chosen);
		workbench.screenshot("problems");
		workbench.once("the mends are offered", Table.class, table -> table.getItemCount() > 0 && (table.getStyle() & SWT.CHECK) == 0, mends -> {
			workbench.screenshot("mends-of-problems");
			Shell dialog = mends.getShell();
			mends.setSelection(0);
			mends.notifyListeners(SWT.Selection, new Event());
			Button all = Workbench.within(dialog, Button.class, button -> button.getText().replace("&", "").startsWith("Select All")).orElseThrow();
			all.notifyListeners(SWT.Selection, new Event());
			workbench.screenshot("mends-of-problems-chosen");
			workbench.until("it can be finished", () -> dialog.getDefaultButton().isEnabled());
			dialog.getDefaultButton().notifyListeners(SWT.Selection, new Event());
		});
		workbench.press(SWT.MOD1, '1');
		workbench.until("both are mended", () -> editing.problems(mapping, IMarker.SEVERITY_ERROR).isEmpty());
		// The server knows of a change before it is on disk.
		workbench.until("the file is saved", () -> !editing.saved(mapping).contains("③") && !editing.saved(mapping).contains("④"));
	}

	private static void open(Tree tree, TreeItem item) {
		Event event = new Event();
		event.item = item;
		if (item.getItemCount() > 0 && !item.getExpanded()) {
			item.setExpanded(true);
			tree.notifyListeners(SWT.Expand, event);
		}
	}

	private static TreeItem[] errors(Tree problems) {
		return Arrays.stream(problems.getItems()).flatMap(group -> group.getItemCount() == 0 ? Stream.of(group) : Arrays.stream(group.getItems()))
				.filter(item -> item.getText().contains("企画編/9/③") || item.getText().contains("企画編/9/④")).toArray(TreeItem[]::new);
	}

	@Test
	void whatIsMendedIsNotUnderlinedAnyMoreWhenTheSameIsWrongElsewhere() {
		IFile file = editing.file(project, "same.sansho", "mapping n from b.rules@1 to a.guide@1 {", "\t規程/1/① intersects 企画編/9/⑨", "\t規程/1/① superset-of 企画編/9/②", "}");
		ITextEditor editor = editing.open(file);
		int first = editing.document(editor).get().indexOf('⑨');
		int second = editing.document(editor).get().indexOf('②');
		workbench.until("what is wrong is underlined", () -> isUnderlined(editor, first) && !isUnderlined(editor, second));
		editing.widget(editor).replaceTextRange(first, 1, "②");
		editing.widget(editor).replaceTextRange(second, 1, "⑨");
		workbench.until("what is wrong now is underlined", () -> isUnderlined(editor, second));
		workbench.until("what is mended is not", () -> !isUnderlined(editor, first));
	}

	private boolean isUnderlined(ITextEditor editor, int offset) {
		StyleRange style = editing.widget(editor).getStyleRangeAtOffset(offset);
		return style != null && style.underline;
	}

	@Test
	void whatIsWrongElsewhereKeepsItsMarker() throws CoreException {
		String wrong = "\t規程/1/⑨ intersects 企画編/9/②";
		IFile file = editing.file(project, "broken.sansho", "mapping n from b.rules@1 to a.guide@1 {", "\tmethod human", wrong, wrong, wrong, "}");
		ITextEditor editor = editing.open(file);
		workbench.until("there are three errors", () -> editing.problems(file, IMarker.SEVERITY_ERROR).size() == 3);
		Map<Integer, Long> before = errorsByLine(file);
		editing.cursorBehind(editor, "method human");
		editing.insert(editor, "\n" + wrong);
		workbench.until("there is one more", () -> editing.problems(file, IMarker.SEVERITY_ERROR).size() == 4);
		assertThat(errorsByLine(file)).containsAllEntriesOf(before.entrySet().stream().collect(Collectors.toMap(each -> each.getKey() + 1, Map.Entry::getValue)));
	}

	private static Map<Integer, Long> errorsByLine(IFile file) throws CoreException {
		return Stream.of(file.findMarkers("org.sansho.ui.problem", true, IResource.DEPTH_ZERO)).filter(marker -> marker.getAttribute(IMarker.SEVERITY, 0) == IMarker.SEVERITY_ERROR)
				.collect(Collectors.toMap(marker -> marker.getAttribute(IMarker.LINE_NUMBER, 0), IMarker::getId));
	}
}
