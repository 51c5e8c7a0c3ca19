// SPDX-License-Identifier: EPL-2.0
package org.sansho.ui;

import static org.assertj.core.api.Assertions.assertThat;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IMarker;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.ui.texteditor.ITextEditor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.extension.ExtendWith;
import org.sansho.ui.driver.Explorer;
import org.sansho.ui.driver.InWorkbench;
import org.sansho.ui.driver.TextEditing;
import org.sansho.ui.driver.Workbench;

/** Makes the pictures of the workbench in the README; run by {@code releng/bin/pictures} only, since a window of that size is needed. */
@ExtendWith(InWorkbench.class)
@EnabledIfSystemProperty(named = "sansho.pictures", matches = "true")
class PicturesTest {

	private static final int WIDTH = 1500;
	private static final int HEIGHT = 950;
	private static final String MAPPING = "mappings/checklist-basis-R7.sansho";

	private final Workbench workbench;
	private final TextEditing editing;
	private final Explorer explorer;

	PicturesTest(Workbench workbench) {
		this.workbench = workbench;
		this.editing = new TextEditing(workbench);
		this.explorer = new Explorer(workbench);
	}

	@BeforeEach
	void theSampleInALargeWindow() {
		workbench.window().getShell().setBounds(0, 0, WIDTH, HEIGHT);
		workbench.command("org.sansho.ui.openSample");
		editing.begin();
		workbench.page().closeAllEditors(false);
		explorer.show();
		workbench.until("the explorer is filled", () -> explorer.tree().getItemCount() == 1 && explorer.tree().getItem(0).getItemCount() > 3);
		for (String group : explorer.below(sample())) {
			explorer.open(sample(), group).setExpanded(false);
		}
		workbench.until("the server has read the sample", () -> !editing.problems(file(MAPPING), IMarker.SEVERITY_WARNING).isEmpty());
	}

	@AfterEach
	void clean() {
		workbench.clear();
	}

	@Test
	void aClauseIsFoundByAWordOfItsTitle() {
		explorer.open(sample(), group(0), "医療情報システムの安全管理", "6.0", "企画管理編", "9 ");
		explorer.tree().setTopItem(explorer.tree().getItem(0));
		ITextEditor editor = coloured(MAPPING, "企画管理編/9.1");
		String entry = "医療機関確認用/2/⑫ intersects 機器";
		editor.selectAndReveal(editing.document(editor).get().indexOf("\t医療機関確認用/2/② intersects"), 0);
		editor.setFocus();
		editing.insert(editor, "\t" + entry + "\n");
		editing.cursorBehind(editor, entry);
		workbench.settle();
		workbench.command("org.eclipse.ui.edit.text.contentAssist.proposals");
		Table proposals = workbench.widget(Table.class, table -> table.getShell() != workbench.window().getShell() && table.getItemCount() > 0
				&& table.getItem(0).getText().contains("編/"));
		assertThat(proposals.getItemCount()).isGreaterThan(2);
		proposals.setSelection(2);
		proposals.notifyListeners(SWT.Selection, new Event());
		workbench.screenshot("workbench-completion");
	}

	@Test
	void pointingAtACitationShowsWhatItSays() {
		explorer.open(sample(), group(2), "令和7年度");
		explorer.tree().setTopItem(explorer.tree().getItem(0));
		String citation = "医療機関確認用/2/⑥";
		ITextEditor editor = coloured(MAPPING, citation);
		editor.selectAndReveal(0, 0);
		Tree problems = workbench.widget(Tree.class, tree -> tree.getColumnCount() > 3 && tree.getItemCount() > 0);
		Event opened = new Event();
		opened.item = problems.getItem(0);
		problems.notifyListeners(SWT.Expand, opened);
		problems.getItem(0).setExpanded(true);
		workbench.until("the warnings are listed", () -> !problems.getItem(0).getItem(0).getText().isEmpty());
		StyledText widget = editing.widget(editor);
		point(widget, 0);
		workbench.pump();
		point(widget, widget.getText().indexOf(citation) + 1);
		workbench.widget(StyledText.class, text -> text.getShell() != workbench.window().getShell() && text.getText().contains("セキュリティパッチ"));
		workbench.screenshot("workbench-wording");
	}

	/** Opens a file of the sample, and waits until {@code text} has the colour of a citation, and the outline is there. */
	private ITextEditor coloured(String path, String text) {
		ITextEditor editor = editing.open(file(path));
		StyledText widget = editing.widget(editor);
		workbench.until("citations are coloured", () -> {
			int at = widget.getText().indexOf(text);
			return at >= 0 && widget.getStyleRangeAtOffset(at) != null && widget.getStyleRangeAtOffset(at).foreground != null;
		});
		workbench.widget(Tree.class, tree -> tree.isVisible() && tree.getItemCount() > 0 && tree.getItem(0).getText().contains("checklist-basis"));
		return editor;
	}

	private void point(StyledText widget, int offset) {
		Point place = widget.toDisplay(widget.getLocationAtOffset(offset));
		Event event = new Event();
		event.type = SWT.MouseMove;
		event.x = place.x + 3;
		event.y = place.y + widget.getLineHeight() / 2;
		workbench.display().post(event);
	}

	private String sample() {
		return explorer.below().getFirst();
	}

	private String group(int number) {
		return explorer.below(sample()).get(number);
	}

	private static IFile file(String path) {
		for (IProject project : ResourcesPlugin.getWorkspace().getRoot().getProjects()) {
			if (project.getFile(path).exists()) {
				return project.getFile(path);
			}
		}
		throw new AssertionError(path + " is not there");
	}
}
