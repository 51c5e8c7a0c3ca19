// SPDX-License-Identifier: EPL-2.0
package org.sansho.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.ITextSelection;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.texteditor.ITextEditor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.sansho.core.report.ValidationReport;
import org.sansho.ui.driver.Explorer;
import org.sansho.ui.driver.InWorkbench;
import org.sansho.ui.driver.LogsErrors;
import org.sansho.ui.driver.WizardDriver;
import org.sansho.ui.driver.Workbench;

/** Somebody begins something new, writes the forms, and has everything checked. */
@ExtendWith(InWorkbench.class)
class WizardsTest {

	private final Workbench workbench;

	WizardsTest(Workbench workbench) {
		this.workbench = workbench;
	}

	@BeforeEach
	void openSample() {
		workbench.command("org.sansho.ui.openSample");
		workbench.until("the sample is there", () -> ProjectInSight.all().size() == 1);
		workbench.settle();
	}

	private static IProject sample() {
		return ResourcesPlugin.getWorkspace().getRoot().getProjects()[0];
	}

	private IDocument document() {
		ITextEditor editor = workbench.editor().orElseThrow().getAdapter(ITextEditor.class);
		return editor.getDocumentProvider().getDocument(editor.getEditorInput());
	}

	private String beforeCaret() {
		ITextEditor editor = workbench.editor().orElseThrow().getAdapter(ITextEditor.class);
		return document().get().substring(0, ((ITextSelection) editor.getSelectionProvider().getSelection()).getOffset());
	}

	private static List<String> errors() throws Exception {
		ProjectReading reading = ProjectReading.standard();
		ValidationReport report = reading.validate(reading.read(sample(), null));
		return report.open().stream().filter(problem -> problem.severity() == org.sansho.core.rules.Severity.ERROR).map(problem -> problem.message()).toList();
	}

	@Test
	void aGuidelineIsBegunAndOpensWhereItsClausesCome() throws Exception {
		WizardDriver wizard = WizardDriver.open(workbench, "org.sansho.ui.newGuideline");
		wizard.fill("id", "hospital.rule");
		wizard.fill("title", "院内情報セキュリティ規程");
		wizard.fill("issuer", "情報システム部");
		wizard.fill("label", "1.0");
		wizard.fill("issued", "2026-04-01");
		wizard.fill("parts", "総則、運用編");
		workbench.screenshot("new-guideline");
		workbench.until("a name for the file is proposed", () -> wizard.value("file").equals("hospital.rule-1.0.sansho"));
		wizard.next();
		wizard.complete();
		workbench.screenshot("new-guideline-preview");
		String shown = wizard.widget(Text.class).getText();
		wizard.finish();
		assertThat(sample().getFile("hospital.rule-1.0.sansho").exists()).isTrue();
		assertThat(document().get()).isEqualTo(shown.replace("\r\n", "\n")).contains("part 総則 of hospital.rule@1.0");
		assertThat(beforeCaret()).endsWith("part 総則 of hospital.rule@1.0 {");
		assertThat(errors()).isEmpty();
	}

	@Test
	void aChecklistIsBegunWithAForm() throws Exception {
		WizardDriver wizard = WizardDriver.open(workbench, "org.sansho.ui.newChecklist");
		wizard.fill("id", "hospital.checklist");
		wizard.fill("title", "院内点検表");
		wizard.fill("label", "R8");
		wizard.fill("fiscalYear", "2026");
		wizard.fill("basedOn", "mhlw.safety@7.0");
		wizard.fill("form", "病棟用");
		workbench.screenshot("new-checklist");
		wizard.next();
		wizard.complete();
		workbench.screenshot("new-checklist-preview");
		wizard.finish();
		assertThat(beforeCaret()).endsWith("section 1 {");
		assertThat(errors()).isEmpty();
	}

	@Test
	void aMappingSetIsAddedToAFileThatIsThere() throws Exception {
		String before = Files.readString(sample().getFile("mappings/checklist-basis-R7.sansho").getLocation().toPath());
		WizardDriver wizard = WizardDriver.open(workbench, "org.sansho.ui.newMapping");
		wizard.fill("name", "hospital-basis");
		wizard.fill("from", "mhlw.checklist@R8");
		wizard.fill("to", "mhlw.safety@7.0");
		wizard.fill("file", "mappings/checklist-basis-R7.sansho");
		workbench.screenshot("new-mapping");
		wizard.next();
		wizard.complete();
		workbench.screenshot("new-mapping-preview");
		wizard.finish();
		assertThat(document().get()).startsWith(before.stripTrailing() + "\n\nmapping hospital-basis from mhlw.checklist@R8 to mhlw.safety@7.0 {");
		assertThat(beforeCaret()).endsWith("status draft");
		assertThat(workbench.editor().orElseThrow().isDirty()).isFalse();
		assertThat(errors()).isEmpty();
	}

	@Test
	void aSuccessionOffersTheEditionsOfItsDocument() throws Exception {
		WizardDriver wizard = WizardDriver.open(workbench, "org.sansho.ui.newSuccession");
		wizard.fill("document", "mhlw.checklist");
		wizard.fill("from", "R5");
		wizard.fill("to", "R7");
		workbench.screenshot("new-succession");
		workbench.until("a name for the file is proposed", () -> wizard.value("file").equals("successions/mhlw.checklist-R5-R7.sansho"));
		wizard.next();
		wizard.complete();
		workbench.screenshot("new-succession-preview");
		wizard.finish();
		assertThat(sample().getFile("successions/mhlw.checklist-R5-R7.sansho").exists()).isTrue();
	}

	@Test
	void aMistakeIsToldInOneSentence() {
		WizardDriver wizard = WizardDriver.open(workbench, "org.sansho.ui.newGuideline");
		wizard.fill("id", "mhlw.checklist");
		workbench.until("the page complains", () -> wizard.message().startsWith("mhlw.checklist: "));
		workbench.screenshot("new-guideline-mistake");
		wizard.cancel();
	}

	@Test
	void theFormsOfAnEditionBecomeAWorkbook(@TempDir Path folder) throws IOException {
		Path target = folder.resolve("様式.xlsx");
		WizardDriver wizard = WizardDriver.open(workbench, "org.sansho.ui.exportForm");
		wizard.complete();
		wizard.widget(Text.class).setText(target.toString());
		workbench.screenshot("export");
		List<String> chosen = java.util.Arrays.stream(wizard.widget(Table.class).getItems()).filter(item -> item.getChecked()).map(item -> item.getText(0)).toList();
		wizard.next();
		wizard.complete();
		workbench.screenshot("export-preview");
		assertThat(wizard.widget(Table.class).getItemCount()).isEqualTo(chosen.size()).isPositive();
		wizard.finish();
		Button close = workbench.widget(Button.class, button -> Integer.valueOf(1).equals(button.getData()) && button.isVisible());
		workbench.screenshot("export-done");
		close.notifyListeners(org.eclipse.swt.SWT.Selection, new org.eclipse.swt.widgets.Event());
		try (InputStream in = Files.newInputStream(target); XSSFWorkbook workbook = new XSSFWorkbook(in)) {
			assertThat(workbook.getNumberOfSheets()).isGreaterThanOrEqualTo(chosen.size());
		}
		try (var left = Files.list(folder)) {
			assertThat(left).containsExactly(target);
		}
	}

	@Test
	void whatSomebodyElseWroteIsReplacedOnRequestOnly(@TempDir Path folder) throws IOException {
		Path target = folder.resolve("様式.xlsx");
		Files.writeString(target, "記入済み");
		WizardDriver wizard = WizardDriver.open(workbench, "org.sansho.ui.exportForm");
		wizard.complete();
		wizard.widget(Text.class).setText(target.toString());
		wizard.next();
		wizard.complete();
		answer(wizard, "Keep It");
		assertThat(target).hasContent("記入済み");
		Shell shell = wizard.shell();
		answer(wizard, "Replace");
		workbench.until("the wizard is gone", shell::isDisposed);
		Button close = workbench.widget(Button.class, button -> Integer.valueOf(1).equals(button.getData()) && button.isVisible());
		try (InputStream in = Files.newInputStream(target); XSSFWorkbook workbook = new XSSFWorkbook(in)) {
			assertThat(workbook.getNumberOfSheets()).isPositive();
		}
		close.notifyListeners(org.eclipse.swt.SWT.Selection, new org.eclipse.swt.widgets.Event());
	}

	private void answer(WizardDriver wizard, String answer) {
		workbench.once("it is asked whether it is replaced", Button.class, button -> button.getText().replace("&", "").equals(answer), button -> {
			workbench.screenshot("export-foreign");
			button.notifyListeners(org.eclipse.swt.SWT.Selection, new org.eclipse.swt.widgets.Event());
		});
		wizard.begin();
	}

	/** The wizard that has begun to write, and was put aside; nothing is written before the jobs go on. */
	private WizardDriver putAside(Path target) {
		WizardDriver wizard = WizardDriver.open(workbench, "org.sansho.ui.exportForm");
		wizard.complete();
		wizard.widget(Text.class).setText(target.toString());
		wizard.next();
		wizard.complete();
		Job.getJobManager().suspend();
		wizard.begin();
		Button aside = workbench.widget(Button.class, button -> button.getText().equals("Go On &Working") && button.isVisible());
		workbench.screenshot("export-writing");
		assertThat(wizard.isComplete()).isFalse();
		aside.notifyListeners(org.eclipse.swt.SWT.Selection, new org.eclipse.swt.widgets.Event());
		assertThat(wizard.shell().isVisible()).isFalse();
		return wizard;
	}

	@Test
	void formsAreWrittenWhileSomebodyWorksOn(@TempDir Path folder) {
		Path target = folder.resolve("様式.xlsx");
		try {
			putAside(target);
			assertThat(target).doesNotExist();
		} finally {
			Job.getJobManager().resume();
		}
		Button close = workbench.widget(Button.class, button -> Integer.valueOf(1).equals(button.getData()) && button.isVisible());
		assertThat(target).isNotEmptyFile();
		close.notifyListeners(org.eclipse.swt.SWT.Selection, new org.eclipse.swt.widgets.Event());
	}

	@Test
	void aWizardThatWasPutAsideComesBackWhenTheFormsCannotBeWritten(@TempDir Path folder) throws IOException {
		Path gone = Files.createDirectory(folder.resolve("gone"));
		WizardDriver wizard;
		try {
			wizard = putAside(gone.resolve("form.xlsx"));
			Files.delete(gone);
		} finally {
			Job.getJobManager().resume();
		}
		workbench.until("the wizard is there with the reason", () -> wizard.shell().isVisible() && wizard.message().contains("does not exist"));
		workbench.screenshot("export-came-back");
		wizard.back();
		workbench.until("what was chosen is there", () -> wizard.widget(Text.class).getText().endsWith("form.xlsx"));
		Shell shell = wizard.shell();
		wizard.cancel();
		workbench.until("the wizard is gone", shell::isDisposed);
	}

	@Test
	void whoCancelsTheWritingStaysInTheWizard(@TempDir Path folder) {
		Path target = folder.resolve("form.xlsx");
		WizardDriver wizard = WizardDriver.open(workbench, "org.sansho.ui.exportForm");
		wizard.complete();
		wizard.widget(Text.class).setText(target.toString());
		wizard.next();
		wizard.complete();
		Job.getJobManager().suspend();
		try {
			wizard.begin();
			wizard.cancel();
		} finally {
			Job.getJobManager().resume();
		}
		workbench.until("the page says that nothing was written", () -> wizard.message().contains("was not written"));
		assertThat(target).doesNotExist();
		Shell shell = wizard.shell();
		wizard.cancel();
		workbench.until("the wizard is gone", shell::isDisposed);
	}

	@Test
	void aFolderIsNotTakenForTheNameOfAWorkbook(@TempDir Path folder) {
		WizardDriver wizard = WizardDriver.open(workbench, "org.sansho.ui.exportForm");
		wizard.complete();
		wizard.widget(Text.class).setText(folder.toString());
		workbench.until("the page says that it is a folder", () -> wizard.message().contains("is a folder"));
		assertThat(wizard.isComplete()).isFalse();
		wizard.widget(Text.class).setText(folder.resolve("con:*?.xlsx").toString());
		workbench.until("the page says that it is no name", () -> wizard.message().contains("cannot be a name on every system"));
		wizard.cancel();
	}

	@Test
	void whatCannotBeWrittenIsToldWhereItCanBeMended(@TempDir Path folder) throws IOException {
		Path gone = Files.createDirectory(folder.resolve("gone"));
		WizardDriver wizard = WizardDriver.open(workbench, "org.sansho.ui.exportForm");
		wizard.complete();
		wizard.widget(Text.class).setText(gone.resolve("form.xlsx").toString());
		wizard.next();
		wizard.complete();
		Files.delete(gone);
		wizard.finishInVain("does not exist");
		workbench.screenshot("export-not-written");
		wizard.back();
		workbench.until("what was chosen is there", () -> wizard.widget(Text.class).getText().endsWith("form.xlsx"));
		wizard.widget(Text.class).setText(folder.resolve("form.xlsx").toString());
		wizard.next();
		wizard.finish();
		workbench.widget(Button.class, button -> Integer.valueOf(1).equals(button.getData()) && button.isVisible()).notifyListeners(org.eclipse.swt.SWT.Selection,
				new org.eclipse.swt.widgets.Event());
		assertThat(folder.resolve("form.xlsx")).isNotEmptyFile();
	}

	@Test
	void aNameThatSomeSystemRefusesIsRefusedAndTheReasonIsSeen() {
		WizardDriver wizard = WizardDriver.open(workbench, "org.sansho.ui.newMapping");
		wizard.fill("name", "con");
		wizard.fill("from", "mhlw.checklist@R8");
		wizard.fill("to", "mhlw.safety@7.0");
		workbench.until("the page says that it is a device", () -> wizard.message().startsWith("con.sansho: ") && wizard.message().contains("device"));
		wizard.fill("name", "長い名前".repeat(40));
		workbench.until("the page says that it is too long", () -> wizard.message().contains("too long"));
		assertThat(wizard.message()).hasSizeLessThan(150);
		workbench.screenshot("new-mapping-long-name");
		wizard.cancel();
	}

	@Test
	@LogsErrors
	void aProjectWhoseFolderIsGoneIsToldAsThat(@TempDir Path elsewhere) throws Exception {
		Path folder = sample().getLocation().toPath();
		Files.move(folder, elsewhere.resolve("moved"));
		try {
			sample().refreshLocal(org.eclipse.core.resources.IResource.DEPTH_INFINITE, null);
		} catch (CoreException e) {
			// The platform misses the description of the project, after it has noticed that the files are gone.
		}
		Explorer explorer = new Explorer(workbench).show();
		workbench.until("the explorer says so", () -> explorer.tree().getItemCount() == 1 && explorer.tree().getItem(0).getItemCount() == 1
				&& explorer.tree().getItem(0).getItem(0).getText().contains("is not there any more"));
		workbench.command("org.sansho.ui.validateAll");
		Table summary = workbench.widget(Table.class, table -> table.getColumnCount() == 6 && table.getShell() != workbench.window().getShell());
		Label why = Workbench.within(summary.getShell(), Label.class, label -> label.getText().contains("is not there any more")).orElseThrow();
		workbench.screenshot("validated-gone");
		assertThat(why.getText()).contains(folder.toString()).doesNotContain("pack:").doesNotContain("sansho new");
		assertThat(summary.getClientArea().height).isGreaterThanOrEqualTo(summary.getItemHeight());
		summary.getShell().close();
		assertThat(ProjectInSight.all()).isEmpty();
	}

	@Test
	void everythingIsCheckedAndCounted() {
		workbench.command("org.sansho.ui.validateAll");
		Table summary = workbench.widget(Table.class, table -> table.getColumnCount() == 6 && table.getShell() != workbench.window().getShell());
		workbench.screenshot("validated");
		assertThat(summary.getItem(0).getText(0)).isEqualTo(sample().getName());
		assertThat(summary.getItem(0).getText(1)).isEqualTo("0");
		assertThat(Integer.parseInt(summary.getItem(0).getText(4))).isGreaterThan(20);
		summary.getShell().close();
	}

	@Test
	void theKeysAndMenusLeadToThem() {
		var bar = workbench.window().getShell().getMenuBar();
		var sansho = java.util.Arrays.stream(bar.getItems()).filter(item -> item.getText().replace("&", "").startsWith("Sansho")).findFirst().orElseThrow().getMenu();
		sansho.notifyListeners(org.eclipse.swt.SWT.Show, new org.eclipse.swt.widgets.Event());
		assertThat(java.util.Arrays.stream(sansho.getItems()).map(item -> item.getText())).anyMatch(text -> text.contains("Ctrl+Alt+E") || text.contains("⌥⌘E"))
				.anyMatch(text -> text.contains("Ctrl+Alt+V") || text.contains("⌥⌘V"));
		sansho.notifyListeners(org.eclipse.swt.SWT.Hide, new org.eclipse.swt.widgets.Event());
	}

	@Test
	void theFileMenuHoldsWhatSanshoDoesOnly() {
		var file = workbench.window().getShell().getMenuBar().getItems()[0].getMenu();
		file.notifyListeners(org.eclipse.swt.SWT.Show, new org.eclipse.swt.widgets.Event());
		List<String> texts = java.util.Arrays.stream(file.getItems()).map(item -> item.getText().replace("&", "").replaceAll("\t.*", "")).filter(text -> !text.isEmpty()).toList();
		file.notifyListeners(org.eclipse.swt.SWT.Hide, new org.eclipse.swt.widgets.Event());
		assertThat(texts).containsExactly("New", "Open the Sample", "Import an Official Form…", "Open a Project Folder…", "Save", "Save As…", "Save All", "Revert", "Close", "Close All", "Exit");
	}

	@Test
	void theAboutBoxSaysWhatSanshoIs() {
		StringBuilder text = new StringBuilder();
		workbench.once("the box is open", StyledText.class, box -> !box.getText().isBlank(), box -> {
			text.append(box.getText());
			workbench.screenshot("about");
			box.getShell().close();
		});
		workbench.command("org.eclipse.ui.help.aboutAction");
		assertThat(text.toString()).contains("Sansho 0.1", "Eclipse Public License 2.0");
	}
}
