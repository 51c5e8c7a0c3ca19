// SPDX-License-Identifier: EPL-2.0
package org.sansho.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IMarker;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.texteditor.ITextEditor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.sansho.ui.driver.InWorkbench;
import org.sansho.ui.driver.TextEditing;
import org.sansho.ui.driver.WizardDriver;
import org.sansho.ui.driver.Workbench;

/** A day of somebody who keeps the mapping of the sample up to date; every step builds on those before it. */
@ExtendWith(InWorkbench.class)
class SampleDayTest {

	private static final String MAPPING = "mappings/checklist-basis-R7.sansho";

	private final Workbench workbench;
	private final TextEditing editing;

	SampleDayTest(Workbench workbench) {
		this.workbench = workbench;
		this.editing = new TextEditing(workbench);
	}

	@Test
	void aMappingIsEditedRenamedExportedAndReopened(@TempDir Path folder) throws CoreException, IOException {
		workbench.command("org.sansho.ui.openSample");
		workbench.until("the sample is there", () -> ProjectInSight.all().size() == 1);
		IProject sample = ResourcesPlugin.getWorkspace().getRoot().getProjects()[0];
		IFile mapping = sample.getFile(MAPPING);
		workbench.until("the server has read the sample", () -> !problems(sample).isEmpty());
		ITextEditor editor = editing.openWithLenses(mapping);
		String before = editing.saved(mapping);

		citationIsCompleted(editor);
		mistakeComesAndGoes(editor, mapping);
		linkIsFollowed(editor);
		workbench.press(SWT.MOD1, 's');
		workbench.until("it is saved", () -> !editor.isDirty());
		assertThat(editing.saved(mapping)).isEqualTo(editing.document(editor).get()).isNotEqualTo(before);

		requirementIsRenamedAndBack(sample, editor);
		formsAreExported(folder.resolve("様式.xlsx"));

		workbench.page().closeAllEditors(true);
		sample.close(null);
		workbench.settle();
		assertThat(problems(sample)).isEmpty();
		sample.open(null);
		ITextEditor again = editing.open(mapping);
		workbench.until("the problems are back", () -> !problems(sample).isEmpty());
		workbench.screenshot("reopened");
		assertThat(editing.document(again).get()).isEqualTo(editing.saved(mapping));
		assertThat(workbench.page().getDirtyEditors()).isEmpty();
	}

	private static Map<String, Integer> problems(IProject project) {
		try {
			return !project.isOpen() ? Map.of() : Arrays.stream(project.findMarkers("org.sansho.ui.problem", true, IResource.DEPTH_INFINITE))
					.collect(Collectors.toMap(marker -> marker.getResource().getName(), marker -> 1, Integer::sum));
		} catch (CoreException e) {
			throw new AssertionError(e);
		}
	}

	/** A new entry is written, whose clause is found by a word of its title. */
	private void citationIsCompleted(ITextEditor editor) {
		editing.cursorBehind(editor, "\tstatus draft");
		workbench.press(0, SWT.CR);
		editing.insert(editor, "医療機関確認用/2/① intersects 台帳");
		Table offered = offered();
		int wanted = (int) Arrays.stream(offered.getItems()).takeWhile(item -> !item.getText().contains("企画管理編/9/①")).count();
		assertThat(wanted).isLessThan(offered.getItemCount());
		for (int i = 0; i < wanted; i++) {
			workbench.press(0, SWT.ARROW_DOWN);
		}
		workbench.until("it is chosen", () -> offered.getSelectionIndex() == wanted);
		workbench.screenshot("sample-completion");
		workbench.press(0, SWT.CR);
		workbench.until("it is written", () -> editing.document(editor).get().contains("intersects 企画管理編/9/①\n"));
	}

	/** The list of proposals; on a machine that is busy with other things it is asked for once more, as a person does when nothing comes. */
	private Table offered() {
		workbench.press(SWT.MOD1, ' ');
		try {
			return list();
		} catch (AssertionError e) {
			workbench.screenshot("sample-no-completion");
			workbench.press(0, SWT.ESC);
			workbench.press(SWT.MOD1, ' ');
			return list();
		}
	}

	private Table list() {
		return workbench.inDialog(Table.class, table -> TextEditing.isWhole(table) && table.getItem(0).getText().contains("台帳"));
	}

	private void mistakeComesAndGoes(ITextEditor editor, IFile mapping) {
		editing.cursorBehind(editor, "intersects 企画管理編/9/①");
		workbench.type("x");
		workbench.until("there is an error", () -> !editing.problems(mapping, IMarker.SEVERITY_ERROR).isEmpty());
		workbench.press(0, SWT.BS);
		workbench.until("it is gone", () -> editing.problems(mapping, IMarker.SEVERITY_ERROR).isEmpty());
	}

	private void linkIsFollowed(ITextEditor editor) {
		editing.cursorBehind(editor, "intersects 企画管理編/9");
		workbench.press(0, SWT.F3);
		workbench.until("the clause is in front", () -> workbench.editor().map(IEditorPart::getTitle).orElse("").equals("management.sansho"));
		workbench.widget(Tree.class, tree -> tree.isVisible() && tree.getSelectionCount() == 1 && tree.getSelection()[0].getText().contains("台帳の整備"));
		workbench.screenshot("sample-link");
		workbench.page().activate(editor);
	}

	/** Both ways the whole project is compared with what it was. */
	private void requirementIsRenamedAndBack(IProject sample, ITextEditor editor) throws CoreException, IOException {
		Map<String, String> before = texts(sample);
		editing.cursorBehind(editor, "intersects 企画管理編/9/");
		workbench.once("the new name is asked for", Text.class, text -> text.getText().equals("①"), name -> {
			name.selectAll();
			workbench.type("⑳");
			Button preview = workbench.inDialog(Button.class, button -> button.getText().replace("&", "").startsWith("Next"));
			workbench.until("the preview can be asked for", preview::isEnabled);
			preview.notifyListeners(SWT.Selection, new Event());
			workbench.inDialog(Tree.class, tree -> tree.getItemCount() > 0);
			workbench.inDialog(StyledText.class, text -> text.getText().contains("⑳"));
			workbench.screenshot("sample-rename-preview");
			workbench.inDialog(Button.class, button -> button == button.getShell().getDefaultButton() && button.isEnabled()).notifyListeners(SWT.Selection, new Event());
		});
		workbench.press(SWT.MOD2 | SWT.MOD3, 'r');
		workbench.came("the new name is asked for");
		workbench.until("the files have the new name", () -> editing.saved(sample.getFile(MAPPING)).contains("企画管理編/9/⑳"));
		workbench.settle();
		Map<String, String> after = texts(sample);
		assertThat(after.keySet()).isEqualTo(before.keySet());
		assertThat(after.entrySet().stream().filter(each -> !each.getValue().equals(before.get(each.getKey()))).count()).isGreaterThan(1);
		after.forEach((file, text) -> assertThat(renamedBack(text, before.get(file))).as(file).isEqualTo(before.get(file)));

		workbench.page().activate(editor);
		workbench.once("it is asked whether other files are meant", Button.class, button -> button == button.getShell().getDefaultButton(),
				button -> button.notifyListeners(SWT.Selection, new Event()));
		workbench.press(SWT.MOD1, 'z');
		workbench.until("all files are as before", () -> {
			try {
				return texts(sample).equals(before);
			} catch (CoreException | IOException e) {
				throw new AssertionError(e);
			}
		});
	}

	/** The old name in place of the new one, in lines that are not as they were. */
	private static String renamedBack(String text, String before) {
		String[] lines = text.split("\n", -1);
		String[] old = before.split("\n", -1);
		assertThat(lines).hasSameSizeAs(old);
		return IntStream.range(0, lines.length).mapToObj(i -> lines[i].equals(old[i]) ? lines[i] : lines[i].replace('⑳', '①')).collect(Collectors.joining("\n"));
	}

	private static Map<String, String> texts(IProject project) throws CoreException, IOException {
		Map<String, String> texts = new LinkedHashMap<>();
		project.accept(resource -> {
			if (resource instanceof IFile file && file.getName().endsWith(".sansho")) {
				try (InputStream in = file.getContents(true)) {
					texts.put(file.getFullPath().toString(), new String(in.readAllBytes(), StandardCharsets.UTF_8));
				} catch (IOException e) {
					throw new AssertionError(e);
				}
			}
			return true;
		});
		return texts;
	}

	private void formsAreExported(Path target) throws IOException {
		WizardDriver wizard = WizardDriver.open(workbench, "org.sansho.ui.exportForm");
		wizard.complete();
		wizard.widget(Text.class).setText(target.toString());
		wizard.next();
		wizard.finish();
		Button close = workbench.widget(Button.class, button -> Integer.valueOf(1).equals(button.getData()) && button.isVisible());
		close.notifyListeners(SWT.Selection, new Event());
		try (InputStream in = Files.newInputStream(target); XSSFWorkbook workbook = new XSSFWorkbook(in)) {
			assertThat(workbook.getNumberOfSheets()).isPositive();
		}
	}
}
