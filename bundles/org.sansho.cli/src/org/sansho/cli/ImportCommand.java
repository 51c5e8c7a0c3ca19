// SPDX-License-Identifier: EPL-2.0
package org.sansho.cli;

import org.sansho.core.text.Messages;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code sansho import}: says what can be imported. */
@CommandLine.Command(name = "import", synopsisSubcommandLabel = "COMMAND", subcommands = ImportFormCommand.class)
final class ImportCommand extends Command {

	@Spec
	private CommandSpec spec;

	ImportCommand(Environment environment, Messages messages) {
		super(environment, messages);
	}

	@Override
	public Integer call() {
		spec.commandLine().usage(environment().err());
		return ExitCodes.UNUSABLE;
	}
}
