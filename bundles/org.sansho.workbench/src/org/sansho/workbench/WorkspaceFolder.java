// SPDX-License-Identifier: EPL-2.0
package org.sansho.workbench;

import java.io.File;
import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Path;
import java.util.Optional;
import org.eclipse.core.runtime.Platform;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.osgi.service.datalocation.Location;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.DirectoryDialog;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Shell;
import org.sansho.core.text.Messages;

/**
 * The folder in which a workbench keeps its projects and settings. Two workbenches in one folder would spoil each other's settings, and without
 * write access there is no workbench at all: both are said before anything begins.
 */
public final class WorkspaceFolder {

	/** Whether a folder can be worked in. */
	public enum Claim {
		/** It can, and by nobody else until this program ends. */
		OURS,
		/** Another workbench works in it. */
		IN_USE,
		/** Nothing can be written into it. */
		NOT_WRITABLE
	}

	private final Location location;
	private final Messages messages;

	WorkspaceFolder(Messages messages) {
		this(Platform.getInstanceLocation(), messages);
	}

	private WorkspaceFolder(Location location, Messages messages) {
		this.location = location;
		this.messages = messages;
	}

	/** Takes the folder for this program; asks for another one as long as that is possible. Returns false when there is none to work in. */
	boolean claim(Display display) {
		if (location.isSet()) {
			Claim claim = claim(location);
			if (claim != Claim.OURS) {
				tell(display, claim, location.getURL(), "workspace.quit");
			}
			return claim == Claim.OURS;
		}
		Optional<URL> wanted = Optional.of(location.getDefault());
		while (wanted.isPresent()) {
			Claim claim = claim(location, wanted.get());
			if (claim == Claim.OURS) {
				return true;
			}
			wanted = tell(display, claim, wanted.get(), "workspace.choose", "workspace.quit") == 0 ? choose(display) : Optional.empty();
		}
		return false;
	}

	/** Takes the folder that {@code location} is. */
	public static Claim claim(Location location) {
		try {
			return location.lock() ? Claim.OURS : Claim.IN_USE;
		} catch (IOException e) {
			return Claim.NOT_WRITABLE;
		}
	}

	/** Looks at {@code wanted} first, since a location can be set only once. */
	private static Claim claim(Location location, URL wanted) {
		try {
			Location tried = location.createLocation(null, wanted, false);
			if (tried.set(wanted, true)) {
				tried.release();
				return location.set(wanted, true) ? Claim.OURS : Claim.IN_USE;
			}
			return Claim.IN_USE;
		} catch (IOException e) {
			return Claim.NOT_WRITABLE;
		}
	}

	private int tell(Display display, Claim claim, URL folder, String... answers) {
		String text = messages.get(claim == Claim.IN_USE ? "workspace.inUse" : "workspace.notWritable", shown(folder));
		System.err.println("Sansho: " + text);
		String[] labels = new String[answers.length];
		for (int i = 0; i < answers.length; i++) {
			labels[i] = messages.get(answers[i]);
		}
		Shell shell = behind(display);
		try {
			return new MessageDialog(shell, messages.get("title"), null, text, MessageDialog.ERROR, 0, labels).open();
		} finally {
			shell.dispose();
		}
	}

	/** A window that is not shown, and that puts dialogs into the middle of the screen. */
	private static Shell behind(Display display) {
		Shell shell = new Shell(display, SWT.NONE);
		shell.setBounds(display.getPrimaryMonitor().getBounds());
		return shell;
	}

	private static String shown(URL folder) {
		try {
			return Path.of(folder.toURI()).toString();
		} catch (URISyntaxException | IllegalArgumentException e) {
			// Locations hold blanks and Japanese as they are.
			return new File(folder.getPath()).getPath();
		}
	}

	private Optional<URL> choose(Display display) {
		Shell shell = behind(display);
		try {
			DirectoryDialog dialog = new DirectoryDialog(shell);
			dialog.setText(messages.get("title"));
			dialog.setMessage(messages.get("workspace.message"));
			String chosen = dialog.open();
			return chosen == null ? Optional.empty() : Optional.of(new File(chosen).toURI().toURL());
		} catch (MalformedURLException e) {
			return Optional.empty();
		} finally {
			shell.dispose();
		}
	}
}
