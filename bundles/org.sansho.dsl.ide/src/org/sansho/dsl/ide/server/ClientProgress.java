// SPDX-License-Identifier: EPL-2.0
package org.sansho.dsl.ide.server;

import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.eclipse.lsp4j.ProgressParams;
import org.eclipse.lsp4j.WorkDoneProgressBegin;
import org.eclipse.lsp4j.WorkDoneProgressCreateParams;
import org.eclipse.lsp4j.WorkDoneProgressEnd;
import org.eclipse.lsp4j.WorkDoneProgressReport;
import org.eclipse.lsp4j.jsonrpc.messages.Either;
import org.eclipse.lsp4j.services.LanguageClient;

/** Shows the person at the client how far long work is: one report for each percent. */
final class ClientProgress implements Progress, AutoCloseable {

	private final LanguageClient client;
	private final Either<String, Integer> token = Either.forLeft(UUID.randomUUID().toString());
	private final AtomicInteger done = new AtomicInteger();
	private volatile int steps = 1;

	ClientProgress(LanguageClient client, String title) {
		this.client = client;
		client.createProgress(new WorkDoneProgressCreateParams(token));
		WorkDoneProgressBegin begin = new WorkDoneProgressBegin();
		begin.setTitle(title);
		begin.setPercentage(0);
		client.notifyProgress(new ProgressParams(token, Either.forLeft(begin)));
	}

	@Override
	public void begin(int newSteps) {
		steps = Math.max(1, newSteps);
		done.set(0);
	}

	@Override
	public void step() {
		int now = done.incrementAndGet();
		int percent = percent(now);
		if (percent != percent(now - 1)) {
			WorkDoneProgressReport report = new WorkDoneProgressReport();
			report.setPercentage(percent);
			report.setMessage(now + " / " + steps);
			client.notifyProgress(new ProgressParams(token, Either.forLeft(report)));
		}
	}

	private int percent(int now) {
		return (int) (100L * now / steps);
	}

	@Override
	public void close() {
		client.notifyProgress(new ProgressParams(token, Either.forLeft(new WorkDoneProgressEnd())));
	}
}
