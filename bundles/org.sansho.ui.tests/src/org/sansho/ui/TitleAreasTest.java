// SPDX-License-Identifier: EPL-2.0
package org.sansho.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import org.eclipse.core.resources.IProject;
import org.eclipse.jface.dialogs.IMessageProvider;
import org.eclipse.jface.wizard.WizardDialog;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.dialogs.SaveAsDialog;
import org.eclipse.ui.texteditor.AbstractDecoratedTextEditor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.osgi.framework.FrameworkUtil;
import org.sansho.core.text.Messages;
import org.sansho.ui.driver.InWorkbench;
import org.sansho.ui.driver.TextEditing;
import org.sansho.ui.driver.WizardDriver;
import org.sansho.ui.driver.Workbench;
import org.sansho.ui.export.WritingEnd;
import org.sansho.ui.wizards.FormNames;

/** Whether what dialogs say below their titles can be read to its end, in both languages. */
@ExtendWith(InWorkbench.class)
class TitleAreasTest {

	private final Workbench workbench;
	private final TextEditing editing;

	TitleAreasTest(Workbench workbench) {
		this.workbench = workbench;
		this.editing = new TextEditing(workbench);
	}

	@BeforeEach
	void aProject() {
		editing.begin();
		IProject project = editing.project("titles");
		editing.file(project, "a.sansho", "guideline a \"甲\" { issuer \"省\" }");
	}

	/** The words of both languages under {@code keys} that are cut off in the title area of {@code dialog}. */
	private List<String> cut(WizardDialog dialog, Class<?> bundle, List<String> keys) {
		List<String> cut = new ArrayList<>();
		for (Locale locale : List.of(Locale.ENGLISH, Locale.JAPANESE)) {
			for (String key : keys) {
				String words = new Messages(bundle, locale).get(key);
				dialog.setMessage(words);
				workbench.settle();
				message(dialog.getShell(), words).filter(text -> !fits(text)).ifPresent(text -> cut.add(words + " " + text.getSize()));
			}
		}
		return cut;
	}

	/** Where the title area shows {@code words}; there are others for what comes and goes. */
	private static Optional<Text> message(Shell shell, String words) {
		return Workbench.within(shell, Text.class, text -> (text.getStyle() & SWT.READ_ONLY) != 0 && text.isVisible() && text.getText().contains(words));
	}

	private static boolean fits(Text text) {
		Point needed = text.computeSize(text.getSize().x, SWT.DEFAULT);
		return needed.y <= text.getSize().y;
	}

	@ParameterizedTest
	@CsvSource({ "org.sansho.ui.newGuideline, guideline", "org.sansho.ui.newChecklist, checklist", "org.sansho.ui.newMapping, mapping", "org.sansho.ui.newSuccession, succession",
			"org.sansho.ui.importForm, import" })
	void whatAWizardForSomethingNewSaysCanBeReadToItsEnd(String command, String kind) {
		WizardDriver wizard = WizardDriver.open(workbench, command);
		assertThat(cut(wizard.dialog(), FormNames.class, List.of(kind + ".text", "draft.text"))).isEmpty();
		wizard.cancel();
	}

	@Test
	void whatTheExportSaysCanBeReadToItsEnd() {
		WizardDriver wizard = WizardDriver.open(workbench, "org.sansho.ui.exportForm");
		assertThat(cut(wizard.dialog(), WritingEnd.class, List.of("forms.text", "preview.text"))).isEmpty();
		wizard.cancel();
	}

	@Test
	void whatTheWizardForAProjectSaysCanBeReadToItsEnd() throws ReflectiveOperationException {
		WizardDriver wizard = WizardDriver.open(workbench, "org.sansho.ui.newProject");
		Class<?> bundle = Class.forName("org.sansho.ui.project.Doors", false, WizardWindow.class.getClassLoader());
		assertThat(cut(wizard.dialog(), bundle, List.of("new.text"))).isEmpty();
		wizard.cancel();
	}

	@Test
	void aLongErrorCanBeReadToItsEnd() {
		WizardDriver wizard = WizardDriver.open(workbench, "org.sansho.ui.exportForm");
		String words = new org.sansho.core.project.InputException("tooLong", "mhlw-safety-6.0/システム運用編.sansho", "16").message(Locale.JAPANESE);
		wizard.dialog().setErrorMessage(words);
		workbench.settle();
		workbench.screenshot("long-error");
		assertThat(message(wizard.shell(), words)).hasValueSatisfying(text -> assertThat(fits(text)).isTrue());
		wizard.cancel();
	}

	@Test
	void whatTheDialogToSaveUnderAnotherNameSaysCanBeReadToItsEnd() {
		Map<Locale, String> words = Map.of(Locale.ENGLISH, "Save file to another location.", Locale.JAPANESE, japanese("SaveAsDialog_message"));
		SaveAsDialog dialog = new SaveAsDialog(workbench.window().getShell());
		dialog.setBlockOnOpen(false);
		dialog.open();
		words.forEach((locale, message) -> {
			dialog.setMessage(message);
			workbench.settle();
			workbench.screenshot("save-as-" + locale);
			assertThat(message(dialog.getShell(), message)).hasValueSatisfying(text -> assertThat(fits(text)).as(message + text.getSize()).isTrue());
		});
		dialog.close();
	}

	@Test
	void thatTheFileToSaveWasDeletedCanBeReadToItsEnd() {
		String japanese = texts(AbstractDecoratedTextEditor.class, "org/eclipse/ui/texteditor/TextEditorMessages_ja.properties").getProperty("AbstractDecoratedTextEditor_warning_saveAs_deleted");
		String english = texts(AbstractDecoratedTextEditor.class, "org/eclipse/ui/texteditor/TextEditorMessages.properties").getProperty("AbstractDecoratedTextEditor_warning_saveAs_deleted");
		SaveAsDialog dialog = new SaveAsDialog(workbench.window().getShell());
		dialog.setBlockOnOpen(false);
		dialog.open();
		for (String words : List.of(english, japanese)) {
			String message = MessageFormat.format(words, "medical-institution-R8.sansho");
			dialog.setMessage(message, IMessageProvider.WARNING);
			workbench.settle();
			workbench.screenshot("save-as-deleted");
			assertThat(message(dialog.getShell(), message)).hasValueSatisfying(text -> assertThat(fits(text)).as(message + text.getSize()).isTrue());
		}
		dialog.close();
	}

	/** As the fragment for the platform says it. */
	private static String japanese(String key) {
		return texts(SaveAsDialog.class, "org/eclipse/ui/internal/ide/messages_ja.properties").getProperty(key);
	}

	private static Properties texts(Class<?> platform, String file) {
		try (var in = FrameworkUtil.getBundle(platform).getResource(file).openStream()) {
			Properties texts = new Properties();
			texts.load(new InputStreamReader(in, StandardCharsets.UTF_8));
			return texts;
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}
}
