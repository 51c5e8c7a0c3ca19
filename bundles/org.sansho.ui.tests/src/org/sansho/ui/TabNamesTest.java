// SPDX-License-Identifier: EPL-2.0
package org.sansho.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.eclipse.core.resources.IProject;
import org.eclipse.swt.custom.CTabFolder;
import org.eclipse.swt.custom.CTabItem;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.ui.texteditor.ITextEditor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.sansho.ui.driver.InWorkbench;
import org.sansho.ui.driver.TextEditing;
import org.sansho.ui.driver.Workbench;

/** The tabs of editors can be told from each other. */
@ExtendWith(InWorkbench.class)
class TabNamesTest {

	private final Workbench workbench;
	private final TextEditing editing;
	private IProject project;

	TabNamesTest(Workbench workbench) {
		this.workbench = workbench;
		this.editing = new TextEditing(workbench);
	}

	@BeforeEach
	void aProject() {
		editing.begin();
		project = editing.project("small");
	}

	@AfterEach
	void clean() {
		workbench.clear();
	}

	@Test
	void filesOfTheSameNameAreToldByTheirFolders() {
		ITextEditor seven = editing.open(editing.file(project, "R7/mappings.sansho", "// seven"));
		workbench.until("one alone is called as its file", () -> tabs().equals(List.of("mappings.sansho")));
		editing.open(editing.file(project, "R8/mappings.sansho", "// eight"));
		workbench.until("both tell their folders", () -> tabs().equals(List.of("mappings.sansho (R7)", "mappings.sansho (R8)")));
		workbench.screenshot("tabs");
		editing.open(editing.file(project, "other.sansho", "// other"));
		assertThat(tabs()).contains("other.sansho");
		workbench.page().closeEditor(seven, false);
		workbench.until("the one that is left is called as its file again", () -> tabs().equals(List.of("mappings.sansho", "other.sansho")));
	}

	private List<String> tabs() {
		List<String> found = new ArrayList<>();
		collect(workbench.window().getShell(), found);
		return found;
	}

	private static void collect(Composite area, List<String> found) {
		for (Control child : area.getChildren()) {
			if (child instanceof CTabFolder folder) {
				Arrays.stream(folder.getItems()).map(CTabItem::getText).filter(text -> text.contains(".sansho")).forEach(found::add);
			}
			if (child instanceof Composite inner) {
				collect(inner, found);
			}
		}
	}
}
