// SPDX-License-Identifier: EPL-2.0
package org.sansho.ui.wizards;

import org.sansho.dsl.create.Drafting;
import org.sansho.dsl.create.NewDeclaration;
import org.sansho.ui.ProjectReading;

/** What the preview of a wizard shows comes from; asked only once its page is complete. */
interface DraftSource {

	/** What somebody wants to begin. */
	NewDeclaration wanted();

	/** What writes it down. */
	Drafting drafting();

	/** The project it is to fit into. */
	ProjectReading.Loaded loaded();

	/** The file it goes to. */
	DraftFile file();
}
