// SPDX-License-Identifier: EPL-2.0
package org.sansho.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.texteditor.ITextEditor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.sansho.core.rules.Severity;
import org.sansho.ui.driver.InWorkbench;
import org.sansho.ui.driver.WizardDriver;
import org.sansho.ui.driver.Workbench;

/** Somebody takes in an official checklist workbook, through the third door. */
@ExtendWith(InWorkbench.class)
class ImportFormTest {

	private final Workbench workbench;

	@TempDir
	private Path folder;

	ImportFormTest(Workbench workbench) {
		this.workbench = workbench;
	}

	@AfterEach
	void clear() {
		for (Shell shell : workbench.display().getShells()) {
			if (shell != workbench.window().getShell() && shell.isVisible()) {
				shell.close();
			}
		}
		workbench.clear();
		PlatformUI.getWorkbench().getIntroManager().showIntro(workbench.window(), false);
	}

	/** A small form, filled in, with a text beside it that nobody can place. */
	private Path workbook() throws Exception {
		Path file = folder.resolve("点検表.xlsx");
		try (XSSFWorkbook workbook = new XSSFWorkbook(); OutputStream out = Files.newOutputStream(file)) {
			XSSFSheet sheet = workbook.createSheet("病棟用");
			row(sheet, 0, "令和8年度 病棟の点検表");
			row(sheet, 2, "", "チェック項目", "1回目", "備考");
			row(sheet, 3, "1 体制");
			row(sheet, 4, "①", "責任者を置いている。", "はい", "");
			row(sheet, 5, "②", "連絡先を掲げている。", "いいえ", "", "", "要確認");
			workbook.write(out);
		}
		return file;
	}

	private static void row(XSSFSheet sheet, int row, String... texts) {
		XSSFRow cells = sheet.createRow(row);
		for (int i = 0; i < texts.length; i++) {
			if (!texts[i].isEmpty()) {
				cells.createCell(i).setCellValue(texts[i]);
			}
		}
	}

	private static List<String> errors(IProject project) throws Exception {
		ProjectReading reading = ProjectReading.standard();
		return reading.validate(reading.read(project, null)).open().stream().filter(problem -> problem.severity() == Severity.ERROR).map(problem -> problem.message()).toList();
	}

	@Test
	void aWorkbookBecomesTextInAProjectOfItsOwn() throws Exception {
		WizardDriver wizard = WizardDriver.open(workbench, "org.sansho.ui.importForm");
		workbench.screenshot("import-form-empty");
		wizard.fill("workbook", workbook().toString());
		wizard.fill("project", "病棟");
		wizard.complete();
		workbench.screenshot("import-form");
		assertThat(wizard.value("id")).isEqualTo("mhlw.checklist");
		assertThat(wizard.value("label")).isEqualTo("R8");
		assertThat(wizard.value("fiscalYear")).isEqualTo("2026");
		wizard.fill("id", "hospital.ward");
		workbench.until("the file follows", () -> wizard.value("file").equals("hospital.ward-R8.sansho"));
		wizard.next();
		wizard.complete();
		workbench.screenshot("import-form-preview");
		String shown = wizard.widget(Text.class).getText().replace("\r\n", "\n");
		assertThat(shown).contains("item ① \"責任者を置いている。\"", "F6").doesNotContain("\"はい\" {");
		wizard.finish();
		IProject project = ResourcesPlugin.getWorkspace().getRoot().getProject("病棟");
		assertThat(Files.readString(project.getFile("hospital.ward-R8.sansho").getLocation().toPath())).isEqualTo(shown);
		ITextEditor editor = workbench.editor().orElseThrow().getAdapter(ITextEditor.class);
		assertThat(editor.getDocumentProvider().getDocument(editor.getEditorInput()).get()).isEqualTo(shown);
		assertThat(errors(project)).isEmpty();
		workbench.settle();
		workbench.screenshot("import-form-done");
	}

	@Test
	void aFormWhoseNameIsTakenCanBeCalledOtherwise() throws Exception {
		aWorkbookBecomesTextInAProjectOfItsOwn();
		WizardDriver wizard = WizardDriver.open(workbench, "org.sansho.ui.importForm");
		wizard.fill("workbook", folder.resolve("点検表.xlsx").toString());
		wizard.fill("project", "病棟");
		wizard.fill("id", "hospital.ward");
		workbench.until("the wizard says that the name is taken", () -> wizard.message().contains("has the form " + wizard.value("forms") + " already"));
		workbench.screenshot("import-form-taken");
		wizard.fill("forms", "病棟用-改");
		wizard.next();
		wizard.complete();
		assertThat(wizard.widget(Text.class).getText()).contains("form 病棟用-改 of hospital.ward@R8 {");
		wizard.finish();
		assertThat(errors(ResourcesPlugin.getWorkspace().getRoot().getProject("病棟"))).isEmpty();
	}

	@Test
	void whatIsNoWorkbookIsSaidAtOnce() throws Exception {
		Path text = Files.writeString(folder.resolve("点検表.csv"), "チェック項目,確認結果\n");
		WizardDriver wizard = WizardDriver.open(workbench, "org.sansho.ui.importForm");
		wizard.fill("workbook", text.toString());
		workbench.until("the wizard complains", () -> wizard.message().startsWith(text.toString()));
		wizard.cancel();
	}
}
