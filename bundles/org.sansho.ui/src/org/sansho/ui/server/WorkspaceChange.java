// SPDX-License-Identifier: EPL-2.0
package org.sansho.ui.server;

import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.core.filebuffers.FileBuffers;
import org.eclipse.core.filebuffers.ITextFileBuffer;
import org.eclipse.core.filebuffers.LocationKind;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.IWorkspace;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.core.runtime.OperationCanceledException;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.jface.text.Document;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.IRegion;
import org.eclipse.lsp4j.ChangeAnnotation;
import org.eclipse.lsp4j.CreateFile;
import org.eclipse.lsp4j.TextDocumentEdit;
import org.eclipse.lsp4j.TextEdit;
import org.eclipse.lsp4j.WorkspaceEdit;
import org.eclipse.ltk.core.refactoring.Change;
import org.eclipse.ltk.core.refactoring.CompositeChange;
import org.eclipse.ltk.core.refactoring.PerformChangeOperation;
import org.eclipse.ltk.core.refactoring.RefactoringCore;
import org.eclipse.ltk.core.refactoring.TextEditChangeGroup;
import org.eclipse.ltk.core.refactoring.TextFileChange;
import org.eclipse.text.edits.MalformedTreeException;
import org.eclipse.text.edits.MultiTextEdit;
import org.eclipse.text.edits.ReplaceEdit;
import org.eclipse.text.edits.TextEditGroup;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PlatformUI;
import org.sansho.core.project.ProjectSources;
import org.sansho.core.text.Messages;
import org.sansho.ui.UserLanguage;

/** Edits of the server as a change of the workspace that can be previewed and undone as one step. */
public final class WorkspaceChange {

	private WorkspaceChange() {
	}

	/** The edits of each file, in the order in which they came. */
	public static Map<String, List<TextEdit>> byFile(WorkspaceEdit edit) {
		Map<String, List<TextEdit>> found = new LinkedHashMap<>();
		if (edit.getDocumentChanges() != null && !edit.getDocumentChanges().isEmpty()) {
			edit.getDocumentChanges().forEach(change -> {
				if (change.isLeft()) {
					TextDocumentEdit document = change.getLeft();
					document.getEdits().forEach(each -> {
						if (each.isLeft()) {
							found.computeIfAbsent(document.getTextDocument().getUri(), uri -> new ArrayList<>()).add(each.getLeft());
						}
					});
				}
			});
		} else if (edit.getChanges() != null) {
			edit.getChanges().forEach((uri, edits) -> found.computeIfAbsent(uri, same -> new ArrayList<>()).addAll(edits));
		}
		return found;
	}

	/**
	 * The change that makes these edits.
	 *
	 * @param asked the texts that the edits are about
	 * @throws CoreException if a file cannot be read, is none of the workspace's, or its text is not the one that was asked about
	 */
	public static CompositeChange of(String name, WorkspaceEdit edit, TextVersions asked, IProgressMonitor monitor) throws CoreException {
		CompositeChange change = new CompositeChange(name);
		Set<String> created = created(edit).keySet();
		for (Map.Entry<String, List<TextEdit>> each : byFile(edit).entrySet()) {
			IFile file = file(each.getKey());
			change.add(created.contains(each.getKey()) && !file.exists() ? new FileCreation(file, applied(new Document(), each.getValue()), messages())
					: fileChange(file, each.getValue(), monitor));
		}
		Optional<String> changed = asked.firstChanged(byFile(edit).keySet(), TextVersions.now());
		if (changed.isPresent()) {
			throw new CoreException(Status.warning(messages().get("outdated", file(changed.get()).getName())));
		}
		return change;
	}

	/** What a person is to know before the edits are made; empty when there is nothing. */
	public static Optional<String> remarks(WorkspaceEdit edit) {
		return Optional.ofNullable(edit.getChangeAnnotations()).filter(remarks -> !remarks.isEmpty())
				.map(remarks -> remarks.values().stream().map(ChangeAnnotation::getDescription).filter(Objects::nonNull).collect(Collectors.joining("\n")));
	}

	/** The files that it makes, by their names. */
	public static Map<String, CreateFile> created(WorkspaceEdit edit) {
		Map<String, CreateFile> found = new LinkedHashMap<>();
		if (edit.getDocumentChanges() != null) {
			edit.getDocumentChanges().forEach(change -> {
				if (change.isRight() && change.getRight() instanceof CreateFile file) {
					found.put(file.getUri(), file);
				}
			});
		}
		return found;
	}

	private static IFile file(String uri) throws CoreException {
		List<IFile> files = DiagnosticMarkers.files(ResourcesPlugin.getWorkspace(), uri);
		if (files.isEmpty()) {
			throw new CoreException(Status.warning(messages().get("outside", URI.create(uri).getPath())));
		}
		return files.getFirst();
	}

	private static Messages messages() {
		return new Messages(ServerSession.class, UserLanguage.locale());
	}

	/** Where an editor has no text that is not saved yet, the change is saved at once: what somebody else has written meanwhile must not be lost by it. */
	private static void check(IFile file, IProgressMonitor monitor) throws CoreException {
		ITextFileBuffer buffer = FileBuffers.getTextFileBufferManager().getTextFileBuffer(file.getFullPath(), LocationKind.IFILE);
		boolean unsaved = buffer != null && buffer.isDirty();
		if (unsaved && !ProjectSources.EXTENSION.equals('.' + String.valueOf(file.getFileExtension()))) {
			throw new CoreException(Status.warning(messages().get("unsaved", file.getName())));
		}
		if (!unsaved && !file.isSynchronized(IResource.DEPTH_ZERO)) {
			file.refreshLocal(IResource.DEPTH_ZERO, monitor);
			throw new CoreException(Status.warning(messages().get("changedOnDisk", file.getName())));
		}
	}

	private static TextFileChange fileChange(IFile file, List<TextEdit> edits, IProgressMonitor monitor) throws CoreException {
		check(file, monitor);
		TextFileChange change = new TextFileChange(file.getName(), file);
		change.setTextType("sansho");
		MultiTextEdit all = new MultiTextEdit();
		change.setEdit(all);
		IDocument text = change.getCurrentDocument(monitor);
		for (TextEdit edit : edits) {
			ReplaceEdit replace = replacement(text, edit);
			all.addChild(replace);
			change.addTextEditChangeGroup(new TextEditChangeGroup(change, new TextEditGroup(line(text, edit), replace)));
		}
		return change;
	}

	/** What the preview calls an edit: the line that it changes. */
	private static String line(IDocument text, TextEdit edit) {
		try {
			IRegion line = text.getLineInformation(edit.getRange().getStart().getLine());
			return text.get(line.getOffset(), line.getLength()).strip();
		} catch (org.eclipse.jface.text.BadLocationException e) {
			return edit.getNewText();
		}
	}

	/** An edit in the terms of the platform. */
	public static ReplaceEdit replacement(IDocument text, TextEdit edit) {
		IRegion region = Positions.region(text, edit.getRange());
		return new ReplaceEdit(region.getOffset(), region.getLength(), edit.getNewText());
	}

	/** All edits of one text as one. */
	public static MultiTextEdit edits(IDocument text, List<? extends TextEdit> edits) {
		MultiTextEdit all = new MultiTextEdit();
		edits.forEach(edit -> all.addChild(replacement(text, edit)));
		return all;
	}

	private static String applied(IDocument text, List<? extends TextEdit> edits) throws CoreException {
		try {
			edits(text, edits).apply(text);
			return text.get();
		} catch (org.eclipse.jface.text.BadLocationException e) {
			throw new CoreException(Status.error(messages().get("unfitting"), e));
		}
	}

	/**
	 * Makes the edits in the background, as one step that can be undone; answers whether they were made. When they cannot be, says why.
	 *
	 * @param asked the texts that the edits are about
	 */
	public static CompletableFuture<Boolean> perform(String name, WorkspaceEdit edit, TextVersions asked) {
		CompletableFuture<Boolean> done = new CompletableFuture<>();
		Job job = Job.create(name, monitor -> {
			try {
				CompositeChange change = of(name, edit, asked, monitor);
				validate(change);
				perform(change, monitor);
				done.complete(true);
				return Status.OK_STATUS;
			} catch (OperationCanceledException e) {
				return Status.CANCEL_STATUS;
			} catch (CoreException e) {
				refuse(name, e.getStatus().getMessage(), e);
				return Status.CANCEL_STATUS;
			} catch (MalformedTreeException | IllegalArgumentException e) {
				refuse(name, messages().get("unfitting"), e);
				return Status.CANCEL_STATUS;
			} finally {
				// Whatever went wrong, nobody is to wait for it.
				done.complete(false);
			}
		});
		job.setUser(true);
		job.schedule();
		return done;
	}

	private static void refuse(String name, String why, Exception failure) {
		ILog.get().warn(name, failure);
		say(name, messages().get("notEdited", name, why));
	}

	private static void say(String title, String sentence) {
		PlatformUI.getWorkbench().getDisplay().asyncExec(() -> {
			IWorkbenchWindow window = PlatformUI.getWorkbench().getActiveWorkbenchWindow();
			MessageDialog.openWarning(window == null ? null : window.getShell(), title, sentence);
		});
	}

	/** Lets the workspace make read-only files writable, which asks a person where somebody has to decide. */
	private static void validate(CompositeChange change) throws CoreException {
		IFile[] files = Stream.of(change.getChildren()).filter(TextFileChange.class::isInstance).map(each -> ((TextFileChange) each).getFile()).filter(IFile::isReadOnly)
				.toArray(IFile[]::new);
		if (files.length > 0 && !ResourcesPlugin.getWorkspace().validateEdit(files, IWorkspace.VALIDATE_PROMPT).isOK()) {
			throw new CoreException(Status.warning(messages().get("readOnly", Stream.of(files).map(IFile::getName).collect(Collectors.joining(", ")))));
		}
	}

	private static void perform(Change change, IProgressMonitor monitor) throws CoreException {
		change.initializeValidationData(new NullProgressMonitor());
		PerformChangeOperation operation = new PerformChangeOperation(change);
		operation.setUndoManager(RefactoringCore.getUndoManager(), change.getName());
		ResourcesPlugin.getWorkspace().run(operation, monitor);
		if (!operation.changeExecuted() && operation.getValidationStatus() != null && operation.getValidationStatus().hasFatalError()) {
			throw new CoreException(operation.getValidationStatus().getEntryWithHighestSeverity().toStatus());
		}
	}
}
