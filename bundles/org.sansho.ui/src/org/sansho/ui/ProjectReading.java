// SPDX-License-Identifier: EPL-2.0
package org.sansho.ui;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CancellationException;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.core.runtime.OperationCanceledException;
import org.eclipse.core.runtime.SubMonitor;
import org.sansho.core.project.ContentPacks;
import org.sansho.core.project.InputException;
import org.sansho.core.project.ProjectSources;
import org.sansho.core.project.SourceFile;
import org.sansho.core.project.TextLimit;
import org.sansho.core.report.ValidationReport;
import org.sansho.dsl.project.Project;
import org.sansho.dsl.project.ProjectLoader;
import org.sansho.dsl.project.ProjectValidation;
import org.sansho.dsl.project.Reading;
import org.sansho.history.HistoryOfFiles;

/** Reads a project of the workspace from disk as the command line does, so that both say the same; shows its progress and can be cancelled. */
public final class ProjectReading {

	/**
	 * What was read.
	 *
	 * @param files   the files, named as people see them in the project
	 * @param content the project as a whole
	 */
	public record Loaded(List<SourceFile> files, Project content) {
	}

	private final ProjectLoader loader;
	private final ContentPacks packs;
	private final Locale locale;

	/** Findings come in the language of {@code locale}. */
	public ProjectReading(ProjectLoader loader, ContentPacks packs, Locale locale) {
		this.loader = loader;
		this.packs = packs;
		this.locale = locale;
	}

	/**
	 * In the language of the workbench.
	 *
	 * @throws IOException if the content packs cannot be found
	 */
	public static ProjectReading standard() throws IOException {
		return new ProjectReading(ProjectLoader.standalone(UserLanguage.locale()), ShippedPacks.find(), UserLanguage.locale());
	}

	/** The files of {@code project}; those that are too long to be worked on in a window say so when they are read. */
	public List<SourceFile> files(IProject project) throws InputException {
		Path folder = real(project.getLocation().toPath());
		return new ProjectSources(packs).find(List.of(folder.toString())).stream().map(file -> TextLimit.on(named(file, folder))).toList();
	}

	/**
	 * Reads {@code project}.
	 *
	 * @throws InputException             when a file cannot be read, or is too long to be worked on in a window
	 * @throws OperationCanceledException when somebody does not want to wait
	 */
	public Loaded read(IProject project, IProgressMonitor monitor) throws InputException {
		List<SourceFile> files = files(project);
		SubMonitor progress = SubMonitor.convert(monitor, project.getName(), files.size());
		try {
			return new Loaded(files, loader.load(files, following(progress)));
		} catch (CancellationException cancelled) {
			throw new OperationCanceledException();
		}
	}

	/** Lets {@code monitor} know how far the reading is, and stops that when somebody does not want to wait. */
	public static Reading following(IProgressMonitor monitor) {
		return new Reading() {
			@Override
			public void fileRead() {
				synchronized (monitor) {
					monitor.worked(1);
				}
			}

			@Override
			public boolean isCancelled() {
				return monitor.isCanceled();
			}
		};
	}

	/** Everything that is wrong with what was read. */
	public ValidationReport validate(Loaded loaded) throws InputException {
		return validate(loaded, new NullProgressMonitor());
	}

	/**
	 * Everything that is wrong with what was read.
	 *
	 * @throws OperationCanceledException when somebody does not want to wait
	 */
	public ValidationReport validate(Loaded loaded, IProgressMonitor monitor) throws InputException {
		try {
			return new ProjectValidation(packs, locale).validate(loaded.content(), loaded.files(), new HistoryOfFiles(loaded.files()), monitor::isCanceled);
		} catch (CancellationException cancelled) {
			throw new OperationCanceledException();
		}
	}

	private static Path real(Path folder) {
		try {
			return folder.toRealPath();
		} catch (IOException missing) {
			return folder;
		}
	}

	private static SourceFile named(SourceFile file, Path folder) {
		Path path = Path.of(URI.create(file.uri()));
		Path name = path.startsWith(folder) ? folder.relativize(path) : Path.of(file.name());
		return new SourceFile(name.toString().replace('\\', '/'), file.uri(), file.opener());
	}
}
