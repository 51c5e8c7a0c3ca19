// SPDX-License-Identifier: EPL-2.0
package org.sansho.ui.validation;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.OperationCanceledException;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.SubMonitor;
import org.eclipse.core.runtime.jobs.Job;
import org.sansho.core.project.InputException;
import org.sansho.core.report.ValidationReport;
import org.sansho.core.text.Messages;
import org.sansho.ui.ProjectFolder;
import org.sansho.ui.ProjectReading;
import org.sansho.ui.Reason;

/** Reads projects and checks them with every rule, one after the other. */
final class ValidationJob extends Job {

	private static final int READING = 60;
	private static final int CHECKING = 40;

	/**
	 * What came of one project.
	 *
	 * @param project its name
	 * @param report  what was found; empty when it could not be read
	 * @param problem why it could not be read
	 */
	record Result(String project, Optional<ValidationReport> report, Optional<String> problem) {
	}

	private final List<IProject> projects;
	private final Messages messages;
	private final Consumer<List<Result>> done;

	/** @param done told once all projects are checked; not when somebody cancels */
	ValidationJob(List<IProject> projects, Messages messages, Consumer<List<Result>> done) {
		super(messages.get("job"));
		this.projects = List.copyOf(projects);
		this.messages = messages;
		this.done = done;
		setUser(true);
	}

	@Override
	protected IStatus run(IProgressMonitor monitor) {
		SubMonitor progress = SubMonitor.convert(monitor, (READING + CHECKING) * projects.size());
		try {
			ProjectReading reading = ProjectReading.standard();
			List<Result> results = new ArrayList<>();
			for (IProject project : projects) {
				results.add(check(project, reading, progress.split(READING + CHECKING)));
			}
			done.accept(results);
			return Status.OK_STATUS;
		} catch (OperationCanceledException cancelled) {
			return Status.CANCEL_STATUS;
		} catch (IOException e) {
			return Status.error(messages.get("failed", Reason.of(e)), e);
		}
	}

	private Result check(IProject project, ProjectReading reading, SubMonitor progress) {
		progress.setWorkRemaining(READING + CHECKING);
		Optional<String> obstacle = ProjectFolder.obstacle(project);
		if (obstacle.isPresent()) {
			return new Result(project.getName(), Optional.empty(), obstacle);
		}
		try {
			ProjectReading.Loaded loaded = reading.read(project, progress.split(READING));
			progress.subTask(messages.get("checking", project.getName()));
			ValidationReport report = reading.validate(loaded, progress.split(CHECKING));
			return new Result(project.getName(), Optional.of(report), Optional.empty());
		} catch (InputException e) {
			return new Result(project.getName(), Optional.empty(), Optional.of(e.message(messages.locale())));
		} catch (OutOfMemoryError e) {
			return new Result(project.getName(), Optional.empty(), Optional.of(messages.get("notChecked", project.getName(), Reason.of(e))));
		}
	}
}
