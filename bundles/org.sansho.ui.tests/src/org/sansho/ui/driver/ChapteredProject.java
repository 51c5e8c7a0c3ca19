// SPDX-License-Identifier: EPL-2.0
package org.sansho.ui.driver;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IMarker;
import org.eclipse.core.resources.IProject;

/** A project of two documents, their clauses in chapters, and a mapping between them, which the server has read. */
public record ChapteredProject(IProject project, IFile documents, IFile clauses, IFile mapping) {

	/** Makes it, and waits for the server. */
	public static ChapteredProject make(Workbench workbench, TextEditing editing) {
		editing.begin();
		IProject project = editing.project("small");
		IFile documents = editing.file(project, "documents.sansho", "guideline a.guide \"指針\" { issuer \"省\" }", "guideline b.rules \"規程\" { issuer \"院\" }",
				"edition a.guide@1 { issued 2025-01-01 }", "edition b.rules@1 { issued 2025-01-01 }");
		IFile clauses = editing.file(project, "clauses.sansho", "part 企画編 of a.guide@1 {", "\tchapter 9 \"資産管理\" {", "\t\trequirement ① \"方針の策定\" { text \"方針を定めること。\" }",
				"\t\trequirement ② \"情報機器等の台帳管理\" { text \"台帳を作ること。\" }", "\t}", "}", "part 規程 of b.rules@1 {", "\tchapter 1 \"総則\" {",
				"\t\trequirement ① \"台帳\" { text \"台帳を備える。\" }", "\t}", "}");
		IFile mapping = editing.file(project, "mapping.sansho", "mapping m from b.rules@1 to a.guide@1 {", "\tmethod human", "\tstatus draft", "\t規程/1/① intersects 企画編/9/②", "}");
		// What is asked before the server has read the project is answered late.
		workbench.until("the server has read the project", () -> !editing.problems(mapping, IMarker.SEVERITY_WARNING).isEmpty());
		return new ChapteredProject(project, documents, clauses, mapping);
	}
}
