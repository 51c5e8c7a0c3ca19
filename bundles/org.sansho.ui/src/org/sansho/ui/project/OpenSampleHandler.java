// SPDX-License-Identifier: EPL-2.0
package org.sansho.ui.project;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.ui.handlers.HandlerUtil;

/** Opens the sample project. */
public final class OpenSampleHandler extends AbstractHandler {

	@Override
	public Object execute(ExecutionEvent event) throws ExecutionException {
		Doors doors = new Doors(HandlerUtil.getActiveWorkbenchWindowChecked(event));
		doors.openSample();
		return null;
	}
}
