// SPDX-License-Identifier: EPL-2.0
package org.sansho.workbench;

import java.time.Duration;
import org.eclipse.core.resources.IWorkspace;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IAdaptable;
import org.eclipse.core.runtime.ICoreRunnable;
import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.application.IWorkbenchConfigurer;
import org.eclipse.ui.application.IWorkbenchWindowConfigurer;
import org.eclipse.ui.application.WorkbenchAdvisor;
import org.eclipse.ui.application.WorkbenchWindowAdvisor;
import org.eclipse.ui.ide.IDE;
import org.sansho.core.text.Messages;
import org.sansho.ui.UserLanguage;
import org.sansho.ui.server.Background;
import org.sansho.ui.server.ServerSession;

/** Decides what the workbench shows first and keeps from one session to the next. */
final class SanshoWorkbenchAdvisor extends WorkbenchAdvisor {

	/** How long the first window has the processor for itself, in milliseconds. */
	private static final int UNHURRIED = 1000;
	/** How long the end of the workbench waits for what the beginning of it is still at. */
	private static final Duration END = Duration.ofSeconds(10);

	private final Messages messages = new Messages(SanshoWorkbenchAdvisor.class, UserLanguage.locale());
	private final Runnable windowIsThere;
	private final Background background = new Background();

	/** {@code windowIsThere} is run whenever a window has opened. */
	SanshoWorkbenchAdvisor(Runnable windowIsThere) {
		this.windowIsThere = windowIsThere;
	}

	@Override
	public void initialize(IWorkbenchConfigurer configurer) {
		super.initialize(configurer);
		configurer.setSaveAndRestore(true);
		PlatformImages.declare(configurer);
		IDE.registerAdapters();
	}

	@Override
	public WorkbenchWindowAdvisor createWorkbenchWindowAdvisor(IWorkbenchWindowConfigurer configurer) {
		return new SanshoWindowAdvisor(configurer, messages, windowIsThere);
	}

	@Override
	public String getInitialWindowPerspectiveId() {
		return SanshoPerspective.ID;
	}

	@Override
	public IAdaptable getDefaultPageInput() {
		return ResourcesPlugin.getWorkspace().getRoot();
	}

	@Override
	public void postStartup() {
		// What was changed on disk since the last session, by a pull for example, is noticed at once.
		Job refresh = Job.create(messages.get("refreshing"), monitor -> {
			ResourcesPlugin.getWorkspace().getRoot().refreshLocal(org.eclipse.core.resources.IResource.DEPTH_INFINITE, monitor);
		});
		refresh.setPriority(Job.DECORATE);
		background.schedule(refresh);
		// Whoever comes to this workbench opens a project of ours next: the server need not begin only then.
		ServerSession session = ServerSession.ofWorkbench();
		Job early = Job.createSystem("", (ICoreRunnable) monitor -> session.start());
		early.setPriority(Job.DECORATE);
		background.schedule(early, UNHURRIED);
	}

	@Override
	public boolean preShutdown() {
		return PlatformUI.getWorkbench().saveAllEditors(true) && super.preShutdown();
	}

	@Override
	public void postShutdown() {
		background.end(END);
		IWorkspace workspace = ResourcesPlugin.getWorkspace();
		try {
			IStatus saved = workspace.save(true, new org.eclipse.core.runtime.NullProgressMonitor());
			if (!saved.isOK()) {
				ILog.get().log(saved);
			}
		} catch (CoreException e) {
			ILog.get().log(e.getStatus());
		}
	}
}
