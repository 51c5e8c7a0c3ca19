// SPDX-License-Identifier: EPL-2.0
package org.sansho.ui.driver;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.eclipse.core.commands.common.CommandException;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.ImageLoader;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.IViewReference;
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
	/** How often something is tried that a busy workbench may overlook. */
	private static final int AGAIN = 3;
	/** How long something that a person does may take, with all the windows that it opens; longer than any waiting in them. */
	private static final Duration AT_MOST = PATIENCE.plusSeconds(20);
	/** How often it is looked whether a window is there, in milliseconds. */
	private static final int LOOK = 100;
	private static final Path SCREENSHOTS = Path.of(System.getProperty("sansho.screenshots", "target/screenshots"));

	/** Letters that are not typed as themselves on a plain keyboard; they go in through the widget that has the focus. */
	private static final int LAST_PLAIN = 126;

	private final List<Throwable> failures = new ArrayList<>();
	private final List<String> awaited = new ArrayList<>();

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

	/** Does something until there is what is sought, once more when nothing comes of it for a while, as a person does. */
	public <T> T insist(String what, Runnable deed, Supplier<Optional<T>> search) {
		for (int again = 0; again < AGAIN; again++) {
			deed.run();
			Optional<T> found = search.get();
			for (Patience patience = new Patience(PATIENCE.dividedBy(AGAIN)); found.isEmpty() && !patience.isOver(); found = search.get()) {
				pump();
			}
			if (found.isPresent()) {
				return found.get();
			}
		}
		throw new AssertionError("tried " + AGAIN + " times in vain until " + what + '\n' + Threads.describe());
	}

	/** Goes on until there is what is sought. */
	public <T> T find(String what, Supplier<Optional<T>> search) {
		Patience patience = new Patience(PATIENCE);
		Optional<T> found = search.get();
		while (found.isEmpty()) {
			if (patience.isOver()) {
				throw new AssertionError("waited " + PATIENCE.toSeconds() + " s in vain until " + what + '\n' + Threads.describe());
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
		return find("there is a " + kind.getSimpleName(), () -> visible(kind, which));
	}

	/** The first widget of this kind in any window that can be seen now. */
	public <T extends Control> Optional<T> visible(Class<T> kind, Predicate<T> which) {
		for (Shell shell : display().getShells()) {
			Optional<T> found = shell.isVisible() ? within(shell, kind, which) : Optional.empty();
			if (found.isPresent()) {
				return found;
			}
		}
		return Optional.empty();
	}

	/** Any widget of this kind in a window that is not the main one. */
	public <T extends Control> T inDialog(Class<T> kind, Predicate<T> which) {
		return widget(kind, each -> each.getShell() != window().getShell() && each.isVisible() && which.test(each));
	}

	/**
	 * Arranges what is done in a window that is about to open and to be in front of everything until it is closed: once there is this widget,
	 * {@code then} is done with it.
	 */
	public <T extends Control> void once(String what, Class<T> kind, Predicate<T> which, Consumer<T> then) {
		Patience patience = new Patience(PATIENCE);
		awaited.add(what);
		display().timerExec(LOOK, new Runnable() {
			@Override
			public void run() {
				if (!awaited.contains(what)) {
					return;
				}
				Optional<T> found = visible(kind, each -> each.getShell() != window().getShell() && each.isVisible() && which.test(each));
				try {
					if (found.isPresent()) {
						awaited.remove(what);
						focus(found.get());
						then.accept(found.get());
					} else if (!patience.isOver()) {
						display().timerExec(LOOK, this);
					} else {
						throw new AssertionError("waited in vain until " + what);
					}
				} catch (AssertionError | RuntimeException e) {
					giveUp(e);
				}
			}
		});
	}

	/** Goes on until the window has come for which something was arranged with {@link #once}, and that was done. */
	public void came(String what) {
		until(what, () -> !awaited.contains(what));
		check();
	}

	/** Gives the keys to {@code control}, as the window system does with what is in front. */
	public void focus(Control control) {
		control.getShell().forceActive();
		control.forceFocus();
		until("the keys go to " + control, () -> display().getFocusControl() == control);
	}

	/** Nobody knows how to go on with the windows that are open: they are closed, so that nothing waits for them, and what is done fails. */
	private void giveUp(Throwable failure) {
		failures.add(failure);
		awaited.clear();
		picture("given-up-" + System.nanoTime());
		closeWindows(others());
	}

	/** The windows beside the main one. */
	private List<Shell> others() {
		return Arrays.stream(display().getShells()).filter(shell -> !shell.isDisposed() && shell.isVisible() && shell != window().getShell()).toList();
	}

	private static void closeWindows(List<Shell> shells) {
		for (Shell shell : shells.reversed()) {
			if (!shell.isDisposed()) {
				shell.close();
			}
			if (!shell.isDisposed() && shell.isVisible() && !isPopup(shell)) {
				shell.dispose();
			}
		}
	}

	private static boolean isPopup(Shell shell) {
		return (shell.getStyle() & (SWT.ON_TOP | SWT.TOOL)) != 0 || (shell.getStyle() & SWT.TITLE) == 0;
	}

	/** Does what a person does; a window that nobody has reckoned with, and that keeps it from ending, is closed and makes it fail. */
	private void act(Runnable deed) {
		Runnable watch = () -> giveUp(new AssertionError("nobody closed " + others().stream().map(Shell::getText).toList()));
		display().timerExec((int) AT_MOST.toMillis(), watch);
		try {
			deed.run();
		} finally {
			display().timerExec(-1, watch);
		}
		check();
	}

	/** Fails when something has gone wrong in a window. */
	public void check() {
		if (!failures.isEmpty()) {
			Throwable first = failures.getFirst();
			failures.clear();
			throw new AssertionError(first.getMessage(), first);
		}
	}

	/** How the workbench is now, so that it can be left like that. */
	public Found found() {
		return new Found(PlatformUI.getWorkbench().getIntroManager().getIntro() != null,
				Arrays.stream(page().getViewReferences()).map(IViewReference::getId).collect(Collectors.toSet()));
	}

	/** How a test has found the workbench. */
	public record Found(boolean welcome, Set<String> views) {
	}

	/** Leaves the workbench as it was found. Fails when a window is open that nobody has reckoned with. */
	public void leave(Found found) {
		List<Shell> left = others();
		List<String> titles = left.stream().filter(shell -> !isPopup(shell)).map(Shell::getText).toList();
		if (!titles.isEmpty()) {
			picture("left-open");
		}
		closeWindows(left);
		clear();
		for (IViewReference view : page().getViewReferences()) {
			if (!found.views().contains(view.getId())) {
				page().hideView(view);
			}
		}
		var intro = PlatformUI.getWorkbench().getIntroManager();
		if (found.welcome() && intro.getIntro() == null) {
			intro.showIntro(window(), false);
		} else if (!found.welcome() && intro.getIntro() != null) {
			intro.closeIntro(intro.getIntro());
		}
		settle();
		List<String> still = List.copyOf(awaited);
		awaited.clear();
		check();
		if (!titles.isEmpty() || !still.isEmpty()) {
			throw new AssertionError("windows are open: " + titles + "; never came: " + still);
		}
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

	/**
	 * Presses a key with modifiers, such as {@code press(SWT.MOD1, 's')} or {@code press(0, SWT.F3)}, through the display. While a list hovers
	 * over the text the key is handed to the control that has the focus: the display would post it to the list, to which no window system
	 * would give it.
	 */
	public void press(int modifiers, int key) {
		act(() -> {
			if (display().getActiveShell() == null) {
				window().getShell().forceActive();
			}
			Control focus = display().getFocusControl();
			if (focus != null && others().stream().anyMatch(shell -> isPopup(shell) && shell != focus.getShell())) {
				handOver(focus, modifiers, key);
			} else {
				post(modifiers, key);
			}
			drain();
		});
	}

	private void post(int modifiers, int key) {
		List<Integer> held = new ArrayList<>();
		for (int modifier : new int[] { SWT.CTRL, SWT.SHIFT, SWT.ALT, SWT.COMMAND }) {
			if ((modifiers & modifier) != 0) {
				held.add(modifier);
			}
		}
		held.forEach(modifier -> post(SWT.KeyDown, modifier, '\0'));
		boolean letter = isLetter(key);
		post(SWT.KeyDown, letter ? 0 : key, letter ? (char) key : '\0');
		post(SWT.KeyUp, letter ? 0 : key, letter ? (char) key : '\0');
		held.reversed().forEach(modifier -> post(SWT.KeyUp, modifier, '\0'));
	}

	private static boolean isLetter(int key) {
		return (key & SWT.KEYCODE_BIT) == 0 && key >= ' ' && key != SWT.DEL;
	}

	private static void handOver(Control focus, int modifiers, int key) {
		for (int type : new int[] { SWT.KeyDown, SWT.KeyUp }) {
			Event event = new Event();
			event.keyCode = key;
			event.character = (key & SWT.KEYCODE_BIT) != 0 ? '\0' : (modifiers & SWT.SHIFT) != 0 ? Character.toUpperCase((char) key) : (char) key;
			event.stateMask = modifiers;
			if (!focus.isDisposed()) {
				focus.notifyListeners(type, event);
			}
		}
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

	/** Points at {@code place} of {@code control} and clicks there, with modifiers. */
	public void click(Control control, Point place, int modifiers) {
		act(() -> {
			display().setCursorLocation(control.toDisplay(place));
			drain();
			if (modifiers != 0) {
				Event key = new Event();
				key.keyCode = modifiers;
				control.notifyListeners(SWT.KeyDown, key);
			}
			for (int type : new int[] { SWT.MouseMove, SWT.MouseDown, SWT.MouseUp }) {
				control.notifyListeners(type, mouse(control, type, place, modifiers));
				drain();
			}
		});
	}

	private static Event mouse(Control control, int type, Point place, int modifiers) {
		Event event = new Event();
		event.widget = control;
		event.type = type;
		event.button = type == SWT.MouseMove ? 0 : 1;
		event.count = 1;
		event.stateMask = modifiers | (type == SWT.MouseUp ? SWT.BUTTON1 : 0);
		event.x = place.x;
		event.y = place.y;
		return event;
	}

	/** Runs a command of the workbench. */
	public void command(String id) {
		act(() -> {
			try {
				window().getService(IHandlerService.class).executeCommand(id, null);
			} catch (CommandException e) {
				throw new AssertionError(id, e);
			}
			drain();
		});
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

	/** Paints what can be seen of the window into a file of the build's output, named {@code name}; behind a dialog work may have to wait for its end. */
	public Path screenshot(String name) {
		if (others().isEmpty()) {
			settle();
		}
		return picture(name);
	}

	private Path picture(String name) {
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
