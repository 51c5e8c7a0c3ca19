// SPDX-License-Identifier: EPL-2.0
package org.sansho.ui.wizards;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.SubMonitor;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.jface.wizard.Wizard;
import org.eclipse.ui.IImportWizard;
import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.ide.IDE;
import org.sansho.core.text.Messages;
import org.sansho.ui.Icons;
import org.sansho.ui.Reason;
import org.sansho.ui.UserLanguage;
import org.sansho.ui.explorer.ExplorerView;

/** Takes in an official checklist workbook: asks where it belongs, shows the text that it becomes, writes it and opens it. */
public final class ImportFormWizard extends Wizard implements IImportWizard {

	private final Messages messages = new Messages(ImportFormWizard.class, UserLanguage.locale());
	private IWorkbenchWindow window;
	private DraftPage preview;

	/** For the platform and for the handler. */
	public ImportFormWizard() {
		setNeedsProgressMonitor(true);
		setDefaultPageImageDescriptor(Icons.banner("form"));
	}

	@Override
	public void init(IWorkbench workbench, IStructuredSelection selection) {
		window = workbench.getActiveWorkbenchWindow() == null ? workbench.getWorkbenchWindows()[0] : workbench.getActiveWorkbenchWindow();
		setWindowTitle(messages.get("import.title"));
	}

	@Override
	public void addPages() {
		WorkbookPage workbook = new WorkbookPage(window, messages);
		preview = new DraftPage(workbook, messages);
		addPage(workbook);
		addPage(preview);
	}

	/** Only what was shown is written. */
	@Override
	public boolean canFinish() {
		return getContainer().getCurrentPage() == preview && preview.isPageComplete();
	}

	@Override
	public boolean performFinish() {
		DraftFile file = preview.file();
		try {
			make(file.file().getProject());
			file.write(preview.written(), messages.get("undo", messages.get("import.title")), getShell());
			leaveWelcome();
			window.getActivePage().showView(ExplorerView.ID);
			IDE.openEditor(window.getActivePage(), file.file());
			return true;
		} catch (ExecutionException | CoreException | IOException e) {
			preview.setErrorMessage(messages.get("failed", file.name(), Reason.of(e)));
			return false;
		}
	}

	/** A project that is not there yet is made, with nothing in it. */
	private void make(IProject project) throws CoreException, IOException {
		if (project.exists()) {
			return;
		}
		try {
			getContainer().run(true, false, monitor -> {
				try {
					SubMonitor progress = SubMonitor.convert(monitor, 3);
					project.create(ResourcesPlugin.getWorkspace().newProjectDescription(project.getName()), progress.split(1));
					project.open(progress.split(1));
					project.setDefaultCharset("UTF-8", progress.split(1));
				} catch (CoreException e) {
					throw new InvocationTargetException(e);
				}
			});
		} catch (InvocationTargetException e) {
			throw new IOException(e.getCause());
		} catch (InterruptedException e) {
			throw new IOException(messages.get("cancelled"), e);
		}
	}

	private void leaveWelcome() {
		var intros = window.getWorkbench().getIntroManager();
		if (intros.getIntro() != null) {
			intros.closeIntro(intros.getIntro());
		}
	}
}
