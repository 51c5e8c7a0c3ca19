// SPDX-License-Identifier: EPL-2.0
package org.sansho.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.eclipse.emf.ecore.EObject;
import org.sansho.core.Corpus;
import org.sansho.core.EditionIds;
import org.sansho.core.citation.NearestNames;
import org.sansho.core.evolution.Contradiction;
import org.sansho.core.evolution.EditionDiff;
import org.sansho.core.evolution.EditionSide;
import org.sansho.core.project.AtomicFile;
import org.sansho.core.project.InputException;
import org.sansho.core.project.Paths;
import org.sansho.core.project.ProjectSources;
import org.sansho.core.project.SourceFile;
import org.sansho.core.report.Problem;
import org.sansho.core.text.Messages;
import org.sansho.dsl.project.Project;
import org.sansho.excel.DiffWorkbook;
import org.sansho.exchange.evolution.DiffHtml;
import org.sansho.exchange.evolution.DiffJson;
import org.sansho.history.GitRevision;
import org.sansho.model.Edition;
import org.sansho.model.SanshoFactory;
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

	private static final String PACK = "pack:";
	private static final int NEAREST = 3;

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

	DiffCommand(Environment environment, Messages messages) {
		super(environment, messages);
	}

	@Override
	public Integer call() throws InputException, CommandException, IOException {
		Format format = format();
		if (format == Format.xlsx && output.isEmpty()) {
			throw new CommandException(messages().get("coverage.needsFile"));
		}
		List<String> ids = ids();
		Optional<Path> target = output.isPresent() ? Optional.of(Paths.parse(output.get())) : Optional.empty();
		if (target.isPresent()) {
			AtomicFile.check(target.get());
		}
		List<SourceFile> files = files(arguments.subList(ids.size(), arguments.size()));
		if (target.isPresent()) {
			requireNoInput(target.get(), files);
		}
		List<EditionDiff> diffs = revision.isPresent() ? withRevision(ids, files) : List.of(between(ids, loadFiles(files)));
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

	/** What is asked for; else what the name of the file asks for. */
	private Format format() {
		String name = output.orElse("").toLowerCase(Locale.ROOT);
		return givenFormat.orElse(name.endsWith(".xlsx") ? Format.xlsx : name.endsWith(".json") ? Format.json
				: name.endsWith(".html") || name.endsWith(".htm") ? Format.html : Format.text);
	}

	/** The arguments that name editions: the first two, or with a revision those before the first path. */
	private List<String> ids() throws CommandException {
		if (revision.isPresent()) {
			return arguments.stream().takeWhile(argument -> !isPath(argument)).toList();
		}
		if (arguments.size() < 2 || isPath(arguments.get(0)) || isPath(arguments.get(1))) {
			throw new CommandException(messages().get("diff.needsTwo"));
		}
		return arguments.subList(0, 2);
	}

	/** What exists, what is a pack and what is named like a file is a path. */
	private static boolean isPath(String argument) {
		try {
			return argument.startsWith(PACK) || argument.endsWith(ProjectSources.EXTENSION) || Files.exists(Path.of(argument));
		} catch (InvalidPathException e) {
			return false;
		}
	}

	// ---------------------------------------------------------------- what is compared

	private EditionDiff between(List<String> ids, Project project) throws CommandException, InputException {
		Corpus corpus = project.corpus();
		EditionSide older = new EditionSide(corpus, edition(corpus, ids.get(0)));
		EditionSide newer = new EditionSide(corpus, edition(corpus, ids.get(1)));
		if (older.edition() == newer.edition()) {
			throw new CommandException(messages().get("diff.same", older.edition().getName()));
		}
		if (!EditionIds.document(older.edition()).equals(EditionIds.document(newer.edition()))) {
			throw new CommandException(messages().get("diff.otherDocument", older.edition().getName(), newer.edition().getName(), siblings(corpus, older.edition())));
		}
		requireReadable(project, older, newer);
		requireContent(older);
		requireContent(newer);
		tellOfBroken(project);
		Optional<Contradiction> contradiction = EditionDiff.contradiction(older, newer);
		if (contradiction.isPresent()) {
			throw new CommandException(new RefusalText(messages()).of(contradiction.get().refusal(), project));
		}
		return EditionDiff.of(older, newer);
	}

	private Edition edition(Corpus corpus, String id) throws CommandException {
		Optional<Edition> edition = corpus.edition(id);
		if (edition.isEmpty()) {
			List<String> known = corpus.editions().stream().map(Edition::getName).toList();
			List<String> nearest = new NearestNames(known).to(id, NEAREST);
			List<String> shown = nearest.isEmpty() ? known : nearest;
			throw new CommandException(messages().get(nearest.isEmpty() ? "coverage.unknownEdition" : "diff.unknownEdition", id,
					shown.isEmpty() ? "-" : String.join(", ", shown)));
		}
		return edition.get();
	}

	private static String siblings(Corpus corpus, Edition edition) {
		List<String> others = corpus.documentOf(edition).map(corpus::editionsOf).orElse(List.of()).stream().filter(other -> other != edition).map(Edition::getName).toList();
		return others.isEmpty() ? "-" : String.join(", ", others);
	}

	private void requireContent(EditionSide side) throws CommandException {
		if (side.corpus().provisions(side.edition()).isEmpty()) {
			throw new CommandException(messages().get("diff.empty", side.edition().getName()));
		}
	}

	/** What was not understood would look as if it had been withdrawn. */
	private void requireReadable(Project project, EditionSide... sides) throws CommandException, InputException {
		Set<EObject> objects = new LinkedHashSet<>();
		for (EditionSide side : sides) {
			objects.add(side.edition());
			side.corpus().parts(side.edition()).forEach(objects::add);
			side.corpus().forms(side.edition()).forEach(objects::add);
			objects.addAll(side.corpus().provisions(side.edition()));
		}
		if (sides.length == 2) {
			EditionDiff.successions(sides[0], sides[1]).forEach(succession -> {
				objects.add(succession);
				objects.addAll(succession.getStatements());
			});
		}
		objects.removeIf(object -> object.eResource() == null);
		List<Problem> syntax = project.syntaxErrorsAbout(Stream.of(sides).map(EditionSide::edition).toList());
		List<Problem> obstacles = syntax.isEmpty() ? project.obstacles(objects) : syntax;
		if (!obstacles.isEmpty()) {
			Problem first = obstacles.getFirst();
			throw new CommandException(messages().get("diff.errors", first.file(), Integer.toString(first.line()), Integer.toString(first.column()), first.message(),
					obstacles.size()));
		}
	}

	/** The project beside itself as it was. */
	private List<EditionDiff> withRevision(List<String> ids, List<SourceFile> files) throws InputException, CommandException {
		List<SourceFile> earlier = GitRevision.files(files, arguments.subList(ids.size(), arguments.size()), revision.get());
		Project before = loadFiles(earlier);
		Project now = loadFiles(files);
		Set<String> wanted = new LinkedHashSet<>(ids);
		if (ids.isEmpty()) {
			before.corpus().editions().forEach(edition -> wanted.add(edition.getName()));
			now.corpus().editions().forEach(edition -> wanted.add(edition.getName()));
		}
		tellOfBroken(now);
		List<EditionDiff> diffs = new ArrayList<>();
		for (String id : wanted) {
			if (before.corpus().edition(id).isEmpty() && now.corpus().edition(id).isEmpty()) {
				edition(now.corpus(), id);
			}
			EditionSide older = side(before.corpus(), id);
			EditionSide newer = side(now.corpus(), id);
			requireReadable(before, older);
			requireReadable(now, newer);
			EditionDiff diff = EditionDiff.of(older, newer);
			// Editions in which nothing happened are of interest to those who ask for them.
			if (!ids.isEmpty() || diff.isDifferent()) {
				diffs.add(diff);
			}
		}
		return diffs;
	}

	/** The edition {@code id}; one without content where there was none yet, or is none any more. */
	private static EditionSide side(Corpus corpus, String id) {
		return new EditionSide(corpus, corpus.edition(id).orElseGet(() -> {
			Edition none = SanshoFactory.eINSTANCE.createEdition();
			none.setName(id);
			return none;
		}));
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
				new DiffText(messages(), revision, listAll, output.isEmpty() && environment().colours()).print(diffs, text);
				text.flush();
				if (output.isPresent() && text.checkError()) {
					throw new IOException();
				}
			}
		}
	}
}
