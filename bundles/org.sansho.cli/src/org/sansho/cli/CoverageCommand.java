// SPDX-License-Identifier: EPL-2.0
package org.sansho.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.sansho.core.Corpus;
import org.sansho.core.coverage.Chain;
import org.sansho.core.coverage.CoverageReport;
import org.sansho.core.coverage.ReviewJudgement;
import org.sansho.core.project.AtomicFile;
import org.sansho.core.project.InputException;
import org.sansho.core.project.OwnResult;
import org.sansho.core.project.Paths;
import org.sansho.core.project.SourceFile;
import org.sansho.core.report.ValidationReport;
import org.sansho.core.review.EarlierWordings;
import org.sansho.core.rules.Severity;
import org.sansho.core.text.Messages;
import org.sansho.dsl.project.Project;
import org.sansho.excel.CoverageWorkbook;
import org.sansho.excel.CoverageWriteException;
import org.sansho.exchange.coverage.CoverageJson;
import org.sansho.model.Edition;
import org.sansho.model.MappingSet;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code sansho coverage}: what is mapped, explicitly without counterpart, and open. */
@CommandLine.Command(name = "coverage")
final class CoverageCommand extends Command {

	/** How coverage is written. */
	enum Format {
		text, json, xlsx
	}

	@Option(names = "--mapping", paramLabel = "NAME", descriptionKey = "option.mapping")
	private List<String> mappingNames = new ArrayList<>();

	@Option(names = "--chain", paramLabel = "ED,ED,ED", descriptionKey = "option.chain")
	private List<String> chainTexts = new ArrayList<>();

	@Option(names = "--open", descriptionKey = "option.open")
	private boolean listOpen;

	@Option(names = "--format", paramLabel = "text|json|xlsx", descriptionKey = "option.coverageFormat")
	private Optional<Format> givenFormat = Optional.empty();

	@Option(names = {"-o", "--output"}, paramLabel = "FILE", descriptionKey = "option.outputFile")
	private Optional<String> output = Optional.empty();

	@Option(names = "--force", descriptionKey = "option.force")
	private boolean force;

	@Parameters(paramLabel = "PATH", arity = "0..*", descriptionKey = "parameter.paths")
	private List<String> paths = new ArrayList<>();

	CoverageCommand(Environment environment, Messages messages) {
		super(environment, messages);
	}

	@Override
	public Integer call() throws InputException, CommandException, CoverageWriteException, IOException {
		Format format = new FormatOfName(messages()).of(givenFormat, output, Format.text);
		if (format == Format.xlsx && output.isEmpty()) {
			throw new CommandException(messages().get("coverage.needsFile"));
		}
		Optional<Path> target = output.isPresent() ? Optional.of(Paths.parse(output.get())) : Optional.empty();
		if (target.isPresent()) {
			AtomicFile.check(target.get());
		}
		List<SourceFile> files = files(paths);
		if (target.isPresent()) {
			requireReplaceable(target.get(), files, force);
		}
		Project project = loadFiles(files);
		Corpus corpus = project.corpus();
		CoverageReport report = CoverageReport.of(corpus, sets(corpus), chains(corpus), ReviewJudgement.bySeals(corpus));
		ValidationReport problems = validate(project, files, EarlierWordings.NONE);
		AtomicFile.Content content = content(format, corpus, report);
		if (target.isPresent()) {
			AtomicFile.write(target.get(), content);
		} else {
			print(format, corpus, report);
		}
		int errors = problems.counts().get(Severity.ERROR);
		if (errors > 0) {
			environment().err().println(messages().get("coverage.errors", errors));
		}
		output.ifPresent(file -> environment().err().println(messages().get("export.done", file)));
		// Figures about what could be read are useful, but whoever reads them, be it a script, must know that something is missing.
		return errors > 0 ? ExitCodes.FINDINGS : ExitCodes.DONE;
	}

	private AtomicFile.Content content(Format format, Corpus corpus, CoverageReport report) throws CoverageWriteException {
		return switch (format) {
			case text -> out -> write(out, writer -> {
				PrintWriter text = new PrintWriter(writer);
				text.println(OwnResult.mark("coverage"));
				text(corpus).print(report, text);
				text.flush();
				if (text.checkError()) {
					throw new IOException();
				}
			});
			case json -> out -> write(out, writer -> new CoverageJson(corpus).write(report, writer));
			case xlsx -> CoverageWorkbook.of(corpus, report, messages().locale())::writeTo;
		};
	}

	/** Writes text to a stream that stays open. */
	private static void write(OutputStream out, WriterContent content) throws IOException {
		Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
		content.writeTo(writer);
		writer.flush();
	}

	@FunctionalInterface
	private interface WriterContent {
		void writeTo(Writer writer) throws IOException;
	}

	private void print(Format format, Corpus corpus, CoverageReport report) throws IOException {
		if (format == Format.json) {
			new CoverageJson(corpus).write(report, environment().out());
		} else {
			text(corpus).print(report, environment().out());
		}
	}

	private CoverageText text(Corpus corpus) {
		return new CoverageText(corpus, messages(), listOpen);
	}

	/** Those that are named; all when neither sets nor chains are. */
	private List<MappingSet> sets(Corpus corpus) throws CommandException {
		if (mappingNames.isEmpty()) {
			return chainTexts.isEmpty() ? corpus.mappingSets() : List.of();
		}
		List<MappingSet> chosen = new ArrayList<>();
		for (String name : new LinkedHashSet<>(mappingNames)) {
			String known = corpus.mappingSets().stream().map(MappingSet::getName).collect(Collectors.joining(", "));
			chosen.add(corpus.mappingSet(name)
					.orElseThrow(() -> new CommandException(messages().get("coverage.unknownMapping", name, known.isEmpty() ? "-" : known))));
		}
		return chosen;
	}

	/** Those that are given; those that can be found when neither sets nor chains are. */
	private List<Chain> chains(Corpus corpus) throws CommandException {
		if (chainTexts.isEmpty()) {
			return mappingNames.isEmpty() ? Chain.discover(corpus) : List.of();
		}
		List<Chain> chains = new ArrayList<>();
		for (String text : new LinkedHashSet<>(chainTexts)) {
			chains.add(chain(corpus, text));
		}
		return chains;
	}

	private Chain chain(Corpus corpus, String text) throws CommandException {
		List<Edition> editions = new ArrayList<>();
		for (String id : text.split("[,、，]")) {
			String known = corpus.editions().stream().map(Edition::getName).collect(Collectors.joining(", "));
			editions.add(corpus.edition(id.strip()).orElseThrow(
					() -> new CommandException(messages().get("coverage.unknownEdition", id.strip(), known.isEmpty() ? "-" : known))));
		}
		if (editions.size() < 2 || new LinkedHashSet<>(editions).size() < editions.size()) {
			throw new CommandException(messages().get("coverage.noChain", text));
		}
		Chain chain = new Chain(editions);
		Optional<Integer> gap = chain.gap(corpus);
		if (gap.isPresent()) {
			Edition from = editions.get(gap.get());
			String neighbours = Chain.neighbours(corpus, from).stream().map(Edition::getName).collect(Collectors.joining(", "));
			throw new CommandException(messages().get("coverage.gap", from.getName(), editions.get(gap.get() + 1).getName(),
					neighbours.isEmpty() ? "-" : neighbours));
		}
		return chain;
	}
}
