// SPDX-License-Identifier: EPL-2.0
package org.sansho.dsl.ide.server;

import com.google.inject.AbstractModule;
import com.google.inject.Injector;
import com.google.inject.Scopes;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Clock;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.apache.log4j.Logger;
import org.eclipse.lsp4j.jsonrpc.Launcher;
import org.eclipse.lsp4j.services.LanguageClient;
import org.eclipse.xtext.ide.server.DefaultProjectDescriptionFactory;
import org.eclipse.xtext.ide.server.ILanguageServerShutdownAndExitHandler;
import org.eclipse.xtext.ide.server.IMultiRootWorkspaceConfigFactory;
import org.eclipse.xtext.ide.server.IProjectDescriptionFactory;
import org.eclipse.xtext.ide.server.MultiRootWorkspaceConfigFactory;
import org.eclipse.xtext.ide.server.WorkspaceManager;
import org.eclipse.xtext.ide.server.concurrent.IRequestManager;
import org.sansho.core.project.ContentPacks;
import org.sansho.core.rules.RuleCatalogue;
import org.sansho.dsl.ide.SanshoIdeSetup;

/** Puts the language server together, for a client in the same program or at the other end of two streams. */
public final class SanshoServer {

	private static final Logger LOG = Logger.getLogger(SanshoServer.class);

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
		return create(rules, packs, locale, Clock.systemDefaultZone(), new Ending(onExit));
	}

	private static SanshoLanguageServer create(RuleCatalogue rules, ContentPacks packs, Locale locale, Clock clock, Ending ending) {
		Injector language = new SanshoIdeSetup(locale).createInjectorAndDoEMFRegistration();
		return language.createChildInjector(new ServerParts(rules, packs, clock, ending)).getInstance(SanshoLanguageServer.class);
	}

	/**
	 * Serves the client at the other end of the streams until it says exit, or goes away.
	 *
	 * @param clock what day it is
	 * @return whether it ended in good order; not when the client said exit before it had said shutdown
	 * @throws InterruptedException if the thread is interrupted before that
	 */
	public static boolean serve(RuleCatalogue rules, ContentPacks packs, Locale locale, Clock clock, InputStream in, OutputStream out) throws InterruptedException {
		Ending ending = new Ending(() -> { });
		SanshoLanguageServer server = create(rules, packs, locale, clock, ending);
		ExecutorService threads = Executors.newCachedThreadPool(work -> {
			Thread thread = new Thread(work, "sansho-lsp");
			thread.setDaemon(true);
			return thread;
		});
		try {
			Launcher<LanguageClient> launcher = Launcher.createLauncher(server, LanguageClient.class, in, out, threads, messages -> messages);
			server.connect(launcher.getRemoteProxy());
			Future<Void> listening = launcher.startListening();
			threads.execute(() -> {
				try {
					listening.get();
				} catch (ExecutionException e) {
					LOG.error("listening to the client", e);
				} catch (InterruptedException e) {
					Thread.currentThread().interrupt();
				}
				ending.clientGone();
			});
			return ending.await();
		} finally {
			server.end();
			threads.shutdown();
		}
	}

	/** How the client wants it to end. */
	private static final class Ending implements ILanguageServerShutdownAndExitHandler {
		private final CompletableFuture<Boolean> inOrder = new CompletableFuture<>();
		private final Runnable onExit;
		private volatile boolean shutdown;

		Ending(Runnable onExit) {
			this.onExit = onExit;
		}

		/** Nothing is kept that would be lost. */
		@Override
		public void shutdown() {
			shutdown = true;
		}

		@Override
		public void exit() {
			inOrder.complete(shutdown);
			onExit.run();
		}

		void clientGone() {
			inOrder.complete(true);
		}

		boolean await() throws InterruptedException {
			try {
				return inOrder.get();
			} catch (ExecutionException e) {
				throw new IllegalStateException(e.getCause());
			}
		}
	}

	/** What Xtext's server is made of here. */
	private static final class ServerParts extends AbstractModule {
		private final RuleCatalogue rules;
		private final ContentPacks packs;
		private final Clock clock;
		private final Ending ending;

		ServerParts(RuleCatalogue rules, ContentPacks packs, Clock clock, Ending ending) {
			this.rules = rules;
			this.packs = packs;
			this.clock = clock;
			this.ending = ending;
		}

		@Override
		protected void configure() {
			bind(RuleCatalogue.class).toInstance(rules);
			bind(ContentPacks.class).toInstance(packs);
			bind(Workspace.class).in(Scopes.SINGLETON);
			bind(WorkspaceManager.class).to(LiveWorkspaceManager.class);
			bind(IRequestManager.class).to(InterruptibleRequests.class).in(Scopes.SINGLETON);
			bind(IMultiRootWorkspaceConfigFactory.class).to(MultiRootWorkspaceConfigFactory.class);
			bind(IProjectDescriptionFactory.class).to(DefaultProjectDescriptionFactory.class);
			bind(Clock.class).toInstance(clock);
			bind(ILanguageServerShutdownAndExitHandler.class).toInstance(ending);
		}
	}
}
