// SPDX-License-Identifier: EPL-2.0
package org.sansho.cli;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.sansho.core.project.InputException;
import org.sansho.core.project.ProjectSources;
import org.sansho.core.project.SettingsFinder;
import org.sansho.core.project.SourceFile;
import org.sansho.core.report.Problem;
import org.sansho.core.report.ValidationReport;
import org.sansho.core.review.EarlierWordings;
import org.sansho.core.rules.RuleCatalogue;
import org.sansho.core.rules.manual.RuleManual;
import org.sansho.core.rules.settings.ProjectSettings;
import org.sansho.core.rules.settings.RuleSettings;
import org.sansho.core.text.Messages;
import org.sansho.dsl.project.Project;
import org.sansho.dsl.project.ProjectLoader;
import picocli.CommandLine.Option;

/** What all commands share: their surroundings, their language, and loading a project. */
abstract class Command implements Callable<Integer> {

	/** The languages of {@code --lang}. */
	enum Language {
		ja, en
	}

	private static final String DISK = "file:";

	private final Environment environment;
	private final Messages messages;

	@Option(names = "--lang", paramLabel = "ja|en", descriptionKey = "option.lang")
	private Language language;

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

	/** The files of the project in {@code paths}. */
	final List<SourceFile> files(List<String> paths) throws InputException {
		return new ProjectSources(environment.packs()).find(paths);
	}

	/**
	 * Makes sure that a result does not replace what it is made from.
	 *
	 * @throws CommandException if {@code target} is one of {@code files}, their settings, or would become one
	 */
	final void requireNoInput(Path target, List<SourceFile> files) throws CommandException {
		String name = String.valueOf(target.getFileName());
		if (name.endsWith(ProjectSources.EXTENSION) || name.equals(RuleSettings.FILE)) {
			throw new CommandException(messages.get("output.isInput", target.toString()));
		}
		for (SourceFile file : files) {
			if (file.uri().startsWith("file:") && isSame(target, Path.of(URI.create(file.uri())))) {
				throw new CommandException(messages.get("output.isInput", target.toString()));
			}
		}
	}

	private static boolean isSame(Path one, Path other) {
		try {
			return Files.exists(one) && Files.isSameFile(one, other);
		} catch (IOException e) {
			return false;
		}
	}

	/** Everything that is wrong with {@code project}, with the severities that its settings give. */
	final ValidationReport validate(Project project, List<SourceFile> files) throws InputException {
		return validate(project, files, new HistoryOfFiles(files));
	}

	/** As {@link #validate(Project, List)}; a broken seal shows what {@code earlier} knows. */
	final ValidationReport validate(Project project, List<SourceFile> files, EarlierWordings earlier) throws InputException {
		RuleCatalogue rules = RuleCatalogue.standard(earlier);
		SettingsFinder finder = new SettingsFinder(environment.packs(), RuleSettings.FILE);
		ValidationReport report = project.validate(rules, ProjectSettings.read(files, finder::settingsOf, RuleManual.codes(), messages.locale()));
		if (isEverything(files, finder)) {
			return report;
		}
		List<Problem> problems = report.problems().stream().filter(problem -> !problem.code().equals(RuleSettings.UNUSED_SUPPRESSION)).toList();
		return new ValidationReport(report.files(), report.editions(), report.provisions(), report.statements(), problems);
	}

	/** Whether {@code files} are all that follow their settings. */
	private boolean isEverything(List<SourceFile> files, SettingsFinder finder) throws InputException {
		Set<String> read = files.stream().map(SourceFile::uri).collect(Collectors.toSet());
		Set<Path> folders = files.stream().map(finder::settingsOf).flatMap(Optional::stream).map(settings -> settings.file().uri())
				.filter(uri -> uri.startsWith(DISK)).map(uri -> Path.of(URI.create(uri)).getParent()).collect(Collectors.toSet());
		for (Path folder : folders) {
			if (!read.containsAll(files(List.of(folder.toString())).stream().map(SourceFile::uri).toList())) {
				return false;
			}
		}
		return true;
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
}
