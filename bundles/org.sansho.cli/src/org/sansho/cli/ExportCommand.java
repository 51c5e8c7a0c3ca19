// SPDX-License-Identifier: EPL-2.0
package org.sansho.cli;

import org.sansho.core.text.Messages;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code sansho export}: says what can be exported. */
@CommandLine.Command(name = "export", synopsisSubcommandLabel = "COMMAND", subcommands = ExportFormCommand.class)
final class ExportCommand extends Command {

	@Spec
	private CommandSpec spec;

	ExportCommand(Environment environment, Messages messages) {
		super(environment, messages);
	}

	@Override
	public Integer call() {
		spec.commandLine().usage(environment().err());
		return ExitCodes.UNUSABLE;
	}
}
