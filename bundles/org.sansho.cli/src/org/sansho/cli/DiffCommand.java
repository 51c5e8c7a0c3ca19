// SPDX-License-Identifier: EPL-2.0
package org.sansho.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.sansho.core.evolution.EditionDiff;
import org.sansho.core.project.AtomicFile;
import org.sansho.core.project.InputException;
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
final class DiffCommand extends ComparisonCommand {

	@Parameters(paramLabel = "ID@ED|PATH", arity = "0..*", descriptionKey = "parameter.diff")
	private List<String> arguments = new ArrayList<>();

	@Option(names = "--git", paramLabel = "REV", descriptionKey = "option.git")
	private Optional<String> revision = Optional.empty();

	@Option(names = "--all", descriptionKey = "option.diffAll")
	private boolean listAll;

	DiffCommand(Environment environment, Messages messages) {
		super(environment, messages);
	}

	@Override
	List<String> arguments() {
		return arguments;
	}

	@Override
	Optional<String> revision() {
		return revision;
	}

	@Override
	Found find(List<String> ids, List<SourceFile> files, List<String> paths) throws InputException, CommandException {
		List<Project> loaded = new ArrayList<>();
		ComparedEditions compared = new ComparedEditions(messages(), each -> {
			loaded.add(loadFiles(each));
			return loaded.getLast();
		});
		List<EditionDiff> diffs = (revision.isPresent() ? compared.withRevision(ids, files, paths, revision.get()) : List.of(compared.between(ids, files))).stream()
				.map(ComparedEditions.Compared::diff).toList();
		tellOfBroken(loaded.getLast());
		diffs.forEach(this::tellOfOrder);
		if (diffs.isEmpty()) {
			tellOfNothingSince(revision.orElseThrow());
		}
		return new Differences(diffs);
	}

	private final class Differences implements Found {

		private final List<EditionDiff> diffs;

		Differences(List<EditionDiff> diffs) {
			this.diffs = diffs;
		}

		@Override
		public boolean isAny() {
			return diffs.stream().anyMatch(EditionDiff::isDifferent);
		}

		@Override
		public void writeJson(Writer out) throws IOException {
			new DiffJson(revision).write(diffs, out);
		}

		@Override
		public void writeHtml(Writer out) throws IOException {
			new DiffHtml(revision, messages().locale()).write(diffs, out);
		}

		@Override
		public void print(PrintWriter out, boolean colours) {
			new DiffText(messages(), revision, listAll, colours).print(diffs, out);
		}

		@Override
		public AtomicFile.Content workbook() {
			return DiffWorkbook.of(diffs, revision, messages().locale())::writeTo;
		}
	}
}
