// SPDX-License-Identifier: EPL-2.0

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Stream;
import java.util.zip.Deflater;

/**
 * Copies jars without their signatures: {@code java PlainJars.java FROM TO} those of a folder, {@code java PlainJars.java --in-place JAR…} over themselves.
 *
 * <p>The jars of the platform are signed. A class path checks a signature at every start, and classes of signed jars cannot be kept
 * ready for a fast start; together that doubles the time of a short command. Where the jars come from was settled when they were fetched.
 */
class PlainJars {

	private static final String IN_PLACE = "--in-place";

	public static void main(String[] arguments) throws IOException {
		if (arguments[0].equals(IN_PLACE)) {
			for (String argument : Arrays.asList(arguments).subList(1, arguments.length)) {
				Path jar = Path.of(argument);
				Path plain = jar.resolveSibling(jar.getFileName() + ".plain");
				copy(jar, plain);
				Files.move(plain, jar, StandardCopyOption.REPLACE_EXISTING);
			}
			return;
		}
		Path from = Path.of(arguments[0]);
		Path to = Path.of(arguments[1]);
		List<Path> jars;
		try (Stream<Path> files = Files.list(from)) {
			jars = files.filter(file -> file.toString().endsWith(".jar")).sorted().toList();
		}
		for (Path jar : jars) {
			copy(jar, to.resolve(jar.getFileName().toString()));
		}
	}

	private static void copy(Path source, Path target) throws IOException {
		try (JarFile jar = new JarFile(source.toFile(), false); OutputStream file = Files.newOutputStream(target)) {
			Manifest manifest = jar.getManifest() == null ? new Manifest() : jar.getManifest();
			// The sections of single entries hold their digests.
			manifest.getEntries().values().removeIf(section -> section.keySet().stream().map(Attributes.Name.class::cast)
					.anyMatch(name -> name.toString().toUpperCase(Locale.ROOT).endsWith("-DIGEST")));
			manifest.getMainAttributes().putIfAbsent(Attributes.Name.MANIFEST_VERSION, "1.0");
			try (JarOutputStream out = new JarOutputStream(file)) {
				out.setLevel(Deflater.BEST_SPEED);
				JarEntry before = jar.getJarEntry(JarFile.MANIFEST_NAME);
				out.putNextEntry(at(before == null ? LocalDateTime.of(1980, 1, 1, 0, 0) : before.getTimeLocal(), JarFile.MANIFEST_NAME));
				manifest.write(out);
				out.closeEntry();
				for (JarEntry entry : jar.stream().filter(PlainJars::isContent).toList()) {
					out.putNextEntry(at(entry.getTimeLocal(), entry.getName()));
					try (InputStream in = jar.getInputStream(entry)) {
						in.transferTo(out);
					}
					out.closeEntry();
				}
			}
		}
	}

	/** Times stay, so that the same jar gives the same bytes. */
	private static JarEntry at(LocalDateTime time, String name) {
		JarEntry entry = new JarEntry(name);
		entry.setTimeLocal(time);
		return entry;
	}

	private static boolean isContent(JarEntry entry) {
		String name = entry.getName().toUpperCase(Locale.ROOT);
		return !name.equals(JarFile.MANIFEST_NAME.toUpperCase(Locale.ROOT)) && !name.matches("META-INF/[^/]*\\.(SF|RSA|DSA|EC)");
	}
}
