// SPDX-License-Identifier: EPL-2.0
package org.sansho.ui;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.core.resources.IProject;
import org.sansho.core.project.ProjectSources;
import org.sansho.core.text.Messages;

/** The folder of a project, which somebody may have moved or deleted outside of the workbench: then it is still in the list of projects. */
public final class ProjectFolder {

	private ProjectFolder() {
	}

	/** Whether {@code project} is open and its folder is there. */
	public static boolean isThere(IProject project) {
		return project.isAccessible() && (project.getLocation() == null || Files.isDirectory(project.getLocation().toPath()));
	}

	/** Why there is nothing to read in {@code project}, and what to do; empty when there is. */
	public static Optional<String> obstacle(IProject project) {
		Messages messages = new Messages(ProjectFolder.class, UserLanguage.locale());
		if (!isThere(project)) {
			return Optional.of(messages.get("folder.gone", place(project)));
		}
		return holdsText(project) ? Optional.empty() : Optional.of(messages.get("folder.empty", project.getName()));
	}

	/** Where the folder of {@code project} is, or was. */
	public static String place(IProject project) {
		return project.getLocation() == null ? project.getName() : project.getLocation().toOSString();
	}

	/** What cannot be looked through is told by whoever reads it. */
	private static boolean holdsText(IProject project) {
		if (project.getLocation() == null) {
			return true;
		}
		try (Stream<Path> files = Files.walk(project.getLocation().toPath())) {
			return files.anyMatch(file -> file.toString().endsWith(ProjectSources.EXTENSION));
		} catch (IOException | UncheckedIOException e) {
			return true;
		}
	}
}
