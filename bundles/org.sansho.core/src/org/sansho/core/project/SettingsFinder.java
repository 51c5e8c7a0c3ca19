// SPDX-License-Identifier: EPL-2.0
package org.sansho.core.project;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Finds the settings file that a file of a project follows: that of a content pack at its top, and on disk the nearest one in the
 * folder of the file or above, up to the folder that is under version control.
 */
public final class SettingsFinder {

	private static final String PACK = "pack:";
	private static final String DISK = "file:";

	private final ContentPacks packs;
	private final String name;
	private final Map<Path, Optional<Path>> byFolder = new HashMap<>();

	/** @param name the name of settings files */
	public SettingsFinder(ContentPacks packs, String name) {
		this.packs = packs;
		this.name = name;
	}

	/** The settings that {@code file} follows; empty when there are none. */
	public Optional<SettingsFile> settingsOf(SourceFile file) {
		if (file.name().startsWith(PACK)) {
			return inPack(file);
		}
		return file.uri().startsWith(DISK) ? onDisk(file) : Optional.empty();
	}

	private Optional<SettingsFile> inPack(SourceFile file) {
		String inside = file.name().substring(PACK.length());
		int slash = inside.indexOf('/');
		try {
			SourceFile settings = packs.pack(inside.substring(0, slash)).files().get(name);
			return Optional.ofNullable(settings).map(found -> new SettingsFile(found, inside.substring(slash + 1)));
		} catch (InputException noSuchPack) {
			return Optional.empty();
		}
	}

	private Optional<SettingsFile> onDisk(SourceFile file) {
		Path real = Path.of(URI.create(file.uri()));
		return inFolder(real.getParent()).map(settings -> {
			String path = settings.getParent().relativize(real).toString().replace(real.getFileSystem().getSeparator(), "/");
			return new SettingsFile(new SourceFile(shown(file, real, settings), settings.toUri().toString(), () -> Files.readAllBytes(settings)), path);
		});
	}

	private Optional<Path> inFolder(Path folder) {
		Optional<Path> known = byFolder.get(folder);
		if (known == null) {
			Path here = folder.resolve(name);
			if (Files.isRegularFile(here)) {
				known = Optional.of(here);
			} else {
				known = folder.getParent() == null || Files.exists(folder.resolve(".git")) ? Optional.empty() : inFolder(folder.getParent());
			}
			byFolder.put(folder, known);
		}
		return known;
	}

	/** As people named the file, as far up as they did; further up the place itself. */
	private static String shown(SourceFile file, Path real, Path settings) {
		Path folder = Path.of(file.name()).getParent();
		for (Path level = real.getParent(); !level.equals(settings.getParent()); level = level.getParent()) {
			if (folder == null) {
				return settings.toString();
			}
			folder = folder.getParent();
		}
		return folder == null ? settings.getFileName().toString() : folder.resolve(settings.getFileName()).toString();
	}
}
