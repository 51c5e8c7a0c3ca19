// SPDX-License-Identifier: EPL-2.0
package org.sansho.ui.server;

import org.apache.log4j.Appender;
import org.apache.log4j.AppenderSkeleton;
import org.apache.log4j.Category;
import org.apache.log4j.Level;
import org.apache.log4j.Logger;
import org.apache.log4j.spi.LoggingEvent;
import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.Platform;
import org.eclipse.core.runtime.Status;
import org.osgi.framework.FrameworkUtil;

/** Writes what the server and the language say of their errors into the log of the workbench, which is where people look for it. */
final class ServerLog extends AppenderSkeleton {

	/** Whose errors nobody would see. */
	private static final String[] SPEAKERS = { "org.sansho", "org.eclipse.xtext" };

	private final ILog log;

	private ServerLog(ILog log) {
		this.log = log;
		setThreshold(Level.ERROR);
	}

	/** Begins to write, unless somebody else in this Eclipse takes care of that. */
	static void begin() {
		Appender appender = new ServerLog(Platform.getLog(FrameworkUtil.getBundle(ServerLog.class)));
		for (String speaker : SPEAKERS) {
			Logger logger = Logger.getLogger(speaker);
			if (!isHeard(logger)) {
				logger.addAppender(appender);
			}
		}
	}

	private static boolean isHeard(Category logger) {
		return logger.getAllAppenders().hasMoreElements() || logger.getAdditivity() && logger.getParent() != null && isHeard(logger.getParent());
	}

	@Override
	protected void append(LoggingEvent event) {
		log.log(Status.error(event.getRenderedMessage(), event.getThrowableInformation() == null ? null : event.getThrowableInformation().getThrowable()));
	}

	@Override
	public boolean requiresLayout() {
		return false;
	}

	@Override
	public void close() {
		// The log belongs to the workbench.
	}
}
