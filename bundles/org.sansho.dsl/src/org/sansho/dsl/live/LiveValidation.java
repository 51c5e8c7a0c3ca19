// SPDX-License-Identifier: EPL-2.0
package org.sansho.dsl.live;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.eclipse.emf.ecore.resource.Resource;
import org.sansho.core.Difference.Small;
import org.sansho.core.project.SourceFile;
import org.sansho.core.report.Problem;
import org.sansho.core.rules.FileFindings;
import org.sansho.core.rules.Finding;
import org.sansho.core.rules.RuleCatalogue;
import org.sansho.core.rules.Severity;
import org.sansho.core.rules.manual.RuleManual;
import org.sansho.core.rules.settings.ProjectSettings;
import org.sansho.dsl.parsing.SyntaxErrorMessages;
import org.sansho.dsl.project.FileProblems;
import org.sansho.dsl.project.HalfRead;
import org.sansho.model.SanshoFile;

/**
 * What is wrong with a {@link LiveProject}, file by file, so that a person who types hears of the file at hand first and of what
 * follows from it elsewhere soon after. It says what the command line says.
 */
public final class LiveValidation {

	private final LiveProject project;
	private final RuleCatalogue rules;
	private final Supplier<ProjectSettings.Finder> finder;
	private final Locale locale;
	private final Map<String, Known> known = new ConcurrentHashMap<>();
	private ProjectSettings settings;
	private Set<String> following = Set.of();

	/**
	 * What was said of a file, so that a key costs what it changes.
	 *
	 * @param moment   when that was
	 * @param file     the text as it was
	 * @param whole    what rules found that look at the project as a whole
	 * @param words    what was said of each finding
	 * @param problems all that was said
	 */
	private record Known(LiveProject.Moment moment, ProjectSettings settings, LiveFile file, List<Finding> whole, FileFindings findings,
			Map<Finding, Problem> words, List<Problem> problems) {

		Known now(LiveProject.Moment now) {
			return new Known(now, settings, file, whole, findings, words, problems);
		}
	}

	/** @param finder finds the settings file that a file follows; a new one whenever settings are read again, since it remembers */
	public LiveValidation(LiveProject project, RuleCatalogue rules, Supplier<ProjectSettings.Finder> finder, Locale locale) {
		this.project = project;
		this.rules = rules;
		this.finder = finder;
		this.locale = locale;
	}

	/** From now on settings are read again, since they or the files that follow them have changed. */
	public synchronized void forgetSettings() {
		settings = null;
	}

	/** One look at the state of the project now; nothing may change it while the look is used. */
	public Look look() {
		known.keySet().removeIf(uri -> project.file(uri).isEmpty());
		return new Look();
	}

	/** Which settings a file follows is looked up when they are read, so that new files mean reading them again. */
	private synchronized ProjectSettings settings() {
		List<SourceFile> files = project.files().stream().map(LiveFile::source).toList();
		Set<String> names = files.stream().map(SourceFile::name).collect(Collectors.toSet());
		if (settings == null || !following.containsAll(names)) {
			following = names;
			settings = ProjectSettings.readable(files, finder.get(), RuleManual.codes(), locale);
		}
		return settings;
	}

	/** A validation of one state: what rules say about the project as a whole is asked once, when it is first needed. */
	public final class Look {
		private final ProjectSettings followed = settings();
		private final FileProblems words = new FileProblems(project.corpus(), followed, HalfRead.of(project.files()), locale);
		private Map<Resource, List<Finding>> whole;

		/**
		 * Everything that is wrong with {@code file}, by place; what the settings do not want to hear of has its reason.
		 *
		 * @return empty when {@code cancelled} before it was known
		 */
		public Optional<List<Problem>> problems(LiveFile file, BooleanSupplier cancelled) {
			if (file.unreadable().isPresent()) {
				return Optional.of(List.of(new Problem(file.places().region(0, 0), Severity.ERROR, SyntaxErrorMessages.CODE, SyntaxErrorMessages.CODE,
						file.unreadable().get().message(locale), "", List.of(), Optional.empty())));
			}
			Optional<SanshoFile> content = file.content();
			if (content.isEmpty()) {
				return Optional.of(words.of(file, file.places(), whole(file)));
			}
			Optional<Known> before = Optional.ofNullable(known.get(file.uri())).filter(each -> each.settings() == followed);
			Optional<List<Small>> changes = before.flatMap(each -> project.changesSince(each.moment()));
			Optional<Known> now = changes.isPresent() ? Optional.of(again(file, before.get(), changes.get())) : anew(file, content.get(), cancelled);
			now.ifPresent(each -> known.put(file.uri(), each));
			return now.map(Known::problems);
		}

		private Optional<Known> anew(LiveFile file, SanshoFile content, BooleanSupplier cancelled) {
			FileFindings findings = rules.checkObjects(content, project.corpus(), cancelled);
			return cancelled.getAsBoolean() ? Optional.empty() : Optional.of(known(file, whole(file), findings, new IdentityHashMap<>()));
		}

		/** Rules that look at the whole look at no statement and no wording: what they found stays while only these change. */
		private Known again(LiveFile file, Known before, List<Small> changes) {
			FileFindings findings = before.findings().after(changes, project.corpus());
			return before.file() == file && before.findings() == findings ? before.now(project.moment())
					: known(file, before.whole(), findings, new IdentityHashMap<>(before.words()));
		}

		private Known known(LiveFile file, List<Finding> wholeFindings, FileFindings findings, Map<Finding, Problem> said) {
			List<Finding> all = new ArrayList<>(wholeFindings);
			all.addAll(findings.findings());
			return new Known(project.moment(), followed, file, wholeFindings, findings, said, words.of(file, file.places(), all, said));
		}

		private List<Finding> whole(LiveFile file) {
			return whole().getOrDefault(file.resource(), List.of());
		}

		/**
		 * What is wrong with the settings themselves, by the URI of each settings file.
		 *
		 * @param found everything that was found in all files
		 */
		public Map<String, List<Problem>> settingsProblems(List<Problem> found) {
			return FileProblems.ofSettings(followed, project.files(), found);
		}

		private synchronized Map<Resource, List<Finding>> whole() {
			if (whole == null) {
				whole = new IdentityHashMap<>();
				for (Finding finding : rules.checkWhole(project.corpus())) {
					whole.computeIfAbsent(finding.object().eResource(), resource -> new ArrayList<>()).add(finding);
				}
			}
			return whole;
		}
	}
}
