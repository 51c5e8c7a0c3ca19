// SPDX-License-Identifier: EPL-2.0
package org.sansho.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.sansho.core.Corpus;
import org.sansho.core.project.InputException;
import org.sansho.core.rules.RuleCatalogue;
import org.sansho.core.rules.Severity;
import org.sansho.core.text.Messages;
import org.sansho.dsl.project.Problem;
import org.sansho.dsl.project.Project;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code sansho validate}: every rule over everything. */
@CommandLine.Command(name = "validate")
final class ValidateCommand extends Command {

	/** How findings are written. */
	enum Format {
		text
	}

	@Parameters(paramLabel = "PATH", arity = "0..*", descriptionKey = "parameter.paths")
	private List<String> paths = new ArrayList<>();

	@Option(names = "--format", paramLabel = "text", defaultValue = "text", descriptionKey = "option.format")
	private Format format;

	@Option(names = "--fail-on", paramLabel = "error|warning|info", defaultValue = "error", descriptionKey = "option.failOn")
	private Severity failOn;

	ValidateCommand(Environment environment, Messages messages) {
		super(environment, messages);
	}

	@Override
	public Integer call() throws InputException {
		Project project = load(paths);
		List<Problem> problems = project.validate(RuleCatalogue.standard());
		for (Problem problem : problems) {
			environment().out().println(messages().get("validate.line", problem.file(), Integer.toString(problem.line()), Integer.toString(problem.column()),
					messages().get("severity." + problem.severity().name().toLowerCase(Locale.ROOT)), problem.code(), problem.message()));
		}
		environment().out().println(summary(project.corpus(), problems));
		return problems.stream().anyMatch(problem -> problem.severity().atLeast(failOn)) ? ExitCodes.FINDINGS : ExitCodes.DONE;
	}

	private String summary(Corpus corpus, List<Problem> problems) {
		int provisions = corpus.editions().stream().mapToInt(edition -> corpus.provisions(edition).size()).sum();
		int statements = corpus.mappingSets().stream().mapToInt(set -> set.getStatements().size()).sum();
		return messages().get("validate.summary", corpus.files().size(), corpus.editions().size(), provisions, statements,
				count(problems, Severity.ERROR), count(problems, Severity.WARNING), count(problems, Severity.INFO));
	}

	private static long count(List<Problem> problems, Severity severity) {
		return problems.stream().filter(problem -> problem.severity() == severity).count();
	}
}
