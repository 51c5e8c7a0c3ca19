// SPDX-License-Identifier: EPL-2.0
package org.sansho.dsl.project;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import org.sansho.core.project.ContentPacks;
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

/**
 * Every rule over everything that was loaded, with the severities that the settings of its files give: what the command line and the
 * workbench both tell.
 *
 * @param packs  where files of content packs find their settings
 * @param locale the language of the findings
 */
public record ProjectValidation(ContentPacks packs, Locale locale) {

	private static final String DISK = "file:";

	/**
	 * Everything that is wrong with {@code project}, which was loaded from {@code files}.
	 *
	 * @param earlier what a broken seal shows of wordings that were
	 * @throws InputException if a file can no longer be read
	 */
	public ValidationReport validate(Project project, List<SourceFile> files, EarlierWordings earlier) throws InputException {
		return validate(project, files, earlier, () -> false);
	}

	/**
	 * As {@link #validate(Project, List, EarlierWordings)}.
	 *
	 * @param cancelled asked now and then, from any thread
	 * @throws java.util.concurrent.CancellationException if it was {@code cancelled}
	 * @throws InputException                             if a file can no longer be read
	 */
	public ValidationReport validate(Project project, List<SourceFile> files, EarlierWordings earlier, BooleanSupplier cancelled) throws InputException {
		RuleCatalogue rules = RuleCatalogue.standard(earlier);
		SettingsFinder finder = new SettingsFinder(packs, RuleSettings.FILE);
		ValidationReport report = project.validate(rules, ProjectSettings.read(files, finder::settingsOf, RuleManual.codes(), locale), cancelled);
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
			if (!read.containsAll(new ProjectSources(packs).find(List.of(folder.toString())).stream().map(SourceFile::uri).toList())) {
				return false;
			}
		}
		return true;
	}
}
