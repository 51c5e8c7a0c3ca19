// SPDX-License-Identifier: EPL-2.0
package org.sansho.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.sansho.core.rules.manual.RuleManual;
import org.sansho.core.rules.manual.RulePage;
import org.sansho.core.rules.manual.RuleReference;
import org.sansho.core.text.Messages;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code sansho help COMMAND}: how a command is used, with examples; {@code sansho help SN202}: what a rule is about. */
@CommandLine.Command(name = "help")
final class HelpCommand extends Command {

	/** Instead of a command: the page of all rules. */
	private static final String RULES = "rules";
	private static final int INDENT = 2;

	@Spec
	private CommandSpec spec;

	@Parameters(paramLabel = "COMMAND", arity = "0..*", descriptionKey = "parameter.command")
	private List<String> names = new ArrayList<>();

	HelpCommand(Environment environment, Messages messages) {
		super(environment, messages);
	}

	@Override
	public Integer call() throws CommandException {
		if (names.size() == 1) {
			Optional<RulePage> page = RuleManual.in(messages().locale()).page(names.getFirst());
			if (page.isPresent()) {
				print(page.get());
				return ExitCodes.DONE;
			}
			if (names.getFirst().equals(RULES)) {
				environment().out().print(RuleReference.markdown());
				return ExitCodes.DONE;
			}
		}
		if (names.size() == 1 && names.getFirst().matches("(?i)SN\\d*")) {
			throw new CommandException(messages().get("help.unknownRule", names.getFirst()));
		}
		CommandLine command = spec.root().commandLine();
		for (String name : names) {
			CommandLine next = command.getSubcommands().get(name);
			if (next == null) {
				throw new CommandException(messages().get("help.unknown", name, available(command)));
			}
			command = next;
		}
		command.usage(environment().out());
		return ExitCodes.DONE;
	}

	private String available(CommandLine command) {
		String commands = String.join(", ", command.getSubcommands().keySet());
		return command == spec.root().commandLine() ? commands + ", " + RULES : commands;
	}

	private void print(RulePage page) {
		PrintWriter out = environment().out();
		String severity = messages().get("severity." + page.severity().name().toLowerCase(Locale.ROOT));
		out.println(messages().get("help.rule", page.code(), severity, page.title()));
		out.println();
		out.println(page.text());
		out.println();
		out.println(messages().get("help.bad"));
		out.println(page.bad().indent(INDENT).stripTrailing());
		out.println();
		out.println(messages().get("help.good"));
		out.println(page.good().indent(INDENT).stripTrailing());
	}
}
