// SPDX-License-Identifier: EPL-2.0
package org.sansho.dsl.project;

import java.util.ArrayList;
import java.util.Collection;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.eclipse.emf.ecore.EObject;
import org.sansho.core.Corpus;
import org.sansho.core.report.Problem;
import org.sansho.core.report.Region;
import org.sansho.core.rules.Finding;
import org.sansho.core.rules.RuleCatalogue;
import org.sansho.core.rules.Severity;
import org.sansho.core.rules.Subject;
import org.sansho.core.rules.settings.ProjectSettings;
import org.sansho.core.rules.settings.RuleSettings;
import org.sansho.core.text.Messages;
import org.sansho.core.work.AllProcessors;
import org.sansho.dsl.linking.ReferenceResolver.Unresolved;
import org.sansho.dsl.parsing.SyntaxErrorMessages;
import org.sansho.dsl.parsing.SyntaxErrors;
import org.sansho.dsl.parsing.SyntaxErrors.SyntaxError;
import org.sansho.dsl.resource.TextSpans;

/** What is wrong with a file, in words and with places: the same for the command line and for editors. */
public final class FileProblems {

	private final Corpus corpus;
	private final ProjectSettings settings;
	private final HalfRead halfRead;
	private final Messages messages;
	private final SyntaxErrors syntaxErrors;
	private final OtherPlaces others;

	/** Where something stands that a finding names beside its own place. */
	interface OtherPlaces {

		/** Empty when that is not known, or is not to be told. */
		Optional<Region> of(EObject object);
	}

	/**
	 * Tells of one place only: in an editor others move while nothing is found anew.
	 *
	 * @param halfRead what cannot be known because of syntax errors anywhere in the project
	 */
	public FileProblems(Corpus corpus, ProjectSettings settings, HalfRead halfRead, Locale locale) {
		this(corpus, settings, halfRead, locale, object -> Optional.empty());
	}

	FileProblems(Corpus corpus, ProjectSettings settings, HalfRead halfRead, Locale locale, OtherPlaces others) {
		this.corpus = corpus;
		this.others = others;
		this.settings = settings;
		this.halfRead = halfRead;
		this.messages = RuleCatalogue.messages(locale);
		this.syntaxErrors = new SyntaxErrors(locale);
	}

	/** Syntax errors, references that lead nowhere, and {@code findings}, all of them about {@code file}, by place. */
	public List<Problem> of(CheckedFile file, Places places, List<Finding> findings) {
		return of(file, places, findings, new IdentityHashMap<>());
	}

	/**
	 * As {@link #of(CheckedFile, Places, List)}, when it is asked again and again.
	 *
	 * @param known what was said of each finding with the same settings, while nothing that it names had another name: it is not put into words
	 *              again; afterwards what is said of {@code findings}
	 */
	public List<Problem> of(CheckedFile file, Places places, List<Finding> findings, Map<Finding, Problem> known) {
		List<SyntaxError> errors = syntaxErrors.of(file.resource().getErrors(), places.text());
		List<Problem> problems = problems(errors, places);
		if (errors.stream().anyMatch(SyntaxError::isConflict)) {
			// What else seems wrong comes of two texts standing where one should.
			return problems;
		}
		for (Unresolved unresolved : file.unresolved()) {
			if (halfRead.explains(unresolved, file, places)) {
				continue;
			}
			String subject = Subject.of(unresolved.reference().owner(), corpus);
			settings.severity(unresolved.code(), file.name(), Severity.ERROR).ifPresent(severity ->
					problems.add(problem(unresolved, severity, settings.suppression(unresolved.code(), file.name(), subject), places)));
		}
		Set<Integer> nowhere = file.nowhere();
		List<Optional<Problem>> said = AllProcessors.map(findings, finding -> problem(finding, file, places, nowhere, Optional.ofNullable(known.get(finding))));
		known.clear();
		for (int i = 0; i < findings.size(); i++) {
			if (said.get(i).isPresent()) {
				problems.add(said.get(i).get());
				known.put(findings.get(i), said.get(i).get());
			}
		}
		problems.sort(Problem.BY_PLACE);
		return problems;
	}

	/**
	 * What is wrong with {@code settings} themselves, by the URI of each settings file.
	 *
	 * @param files everything that follows them
	 * @param found everything that was found in {@code files}
	 */
	public static Map<String, List<Problem>> ofSettings(ProjectSettings settings, List<? extends CheckedFile> files, Collection<Problem> found) {
		Map<String, List<Problem>> problems = settings.problems(found);
		if (!files.stream().allMatch(CheckedFile::understood)) {
			// What could not be read may hold what a suppression is about.
			problems.replaceAll((uri, all) -> all.stream().filter(problem -> !problem.code().equals(RuleSettings.UNUSED_SUPPRESSION)).toList());
		}
		return problems;
	}

	/** Syntax errors and {@code unresolved} references alone, whatever the settings say, by place. */
	List<Problem> obstacles(CheckedFile file, Places places, List<Unresolved> unresolved) {
		List<SyntaxError> errors = syntaxErrors.of(file.resource().getErrors(), places.text());
		List<Problem> problems = problems(errors, places);
		if (errors.stream().anyMatch(SyntaxError::isConflict)) {
			return problems;
		}
		unresolved.forEach(each -> problems.add(problem(each, Severity.ERROR, Optional.empty(), places)));
		problems.sort(Problem.BY_PLACE);
		return problems;
	}

	private static List<Problem> problems(List<SyntaxError> errors, Places places) {
		List<Problem> problems = new ArrayList<>();
		for (SyntaxError error : errors) {
			problems.add(new Problem(places.region(error.offset(), error.length()), Severity.ERROR, SyntaxErrorMessages.CODE, error.key(), error.message(), "", List.of(), Optional.empty()));
		}
		return problems;
	}

	/** Empty when the settings do not want to hear of it. */
	private Optional<Problem> problem(Finding finding, CheckedFile file, Places places, Set<Integer> nowhere, Optional<Problem> known) {
		if (known.isPresent()) {
			TextSpans.Span span = file.spans().of(finding, nowhere);
			return Optional.of(known.get().at(places.region(span.offset(), span.length())));
		}
		String code = finding.rule().code();
		return settings.severity(code, file.name(), finding.severity()).map(severity -> {
			String subject = Subject.of(finding.object(), corpus);
			TextSpans.Span span = file.spans().of(finding, nowhere);
			return new Problem(places.region(span.offset(), span.length()), severity, code, finding.text().key(), finding.message(messages),
					subject, details(finding), settings.suppression(code, file.name(), subject));
		});
	}

	private List<String> details(Finding finding) {
		Stream<String> other = finding.other().flatMap(others::of).map(region -> messages.get("other", region.file(), Integer.toString(region.line()))).stream();
		return Stream.concat(finding.details().stream().map(detail -> detail.in(messages)), other).toList();
	}

	private Problem problem(Unresolved unresolved, Severity severity, Optional<String> suppression, Places places) {
		return new Problem(places.region(unresolved.reference().offset(), unresolved.reference().length()), severity, unresolved.code(), unresolved.code(),
				unresolved.message(), Subject.of(unresolved.reference().owner(), corpus), List.of(), suppression);
	}
}
