// SPDX-License-Identifier: EPL-2.0
package org.sansho.ui.wizards;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.function.Supplier;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.core.filebuffers.FileBuffers;
import org.eclipse.core.filebuffers.ITextFileBuffer;
import org.eclipse.core.filebuffers.ITextFileBufferManager;
import org.eclipse.core.filebuffers.LocationKind;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IPath;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.jface.text.BadLocationException;
import org.eclipse.jface.text.IDocument;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.ide.undo.CreateFileOperation;
import org.eclipse.ui.ide.undo.WorkspaceUndoUtil;
import org.sansho.core.project.InputException;
import org.sansho.core.project.PortableName;
import org.sansho.core.project.SourceFile;
import org.sansho.core.text.Messages;
import org.sansho.dsl.create.Draft;

/**
 * The file that a draft goes into, new or below what it holds already. What is edited and not saved yet counts, and is neither saved nor
 * lost; either way of writing can be undone.
 *
 * @param file the file in the workspace
 */
record DraftFile(IFile file) {

	/** Why a draft cannot go to {@code path} in its project, as somebody typed it; {@code file} is that file. */
	static Optional<String> obstacle(String path, Supplier<DraftFile> file, Messages messages) {
		if (path.isEmpty()) {
			return Optional.of(messages.get("file.missing"));
		}
		if (path.contains("..") || path.startsWith("/")) {
			return Optional.of(messages.get("file.bad", path));
		}
		try {
			for (String name : path.replace('\\', '/').split("/")) {
				PortableName.check(name);
			}
		} catch (InputException e) {
			return Optional.of(e.message(messages.locale()));
		}
		IFile wanted = file.get().file();
		if (!ResourcesPlugin.getWorkspace().validatePath(wanted.getFullPath().toString(), IResource.FILE).isOK()) {
			return Optional.of(messages.get("file.bad", path));
		}
		return wanted.exists() && wanted.isReadOnly() ? Optional.of(messages.get("file.readOnly", path)) : Optional.empty();
	}

	/** How people are told of it: its path in the project. */
	String name() {
		return file.getProjectRelativePath().toString();
	}

	boolean exists() {
		return file.exists();
	}

	/** The file as the language reads it. */
	SourceFile source() {
		// A project that is yet to be made has no place, but will have its usual one.
		IPath place = file.getLocation() == null ? ResourcesPlugin.getWorkspace().getRoot().getLocation().append(file.getFullPath()) : file.getLocation();
		return new SourceFile(name(), place.toPath().toUri().toString(), () -> text().getBytes(StandardCharsets.UTF_8));
	}

	/** What it holds now: in the editor if it is open there; empty when there is no such file. */
	String text() throws IOException {
		if (!exists()) {
			return "";
		}
		ITextFileBuffer open = manager().getTextFileBuffer(path(), LocationKind.IFILE);
		return open == null ? new String(java.nio.file.Files.readAllBytes(file.getLocation().toPath()), StandardCharsets.UTF_8) : open.getDocument().get();
	}

	/** Makes {@code draft}, which begins with what the file holds, its content. Call in the thread of the widgets. */
	void write(Draft draft, String label, Shell shell) throws ExecutionException, CoreException, IOException {
		if (exists()) {
			replace(draft.text());
		} else {
			CreateFileOperation create = new CreateFileOperation(file, null, new ByteArrayInputStream(draft.text().getBytes(StandardCharsets.UTF_8)), label);
			PlatformUI.getWorkbench().getOperationSupport().getOperationHistory().execute(create, new NullProgressMonitor(),
					WorkspaceUndoUtil.getUIInfoAdapter(shell));
		}
	}

	private void replace(String text) throws CoreException, IOException {
		ITextFileBufferManager manager = manager();
		manager.connect(path(), LocationKind.IFILE, new NullProgressMonitor());
		try {
			ITextFileBuffer buffer = manager.getTextFileBuffer(path(), LocationKind.IFILE);
			boolean unsaved = buffer.isDirty();
			IDocument document = buffer.getDocument();
			int kept = document.get().stripTrailing().length();
			document.replace(kept, document.getLength() - kept, text.substring(kept));
			if (!unsaved) {
				buffer.commit(new NullProgressMonitor(), false);
			}
		} catch (BadLocationException e) {
			throw new IOException(e);
		} finally {
			manager.disconnect(path(), LocationKind.IFILE, new NullProgressMonitor());
		}
	}

	private IPath path() {
		return file.getFullPath();
	}

	private static ITextFileBufferManager manager() {
		return FileBuffers.getTextFileBufferManager();
	}
}
