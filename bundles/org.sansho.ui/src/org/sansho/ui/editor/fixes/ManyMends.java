// SPDX-License-Identifier: EPL-2.0
package org.sansho.ui.editor.fixes;

import java.util.List;
import java.util.Optional;
import org.eclipse.core.resources.IMarker;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.SubMonitor;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.lsp4j.CodeAction;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PlatformUI;
import org.sansho.core.text.Messages;
import org.sansho.ui.UserLanguage;
import org.sansho.ui.editor.EditorHandler;
import org.sansho.ui.server.Answers;
import org.sansho.ui.server.TextVersions;
import org.sansho.ui.server.WorkspaceChange;

/** Mends many problems of a kind as one step. The server is asked about each in the background, where a person sees how far it is, and can cancel it. */
final class ManyMends extends Job {

	private final List<IMarker> problems;

	ManyMends(String name, List<IMarker> problems) {
		super(name);
		this.problems = List.copyOf(problems);
		setUser(true);
	}

	@Override
	protected IStatus run(IProgressMonitor monitor) {
		SubMonitor progress = SubMonitor.convert(monitor, problems.size());
		TextVersions asked = TextVersions.now();
		JoinedEdits joined = new JoinedEdits();
		int joinedMends = 0;
		for (IMarker problem : problems) {
			if (progress.isCanceled()) {
				return Status.CANCEL_STATUS;
			}
			progress.subTask(problem.getAttribute(IMarker.MESSAGE, ""));
			Optional<CodeAction> best = Fixes.of(problem, Answers.SOON).stream().filter(MarkerFixes::isBest).findFirst();
			joinedMends += best.isPresent() && joined.add(best.get().getEdit()) ? 1 : 0;
			progress.worked(1);
		}
		int mends = joinedMends;
		if (mends == 0) {
			tell(0);
		} else {
			WorkspaceChange.perform(getName(), joined.edit(), asked).thenAccept(done -> {
				if (done && mends < problems.size()) {
					tell(mends);
				}
			});
		}
		return Status.OK_STATUS;
	}

	private void tell(int mends) {
		String sentence = new Messages(EditorHandler.class, UserLanguage.locale()).get("mended", mends, problems.size());
		PlatformUI.getWorkbench().getDisplay().asyncExec(() -> {
			IWorkbenchWindow window = PlatformUI.getWorkbench().getActiveWorkbenchWindow();
			MessageDialog.openInformation(window == null ? null : window.getShell(), getName(), sentence);
		});
	}
}
