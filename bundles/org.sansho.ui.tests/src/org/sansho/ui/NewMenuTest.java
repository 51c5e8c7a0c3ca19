// SPDX-License-Identifier: EPL-2.0
package org.sansho.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Listener;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.sansho.ui.driver.InWorkbench;
import org.sansho.ui.driver.Workbench;

/** Somebody presses the key for something new. */
@ExtendWith(InWorkbench.class)
class NewMenuTest {

	private final Workbench workbench;

	NewMenuTest(Workbench workbench) {
		this.workbench = workbench;
	}

	@Test
	void theKeyForSomethingNewOffersWhatTheMenuFileOffers() {
		List<Menu> shown = new ArrayList<>();
		Listener look = event -> {
			if (event.widget instanceof Menu menu) {
				shown.add(menu);
			}
		};
		workbench.display().addFilter(SWT.Show, look);
		try {
			workbench.press(SWT.MOD1, 'n');
			workbench.until("a menu is shown", () -> !shown.isEmpty());
			assertThat(Arrays.stream(shown.getFirst().getItems()).map(MenuItem::getText).filter(text -> !text.isEmpty())).hasSize(5)
					.anyMatch(text -> text.contains("ガイドライン") || text.contains("uideline")).noneMatch(text -> text.contains("Wizard"));
		} finally {
			workbench.display().removeFilter(SWT.Show, look);
			shown.forEach(menu -> menu.setVisible(false));
		}
		workbench.settle();
	}
}
