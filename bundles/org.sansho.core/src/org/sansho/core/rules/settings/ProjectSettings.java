// SPDX-License-Identifier: EPL-2.0
package org.sansho.core.rules.settings;

import java.util.ArrayList;
import java.util.Collection;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.sansho.core.project.InputException;
import org.sansho.core.project.SettingsFile;
import org.sansho.core.project.SourceFile;
import org.sansho.core.report.Problem;
import org.sansho.core.rules.Severity;

/** The settings of all files of a project: each file follows the nearest {@code sansho.properties} in its folder or above. */
public final class ProjectSettings {

	/** Finds the settings file that a file follows; empty when there is none. */
	@FunctionalInterface
	public interface Finder {
		Optional<SettingsFile> settingsOf(SourceFile file);
	}

	private record Followed(RuleSettings settings, String path) {
	}

	private final Map<String, Followed> byFile;
	private final Collection<RuleSettings> all;

	private ProjectSettings(Map<String, Followed> byFile, Collection<RuleSettings> all) {
		this.byFile = byFile;
		this.all = all;
	}

	/** No settings: every rule as it is. */
	public static ProjectSettings none() {
		return new ProjectSettings(Map.of(), List.of());
	}

	/**
	 * Reads the settings that {@code files} follow, each settings file once.
	 *
	 * @param codes all codes of rules that exist
	 * @throws InputException if a settings file cannot be read
	 */
	public static ProjectSettings read(List<SourceFile> files, Finder finder, Set<String> codes, Locale locale) throws InputException {
		return read(files, finder, source -> RuleSettings.read(source, codes, locale));
	}

	/** As {@link #read(List, Finder, Set, Locale)}; a settings file that cannot be read says nothing, and is told as a problem. */
	public static ProjectSettings readable(List<SourceFile> files, Finder finder, Set<String> codes, Locale locale) {
		return read(files, finder, source -> {
			try {
				return RuleSettings.read(source, codes, locale);
			} catch (InputException unreadable) {
				return RuleSettings.unreadable(source, unreadable, locale);
			}
		});
	}

	private interface Reader<E extends Exception> {
		RuleSettings read(SourceFile source) throws E;
	}

	private static <E extends Exception> ProjectSettings read(List<SourceFile> files, Finder finder, Reader<E> reader) throws E {
		Map<String, RuleSettings> read = new LinkedHashMap<>();
		Map<String, Followed> byFile = new LinkedHashMap<>();
		for (SourceFile file : files) {
			Optional<SettingsFile> found = finder.settingsOf(file);
			if (found.isPresent()) {
				SourceFile source = found.get().file();
				RuleSettings settings = read.get(source.uri());
				if (settings == null) {
					settings = reader.read(source);
					read.put(source.uri(), settings);
				}
				byFile.put(file.name(), new Followed(settings, found.get().path()));
			}
		}
		return new ProjectSettings(byFile, read.values());
	}

	/** How much a finding in {@code file} matters; empty when the rule is off there. */
	public Optional<Severity> severity(String code, String file, Severity standard) {
		Followed followed = byFile.get(file);
		return followed == null ? Optional.of(standard) : followed.settings().severity(code, followed.path(), standard);
	}

	/** Why a finding in {@code file} about {@code subject} is not wanted; empty when it is. */
	public Optional<String> suppression(String code, String file, String subject) {
		Followed followed = byFile.get(file);
		return followed == null ? Optional.empty() : followed.settings().suppression(code, subject);
	}

	/**
	 * What is wrong with the settings themselves, by the URI of each settings file; nothing for those that are in order.
	 *
	 * @param found everything that was found in the files
	 */
	public Map<String, List<Problem>> problems(Collection<Problem> found) {
		Map<RuleSettings, List<Problem>> following = new IdentityHashMap<>();
		for (Problem problem : found) {
			Followed followed = byFile.get(problem.file());
			if (followed != null) {
				following.computeIfAbsent(followed.settings(), settings -> new ArrayList<>()).add(problem);
			}
		}
		Map<String, List<Problem>> problems = new LinkedHashMap<>();
		all.forEach(settings -> problems.put(settings.file().uri(), settings.problems(following.getOrDefault(settings, List.of()))));
		return problems;
	}
}
