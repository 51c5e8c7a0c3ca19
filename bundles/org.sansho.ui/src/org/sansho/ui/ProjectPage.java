// SPDX-License-Identifier: EPL-2.0
package org.sansho.ui;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.util.List;
import java.util.Optional;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.jface.wizard.WizardPage;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.IWorkbenchWindow;
import org.sansho.core.project.InputException;
import org.sansho.core.text.Messages;

/**
 * Asks which project a wizard is about, and reads it with progress as soon as the page is seen, so that the rest of the page can offer only what is
 * there.
 *
 * <p>Its messages hold {@code reading}, {@code unreadable} and {@code cancelled}.
 */
public abstract class ProjectPage extends WizardPage {

	private final IWorkbenchWindow window;
	private final Messages messages;
	private final List<IProject> projects = ProjectInSight.all();
	private Optional<ProjectReading.Loaded> loaded = Optional.empty();
	private Optional<String> unusable = Optional.empty();
	private boolean begun;
	private boolean read;
	private Combo project;

	/** A page about a project that {@code window} is about. */
	protected ProjectPage(String name, IWorkbenchWindow window, Messages messages) {
		super(name);
		this.window = window;
		this.messages = messages;
	}

	/** Reads {@code chosen}, in a thread of its own; may {@link #refuse} what it read. */
	protected abstract ProjectReading.Loaded read(IProject chosen, IProgressMonitor monitor) throws InputException, IOException;

	/** Shows what was read, or that nothing was. */
	protected abstract void wasRead();

	/** The field in which the project is chosen; another choice is read at once. */
	protected final Combo projectField(Composite parent) {
		project = new Combo(parent, SWT.READ_ONLY);
		project.setItems(projects.stream().map(IProject::getName).toArray(String[]::new));
		project.select(Math.max(0, ProjectInSight.of(window).map(projects::indexOf).orElse(0)));
		project.addListener(SWT.Selection, event -> read());
		return project;
	}

	/** The project that is chosen. */
	protected final IProject project() {
		return projects.get(project.getSelectionIndex());
	}

	/** Whether it is known by now what can be read of the project; until then nobody can be blamed for anything. */
	public final boolean isRead() {
		return read;
	}

	/** What was read of it, unless that failed. */
	protected final Optional<ProjectReading.Loaded> found() {
		return loaded;
	}

	/** Why nothing can be done with it, as a sentence. */
	protected final Optional<String> unusable() {
		return unusable;
	}

	/** Says why nothing can be done with what was read. */
	protected final void refuse(String why) {
		unusable = Optional.of(why);
	}

	@Override
	public void setVisible(boolean visible) {
		super.setVisible(visible);
		if (visible && !begun) {
			begun = true;
			// The dialog has to be there before it can show progress.
			getShell().getDisplay().asyncExec(this::read);
		}
	}

	private void read() {
		if (getControl().isDisposed()) {
			return;
		}
		IProject chosen = project();
		read = false;
		loaded = Optional.empty();
		unusable = Optional.empty();
		try {
			getContainer().run(true, true, monitor -> {
				monitor.setTaskName(messages.get("reading", chosen.getName()));
				try {
					loaded = Optional.of(read(chosen, monitor));
				} catch (InputException e) {
					refuse(e.message(messages.locale()));
				} catch (IOException e) {
					throw new InvocationTargetException(e);
				}
			});
		} catch (InvocationTargetException e) {
			refuse(messages.get("unreadable", chosen.getName(), String.valueOf(e.getCause().getMessage())));
		} catch (InterruptedException e) {
			refuse(messages.get("cancelled"));
		}
		read = true;
		if (!getControl().isDisposed()) {
			wasRead();
		}
	}
}
