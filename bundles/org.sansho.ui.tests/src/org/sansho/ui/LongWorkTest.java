// SPDX-License-Identifier: EPL-2.0
package org.sansho.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.Text;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sansho.core.project.TextLimit;
import org.sansho.ui.driver.InWorkbench;
import org.sansho.ui.driver.TextEditing;
import org.sansho.ui.driver.WizardDriver;
import org.sansho.ui.driver.Workbench;

/** Somebody does not want to wait any longer, or has a file that is too large to be worked on. */
@ExtendWith(InWorkbench.class)
class LongWorkTest {

	private static final String EXPORT = "org.sansho.ui.exportForm";
	/** What says that it is a result of this program is replaced without a question. */
	private static final String EARLIER = "# sansho export\nbefore\n";

	private final Workbench workbench;
	private final TextEditing editing;
	private IProject project;

	LongWorkTest(Workbench workbench) {
		this.workbench = workbench;
		this.editing = new TextEditing(workbench);
	}

	@BeforeEach
	void aProjectWithAForm() {
		editing.begin();
		project = editing.project("long");
		editing.file(project, "checklist.sansho", "checklist c \"点検表\" { issuer \"院\" }", "edition c@1 { issued 2025-01-01 }", "form 病院用 of c@1 {",
				"\tcolumn item \"項目\"", "\tcolumn answer \"回答\" choices \"はい\", \"いいえ\"", "\tsection 1 \"体制\" {", "\t\titem ① \"責任者を決めている。\"", "\t}", "}");
	}

	/** Reading it takes seconds. */
	private void aLargeFile(int characters) throws IOException, CoreException {
		write("large.sansho", characters);
	}

	private void write(String name, int characters) throws IOException, CoreException {
		Path file = project.getLocation().toPath().resolve(name);
		try (Writer out = Files.newBufferedWriter(file)) {
			out.write("guideline big \"大\" { issuer \"省\" }\nedition big@1 { issued 2026-01-01 }\nbody of big@1 {\n");
			int clauses = characters / 30;
			for (int i = 1; i <= clauses; i++) {
				out.write(String.format("\trequirement %07d \"条\" {\n\t}\n", i));
			}
			out.write("}\n");
		}
		project.refreshLocal(IResource.DEPTH_INFINITE, null);
	}

	private static boolean isReading() {
		return Thread.getAllStackTraces().keySet().stream().anyMatch(thread -> thread.getName().equals("sansho-reading"));
	}

	private static Button button(Shell shell, int id) {
		return Workbench.within(shell, Button.class, each -> Integer.valueOf(id).equals(each.getData())).orElseThrow();
	}

	// ---------------------------------------------------------------- reading

	/** The wizard while the project is being read, which goes on only with the jobs. */
	private Shell reading(String command) {
		WizardDriver wizard = WizardDriver.begun(workbench, command);
		workbench.until("it says that it reads", () -> Workbench.within(wizard.shell(), Label.class, label -> label.isVisible() && label.getText().contains("Reading")).isPresent());
		return wizard.shell();
	}

	@ParameterizedTest
	@ValueSource(strings = { EXPORT, "org.sansho.ui.newGuideline", "org.sansho.ui.newMapping" })
	void aWizardCanBeCancelledWhileTheProjectIsRead(String command) {
		Job.getJobManager().suspend();
		try {
			Shell wizard = reading(command);
			workbench.screenshot("reading");
			assertThat(button(wizard, IDialogConstants.NEXT_ID).isEnabled()).isFalse();
			assertThat(button(wizard, IDialogConstants.FINISH_ID).isEnabled()).isFalse();
			assertThat(button(wizard, IDialogConstants.CANCEL_ID).isEnabled()).isTrue();
			button(wizard, IDialogConstants.CANCEL_ID).notifyListeners(SWT.Selection, new Event());
			assertThat(wizard.isDisposed()).isTrue();
		} finally {
			Job.getJobManager().resume();
		}
	}

	@Test
	void escapeLeavesAWizardThatReads() {
		Job.getJobManager().suspend();
		try {
			Shell wizard = reading(EXPORT);
			wizard.traverse(SWT.TRAVERSE_ESCAPE);
			workbench.until("the wizard is gone", wizard::isDisposed);
		} finally {
			Job.getJobManager().resume();
		}
	}

	@Test
	void theTitleBarClosesAWizardThatReads() {
		Job.getJobManager().suspend();
		try {
			Shell wizard = reading(EXPORT);
			wizard.close();
			assertThat(wizard.isDisposed()).isTrue();
		} finally {
			Job.getJobManager().resume();
		}
	}

	@Test
	void whoLeavesEndsTheReadingInTheMiddleOfAFile() throws Exception {
		aLargeFile(1_200_000);
		Shell wizard = reading(EXPORT);
		workbench.until("the file is being read", LongWorkTest::isReading);
		long begun = System.nanoTime();
		button(wizard, IDialogConstants.CANCEL_ID).notifyListeners(SWT.Selection, new Event());
		assertThat(wizard.isDisposed()).isTrue();
		workbench.until("nobody reads any more", () -> !isReading());
		assertThat((System.nanoTime() - begun) / 1_000_000).as("milliseconds").isLessThan(3000);
	}

	@Test
	void anotherProjectCanBeChosenWhileOneIsRead() throws Exception {
		IProject other = editing.project("other");
		editing.file(other, "a.sansho", "guideline a \"甲\" { issuer \"省\" }");
		Job.getJobManager().suspend();
		Shell wizard;
		try {
			wizard = reading(EXPORT);
			Combo projects = Workbench.within(wizard, Combo.class, combo -> combo.indexOf("other") >= 0).orElseThrow();
			projects.select(projects.indexOf("other"));
			projects.notifyListeners(SWT.Selection, new Event());
		} finally {
			Job.getJobManager().resume();
		}
		workbench.until("it is about the other one", () -> says(wizard, "This project has no form to write"));
		wizard.close();
		other.delete(true, true, null);
	}

	private static boolean says(Shell wizard, String part) {
		return Workbench.within(wizard, Text.class, text -> text.getText().contains(part)).isPresent() || Workbench.within(wizard, Label.class, text -> text.getText().contains(part)).isPresent();
	}

	// ---------------------------------------------------------------- writing

	@Test
	void whoClosesTheWindowWhileItWritesLeavesNothingBehind(@TempDir Path folder) throws IOException {
		Path target = Files.writeString(folder.resolve("form.xlsx"), EARLIER);
		WizardDriver wizard = WizardDriver.open(workbench, EXPORT);
		wizard.complete();
		wizard.widget(Text.class).setText(target.toString());
		wizard.next();
		wizard.complete();
		Job.getJobManager().suspend();
		Shell shell = wizard.shell();
		try {
			wizard.begin();
			shell.close();
			assertThat(shell.isDisposed()).isTrue();
		} finally {
			Job.getJobManager().resume();
		}
		workbench.settle();
		assertThat(target).hasContent(EARLIER);
		try (var left = Files.list(folder)) {
			assertThat(left).containsExactly(target);
		}
	}

	// ---------------------------------------------------------------- checking

	@Test
	void checkingEverythingEndsSoonAfterItIsCancelled() throws Exception {
		aLargeFile(1_200_000);
		workbench.command("org.sansho.ui.validateAll");
		workbench.until("the file is being read", LongWorkTest::isReading);
		long begun = System.nanoTime();
		Job checking = Arrays.stream(Job.getJobManager().find(null)).filter(job -> job.getName().startsWith("Checking all")).findFirst().orElseThrow();
		checking.cancel();
		workbench.until("it has ended", () -> checking.getState() == Job.NONE && !isReading());
		assertThat((System.nanoTime() - begun) / 1_000_000).as("milliseconds").isLessThan(3000);
		workbench.settle();
		assertThat(workbench.visible(Table.class, table -> table.getColumnCount() == 6 && table.getShell() != workbench.window().getShell())).isEmpty();
	}

	// ---------------------------------------------------------------- too much

	@Test
	void aFileThatIsTooLargeIsNamedWithTheLimitAndTheMend() throws Exception {
		aLargeFile(3 * TextLimit.LONGEST + 30);
		WizardDriver wizard = WizardDriver.open(workbench, EXPORT);
		workbench.screenshot("too-large-export");
		assertThat(wizard.message()).startsWith("large.sansho: longer than 16 million characters").contains("Split it");
		assertThat(wizard.isComplete()).isFalse();
		wizard.cancel();

		WizardDriver guideline = WizardDriver.open(workbench, "org.sansho.ui.newGuideline");
		assertThat(guideline.message()).startsWith("large.sansho: longer than 16 million characters");
		guideline.cancel();

		workbench.command("org.sansho.ui.validateAll");
		Table summary = workbench.widget(Table.class, table -> table.getColumnCount() == 6 && table.getShell() != workbench.window().getShell());
		workbench.screenshot("too-large-validated");
		assertThat(Workbench.within(summary.getShell(), Label.class, label -> label.getText().startsWith("large.sansho: longer than 16 million characters"))).isPresent();
		assertThat(columnsThatCut(summary)).isEmpty();
		summary.getShell().close();
		assertThat(editing.open(project.getFile("checklist.sansho")).isEditable()).isTrue();
	}

	static List<String> columnsThatCut(Table table) {
		var gc = new org.eclipse.swt.graphics.GC(table);
		gc.setFont(table.getFont());
		try {
			return Arrays.stream(table.getColumns()).filter(column -> {
				int index = table.indexOf(column);
				int widest = Arrays.stream(table.getItems()).mapToInt(item -> gc.textExtent(item.getText(index)).x).max().orElse(0);
				return column.getWidth() < Math.max(widest, gc.textExtent(column.getText()).x);
			}).map(column -> column.getText() + " " + column.getWidth()).toList();
		} finally {
			gc.dispose();
		}
	}

	@Test
	void theColumnsOfWizardsHoldWhatStandsInThem(@TempDir Path folder) {
		WizardDriver wizard = WizardDriver.open(workbench, EXPORT);
		wizard.complete();
		wizard.widget(Text.class).setText(folder.resolve("form.xlsx").toString());
		assertThat(columnsThatCut(wizard.widget(Table.class))).isEmpty();
		wizard.next();
		wizard.complete();
		assertThat(columnsThatCut(wizard.widget(Table.class))).isEmpty();
		wizard.cancel();
	}

	@Test
	void noWordOfJavaIsToldToAnybody() {
		assertThat(Optional.of(Reason.of(new IllegalStateException(new OutOfMemoryError("Java heap space"))))).hasValueSatisfying(words -> assertThat(words).contains("memory").doesNotContain("java"));
	}
}
