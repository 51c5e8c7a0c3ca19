// SPDX-License-Identifier: EPL-2.0
package org.sansho.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.sansho.core.project.InputException;
import org.sansho.core.project.SourceFile;
import org.sansho.core.report.Problem;
import org.sansho.core.report.ValidationReport;
import org.sansho.core.rules.Severity;
import org.sansho.core.text.Messages;
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
		List<SourceFile> files = files(paths);
		ValidationReport report = validate(loadFiles(files), files);
		List<Problem> problems = report.open();
		for (Problem problem : problems) {
			environment().out().println(messages().get("validate.line", problem.file(), Integer.toString(problem.line()), Integer.toString(problem.column()),
					messages().get("severity." + problem.severity().name().toLowerCase(Locale.ROOT)), problem.code(), problem.message()));
		}
		environment().out().println(summary(report));
		return problems.stream().anyMatch(problem -> problem.severity().atLeast(failOn)) ? ExitCodes.FINDINGS : ExitCodes.DONE;
	}

	private String summary(ValidationReport report) {
		Map<Severity, Integer> counts = report.counts();
		return messages().get("validate.summary", report.files().size(), report.editions(), report.provisions(), report.statements(),
				counts.get(Severity.ERROR), counts.get(Severity.WARNING), counts.get(Severity.INFO));
	}
}
