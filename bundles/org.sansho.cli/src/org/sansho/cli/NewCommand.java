// SPDX-License-Identifier: EPL-2.0
package org.sansho.cli;

import java.io.IOException;
import java.nio.file.Path;
import org.sansho.core.project.ContentPack;
import org.sansho.core.project.InputException;
import org.sansho.core.project.IoReason;
import org.sansho.core.project.NewProject;
import org.sansho.core.project.Paths;
import org.sansho.core.project.PortableName;
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
		try {
			if (!NewProject.isFree(target)) {
				throw new CommandException(messages().get("new.exists", folder));
			}
			if (target.getFileName() != null) {
				PortableName.check(target.getFileName().toString());
			}
			NewProject.create(pack, target);
		} catch (IOException e) {
			throw new CommandException(messages().get("new.failed", folder, IoReason.of(e).text(messages().locale())));
		}
		environment().out().println(messages().get("new.done", folder, Integer.toString(pack.files().size()), packName));
		return ExitCodes.DONE;
	}
}
