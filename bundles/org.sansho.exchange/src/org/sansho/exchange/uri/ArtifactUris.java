// SPDX-License-Identifier: EPL-2.0
package org.sansho.exchange.uri;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * The URIs of files whose names are known as people write them.
 *
 * <p>Works on text, not on {@link Path}, so that a name is written in UTF-8 whatever the locale of the machine can say, and so that the
 * rules of Windows can be tested anywhere.
 */
public final class ArtifactUris {

	/**
	 * A URI reference as RFC 3986 defines it, in ASCII.
	 *
	 * @param uri      the reference
	 * @param relative whether it is relative to the root
	 */
	public record ArtifactUri(String uri, boolean relative) {
	}

	private static final String PACK = "pack:";
	private static final String UNRESERVED = "-._~";

	private final Place root;
	private final boolean windows;

	/** @param root the absolute folder that relative names start from, and that relative URIs are relative to */
	public ArtifactUris(Path root) {
		this(root.toAbsolutePath().toString(), "\\".equals(root.getFileSystem().getSeparator()));
	}

	/**
	 * @param root    the absolute folder
	 * @param windows whether names are written as on Windows: {@code C:\folder\file}, {@code \\server\share}
	 */
	public ArtifactUris(String root, boolean windows) {
		this.windows = windows;
		this.root = place(root).normalised();
	}

	/**
	 * The URI of {@code file}: of a content pack {@code pack:NAME/…}, of a file below the root relative to it, of any other file absolute.
	 */
	public ArtifactUri of(String file) {
		if (file.startsWith(PACK)) {
			return new ArtifactUri(PACK + encode(Arrays.asList(file.substring(PACK.length()).split("/"))), false);
		}
		Place written = place(file);
		Place place = (written.isAbsolute() ? written : root.resolve(written)).normalised();
		if (place.isBelow(root, windows)) {
			return new ArtifactUri(encode(place.segments().subList(root.segments().size(), place.segments().size())), true);
		}
		return new ArtifactUri(place.start() + encode(place.segments()), false);
	}

	/** Where {@code path} leads, with the beginning that its URI has: {@code file:///}, {@code file:///C:/}, {@code file://server/}. */
	private Place place(String path) {
		String slashed = windows ? path.replace('\\', '/') : path;
		if (windows && slashed.startsWith("//")) {
			int end = slashed.indexOf('/', 2);
			String server = end < 0 ? slashed.substring(2) : slashed.substring(2, end);
			return new Place("file://" + encode(server) + '/', segments(end < 0 ? "" : slashed.substring(end)));
		}
		if (windows && slashed.matches("[A-Za-z]:/.*")) {
			return new Place("file:///" + slashed.substring(0, 1).toUpperCase(Locale.ROOT) + ":/", segments(slashed.substring(2)));
		}
		return new Place(slashed.startsWith("/") ? "file:///" : "", segments(slashed));
	}

	private static List<String> segments(String path) {
		return Arrays.stream(path.split("/")).filter(segment -> !segment.isEmpty()).toList();
	}

	private static String encode(List<String> segments) {
		return segments.stream().map(ArtifactUris::encode).collect(Collectors.joining("/"));
	}

	private static String encode(String segment) {
		StringBuilder encoded = new StringBuilder();
		for (byte b : segment.getBytes(StandardCharsets.UTF_8)) {
			char c = (char) (b & 0xFF);
			if (c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || UNRESERVED.indexOf(c) >= 0) {
				encoded.append(c);
			} else {
				encoded.append('%').append(String.format("%02X", (int) c));
			}
		}
		return encoded.toString();
	}

	/**
	 * A path in pieces.
	 *
	 * @param start    the beginning of its URI; empty when the path is relative
	 * @param segments the names below
	 */
	private record Place(String start, List<String> segments) {

		boolean isAbsolute() {
			return !start.isEmpty();
		}

		Place resolve(Place relative) {
			List<String> all = new ArrayList<>(segments);
			all.addAll(relative.segments);
			return new Place(start, all);
		}

		Place normalised() {
			List<String> kept = new ArrayList<>();
			for (String segment : segments) {
				if (segment.equals("..")) {
					if (!kept.isEmpty()) {
						kept.removeLast();
					}
				} else if (!segment.equals(".")) {
					kept.add(segment);
				}
			}
			return new Place(start, List.copyOf(kept));
		}

		boolean isBelow(Place folder, boolean ignoreCase) {
			int depth = folder.segments.size();
			if (!start.equalsIgnoreCase(folder.start) || segments.size() <= depth) {
				return false;
			}
			for (int i = 0; i < depth; i++) {
				String name = segments.get(i);
				String expected = folder.segments.get(i);
				if (!(ignoreCase ? name.equalsIgnoreCase(expected) : name.equals(expected))) {
					return false;
				}
			}
			return true;
		}
	}
}
