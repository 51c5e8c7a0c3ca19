// SPDX-License-Identifier: EPL-2.0
package org.sansho.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.sansho.cli.ComparedEditions.Compared;
import org.sansho.core.Corpus;
import org.sansho.core.evolution.impact.Impact;
import org.sansho.core.evolution.impact.Place;
import org.sansho.core.project.AtomicFile;
import org.sansho.core.project.InputException;
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
final class ImpactCommand extends ComparisonCommand {

	@Parameters(paramLabel = "ID@ED|PATH", arity = "0..*", descriptionKey = "parameter.impact")
	private List<String> arguments = new ArrayList<>();

	@Option(names = "--git", paramLabel = "REV", descriptionKey = "option.impactGit")
	private Optional<String> revision = Optional.empty();

	@Option(names = "--all", descriptionKey = "option.impactAll")
	private boolean listAll;

	ImpactCommand(Environment environment, Messages messages) {
		super(environment, messages);
	}

	@Override
	List<String> arguments() {
		return arguments;
	}

	@Override
	Optional<String> revision() {
		return revision;
	}

	@Override
	Found find(List<String> ids, List<SourceFile> files, List<String> paths) throws InputException, CommandException {
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
		return new Impacts(impacts, places);
	}

	/** Nobody knows on what an entry rests that names something that does not exist. */
	private void tellWhatLeadsNowhere(Corpus corpus) {
		long dangling = corpus.mappingSets().stream().flatMap(set -> set.getStatements().stream())
				.filter(statement -> statement instanceof MappingEntry entry && corpus.isDangling(entry)).count();
		if (dangling > 0) {
			environment().err().println(messages().get("impact.dangling", dangling));
		}
	}

	private final class Impacts implements Found {

		private final List<Impact> impacts;
		private final Place.Finder places;

		Impacts(List<Impact> impacts, Place.Finder places) {
			this.impacts = impacts;
			this.places = places;
		}

		@Override
		public boolean isAny() {
			return impacts.stream().anyMatch(Impact::isAny);
		}

		@Override
		public void writeJson(Writer out) throws IOException {
			new ImpactJson(revision, places).write(impacts, out);
		}

		@Override
		public void writeHtml(Writer out) throws IOException {
			new ImpactHtml(revision, places, messages().locale()).write(impacts, out);
		}

		@Override
		public void print(PrintWriter out, boolean colours) {
			new ImpactText(messages(), places, revision, listAll, colours).print(impacts, out);
		}

		@Override
		public AtomicFile.Content workbook() throws CoverageWriteException {
			return ImpactWorkbook.of(impacts, places, messages().locale())::writeTo;
		}
	}
}
