// SPDX-License-Identifier: EPL-2.0
package org.sansho.ui;

import static org.assertj.core.api.Assertions.assertThat;

import org.eclipse.ui.PlatformUI;
import org.junit.jupiter.api.Test;

class WorkbenchStartTest {

	@Test
	void startsWithItsOwnPerspective() {
		var page = PlatformUI.getWorkbench().getActiveWorkbenchWindow().getActivePage();
		assertThat(page.getPerspective().getId()).isEqualTo("org.sansho.workbench.perspective");
	}
}
