// SPDX-License-Identifier: EPL-2.0
package org.sansho.ui;

import static org.assertj.core.api.Assertions.assertThat;

import org.eclipse.e4.ui.model.application.ui.basic.MPart;
import org.eclipse.e4.ui.model.application.ui.basic.MWindow;
import org.eclipse.ui.PartInitException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.sansho.ui.driver.InWorkbench;
import org.sansho.ui.driver.TextEditing;
import org.sansho.ui.driver.Workbench;
import org.sansho.workbench.RememberedParts;

/** What tabs show of views and editors that were open in the last session and have not been seen in this one. */
@ExtendWith(InWorkbench.class)
class RememberedPartsTest {

	private static final String SEARCH = "org.eclipse.search.ui.views.SearchView";

	private final Workbench workbench;

	RememberedPartsTest(Workbench workbench) {
		this.workbench = workbench;
	}

	/** A view that the platform remembers without having shown it in this session. */
	private MPart remembered() throws PartInitException {
		workbench.page().showView(SEARCH);
		workbench.page().hideView(workbench.page().findView(SEARCH));
		workbench.settle();
		return workbench.window().getService(MWindow.class).getSharedElements().stream().filter(MPart.class::isInstance).map(MPart.class::cast)
				.filter(part -> part.getElementId().equals(SEARCH)).findFirst().orElseThrow();
	}

	@Test
	void aViewThatWasRememberedInAnotherLanguageHasItsNameOfToday() throws PartInitException {
		MPart search = remembered();
		search.setLabel("検索結果");
		RememberedParts.renew(workbench.window());
		assertThat(search.getLabel()).isEqualTo(workbench.window().getWorkbench().getViewRegistry().find(SEARCH).getLabel()).doesNotContain("検索");
	}

	@Test
	void theEditorOfAFileOfOursIsRememberedWithItsPicture() {
		TextEditing editing = new TextEditing(workbench);
		editing.begin();
		MPart tab = editing.open(editing.file(editing.project("remembered"), "a.sansho", "guideline a \"甲\" { issuer \"省\" }")).getSite().getService(MPart.class);
		assertThat(tab.getIconURI()).endsWith("/org.sansho.ui/icons/file.svg");
	}
}
