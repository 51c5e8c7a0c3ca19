// SPDX-License-Identifier: EPL-2.0
package org.sansho.ui.driver;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.eclipse.core.commands.common.CommandException;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.ImageLoader;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.handlers.IHandlerService;

/**
 * A pair of hands and eyes in front of the real workbench. Tests run in the UI thread: whatever waits here lets the workbench go on
 * meanwhile, and gives up after a while.
 */
public final class Workbench {

	private static final Duration PATIENCE = Duration.ofSeconds(30);
	private static final Path SCREENSHOTS = Path.of(System.getProperty("sansho.screenshots", "target/screenshots"));

	/** Letters that are not typed as themselves on a plain keyboard; they go in through the widget that has the focus. */
	private static final int LAST_PLAIN = 126;

	/** The only window. */
	public IWorkbenchWindow window() {
		IWorkbenchWindow active = PlatformUI.getWorkbench().getActiveWorkbenchWindow();
		return active == null ? PlatformUI.getWorkbench().getWorkbenchWindows()[0] : active;
	}

	/** Its only page. */
	public IWorkbenchPage page() {
		return window().getActivePage();
	}

	/** Its display. */
	public Display display() {
		return PlatformUI.getWorkbench().getDisplay();
	}

	/** Goes on until {@code condition} holds. */
	public void until(String what, BooleanSupplier condition) {
		find(what, () -> condition.getAsBoolean() ? Optional.of(true) : Optional.empty());
	}

	/** Goes on until there is what is sought. */
	public <T> T find(String what, Supplier<Optional<T>> search) {
		long end = System.nanoTime() + PATIENCE.toNanos();
		Optional<T> found = search.get();
		while (found.isEmpty()) {
			if (System.nanoTime() > end) {
				throw new AssertionError("waited " + PATIENCE.toSeconds() + " s in vain until " + what);
			}
			pump();
			found = search.get();
		}
		return found.get();
	}

	/** Lets the workbench do what is due; sleeps a moment when nothing is. */
	public void pump() {
		if (!display().readAndDispatch()) {
			display().timerExec(10, () -> { });
			display().sleep();
		}
	}

	/** Goes on until no job that a person would see is at work, and nothing is left to be painted. */
	public void settle() {
		until("the workbench is idle", () -> {
			for (Job job : Job.getJobManager().find(null)) {
				if (!job.isSystem() && job.getState() != Job.SLEEPING && job.getState() != Job.NONE) {
					return false;
				}
			}
			return true;
		});
		for (int i = 0; i < 50; i++) {
			if (!display().readAndDispatch()) {
				break;
			}
		}
	}

	/** The first widget of this kind in any window of ours. */
	public <T extends Control> T widget(Class<T> kind, Predicate<T> which) {
		return find("there is a " + kind.getSimpleName(), () -> {
			for (Shell shell : display().getShells()) {
				Optional<T> found = shell.isVisible() ? within(shell, kind, which) : Optional.empty();
				if (found.isPresent()) {
					return found;
				}
			}
			return Optional.empty();
		});
	}

	/** The widgets of this kind below {@code parent}. */
	public static <T extends Control> Optional<T> within(Composite parent, Class<T> kind, Predicate<T> which) {
		for (Control child : parent.getChildren()) {
			if (kind.isInstance(child) && which.test(kind.cast(child))) {
				return Optional.of(kind.cast(child));
			}
			Optional<T> inner = child instanceof Composite composite ? within(composite, kind, which) : Optional.empty();
			if (inner.isPresent()) {
				return inner;
			}
		}
		return Optional.empty();
	}

	/** Presses a key with modifiers, such as {@code press(SWT.MOD1, 's')} or {@code press(0, SWT.F3)}, through the display. */
	public void press(int modifiers, int key) {
		window().getShell().forceActive();
		List<Integer> held = new ArrayList<>();
		for (int modifier : new int[] { SWT.CTRL, SWT.SHIFT, SWT.ALT, SWT.COMMAND }) {
			if ((modifiers & modifier) != 0) {
				held.add(modifier);
			}
		}
		held.forEach(modifier -> post(SWT.KeyDown, modifier, '\0'));
		boolean letter = (key & SWT.KEYCODE_BIT) == 0 && key >= ' ' && key != SWT.DEL;
		post(SWT.KeyDown, letter ? 0 : key, letter ? (char) key : '\0');
		post(SWT.KeyUp, letter ? 0 : key, letter ? (char) key : '\0');
		held.reversed().forEach(modifier -> post(SWT.KeyUp, modifier, '\0'));
		drain();
	}

	/** Types plain letters key by key; other characters, which come from an input method, are inserted where the focus is. */
	public void type(String text) {
		text.codePoints().forEach(c -> {
			if (c <= LAST_PLAIN) {
				press(Character.isUpperCase(c) ? SWT.SHIFT : 0, Character.toLowerCase(c));
			} else {
				insert(Character.toString(c));
			}
		});
	}

	private void insert(String text) {
		switch (display().getFocusControl()) {
			case org.eclipse.swt.widgets.Text field -> field.insert(text);
			case org.eclipse.swt.custom.StyledText editor -> {
				editor.insert(text);
				editor.setCaretOffset(editor.getCaretOffset() + text.length());
			}
			case null, default -> throw new AssertionError("nothing takes text");
		}
		drain();
	}

	private void post(int type, int keyCode, char character) {
		Event event = new Event();
		event.type = type;
		event.keyCode = keyCode;
		event.character = character;
		display().post(event);
	}

	private void drain() {
		long end = System.nanoTime() + Duration.ofMillis(60).toNanos();
		while (System.nanoTime() < end) {
			pump();
		}
	}

	/** Clicks into the middle of {@code control}; the widget gets the events itself, since a display without a desktop has no pointer focus. */
	public void click(Control control) {
		for (int type : new int[] { SWT.MouseDown, SWT.MouseUp }) {
			Event event = new Event();
			event.button = 1;
			event.count = 1;
			event.x = control.getSize().x / 2;
			event.y = control.getSize().y / 2;
			control.notifyListeners(type, event);
		}
		drain();
	}

	/** Runs a command of the workbench. */
	public void command(String id) {
		try {
			window().getService(IHandlerService.class).executeCommand(id, null);
		} catch (CommandException e) {
			throw new AssertionError(id, e);
		}
		drain();
	}

	/** The editor in front. */
	public Optional<IEditorPart> editor() {
		return Optional.ofNullable(page().getActiveEditor());
	}

	/** Closes all editors without saving, and deletes all projects with their files. */
	public void clear() {
		page().closeAllEditors(false);
		settle();
		for (IProject project : ResourcesPlugin.getWorkspace().getRoot().getProjects()) {
			try {
				project.delete(true, true, null);
			} catch (CoreException e) {
				throw new AssertionError(project.getName(), e);
			}
		}
		settle();
	}

	/** Paints what can be seen of the window into a file of the build's output, named {@code name}. */
	public Path screenshot(String name) {
		settle();
		Shell shell = display().getActiveShell() == null ? window().getShell() : display().getActiveShell();
		shell.redraw();
		drain();
		Rectangle area = window().getShell().getBounds();
		Image image = new Image(display(), area.width, area.height);
		GC gc = new GC(display());
		try {
			gc.copyArea(image, area.x, area.y);
			ImageLoader loader = new ImageLoader();
			loader.data = new org.eclipse.swt.graphics.ImageData[] { image.getImageData() };
			Files.createDirectories(SCREENSHOTS);
			Path file = SCREENSHOTS.resolve(name + ".png");
			loader.save(file.toString(), SWT.IMAGE_PNG);
			return file;
		} catch (java.io.IOException e) {
			throw new java.io.UncheckedIOException(e);
		} finally {
			gc.dispose();
			image.dispose();
		}
	}
}
