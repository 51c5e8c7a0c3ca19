// SPDX-License-Identifier: EPL-2.0
package org.sansho.cli;

import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.sansho.cli.ComparedEditions.Compared;
import org.sansho.core.Corpus;
import org.sansho.core.evolution.impact.Hit;
import org.sansho.core.evolution.impact.Impact;
import org.sansho.core.evolution.impact.Place;
import org.sansho.core.project.AtomicFile;
import org.sansho.core.project.InputException;
import org.sansho.core.project.OwnResult;
import org.sansho.core.project.Paths;
import org.sansho.core.project.SourceFile;
import org.sansho.core.text.Messages;
import org.sansho.excel.CoverageWriteException;
import org.sansho.excel.ImpactWorkbook;
import org.sansho.exchange.impact.ImpactHtml;
import org.sansho.exchange.impact.ImpactJson;
import org.sansho.model.MappingEntry;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code sansho impact}: everything that rests on what changed between two editions, or between the project and itself at another revision. */
@CommandLine.Command(name = "impact")
final class ImpactCommand extends Command {

	/** How an impact is written. */
	enum Format {
		text, json, xlsx, html
	}

	@Parameters(paramLabel = "ID@ED|PATH", arity = "0..*", descriptionKey = "parameter.impact")
	private List<String> arguments = new ArrayList<>();

	@Option(names = "--git", paramLabel = "REV", descriptionKey = "option.impactGit")
	private Optional<String> revision = Optional.empty();

	@Option(names = "--all", descriptionKey = "option.impactAll")
	private boolean listAll;

	@Option(names = "--format", paramLabel = "text|json|xlsx|html", descriptionKey = "option.coverageFormat")
	private Optional<Format> givenFormat = Optional.empty();

	@Option(names = {"-o", "--output"}, paramLabel = "FILE", descriptionKey = "option.outputFile")
	private Optional<String> output = Optional.empty();

	@Option(names = "--force", descriptionKey = "option.force")
	private boolean force;

	ImpactCommand(Environment environment, Messages messages) {
		super(environment, messages);
	}

	@Override
	public Integer call() throws InputException, CommandException, CoverageWriteException, IOException {
		Format format = new FormatOfName(messages()).of(givenFormat, output, Format.text);
		if (format == Format.xlsx && output.isEmpty()) {
			throw new CommandException(messages().get("coverage.needsFile"));
		}
		List<String> ids = ComparedEditions.ids(arguments, revision.isPresent(), messages());
		Optional<Path> target = output.isPresent() ? Optional.of(Paths.parse(output.get())) : Optional.empty();
		if (target.isPresent()) {
			AtomicFile.check(target.get());
		}
		List<String> paths = arguments.subList(ids.size(), arguments.size());
		List<SourceFile> files = files(paths);
		if (target.isPresent()) {
			requireReplaceable(target.get(), files, force);
		}
		ComparedEditions editions = new ComparedEditions(messages(), this::loadFiles);
		List<Compared> compared = revision.isPresent() ? editions.withRevision(ids, files, paths, revision.get()) : List.of(editions.between(ids, files));
		if (!compared.isEmpty()) {
			editions.requireUnderstood(compared.getFirst().project());
			tellWhatLeadsNowhere(compared.getFirst().project().corpus());
		}
		compared.forEach(each -> tellOfOrder(each.diff()));
		if (compared.isEmpty()) {
			tellOfNothingSince(revision.orElseThrow());
		}
		List<Impact> impacts = compared.stream().map(each -> Impact.of(each.diff())).toList();
		Place.Finder places = compared.isEmpty() ? object -> {
			throw new IllegalStateException();
		} : new PlacesInProject(compared.getFirst().project(), impacts.stream().flatMap(impact -> impact.told().stream()).toList());
		if (target.isPresent()) {
			AtomicFile.write(target.get(), content(format, impacts, places));
			environment().err().println(messages().get("export.done", output.get()));
		} else {
			Writer out = environment().out();
			writeText(format, impacts, places, out);
			out.flush();
		}
		return impacts.stream().anyMatch(Impact::isAny) ? ExitCodes.FINDINGS : ExitCodes.DONE;
	}

	/** Nobody knows on what an entry rests that names something that does not exist. */
	private void tellWhatLeadsNowhere(Corpus corpus) {
		long dangling = corpus.mappingSets().stream().flatMap(set -> set.getStatements().stream())
				.filter(statement -> statement instanceof MappingEntry entry && corpus.isDangling(entry)).count();
		if (dangling > 0) {
			environment().err().println(messages().get("impact.dangling", dangling));
		}
	}

	private AtomicFile.Content content(Format format, List<Impact> impacts, Place.Finder places) throws CoverageWriteException {
		if (format == Format.xlsx) {
			ImpactWorkbook workbook = ImpactWorkbook.of(impacts, places, messages().locale());
			return workbook::writeTo;
		}
		return out -> {
			Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
			writeText(format, impacts, places, writer);
			writer.flush();
		};
	}

	private void writeText(Format format, List<Impact> impacts, Place.Finder places, Writer out) throws IOException {
		switch (format) {
			case json -> new ImpactJson(revision, places).write(impacts, out);
			case html -> new ImpactHtml(revision, places, messages().locale()).write(impacts, out);
			default -> {
				PrintWriter text = new PrintWriter(out);
				if (output.isPresent()) {
					text.println(OwnResult.mark("impact"));
				}
				new ImpactText(messages(), places, revision, listAll, output.isEmpty() && environment().colours()).print(impacts, text);
				text.flush();
				if (output.isPresent() && text.checkError()) {
					throw new IOException();
				}
			}
		}
	}
}
