// SPDX-License-Identifier: EPL-2.0
package org.sansho.core.rules.settings;

import java.nio.file.FileSystems;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.sansho.core.citation.CitationPath;
import org.sansho.core.project.InputException;
import org.sansho.core.project.SourceFile;
import org.sansho.core.report.Problem;
import org.sansho.core.report.Region;
import org.sansho.core.rules.Severity;
import org.sansho.core.rules.settings.PropertiesText.Entry;
import org.sansho.core.rules.settings.PropertiesText.MalformedLineException;
import org.sansho.core.text.Messages;

/**
 * What a {@code sansho.properties} says about rules, for the folder in which it stands:
 *
 * <pre>
 * severity.SN701 = warning
 * severity.SN801@drafts/** = off
 * suppress.SN202.provider-basis-1.1/別紙2/2.1/①-1..企画管理編/15 = the official table goes no further than the chapter
 * </pre>
 */
public final class RuleSettings {

	/** The name of the file. */
	public static final String FILE = "sansho.properties";

	/** The code of a suppression that nothing needs, which can only be told when everything was looked at. */
	public static final String UNUSED_SUPPRESSION = "SN903";

	private static final String SEVERITY = "severity.";
	private static final String SUPPRESS = "suppress.";
	private static final String OFF = "off";
	/** Nothing else can be trusted while these are there. */
	private static final Set<String> FIXED = Set.of("SN001", "SN002", "SN201", "SN403");

	/** A severity for some files; empty severity: off. */
	private record Setting(PathMatcher files, Optional<Severity> severity) {
	}

	private record Suppression(String code, String reason, Entry entry) {
	}

	private final SourceFile file;
	private final Messages messages;
	private final Map<String, List<Setting>> severities = new LinkedHashMap<>();
	private final Map<String, Suppression> suppressions = new LinkedHashMap<>();
	private final List<Problem> problems = new ArrayList<>();

	/** Whether settings can say that a project does not want to hear of a finding with this code. */
	public static boolean canBeSuppressed(String code) {
		return !FIXED.contains(code);
	}

	private RuleSettings(SourceFile file, Locale locale) {
		this.file = file;
		this.messages = new Messages(RuleSettings.class, locale);
	}

	/**
	 * Reads {@code file}.
	 *
	 * @param codes all codes that exist
	 * @throws InputException if it cannot be read, or is not UTF-8; what it says wrongly is a problem instead
	 */
	public static RuleSettings read(SourceFile file, Set<String> codes, Locale locale) throws InputException {
		RuleSettings settings = new RuleSettings(file, locale);
		String text = file.text();
		try {
			Set<String> seen = new LinkedHashSet<>();
			for (Entry entry : PropertiesText.read(text)) {
				if (!seen.add(CitationPath.normalise(entry.key()))) {
					settings.problem("SN902", "SN902.twice", Severity.WARNING, entry, entry.key());
				}
				settings.read(entry, codes);
			}
		} catch (MalformedLineException e) {
			throw new InputException("badSettings", file.name(), Integer.toString(e.line()));
		}
		return settings;
	}

	/** Settings of a file that cannot be read: they say nothing, and that is what is wrong with them. */
	static RuleSettings unreadable(SourceFile file, InputException reason, Locale locale) {
		RuleSettings settings = new RuleSettings(file, locale);
		settings.problems.add(new Problem(new Region(file.name(), 1, 1, 1, 1, ""), Severity.ERROR, "SN902", "SN902.unreadable", reason.message(locale), "", List.of(), Optional.empty()));
		return settings;
	}

	/** The file with the settings. */
	SourceFile file() {
		return file;
	}

	private void read(Entry entry, Set<String> codes) {
		if (entry.key().startsWith(SEVERITY)) {
			String rest = entry.key().substring(SEVERITY.length());
			int at = rest.indexOf('@');
			readSeverity(entry, at < 0 ? rest : rest.substring(0, at), at < 0 ? "**" : rest.substring(at + 1), codes);
		} else if (entry.key().startsWith(SUPPRESS)) {
			String rest = entry.key().substring(SUPPRESS.length());
			int dot = rest.indexOf('.');
			readSuppression(entry, dot < 0 ? rest : rest.substring(0, dot), dot < 0 ? "" : rest.substring(dot + 1), codes);
		} else {
			problem("SN901", "SN901", Severity.WARNING, entry, entry.key());
		}
	}

	private void readSeverity(Entry entry, String code, String files, Set<String> codes) {
		if (!isKnown(entry, code, codes)) {
			return;
		}
		Optional<Severity> severity = severity(entry.value());
		if (severity.isEmpty() && !entry.value().equalsIgnoreCase(OFF)) {
			problem("SN902", "SN902", Severity.ERROR, entry, entry.value());
			return;
		}
		try {
			severities.computeIfAbsent(code, key -> new ArrayList<>()).add(new Setting(FileSystems.getDefault().getPathMatcher("glob:" + files), severity));
		} catch (IllegalArgumentException e) {
			problem("SN902", "SN902.glob", Severity.ERROR, entry, files);
		}
	}

	private static Optional<Severity> severity(String value) {
		for (Severity severity : Severity.values()) {
			if (severity.name().equalsIgnoreCase(value)) {
				return Optional.of(severity);
			}
		}
		return Optional.empty();
	}

	private void readSuppression(Entry entry, String code, String subject, Set<String> codes) {
		if (!isKnown(entry, code, codes)) {
			return;
		}
		if (subject.isEmpty()) {
			problem("SN902", "SN902.subject", Severity.ERROR, entry, code);
		} else if (entry.value().isEmpty()) {
			problem("SN904", "SN904", Severity.ERROR, entry, entry.key());
		} else {
			suppressions.put(key(code, subject), new Suppression(code, entry.value(), entry));
		}
	}

	private boolean isKnown(Entry entry, String code, Set<String> codes) {
		if (!canBeSuppressed(code)) {
			problem("SN902", "SN902.fixed", Severity.ERROR, entry, code);
			return false;
		}
		if (!codes.contains(code)) {
			problem("SN901", "SN901.code", Severity.WARNING, entry, code);
			return false;
		}
		return true;
	}

	/**
	 * How much a finding matters here; empty when the rule is off. What stands further down in the settings decides.
	 *
	 * @param path     the file, from the folder of the settings
	 * @param standard what holds unless the settings say otherwise
	 */
	public Optional<Severity> severity(String code, String path, Severity standard) {
		Optional<Severity> severity = Optional.of(standard);
		List<Setting> settings = severities.getOrDefault(code, List.of());
		if (!settings.isEmpty()) {
			try {
				Path place = Path.of(path);
				for (Setting setting : settings) {
					if (setting.files().matches(place)) {
						severity = setting.severity();
					}
				}
			} catch (InvalidPathException nameOfNoFile) {
				return severity;
			}
		}
		return severity;
	}

	/** Why findings of {@code code} about {@code subject} are not wanted; empty when they are. */
	public Optional<String> suppression(String code, String subject) {
		if (suppressions.isEmpty()) {
			return Optional.empty();
		}
		return Optional.ofNullable(suppressions.get(key(code, subject))).map(Suppression::reason);
	}

	/**
	 * What is wrong with the settings themselves.
	 *
	 * @param found everything that was found in the files that follow them: a suppression that nothing of it needs is wrong
	 */
	public List<Problem> problems(Collection<Problem> found) {
		Set<String> used = new HashSet<>();
		found.stream().filter(problem -> problem.suppressed().isPresent()).forEach(problem -> used.add(key(problem.code(), problem.subject())));
		List<Problem> all = new ArrayList<>(problems);
		suppressions.forEach((key, suppression) -> {
			if (!used.contains(key)) {
				all.add(problem("SN903", Severity.WARNING, suppression.entry(), messages.get("SN903", suppression.code())));
			}
		});
		all.sort(Problem.BY_PLACE);
		return all.stream().flatMap(problem -> severity(problem.code(), FILE, problem.severity()).stream().map(severity -> as(severity, problem))).toList();
	}

	/** What the settings say about themselves follows them too. */
	private static Problem as(Severity severity, Problem problem) {
		return new Problem(problem.region(), severity, problem.code(), problem.key(), problem.message(), problem.subject(), problem.details(), problem.suppressed());
	}

	private static String key(String code, String subject) {
		return code + ' ' + CitationPath.normalise(subject);
	}

	private void problem(String code, String key, Severity severity, Entry entry, String argument) {
		problems.add(problem(code, severity, entry, messages.get(key, argument)));
	}

	private Problem problem(String code, Severity severity, Entry entry, String message) {
		int start = entry.text().length() - entry.text().stripLeading().length();
		Region region = new Region(file.name(), entry.line(), start + 1, entry.line(), entry.text().stripTrailing().length() + 1, entry.text());
		return new Problem(region, severity, code, code, message, entry.key(), List.of(), Optional.empty());
	}
}
