// SPDX-License-Identifier: EPL-2.0
package org.sansho.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.stream.Collectors;
import org.sansho.core.Corpus;
import org.sansho.core.citation.CitationPath;
import org.sansho.core.project.AtomicFile;
import org.sansho.core.project.InputException;
import org.sansho.core.project.Paths;
import org.sansho.core.project.SourceFile;
import org.sansho.core.report.Problem;
import org.sansho.core.report.ValidationReport;
import org.sansho.core.text.Messages;
import org.sansho.dsl.project.Project;
import org.sansho.excel.FormExport;
import org.sansho.excel.FormWorkbook;
import org.sansho.excel.FormWriteException;
import org.sansho.model.Edition;
import org.sansho.model.Form;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code sansho export form}: the official checklist form as an Excel workbook. */
@CommandLine.Command(name = "form")
final class ExportFormCommand extends Command {

	@Option(names = "--edition", paramLabel = "ID@ED", required = true, descriptionKey = "option.edition")
	private String editionId;

	@Option(names = "--form", paramLabel = "NAME", descriptionKey = "option.form")
	private List<String> formNames = new ArrayList<>();

	@Option(names = "--with-basis", descriptionKey = "option.withBasis")
	private boolean withBasis;

	@Option(names = {"-o", "--output"}, paramLabel = "FILE.xlsx", required = true, descriptionKey = "option.outputForm")
	private String output;

	@Option(names = "--force", descriptionKey = "option.force")
	private boolean force;

	@Parameters(paramLabel = "PATH", arity = "0..*", descriptionKey = "parameter.paths")
	private List<String> paths = new ArrayList<>();

	ExportFormCommand(Environment environment, Messages messages) {
		super(environment, messages);
	}

	@Override
	public Integer call() throws InputException, CommandException, FormWriteException {
		Path target = Paths.parse(output);
		AtomicFile.check(target);
		Thread.ofPlatform().daemon().name("warm-up").start(FormWorkbook::warmUp);
		List<SourceFile> files = files(paths);
		requireReplaceable(target, files, force);
		Project project = loadFiles(files);
		requireNoErrors(validate(project, files));
		Edition edition = edition(project.corpus());
		FormExport export = FormExport.of(project.corpus(), edition, named(project.corpus(), edition), withBasis);
		AtomicFile.write(target, export.workbook()::writeTo);
		for (Form form : export.leftOut()) {
			environment().err().println(messages().get("export.leftOut", form.getName()));
		}
		for (FormWorkbook.Sheet sheet : export.workbook().sheets()) {
			environment().err().println(messages().get("export.sheet", sheet.name(), sheet.items(), sheet.entries()));
		}
		environment().err().println(messages().get("export.done", output));
		return ExitCodes.DONE;
	}

	private void requireNoErrors(ValidationReport report) throws CommandException {
		List<Problem> errors = FormExport.obstacles(report);
		if (!errors.isEmpty()) {
			Problem first = errors.getFirst();
			throw new CommandException(messages().get("export.errors", first.file(), Integer.toString(first.line()), Integer.toString(first.column()),
					first.message(), errors.size()));
		}
	}

	private Edition edition(Corpus corpus) throws CommandException {
		String known = FormExport.editions(corpus).stream().map(Edition::getName).collect(Collectors.joining(", "));
		return corpus.edition(editionId)
				.orElseThrow(() -> new CommandException(messages().get("export.unknownEdition", editionId, known.isEmpty() ? "-" : known)));
	}

	/** The forms that are asked for by name; none when all are wanted that can be written. */
	private List<Form> named(Corpus corpus, Edition edition) throws CommandException {
		List<Form> chosen = new ArrayList<>();
		for (String name : new LinkedHashSet<>(formNames)) {
			List<Form> found = corpus.forms(edition).stream()
					.filter(form -> CitationPath.normalise(form.getName()).equals(CitationPath.normalise(name))).toList();
			if (found.isEmpty()) {
				String known = corpus.forms(edition).stream().map(Form::getName).collect(Collectors.joining(", "));
				throw new CommandException(messages().get("export.unknownForm", name, editionId, known.isEmpty() ? "-" : known));
			}
			chosen.addAll(found);
		}
		return chosen;
	}
}
