// SPDX-License-Identifier: EPL-2.0
package org.sansho.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IMarker;
import org.eclipse.core.resources.IProject;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.CLabel;
import org.eclipse.ui.texteditor.ITextEditor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.sansho.ui.driver.InWorkbench;
import org.sansho.ui.driver.TextEditing;
import org.sansho.ui.driver.Workbench;

/** What somebody hears who asks for something where there is nothing: a sentence in the status line, which passes. */
@ExtendWith(InWorkbench.class)
class NothingHereTest {

	private static final String NO_CITATION = "Nothing is cited here.";
	private static final String NO_NAME = "Nothing can be renamed here.";

	private final Workbench workbench;
	private final TextEditing editing;
	private IFile documents;
	private ITextEditor editor;

	NothingHereTest(Workbench workbench) {
		this.workbench = workbench;
		this.editing = new TextEditing(workbench);
	}

	@BeforeEach
	void aCursorOnAKeyword() {
		editing.begin();
		IProject project = editing.project("nothing");
		documents = editing.file(project, "documents.sansho", "guideline a \"指針\" { issuer \"省\" }", "guideline b \"規程\" { issuer \"院\" }", "edition a@1 { issued 2025-01-01 }",
				"edition b@1 { issued 2025-01-01 }", "body of a@1 { requirement 1 \"台帳\" }", "body of b@1 { requirement 1 \"台帳\" }");
		IFile mapping = editing.file(project, "mapping.sansho", "mapping m from b@1 to a@1 {", "\tstatus draft", "\t1 intersects 1", "}");
		workbench.until("the server has read the project", () -> !editing.problems(mapping, IMarker.SEVERITY_WARNING).isEmpty());
		editor = editing.open(mapping);
		editing.cursorBehind(editor, "stat");
		workbench.settle();
	}

	private boolean isSaid(String words) {
		return Workbench.within(workbench.window().getShell(), CLabel.class, label -> label.isVisible() && words.equals(label.getText())).isPresent();
	}

	private void nobodyIsHeldUp() {
		assertThat(Arrays.stream(workbench.display().getShells()).filter(shell -> shell.isVisible() && (shell.getStyle() & (SWT.APPLICATION_MODAL | SWT.PRIMARY_MODAL | SWT.SYSTEM_MODAL)) != 0)).isEmpty();
	}

	@Test
	void thatNothingIsCitedIsSaidInTheStatusLine() {
		workbench.press(0, SWT.F3);
		workbench.until("it is said", () -> isSaid(NO_CITATION));
		workbench.screenshot("nothing-cited");
		nobodyIsHeldUp();
		workbench.press(0, SWT.ARROW_RIGHT);
		workbench.until("it passes with the next key", () -> !isSaid(NO_CITATION));
	}

	@Test
	void whoAsksAgainIsToldAgain() {
		workbench.press(0, SWT.F3);
		workbench.until("it is said", () -> isSaid(NO_CITATION));
		workbench.pump();
		workbench.press(0, SWT.F3);
		workbench.settle();
		workbench.until("it is said again", () -> isSaid(NO_CITATION));
	}

	@Test
	void thatNothingCanBeRenamedPassesWhenTheCursorMoves() {
		workbench.command("org.sansho.ui.rename");
		workbench.until("it is said", () -> isSaid(NO_NAME));
		nobodyIsHeldUp();
		workbench.settle();
		editor.selectAndReveal(0, 3);
		workbench.until("it passes", () -> !isSaid(NO_NAME));
	}

	@Test
	void thatNothingCanBeRenamedPassesWithTheEditor() {
		workbench.command("org.sansho.ui.rename");
		workbench.until("it is said", () -> isSaid(NO_NAME));
		workbench.settle();
		editing.open(documents);
		workbench.until("it is gone", () -> !isSaid(NO_NAME));
		workbench.page().activate(editor);
		workbench.settle();
		assertThat(isSaid(NO_NAME)).isFalse();
	}
}
