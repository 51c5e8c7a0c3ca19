// SPDX-License-Identifier: EPL-2.0
package org.sansho.ui.server;

import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.core.runtime.OperationCanceledException;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jface.text.Document;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.IRegion;
import org.eclipse.lsp4j.TextDocumentEdit;
import org.eclipse.lsp4j.TextEdit;
import org.eclipse.lsp4j.WorkspaceEdit;
import org.eclipse.ltk.core.refactoring.Change;
import org.eclipse.ltk.core.refactoring.CompositeChange;
import org.eclipse.ltk.core.refactoring.PerformChangeOperation;
import org.eclipse.ltk.core.refactoring.RefactoringCore;
import org.eclipse.ltk.core.refactoring.TextEditChangeGroup;
import org.eclipse.ltk.core.refactoring.TextFileChange;
import org.eclipse.text.edits.MultiTextEdit;
import org.eclipse.text.edits.ReplaceEdit;
import org.eclipse.text.edits.TextEditGroup;

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
	 * @throws CoreException if a file cannot be read
	 */
	public static CompositeChange of(String name, WorkspaceEdit edit, IProgressMonitor monitor) throws CoreException {
		CompositeChange change = new CompositeChange(name);
		for (Map.Entry<String, List<TextEdit>> each : byFile(edit).entrySet()) {
			List<IFile> files = DiagnosticMarkers.files(ResourcesPlugin.getWorkspace(), each.getKey());
			if (files.isEmpty()) {
				throw new CoreException(Status.error(URI.create(each.getKey()).getPath()));
			}
			change.add(fileChange(files.getFirst(), each.getValue(), monitor));
		}
		return change;
	}

	private static TextFileChange fileChange(IFile file, List<TextEdit> edits, IProgressMonitor monitor) throws CoreException {
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

	/** The text after the edits; for previews. */
	public static String preview(IDocument text, List<? extends TextEdit> edits) {
		try {
			Document copy = new Document(text.get());
			edits(copy, edits).apply(copy);
			return copy.get();
		} catch (org.eclipse.jface.text.BadLocationException | org.eclipse.text.edits.MalformedTreeException e) {
			return text.get();
		}
	}

	/** Makes the edits in the background, as one step that can be undone; answers whether they were made. */
	public static CompletableFuture<Boolean> perform(String name, WorkspaceEdit edit) {
		CompletableFuture<Boolean> done = new CompletableFuture<>();
		Job job = Job.create(name, monitor -> {
			try {
				perform(of(name, edit, monitor), monitor);
				done.complete(true);
				return Status.OK_STATUS;
			} catch (OperationCanceledException e) {
				done.complete(false);
				return Status.CANCEL_STATUS;
			} catch (CoreException e) {
				done.complete(false);
				return new Status(IStatus.WARNING, "org.sansho.ui", e.getStatus().getMessage(), e);
			}
		});
		job.setUser(true);
		job.schedule();
		return done;
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
