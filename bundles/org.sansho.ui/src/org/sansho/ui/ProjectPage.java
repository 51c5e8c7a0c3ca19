// SPDX-License-Identifier: EPL-2.0
package org.sansho.ui;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.OperationCanceledException;
import org.eclipse.jface.wizard.WizardPage;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.IWorkbenchWindow;
import org.sansho.core.project.InputException;
import org.sansho.core.text.Messages;

/**
 * Asks which project a wizard is about, and reads it with progress as soon as the page is seen, so that the rest of the page can offer only what is
 * there. Meanwhile the wizard can be left and another project be chosen.
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
	private PageWork work;

	private record Outcome(ProjectReading.Loaded found, Optional<String> objection) {
	}

	/** A page about a project that {@code window} is about. */
	protected ProjectPage(String name, IWorkbenchWindow window, Messages messages) {
		super(name);
		this.window = window;
		this.messages = messages;
	}

	/** Reads {@code chosen}, in a thread of its own. */
	protected abstract ProjectReading.Loaded read(IProject chosen, IProgressMonitor monitor) throws InputException, IOException;

	/** Why nothing can be done with what was read, as a sentence; in a thread of its own. */
	protected Optional<String> objection(ProjectReading.Loaded found, IProgressMonitor monitor) throws InputException, IOException {
		return Optional.empty();
	}

	/** From now on it is not known what there is to choose from. */
	protected void beginReading() {
	}

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

	/** The place at the foot of {@code parent}, which has so many columns, that shows how far the reading is; the page needs it. */
	protected final void workArea(Composite parent, int columns) {
		work = new PageWork(parent, columns);
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

	@Override
	public void setVisible(boolean visible) {
		super.setVisible(visible);
		if (visible && !begun) {
			begun = true;
			// The dialog is seen first.
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
		setErrorMessage(null);
		setPageComplete(false);
		beginReading();
		work.begin(messages.get("reading", chosen.getName()), monitor -> {
			ProjectReading.Loaded found = read(chosen, monitor);
			return new Outcome(found, objection(found, monitor));
		}, this::took, failure -> refuse(chosen, failure));
	}

	private void took(Outcome outcome) {
		loaded = Optional.of(outcome.found());
		unusable = outcome.objection();
		end();
	}

	private void refuse(IProject chosen, Throwable failure) {
		unusable = Optional.of(switch (failure) {
			case InputException e -> e.message(messages.locale());
			case OperationCanceledException e -> messages.get("cancelled");
			default -> messages.get("unreadable", chosen.getName(), Reason.of(failure));
		});
		end();
	}

	private void end() {
		read = true;
		wasRead();
	}
}
