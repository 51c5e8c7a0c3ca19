// SPDX-License-Identifier: EPL-2.0
package org.sansho.cli;

import java.util.List;
import java.util.concurrent.Callable;
import org.sansho.core.project.InputException;
import org.sansho.core.project.ProjectSources;
import org.sansho.core.project.SourceFile;
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

	/** Loads the project in {@code paths}, telling a person who waits how far it is. */
	final Project load(List<String> paths) throws InputException {
		List<SourceFile> files = new ProjectSources(environment.packs()).find(paths);
		try (Progress progress = new Progress(environment, messages, files.size())) {
			return ProjectLoader.standalone(messages.locale()).load(files, progress::step);
		}
	}
}
