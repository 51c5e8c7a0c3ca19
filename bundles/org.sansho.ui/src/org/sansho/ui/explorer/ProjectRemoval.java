// SPDX-License-Identifier: EPL-2.0
package org.sansho.ui.explorer;

import java.util.Optional;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jface.action.Action;
import org.eclipse.jface.action.IAction;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.swt.widgets.Shell;
import org.sansho.core.text.Messages;

/**
 * Takes a project out of the list, and leaves its folder and files alone: also when they are not there any more.
 *
 * @param project the project
 */
record ProjectRemoval(IProject project) {

	private static final int REMOVE = 0;

	/** That of the project that {@code entry} stands for; empty when it stands for something else. */
	static Optional<ProjectRemoval> of(Entry entry) {
		return entry.kind() == Line.Kind.PROJECT
				? Optional.of(ResourcesPlugin.getWorkspace().getRoot().getProject(entry.label())).filter(IProject::exists).map(ProjectRemoval::new)
				: Optional.empty();
	}

	/** The entry of the menu, which asks before it does anything. */
	IAction action(Shell shell, Messages messages) {
		return new Action(messages.get("remove")) {
			@Override
			public void run() {
				MessageDialog question = new MessageDialog(shell, messages.get("remove.title"), null, messages.get("remove.question", project.getName()), MessageDialog.QUESTION,
						REMOVE, messages.get("remove.button"), messages.get("remove.cancel"));
				if (question.open() == REMOVE) {
					Job removal = Job.create(messages.get("remove.title"), monitor -> {
						project.delete(false, true, monitor);
					});
					removal.setRule(ResourcesPlugin.getWorkspace().getRoot());
					removal.schedule();
				}
			}
		};
	}
}
