// SPDX-License-Identifier: EPL-2.0
package org.sansho.ui.probe;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.eclipse.core.runtime.Platform;
import org.eclipse.equinox.app.IApplication;
import org.eclipse.equinox.app.IApplicationContext;
import org.eclipse.lsp4j.InitializeParams;
import org.eclipse.lsp4j.InitializeResult;
import org.osgi.framework.Bundle;
import org.sansho.core.rules.RuleCatalogue;
import org.sansho.dsl.ide.server.SanshoLanguageServer;
import org.sansho.dsl.ide.server.SanshoServer;
import org.sansho.ui.ShippedPacks;

/** Looks, without a display, whether what was installed beside an Eclipse is there, fits together and works. */
public final class Headless implements IApplication {

	private static final Integer FAILED = 13;
	private static final List<String> EXTENSIONS = List.of("org.eclipse.ui.views", "org.eclipse.ui.commands", "org.eclipse.core.contenttype.contentTypes");

	@Override
	public Object start(IApplicationContext context) throws Exception {
		boolean whole = true;
		for (Bundle bundle : Platform.getBundle("org.sansho.ui").getBundleContext().getBundles()) {
			if (bundle.getSymbolicName().startsWith("org.sansho") && bundle.getState() < Bundle.RESOLVED) {
				System.out.println("not resolved: " + bundle.getSymbolicName());
				whole = false;
			}
		}
		for (String point : EXTENSIONS) {
			if (Arrays.stream(Platform.getExtensionRegistry().getExtensionPoint(point).getExtensions()).noneMatch(each -> each.getContributor().getName().equals("org.sansho.ui"))) {
				System.out.println("nothing of ours at " + point);
				whole = false;
			}
		}
		ShippedPacks.find().pack("japan-medical");
		SanshoLanguageServer server = SanshoServer.create(RuleCatalogue.standard(), ShippedPacks.find(), Locale.JAPANESE, () -> { });
		InitializeResult able = server.initialize(new InitializeParams()).get();
		server.shutdown().get();
		whole &= able.getCapabilities().getCompletionProvider() != null;
		System.out.println(whole ? "probe: passed" : "probe: FAILED");
		return whole ? EXIT_OK : FAILED;
	}

	@Override
	public void stop() {
		// It ends by itself.
	}
}
