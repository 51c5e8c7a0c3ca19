// SPDX-License-Identifier: EPL-2.0
package org.sansho.ui.driver;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IFolder;
import org.eclipse.core.resources.IMarker;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.jface.text.IDocument;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Table;
import org.eclipse.ui.ide.IDE;
import org.eclipse.ui.texteditor.ITextEditor;

/** Files of a project, and the text editor in front, as a person works with them. */
public final class TextEditing {

	private static final Pattern COMPUTING = Pattern.compile("\\(\\d+%\\)");

	private final Workbench workbench;

	public TextEditing(Workbench workbench) {
		this.workbench = workbench;
	}

	/** Goes past the welcome page, as a click on one of its doors does. */
	public void begin() {
		var intro = org.eclipse.ui.PlatformUI.getWorkbench().getIntroManager();
		if (intro.getIntro() != null) {
			intro.closeIntro(intro.getIntro());
		}
		workbench.settle();
	}

	/** A project that holds nothing yet. */
	public IProject project(String name) {
		IProject project = ResourcesPlugin.getWorkspace().getRoot().getProject(name);
		try {
			if (!project.exists()) {
				project.create(null);
			}
			project.open(null);
			return project;
		} catch (CoreException e) {
			throw new AssertionError(e);
		}
	}

	/** Writes a file of a project. */
	public IFile file(IProject project, String path, String... lines) {
		IFile file = project.getFile(path);
		try {
			if (file.getParent() instanceof IFolder folder && !folder.exists()) {
				folder.create(true, true, null);
			}
			var content = new ByteArrayInputStream((String.join("\n", lines) + '\n').getBytes(StandardCharsets.UTF_8));
			if (file.exists()) {
				file.setContents(content, true, true, null);
			} else {
				file.create(content, true, null);
			}
			return file;
		} catch (CoreException e) {
			throw new AssertionError(e);
		}
	}

	/** Opens a file. */
	public ITextEditor open(IFile file) {
		try {
			ITextEditor editor = IDE.openEditor(workbench.page(), file, true).getAdapter(ITextEditor.class);
			workbench.settle();
			return editor;
		} catch (CoreException e) {
			throw new AssertionError(e);
		}
	}

	/**
	 * Opens a file of mapping sets or editions, and waits for the lines above them that say how far they are: they move the text down, away
	 * from a pointer that was aimed at it before, and close what hovers over it.
	 */
	public ITextEditor openWithLenses(IFile file) {
		ITextEditor editor = open(file);
		StyledText text = widget(editor);
		workbench.until("the lines above are there", () -> IntStream.range(0, text.getLineCount()).anyMatch(line -> text.getLineVerticalIndent(line) > 0));
		workbench.settle();
		return editor;
	}

	/** The document of an editor. */
	public IDocument document(ITextEditor editor) {
		return editor.getDocumentProvider().getDocument(editor.getEditorInput());
	}

	/** The widget of an editor. */
	public StyledText widget(ITextEditor editor) {
		return (StyledText) editor.getAdapter(Control.class);
	}

	/** Puts the cursor behind the first {@code text}. */
	public void cursorBehind(ITextEditor editor, String text) {
		int at = document(editor).get().indexOf(text);
		if (at < 0) {
			throw new AssertionError(text + " is not there");
		}
		editor.selectAndReveal(at + text.length(), 0);
		editor.setFocus();
	}

	/** What is shown, with this {@code part} in it, when one asks about the place behind the first {@code text}. */
	public StyledText information(ITextEditor editor, String text, String part) {
		return workbench.insist("there is information with " + part, () -> {
			cursorBehind(editor, text);
			workbench.command("org.eclipse.ui.edit.text.showInformation");
		}, () -> workbench.visible(StyledText.class, shown -> shown.getShell() != workbench.window().getShell() && shown.getText().contains(part)));
	}

	/** Whether a list of proposals is whole: until then the platform tells in one of its lines how far it is, in per cent, and lines come and move. */
	public static boolean isWhole(Table proposals) {
		return proposals.getItemCount() > 0 && Arrays.stream(proposals.getItems()).noneMatch(item -> COMPUTING.matcher(item.getText()).find());
	}

	/** Writes {@code text} where the cursor is, as an input method or the clipboard does. */
	public void insert(ITextEditor editor, String text) {
		StyledText widget = widget(editor);
		widget.insert(text);
		widget.setCaretOffset(widget.getCaretOffset() + text.length());
	}

	/** The problems of a file that are of this severity or worse, as they are shown. */
	public List<String> problems(IFile file, int severity) {
		try {
			return Arrays.stream(file.findMarkers("org.sansho.ui.problem", true, IResource.DEPTH_ZERO))
					.filter(marker -> marker.getAttribute(IMarker.SEVERITY, 0) >= severity).map(marker -> marker.getAttribute(IMarker.MESSAGE, "")).sorted().toList();
		} catch (CoreException e) {
			return List.of();
		}
	}

	/** The marked texts of an editor, by the kind of the mark. */
	public List<String> annotations(ITextEditor editor, String type) {
		var model = editor.getDocumentProvider().getAnnotationModel(editor.getEditorInput());
		List<String> found = new ArrayList<>();
		model.getAnnotationIterator().forEachRemaining(annotation -> {
			var position = model.getPosition(annotation);
			if (annotation.getType().equals(type) && position != null) {
				found.add(document(editor).get().substring(position.getOffset(), position.getOffset() + position.getLength()));
			}
		});
		return found;
	}

	/** What a file holds on disk. */
	public String saved(IFile file) {
		try {
			return new String(file.getContents(true).readAllBytes(), StandardCharsets.UTF_8);
		} catch (CoreException | java.io.IOException e) {
			throw new AssertionError(e);
		}
	}

	/** The project with this name, if there is one. */
	public Optional<IProject> known(String name) {
		return Optional.of(ResourcesPlugin.getWorkspace().getRoot().getProject(name)).filter(IProject::exists);
	}
}
