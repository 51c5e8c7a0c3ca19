// SPDX-License-Identifier: EPL-2.0
package org.sansho.cli;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.sansho.core.project.AtomicFile;
import org.sansho.core.project.InputException;
import org.sansho.core.project.Paths;
import org.sansho.core.project.ProjectSources;
import org.sansho.core.project.SourceFile;
import org.sansho.core.report.Problem;
import org.sansho.core.text.Messages;
import org.sansho.core.transcript.FormTranscript;
import org.sansho.core.transcript.Leftover;
import org.sansho.core.transcript.Transcript;
import org.sansho.dsl.create.Draft;
import org.sansho.dsl.create.Drafting;
import org.sansho.dsl.create.NewDeclaration.ImportedForms;
import org.sansho.dsl.project.Project;
import org.sansho.excel.FormReadException;
import org.sansho.excel.FormReader;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code sansho import form}: an official checklist workbook as text of the language. */
@CommandLine.Command(name = "form")
final class ImportFormCommand extends Command {

	/** All of them stand in the text; here they only are to be noticed. */
	private static final int MOST_SHOWN = 20;
	private static final int LONGEST_SHOWN = 60;

	@Parameters(index = "0", paramLabel = "FILE.xlsx", arity = "1", descriptionKey = "parameter.workbook")
	private String workbook;

	@Parameters(index = "1..*", paramLabel = "PATH", arity = "0..*", descriptionKey = "parameter.importPaths")
	private List<String> paths = new ArrayList<>();

	@Option(names = "--as", paramLabel = "ID@ED", required = true, descriptionKey = "option.as")
	private String editionId;

	@Option(names = "--dry-run", descriptionKey = "option.dryRunImport")
	private boolean dryRun;

	@Option(names = "--name", paramLabel = "FORM", descriptionKey = "option.nameImport")
	private List<String> names = new ArrayList<>();

	@Option(names = {"-o", "--output"}, paramLabel = "FILE.sansho", descriptionKey = "option.outputImport")
	private Optional<String> output = Optional.empty();

	ImportFormCommand(Environment environment, Messages messages) {
		super(environment, messages);
	}

	@Override
	public Integer call() throws InputException, CommandException, FormReadException {
		int at = editionId.indexOf('@');
		if (at < 1 || at == editionId.length() - 1) {
			throw new CommandException(messages().get("import.badEdition", editionId));
		}
		if (output.isEmpty() && !dryRun) {
			throw new CommandException(messages().get("import.noOutput"));
		}
		Optional<Path> target = output.isPresent() ? Optional.of(target(output.get())) : Optional.empty();
		Transcript transcript = FormReader.read(Paths.parse(workbook), workbook, sourceLocale());
		List<SourceFile> files = project();
		Drafting drafting = Drafting.standalone(messages().locale());
		Project project = loadFiles(files);
		ImportedForms wanted = called(ImportedForms.of(editionId.substring(0, at), editionId.substring(at + 1), transcript));
		Optional<String> obstacle = drafting.obstacle(wanted, project.corpus());
		if (obstacle.isPresent()) {
			throw new CommandException(messages().get("import.obstacle", workbook, obstacle.get()));
		}
		Draft draft = Drafting.standalone(sourceLocale()).draft(wanted, project.corpus());
		requireNoErrors(drafting, files, target, draft);
		if (dryRun) {
			environment().out().print(draft.text());
		} else {
			AtomicFile.write(target.orElseThrow(), out -> out.write(draft.text().getBytes(StandardCharsets.UTF_8)));
		}
		account(wanted.transcript());
		environment().err().println(dryRun ? messages().get("import.dry") : messages().get("import.done", output.orElseThrow()));
		return ExitCodes.DONE;
	}

	private ImportedForms called(ImportedForms forms) throws CommandException {
		int count = forms.transcript().forms().size();
		if (!names.isEmpty() && names.size() != count) {
			throw new CommandException(messages().get("import.names", workbook, count, names.size()));
		}
		return names.isEmpty() ? forms : forms.called(names.stream().map(String::strip).toList());
	}

	private Path target(String name) throws InputException, CommandException {
		Path target = Paths.parse(name);
		if (!name.endsWith(ProjectSources.EXTENSION)) {
			throw new CommandException(messages().get("import.badOutput", name));
		}
		AtomicFile.check(target);
		if (Files.exists(target)) {
			throw new CommandException(messages().get("import.exists", name));
		}
		return target;
	}

	/** The project that the forms go into; none is needed when nobody names one. */
	private List<SourceFile> project() throws InputException {
		if (!paths.isEmpty()) {
			return files(paths);
		}
		Path folder = output.isPresent() ? Paths.parse(output.get()).toAbsolutePath().getParent() : Path.of("").toAbsolutePath();
		try {
			return files(List.of(folder.toString()));
		} catch (InputException nothingHere) {
			return List.of();
		}
	}

	private void requireNoErrors(Drafting drafting, List<SourceFile> files, Optional<Path> target, Draft draft) throws InputException, CommandException {
		Path place = target.orElseGet(() -> Path.of("import" + ProjectSources.EXTENSION)).toAbsolutePath();
		SourceFile file = new SourceFile(output.orElse(place.getFileName().toString()), place.toUri().toString(), () -> new byte[0]);
		List<Problem> errors = drafting.errors(files, file, draft.text(), 0);
		if (!errors.isEmpty()) {
			Problem first = errors.getFirst();
			throw new CommandException(messages().get("import.errors", workbook, first.file(), Integer.toString(first.line()), first.message(), errors.size()));
		}
	}

	/** What became of the workbook, and above all what did not become part of a form. */
	private void account(Transcript transcript) {
		for (FormTranscript form : transcript.forms()) {
			environment().err().println(messages().get("import.form", form.name(), form.items().count(), form.columns().size(), form.sheet()));
			if (form.answers() > 0) {
				environment().err().println(messages().get("import.answers", form.name(), form.answers()));
			}
		}
		List<Leftover> leftovers = Stream.concat(transcript.forms().stream().flatMap(form -> form.leftovers().stream()), transcript.leftovers().stream()).toList();
		leftovers.stream().limit(MOST_SHOWN).forEach(leftover -> environment().err().println(messages().get("import.leftover", leftover.sheet(), leftover.cell(),
				messages().get("import." + leftover.reason().name()), shown(leftover.text())).strip()));
		if (leftovers.size() > MOST_SHOWN) {
			environment().err().println(messages().get("import.more", leftovers.size() - MOST_SHOWN));
		}
	}

	private static String shown(String text) {
		String line = text.replaceAll("\\s+", " ");
		return line.length() > LONGEST_SHOWN ? line.substring(0, line.offsetByCodePoints(0, line.codePointCount(0, LONGEST_SHOWN))) + "…" : line;
	}
}
