// SPDX-License-Identifier: EPL-2.0
package org.sansho.ui.probe;

import java.io.PrintStream;
import java.util.Arrays;
import org.eclipse.swt.widgets.MenuItem;
import org.eclipse.ui.PlatformUI;

/** Looks whether a workbench comes up in Japanese, opens the sample, and knows its problems. */
final class Look {

	private final Hands hands;
	private final PrintStream report;

	Look(Hands hands, PrintStream report) {
		this.hands = hands;
		this.report = report;
	}

	void run() throws InterruptedException {
		hands.untilThere("the welcome page is there", () -> PlatformUI.getWorkbench().getIntroManager().getIntro() != null);
		String menus = hands.there(() -> Arrays.stream(hands.window().getShell().getMenuBar().getItems()).map(MenuItem::getText).toList()).toString();
		report.println("menus " + menus);
		if (!menus.contains("ファイル")) {
			throw new AssertionError("the menus are not Japanese: " + menus);
		}
		hands.command("org.sansho.ui.openSample");
		hands.untilThere("an editor is open", () -> hands.page().getActiveEditor() != null);
		hands.untilThere("it shows text", () -> hands.editor().map(editor -> Hands.widget(editor).getCharCount() > 0).orElse(false));
		hands.untilThere("the explorer is filled", hands::explorerIsFilled);
		hands.until("problems are known", () -> Hands.problems(Hands.root()) > 0);
		report.println("problems " + Hands.problems(Hands.root()));
	}
}
