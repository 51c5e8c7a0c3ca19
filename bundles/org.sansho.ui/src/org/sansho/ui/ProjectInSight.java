// SPDX-License-Identifier: EPL-2.0
package org.sansho.ui;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.Adapters;
import org.eclipse.jface.viewers.ISelection;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.IWorkbenchWindow;
import org.sansho.ui.explorer.Place;

/** The project that somebody is at: where what is selected stands, or what is edited; what a wizard or a check begins with. */
public final class ProjectInSight {

	private ProjectInSight() {
	}

	/** All projects that are open, and whose folders are there. */
	public static List<IProject> all() {
		return listed().stream().filter(ProjectFolder::isThere).toList();
	}

	/** All projects that are open, also those whose folders somebody has moved or deleted. */
	public static List<IProject> listed() {
		return Arrays.stream(ResourcesPlugin.getWorkspace().getRoot().getProjects()).filter(IProject::isAccessible).toList();
	}

	/** The project that {@code window} is about; the first one if that cannot be told. */
	public static Optional<IProject> of(IWorkbenchWindow window) {
		return of(window.getSelectionService().getSelection()).or(() -> edited(window)).or(() -> all().stream().findFirst());
	}

	private static Optional<IProject> of(ISelection selection) {
		return selection instanceof IStructuredSelection structured && structured.getFirstElement() != null ? of(structured.getFirstElement()) : Optional.empty();
	}

	private static Optional<IProject> of(Object selected) {
		if (selected instanceof Place place) {
			return Arrays.stream(ResourcesPlugin.getWorkspace().getRoot().findFilesForLocationURI(place.file())).map(IFile::getProject).findFirst();
		}
		return Optional.ofNullable(Adapters.adapt(selected, IResource.class)).map(IResource::getProject);
	}

	private static Optional<IProject> edited(IWorkbenchWindow window) {
		IEditorPart editor = window.getActivePage() == null ? null : window.getActivePage().getActiveEditor();
		return Optional.ofNullable(editor).map(IEditorPart::getEditorInput).map(input -> input.getAdapter(IFile.class)).map(IFile::getProject);
	}
}
