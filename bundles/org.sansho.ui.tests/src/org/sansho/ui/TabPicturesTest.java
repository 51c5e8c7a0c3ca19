// SPDX-License-Identifier: EPL-2.0
package org.sansho.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Event;
import org.eclipse.ui.dialogs.SaveAsDialog;
import org.eclipse.ui.texteditor.ITextEditor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.sansho.ui.driver.InWorkbench;
import org.sansho.ui.driver.TextEditing;
import org.sansho.ui.driver.Workbench;

/** The pictures of the tabs of editors. */
@ExtendWith(InWorkbench.class)
class TabPicturesTest {

	private final Workbench workbench;
	private final TextEditing editing;

	TabPicturesTest(Workbench workbench) {
		this.workbench = workbench;
		this.editing = new TextEditing(workbench);
	}

	@Test
	void aFileThatWasDeletedAndCameBackHasItsPicture() throws Exception {
		editing.begin();
		IProject project = editing.project("pictures");
		IFile file = editing.file(project, "a.sansho", "guideline a \"甲\" { issuer \"省\" }");
		ITextEditor editor = editing.open(file);
		byte[] before = editor.getTitleImage().getImageData().data;
		editing.cursorBehind(editor, "guideline a");
		editing.insert(editor, "b");
		Path place = Path.of(file.getLocationURI());
		byte[] text = Files.readAllBytes(place);
		Files.delete(place);
		project.refreshLocal(IResource.DEPTH_INFINITE, null);
		workbench.settle();
		workbench.screenshot("deleted");
		Files.write(place, text);
		project.refreshLocal(IResource.DEPTH_INFINITE, null);
		workbench.settle();
		workbench.screenshot("restored");
		assertThat(editor.getTitleImage().getImageData().data).isEqualTo(before);
	}

	@Test
	void aFileThatWasDeletedAndIsSavedAgainHasItsPicture() throws Exception {
		editing.begin();
		IProject project = editing.project("pictures");
		IFile file = editing.file(project, "a.sansho", "guideline a \"甲\" { issuer \"省\" }");
		ITextEditor editor = editing.open(file);
		byte[] before = editor.getTitleImage().getImageData().data;
		editing.cursorBehind(editor, "guideline a");
		editing.insert(editor, "b");
		Files.delete(Path.of(file.getLocationURI()));
		project.refreshLocal(IResource.DEPTH_INFINITE, null);
		workbench.settle();
		workbench.once("it is asked where to", Button.class, button -> button.isEnabled() && button.getShell().getDefaultButton() == button && button.getShell().getData() instanceof SaveAsDialog, button -> {
			workbench.screenshot("save-as-of-deleted");
			button.notifyListeners(SWT.Selection, new Event());
		});
		editor.doSave(new NullProgressMonitor());
		workbench.settle();
		workbench.screenshot("saved-again");
		assertThat(file.exists()).isTrue();
		assertThat(editor.getTitleImage().getImageData().data).isEqualTo(before);
	}

	@Test
	void aFileThatWasDeletedAndIsOpenedAgainHasItsPicture() throws Exception {
		editing.begin();
		IProject project = editing.project("pictures");
		IFile file = editing.file(project, "a.sansho", "guideline a \"甲\" { issuer \"省\" }");
		ITextEditor editor = editing.open(file);
		byte[] before = editor.getTitleImage().getImageData().data;
		file.delete(true, null);
		workbench.settle();
		editing.file(project, "a.sansho", "guideline a \"甲\" { issuer \"省\" }");
		assertThat(editing.open(file).getTitleImage().getImageData().data).isEqualTo(before);
	}
}
