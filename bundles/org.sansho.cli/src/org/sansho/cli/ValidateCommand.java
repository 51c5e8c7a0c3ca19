// SPDX-License-Identifier: EPL-2.0
package org.sansho.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.sansho.cli.report.TextReport;
import org.sansho.core.project.AtomicFile;
import org.sansho.core.project.InputException;
import org.sansho.core.project.OwnResult;
import org.sansho.core.project.Paths;
import org.sansho.core.project.SourceFile;
import org.sansho.core.report.ValidationReport;
import org.sansho.core.rules.Severity;
import org.sansho.core.rules.manual.RuleManual;
import org.sansho.core.text.Messages;
import org.sansho.exchange.validation.JUnitReport;
import org.sansho.exchange.validation.JsonReport;
import org.sansho.exchange.validation.SarifReport;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code sansho validate}: every rule over everything. */
@CommandLine.Command(name = "validate")
final class ValidateCommand extends Command {

	/** How findings are written. */
	enum Format {
		text, json, sarif, junit
	}

	@Parameters(paramLabel = "PATH", arity = "0..*", descriptionKey = "parameter.paths")
	private List<String> paths = new ArrayList<>();

	@Option(names = "--format", paramLabel = "text|json|sarif|junit", defaultValue = "text", descriptionKey = "option.format")
	private Format format;

	@Option(names = "--fail-on", paramLabel = "error|warning|info", defaultValue = "error", descriptionKey = "option.failOn")
	private Severity failOn;

	@Option(names = "--brief", descriptionKey = "option.brief")
	private boolean brief;

	@Option(names = {"-o", "--output"}, paramLabel = "FILE", descriptionKey = "option.outputFile")
	private String output;

	@Option(names = "--force", descriptionKey = "option.force")
	private boolean force;

	ValidateCommand(Environment environment, Messages messages) {
		super(environment, messages);
	}

	@Override
	public Integer call() throws InputException, CommandException, IOException {
		Path target = output == null ? null : Paths.parse(output);
		if (target != null) {
			AtomicFile.check(target);
		}
		List<SourceFile> files = files(paths);
		if (target != null) {
			requireReplaceable(target, files, force);
		}
		ValidationReport report = validate(loadFiles(files), files);
		if (target != null) {
			AtomicFile.write(target, out -> write(report, out, false));
		} else {
			write(report, environment().output().bytes(), environment().colours());
		}
		return report.open().stream().anyMatch(problem -> problem.severity().atLeast(failOn)) ? ExitCodes.FINDINGS : ExitCodes.DONE;
	}

	private void write(ValidationReport report, OutputStream out, boolean colours) throws IOException {
		Locale locale = messages().locale();
		switch (format) {
			case text -> {
				PrintWriter text = new PrintWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
				if (output != null) {
					text.println(OwnResult.mark("validate"));
				}
				new TextReport(messages(), RuleManual.in(locale).pages(), colours, brief).write(report, text);
				text.flush();
			}
			case json -> new JsonReport(Version.number(), locale).write(report, out);
			case sarif -> new SarifReport(Version.number(), RuleManual.in(locale).pages(), locale, Path.of("")).write(report, out);
			case junit -> new JUnitReport(failOn, locale).write(report, out);
		}
	}
}
