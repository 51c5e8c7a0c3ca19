// SPDX-License-Identifier: EPL-2.0
package org.sansho.cli;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.eclipse.emf.ecore.EObject;
import org.sansho.core.Corpus;
import org.sansho.core.EditionIds;
import org.sansho.core.EditionOrder;
import org.sansho.core.evolution.EditionDiff;
import org.sansho.core.evolution.EditionSide;
import org.sansho.core.project.AtomicFile;
import org.sansho.core.project.InputException;
import org.sansho.core.project.Paths;
import org.sansho.core.project.ProjectSources;
import org.sansho.core.project.SourceFile;
import org.sansho.core.text.Messages;
import org.sansho.dsl.project.Project;
import org.sansho.dsl.succession.ContradictionException;
import org.sansho.dsl.succession.ProposedText;
import org.sansho.dsl.succession.WrittenProposal;
import org.sansho.model.Succession;
import org.sansho.model.SuccessionStatement;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code sansho succession propose}: a succession for a person to confirm, or what is left to confirm of one. */
@CommandLine.Command(name = "propose")
final class SuccessionProposeCommand extends Command {

	private static final String DISK = "file:";

	@Parameters(index = "0", paramLabel = "ID@OLD", arity = "1", descriptionKey = "parameter.proposeOlder")
	private String olderId;

	@Parameters(index = "1", paramLabel = "ID@NEW", arity = "1", descriptionKey = "parameter.proposeNewer")
	private String newerId;

	@Parameters(index = "2..*", paramLabel = "PATH", arity = "0..*", descriptionKey = "parameter.paths")
	private List<String> paths = new ArrayList<>();

	@Option(names = {"-o", "--output"}, paramLabel = "FILE.sansho", descriptionKey = "option.outputPropose")
	private Optional<String> output = Optional.empty();

	@Option(names = "--dry-run", descriptionKey = "option.dryRunPropose")
	private boolean dryRun;

	private final ComparedEditions editions;

	SuccessionProposeCommand(Environment environment, Messages messages) {
		super(environment, messages);
		editions = new ComparedEditions(messages, this::loadFiles);
	}

	@Override
	public Integer call() throws InputException, CommandException {
		if (output.isEmpty() && !dryRun) {
			throw new CommandException(messages().get("import.noOutput"));
		}
		Optional<Path> target = output.isPresent() ? Optional.of(target(output.get())) : Optional.empty();
		List<SourceFile> files = new ArrayList<>(files(paths));
		Optional<SourceFile> there = target.isPresent() && Files.exists(target.get()) ? Optional.of(among(files, target.get(), output.get())) : Optional.empty();
		Optional<byte[]> seen = there.isPresent() ? Optional.of(there.get().bytes()) : Optional.empty();
		ProposedText writer = ProposedText.standalone(sourceLocale());
		Project project = loadFiles(files);
		Corpus corpus = project.corpus();
		if (corpus.edition(olderId).isEmpty() || corpus.edition(newerId).isEmpty()) {
			// It may be declared where something is wrong.
			editions.requireUnderstood(project);
		}
		requireNoErrorIn(there, project);
		EditionSide older = new EditionSide(corpus, editions.edition(corpus, olderId));
		EditionSide newer = new EditionSide(corpus, editions.edition(corpus, newerId));
		requirePair(older, newer);
		List<Succession> between = corpus.successionsFrom(older.edition()).stream().filter(succession -> succession.getTo() == newer.edition()).toList();
		List<Succession> own = between.stream().filter(succession -> there.isPresent() && project.fileOf(succession).uri().equals(there.get().uri())).toList();
		requireNothingElse(there, own);
		requireNoOtherProposals(project, between, own);
		editions.requireReadable(project, List.of(older, newer), said(project, older, newer, own));
		tellOfBroken(project);
		WrittenProposal written = write(writer, project, own, older, newer);
		SuccessionProposalText words = new SuccessionProposalText(messages(), writer.linesIn(messages().locale()), written);
		boolean same = there.isPresent() && there.get().text().equals(written.text());
		boolean nothing = there.isEmpty() && written.proposal().lines().isEmpty();
		if (dryRun) {
			environment().out().print(nothing ? "" : written.text());
			words.print(environment().err());
			environment().err().println(messages().get("import.dry"));
			return ExitCodes.DONE;
		}
		if (!nothing && !same) {
			AtomicFile.write(target.orElseThrow(), seen, out -> out.write(written.text().getBytes(StandardCharsets.UTF_8)));
		}
		words.print(environment().out());
		if (nothing) {
			environment().err().println(messages().get("propose.nothing", older.edition().getName(), newer.edition().getName()));
		} else if (same) {
			environment().err().println(messages().get("propose.same", output.orElseThrow()));
		} else {
			environment().err().println(messages().get(written.proposal().lines().isEmpty() ? "propose.finished" : "propose.done", output.orElseThrow()));
		}
		return ExitCodes.DONE;
	}

	private Path target(String file) throws InputException, CommandException {
		Path target = Paths.parse(file);
		if (!file.endsWith(ProjectSources.EXTENSION)) {
			throw new CommandException(messages().get("import.badOutput", file));
		}
		AtomicFile.check(target);
		return target;
	}

	/** The file of the project that {@code target} is, which becomes one if it is none; from now on it is as it was when it was read here. */
	private SourceFile among(List<SourceFile> files, Path target, String name) throws InputException {
		for (int i = 0; i < files.size(); i++) {
			if (isSame(files.get(i), target)) {
				files.set(i, asItIs(files.get(i)));
				return files.get(i);
			}
		}
		SourceFile added = asItIs(files(List.of(name)).getFirst());
		files.add(added);
		return added;
	}

	private static SourceFile asItIs(SourceFile file) throws InputException {
		byte[] bytes = file.bytes();
		return new SourceFile(file.name(), file.uri(), () -> bytes);
	}

	private static boolean isSame(SourceFile file, Path target) {
		try {
			return file.uri().startsWith(DISK) && Files.isSameFile(target, Path.of(URI.create(file.uri())));
		} catch (IOException e) {
			return false;
		}
	}

	// ---------------------------------------------------------------- what has to be in order

	private void requirePair(EditionSide older, EditionSide newer) throws CommandException {
		Corpus corpus = older.corpus();
		if (older.edition() == newer.edition()) {
			throw new CommandException(messages().get("propose.sameEdition", older.edition().getName()));
		}
		if (!EditionIds.document(older.edition()).equals(EditionIds.document(newer.edition()))) {
			throw new CommandException(messages().get("propose.otherDocument", older.edition().getName(), newer.edition().getName(),
					ComparedEditions.siblings(corpus, older.edition())));
		}
		if (EditionOrder.isAfter(older.edition(), newer.edition())) {
			throw new CommandException(messages().get("propose.backwards", older.edition().getName(), newer.edition().getName()));
		}
		editions.requireContent(older);
		editions.requireContent(newer);
	}

	/** What people have written into the file is not replaced. */
	private void requireNothingElse(Optional<SourceFile> there, List<Succession> own) throws InputException, CommandException {
		if (there.isPresent() && own.isEmpty() && !there.get().text().isBlank()) {
			throw new CommandException(messages().get("propose.otherContent", there.get().name(), olderId, newerId));
		}
	}

	/** What waits to be confirmed in one file is not proposed in another one as well. */
	private void requireNoOtherProposals(Project project, List<Succession> between, List<Succession> own) throws InputException, CommandException {
		for (Succession succession : between) {
			Optional<SuccessionStatement> waiting = own.contains(succession) ? Optional.empty()
					: succession.getStatements().stream().filter(SuccessionStatement::isProposed).findFirst();
			if (waiting.isPresent()) {
				SourceFile file = project.fileOf(succession);
				throw new CommandException(messages().get("propose.waiting", file.name(), Integer.toString(project.regionOf(waiting.get()).line())));
			}
		}
	}

	/** What people say about the editions; what an earlier proposal wrote is not needed. */
	private static Set<EObject> said(Project project, EditionSide older, EditionSide newer, List<Succession> own) throws InputException {
		Set<EObject> said = new LinkedHashSet<>();
		for (Succession succession : EditionDiff.successions(older, newer)) {
			said.add(succession);
			if (!own.contains(succession)) {
				said.addAll(succession.getStatements());
			}
		}
		if (!own.isEmpty()) {
			said.addAll(ProposedText.ofPeople(project, own));
		}
		return said;
	}

	/** What stands in the file that is written anew has to be understood as a whole. */
	private void requireNoErrorIn(Optional<SourceFile> there, Project project) throws InputException, CommandException {
		if (there.isPresent()) {
			editions.requireNone(project.syntaxErrors().stream().filter(problem -> problem.file().equals(there.get().name())).toList());
		}
	}

	private WrittenProposal write(ProposedText writer, Project project, List<Succession> own, EditionSide older, EditionSide newer) throws InputException, CommandException {
		try {
			return own.isEmpty() ? writer.text(older, newer) : writer.text(project, own, older, newer);
		} catch (ContradictionException e) {
			throw new CommandException(new RefusalText(messages()).of(e.refusal(), project));
		}
	}
}
