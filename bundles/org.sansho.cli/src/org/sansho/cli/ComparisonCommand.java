// SPDX-License-Identifier: EPL-2.0
package org.sansho.cli;

import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.sansho.core.project.AtomicFile;
import org.sansho.core.project.InputException;
import org.sansho.core.project.OwnResult;
import org.sansho.core.project.Paths;
import org.sansho.core.project.SourceFile;
import org.sansho.core.text.Messages;
import org.sansho.excel.CoverageWriteException;
import picocli.CommandLine;
import picocli.CommandLine.Option;

/** A command that compares two editions, or the project with itself at another revision, and writes what it finds in one of four formats. */
abstract class ComparisonCommand extends Command {

	/** How it is written. */
	enum Format {
		text, json, xlsx, html
	}

	/** What was found, ready to be written. */
	interface Found {

		/** Whether there is anything that scripts should stop at. */
		boolean isAny();

		void writeJson(Writer out) throws IOException;

		void writeHtml(Writer out) throws IOException;

		/** @param colours whether it goes where they are seen */
		void print(PrintWriter out, boolean colours);

		AtomicFile.Content workbook() throws CoverageWriteException;
	}

	@Option(names = "--format", paramLabel = "text|json|xlsx|html", descriptionKey = "option.coverageFormat")
	private Optional<Format> givenFormat = Optional.empty();

	@Option(names = {"-o", "--output"}, paramLabel = "FILE", descriptionKey = "option.outputFile")
	private Optional<String> output = Optional.empty();

	@Option(names = "--force", descriptionKey = "option.force")
	private boolean force;

	ComparisonCommand(Environment environment, Messages messages) {
		super(environment, messages);
	}

	/** Two identifiers of editions and then paths, or, with a revision, as few as none. */
	abstract List<String> arguments();

	/** The revision with which the project is compared; empty when two editions are. */
	abstract Optional<String> revision();

	/**
	 * Compares.
	 *
	 * @param ids   the editions
	 * @param files everything in {@code paths}
	 */
	abstract Found find(List<String> ids, List<SourceFile> files, List<String> paths) throws InputException, CommandException;

	@Override
	public final Integer call() throws InputException, CommandException, CoverageWriteException, IOException {
		Format format = new FormatOfName(messages()).of(givenFormat, output, Format.text);
		if (format == Format.xlsx && output.isEmpty()) {
			throw new CommandException(messages().get("coverage.needsFile"));
		}
		List<String> ids = ComparedEditions.ids(arguments(), revision().isPresent(), messages());
		Optional<Path> target = output.isPresent() ? Optional.of(Paths.parse(output.get())) : Optional.empty();
		if (target.isPresent()) {
			AtomicFile.check(target.get());
		}
		List<String> paths = new ArrayList<>(arguments().subList(ids.size(), arguments().size()));
		List<SourceFile> files = files(paths);
		if (target.isPresent()) {
			requireReplaceable(target.get(), files, force);
		}
		if (revision().isPresent() && ids.size() > 1) {
			environment().err().println(messages().get("diff.eachWithRevision", String.join(", ", ids), revision().get()));
		}
		Found found = find(ids, files, paths);
		if (target.isPresent()) {
			AtomicFile.write(target.get(), content(format, found));
			environment().err().println(messages().get("export.done", output.get()));
		} else {
			Writer out = environment().out();
			write(format, found, out);
			out.flush();
		}
		return found.isAny() ? ExitCodes.FINDINGS : ExitCodes.DONE;
	}

	private AtomicFile.Content content(Format format, Found found) throws CoverageWriteException {
		if (format == Format.xlsx) {
			return found.workbook();
		}
		return out -> {
			Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
			write(format, found, writer);
			writer.flush();
		};
	}

	private void write(Format format, Found found, Writer out) throws IOException {
		switch (format) {
			case json -> found.writeJson(out);
			case html -> found.writeHtml(out);
			default -> {
				PrintWriter text = new PrintWriter(out);
				if (output.isPresent()) {
					text.println(OwnResult.mark(name()));
				}
				found.print(text, output.isEmpty() && environment().colours());
				text.flush();
				if (output.isPresent() && text.checkError()) {
					throw new IOException();
				}
			}
		}
	}

	/** How it is called. */
	private String name() {
		return getClass().getAnnotation(CommandLine.Command.class).name();
	}
}
