// SPDX-License-Identifier: EPL-2.0
package org.sansho.ui.editor;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import org.eclipse.core.runtime.ILog;
import org.eclipse.jface.text.Document;
import org.eclipse.jface.text.DocumentEvent;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.IDocumentListener;
import org.eclipse.jface.text.ITextInputListener;
import org.eclipse.jface.text.ITextViewer;
import org.eclipse.jface.text.reconciler.IReconciler;
import org.eclipse.jface.text.reconciler.IReconcilingStrategy;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.widgets.Display;
import org.sansho.ui.server.ConnectedDocument;
import org.sansho.ui.server.ServerSession;

/**
 * Something that keeps up with what an editor shows by asking the server. The first of a viewer opens the document for the server, the last
 * one closes it. It asks a moment after the last key, and again when the server knows something new; an answer that comes after another key
 * is dropped, since the next one is on its way.
 */
public abstract class ViewerFollower implements IReconciler {

	private final Runnable ask = this::askNow;
	private final Runnable outdated = () -> inDisplay(this::schedule);
	private final IDocumentListener typing = new IDocumentListener() {
		@Override
		public void documentAboutToBeChanged(DocumentEvent event) {
			// Afterwards is early enough.
		}

		@Override
		public void documentChanged(DocumentEvent event) {
			changed(event);
			inDisplay(ViewerFollower.this::schedule);
		}
	};
	private final ITextInputListener input = new ITextInputListener() {
		@Override
		public void inputDocumentAboutToBeChanged(IDocument before, IDocument after) {
			disconnect();
		}

		@Override
		public void inputDocumentChanged(IDocument before, IDocument after) {
			connect(after);
		}
	};
	private ITextViewer viewer;
	private Display display;
	private Optional<ConnectedDocument> document = Optional.empty();
	private CompletableFuture<?> asked = CompletableFuture.completedFuture(null);

	@Override
	public final void install(ITextViewer newViewer) {
		viewer = newViewer;
		display = viewer.getTextWidget().getDisplay();
		viewer.addTextInputListener(input);
		ServerSession.ofWorkbench().addListener(outdated);
		installed(viewer);
		connect(viewer.getDocument());
	}

	@Override
	public final void uninstall() {
		if (viewer != null) {
			ServerSession.ofWorkbench().removeListener(outdated);
			viewer.removeTextInputListener(input);
			disconnect();
			uninstalled(viewer);
		}
	}

	@Override
	public final IReconcilingStrategy getReconcilingStrategy(String contentType) {
		return null;
	}

	/** The viewer is there. */
	protected void installed(ITextViewer shown) {
		// Most need nothing of it.
	}

	/** The viewer goes away. */
	protected void uninstalled(ITextViewer shown) {
		// Most have nothing to take back.
	}

	/** Another document is shown, or none: what was known is worth nothing. */
	protected abstract void forget();

	/** A key was pressed: what is known may have to move. */
	protected void changed(DocumentEvent event) {
		// Most wait for the next answer.
	}

	/** Asks the server what there is to show now; with {@link #show}. */
	protected abstract void ask(ConnectedDocument shown);

	/** Lets {@code show} have the answer, in the UI thread, if it is still about what is shown. */
	protected final <T> void show(CompletableFuture<T> answer, Consumer<T> show) {
		asked = answer;
		deliver(answer, show);
	}

	/**
	 * Lets {@code show} have what {@code prepare} makes of the answer and of the text that it is about, if that is still what is shown: in the UI
	 * thread, where {@code prepare} does not hold anything up.
	 */
	protected final <T, P> void show(CompletableFuture<T> answer, BiFunction<T, IDocument, P> prepare, Consumer<P> show) {
		asked = answer;
		String text = document.orElseThrow().document().get();
		deliver(answer.thenApplyAsync(value -> value == null ? null : prepared(prepare, value, text), ServerSession.ofWorkbench().threads()), show);
	}

	private static <T, P> P prepared(BiFunction<T, IDocument, P> prepare, T value, String text) {
		try {
			return prepare.apply(value, new Document(text));
		} catch (RuntimeException e) {
			// Nobody looks at what becomes of it but the log.
			ILog.get().error(e.getMessage(), e);
			return null;
		}
	}

	private <T> void deliver(CompletableFuture<T> made, Consumer<T> show) {
		ConnectedDocument about = document.orElseThrow();
		int version = about.version();
		long begun = System.nanoTime();
		made.thenAccept(value -> inDisplay(() -> {
			if (value != null && document.filter(about::equals).isPresent() && about.version() == version && !widget().isDisposed()) {
				show.accept(value);
				about.pace().took(TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begun));
			}
		}));
	}

	/** The viewer. */
	protected final ITextViewer viewer() {
		return viewer;
	}

	/** What is shown; empty if it is no file that the server could know. */
	protected final Optional<ConnectedDocument> document() {
		return document;
	}

	/** Asks the server a moment later, unless something happens again before that. */
	protected final void schedule() {
		if (document.isPresent() && !display.isDisposed()) {
			asked.cancel(true);
			display.timerExec(-1, ask);
			display.timerExec(document.get().pace().pause(), ask);
		}
	}

	private StyledText widget() {
		return viewer.getTextWidget();
	}

	private void askNow() {
		if (widget() != null && !widget().isDisposed()) {
			document.ifPresent(this::ask);
		}
	}

	private void connect(IDocument shown) {
		if (shown != null && document.isEmpty()) {
			document = ServerSession.ofWorkbench().documents().connect(shown);
			document.ifPresent(connected -> {
				shown.addDocumentListener(typing);
				schedule();
			});
		}
	}

	private void disconnect() {
		document.ifPresent(connected -> {
			asked.cancel(true);
			connected.document().removeDocumentListener(typing);
			ServerSession.ofWorkbench().documents().disconnect(connected);
			document = Optional.empty();
			forget();
		});
	}

	private void inDisplay(Runnable work) {
		if (display.isDisposed()) {
			return;
		}
		if (display.getThread() == Thread.currentThread()) {
			work.run();
		} else {
			display.asyncExec(() -> {
				if (widget() != null && !widget().isDisposed()) {
					work.run();
				}
			});
		}
	}
}
