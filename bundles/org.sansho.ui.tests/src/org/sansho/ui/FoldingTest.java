// SPDX-License-Identifier: EPL-2.0
package org.sansho.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Iterator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IProject;
import org.eclipse.jface.text.ITextViewer;
import org.eclipse.jface.text.source.Annotation;
import org.eclipse.jface.text.source.projection.ProjectionAnnotation;
import org.eclipse.jface.text.source.projection.ProjectionAnnotationModel;
import org.eclipse.jface.text.source.projection.ProjectionViewer;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.ui.texteditor.ITextEditor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.sansho.ui.driver.InWorkbench;
import org.sansho.ui.driver.TextEditing;
import org.sansho.ui.driver.Workbench;

/** Chapters and whatever else stands in braces can be folded, however many there are. */
@ExtendWith(InWorkbench.class)
class FoldingTest {

	private static final int CHAPTERS = 150;

	private final Workbench workbench;
	private final TextEditing editing;
	private ProjectionViewer viewer;
	private StyledText text;

	FoldingTest(Workbench workbench) {
		this.workbench = workbench;
		this.editing = new TextEditing(workbench);
	}

	@BeforeEach
	void aLongFile() {
		editing.begin();
		IProject project = editing.project("long");
		editing.file(project, "documents.sansho", "guideline a.guide \"指針\"", "edition a.guide@1");
		IFile file = editing.file(project, "long.sansho", Stream.concat(Stream.of("part 企画編 of a.guide@1 {"), Stream.concat(chapters(1, CHAPTERS), Stream.of("}"))).toArray(String[]::new));
		ITextEditor editor = editing.open(file);
		text = editing.widget(editor);
		viewer = (ProjectionViewer) editor.getAdapter(ITextViewer.class);
		workbench.until("all can be folded", () -> folds() == CHAPTERS + 1);
	}

	private static Stream<String> chapters(int from, int to) {
		return IntStream.rangeClosed(from, to).mapToObj(n -> "\tchapter " + n + " \"章\" {\n\t\trequirement ① \"条\" { text \"文\" }\n\t}");
	}

	@Test
	void oneIsFoldedWhileMoreComeThanWouldBeLookedAtOneByOne() {
		int all = text.getLineCount();
		assertThat(all).isEqualTo(3 * CHAPTERS + 3);
		fold("chapter 7 ");
		workbench.until("what stands in it is hidden", () -> text.getLineCount() == all - 1);
		String more = String.join("\n", chapters(CHAPTERS + 1, 2 * CHAPTERS).toList()) + '\n';
		text.replaceTextRange(text.getText().lastIndexOf('}'), 0, more);
		workbench.until("all can be folded", () -> folds() == 2 * CHAPTERS + 1);
		assertThat(text.getLineCount()).isEqualTo(all - 1 + 3 * CHAPTERS);
		assertThat(text.getText()).contains("chapter 7 ").doesNotContain("chapter 7 \"章\" {\n\t\trequirement");
	}

	@Test
	void allAreFoldedAndComeBack() {
		int all = text.getLineCount();
		viewer.doOperation(ProjectionViewer.COLLAPSE_ALL);
		workbench.until("only the part is seen", () -> text.getLineCount() < 4);
		viewer.doOperation(ProjectionViewer.EXPAND_ALL);
		workbench.until("all lines are back", () -> text.getLineCount() == all);
	}

	@Test
	void whatIsGoneCannotBeFolded() {
		int first = text.getText().indexOf("\tchapter 2 ");
		text.replaceTextRange(first, text.getText().lastIndexOf('}') - first, "");
		workbench.until("one is left, and the part", () -> folds() == 2);
	}

	private void fold(String heading) {
		ProjectionAnnotationModel model = viewer.getProjectionAnnotationModel();
		int at = viewer.getDocument().get().indexOf(heading);
		for (Iterator<Annotation> all = model.getAnnotationIterator(); all.hasNext();) {
			Annotation annotation = all.next();
			if (model.getPosition(annotation).getOffset() == at - 1) {
				model.collapse(annotation);
				return;
			}
		}
		throw new AssertionError(heading);
	}

	private long folds() {
		ProjectionAnnotationModel model = viewer.getProjectionAnnotationModel();
		long folds = 0;
		for (Iterator<Annotation> all = model.getAnnotationIterator(); all.hasNext();) {
			folds += all.next() instanceof ProjectionAnnotation ? 1 : 0;
		}
		return folds;
	}
}
