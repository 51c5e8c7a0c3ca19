// SPDX-License-Identifier: EPL-2.0
package org.sansho.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.sansho.core.EditionOrder;
import org.sansho.core.evolution.EditionDiff;
import org.sansho.core.project.InputException;
import org.sansho.core.project.OwnResult;
import org.sansho.core.project.ProjectSources;
import org.sansho.core.project.ResultPlace;
import org.sansho.core.project.SourceFile;
import org.sansho.core.report.Problem;
import org.sansho.core.report.ValidationReport;
import org.sansho.core.review.EarlierWordings;
import org.sansho.core.rules.settings.RuleSettings;
import org.sansho.core.text.Messages;
import org.sansho.dsl.project.Project;
import org.sansho.dsl.project.ProjectLoader;
import org.sansho.dsl.project.ProjectValidation;
import org.sansho.history.HistoryOfFiles;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** What all commands share: their surroundings, their language, and loading a project. */
abstract class Command implements Callable<Integer> {

	/** The languages of {@code --lang}. */
	enum Language {
		ja, en
	}

	private final Environment environment;
	private final Messages messages;

	@Option(names = "--lang", paramLabel = "ja|en", descriptionKey = "option.lang")
	private Language language;

	@ParentCommand
	private Command parent;

	@Option(names = {"-h", "--help"}, usageHelp = true, descriptionKey = "option.help")
	private boolean help;

	Command(Environment environment, Messages messages) {
		this.environment = environment;
		this.messages = messages;
	}

	final Environment environment() {
		return environment;
	}

	final Messages messages() {
		return messages;
	}

	/**
	 * The language of what is written into sources: the one that was asked for, else Japanese, as the documents are, so that the same command
	 * writes the same on every machine.
	 */
	final Locale sourceLocale() {
		return isLanguageGiven() ? messages.locale() : Locale.JAPANESE;
	}

	/** Whether somebody has asked for a language, be it ahead of the name of the command. */
	private boolean isLanguageGiven() {
		return language != null || parent != null && parent.isLanguageGiven();
	}

	/** The files of the project in {@code paths}. */
	final List<SourceFile> files(List<String> paths) throws InputException {
		return new ProjectSources(environment.packs()).find(paths);
	}

	/**
	 * Makes sure that a result replaces neither what it is made from nor what does not say that it is a result, too.
	 *
	 * @param force whether whoever calls the program takes the second on himself
	 * @throws InputException   if {@code target} is one of {@code files}, their settings, or would become one
	 * @throws CommandException if something stands in {@code target} that this program has not written
	 */
	final void requireReplaceable(Path target, List<SourceFile> files, boolean force) throws InputException, CommandException {
		ResultPlace.check(target, files, RuleSettings.FILE);
		if (!force && !OwnResult.isReplaceable(target)) {
			throw new CommandException(messages.get("output.foreign", target.toString()));
		}
	}

	/** Everything that is wrong with {@code project}, with the severities that its settings give. */
	final ValidationReport validate(Project project, List<SourceFile> files) throws InputException {
		return validate(project, files, new HistoryOfFiles(files));
	}

	/** As {@link #validate(Project, List)}; a broken seal shows what {@code earlier} knows. */
	final ValidationReport validate(Project project, List<SourceFile> files, EarlierWordings earlier) throws InputException {
		return new ProjectValidation(environment.packs(), messages.locale()).validate(project, files, earlier);
	}

	/** Loads the project in {@code paths}, telling a person who waits how far it is. */
	final Project load(List<String> paths) throws InputException {
		return loadFiles(files(paths));
	}

	/** Loads {@code files}. */
	final Project loadFiles(List<SourceFile> files) throws InputException {
		try (Progress progress = new Progress(environment, messages, files.size())) {
			return ProjectLoader.standalone(messages.locale()).load(files, progress::step);
		}
	}

	/** Tells that the editions were named in the wrong order, as somebody may do on purpose. */
	final void tellOfOrder(EditionDiff diff) {
		if (EditionOrder.isAfter(diff.older().edition(), diff.newer().edition())) {
			environment.err().println(messages.get("diff.backwards", diff.older().edition().getName(), diff.newer().edition().getName()));
		}
	}

	/** Tells somebody who compares with {@code revision} and sees nothing how to see more. */
	final void tellOfNothingSince(String revision) {
		environment.err().println(messages.get("diff.sinceRevision", revision));
	}

	/** Tells of syntax errors that do not keep a command from its work, since nothing that it works on may stand behind them. */
	final void tellOfBroken(Project project) throws InputException {
		List<Problem> errors = project.syntaxErrors();
		if (!errors.isEmpty()) {
			Problem first = errors.getFirst();
			environment.err().println(messages.get("brokenElsewhere", first.file(), Integer.toString(first.line()), Integer.toString(first.column()), first.message(), errors.size()));
		}
	}
}
