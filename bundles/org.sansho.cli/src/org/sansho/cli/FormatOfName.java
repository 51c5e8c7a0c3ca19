// SPDX-License-Identifier: EPL-2.0
package org.sansho.cli;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.sansho.core.text.Messages;

/** In which format a command writes: as it was told, else as the name of the file asks for. A name that asks for another one is refused. */
final class FormatOfName {

	/** How files with plain text may end; so may any file without an ending. */
	private static final Set<String> TEXT = Set.of("", "txt", "text", "md", "log");

	private final Messages messages;

	FormatOfName(Messages messages) {
		this.messages = messages;
	}

	/**
	 * The format.
	 *
	 * @param given  what the person asked for
	 * @param output the name of the file; empty: none is written
	 * @param text   the format of plain text; the others are called as their files end
	 * @throws CommandException if the name ends as files of none of the formats do, or as those of another one than {@code given}
	 */
	<F extends Enum<F>> F of(Optional<F> given, Optional<String> output, F text) throws CommandException {
		if (output.isEmpty()) {
			return given.orElse(text);
		}
		String ending = ending(output.get());
		Optional<F> named = TEXT.contains(ending) ? Optional.of(text) : Arrays.stream(text.getDeclaringClass().getEnumConstants()).filter(each -> each.name().equals(ending)).findFirst();
		if (given.isEmpty() && named.isEmpty()) {
			throw new CommandException(messages.get("format.unknownEnding", output.get(), endings(text)));
		}
		if (given.isPresent() && named.isPresent() && named.get() != given.get() && named.get() != text) {
			throw new CommandException(messages.get("format.otherEnding", output.get(), named.get().name(), given.get().name()));
		}
		return given.or(() -> named).orElse(text);
	}

	private static <F extends Enum<F>> String endings(F text) {
		return Arrays.stream(text.getDeclaringClass().getEnumConstants()).map(each -> each == text ? ".txt" : '.' + each.name()).collect(Collectors.joining(", "));
	}

	/** What stands behind the last dot of the name, in small letters. */
	private static String ending(String output) {
		String name = output.substring(Math.max(output.lastIndexOf('/'), output.lastIndexOf('\\')) + 1).toLowerCase(Locale.ROOT);
		String ending = name.substring(name.lastIndexOf('.') + 1);
		return name.lastIndexOf('.') < 1 ? "" : ending.equals("htm") ? "html" : ending;
	}
}
