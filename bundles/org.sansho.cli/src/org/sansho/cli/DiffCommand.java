// SPDX-License-Identifier: EPL-2.0
package org.sansho.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.sansho.core.evolution.EditionDiff;
import org.sansho.core.project.AtomicFile;
import org.sansho.core.project.InputException;
import org.sansho.core.project.OwnResult;
import org.sansho.core.project.Paths;
import org.sansho.core.project.SourceFile;
import org.sansho.core.text.Messages;
import org.sansho.dsl.project.Project;
import org.sansho.excel.DiffWorkbook;
import org.sansho.exchange.evolution.DiffHtml;
import org.sansho.exchange.evolution.DiffJson;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code sansho diff}: what changed between two editions, or between the project and itself at another revision. */
@CommandLine.Command(name = "diff")
final class DiffCommand extends Command {

	/** How differences are written. */
	enum Format {
		text, json, xlsx, html
	}

	@Parameters(paramLabel = "ID@ED|PATH", arity = "0..*", descriptionKey = "parameter.diff")
	private List<String> arguments = new ArrayList<>();

	@Option(names = "--git", paramLabel = "REV", descriptionKey = "option.git")
	private Optional<String> revision = Optional.empty();

	@Option(names = "--all", descriptionKey = "option.diffAll")
	private boolean listAll;

	@Option(names = "--format", paramLabel = "text|json|xlsx|html", descriptionKey = "option.coverageFormat")
	private Optional<Format> givenFormat = Optional.empty();

	@Option(names = {"-o", "--output"}, paramLabel = "FILE", descriptionKey = "option.outputFile")
	private Optional<String> output = Optional.empty();

	@Option(names = "--force", descriptionKey = "option.force")
	private boolean force;

	DiffCommand(Environment environment, Messages messages) {
		super(environment, messages);
	}

	@Override
	public Integer call() throws InputException, CommandException, IOException {
		Format format = new FormatOfName(messages()).of(givenFormat, output, Format.text);
		if (format == Format.xlsx && output.isEmpty()) {
			throw new CommandException(messages().get("coverage.needsFile"));
		}
		List<String> ids = ComparedEditions.ids(arguments, revision.isPresent(), messages());
		Optional<Path> target = output.isPresent() ? Optional.of(Paths.parse(output.get())) : Optional.empty();
		if (target.isPresent()) {
			AtomicFile.check(target.get());
		}
		List<SourceFile> files = files(arguments.subList(ids.size(), arguments.size()));
		if (target.isPresent()) {
			requireReplaceable(target.get(), files, force);
		}
		List<Project> loaded = new ArrayList<>();
		ComparedEditions compared = new ComparedEditions(messages(), each -> {
			loaded.add(loadFiles(each));
			return loaded.getLast();
		});
		List<EditionDiff> diffs = (revision.isPresent() ? compared.withRevision(ids, files, arguments.subList(ids.size(), arguments.size()), revision.get())
				: List.of(compared.between(ids, files))).stream().map(ComparedEditions.Compared::diff).toList();
		tellOfBroken(loaded.getLast());
		diffs.forEach(this::tellOfOrder);
		if (diffs.isEmpty()) {
			tellOfNothingSince(revision.orElseThrow());
		}
		if (target.isPresent()) {
			AtomicFile.write(target.get(), out -> write(format, diffs, out));
			environment().err().println(messages().get("export.done", output.get()));
		} else {
			Writer out = environment().out();
			writeText(format, diffs, out);
			out.flush();
		}
		return diffs.stream().anyMatch(EditionDiff::isDifferent) ? ExitCodes.FINDINGS : ExitCodes.DONE;
	}

	// ---------------------------------------------------------------- how it is written

	private void write(Format format, List<EditionDiff> diffs, OutputStream out) throws IOException {
		if (format == Format.xlsx) {
			DiffWorkbook.of(diffs, revision, messages().locale()).writeTo(out);
			return;
		}
		Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
		writeText(format, diffs, writer);
		writer.flush();
	}

	private void writeText(Format format, List<EditionDiff> diffs, Writer out) throws IOException {
		switch (format) {
			case json -> new DiffJson(revision).write(diffs, out);
			case html -> new DiffHtml(revision, messages().locale()).write(diffs, out);
			default -> {
				PrintWriter text = new PrintWriter(out);
				if (output.isPresent()) {
					text.println(OwnResult.mark("diff"));
				}
				new DiffText(messages(), revision, listAll, output.isEmpty() && environment().colours()).print(diffs, text);
				text.flush();
				if (output.isPresent() && text.checkError()) {
					throw new IOException();
				}
			}
		}
	}
}
