// SPDX-License-Identifier: EPL-2.0
package org.sansho.ui.export;

import java.nio.file.Path;
import java.util.Optional;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.jface.wizard.IWizardContainer;
import org.eclipse.jface.wizard.Wizard;
import org.eclipse.jface.wizard.WizardDialog;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.IWorkbenchWindow;
import org.sansho.core.project.OwnResult;
import org.sansho.core.text.Messages;
import org.sansho.ui.Icons;
import org.sansho.ui.UserLanguage;
import org.sansho.ui.WizardWindow;

/**
 * Writes forms of an edition as a workbook, as {@code sansho export form} does; shows first what it will write and what not.
 *
 * <p>Writing is a job. Whoever does not want to wait for it puts the wizard aside, which is then hidden and not gone: when the workbook cannot be
 * written it comes back with the reason and with everything that was chosen.
 */
final class ExportFormWizard extends Wizard {

	private final IWorkbenchWindow window;
	private final Messages messages = new Messages(ExportFormWizard.class, UserLanguage.locale());
	private final FormsPage forms;
	private final ExportPreviewPage preview;
	private Optional<Job> writing = Optional.empty();

	ExportFormWizard(IWorkbenchWindow window) {
		this.window = window;
		this.forms = new FormsPage(window, messages);
		this.preview = new ExportPreviewPage(forms, messages, this::putAside);
		setWindowTitle(messages.get("title"));
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

	/** The wizard stays until the workbook is written. */
	@Override
	public boolean performFinish() {
		Path target = forms.target();
		if (!OwnResult.isReplaceable(target) && !mayReplace(target)) {
			return false;
		}
		Display display = window.getWorkbench().getDisplay();
		Job job = new FormWriting(preview.export().workbook(), target, messages, new FormWriting.Listener() {
			@Override
			public void written() {
				inWindow(display, () -> tellWritten(target));
			}

			@Override
			public void notWritten(String why) {
				inWindow(display, () -> tellNotWritten(why));
			}
		});
		writing = Optional.of(job);
		preview.beginWriting(messages.get("job", target.getFileName()));
		job.schedule();
		return false;
	}

	/** While it writes, to cancel is to cancel that, and the wizard stays with everything that was chosen; whoever closes its window wants neither. */
	@Override
	public boolean performCancel() {
		writing.ifPresent(Job::cancel);
		return writing.isEmpty() || getContainer() instanceof WizardWindow window && window.isLeaving();
	}

	/** Asks about what this program has not written, or what somebody has filled in and saved; it stays unless somebody says otherwise. */
	private boolean mayReplace(Path target) {
		String[] answers = { messages.get("foreign.replace"), messages.get("foreign.keep") };
		return new MessageDialog(getShell(), messages.get("title"), null, messages.get("foreign", target.getFileName()), MessageDialog.WARNING, 1, answers).open() == 0;
	}

	private void putAside() {
		getContainer().getShell().setVisible(false);
	}

	private static void inWindow(Display display, Runnable deed) {
		if (!display.isDisposed()) {
			display.asyncExec(deed);
		}
	}

	private void tellWritten(Path target) {
		writing = Optional.empty();
		IWizardContainer container = getContainer();
		if (container instanceof WizardDialog dialog && dialog.getShell() != null && !dialog.getShell().isDisposed()) {
			dialog.close();
		}
		if (window.getShell() != null && !window.getShell().isDisposed()) {
			new WrittenDialog(window.getShell(), messages, target).open();
		}
	}

	/** What cannot be written is told on the page, where nothing of what was chosen is lost. */
	private void tellNotWritten(String why) {
		writing = Optional.empty();
		Shell shell = getContainer() == null ? null : getContainer().getShell();
		if (shell != null && !shell.isDisposed()) {
			preview.endWriting(why);
			shell.setVisible(true);
			shell.setActive();
		}
	}
}
