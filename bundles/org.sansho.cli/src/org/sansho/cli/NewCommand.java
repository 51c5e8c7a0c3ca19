// SPDX-License-Identifier: EPL-2.0
package org.sansho.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.sansho.core.project.ContentPack;
import org.sansho.core.project.InputException;
import org.sansho.core.project.Paths;
import org.sansho.core.project.SourceFile;
import org.sansho.core.text.Messages;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code sansho new}: a project of one's own, as a copy of a content pack. */
@CommandLine.Command(name = "new")
final class NewCommand extends Command {

	@Parameters(paramLabel = "DIR", arity = "1", descriptionKey = "parameter.newFolder")
	private String folder;

	@Option(names = "--pack", paramLabel = "NAME", defaultValue = "japan-medical", descriptionKey = "option.pack")
	private String packName;

	NewCommand(Environment environment, Messages messages) {
		super(environment, messages);
	}

	@Override
	public Integer call() throws InputException, CommandException {
		ContentPack pack = environment().packs().pack(packName);
		Path target = Paths.parse(folder).toAbsolutePath().normalize();
		requireFree(target);
		Path scrap = target.resolveSibling(".sansho-" + ProcessHandle.current().pid() + ".part");
		try {
			try {
				copy(pack, scrap);
				Files.deleteIfExists(target);
				Files.move(scrap, target);
			} finally {
				delete(scrap);
			}
		} catch (IOException e) {
			throw new CommandException(messages().get("new.failed", folder, String.valueOf(e.getMessage())));
		}
		environment().out().println(messages().get("new.done", folder, Integer.toString(pack.files().size()), packName));
		return ExitCodes.DONE;
	}

	private void requireFree(Path target) throws CommandException {
		if (Files.isDirectory(target)) {
			try (Stream<Path> content = Files.list(target)) {
				if (content.findAny().isEmpty()) {
					return;
				}
			} catch (IOException e) {
				throw new CommandException(messages().get("new.failed", folder, String.valueOf(e.getMessage())));
			}
		}
		if (Files.exists(target)) {
			throw new CommandException(messages().get("new.exists", folder));
		}
	}

	private static void copy(ContentPack pack, Path folder) throws IOException, InputException {
		delete(folder);
		for (Map.Entry<String, SourceFile> file : pack.files().entrySet()) {
			Path target = folder.resolve(file.getKey());
			Files.createDirectories(target.getParent());
			Files.write(target, file.getValue().bytes());
		}
	}

	private static void delete(Path folder) throws IOException {
		if (Files.exists(folder)) {
			List<Path> deepestFirst;
			try (Stream<Path> content = Files.walk(folder)) {
				deepestFirst = content.sorted(Comparator.reverseOrder()).toList();
			}
			for (Path path : deepestFirst) {
				Files.delete(path);
			}
		}
	}
}
