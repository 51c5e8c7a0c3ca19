// SPDX-License-Identifier: EPL-2.0
package org.sansho.ui;

import static org.assertj.core.api.Assertions.assertThat;

import org.eclipse.jface.text.ITextSelection;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.texteditor.ITextEditor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;
import org.sansho.ui.driver.Explorer;
import org.sansho.ui.driver.InWorkbench;
import org.sansho.ui.driver.Workbench;

/** What somebody meets who starts the workbench for the first time; in the order in which they meet it. */
@ExtendWith(InWorkbench.class)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class FirstMinuteTest {

	private final Workbench workbench;
	private final Explorer explorer;

	FirstMinuteTest(Workbench workbench) {
		this.workbench = workbench;
		this.explorer = new Explorer(workbench);
	}

	@BeforeEach
	void settled() {
		workbench.settle();
	}

	private void openSample() {
		workbench.command("org.sansho.ui.openSample");
		explorer.show();
		workbench.until("the explorer is there", () -> explorer.filter().isVisible());
		explorer.filter().setText("");
		workbench.until("the explorer is filled", () -> explorer.tree().getItemCount() == 1 && explorer.tree().getItem(0).getItemCount() > 3);
	}

	@Test
	@Order(1)
	void theWelcomePageHasThreeDoors() {
		assertThat(workbench.page().getPerspective().getId()).isEqualTo("org.sansho.workbench.perspective");
		assertThat(PlatformUI.getWorkbench().getIntroManager().getIntro()).isNotNull();
		for (String door : new String[] { "sample", "new", "import" }) {
			workbench.widget(Canvas.class, canvas -> door.equals(canvas.getData("org.sansho.door")));
		}
		workbench.screenshot("welcome");
	}

	@Test
	@Order(2)
	void theDoorToTheSampleFillsTheExplorerAndOpensAnEditor() {
		workbench.click(workbench.widget(Canvas.class, canvas -> "sample".equals(canvas.getData("org.sansho.door"))));
		workbench.until("an editor is open", () -> workbench.editor().isPresent());
		workbench.until("the explorer is filled", () -> explorer.tree().getItemCount() == 1 && explorer.tree().getItem(0).getItemCount() > 3);
		assertThat(PlatformUI.getWorkbench().getIntroManager().getIntro()).isNull();
		workbench.until("keys go into the text", () -> workbench.display().getFocusControl() instanceof StyledText);
		workbench.screenshot("sample");
	}

	@Test
	@Order(3)
	void aGuidelineOpensDownToItsRequirements() {
		openSample();
		String project = explorer.below().getFirst();
		String guidelines = explorer.below(project).getFirst();
		assertThat(explorer.below(project, guidelines)).anyMatch(line -> line.startsWith("医療情報システムの安全管理に関するガイドライン"));
		var requirement = explorer.open(project, guidelines, "医療情報システムの安全管理", "6.0", "企画管理編", "9 ", "①");
		assertThat(requirement.getText(0)).contains("台帳");
		workbench.screenshot("explorer");
	}

	@Test
	@Order(4)
	void theFilterFindsByWordsOfTheTitle() {
		openSample();
		workbench.page().activate(workbench.page().findView("org.sansho.ui.explorer"));
		explorer.filter().setFocus();
		workbench.type("台帳");
		workbench.until("only what matches is left", () -> count("台帳") > 0 && count("") < 60);
		workbench.screenshot("filter");
		explorer.filter().setText("");
		workbench.until("everything is back", () -> explorer.tree().getItem(0).getItemCount() > 3);
	}

	@Test
	@Order(5)
	void theFilterFindsByCitation() {
		openSample();
		explorer.filter().setText("企画管理編/9/①");
		workbench.until("the requirement is left", () -> count("台帳") > 0 && count("") < 60);
		explorer.filter().setText("存在しない条");
		workbench.until("nothing is left", () -> explorer.tree().getItemCount() == 0);
		explorer.filter().setText("");
		workbench.until("everything is back", () -> explorer.tree().getItemCount() == 1 && explorer.tree().getItem(0).getItemCount() > 3);
	}

	@Test
	@Order(6)
	void aDoubleClickOpensTheTextAtThePlace() {
		openSample();
		String project = explorer.below().getFirst();
		explorer.choose(project, explorer.below(project).getFirst(), "医療情報システムの安全管理", "6.0", "企画管理編", "9 ", "①");
		workbench.until("the editor shows the part", () -> workbench.editor().map(editor -> editor.getTitle()).orElse("").equals("management.sansho"));
		ITextEditor editor = workbench.editor().orElseThrow().getAdapter(ITextEditor.class);
		var selection = (ITextSelection) editor.getSelectionProvider().getSelection();
		var document = editor.getDocumentProvider().getDocument(editor.getEditorInput());
		assertThat(document.get().substring(selection.getOffset())).startsWith("requirement ①");
	}

	@Test
	@Order(7)
	void keysReachTheEditor() {
		openSample();
		ITextEditor editor = workbench.editor().orElseThrow().getAdapter(ITextEditor.class);
		workbench.page().activate(editor);
		var document = editor.getDocumentProvider().getDocument(editor.getEditorInput());
		editor.selectAndReveal(0, 0);
		workbench.type("abc");
		workbench.until("the letters are there", () -> document.get().startsWith("abc"));
		workbench.page().closeAllEditors(false);
	}

	/** How many lines that can be seen hold {@code text}. */
	private int count(String text) {
		return count(explorer.tree().getItems(), text);
	}

	private int count(org.eclipse.swt.widgets.TreeItem[] items, String text) {
		int found = 0;
		for (var item : items) {
			found += (item.getText(0).contains(text) ? 1 : 0) + (item.getExpanded() ? count(item.getItems(), text) : 0);
		}
		return found;
	}
}
