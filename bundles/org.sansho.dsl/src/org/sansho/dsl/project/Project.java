// SPDX-License-Identifier: EPL-2.0
package org.sansho.dsl.project;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.eclipse.emf.ecore.resource.Resource;
import org.eclipse.xtext.resource.XtextSyntaxDiagnostic;
import org.sansho.core.Corpus;
import org.sansho.core.project.InputException;
import org.sansho.core.report.Problem;
import org.sansho.core.report.ValidationReport;
import org.sansho.core.rules.Finding;
import org.sansho.core.rules.RuleCatalogue;
import org.sansho.core.rules.Severity;
import org.sansho.core.rules.Subject;
import org.sansho.core.rules.settings.ProjectSettings;
import org.sansho.core.text.Messages;
import org.sansho.dsl.linking.ReferenceResolver.Unresolved;
import org.sansho.dsl.parsing.SyntaxErrorMessages;
import org.sansho.dsl.resource.TextSpans;

/**
 * A project that was loaded as a whole: its corpus, and what is wrong with it.
 *
 * <p>The text was forgotten after it was read, but for where things stand in it. Only the text of files in which something is found
 * is read again, to tell lines and columns.
 */
public final class Project {

	private final List<LoadedFile> files;
	private final Corpus corpus;
	private final Locale locale;

	Project(List<LoadedFile> files, Corpus corpus, Locale locale) {
		this.files = List.copyOf(files);
		this.corpus = corpus;
		this.locale = locale;
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
		Map<Resource, List<Finding>> byFile = new HashMap<>();
		for (Finding finding : rules.check(corpus)) {
			byFile.computeIfAbsent(finding.object().eResource(), resource -> new ArrayList<>()).add(finding);
		}
		Messages messages = RuleCatalogue.messages(locale);
		List<Problem> problems = new ArrayList<>();
		for (LoadedFile file : files) {
			List<Finding> findings = byFile.getOrDefault(file.resource(), List.of());
			if (!file.resource().getErrors().isEmpty() || !file.unresolved().isEmpty() || !findings.isEmpty()) {
				problems.addAll(problems(file, findings, messages, settings));
			}
		}
		problems.addAll(settings.problems());
		return new ValidationReport(files.stream().map(file -> file.source().name()).toList(), corpus.editions().size(),
				corpus.editions().stream().mapToInt(edition -> corpus.provisions(edition).size()).sum(),
				corpus.mappingSets().stream().mapToInt(set -> set.getStatements().size()).sum(), problems);
	}

	private List<Problem> problems(LoadedFile file, List<Finding> findings, Messages messages, ProjectSettings settings) throws InputException {
		String name = file.source().name();
		String text = file.source().text();
		if (text.length() != file.length()) {
			throw new InputException("changed", name);
		}
		Places places = new Places(name, text);
		List<Problem> problems = new ArrayList<>();
		for (Resource.Diagnostic error : file.resource().getErrors()) {
			XtextSyntaxDiagnostic syntax = (XtextSyntaxDiagnostic) error;
			problems.add(new Problem(places.region(syntax.getOffset(), syntax.getLength()), Severity.ERROR, SyntaxErrorMessages.CODE,
					SyntaxErrorMessages.CODE, syntax.getMessage(), "", List.of(), Optional.empty()));
		}
		for (Unresolved unresolved : file.unresolved()) {
			String subject = Subject.of(unresolved.reference().owner(), corpus);
			settings.severity(unresolved.code(), name, Severity.ERROR).ifPresent(severity ->
					problems.add(new Problem(places.region(unresolved.reference().offset(), unresolved.reference().length()), severity,
							unresolved.code(), unresolved.code(), unresolved.message(), subject, List.of(),
							settings.suppression(unresolved.code(), name, subject))));
		}
		for (Finding finding : findings) {
			String code = finding.rule().code();
			settings.severity(code, name, finding.severity()).ifPresent(severity -> {
				String subject = Subject.of(finding.object(), corpus);
				TextSpans.Span span = file.spans().of(finding);
				problems.add(new Problem(places.region(span.offset(), span.length()), severity, code, finding.text().key(), finding.message(messages),
						subject, finding.details().stream().map(detail -> detail.in(messages)).toList(), settings.suppression(code, name, subject)));
			});
		}
		problems.sort(Problem.BY_PLACE);
		return problems;
	}
}
