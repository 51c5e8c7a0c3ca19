// SPDX-License-Identifier: EPL-2.0
package org.sansho.cli;

import java.io.PrintStream;
import org.apache.log4j.Appender;
import org.apache.log4j.Level;
import org.apache.log4j.Logger;
import org.apache.log4j.PatternLayout;
import org.apache.log4j.WriterAppender;
import org.sansho.core.rules.RuleCatalogue;
import org.sansho.core.text.Messages;
import org.sansho.dsl.ide.server.SanshoServer;
import picocli.CommandLine;

/**
 * {@code sansho lsp}: the language server for an editor that starts it and talks to it through standard input and output.
 *
 * <p>Nothing but the protocol may be written to standard output while it runs: logs, and whatever a library prints, go to standard
 * error. It ends when the client says so, or is gone.
 */
@CommandLine.Command(name = "lsp")
final class LspCommand extends Command {

	private static final String LOG_LINE = "%p %c{1}: %m%n";

	/** As the protocol wants it when the client says exit before it has said shutdown. */
	private static final int WITHOUT_SHUTDOWN = 1;

	LspCommand(Environment environment, Messages messages) {
		super(environment, messages);
	}

	@Override
	public Integer call() throws InterruptedException {
		PrintStream standardOutput = System.out;
		Appender log = new WriterAppender(new PatternLayout(LOG_LINE), environment().err());
		Logger root = Logger.getRootLogger();
		System.setOut(System.err);
		root.addAppender(log);
		root.setLevel(Level.WARN);
		try {
			boolean inOrder = SanshoServer.serve(RuleCatalogue.standard(new HistoryOfWorkspace()), environment().packs(), messages().locale(), environment().clock(),
					environment().in(), environment().output().bytes());
			return inOrder ? ExitCodes.DONE : WITHOUT_SHUTDOWN;
		} finally {
			root.removeAppender(log);
			System.setOut(standardOutput);
		}
	}
}
