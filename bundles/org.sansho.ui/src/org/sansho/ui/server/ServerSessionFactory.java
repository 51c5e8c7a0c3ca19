// SPDX-License-Identifier: EPL-2.0
package org.sansho.ui.server;

import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.ui.services.AbstractServiceFactory;
import org.eclipse.ui.services.IServiceLocator;
import org.sansho.core.text.Messages;
import org.sansho.ui.UserLanguage;

/** Makes the workbench's {@link ServerSession}. */
public final class ServerSessionFactory extends AbstractServiceFactory {

	@Override
	public Object create(@SuppressWarnings("rawtypes") Class service, IServiceLocator parent, IServiceLocator locator) {
		Object ofWorkbench = parent.getService(ServerSession.class);
		return ofWorkbench != null ? ofWorkbench : new ServerSession(ResourcesPlugin.getWorkspace(), new Messages(ServerSession.class, UserLanguage.locale()));
	}
}
