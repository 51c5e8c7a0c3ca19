// SPDX-License-Identifier: EPL-2.0
package org.sansho.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.sansho.core.Corpus;
import org.sansho.core.citation.CitationPrinter;
import org.sansho.core.citation.CitationReader;
import org.sansho.core.citation.CitationReading.Found;
import org.sansho.core.citation.CitationReading;
import org.sansho.core.citation.NotationStyle;
import org.sansho.core.project.InputException;
import org.sansho.core.project.IoReason;
import org.sansho.core.text.Messages;
import org.sansho.core.work.AllProcessors;
import org.sansho.model.Edition;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code sansho cite}: citations in any official notation to names, one a line. */
@CommandLine.Command(name = "cite")
final class CiteCommand extends Command {

	private static final String STANDARD_INPUT = "-";
	/** So many lines are read before they are answered. */
	private static final int BATCH = 4_096;
	private static final String BYTE_ORDER_MARK = "\uFEFF";

	@Parameters(index = "0", paramLabel = "TEXT", descriptionKey = "parameter.citation")
	private String text;

	@Parameters(index = "1..*", paramLabel = "PATH", arity = "0..*", descriptionKey = "parameter.paths")
	private List<String> paths = new ArrayList<>();

	@Option(names = "--in", paramLabel = "ID@ED", descriptionKey = "option.in")
	private String editionId;

	@Option(names = "--style", paramLabel = "name|manual|qa|table", defaultValue = "name", descriptionKey = "option.style")
	private NotationStyle style;

	CiteCommand(Environment environment, Messages messages) {
		super(environment, messages);
	}

	@Override
	public Integer call() throws InputException, CommandException {
		if (text.isBlank()) {
			throw new CommandException(messages().get("cite.nothing"));
		}
		Corpus corpus = load(paths).corpus();
		Edition edition = edition(corpus);
		CitationReader reader = corpus.citations(edition);
		Answers answers = new Answers(edition.getName(), reader, new CitationPrinter(reader), CitationReading.messages(messages().locale()));
		boolean clear = STANDARD_INPUT.equals(text) ? readLines(answers) : answer(answers, reader.read(text), "");
		return clear ? ExitCodes.DONE : ExitCodes.FINDINGS;
	}

	private record Answers(String edition, CitationReader reader, CitationPrinter printer, Messages sentences) {
	}

	/** Each line is a text of its own: a part is never inherited from the line before. */
	private boolean readLines(Answers answers) throws CommandException {
		boolean clear = true;
		int number = 0;
		List<String> batch = new ArrayList<>(BATCH);
		try {
			BufferedReader lines = new BufferedReader(new InputStreamReader(environment().in(),
					StandardCharsets.UTF_8.newDecoder().onMalformedInput(CodingErrorAction.REPORT).onUnmappableCharacter(CodingErrorAction.REPORT)));
			for (String line = lines.readLine(); line != null; line = lines.readLine()) {
				number++;
				batch.add(number == 1 && line.startsWith(BYTE_ORDER_MARK) ? line.substring(1) : line);
				if (batch.size() == BATCH) {
					clear &= answerAll(answers, batch, number - batch.size());
					batch.clear();
				}
			}
		} catch (CharacterCodingException e) {
			answerAll(answers, batch, number - batch.size());
			throw new CommandException(messages().get("cite.notUtf8", Integer.toString(number + 1)));
		} catch (IOException e) {
			throw new CommandException(messages().get("cite.unreadable", IoReason.of(e).text(messages().locale())));
		}
		return answerAll(answers, batch, number - batch.size()) && clear;
	}

	/** Lines are read side by side and answered in order. */
	private boolean answerAll(Answers answers, List<String> lines, int before) {
		List<List<CitationReading>> readings = AllProcessors.map(lines, answers.reader()::read);
		boolean clear = true;
		for (int i = 0; i < readings.size(); i++) {
			clear &= answer(answers, readings.get(i), messages().get("cite.line", Integer.toString(before + i + 1)));
		}
		return clear;
	}

	/** @return whether everything was read as exactly one provision each */
	private boolean answer(Answers answers, List<CitationReading> readings, String place) {
		boolean clear = true;
		for (CitationReading reading : readings) {
			if (reading instanceof Found found) {
				environment().out().println(style == NotationStyle.NAME ? found.path() : answers.printer().print(found.provision(), style));
			} else {
				environment().err().println(place + reading.message(answers.edition(), answers.sentences()));
				clear = false;
			}
		}
		return clear;
	}

	private Edition edition(Corpus corpus) throws CommandException {
		String known = corpus.editions().stream().filter(edition -> !corpus.provisions(edition).isEmpty()).map(Edition::getName).collect(Collectors.joining(", "));
		String shown = known.isEmpty() ? "-" : known;
		if (editionId == null) {
			throw new CommandException(messages().get("cite.missingEdition", shown));
		}
		return corpus.edition(editionId).orElseThrow(() -> new CommandException(messages().get("cite.unknownEdition", editionId, shown)));
	}
}
