// SPDX-License-Identifier: EPL-2.0
package org.sansho.dsl.given;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.eclipse.xtext.resource.XtextResource;
import org.eclipse.xtext.resource.XtextResourceSet;
import org.sansho.core.Corpus;
import org.sansho.core.project.InputException;
import org.sansho.core.project.SourceFile;
import org.sansho.core.report.Problem;
import org.sansho.core.rules.RuleCatalogue;
import org.sansho.core.rules.Severity;
import org.sansho.core.rules.settings.ProjectSettings;
import org.sansho.dsl.live.LiveProject;
import org.sansho.dsl.live.LiveValidation;
import org.sansho.dsl.project.IndexedCorpus;
import org.sansho.dsl.project.ProjectLoader;
import org.sansho.model.Edition;

/** A project of a test, that can be loaded as a whole or opened file by file: {@code project("…").and("b.sansho", "…")}. */
public final class Project {

	private final Map<String, String> files = new LinkedHashMap<>();

	private Project() {
	}

	/** A project with one file, {@code a.sansho}. */
	public static Project project(String text) {
		return new Project().and("a.sansho", text);
	}

	/** This project with one more file. */
	public Project and(String name, String text) {
		files.put(name, text);
		return this;
	}

	/** Loads the project as a whole. */
	public org.sansho.dsl.project.Project load(Locale locale) {
		List<SourceFile> sources = new ArrayList<>();
		files.forEach((name, text) -> sources.add(new SourceFile(name, uri(name), () -> text.getBytes(StandardCharsets.UTF_8))));
		try {
			return Language.in(locale).get(ProjectLoader.class).load(sources, () -> { });
		} catch (InputException e) {
			throw new AssertionError(e);
		}
	}

	/** The corpus of the project as a whole. */
	public Corpus corpus() {
		return load(Locale.ENGLISH).corpus();
	}

	/** The edition with this identifier; there must be one. */
	public static Edition edition(Corpus corpus, String id) {
		return corpus.edition(id).orElseThrow();
	}

	/** What is wrong with the project as a whole. */
	public List<Problem> problems(Locale locale) {
		try {
			return load(locale).validate(RuleCatalogue.standard(), ProjectSettings.none()).open();
		} catch (InputException e) {
			throw new AssertionError(e);
		}
	}

	/** Everything that is found in the project as a whole, each as {@code FILE:LINE:COLUMN CODE MESSAGE}. */
	public List<String> findings() {
		return problems(Locale.ENGLISH).stream().map(Project::text).toList();
	}

	/** What stands in the way of reading the project, each as {@code FILE:LINE:COLUMN CODE MESSAGE}: not what its content lacks. */
	public List<String> errors() {
		return problems(Locale.ENGLISH).stream().filter(Project::isAboutReading).map(Project::text).toList();
	}

	private static boolean isAboutReading(Problem problem) {
		return problem.severity() == Severity.ERROR && problem.code().matches("SN0..|SN1..|SN201|SN403|SN501");
	}

	/** What stands in the way of reading the project, in words. */
	public List<String> messages(Locale locale) {
		return problems(locale).stream().filter(Project::isAboutReading).map(Problem::message).toList();
	}

	/** What stands in the way of reading the project, in English. */
	public List<String> messages() {
		return messages(Locale.ENGLISH);
	}

	/** Opens all files, one by one. */
	public Map<String, XtextResource> open() {
		XtextResourceSet resourceSet = Language.ENGLISH.get(XtextResourceSet.class);
		Map<String, XtextResource> opened = new LinkedHashMap<>();
		files.forEach((name, text) -> opened.put(name, Language.ENGLISH.open(resourceSet, org.eclipse.emf.common.util.URI.createURI(uri(name)), text)));
		return opened;
	}

	/** The corpus that an editor sees around the first file. */
	public Corpus indexedCorpus() {
		return Language.ENGLISH.get(IndexedCorpus.class).around(open().values().iterator().next());
	}

	/** Everything that an editor finds in all files, each as {@code FILE:LINE:COLUMN CODE MESSAGE}. */
	public List<String> findingsInEditor() {
		return problemsInEditor().stream().map(Project::text).toList();
	}

	/** What an editor says that stands in the way of reading the project. */
	public List<String> errorsInEditor() {
		return problemsInEditor().stream().filter(Project::isAboutReading).map(Project::text).toList();
	}

	private List<Problem> problemsInEditor() {
		LiveProject project = Language.ENGLISH.get(LiveProject.class);
		List<LiveProject.Written> written = new ArrayList<>();
		files.forEach((name, text) -> written.add(new LiveProject.Written(new SourceFile(name, uri(name), () -> text.getBytes(StandardCharsets.UTF_8)), Optional.of(text))));
		project.apply(new LiveProject.Changes(written, List.of()), () -> { });
		LiveValidation.Look look = new LiveValidation(project, RuleCatalogue.standard(), () -> file -> Optional.empty(), Locale.ENGLISH).look();
		List<Problem> found = new ArrayList<>();
		files.keySet().forEach(name -> found.addAll(look.problems(project.file(uri(name)).orElseThrow(), () -> false).orElseThrow()));
		return found;
	}

	private static String text(Problem problem) {
		return problem.file() + ':' + problem.line() + ':' + problem.column() + ' ' + problem.code() + ' ' + problem.message();
	}

	/** As the operating system would give it. */
	private static String uri(String name) {
		try {
			return new URI("test", "/" + name, null).toASCIIString();
		} catch (URISyntaxException e) {
			throw new AssertionError(e);
		}
	}
}
