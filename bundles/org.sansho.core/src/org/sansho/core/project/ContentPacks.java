// SPDX-License-Identifier: EPL-2.0
package org.sansho.core.project;

import java.io.IOException;
import java.net.JarURLConnection;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLConnection;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.stream.Stream;

/**
 * The content packs that are shipped with the program: each a folder with a {@code pack.properties} in the folder {@code packs} of a
 * jar on the class path, or of a folder on disk.
 */
public final class ContentPacks {

	private static final String ROOT = "packs/";
	/** What every place that holds packs has, so that it can be found. */
	private static final String MARKER = ROOT + "README.md";
	private static final String DESCRIPTION = "pack.properties";

	private final SortedMap<String, ContentPack> packs;

	private ContentPacks(SortedMap<String, SortedMap<String, SourceFile>> filesByPack) {
		this.packs = new TreeMap<>();
		filesByPack.forEach((name, files) -> {
			if (files.containsKey(DESCRIPTION)) {
				packs.put(name, new ContentPack(name, Collections.unmodifiableSortedMap(files)));
			}
		});
	}

	/** The packs below {@code folder}, which holds one folder a pack. */
	public static ContentPacks in(Path folder) throws IOException {
		SortedMap<String, SortedMap<String, SourceFile>> found = new TreeMap<>();
		try (Stream<Path> files = Files.walk(folder)) {
			files.filter(Files::isRegularFile).forEach(file -> {
				String path = folder.relativize(file).toString().replace(file.getFileSystem().getSeparator(), "/");
				add(found, path, () -> Files.readAllBytes(file));
			});
		}
		return new ContentPacks(found);
	}

	/** The packs on the class path of {@code loader}; none if there is no such jar. */
	public static ContentPacks onClassPath(ClassLoader loader) throws IOException {
		URL marker = loader.getResource(MARKER);
		if (marker == null) {
			return new ContentPacks(new TreeMap<>());
		}
		URLConnection connection = marker.openConnection();
		if (connection instanceof JarURLConnection jar) {
			return in(jar.getJarFile());
		}
		try {
			return in(Path.of(marker.toURI()).getParent());
		} catch (URISyntaxException e) {
			throw new IOException(marker.toString(), e);
		}
	}

	private static ContentPacks in(JarFile jar) {
		SortedMap<String, SortedMap<String, SourceFile>> found = new TreeMap<>();
		jar.stream().filter(entry -> !entry.isDirectory() && entry.getName().startsWith(ROOT))
				.forEach(entry -> add(found, entry.getName().substring(ROOT.length()), () -> read(jar, entry)));
		return new ContentPacks(found);
	}

	private static byte[] read(JarFile jar, JarEntry entry) throws IOException {
		try (var in = jar.getInputStream(entry)) {
			return in.readAllBytes();
		}
	}

	private static void add(SortedMap<String, SortedMap<String, SourceFile>> found, String path, SourceFile.Opener opener) {
		int slash = path.indexOf('/');
		if (slash > 0) {
			SourceFile file = new SourceFile("pack:" + path, "pack:/" + path, opener);
			found.computeIfAbsent(path.substring(0, slash), key -> new TreeMap<>()).put(path.substring(slash + 1), file);
		}
	}

	/**
	 * The pack with this name.
	 *
	 * @throws InputException if there is none; it lists those that exist
	 */
	public ContentPack pack(String name) throws InputException {
		ContentPack pack = packs.get(name);
		if (pack == null) {
			throw new InputException("unknownPack", name, packs.isEmpty() ? "-" : String.join(", ", packs.keySet()));
		}
		return pack;
	}
}
