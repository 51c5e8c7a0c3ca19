// SPDX-License-Identifier: EPL-2.0
package org.sansho.cli;

import java.util.ArrayList;
import java.util.List;
import org.sansho.core.text.Messages;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code sansho help COMMAND}: how a command is used, with examples. */
@CommandLine.Command(name = "help")
final class HelpCommand extends Command {

	@Spec
	private CommandSpec spec;

	@Parameters(paramLabel = "COMMAND", arity = "0..*", descriptionKey = "parameter.command")
	private List<String> names = new ArrayList<>();

	HelpCommand(Environment environment, Messages messages) {
		super(environment, messages);
	}

	@Override
	public Integer call() throws CommandException {
		CommandLine command = spec.root().commandLine();
		for (String name : names) {
			CommandLine next = command.getSubcommands().get(name);
			if (next == null) {
				throw new CommandException(messages().get("help.unknown", name, String.join(", ", command.getSubcommands().keySet())));
			}
			command = next;
		}
		command.usage(environment().out());
		return ExitCodes.DONE;
	}
}
