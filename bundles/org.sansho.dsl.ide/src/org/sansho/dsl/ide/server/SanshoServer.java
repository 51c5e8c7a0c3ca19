// SPDX-License-Identifier: EPL-2.0
package org.sansho.dsl.ide.server;

import com.google.inject.AbstractModule;
import com.google.inject.Injector;
import com.google.inject.Scopes;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Locale;
import java.util.concurrent.ExecutionException;
import org.eclipse.lsp4j.jsonrpc.Launcher;
import org.eclipse.lsp4j.services.LanguageClient;
import org.eclipse.xtext.ide.server.DefaultProjectDescriptionFactory;
import org.eclipse.xtext.ide.server.ILanguageServerShutdownAndExitHandler;
import org.eclipse.xtext.ide.server.IMultiRootWorkspaceConfigFactory;
import org.eclipse.xtext.ide.server.IProjectDescriptionFactory;
import org.eclipse.xtext.ide.server.MultiRootWorkspaceConfigFactory;
import org.eclipse.xtext.ide.server.WorkspaceManager;
import org.eclipse.xtext.ide.server.concurrent.IRequestManager;
import org.eclipse.xtext.ide.server.concurrent.RequestManager;
import org.sansho.core.project.ContentPacks;
import org.sansho.core.rules.RuleCatalogue;
import org.sansho.dsl.ide.SanshoIdeSetup;

/** Puts the language server together, for a client in the same program or at the other end of two streams. */
public final class SanshoServer {

	private SanshoServer() {
	}

	/**
	 * A server that nobody is connected to yet.
	 *
	 * @param rules  the rules whose findings it tells
	 * @param packs  the content packs, whose settings apply to their files
	 * @param locale the language in which it speaks
	 * @param onExit what to do when the client asks the server to end
	 */
	public static SanshoLanguageServer create(RuleCatalogue rules, ContentPacks packs, Locale locale, Runnable onExit) {
		Injector language = new SanshoIdeSetup(locale).createInjectorAndDoEMFRegistration();
		return language.createChildInjector(new ServerParts(rules, packs, onExit)).getInstance(SanshoLanguageServer.class);
	}

	/**
	 * Serves the client at the other end of the streams until it goes away.
	 *
	 * @throws InterruptedException if the thread is interrupted before that
	 */
	public static void serve(SanshoLanguageServer server, InputStream in, OutputStream out) throws InterruptedException {
		Launcher<LanguageClient> launcher = Launcher.createLauncher(server, LanguageClient.class, in, out);
		server.connect(launcher.getRemoteProxy());
		try {
			launcher.startListening().get();
		} catch (ExecutionException e) {
			throw new IllegalStateException(e.getCause());
		}
	}

	/** What Xtext's server is made of here. */
	private static final class ServerParts extends AbstractModule {
		private final RuleCatalogue rules;
		private final ContentPacks packs;
		private final Runnable onExit;

		ServerParts(RuleCatalogue rules, ContentPacks packs, Runnable onExit) {
			this.rules = rules;
			this.packs = packs;
			this.onExit = onExit;
		}

		@Override
		protected void configure() {
			bind(RuleCatalogue.class).toInstance(rules);
			bind(ContentPacks.class).toInstance(packs);
			bind(Workspace.class).in(Scopes.SINGLETON);
			bind(WorkspaceManager.class).to(LiveWorkspaceManager.class);
			bind(IRequestManager.class).to(RequestManager.class).in(Scopes.SINGLETON);
			bind(IMultiRootWorkspaceConfigFactory.class).to(MultiRootWorkspaceConfigFactory.class);
			bind(IProjectDescriptionFactory.class).to(DefaultProjectDescriptionFactory.class);
			bind(ILanguageServerShutdownAndExitHandler.class).toInstance(new ILanguageServerShutdownAndExitHandler() {
				@Override
				public void shutdown() {
					// Nothing is kept that would be lost.
				}

				@Override
				public void exit() {
					onExit.run();
				}
			});
		}
	}
}
