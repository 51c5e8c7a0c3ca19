// SPDX-License-Identifier: EPL-2.0
package org.sansho.cli;

import org.sansho.core.text.Messages;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code sansho} by itself: says what it can do. */
@CommandLine.Command(name = "sansho", versionProvider = Version.class, synopsisSubcommandLabel = "COMMAND",
		subcommands = {NewCommand.class, ValidateCommand.class, CiteCommand.class, CoverageCommand.class, DiffCommand.class, SuccessionCommand.class, MigrateCommand.class, ImpactCommand.class, ReviewCommand.class, ImportCommand.class, ExportCommand.class, LspCommand.class, HelpCommand.class})
final class SanshoCommand extends Command {

	@Spec
	private CommandSpec spec;

	@Option(names = "--version", versionHelp = true, descriptionKey = "option.version")
	private boolean version;

	SanshoCommand(Environment environment, Messages messages) {
		super(environment, messages);
	}

	@Override
	public Integer call() throws CommandException {
		spec.commandLine().usage(environment().err());
		return ExitCodes.UNUSABLE;
	}
}
