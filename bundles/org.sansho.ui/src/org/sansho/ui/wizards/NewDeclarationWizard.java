// SPDX-License-Identifier: EPL-2.0
package org.sansho.ui.wizards;

import java.io.IOException;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IConfigurationElement;
import org.eclipse.core.runtime.IExecutableExtension;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.jface.wizard.Wizard;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.INewWizard;
import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.ide.IDE;
import org.eclipse.ui.texteditor.ITextEditor;
import org.sansho.core.text.Messages;
import org.sansho.ui.Icons;
import org.sansho.ui.Reason;
import org.sansho.ui.UserLanguage;

/** Asks what is needed to begin something, shows the text that will be written, writes it, and opens it where one goes on. */
public final class NewDeclarationWizard extends Wizard implements INewWizard, IExecutableExtension {

	private final Messages messages = new Messages(NewDeclarationWizard.class, UserLanguage.locale());
	private Kind kind;
	private IWorkbenchWindow window;
	private DraftPage preview;

	/** For the platform, which tells the kind afterwards. */
	public NewDeclarationWizard() {
		setNeedsProgressMonitor(true);
	}

	NewDeclarationWizard(Kind kind) {
		this();
		this.kind = kind;
	}

	@Override
	public void setInitializationData(IConfigurationElement element, String property, Object data) {
		kind = Kind.of((String) data);
	}

	@Override
	public void init(IWorkbench workbench, IStructuredSelection selection) {
		window = workbench.getActiveWorkbenchWindow() == null ? workbench.getWorkbenchWindows()[0] : workbench.getActiveWorkbenchWindow();
		setWindowTitle(messages.get(kind.key() + ".title"));
		setDefaultPageImageDescriptor(Icons.banner(kind.key()));
	}

	@Override
	public void addPages() {
		FieldsPage fields = new FieldsPage(kind, window, messages);
		preview = new DraftPage(fields, messages);
		addPage(fields);
		addPage(preview);
	}

	/** Only what was shown is written. */
	@Override
	public boolean canFinish() {
		return getContainer().getCurrentPage() == preview && preview.isPageComplete();
	}

	@Override
	public boolean performFinish() {
		try {
			DraftFile file = preview.file();
			file.write(preview.written(), messages.get("undo", messages.get(kind.key() + ".title")), getShell());
			open(file.file(), preview.written().caret());
			return true;
		} catch (ExecutionException | CoreException | IOException e) {
			preview.setErrorMessage(messages.get("failed", preview.file().name(), Reason.of(e)));
			return false;
		}
	}

	private void open(IFile file, int caret) throws CoreException {
		IEditorPart editor = IDE.openEditor(window.getActivePage(), file);
		ITextEditor text = editor.getAdapter(ITextEditor.class);
		if (text != null) {
			text.selectAndReveal(caret, 0);
			text.setFocus();
		}
	}
}
