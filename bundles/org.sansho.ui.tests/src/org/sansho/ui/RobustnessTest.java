// SPDX-License-Identifier: EPL-2.0
package org.sansho.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ForkJoinPool;
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
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
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
import org.sansho.dsl.ide.server.SanshoLanguageServer;
import org.sansho.ui.driver.InWorkbench;
import org.sansho.ui.driver.LogsErrors;
import org.sansho.ui.driver.TextEditing;
import org.sansho.ui.driver.Workbench;
import org.sansho.ui.server.Answers;
import org.sansho.ui.server.ServerSession;

/** Whatever happens to files and to the server, nothing that somebody wrote is lost, and work goes on. */
@ExtendWith(InWorkbench.class)
class RobustnessTest {

	private static final int MODAL = SWT.PRIMARY_MODAL | SWT.APPLICATION_MODAL | SWT.SYSTEM_MODAL;
	private static final String GENERIC = "org.eclipse.ui.DefaultTextEditor";
	private static final String SANSHO = "org.eclipse.ui.genericeditor.GenericEditor";

	private final Workbench workbench;
	private final TextEditing editing;
	private IProject project;
	private IFile documents;
	private IFile mapping;

	RobustnessTest(Workbench workbench) {
		this.workbench = workbench;
		this.editing = new TextEditing(workbench);
	}

	@BeforeEach
	void aSmallProject() {
		editing.begin();
		project = editing.project("small");
		documents = editing.file(project, "documents.sansho", "guideline a \"指針\"", "edition a@1", "body of a@1 { requirement 1 \"台帳\" { text \"台帳を作る。\" } }",
				"guideline b \"規程\"", "edition b@1", "body of b@1 { requirement 1 \"一\" }");
		mapping = editing.file(project, "mapping.sansho", "mapping m from b@1 to a@1 {", "\tmethod human", "\t1 equal 1", "}");
		workbench.until("the server has read the project", () -> !editing.problems(mapping, IMarker.SEVERITY_WARNING).isEmpty());
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
		everythingElseWorks();
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
		everythingElseWorks();
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
			asked.addAll(texts(question));
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
				told.addAll(texts(reason));
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
			told.addAll(texts(reason));
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
		Workbench.within(shell, Button.class, each -> names.contains(each.getText())).orElseThrow(() -> new AssertionError(texts(shell))).notifyListeners(SWT.Selection, new Event());
	}

	private static List<String> texts(Composite area) {
		return Arrays.stream(area.getChildren()).flatMap(child -> switch (child) {
			case Label label -> java.util.stream.Stream.of(label.getText());
			case Button button -> java.util.stream.Stream.of(button.getText());
			case org.eclipse.swt.widgets.Text text -> java.util.stream.Stream.of(text.getText());
			case StyledText text -> java.util.stream.Stream.of(text.getText());
			case org.eclipse.swt.widgets.Table table -> Arrays.stream(table.getItems()).map(org.eclipse.swt.widgets.TableItem::getText);
			case Composite inner -> texts(inner).stream();
			default -> java.util.stream.Stream.<String>empty();
		}).toList();
	}

	// ---------------------------------------------------------------- a server that breaks

	@Test
	@LogsErrors
	void aRequestThatCrashesIsToldAndTheNextOneIsAnswered() {
		editing.open(mapping);
		CompletableFuture<Object> crash = session().ask(server -> ((SanshoLanguageServer) server).read((projects, cancelled) -> {
			throw new IllegalStateException("on purpose 1");
		}));
		workbench.until("it has failed", crash::isDone);
		isTold("on purpose 1");
		everythingElseWorks();
	}

	@Test
	@LogsErrors
	void aServerThatTakesNoRequestsAnyMoreIsReplaced() {
		ITextEditor editor = editing.open(mapping);
		SanshoLanguageServer before = server();
		editing.cursorBehind(editor, "human");
		editing.insert(editor, " // kept");
		before.getRequestManager().shutdown();
		editing.insert(editor, "!");
		workbench.until("another server runs", () -> server() != before);
		everythingElseWorks();
		assertThat(editing.document(editor).get()).contains("human // kept!");
		isTold(session().messages().get("restarted", "").split("[。.]")[0]);
		workbench.screenshot("restarted");
		forgiven();
	}

	@Test
	@LogsErrors
	void aServerThatRunsOutOfStackIsReplaced() {
		editing.open(mapping);
		SanshoLanguageServer before = server();
		session().ask(server -> ((SanshoLanguageServer) server).read((projects, cancelled) -> {
			throw new StackOverflowError("on purpose 2");
		}));
		workbench.until("another server runs", () -> server() != before);
		isTold("on purpose 2");
		everythingElseWorks();
		forgiven();
	}

	@Test
	@LogsErrors
	void aRequestThatNeverEndsIsEndedByAnotherServer() {
		ITextEditor editor = editing.open(mapping);
		SanshoLanguageServer before = server();
		editing.cursorBehind(editor, "human");
		editing.insert(editor, " // kept");
		CountDownLatch ended = new CountDownLatch(1);
		session().lookEvery(Duration.ofMillis(500));
		try {
			CompletableFuture<Object> endless = session().ask(server -> ((SanshoLanguageServer) server).read((projects, cancelled) -> hang(ended)));
			workbench.until("nobody waits any more", endless::isDone);
		} finally {
			session().lookAsUsual();
		}
		workbench.until("another server runs", () -> server() != before);
		isTold(session().messages().get("silent", 3));
		workbench.screenshot("endless");
		workbench.until("what hung has ended", () -> ended.getCount() == 0);
		everythingElseWorks();
		assertThat(editing.document(editor).get()).contains("human // kept");
		forgiven();
	}

	/** Waits for what never comes. */
	private static Object hang(CountDownLatch ended) {
		try {
			new CountDownLatch(1).await();
		} catch (InterruptedException e) {
			ended.countDown();
		}
		return "";
	}

	@Test
	void aServerThatIsRestartedKnowsWhatIsNotSavedYet() {
		ITextEditor editor = editing.open(mapping);
		editing.cursorBehind(editor, "equal ");
		editing.insert(editor, "9");
		workbench.until("there is an error", () -> !editing.problems(mapping, IMarker.SEVERITY_ERROR).isEmpty());
		SanshoLanguageServer before = server();
		workbench.command("org.sansho.ui.restartServer");
		workbench.until("another server runs", () -> server() != before);
		workbench.until("the error is there", () -> !editing.problems(mapping, IMarker.SEVERITY_ERROR).isEmpty());
		everythingElseWorks();
	}

	/** On two processors that pool has one thread. */
	@Test
	void whatSomebodyElseDoesInThePoolOfAllHoldsNothingUp() {
		CountDownLatch end = new CountDownLatch(1);
		for (int i = 0; i < 4 * ForkJoinPool.getCommonPoolParallelism() + 4; i++) {
			ForkJoinPool.commonPool().execute(() -> {
				try {
					end.await();
				} catch (InterruptedException e) {
					Thread.currentThread().interrupt();
				}
			});
		}
		try {
			for (int i = 0; i < 5; i++) {
				int changed = i;
				IFile nobodyOpened = editing.file(project, "n" + i + ".sansho", "mapping n" + i + " from b@1 to a@1 {", "\t1 equal 8", "}");
				workbench.until("there is an error in " + changed, () -> !editing.problems(nobodyOpened, IMarker.SEVERITY_ERROR).isEmpty());
			}
			everythingElseWorks();
			editing.openWithLenses(mapping);
		} finally {
			end.countDown();
		}
	}

	private static ServerSession session() {
		return ServerSession.ofWorkbench();
	}

	private SanshoLanguageServer server() {
		return workbench.find("a server runs", () -> Answers.await(session().ask(server -> CompletableFuture.completedFuture((SanshoLanguageServer) server)), Answers.AT_ONCE));
	}

	/** What a person starts anew may break down as often again: no test is to count against the next. */
	private void forgiven() {
		SanshoLanguageServer before = server();
		workbench.command("org.sansho.ui.restartServer");
		workbench.until("another server runs", () -> server() != before);
	}

	private void isTold(String sentence) {
		workbench.find("somebody is told: " + sentence, () -> Arrays.stream(workbench.display().getShells())
				.filter(shell -> shell.isVisible() && shell != workbench.window().getShell() && texts(shell).stream().anyMatch(text -> text.contains(sentence))).findFirst());
	}

	/** The server answers about what is shown, and problems appear and go. */
	private void everythingElseWorks() {
		IFile other = editing.file(project, "other.sansho", "mapping o from b@1 to a@1 {", "\t1 equal 8", "}");
		workbench.until("there is an error", () -> !editing.problems(other, IMarker.SEVERITY_ERROR).isEmpty());
		ITextEditor editor = editing.open(other);
		editing.cursorBehind(editor, "equal ");
		editing.widget(editor).replaceTextRange(editing.document(editor).get().indexOf('8'), 1, "1");
		workbench.until("there is none any more", () -> editing.problems(other, IMarker.SEVERITY_ERROR).isEmpty());
		editing.cursorBehind(editor, "equal ");
		workbench.page().activate(editor);
		workbench.command("org.eclipse.ui.edit.text.open.hyperlink");
		workbench.until("the link leads to the clause", () -> workbench.editor().map(each -> each.getTitle()).orElse("").equals("documents.sansho"));
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
		assertThat(session().documents().find(mapping.getLocationURI())).isPresent();
		workbench.page().closeAllEditors(false);
		workbench.settle();
		assertThat(session().documents().find(mapping.getLocationURI())).isEmpty();
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
		assertThat(session().documents().find(mapping.getLocationURI() == null ? Path.of("none").toUri() : mapping.getLocationURI())).isEmpty();
		project = editing.project("small");
	}

	private long symbols(String query) {
		var found = session().ask(server -> server.getWorkspaceService().symbol(new WorkspaceSymbolParams(query)));
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
		List<String> texts = texts(shown.getShell());
		assertThat(texts).as("the card of the mapping set below").anyMatch(text -> text.contains("b@1") && !text.contains("SN802"));
	}
}
