// SPDX-License-Identifier: EPL-2.0
package org.sansho.ui.probe;

import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.BooleanSupplier;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IMarker;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.handlers.IHandlerService;
import org.eclipse.ui.ide.IDE;
import org.eclipse.ui.texteditor.ITextEditor;

/** A pair of hands beside the workbench: works in a thread of its own, so that the UI thread does only what it does for a person. */
final class Hands {

	private static final long PATIENCE_NANOS = 180_000_000_000L;
	private static final int GLANCE_MILLIS = 5;

	private final Display display = PlatformUI.getWorkbench().getDisplay();

	Display display() {
		return display;
	}

	/** Does {@code work} in the UI thread. */
	<T> T there(Callable<T> work) {
		Object[] result = new Object[1];
		Throwable[] failure = new Throwable[1];
		display.syncExec(() -> {
			try {
				result[0] = work.call();
			} catch (Exception | LinkageError e) {
				failure[0] = e;
			}
		});
		if (failure[0] != null) {
			throw new AssertionError(failure[0]);
		}
		@SuppressWarnings("unchecked")
		T value = (T) result[0];
		return value;
	}

	/** Waits until something is true, and gives up after a while. */
	void until(String what, BooleanSupplier condition) throws InterruptedException {
		long deadline = System.nanoTime() + PATIENCE_NANOS;
		while (!condition.getAsBoolean()) {
			if (System.nanoTime() > deadline) {
				throw new AssertionError("not within " + PATIENCE_NANOS / 1_000_000_000L + " s: " + what);
			}
			Thread.sleep(GLANCE_MILLIS);
		}
	}

	/** Waits until something is true in the UI thread. */
	void untilThere(String what, Callable<Boolean> condition) throws InterruptedException {
		until(what, () -> there(condition));
	}

	IWorkbenchWindow window() {
		return PlatformUI.getWorkbench().getWorkbenchWindows()[0];
	}

	IWorkbenchPage page() {
		return window().getActivePage();
	}

	/** Runs a command, as its menu item does. */
	void command(String id) {
		display.asyncExec(() -> {
			try {
				window().getService(IHandlerService.class).executeCommand(id, null);
			} catch (org.eclipse.core.commands.common.CommandException e) {
				throw new IllegalStateException(e);
			}
		});
	}

	ITextEditor open(IFile file) {
		return there(() -> IDE.openEditor(page(), file, true).getAdapter(ITextEditor.class));
	}

	Optional<ITextEditor> editor() {
		return there(() -> Optional.ofNullable(page().getActiveEditor()).map(Hands::text));
	}

	private static ITextEditor text(IEditorPart part) {
		return part.getAdapter(ITextEditor.class);
	}

	/** Only in the UI thread. */
	static StyledText widget(ITextEditor editor) {
		return (StyledText) editor.getAdapter(Control.class);
	}

	/** How many problems are known, without asking the UI thread. */
	static int problems(IResource resource) {
		try {
			IMarker[] markers = resource.findMarkers("org.sansho.ui.problem", true, IResource.DEPTH_INFINITE);
			return markers.length;
		} catch (CoreException e) {
			return 0;
		}
	}

	static IResource root() {
		return ResourcesPlugin.getWorkspace().getRoot();
	}

	/** Whether the explorer shows what a project holds; only in the UI thread. */
	boolean explorerIsFilled() {
		return find(window().getShell(), Tree.class).anyMatch(tree -> tree.getColumnCount() == 2 && tree.getItemCount() > 0 && tree.getItem(0).getItemCount() > 3);
	}

	static <T extends Control> java.util.stream.Stream<T> find(Composite in, Class<T> kind) {
		return Arrays.stream(in.getChildren()).flatMap(child -> {
			java.util.stream.Stream<T> self = kind.isInstance(child) ? java.util.stream.Stream.of(kind.cast(child)) : java.util.stream.Stream.empty();
			return child instanceof Composite inner ? java.util.stream.Stream.concat(self, find(inner, kind)) : self;
		});
	}

	/** Ends the workbench as its menu does; what was typed must have been taken back. */
	void close() {
		display.asyncExec(() -> {
			if (PlatformUI.isWorkbenchRunning()) {
				PlatformUI.getWorkbench().close();
			}
		});
	}
}
