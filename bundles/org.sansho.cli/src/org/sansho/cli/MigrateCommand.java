// SPDX-License-Identifier: EPL-2.0
package org.sansho.cli;

import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.emf.ecore.EObject;
import org.sansho.core.Corpus;
import org.sansho.core.citation.NearestNames;
import org.sansho.core.evolution.DiffRemarks;
import org.sansho.core.evolution.lineage.LineageException;
import org.sansho.core.evolution.migration.Leg;
import org.sansho.core.evolution.migration.Migration;
import org.sansho.core.evolution.migration.NewSetName;
import org.sansho.core.evolution.migration.ProposedLinesException;
import org.sansho.core.evolution.migration.Route;
import org.sansho.core.evolution.migration.RouteException;
import org.sansho.core.evolution.migration.Verdict;
import org.sansho.core.project.AtomicFile;
import org.sansho.core.project.AtomicFiles;
import org.sansho.core.project.InputException;
import org.sansho.core.project.OwnResult;
import org.sansho.core.project.Paths;
import org.sansho.core.project.ProjectSources;
import org.sansho.core.project.SourceFile;
import org.sansho.core.report.Problem;
import org.sansho.core.text.Messages;
import org.sansho.dsl.migration.AsWritten;
import org.sansho.dsl.migration.MigratedText;
import org.sansho.dsl.project.LoneFile;
import org.sansho.dsl.project.Project;
import org.sansho.excel.CoverageWriteException;
import org.sansho.excel.MigrationWorkbook;
import org.sansho.exchange.migration.MigrationJson;
import org.sansho.model.Declaration;
import org.sansho.model.Document;
import org.sansho.model.Edition;
import org.sansho.model.MappingSet;
import org.sansho.model.Side;
import org.sansho.model.Succession;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code sansho migrate}: a mapping set carried through confirmed successions, with an account of every statement. */
@CommandLine.Command(name = "migrate")
final class MigrateCommand extends Command {

	private static final int NEAREST = 3;
	private static final int MOST_NAMED = 3;
	private static final String DISK = "file:";

	/** How the account is written into a file. */
	private enum Format {
		txt, xlsx, json
	}

	@Parameters(index = "0", paramLabel = "MAPPING", arity = "1", descriptionKey = "parameter.migrateMapping")
	private String mapping;

	@Parameters(index = "1..*", paramLabel = "PATH", arity = "0..*", descriptionKey = "parameter.paths")
	private List<String> paths = new ArrayList<>();

	@Option(names = "--to", paramLabel = "ID@ED", required = true, descriptionKey = "option.migrateTo")
	private List<String> editions = new ArrayList<>();

	@Option(names = "--side", paramLabel = "source|target", descriptionKey = "option.migrateSide")
	private Optional<SideName> side = Optional.empty();

	@Option(names = "--name", paramLabel = "NAME", descriptionKey = "option.migrateName")
	private Optional<String> name = Optional.empty();

	@Option(names = {"-o", "--output"}, paramLabel = "FILE.sansho", descriptionKey = "option.outputMigrate")
	private Optional<String> output = Optional.empty();

	@Option(names = "--report", paramLabel = "FILE.(txt|xlsx|json)", descriptionKey = "option.migrateReport")
	private Optional<String> report = Optional.empty();

	@Option(names = "--force", descriptionKey = "option.migrateForce")
	private boolean force;

	@Option(names = "--dry-run", descriptionKey = "option.dryRunMigrate")
	private boolean dryRun;

	/** The sides of a mapping set as they are written. */
	enum SideName {
		source, target
	}

	MigrateCommand(Environment environment, Messages messages) {
		super(environment, messages);
	}

	@Override
	public Integer call() throws InputException, CommandException, CoverageWriteException {
		if (output.isEmpty() && !dryRun) {
			throw new CommandException(messages().get("import.noOutput"));
		}
		Optional<Path> target = output.isPresent() ? Optional.of(target(output.get())) : Optional.empty();
		Optional<Path> account = report.isPresent() ? Optional.of(Paths.parse(report.get())) : Optional.empty();
		Optional<Format> format = report.isPresent() ? Optional.of(format(report.get())) : Optional.empty();
		List<SourceFile> files = files(paths);
		if (account.isPresent()) {
			AtomicFile.check(account.get());
			requireReplaceable(account.get(), files, force);
		}
		List<SourceFile> others = target.isPresent() ? without(files, target.get()) : files;
		MigratedText writer = MigratedText.standalone(sourceLocale());
		Project project = loadFiles(others);
		MappingSet set = set(project.corpus(), others.size() < files.size() ? target : Optional.empty());
		List<Leg> legs = legs(project, set);
		Migration migration = migrate(project, set, legs);
		String newName = newName(project.corpus(), set, legs);
		requireStatements(set);
		String text = AsWritten.sign(writer.text(project, migration, newName), sourceLocale());
		MigrationText words = new MigrationText(project.corpus(), messages(), migration, newName);
		if (migration.statements().isEmpty() && !dryRun) {
			throw new CommandException(nothingLeft(migration));
		}
		boolean there = target.isPresent() && isThere(target.get(), text, newName);
		AtomicFiles results = new AtomicFiles();
		if (!dryRun && !there) {
			results.add(target.orElseThrow(), out -> out.write(text.getBytes(StandardCharsets.UTF_8)));
		}
		if (account.isPresent()) {
			results.add(account.get(), content(format.get(), words, project.corpus(), migration, newName));
		}
		results.write();
		tellOfOthers(project.corpus(), migration);
		if (dryRun) {
			environment().out().print(text);
			words.print(environment().err(), false);
			if (migration.statements().isEmpty()) {
				throw new CommandException(nothingLeft(migration));
			}
			environment().err().println(messages().get("import.dry"));
			return ExitCodes.DONE;
		}
		words.print(environment().out(), false);
		environment().err().println(messages().get(there ? "migrate.same" : "migrate.done", output.orElseThrow()));
		return ExitCodes.DONE;
	}

	private void requireStatements(MappingSet set) throws CommandException {
		if (set.getStatements().isEmpty()) {
			throw new CommandException(messages().get("migrate.noStatement", set.getName()));
		}
	}

	/** A set that says nothing would look as if the new edition had been dealt with. */
	private String nothingLeft(Migration migration) {
		Map<Verdict, Integer> counts = migration.counts();
		return messages().get("migrate.nothingLeft", migration.outcomes().size(), migration.edition(Side.SOURCE).getName(), migration.edition(Side.TARGET).getName(),
				counts.get(Verdict.DROPPED), counts.get(Verdict.TO_DECIDE));
	}

	private Path target(String file) throws InputException, CommandException {
		Path target = Paths.parse(file);
		if (!file.endsWith(ProjectSources.EXTENSION)) {
			throw new CommandException(messages().get("import.badOutput", file));
		}
		AtomicFile.check(target);
		return target;
	}

	private Format format(String file) throws CommandException {
		String lower = file.toLowerCase(Locale.ROOT);
		for (Format format : Format.values()) {
			if (lower.endsWith('.' + format.name())) {
				return format;
			}
		}
		throw new CommandException(messages().get("migrate.badReport", file));
	}

	/** What an earlier migration has written is no part of what is migrated. */
	private List<SourceFile> without(List<SourceFile> files, Path target) throws CommandException {
		List<SourceFile> others = files.stream().filter(file -> !isSame(file, target)).toList();
		if (others.isEmpty()) {
			throw new CommandException(messages().get("migrate.outputIsInput", target.toString()));
		}
		return others;
	}

	private static boolean isSame(SourceFile file, Path target) {
		try {
			return file.uri().startsWith(DISK) && Files.exists(target) && Files.isSameFile(target, Path.of(URI.create(file.uri())));
		} catch (IOException e) {
			return false;
		}
	}

	/** @param left the file that was left out, which may hold the set that is asked for */
	private MappingSet set(Corpus corpus, Optional<Path> left) throws InputException, CommandException {
		Optional<MappingSet> found = corpus.mappingSet(mapping);
		if (found.isEmpty() && left.isPresent() && declarations(read(left.get())).stream().anyMatch(each -> each instanceof MappingSet set && mapping.equals(set.getName()))) {
			throw new InputException("outputIsInput", left.get().toString());
		}
		return found.orElseThrow(() -> unknown("coverage.unknownMapping", mapping, corpus.mappingSets().stream().map(MappingSet::getName).toList()));
	}

	private static List<Declaration> declarations(String text) {
		return LoneFile.standalone().read(text).map(lone -> List.<Declaration>copyOf(lone.files().getFirst().getDeclarations())).orElse(List.of());
	}

	private String read(Path target) throws CommandException {
		try {
			return Files.readString(target);
		} catch (IOException e) {
			throw new CommandException(messages().get("migrate.changed", target.toString()));
		}
	}

	private CommandException unknown(String key, String wanted, Collection<String> existing) {
		List<String> nearest = new NearestNames(existing).to(wanted, NEAREST);
		List<String> shown = nearest.isEmpty() ? List.copyOf(existing) : nearest;
		return new CommandException(messages().get(key, wanted, shown.isEmpty() ? "-" : String.join(", ", shown)));
	}

	/** The ways to go, once it is sure that everything on them can be relied on. */
	private List<Leg> legs(Project project, MappingSet set) throws InputException, CommandException {
		Corpus corpus = project.corpus();
		List<Edition> wanted = new ArrayList<>();
		for (String id : new LinkedHashSet<>(editions)) {
			wanted.add(corpus.edition(id).orElseThrow(() -> new CommandException(ComparedEditions.unknown(corpus, id, messages()))));
		}
		requireReadable(project.syntaxErrorsAbout(concerned(corpus, set, wanted)));
		Set<EObject> needed = new HashSet<>();
		add(set, set.getStatements(), needed);
		corpus.successions().stream().filter(succession -> concerns(succession, wanted, corpus)).forEach(succession -> add(succession, succession.getStatements(), needed));
		requireReadable(project.obstacles(needed));
		tellOfBroken(project);
		try {
			return Route.of(corpus, set, wanted, side.map(named -> named == SideName.source ? Side.SOURCE : Side.TARGET));
		} catch (RouteException | LineageException e) {
			throw new CommandException(new RefusalText(messages()).of(e, project));
		}
	}

	/** The editions of the set, and all those through which a way may lead. */
	private static Set<Edition> concerned(Corpus corpus, MappingSet set, List<Edition> wanted) {
		Set<Edition> concerned = new LinkedHashSet<>();
		Stream.of(set.getFrom(), set.getTo()).filter(edition -> edition != null && !edition.eIsProxy()).forEach(concerned::add);
		concerned.addAll(wanted);
		wanted.forEach(edition -> corpus.documentOf(edition).ifPresent(document -> concerned.addAll(corpus.editionsOf(document))));
		return concerned;
	}

	/** Also a succession of which nobody knows what it is about. */
	private static boolean concerns(Succession succession, List<Edition> wanted, Corpus corpus) {
		Optional<Document> of = Optional.ofNullable(succession.getFrom()).filter(from -> !from.eIsProxy()).flatMap(corpus::documentOf);
		return of.isEmpty() || wanted.stream().anyMatch(edition -> corpus.documentOf(edition).equals(of));
	}

	private static void add(EObject declaration, List<? extends EObject> statements, Set<EObject> needed) {
		needed.add(declaration);
		needed.addAll(statements);
	}

	private void requireReadable(List<Problem> problems) throws CommandException {
		if (!problems.isEmpty()) {
			Problem first = problems.getFirst();
			throw new CommandException(messages().get("migrate.errors", first.file(), Integer.toString(first.line()), first.message(), problems.size()));
		}
	}

	/** Whoever has mapped the new edition already wants to know, since what both sets say counts. */
	private void tellOfOthers(Corpus corpus, Migration migration) {
		String others = corpus.mappingSets().stream().filter(other -> other != migration.set())
				.filter(other -> other.getFrom() == migration.edition(Side.SOURCE) && other.getTo() == migration.edition(Side.TARGET)).map(MappingSet::getName)
				.collect(Collectors.joining(", "));
		if (!others.isEmpty()) {
			environment().err().println(messages().get("migrate.others", migration.edition(Side.SOURCE).getName(), migration.edition(Side.TARGET).getName(), others));
		}
	}

	private Migration migrate(Project project, MappingSet set, List<Leg> legs) throws InputException, CommandException {
		try {
			return Migration.of(project.corpus(), set, legs);
		} catch (ProposedLinesException e) {
			String some = String.join(", ", e.citations().subList(0, Math.min(MOST_NAMED, e.citations().size())));
			String sentence = messages().get(e.citations().size() > MOST_NAMED ? "migrate.proposedMore" : "migrate.proposed", e.from(), e.to(), some, e.citations().size());
			String where = new RefusalText(messages()).of(sentence, e.first(), project);
			throw new CommandException(e.thin().map(thin -> where + ' ' + new DiffRemarks(messages().locale()).of(thin)).orElse(where));
		}
	}

	private String newName(Corpus corpus, MappingSet set, List<Leg> legs) throws CommandException {
		String wanted = name.orElseGet(() -> NewSetName.of(set.getName(), legs));
		if (wanted.isBlank() || wanted.codePoints().anyMatch(Character::isISOControl)) {
			throw new CommandException(messages().get("migrate.badName", wanted));
		}
		if (corpus.mappingSet(wanted).isPresent()) {
			throw new CommandException(messages().get("migrate.nameTaken", wanted));
		}
		return wanted;
	}

	/** Whether the text stands in the file already. An earlier result is replaced; what people have made of it is not, unless they say so. */
	private boolean isThere(Path target, String text, String newName) throws InputException, CommandException {
		if (!Files.isRegularFile(target)) {
			return false;
		}
		String old = read(target);
		if (old.equals(text)) {
			return true;
		}
		if (dryRun) {
			return false;
		}
		if (!force && !old.isEmpty() && !AsWritten.isUntouched(old)) {
			throw new CommandException(messages().get("migrate.changed", target.toString()));
		}
		List<Declaration> declarations = declarations(old).stream().filter(each -> !(each instanceof Edition)).toList();
		if (declarations.stream().anyMatch(each -> !(each instanceof MappingSet found && newName.equals(found.getName()))) || !old.isBlank() && declarations.isEmpty()) {
			throw new CommandException(messages().get("migrate.holdsMore", target.toString(), newName));
		}
		return false;
	}

	private AtomicFile.Content content(Format format, MigrationText words, Corpus corpus, Migration migration, String newName) throws CoverageWriteException {
		return switch (format) {
			case txt -> out -> {
				PrintWriter text = new PrintWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
				text.println(OwnResult.mark("migrate"));
				words.print(text, true);
				text.flush();
				if (text.checkError()) {
					throw new IOException();
				}
			};
			case json -> out -> new MigrationJson(corpus).write(migration, newName, new OutputStreamWriter(out, StandardCharsets.UTF_8));
			case xlsx -> MigrationWorkbook.of(corpus, migration, newName, messages().locale())::writeTo;
		};
	}
}
