// SPDX-License-Identifier: EPL-2.0
package org.sansho.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IMarker;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.ResourceAttributes;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.lsp4j.WorkspaceSymbol;
import org.eclipse.lsp4j.WorkspaceSymbolParams;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.IMarkerResolution;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.ide.IDE;
import org.eclipse.ui.part.FileEditorInput;
import org.eclipse.ui.texteditor.ITextEditor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.sansho.ui.driver.InWorkbench;
import org.sansho.ui.driver.SmallProject;
import org.sansho.ui.driver.TextEditing;
import org.sansho.ui.driver.Texts;
import org.sansho.ui.driver.Workbench;
import org.sansho.ui.server.ServerSession;

/** Whatever happens to files, nothing that somebody wrote is lost, and work goes on. */
@ExtendWith(InWorkbench.class)
class RobustnessTest {

	private static final int MODAL = SWT.PRIMARY_MODAL | SWT.APPLICATION_MODAL | SWT.SYSTEM_MODAL;
	private static final String GENERIC = "org.eclipse.ui.DefaultTextEditor";
	private static final String SANSHO = "org.eclipse.ui.genericeditor.GenericEditor";

	private final Workbench workbench;
	private final TextEditing editing;
	private SmallProject small;
	private IProject project;
	private IFile documents;
	private IFile mapping;

	RobustnessTest(Workbench workbench) {
		this.workbench = workbench;
		this.editing = new TextEditing(workbench);
	}

	@BeforeEach
	void aSmallProject() {
		small = SmallProject.make(workbench, editing);
		project = small.project();
		documents = small.documents();
		mapping = small.mapping();
	}

	@AfterEach
	void clean() throws CoreException {
		for (IFile file : List.of(documents, mapping)) {
			if (file.exists()) {
				writable(file, true);
			}
		}
		workbench.clear();
	}

	// ---------------------------------------------------------------- files that are no texts, or too large

	@Test
	void rubbishIsCalledRubbishAndStaysAsItIs() throws CoreException, IOException {
		byte[] rubbish = new byte[4096];
		new java.util.Random(7).nextBytes(rubbish);
		rubbish[10] = 0;
		IFile file = project.getFile("rubbish.sansho");
		file.create(new ByteArrayInputStream(rubbish), true, null);
		ITextEditor editor = editing.open(file);
		workbench.until("it is called rubbish", () -> !editing.problems(file, IMarker.SEVERITY_ERROR).isEmpty());
		workbench.screenshot("rubbish");
		assertThat(editor.isDirty()).isFalse();
		workbench.page().closeEditor(editor, true);
		assertThat(Files.readAllBytes(Path.of(file.getLocationURI()))).isEqualTo(rubbish);
		small.everythingElseWorks();
	}

	@Test
	void aFileOfFiftyMegabytesIsOpenedAndTheRestGoesOn() throws CoreException, IOException {
		IFile file = project.getFile("large.sansho");
		StringBuilder text = new StringBuilder("guideline big \"大\"\nedition big@1\nbody of big@1 {\n");
		String wording = "情報".repeat(400);
		for (int i = 1; text.length() < 18_000_000; i++) {
			text.append("\trequirement ").append(i).append(" \"台帳\" { text \"").append(wording).append("\" }\n");
		}
		Files.writeString(Path.of(project.getLocationURI()).resolve("large.sansho"), text.append("}\n"));
		assertThat(Files.size(Path.of(project.getLocationURI()).resolve("large.sansho"))).isGreaterThan(50_000_000);
		project.refreshLocal(IResource.DEPTH_INFINITE, null);
		ITextEditor editor = editing.open(file);
		workbench.until("it says that it is too large", () -> editing.problems(file, IMarker.SEVERITY_ERROR).stream().anyMatch(problem -> problem.contains("large.sansho")
				|| problem.contains("大き")));
		workbench.screenshot("large");
		workbench.page().closeEditor(editor, false);
		file.delete(true, null);
		small.everythingElseWorks();
	}

	// ---------------------------------------------------------------- files that come, go and change on disk

	@Test
	void anEditorClosesWhenItsFileIsGoneAndNothingWasWritten() throws CoreException, IOException {
		ITextEditor editor = editing.open(mapping);
		onDisk(mapping, Optional.empty());
		workbench.until("the editor is closed", () -> !Arrays.asList(workbench.page().getEditors()).contains(editor));
		assertThat(editing.problems(documents, IMarker.SEVERITY_ERROR)).isEmpty();
	}

	@Test
	void whatWasWrittenIsThereWhenTheFileIsGone() throws CoreException, IOException {
		ITextEditor editor = editing.open(mapping);
		editing.cursorBehind(editor, "human");
		editing.insert(editor, " // kept");
		onDisk(mapping, Optional.empty());
		workbench.until("the file is gone", () -> !mapping.exists());
		workbench.settle();
		assertThat(editing.document(editor).get()).contains("human // kept");
		assertThat(editor.isDirty()).isTrue();
		atTheNextDialog(place -> place.getDefaultButton().notifyListeners(SWT.Selection, new Event()));
		editor.doSave(new NullProgressMonitor());
		workbench.until("it is saved where it was", () -> mapping.exists() && !editor.isDirty());
		assertThat(editing.saved(mapping)).contains("human // kept");
	}

	@Test
	void whatSomebodyElseHasWrittenIsShown() throws CoreException, IOException {
		ITextEditor editor = editing.open(mapping);
		onDisk(mapping, Optional.of(editing.saved(mapping).replace("1 equal 1", "1 equal 9")));
		workbench.until("the editor shows it", () -> editing.document(editor).get().contains("equal 9"));
		workbench.until("the server knows it", () -> !editing.problems(mapping, IMarker.SEVERITY_ERROR).isEmpty());
		assertThat(editor.isDirty()).isFalse();
		onDisk(mapping, Optional.of(editing.saved(mapping).replace("1 equal 9", "1 equal 1")));
		workbench.until("the error is gone", () -> editing.problems(mapping, IMarker.SEVERITY_ERROR).isEmpty());
	}

	@Test
	void whatSomebodyElseHasWrittenDoesNotReplaceWhatIsBeingWritten() throws CoreException, IOException {
		ITextEditor editor = editing.open(mapping);
		editing.cursorBehind(editor, "human");
		editing.insert(editor, " // mine");
		onDisk(mapping, Optional.of("// theirs\n"));
		workbench.until("the workspace has noticed", () -> mapping.isSynchronized(IResource.DEPTH_ZERO));
		workbench.settle();
		assertThat(editing.document(editor).get()).contains("human // mine").doesNotContain("theirs");
		assertThat(editor.isDirty()).isTrue();
	}

	@Test
	void whatSomebodyElseHasWrittenIsReplacedOnlyByWhoSaysSo() throws CoreException, IOException {
		ITextEditor editor = editing.open(mapping);
		editing.cursorBehind(editor, "human");
		editing.insert(editor, " // mine");
		onDisk(mapping, Optional.of("// theirs\n"));
		List<String> asked = new ArrayList<>();
		atTheNextDialog(question -> {
			asked.addAll(Texts.of(question));
			workbench.screenshot("changed-by-others");
			question.getDefaultButton().notifyListeners(SWT.Selection, new Event());
		});
		editor.doSave(new NullProgressMonitor());
		assertThat(asked).anyMatch(text -> text.contains("mapping.sansho"));
		assertThat(editing.saved(mapping)).isEqualTo("// theirs\n");
		assertThat(editing.document(editor).get()).contains("human // mine");
		assertThat(editor.isDirty()).isTrue();
		atTheNextDialog(question -> press(question, List.of("&Overwrite", "上書きする(&O)")));
		editor.doSave(new NullProgressMonitor());
		workbench.until("it is saved", () -> !editor.isDirty());
		assertThat(editing.saved(mapping)).contains("human // mine");
	}

	@Test
	void anEditorThatComesToTheFrontDoesNotOfferToThrowAwayWhatIsNotSaved() throws CoreException, IOException {
		ITextEditor editor = editing.open(mapping);
		editing.cursorBehind(editor, "human");
		editing.insert(editor, " // mine");
		editing.open(documents);
		onDisk(mapping, Optional.of("// theirs\n"));
		workbench.page().activate(editor);
		workbench.settle();
		assertThat(Arrays.stream(workbench.display().getShells()).filter(shell -> shell.isVisible() && shell != workbench.window().getShell() && (shell.getStyle() & MODAL) != 0)).isEmpty();
		assertThat(editing.document(editor).get()).contains("human // mine");
	}

	private void onDisk(IFile file, Optional<String> text) throws IOException, CoreException {
		Path place = Path.of(file.getLocationURI());
		if (text.isPresent()) {
			Files.writeString(place, text.get());
			Files.setLastModifiedTime(place, java.nio.file.attribute.FileTime.fromMillis(Files.getLastModifiedTime(place).toMillis() + 2000));
		} else {
			Files.delete(place);
		}
		project.refreshLocal(IResource.DEPTH_INFINITE, null);
	}

	// ---------------------------------------------------------------- files that cannot be written

	@Test
	void aMendOfAReadOnlyFileThatMustStaySoChangesNothingAndSaysWhy() throws CoreException {
		IFile broken = editing.file(project, "broken.sansho", "mapping n from b@1 to a@1 {", "\tsource \"表\"", "\t1 equal 11", "}");
		workbench.until("there is an error", () -> !editing.problems(broken, IMarker.SEVERITY_ERROR).isEmpty());
		writable(broken, false);
		String before = editing.saved(broken);
		IMarker marker = Arrays.stream(broken.findMarkers("org.sansho.ui.problem", true, IResource.DEPTH_ZERO))
				.filter(each -> each.getAttribute(IMarker.SEVERITY, 0) == IMarker.SEVERITY_ERROR).findFirst().orElseThrow();
		IMarkerResolution[] mends = workbench.find("there are mends", () -> Optional.of(IDE.getMarkerHelpRegistry().getResolutions(marker)).filter(found -> found.length > 0));
		List<String> told = new ArrayList<>();
		atTheNextDialog(question -> {
			atTheNextDialog(reason -> {
				told.addAll(Texts.of(reason));
				reason.close();
			});
			press(question, List.of("No", "&No", "いいえ", "いいえ(&N)", "いいえ(N)"));
		});
		mends[0].run(marker);
		workbench.until("somebody is told why nothing was done", () -> !told.isEmpty());
		assertThat(told).anyMatch(text -> text.contains("broken.sansho"));
		assertThat(editing.saved(broken)).isEqualTo(before);
		writable(broken, true);
	}

	@Test
	void aMendDoesNotReplaceWhatSomebodyElseHasWritten() throws CoreException, IOException {
		IFile broken = editing.file(project, "broken.sansho", "mapping n from b@1 to a@1 {", "\tsource \"表\"", "\t1 equal 11", "}");
		workbench.until("there is an error", () -> !editing.problems(broken, IMarker.SEVERITY_ERROR).isEmpty());
		IMarker marker = Arrays.stream(broken.findMarkers("org.sansho.ui.problem", true, IResource.DEPTH_ZERO))
				.filter(each -> each.getAttribute(IMarker.SEVERITY, 0) == IMarker.SEVERITY_ERROR).findFirst().orElseThrow();
		IMarkerResolution[] mends = workbench.find("there are mends", () -> Optional.of(IDE.getMarkerHelpRegistry().getResolutions(marker)).filter(found -> found.length > 0));
		Path place = Path.of(broken.getLocationURI());
		Files.writeString(place, "// theirs\n");
		Files.setLastModifiedTime(place, java.nio.file.attribute.FileTime.fromMillis(Files.getLastModifiedTime(place).toMillis() + 2000));
		List<String> told = new ArrayList<>();
		atTheNextDialog(reason -> {
			told.addAll(Texts.of(reason));
			reason.close();
		});
		mends[0].run(marker);
		workbench.until("somebody is told why nothing was done", () -> !told.isEmpty());
		assertThat(told).anyMatch(text -> text.contains("broken.sansho") && text.contains("somebody else"));
		assertThat(Files.readString(place)).isEqualTo("// theirs\n");
	}

	private static void writable(IFile file, boolean writable) throws CoreException {
		ResourceAttributes attributes = file.getResourceAttributes();
		attributes.setReadOnly(!writable);
		file.setResourceAttributes(attributes);
	}

	/** A dialog runs the workbench itself until it is closed, so that what is to be done with it is arranged before. */
	private void atTheNextDialog(Consumer<Shell> action) {
		workbench.display().timerExec(100, () -> {
			Optional<Shell> open = Arrays.stream(workbench.display().getShells()).filter(shell -> shell.isVisible() && (shell.getStyle() & MODAL) != 0
					|| shell.isVisible() && shell.getData() instanceof org.eclipse.jface.dialogs.Dialog).findFirst();
			if (open.isPresent()) {
				action.accept(open.get());
			} else {
				atTheNextDialog(action);
			}
		});
	}

	private static void press(Shell shell, List<String> names) {
		Workbench.within(shell, Button.class, each -> names.contains(each.getText())).orElseThrow(() -> new AssertionError(Texts.of(shell))).notifyListeners(SWT.Selection, new Event());
	}

	// ---------------------------------------------------------------- several editors

	@Test
	void editorsOfOneFileAgree() throws PartInitException {
		ITextEditor ours = editing.open(mapping);
		ITextEditor plain = (ITextEditor) workbench.page().openEditor(new FileEditorInput(mapping), GENERIC, true, IWorkbenchPage.MATCH_ID | IWorkbenchPage.MATCH_INPUT);
		ITextEditor second = (ITextEditor) workbench.page().openEditor(new FileEditorInput(mapping), SANSHO, true, IWorkbenchPage.MATCH_NONE);
		workbench.settle();
		editing.cursorBehind(plain, "equal ");
		editing.insert(plain, "9");
		workbench.until("all show it", () -> editing.widget(ours).getText().contains("equal 91") && editing.widget(second).getText().contains("equal 91"));
		workbench.until("there is an error", () -> !editing.problems(mapping, IMarker.SEVERITY_ERROR).isEmpty());
		workbench.screenshot("three-editors");
		workbench.page().closeEditor(ours, false);
		workbench.settle();
		int at = editing.document(second).get().indexOf("91");
		editing.widget(second).replaceTextRange(at, 2, "1");
		workbench.until("the error is gone, since the server still follows", () -> editing.problems(mapping, IMarker.SEVERITY_ERROR).isEmpty());
		assertThat(editing.document(plain).get()).isEqualTo(editing.document(second).get());
		assertThat(ServerSession.ofWorkbench().documents().find(mapping.getLocationURI())).isPresent();
		workbench.page().closeAllEditors(false);
		workbench.settle();
		assertThat(ServerSession.ofWorkbench().documents().find(mapping.getLocationURI())).isEmpty();
	}

	// ---------------------------------------------------------------- projects that go

	@Test
	void aProjectThatIsClosedOrDeletedIsForgotten() throws CoreException {
		editing.open(mapping);
		workbench.until("its clauses are found", () -> symbols("台帳") > 0);
		project.close(null);
		workbench.until("its clauses are not found", () -> symbols("台帳") == 0);
		project.open(null);
		workbench.until("they are found again", () -> symbols("台帳") > 0);
		editing.open(mapping);
		project.delete(true, true, null);
		workbench.until("its editors are closed", () -> workbench.page().getEditorReferences().length == 0);
		workbench.until("its clauses are not found any more", () -> symbols("台帳") == 0);
		assertThat(ServerSession.ofWorkbench().documents().find(mapping.getLocationURI() == null ? Path.of("none").toUri() : mapping.getLocationURI())).isEmpty();
		project = editing.project("small");
	}

	private long symbols(String query) {
		var found = ServerSession.ofWorkbench().ask(server -> server.getWorkspaceService().symbol(new WorkspaceSymbolParams(query)));
		workbench.until("the server has answered", found::isDone);
		return found.isCompletedExceptionally() || found.join() == null ? -1
				: found.join().isRight() ? found.join().getRight().stream().filter(WorkspaceSymbol.class::isInstance).count() : found.join().getLeft().size();
	}

	// ---------------------------------------------------------------- what is shown about problems

	@Test
	void pointingAtAProblemShowsWhatItMeansAndTheWording() {
		ITextEditor editor = editing.openWithLenses(mapping);
		StyledText shown = editing.information(editor, "mapping m", "SN802");
		workbench.screenshot("problem-hover");
		List<String> texts = Texts.of(shown.getShell());
		assertThat(texts).as("the card of the mapping set below").anyMatch(text -> text.contains("b@1") && !text.contains("SN802"));
	}
}
