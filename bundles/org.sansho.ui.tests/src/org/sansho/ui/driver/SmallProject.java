// SPDX-License-Identifier: EPL-2.0
package org.sansho.ui.driver;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IMarker;
import org.eclipse.core.resources.IProject;
import org.eclipse.ui.texteditor.ITextEditor;

/** A project of two documents and a mapping between them, which the server has read. */
public record SmallProject(Workbench workbench, TextEditing editing, IProject project, IFile documents, IFile mapping) {

	/** Makes it, and waits for the server. */
	public static SmallProject make(Workbench workbench, TextEditing editing) {
		editing.begin();
		IProject project = editing.project("small");
		IFile documents = editing.file(project, "documents.sansho", "guideline a \"指針\"", "edition a@1", "body of a@1 { requirement 1 \"台帳\" { text \"台帳を作る。\" } }",
				"guideline b \"規程\"", "edition b@1", "body of b@1 { requirement 1 \"一\" }");
		IFile mapping = editing.file(project, "mapping.sansho", "mapping m from b@1 to a@1 {", "\tmethod human", "\t1 equal 1", "}");
		workbench.until("the server has read the project", () -> !editing.problems(mapping, IMarker.SEVERITY_WARNING).isEmpty());
		return new SmallProject(workbench, editing, project, documents, mapping);
	}

	/** The server answers about what is shown, and problems appear and go. */
	public void everythingElseWorks() {
		IFile other = editing.file(project, "other.sansho", "mapping o from b@1 to a@1 {", "\t1 equal 8", "}");
		workbench.until("there is an error", () -> !editing.problems(other, IMarker.SEVERITY_ERROR).isEmpty());
		ITextEditor editor = editing.open(other);
		editing.cursorBehind(editor, "equal ");
		editing.widget(editor).replaceTextRange(editing.document(editor).get().indexOf('8'), 1, "1");
		workbench.until("there is none any more", () -> editing.problems(other, IMarker.SEVERITY_ERROR).isEmpty());
		editing.cursorBehind(editor, "equal ");
		workbench.page().activate(editor);
		workbench.command("org.eclipse.ui.edit.text.open.hyperlink");
		workbench.until("the link leads to the clause", () -> workbench.editor().map(each -> each.getTitle()).orElse("").equals("documents.sansho"));
	}
}
