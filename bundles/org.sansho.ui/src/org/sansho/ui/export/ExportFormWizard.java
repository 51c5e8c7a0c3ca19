// SPDX-License-Identifier: EPL-2.0
package org.sansho.ui.export;

import java.lang.reflect.InvocationTargetException;
import java.nio.file.Path;
import org.eclipse.core.runtime.ILog;
import org.eclipse.jface.wizard.Wizard;
import org.eclipse.ui.IWorkbenchWindow;
import org.sansho.core.project.InputException;
import org.sansho.core.text.Messages;
import org.sansho.ui.Icons;
import org.sansho.ui.UserLanguage;

/** Writes forms of an edition as a workbook, as {@code sansho export form} does; shows first what it will write and what not. */
final class ExportFormWizard extends Wizard {

	private final IWorkbenchWindow window;
	private final Messages messages = new Messages(ExportFormWizard.class, UserLanguage.locale());
	private final FormsPage forms;
	private final ExportPreviewPage preview;

	ExportFormWizard(IWorkbenchWindow window) {
		this.window = window;
		this.forms = new FormsPage(window, messages);
		this.preview = new ExportPreviewPage(forms, messages);
		setWindowTitle(messages.get("title"));
		setNeedsProgressMonitor(true);
		setDefaultPageImageDescriptor(Icons.banner("form"));
	}

	@Override
	public void addPages() {
		addPage(forms);
		addPage(preview);
	}

	/** Only what was shown is written. */
	@Override
	public boolean canFinish() {
		return getContainer().getCurrentPage() == preview && preview.isPageComplete();
	}

	/** What cannot be written is told on the page, where nothing of what was chosen is lost. */
	@Override
	public boolean performFinish() {
		Path target = forms.target();
		try {
			getContainer().run(true, true, new FormWriting(preview.export().workbook(), target, messages));
		} catch (InvocationTargetException e) {
			if (!(e.getCause() instanceof InputException)) {
				ILog.get().error(e.getMessage(), e.getCause());
			}
			preview.setErrorMessage(e.getMessage());
			return false;
		} catch (InterruptedException e) {
			preview.setErrorMessage(messages.get("notWritten", target));
			return false;
		}
		window.getWorkbench().getDisplay().asyncExec(() -> {
			if (window.getShell() != null && !window.getShell().isDisposed()) {
				new WrittenDialog(window.getShell(), messages, target).open();
			}
		});
		return true;
	}
}
