// SPDX-License-Identifier: EPL-2.0
package org.sansho.dsl.project;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.function.BiFunction;
import java.util.function.BooleanSupplier;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.resource.Resource;
import org.sansho.core.Corpus;
import org.sansho.core.project.InputException;
import org.sansho.core.project.SourceFile;
import org.sansho.core.report.Problem;
import org.sansho.core.report.Region;
import org.sansho.core.report.ValidationReport;
import org.sansho.core.rules.Finding;
import org.sansho.core.rules.RuleCatalogue;
import org.sansho.core.rules.settings.ProjectSettings;
import org.sansho.dsl.linking.ReferenceResolver.Unresolved;
import org.sansho.dsl.resource.SanshoResource;
import org.sansho.dsl.resource.TextLines;
import org.sansho.dsl.resource.TextSpans.Span;
import org.sansho.model.Edition;
import org.sansho.model.SanshoPackage;

/**
 * A project that was loaded as a whole: its corpus, and what is wrong with it.
 *
 * <p>The text was forgotten after it was read, but for where things stand in it. Only the text of files in which something is found
 * is read again, to tell lines and columns.
 */
public final class Project {

	private final List<LoadedFile> files;
	private final Corpus corpus;
	private final BiFunction<SourceFile, String, SanshoResource> readForEditing;
	private final Locale locale;
	private final Map<Resource, LoadedFile> byResource = new HashMap<>();

	Project(List<LoadedFile> files, Corpus corpus, BiFunction<SourceFile, String, SanshoResource> readForEditing, Locale locale) {
		this.files = List.copyOf(files);
		this.corpus = corpus;
		this.readForEditing = readForEditing;
		this.locale = locale;
		this.files.forEach(file -> byResource.put(file.resource(), file));
	}

	/** Everything that could be read. What has a syntax error is there as far as the parser understood it. */
	public Corpus corpus() {
		return corpus;
	}

	/**
	 * Syntax errors, references that lead nowhere, and everything that {@code rules} find, file by file in the order of the files, each
	 * file by place; then what is wrong with the settings.
	 *
	 * @throws InputException if a file in which something was found can no longer be read
	 */
	public ValidationReport validate(RuleCatalogue rules, ProjectSettings settings) throws InputException {
		return validate(rules, settings, () -> false);
	}

	/**
	 * As {@link #validate(RuleCatalogue, ProjectSettings)}.
	 *
	 * @param cancelled asked now and then, from any thread
	 * @throws CancellationException if it was {@code cancelled}
	 * @throws InputException        if a file in which something was found can no longer be read
	 */
	public ValidationReport validate(RuleCatalogue rules, ProjectSettings settings, BooleanSupplier cancelled) throws InputException {
		Map<Resource, List<Finding>> byFile = new HashMap<>();
		for (Finding finding : rules.check(corpus, cancelled)) {
			byFile.computeIfAbsent(finding.object().eResource(), resource -> new ArrayList<>()).add(finding);
		}
		Map<LoadedFile, Places> read = new HashMap<>();
		FileProblems words = new FileProblems(corpus, settings, HalfRead.of(files), locale, object -> region(object, read));
		List<Problem> problems = new ArrayList<>();
		for (LoadedFile file : files) {
			List<Finding> findings = byFile.getOrDefault(file.resource(), List.of());
			if (cancelled.getAsBoolean()) {
				throw new CancellationException();
			}
			if (!file.understood() || !findings.isEmpty()) {
				problems.addAll(words.of(file, places(file), findings));
			}
		}
		FileProblems.ofSettings(settings, files, problems).values().forEach(problems::addAll);
		return new ValidationReport(files.stream().map(file -> file.source().name()).toList(), corpus.editions().size(),
				corpus.editions().stream().mapToInt(edition -> corpus.provisions(edition).size()).sum(),
				corpus.mappingSets().stream().mapToInt(set -> set.getStatements().size()).sum(), problems);
	}

	/** Where {@code object} stands, when many are asked about; empty when its file can no longer be read, of which its own problems tell. */
	private Optional<Region> region(EObject object, Map<LoadedFile, Places> read) {
		LoadedFile file = loaded(object);
		synchronized (read) {
			try {
				if (!read.containsKey(file)) {
					read.put(file, places(file));
				}
			} catch (InputException e) {
				return Optional.empty();
			}
			Span span = file.spans().of(object);
			return Optional.of(read.get(file).region(span.offset(), span.length()));
		}
	}

	/** The file that {@code object} of the corpus stands in. */
	public SourceFile fileOf(EObject object) {
		return loaded(object).source();
	}

	/** Where the text of {@code object} of the corpus begins in its file, in UTF-16 characters from 0, as the file was when it was loaded. */
	public int offsetOf(EObject object) {
		return loaded(object).spans().of(object).offset();
	}

	/**
	 * Where {@code object} of the corpus stands.
	 *
	 * @throws InputException if its file can no longer be read
	 */
	public Region regionOf(EObject object) throws InputException {
		LoadedFile file = loaded(object);
		Span span = file.spans().of(object);
		return places(file).region(span.offset(), span.length());
	}

	/**
	 * Why what the project says about {@code objects} cannot be relied on, whatever its settings say: syntax errors of the files in which
	 * they stand, and their own references that lead nowhere; file by file, each by place.
	 *
	 * @throws InputException if a file in which something was found can no longer be read
	 */
	public List<Problem> obstacles(Set<? extends EObject> objects) throws InputException {
		Set<Resource> concerned = new HashSet<>();
		objects.forEach(object -> concerned.add(object.eResource()));
		List<Problem> problems = new ArrayList<>();
		FileProblems words = new FileProblems(corpus, ProjectSettings.none(), HalfRead.of(files), locale);
		for (LoadedFile file : files) {
			List<Unresolved> unresolved = file.unresolved().stream().filter(each -> objects.contains(each.reference().owner())).toList();
			if (concerned.contains(file.resource()) && (!file.resource().getErrors().isEmpty() || !unresolved.isEmpty())) {
				problems.addAll(words.obstacles(file, places(file), unresolved));
			}
		}
		return problems;
	}

	/**
	 * Those of {@code objects} of which {@link #obstacles} tells something.
	 *
	 * @throws InputException if a file in which something was found can no longer be read
	 */
	public <T extends EObject> Set<T> obstructed(Set<T> objects) throws InputException {
		Set<EObject> dangling = new HashSet<>();
		files.forEach(file -> file.unresolved().forEach(each -> dangling.add(each.reference().owner())));
		Set<T> obstructed = new LinkedHashSet<>();
		for (T object : objects) {
			if ((dangling.contains(object) || !object.eResource().getErrors().isEmpty()) && !obstacles(Set.of(object)).isEmpty()) {
				obstructed.add(object);
			}
		}
		return obstructed;
	}

	/**
	 * The syntax errors of all files, file by file, each by place.
	 *
	 * @throws InputException if a file in which something was found can no longer be read
	 */
	public List<Problem> syntaxErrors() throws InputException {
		List<Problem> problems = new ArrayList<>();
		FileProblems words = new FileProblems(corpus, ProjectSettings.none(), HalfRead.of(files), locale);
		for (LoadedFile file : files) {
			if (!file.resource().getErrors().isEmpty()) {
				problems.addAll(words.obstacles(file, places(file), List.of()));
			}
		}
		return problems;
	}

	/**
	 * The syntax errors of those files in which something of {@code editions}, of their documents or of a succession of those may stand: file
	 * by file, each by place; with them parts and forms of an edition of these documents that does not exist. In all others stands nothing that a comparison of these editions could miss.
	 *
	 * @throws InputException if a file in which something was found can no longer be read
	 */
	public List<Problem> syntaxErrorsAbout(Collection<Edition> editions) throws InputException {
		EditionTraces traces = new EditionTraces(editions, corpus.editions());
		Set<Resource> own = new HashSet<>();
		for (Edition edition : editions) {
			own.add(edition.eResource());
			corpus.parts(edition).forEach(part -> own.add(part.eResource()));
			corpus.forms(edition).forEach(form -> own.add(form.eResource()));
			corpus.successionsFrom(edition).forEach(succession -> own.add(succession.eResource()));
		}
		List<Problem> problems = new ArrayList<>();
		FileProblems words = new FileProblems(corpus, ProjectSettings.none(), HalfRead.of(files), locale);
		for (LoadedFile file : files) {
			List<Unresolved> ofNoEdition = file.unresolved().stream()
					.filter(each -> (each.reference().reference() == SanshoPackage.Literals.PART__EDITION || each.reference().reference() == SanshoPackage.Literals.FORM__EDITION) && traces.in(each.reference().name())).toList();
			boolean isBroken = !file.resource().getErrors().isEmpty() && (own.contains(file.resource()) || traces.in(text(file)));
			if (isBroken || !ofNoEdition.isEmpty()) {
				problems.addAll(words.obstacles(file, places(file), ofNoEdition));
			}
		}
		return problems;
	}

	/**
	 * The file {@code object} of the corpus stands in, read again with all that is needed to edit its text.
	 *
	 * @throws InputException if it can no longer be read
	 */
	public OpenedFile open(EObject object) throws InputException {
		LoadedFile file = loaded(object);
		String text = text(file);
		return new OpenedFile(file.source(), text, file.resource(), parse(file.source(), text));
	}

	/**
	 * The text of the file that {@code object} of the corpus stands in, with where everything stands in it.
	 *
	 * @throws InputException if it can no longer be read or was changed since the project was loaded
	 */
	public PlacedText textOf(EObject object) throws InputException {
		LoadedFile file = loaded(object);
		return new PlacedText(file.source(), text(file), file.spans());
	}

	/** {@code text} as the content of {@code file}, though it may not be written there yet; references are not resolved. */
	public SanshoResource parse(SourceFile file, String text) {
		return readForEditing.apply(file, text);
	}

	private LoadedFile loaded(EObject object) {
		return Objects.requireNonNull(byResource.get(object.eResource()), "an object of this project");
	}

	private static Places places(LoadedFile file) throws InputException {
		return new Places(file.name(), new TextLines(text(file)));
	}

	private static String text(LoadedFile file) throws InputException {
		String text = file.source().text();
		if (text.length() != file.length()) {
			throw new InputException("changed", file.source().name());
		}
		return text;
	}
}
