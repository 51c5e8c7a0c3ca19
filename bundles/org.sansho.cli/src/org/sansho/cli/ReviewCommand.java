// SPDX-License-Identifier: EPL-2.0
package org.sansho.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.sansho.core.Corpus;
import org.sansho.core.project.AtomicFile;
import org.sansho.core.project.InputException;
import org.sansho.core.project.ProjectSources;
import org.sansho.core.project.SourceFile;
import org.sansho.core.report.Problem;
import org.sansho.core.review.ReviewState;
import org.sansho.core.review.Seals;
import org.sansho.core.text.Messages;
import org.sansho.dsl.edit.ReviewedFile;
import org.sansho.dsl.edit.ReviewedFile.ReviewedEntry;
import org.sansho.dsl.edit.Reviewing;
import org.sansho.dsl.project.Project;
import org.sansho.model.MappingEntry;
import org.sansho.model.Provision;
import org.sansho.model.Review;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code sansho review}: writes who reviewed mapping entries and when, with a seal over what was seen. */
@CommandLine.Command(name = "review")
final class ReviewCommand extends Command {

	private static final String PACK = "pack:";

	@Parameters(paramLabel = "PATH|ENTRY", arity = "1..*", descriptionKey = "parameter.entries")
	private List<String> arguments = new ArrayList<>();

	@Option(names = "--by", paramLabel = "NAME", required = true, descriptionKey = "option.by")
	private String reviewer;

	@Option(names = "--date", paramLabel = "YYYY-MM-DD", descriptionKey = "option.date")
	private String givenDate;

	@Option(names = "--suspect", descriptionKey = "option.suspect")
	private boolean suspectOnly;

	@Option(names = "--dry-run", descriptionKey = "option.dryRun")
	private boolean dryRun;

	ReviewCommand(Environment environment, Messages messages) {
		super(environment, messages);
	}

	@Override
	public Integer call() throws InputException, CommandException {
		String name = reviewerName();
		String date = date();
		List<String> paths = arguments.stream().filter(ReviewCommand::isPath).toList();
		List<String> wanted = arguments.stream().filter(argument -> !isPath(argument)).toList();
		if (wanted.isEmpty()) {
			throw new CommandException(messages().get("review.noEntry", arguments.getFirst()));
		}
		Project project = load(paths);
		List<MappingEntry> entries = entries(project.corpus(), wanted);
		if (entries.isEmpty()) {
			environment().out().println(messages().get("review.nothingSuspect"));
			return ExitCodes.DONE;
		}
		Reviewing reviewing = new Reviewing(project);
		requireWritable(project, entries);
		requireReadable(reviewing, entries);
		List<ReviewedFile> files = reviewing.review(entries, date, name);
		if (!dryRun) {
			write(files.stream().filter(ReviewedFile::changed).toList());
		}
		tell(project.corpus(), files, name, date);
		return ExitCodes.DONE;
	}

	private String reviewerName() throws CommandException {
		String name = reviewer.strip();
		if (name.isEmpty() || name.codePoints().anyMatch(Character::isISOControl)) {
			throw new CommandException(messages().get("review.badName"));
		}
		return name;
	}

	private String date() throws CommandException {
		LocalDate today = LocalDate.now(environment().clock());
		if (givenDate == null) {
			return today.toString();
		}
		try {
			// Years of other than four digits are no dates of the language.
			if (givenDate.length() == today.toString().length() && LocalDate.parse(givenDate).getYear() > 0) {
				return givenDate;
			}
		} catch (DateTimeParseException e) {
			// Told below.
		}
		throw new CommandException(messages().get("review.badDate", givenDate, today.toString()));
	}

	/** What exists, what is a pack and what is named like a file is a path; everything else names entries. */
	private static boolean isPath(String argument) {
		try {
			return argument.startsWith(PACK) || argument.endsWith(ProjectSources.EXTENSION) || Files.exists(Path.of(argument));
		} catch (InvalidPathException e) {
			return false;
		}
	}

	/** All entries that are named, each once, in the order of the arguments and then of the files. */
	private List<MappingEntry> entries(Corpus corpus, List<String> wanted) throws CommandException {
		EntryNames names = new EntryNames(corpus, messages());
		Set<MappingEntry> entries = new LinkedHashSet<>();
		for (String name : wanted) {
			entries.addAll(names.entries(name));
		}
		Seals seals = Seals.in(corpus);
		return entries.stream().filter(entry -> !suspectOnly || seals.state(entry) == ReviewState.SUSPECT).toList();
	}

	private void requireWritable(Project project, List<MappingEntry> entries) throws CommandException, InputException {
		Set<SourceFile> files = entries.stream().map(project::fileOf).collect(Collectors.toCollection(LinkedHashSet::new));
		for (SourceFile file : files) {
			if (file.uri().startsWith(PACK)) {
				throw new CommandException(messages().get("review.pack", file.name(), file.name().substring(PACK.length()).replaceAll("/.*", "")));
			}
			AtomicFile.check(path(file));
		}
	}

	/** A seal over what could not be understood would say that somebody saw what is not there. */
	private void requireReadable(Reviewing reviewing, List<MappingEntry> entries) throws CommandException, InputException {
		List<Problem> obstacles = reviewing.obstacles(entries);
		if (!obstacles.isEmpty()) {
			Problem first = obstacles.getFirst();
			throw new CommandException(messages().get("review.errors", first.file(), Integer.toString(first.line()), Integer.toString(first.column()),
					first.message(), obstacles.size()));
		}
	}

	private static Path path(SourceFile file) {
		return Path.of(URI.create(file.uri()));
	}

	private static void write(List<ReviewedFile> files) throws InputException {
		for (ReviewedFile file : files) {
			AtomicFile.write(path(file.source()), out -> write(file, out));
		}
	}

	private static void write(ReviewedFile file, OutputStream out) throws IOException {
		out.write(file.after().getBytes(StandardCharsets.UTF_8));
	}

	private void tell(Corpus corpus, List<ReviewedFile> files, String name, String date) {
		for (ReviewedFile file : files) {
			file.entries().forEach(entry -> environment().out().println(messages().get("review.entry", file.source().name(), named(corpus, entry.entry()),
					outcome(entry, name))));
		}
		List<ReviewedEntry> all = files.stream().flatMap(file -> file.entries().stream()).toList();
		long changed = all.stream().filter(ReviewedEntry::changed).count();
		long written = files.stream().filter(ReviewedFile::changed).count();
		environment().out().println(messages().get(dryRun ? "review.summaryDry" : "review.summary", changed, all.size() - changed, name, date, written));
	}

	private String outcome(ReviewedEntry reviewed, String name) {
		if (!reviewed.changed()) {
			return messages().get("review.unchanged");
		}
		if (reviewed.before().isEmpty()) {
			return messages().get("review.sealed");
		}
		Review before = reviewed.before().get();
		String state = messages().get("review.was." + reviewed.state());
		return messages().get("review.replaced", before.getReviewer(), before.getDate(), state);
	}

	private static String named(Corpus corpus, MappingEntry entry) {
		return entry.getMappingSet().getName() + ": " + citations(corpus, entry.getSources()) + ' ' + entry.getRelationship().getLiteral() + ' '
				+ citations(corpus, entry.getTargets());
	}

	private static String citations(Corpus corpus, List<Provision> ends) {
		return ends.stream().map(end -> corpus.path(end).orElse("?")).collect(Collectors.joining(", "));
	}
}
