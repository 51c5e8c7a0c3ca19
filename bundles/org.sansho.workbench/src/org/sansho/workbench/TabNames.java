// SPDX-License-Identifier: EPL-2.0
package org.sansho.workbench;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.core.resources.IFile;
import org.eclipse.e4.ui.model.application.ui.basic.MPart;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.IEditorReference;
import org.eclipse.ui.IPartListener2;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.IWorkbenchPartReference;
import org.sansho.core.text.Messages;
import org.sansho.ui.UserLanguage;

/** Adds the folder to the tabs of editors whose files have the same name, as the parts of two editions have. */
final class TabNames implements IPartListener2 {

	private final IWorkbenchPage page;
	private final Messages messages = new Messages(TabNames.class, UserLanguage.locale());

	private TabNames(IWorkbenchPage page) {
		this.page = page;
	}

	/** Takes care of the tabs of {@code page} from now on. */
	static void of(IWorkbenchPage page) {
		TabNames names = new TabNames(page);
		page.addPartListener(names);
		names.tell();
	}

	@Override
	public void partOpened(IWorkbenchPartReference reference) {
		tell();
	}

	@Override
	public void partClosed(IWorkbenchPartReference reference) {
		tell();
	}

	@Override
	public void partInputChanged(IWorkbenchPartReference reference) {
		tell();
	}

	/** Editors that have not been shown since the start have no file yet; they are told when they are. */
	@Override
	public void partActivated(IWorkbenchPartReference reference) {
		tell();
	}

	private void tell() {
		Map<String, List<IEditorPart>> byName = new LinkedHashMap<>();
		for (IEditorReference reference : page.getEditorReferences()) {
			Optional.ofNullable(reference.getEditor(false)).filter(editor -> file(editor).isPresent())
					.ifPresent(editor -> byName.computeIfAbsent(editor.getEditorInput().getName(), name -> new ArrayList<>()).add(editor));
		}
		byName.forEach((name, editors) -> {
			boolean several = editors.stream().map(TabNames::file).distinct().count() > 1;
			editors.forEach(editor -> label(editor, several ? messages.get("tab", name, folder(editor, editors)) : name));
		});
	}

	private static void label(IEditorPart editor, String label) {
		MPart tab = editor.getSite().getService(MPart.class);
		if (tab != null && !label.equals(tab.getLabel())) {
			tab.setLabel(label);
		}
		if (tab != null) {
			RememberedParts.picture(tab);
		}
	}

	/** The folder in the project; with the project, when that is not enough. */
	private static String folder(IEditorPart editor, List<IEditorPart> alike) {
		IFile file = file(editor).orElseThrow();
		String within = within(file);
		boolean enough = !within.isEmpty() && alike.stream().map(each -> file(each).orElseThrow()).filter(each -> !each.equals(file)).noneMatch(each -> within(each).equals(within));
		return enough ? within : file.getParent().getFullPath().makeRelative().toString();
	}

	private static String within(IFile file) {
		return file.getParent().getProjectRelativePath().toString();
	}

	private static Optional<IFile> file(IEditorPart editor) {
		return Optional.ofNullable(editor.getEditorInput()).map(input -> input.getAdapter(IFile.class));
	}
}
