// SPDX-License-Identifier: EPL-2.0
package org.sansho.ui;

import static org.assertj.core.api.Assertions.assertThat;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IMarker;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.jface.text.ITextSelection;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.ui.texteditor.ITextEditor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.sansho.ui.driver.InWorkbench;
import org.sansho.ui.driver.TextEditing;
import org.sansho.ui.driver.Workbench;

/** What the editor does for somebody who writes a mapping. */
@ExtendWith(InWorkbench.class)
class EditorTest {

	private final Workbench workbench;
	private final TextEditing editing;
	private IProject project;
	private IFile documents;
	private IFile clauses;
	private IFile mapping;

	EditorTest(Workbench workbench) {
		this.workbench = workbench;
		this.editing = new TextEditing(workbench);
	}

	@BeforeEach
	void aSmallProject() {
		editing.begin();
		project = editing.project("small");
		documents = editing.file(project, "documents.sansho", "guideline a.guide \"指針\" { issuer \"省\" }", "guideline b.rules \"規程\" { issuer \"院\" }",
				"edition a.guide@1 { issued 2025-01-01 }", "edition b.rules@1 { issued 2025-01-01 }");
		clauses = editing.file(project, "clauses.sansho", "part 企画編 of a.guide@1 {", "\tchapter 9 \"資産管理\" {", "\t\trequirement ① \"方針の策定\" { text \"方針を定めること。\" }",
				"\t\trequirement ② \"情報機器等の台帳管理\" { text \"台帳を作ること。\" }", "\t}", "}", "part 規程 of b.rules@1 {", "\tchapter 1 \"総則\" {",
				"\t\trequirement ① \"台帳\" { text \"台帳を備える。\" }", "\t}", "}");
		mapping = editing.file(project, "mapping.sansho", "mapping m from b.rules@1 to a.guide@1 {", "\tmethod human", "\tstatus draft", "\t規程/1/① intersects 企画編/9/②", "}");
		// What is asked before the server has read the project is answered late.
		workbench.until("the server has read the project", () -> !editing.problems(mapping, IMarker.SEVERITY_WARNING).isEmpty());
	}

	@AfterEach
	void clean() {
		workbench.clear();
	}

	@Test
	void anErrorAppearsWhileTypingAndGoesAway() {
		ITextEditor editor = editing.open(mapping);
		editing.cursorBehind(editor, "企画編/9/②");
		workbench.type("x");
		workbench.until("there is an error", () -> !editing.problems(mapping, IMarker.SEVERITY_ERROR).isEmpty());
		workbench.press(0, SWT.BS);
		workbench.until("there is none any more", () -> editing.problems(mapping, IMarker.SEVERITY_ERROR).isEmpty());
		assertThat(editing.document(editor).get()).isEqualTo(editing.saved(mapping));
	}

	@Test
	void aFileThatNobodyOpenedHasItsProblems() {
		editing.file(project, "broken.sansho", "mapping n from b.rules@1 to a.guide@1 {", "\t規程/1/⑨ intersects 企画編/9/②", "}");
		workbench.until("there is an error", () -> !editing.problems(project.getFile("broken.sansho"), IMarker.SEVERITY_ERROR).isEmpty());
	}

	@Test
	void whatChangesOnDiskIsNoticed() throws CoreException {
		ITextEditor editor = editing.open(mapping);
		clauses.delete(true, null);
		workbench.until("the citations lead nowhere", () -> !editing.problems(mapping, IMarker.SEVERITY_ERROR).isEmpty());
		aSmallProject();
		workbench.until("they lead somewhere again", () -> editing.problems(mapping, IMarker.SEVERITY_ERROR).isEmpty());
		assertThat(editor.isDirty()).isFalse();
	}

	@Test
	void closingAProjectTakesItsProblemsAway() throws CoreException {
		IFile broken = editing.file(project, "broken.sansho", "mapping n from b.rules@1 to a.guide@1 {", "\t規程/1/⑨ intersects 企画編/9/②", "}");
		workbench.until("there is an error", () -> !editing.problems(broken, IMarker.SEVERITY_ERROR).isEmpty());
		project.close(null);
		workbench.settle();
		assertThat(editing.problems(broken, IMarker.SEVERITY_ERROR)).isEmpty();
		project.open(null);
		workbench.until("the error is back", () -> !editing.problems(broken, IMarker.SEVERITY_ERROR).isEmpty());
	}

	@Test
	void keysOfTheEditorIndentAndClose() {
		ITextEditor editor = editing.open(mapping);
		editing.cursorBehind(editor, "status draft");
		workbench.press(0, SWT.CR);
		editing.insert(editor, "title ");
		workbench.type("\"");
		editing.insert(editor, "x");
		workbench.type("\"");
		assertThat(editing.document(editor).get()).contains("\tstatus draft\n\ttitle \"x\"\n");
	}

	@Test
	void commentsAreToggled() {
		ITextEditor editor = editing.open(mapping);
		editing.cursorBehind(editor, "status draft");
		workbench.press(SWT.MOD1, '/');
		assertThat(editing.document(editor).get()).contains("\t// status draft");
		workbench.press(SWT.MOD1, '/');
		assertThat(editing.document(editor).get()).contains("\tstatus draft").doesNotContain("//");
	}

	@Test
	void f3LeadsToTheClause() {
		ITextEditor editor = editing.open(mapping);
		editing.cursorBehind(editor, "企画編/9/");
		workbench.press(0, SWT.F3);
		workbench.until("the file of the clause is open", () -> workbench.editor().map(each -> each.getTitle()).orElse("").equals("clauses.sansho"));
		ITextEditor opened = workbench.editor().orElseThrow().getAdapter(ITextEditor.class);
		var selection = (ITextSelection) opened.getSelectionProvider().getSelection();
		assertThat(editing.document(opened).get().substring(selection.getOffset())).startsWith("②");
	}

	@Test
	void referencesComeIntoTheSearchView() {
		ITextEditor editor = editing.open(clauses);
		editing.cursorBehind(editor, "requirement ②");
		workbench.press(SWT.MOD1 | SWT.MOD2, 'g');
		workbench.until("the search view lists the mapping", () -> workbench.page().findView("org.eclipse.search.ui.views.SearchView") != null
				&& Workbench.within(workbench.window().getShell(), Tree.class, tree -> tree.getItemCount() > 0 && text(tree, "mapping.sansho")).isPresent());
		workbench.screenshot("references");
		workbench.page().hideView(workbench.page().findView("org.eclipse.search.ui.views.SearchView"));
	}

	private static boolean text(Tree tree, String part) {
		return java.util.Arrays.stream(tree.getItems()).anyMatch(item -> item.getText().contains(part));
	}

	@Test
	void theOutlineShowsTheTableOfContents() {
		editing.open(clauses);
		try {
			workbench.page().showView("org.eclipse.ui.views.ContentOutline");
		} catch (org.eclipse.ui.PartInitException e) {
			throw new AssertionError(e);
		}
		workbench.until("the outline is filled", () -> Workbench.within(workbench.window().getShell(), Tree.class, tree -> text(tree, "企画編") && tree.isVisible()).isPresent());
		workbench.screenshot("outline");
	}

	@Test
	void completionOffersClausesByWordsOfTheTitle() {
		ITextEditor editor = editing.open(mapping);
		editing.cursorBehind(editor, "企画編/9/②");
		workbench.press(0, SWT.CR);
		editing.insert(editor, "規程/1/① intersects 台帳");
		workbench.command("org.eclipse.ui.edit.text.contentAssist.proposals");
		Table proposals = workbench.widget(Table.class, table -> table.getShell() != workbench.window().getShell() && table.getItemCount() > 0
				&& table.getItem(0).getText().contains("企画編"));
		workbench.screenshot("completion");
		assertThat(proposals.getItem(0).getText()).contains("企画編/9/②");
		proposals.setSelection(0);
		proposals.notifyListeners(SWT.DefaultSelection, new org.eclipse.swt.widgets.Event());
		workbench.until("it is written", () -> editing.document(editor).get().contains("\t規程/1/① intersects 企画編/9/②\n\t規程/1/① intersects 企画編/9/②\n"));
	}

	@Test
	void whatIsTypedIsUndoneAndRenamingIsOneStep() {
		ITextEditor editor = editing.open(clauses);
		editing.cursorBehind(editor, "part 企画");
		workbench.display().timerExec(1500, this::rename);
		workbench.press(SWT.MOD2 | SWT.MOD3, 'r');
		workbench.until("the mapping has the new name", () -> editing.saved(mapping).contains("運営編/9/②"));
		assertThat(editing.saved(clauses)).contains("part 運営編 of");
		workbench.settle();
		workbench.page().activate(editor);
		workbench.display().timerExec(1500, this::confirm);
		workbench.command("org.eclipse.ui.edit.undo");
		workbench.until("the mapping has the old name", () -> editing.saved(mapping).contains("企画編/9/②"));
		workbench.until("the clause has it too", () -> editing.document(editor).get().contains("part 企画編 of"));
	}

	/** The platform asks before it changes other files than the one in front. */
	private void confirm() {
		for (org.eclipse.swt.widgets.Shell shell : workbench.display().getShells()) {
			if (shell.isVisible() && shell != workbench.window().getShell() && shell.getDefaultButton() != null) {
				shell.getDefaultButton().notifyListeners(SWT.Selection, new org.eclipse.swt.widgets.Event());
				return;
			}
		}
	}

	/** In the dialog, which is in front of everything until it is closed. */
	private void rename() {
		org.eclipse.swt.widgets.Text name = workbench.widget(org.eclipse.swt.widgets.Text.class, text -> text.getText().equals("企画編"));
		name.setText("運営編");
		org.eclipse.swt.widgets.Button ok = name.getShell().getDefaultButton();
		ok.notifyListeners(SWT.Selection, new org.eclipse.swt.widgets.Event());
	}

	@Test
	void layingOutIsOneStep() {
		ITextEditor editor = editing.open(mapping);
		editing.cursorBehind(editor, "method human");
		workbench.type("   ");
		String before = editing.document(editor).get();
		workbench.press(SWT.MOD1 | SWT.MOD2, 'f');
		workbench.until("it is laid out", () -> !editing.document(editor).get().equals(before));
		workbench.press(SWT.MOD1, 'z');
		workbench.until("it is as before", () -> editing.document(editor).get().equals(before));
	}

	@Test
	void pointingAtACitationShowsTheWording() {
		ITextEditor editor = editing.open(mapping);
		editing.cursorBehind(editor, "企画編/9");
		workbench.settle();
		workbench.command("org.eclipse.ui.edit.text.showInformation");
		workbench.widget(org.eclipse.swt.custom.StyledText.class, text -> text.getShell() != workbench.window().getShell() && text.getText().contains("台帳を作ること。"));
		workbench.screenshot("hover");
	}
}
