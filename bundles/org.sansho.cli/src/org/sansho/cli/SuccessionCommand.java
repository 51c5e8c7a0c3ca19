// SPDX-License-Identifier: EPL-2.0
package org.sansho.cli;

import org.sansho.core.text.Messages;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code sansho succession}: says what can be done about successions. */
@CommandLine.Command(name = "succession", synopsisSubcommandLabel = "COMMAND", subcommands = SuccessionProposeCommand.class)
final class SuccessionCommand extends Command {

	@Spec
	private CommandSpec spec;

	SuccessionCommand(Environment environment, Messages messages) {
		super(environment, messages);
	}

	@Override
	public Integer call() {
		spec.commandLine().usage(environment().err());
		return ExitCodes.UNUSABLE;
	}
}
