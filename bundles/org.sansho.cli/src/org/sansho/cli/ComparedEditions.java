// SPDX-License-Identifier: EPL-2.0
package org.sansho.cli;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
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
import org.sansho.core.project.InputException;
import org.sansho.core.project.ProjectSources;
import org.sansho.core.project.SourceFile;
import org.sansho.core.report.Problem;
import org.sansho.core.text.Messages;
import org.sansho.dsl.project.Project;
import org.sansho.history.GitRevision;
import org.sansho.model.Edition;
import org.sansho.model.SanshoFactory;

/** Two editions that a command compares, or a project and itself at another revision; refuses in one sentence what cannot be compared. */
final class ComparedEditions {

	/** Loads the files of a project. */
	@FunctionalInterface
	interface Loader {
		Project load(List<SourceFile> files) throws InputException;
	}

	/**
	 * What differs.
	 *
	 * @param project the project in which the newer edition stands
	 */
	record Compared(EditionDiff diff, Project project) {
	}

	private static final String PACK = "pack:";
	private static final int NEAREST = 3;

	private final Messages messages;
	private final Loader loader;

	ComparedEditions(Messages messages, Loader loader) {
		this.messages = messages;
		this.loader = loader;
	}

	/** The arguments that name editions: the first two, or with a revision those before the first path. */
	static List<String> ids(List<String> arguments, boolean withRevision, Messages messages) throws CommandException {
		if (withRevision) {
			return arguments.stream().takeWhile(argument -> !isPath(argument)).toList();
		}
		if (arguments.size() < 2 || isPath(arguments.get(0)) || isPath(arguments.get(1))) {
			throw new CommandException(messages.get("diff.needsTwo"));
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

	/** The two editions {@code ids} in the project of {@code files}. */
	Compared between(List<String> ids, List<SourceFile> files) throws CommandException, InputException {
		Project project = loader.load(files);
		Corpus corpus = project.corpus();
		if (ids.stream().anyMatch(id -> corpus.edition(id).isEmpty())) {
			// It may be declared where something is wrong.
			requireUnderstood(project);
		}
		EditionSide older = new EditionSide(corpus, edition(corpus, ids.get(0)));
		EditionSide newer = new EditionSide(corpus, edition(corpus, ids.get(1)));
		if (older.edition() == newer.edition()) {
			throw new CommandException(messages.get("diff.same", older.edition().getName()));
		}
		if (!EditionIds.document(older.edition()).equals(EditionIds.document(newer.edition()))) {
			throw new CommandException(messages.get("diff.otherDocument", older.edition().getName(), newer.edition().getName(), siblings(corpus, older.edition())));
		}
		requireReadable(project, older, newer);
		requireContent(older);
		requireContent(newer);
		Optional<Contradiction> contradiction = EditionDiff.contradiction(older, newer);
		if (contradiction.isPresent()) {
			throw new CommandException(new RefusalText(messages).of(contradiction.get().refusal(), project));
		}
		return new Compared(EditionDiff.of(older, newer), project);
	}

	/** The edition {@code id}; refuses with the names that are near. */
	Edition edition(Corpus corpus, String id) throws CommandException {
		Optional<Edition> edition = corpus.edition(id);
		if (edition.isEmpty()) {
			throw new CommandException(unknown(corpus, id, messages));
		}
		return edition.get();
	}

	/** The sentence for {@code id}, which is no edition: with what is near, but nothing that has no provisions and would be refused next. */
	static String unknown(Corpus corpus, String id, Messages messages) {
		List<String> known = corpus.editions().stream().filter(edition -> !corpus.provisions(edition).isEmpty()).map(Edition::getName).toList();
		List<String> siblings = known.stream().filter(name -> name.startsWith(id.substring(0, id.indexOf('@') + 1)) && id.contains("@")).toList();
		List<String> nearest = new NearestNames(siblings.isEmpty() ? known : siblings).to(id, NEAREST);
		List<String> shown = nearest.isEmpty() ? known : nearest;
		return messages.get(nearest.isEmpty() ? "cite.unknownEdition" : "diff.unknownEdition", id, shown.isEmpty() ? "-" : String.join(", ", shown));
	}

	/** The other editions of the document of {@code edition} that have provisions, as a sentence lists them. */
	static String siblings(Corpus corpus, Edition edition) {
		List<String> others = corpus.documentOf(edition).map(corpus::editionsOf).orElse(List.of()).stream().filter(other -> other != edition && !corpus.provisions(other).isEmpty()).map(Edition::getName).toList();
		return others.isEmpty() ? "-" : String.join(", ", others);
	}

	/** Refuses an edition without provisions. */
	void requireContent(EditionSide side) throws CommandException {
		if (side.corpus().provisions(side.edition()).isEmpty()) {
			throw new CommandException(messages.get("diff.empty", side.edition().getName()));
		}
	}

	private void requireReadable(Project project, EditionSide... sides) throws CommandException, InputException {
		requireReadable(project, List.of(sides), sides.length < 2 ? List.of()
				: EditionDiff.successions(sides[0], sides[1]).stream().flatMap(succession -> Stream.concat(Stream.of(succession), succession.getStatements().stream())).toList());
	}

	/**
	 * Makes sure that everything of {@code sides} was understood: what was not would look as if it had been withdrawn.
	 *
	 * @param said what is said about the sides and relied on
	 */
	void requireReadable(Project project, List<EditionSide> sides, Collection<? extends EObject> said) throws CommandException, InputException {
		Set<EObject> objects = new LinkedHashSet<>();
		for (EditionSide side : sides) {
			objects.add(side.edition());
			side.corpus().parts(side.edition()).forEach(objects::add);
			side.corpus().forms(side.edition()).forEach(objects::add);
			objects.addAll(side.corpus().provisions(side.edition()));
		}
		objects.addAll(said);
		objects.removeIf(object -> object.eResource() == null);
		List<Problem> syntax = project.syntaxErrorsAbout(sides.stream().map(EditionSide::edition).toList());
		requireNone(syntax.isEmpty() ? project.obstacles(objects) : syntax);
	}

	/**
	 * Makes sure that everything in {@code project} was understood: what was not may name what has changed.
	 *
	 * @throws CommandException if a file has a syntax error
	 */
	void requireUnderstood(Project project) throws CommandException, InputException {
		requireNone(project.syntaxErrors());
	}

	/** Refuses with the first of {@code obstacles}, if there is any. */
	void requireNone(List<Problem> obstacles) throws CommandException {
		if (!obstacles.isEmpty()) {
			Problem first = obstacles.getFirst();
			throw new CommandException(messages.get("diff.errors", first.file(), Integer.toString(first.line()), Integer.toString(first.column()), first.message(),
					obstacles.size()));
		}
	}

	/**
	 * The project beside itself as it was: the editions {@code ids}, or all that differ.
	 *
	 * @param paths where {@code files} were found
	 */
	List<Compared> withRevision(List<String> ids, List<SourceFile> files, List<String> paths, String revision) throws InputException, CommandException {
		List<SourceFile> earlier = GitRevision.files(files, paths, revision);
		Project before = loader.load(earlier);
		Project now = loader.load(files);
		Set<String> wanted = new LinkedHashSet<>(ids);
		if (ids.isEmpty()) {
			before.corpus().editions().forEach(edition -> wanted.add(edition.getName()));
			now.corpus().editions().forEach(edition -> wanted.add(edition.getName()));
		}
		List<Compared> diffs = new ArrayList<>();
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
				diffs.add(new Compared(diff, now));
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
}
