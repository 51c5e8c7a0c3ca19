// SPDX-License-Identifier: EPL-2.0
package org.sansho.ui;

import static org.assertj.core.api.Assertions.assertThat;

import org.eclipse.e4.ui.model.application.ui.basic.MPart;
import org.eclipse.e4.ui.model.application.ui.basic.MWindow;
import org.eclipse.ui.PartInitException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.sansho.ui.driver.InWorkbench;
import org.sansho.ui.driver.Workbench;
import org.sansho.workbench.ViewNames;

/** The names of views after the language has changed from one session to the next. */
@ExtendWith(InWorkbench.class)
class ViewNamesTest {

	private static final String SEARCH = "org.eclipse.search.ui.views.SearchView";

	private final Workbench workbench;

	ViewNamesTest(Workbench workbench) {
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
		ViewNames.renew(workbench.window());
		assertThat(search.getLabel()).isEqualTo(workbench.window().getWorkbench().getViewRegistry().find(SEARCH).getLabel()).doesNotContain("検索");
	}
}
