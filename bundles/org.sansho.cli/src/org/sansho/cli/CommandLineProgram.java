// SPDX-License-Identifier: EPL-2.0
package org.sansho.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.sansho.core.project.InputException;
import org.sansho.core.text.Messages;
import org.sansho.excel.CoverageWriteException;
import org.sansho.excel.FormReadException;
import org.sansho.excel.FormWriteException;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.IFactory;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.OverwrittenOptionException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Reads the arguments, runs the command they name, and turns whatever goes wrong into one sentence and an exit code. */
public final class CommandLineProgram {

	/** As operating systems say it; Java has nothing else to tell it by. */
	private static final List<String> CLOSED_PIPE = List.of("Broken pipe", "EPIPE", "パイプ", "pipe is being closed");

	/** So many bits count what is less than a megabyte. */
	private static final int MEGABYTE = 20;

	private final Environment environment;

	/** A program with these surroundings. */
	public CommandLineProgram(Environment environment) {
		this.environment = environment;
	}

	/**
	 * Runs one command.
	 *
	 * @param machine the language of the machine, used unless the arguments name another
	 * @return the exit code
	 */
	public int run(Locale machine, String... arguments) {
		Locale locale = Languages.of(machine, arguments);
		Messages messages = new Messages(CommandLineProgram.class, locale);
		CommandLine commands = new CommandLine(SanshoCommand.class, factory(messages));
		commands.setResourceBundle(ResourceBundle.getBundle(CommandLineProgram.class.getPackageName() + ".help", locale,
				CommandLineProgram.class.getClassLoader(), ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES)));
		commands.setOut(environment.out()).setErr(environment.err());
		commands.setColorScheme(CommandLine.Help.defaultColorScheme(environment.terminal() ? Ansi.AUTO : Ansi.OFF));
		commands.setCaseInsensitiveEnumValuesAllowed(true).setUsageHelpAutoWidth(environment.terminal()).setUsageHelpWidth(100);
		commands.setParameterExceptionHandler((exception, given) -> wrongUsage(exception, messages));
		commands.setExecutionExceptionHandler((exception, command, result) -> failed(exception, messages));
		int code = written(execute(commands, messages, arguments), messages);
		environment.err().flush();
		return code;
	}

	/** What scripts rest on must not be lost silently, as on a full disk. Whoever closes a pipe has seen enough. */
	private int written(int code, Messages messages) {
		Optional<IOException> failure = environment.output().failure();
		if (failure.isEmpty() || isClosedPipe(failure.get()) || code >= ExitCodes.UNUSABLE) {
			return code;
		}
		environment.err().println(messages.get("output.failed"));
		return ExitCodes.UNUSABLE;
	}

	private static boolean isClosedPipe(IOException failure) {
		String reason = String.valueOf(failure.getMessage());
		return CLOSED_PIPE.stream().anyMatch(reason::contains);
	}

	/** Commands get what they need through their constructors. */
	private IFactory factory(Messages messages) {
		return new IFactory() {
			@Override
			public <K> K create(Class<K> type) throws Exception {
				if (Command.class.isAssignableFrom(type)) {
					return type.getDeclaredConstructor(Environment.class, Messages.class).newInstance(environment, messages);
				}
				return CommandLine.defaultFactory().create(type);
			}
		};
	}

	private int wrongUsage(ParameterException exception, Messages messages) {
		String command = exception.getCommandLine().getCommandSpec().qualifiedName();
		environment.err().println(wrongUsageMessage(exception, messages) + ' ' + messages.get("usage.hint", command));
		return ExitCodes.UNUSABLE;
	}

	private static String wrongUsageMessage(ParameterException exception, Messages messages) {
		return switch (exception) {
			case UnmatchedArgumentException unmatched -> messages.get("usage.unknown", unmatched.getUnmatched().getFirst());
			case MissingParameterException missing when !missing.getMissing().isEmpty() ->
				messages.get("usage.missing", name(missing.getMissing().getFirst()));
			case OverwrittenOptionException twice -> messages.get("usage.twice", name(twice.getOverwritten()));
			default -> exception.getArgSpec() == null ? exception.getMessage()
					: messages.get("usage.invalid", name(exception.getArgSpec()), String.valueOf(exception.getValue()), possible(exception.getArgSpec()));
		};
	}

	private static String possible(ArgSpec argument) {
		if (argument.completionCandidates() == null) {
			return argument.paramLabel();
		}
		return StreamSupport.stream(argument.completionCandidates().spliterator(), false).map(value -> value.toLowerCase(Locale.ROOT))
				.collect(Collectors.joining(", "));
	}

	private static String name(ArgSpec argument) {
		return argument instanceof OptionSpec option ? option.longestName() : argument.paramLabel();
	}

	/** What is no exception but an error, such as too little memory, must not end with the code of findings either. */
	private int execute(CommandLine commands, Messages messages, String... arguments) {
		try {
			return commands.execute(arguments);
		} catch (Error e) {
			return failed(new IllegalStateException(e), messages);
		}
	}

	private int failed(Exception exception, Messages messages) {
		String sentence = switch (exception) {
			case InputException unusable -> unusable.message(messages.locale());
			case FormWriteException unusable -> unusable.message(messages.locale());
			case FormReadException unusable -> unusable.message(messages.locale());
			case CoverageWriteException unusable -> unusable.message(messages.locale());
			case CommandException unusable -> unusable.getMessage();
			default -> null;
		};
		environment.out().flush();
		if (sentence != null) {
			environment.err().println(sentence);
			return ExitCodes.UNUSABLE;
		}
		environment.err().println(isTooLittleMemory(exception) ? messages.get("memory", Runtime.getRuntime().maxMemory() >> MEGABYTE) : messages.get("internal", details(exception)));
		return ExitCodes.INTERNAL;
	}

	/** Whoever worked side by side has wrapped it. */
	private static boolean isTooLittleMemory(Throwable thrown) {
		return Stream.iterate(thrown, Objects::nonNull, Throwable::getCause).anyMatch(OutOfMemoryError.class::isInstance);
	}

	/** Where the stack trace was put: a person needs the sentence, whoever mends it needs the rest. */
	private static String details(Exception exception) {
		try {
			Path file = Files.createTempFile("sansho-error-", ".log");
			try (PrintWriter out = new PrintWriter(Files.newBufferedWriter(file))) {
				exception.printStackTrace(out);
			}
			return file.toString();
		} catch (IOException e) {
			return exception.toString();
		}
	}
}
