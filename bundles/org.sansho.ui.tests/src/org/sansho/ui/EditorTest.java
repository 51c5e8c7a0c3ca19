// SPDX-License-Identifier: EPL-2.0
package org.sansho.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IMarker;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.jface.text.ITextSelection;
import org.eclipse.jface.text.ITextViewer;
import org.eclipse.jface.text.source.projection.ProjectionViewer;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyleRange;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.Text;
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
		ChapteredProject chaptered = ChapteredProject.make(workbench, editing);
		project = chaptered.project();
		documents = chaptered.documents();
		clauses = chaptered.clauses();
		mapping = chaptered.mapping();
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
		workbench.until("the file of the clause is open", () -> inFront().equals("clauses.sansho"));
		assertThat(behindCursor()).startsWith("②");
	}

	@Test
	void referencesComeIntoTheSearchView() {
		ITextEditor editor = editing.open(clauses);
		editing.cursorBehind(editor, "requirement ②");
		workbench.press(SWT.MOD1 | SWT.MOD2, 'g');
		workbench.until("the search view lists the mapping", () -> workbench.page().findView("org.eclipse.search.ui.views.SearchView") != null
				&& Workbench.within(workbench.window().getShell(), Tree.class, tree -> tree.getItemCount() > 0 && text(tree, "mapping.sansho")).isPresent());
		workbench.screenshot("references");
		assertThat(workbench.page().findView("org.eclipse.search.ui.views.SearchView")).as("below, where lines have room")
				.satisfies(view -> assertThat(workbench.page().getViewStack(view)).extracting(each -> each.getSite().getId()).contains("org.sansho.ui.problems"));
		assertThat(((org.eclipse.search.ui.ISearchResultViewPart) workbench.page().findView("org.eclipse.search.ui.views.SearchView")).getActivePage().getLabel())
				.as("the clause itself is no reference to it").contains("1 reference");
	}

	private static boolean text(Tree tree, String part) {
		return text(tree.getItems(), part);
	}

	private static boolean text(TreeItem[] items, String part) {
		return Arrays.stream(items).anyMatch(item -> item.getText().contains(part));
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

	/** A new line of the mapping up to where the clause comes that it leads to. */
	private ITextEditor lineUpTo(String text) {
		ITextEditor editor = editing.open(mapping);
		editing.cursorBehind(editor, "企画編/9/②");
		workbench.press(0, SWT.CR);
		editing.insert(editor, "規程/1/① intersects " + text);
		return editor;
	}

	private Table proposals(String first) {
		return workbench.inDialog(Table.class, table -> TextEditing.isWhole(table) && table.getItem(0).getText().contains(first));
	}

	private static boolean isChosen(Table table, String text) {
		return table.getSelectionCount() == 1 && table.getSelection()[0].getText().contains(text);
	}

	@Test
	void completionOffersClausesByWordsOfTheTitle() {
		ITextEditor editor = lineUpTo("台帳");
		workbench.press(SWT.MOD1, ' ');
		proposals("企画編/9/②");
		workbench.inDialog(StyledText.class, beside -> beside.getText().contains("台帳を作ること。"));
		workbench.screenshot("completion");
		workbench.press(0, SWT.CR);
		workbench.until("it is written", () -> editing.document(editor).get().contains("\t規程/1/① intersects 企画編/9/②\n\t規程/1/① intersects 企画編/9/②\n"));
	}

	@Test
	void completionOfACitationComesByItselfAndIsChosenByKeys() {
		ITextEditor editor = lineUpTo("企画編");
		workbench.type("/9/");
		Table proposals = workbench.inDialog(Table.class, table -> TextEditing.isWhole(table) && Arrays.stream(table.getItems()).anyMatch(item -> item.getText().contains("企画編/9/②")));
		for (int i = 0; i < proposals.getItemCount() && !isChosen(proposals, "企画編/9/②"); i++) {
			workbench.press(0, SWT.ARROW_DOWN);
		}
		workbench.until("it is chosen", () -> isChosen(proposals, "企画編/9/②"));
		workbench.screenshot("completion-of-a-citation");
		workbench.press(0, SWT.CR);
		workbench.until("it is written", () -> editing.document(editor).get().endsWith("企画編/9/②\n\t規程/1/① intersects 企画編/9/②\n}\n"));
	}

	@Test
	void behindACitationThatBeginsAStatementTheRelationshipsAreOffered() {
		ITextEditor editor = editing.open(mapping);
		editing.cursorBehind(editor, "status draft");
		workbench.press(0, SWT.CR);
		editing.insert(editor, "規程/1/");
		workbench.press(SWT.MOD1, ' ');
		proposals("規程/1/①");
		workbench.press(0, SWT.CR);
		workbench.until("it is written", () -> editing.document(editor).get().contains("status draft\n\t規程/1/① \n"));
		workbench.inDialog(Table.class, table -> Arrays.stream(table.getItems()).anyMatch(item -> item.getText().contains("intersects")));
		workbench.screenshot("completion-of-a-relationship");
		workbench.press(0, SWT.ESC);
	}

	@Test
	void theListGoesAwayWithEscapeAndNothingIsWritten() {
		ITextEditor editor = lineUpTo("企画編");
		workbench.type("/");
		Table proposals = proposals("企画編/9");
		workbench.press(0, SWT.ESC);
		workbench.until("the list is gone", () -> proposals.isDisposed() || !proposals.isVisible());
		assertThat(editing.document(editor).get()).endsWith("intersects 企画編/\n}\n");
	}

	@Test
	void ctrlClickLeadsToTheClause() {
		ITextEditor editor = editing.openWithLenses(mapping);
		editing.cursorBehind(editor, "mapping");
		StyledText text = editing.widget(editor);
		workbench.insist("the file of the clause is open", () -> {
			Rectangle citation = text.getTextBounds(text.getText().indexOf("企画編"), text.getText().indexOf("企画編") + 1);
			workbench.click(text, new Point(citation.x + citation.width / 2, citation.y + citation.height / 2), SWT.MOD1);
		}, () -> Optional.of(inFront()).filter("clauses.sansho"::equals));
		assertThat(behindCursor()).startsWith("②");
	}

	private String inFront() {
		return workbench.editor().map(each -> each.getTitle()).orElse("");
	}

	/** What stands at the beginning of what is selected. */
	private String behindCursor() {
		ITextEditor editor = workbench.editor().orElseThrow().getAdapter(ITextEditor.class);
		return editing.document(editor).get().substring(((ITextSelection) editor.getSelectionProvider().getSelection()).getOffset());
	}

	@Test
	void theQuickOutlineGoesToWordsOfATitle() {
		ITextEditor editor = editing.open(clauses);
		editing.cursorBehind(editor, "part");
		workbench.press(SWT.MOD1, 'o');
		Text words = workbench.inDialog(Text.class, text -> true);
		workbench.focus(words);
		workbench.type("台帳管理");
		Tree tree = workbench.inDialog(Tree.class, each -> each.getSelectionCount() == 1 && each.getSelection()[0].getText().contains("台帳管理"));
		workbench.screenshot("quick-outline");
		workbench.press(0, SWT.CR);
		workbench.until("the window is gone", () -> words.isDisposed() && tree.isDisposed());
		assertThat(behindCursor()).startsWith("②");
	}

	@Test
	void theSymbolDialogFindsClausesOfAllFilesByWordsOfTheTitle() {
		editing.open(mapping);
		workbench.once("the dialog is open", Text.class, text -> true, words -> {
			workbench.type("台帳管理");
			workbench.inDialog(Table.class, table -> table.getItemCount() > 0 && table.getItem(0).getText().contains("台帳管理"));
			workbench.screenshot("symbols");
			Button go = words.getShell().getDefaultButton();
			workbench.until("something is chosen", go::isEnabled);
			workbench.press(0, SWT.CR);
		});
		workbench.press(SWT.MOD1 | SWT.MOD2, 't');
		workbench.until("the file of the clause is open", () -> inFront().equals("clauses.sansho"));
		assertThat(behindCursor()).startsWith("②");
	}

	@Test
	void ctrl1MendsWhatIsWrong() {
		editing.file(project, "mapping.sansho", "mapping m from b.rules@1 to a.guide@1 {", "\tmethod human", "\tstatus draft", "\t規程/1/① intersects 企画編/9/③", "}");
		workbench.until("there is an error", () -> !editing.problems(mapping, IMarker.SEVERITY_ERROR).isEmpty());
		ITextEditor editor = editing.open(mapping);
		editing.cursorBehind(editor, "企画編/9");
		workbench.press(SWT.MOD1, '1');
		Table mends = workbench.inDialog(Table.class, table -> TextEditing.isWhole(table) && table.getItem(0).getText().contains("企画編/9"));
		workbench.screenshot("mends");
		String first = mends.getItem(0).getText();
		workbench.press(0, SWT.CR);
		workbench.until("it is mended by: " + first, () -> editing.problems(mapping, IMarker.SEVERITY_ERROR).isEmpty());
		assertThat(editing.document(editor).get()).contains("intersects 企画編/9/").doesNotContain("③");
	}

	@Test
	void renamingShowsWhatItChangesAndIsUndoneInOneStep() {
		ITextEditor editor = editing.open(clauses);
		String clausesBefore = editing.saved(clauses);
		String mappingBefore = editing.saved(mapping);
		String documentsBefore = editing.saved(documents);
		editing.cursorBehind(editor, "part 企画");
		workbench.once("the new name is asked for", Text.class, text -> text.getText().equals("企画編"), name -> {
			name.selectAll();
			workbench.type("運営編");
			Button preview = workbench.inDialog(Button.class, button -> button.getText().replace("&", "").startsWith("Next"));
			workbench.until("the preview can be asked for", preview::isEnabled);
			workbench.screenshot("rename");
			preview.notifyListeners(SWT.Selection, new Event());
			workbench.inDialog(Tree.class, tree -> text(tree, "clauses.sansho") || tree.getItemCount() > 0 && text(tree.getItem(0).getItems(), "clauses.sansho"));
			workbench.inDialog(StyledText.class, text -> text.getText().contains("part 運営編 of"));
			workbench.screenshot("rename-preview");
			workbench.inDialog(Button.class, button -> button == button.getShell().getDefaultButton() && button.isEnabled()).notifyListeners(SWT.Selection, new Event());
		});
		workbench.press(SWT.MOD2 | SWT.MOD3, 'r');
		workbench.until("the mapping has the new name", () -> editing.saved(mapping).equals(mappingBefore.replace("企画編", "運営編")));
		workbench.until("the clause has it too", () -> editing.saved(clauses).equals(clausesBefore.replace("企画編", "運営編")));
		assertThat(editing.saved(documents)).isEqualTo(documentsBefore);
		workbench.settle();
		workbench.page().activate(editor);
		workbench.once("it is asked whether other files are meant", Button.class, button -> button == button.getShell().getDefaultButton(),
				button -> button.notifyListeners(SWT.Selection, new Event()));
		workbench.press(SWT.MOD1, 'z');
		workbench.until("the mapping has the old name", () -> editing.saved(mapping).equals(mappingBefore));
		workbench.until("the clause has it too", () -> editing.saved(clauses).equals(clausesBefore) && editing.document(editor).get().equals(clausesBefore));
	}

	@Test
	void aNameThatIsTakenIsRefusedWhileItIsTyped() {
		ITextEditor editor = editing.open(clauses);
		String before = editing.saved(clauses);
		editing.cursorBehind(editor, "requirement ②");
		workbench.once("the new name is asked for", Text.class, text -> text.getText().equals("②"), name -> {
			Button preview = workbench.inDialog(Button.class, button -> button.getText().replace("&", "").startsWith("Next"));
			name.setText("①");
			workbench.until("it is told", () -> !preview.isEnabled() && workbench.visible(Text.class, text -> text.getText().contains("①") && text != name).isPresent());
			workbench.screenshot("rename-taken");
			name.setText("⑨");
			workbench.until("another one will do", preview::isEnabled);
			workbench.inDialog(Button.class, button -> button.getText().equals("Cancel")).notifyListeners(SWT.Selection, new Event());
		});
		workbench.press(SWT.MOD2 | SWT.MOD3, 'r');
		workbench.came("the new name is asked for");
		workbench.settle();
		assertThat(editing.saved(clauses)).isEqualTo(before);
	}

	@Test
	void selectedLinesAreLaidOut() {
		editing.file(project, "mapping.sansho", "mapping m from b.rules@1 to a.guide@1 {", "\tmethod   human", "\tstatus   draft", "\t規程/1/① intersects 企画編/9/②", "}");
		ITextEditor editor = editing.open(mapping);
		int from = editing.document(editor).get().indexOf("\tstatus");
		editor.selectAndReveal(from, "\tstatus   draft".length());
		editor.setFocus();
		workbench.press(SWT.MOD1 | SWT.MOD2, 'f');
		workbench.until("the line is laid out", () -> editing.document(editor).get().contains("\tstatus draft\n"));
		assertThat(editing.document(editor).get()).contains("\tmethod   human\n");
	}

	@Test
	void whatTheCursorStandsOnIsMarkedEverywhere() {
		editing.file(project, "mapping.sansho", "mapping m from b.rules@1 to a.guide@1 {", "\tmethod human", "\tstatus draft", "\t規程/1/① intersects 企画編/9/②",
				"\t規程/1/① intersects 企画編/9/①", "}");
		ITextEditor editor = editing.open(mapping);
		editing.cursorBehind(editor, "規程/1");
		workbench.until("both places are marked", () -> editing.annotations(editor, "org.eclipse.ui.genericeditor.text").equals(List.of("規程/1/①", "規程/1/①")));
		workbench.screenshot("occurrences");
		editing.cursorBehind(editor, "intersects 企画編");
		workbench.until("another place is marked", () -> editing.annotations(editor, "org.eclipse.ui.genericeditor.text").equals(List.of("企画編/9/②")));
	}

	@Test
	void chaptersAreFolded() {
		ITextEditor editor = editing.open(clauses);
		StyledText text = editing.widget(editor);
		int all = text.getLineCount();
		var folding = (ProjectionViewer) editor.getAdapter(ITextViewer.class);
		workbench.until("there is something to fold", () -> folding.getProjectionAnnotationModel() != null && folding.getProjectionAnnotationModel().getAnnotationIterator().hasNext());
		editing.cursorBehind(editor, "chapter 9");
		folding.doOperation(ProjectionViewer.COLLAPSE_ALL);
		workbench.until("lines are hidden", () -> text.getLineCount() < all - 4);
		workbench.screenshot("folded");
		folding.doOperation(ProjectionViewer.EXPAND_ALL);
		workbench.until("all lines are back", () -> text.getLineCount() == all);
	}

	@Test
	void aboveAMappingSetStandsHowFarItIs() {
		ITextEditor editor = editing.openWithLenses(mapping);
		// The platform takes the lines away and puts them back when they are asked for anew.
		workbench.until("it stands above the first line", () -> editing.widget(editor).getLineVerticalIndent(0) > 0);
		workbench.screenshot("lenses");
	}

	@Test
	void whatComesIntoSightIsPainted() {
		String[] lines = IntStream.rangeClosed(1, 3000).mapToObj(n -> "body of a.guide@1 { requirement 追加編/" + n + " { text \"あ\" } }").toArray(String[]::new);
		IFile file = editing.file(project, "long.sansho", lines);
		ITextEditor editor = editing.open(file);
		StyledText text = editing.widget(editor);
		int far = text.getText().indexOf("requirement 追加編/2500 ");
		workbench.until("the first lines are painted", () -> isBold(text, text.getText().indexOf("requirement")));
		text.setTopIndex(2490);
		workbench.until("the lines that come into sight are painted", () -> isBold(text, far));
		text.replaceTextRange(far, 0, "x");
		workbench.until("a word that is none any more is not painted", () -> !isBold(text, far + 1));
	}

	private static boolean isBold(StyledText text, int offset) {
		StyleRange range = text.getStyleRangeAtOffset(offset);
		return range != null && range.fontStyle == SWT.BOLD;
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
		ITextEditor editor = editing.openWithLenses(mapping);
		editing.information(editor, "企画編/9", "台帳を作ること。");
		workbench.screenshot("hover");
	}
}
