// SPDX-License-Identifier: EPL-2.0
package org.sansho.dsl.validation;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.eclipse.emf.ecore.resource.Resource;
import org.sansho.core.project.ContentPacks;
import org.sansho.core.project.InputException;
import org.sansho.core.project.SettingsFinder;
import org.sansho.core.project.SourceFile;
import org.sansho.core.rules.manual.RuleManual;
import org.sansho.core.rules.settings.ProjectSettings;
import org.sansho.core.rules.settings.RuleSettings;

/** The settings that a file opened in an editor follows; none for what is not on disk, and while the settings cannot be read. */
final class SettingsOfResource {

	private final ProjectSettings settings;
	private final String name;

	private SettingsOfResource(ProjectSettings settings, String name) {
		this.settings = settings;
		this.name = name;
	}

	static SettingsOfResource of(Resource resource, Locale locale) {
		String uri = resource.getURI().toString();
		if (!resource.getURI().isFile()) {
			return new SettingsOfResource(ProjectSettings.none(), uri);
		}
		try {
			Path path = Path.of(URI.create(uri)).toRealPath();
			SourceFile file = new SourceFile(path.toString(), path.toUri().toString(), () -> Files.readAllBytes(path));
			SettingsFinder finder = new SettingsFinder(ContentPacks.onClassPath(SettingsOfResource.class.getClassLoader()), RuleSettings.FILE);
			return new SettingsOfResource(ProjectSettings.read(List.of(file), finder::settingsOf, RuleManual.codes(), locale), file.name());
		} catch (IOException | InputException | IllegalArgumentException e) {
			return new SettingsOfResource(ProjectSettings.none(), uri);
		}
	}

	ProjectSettings settings() {
		return settings;
	}

	/** By what name the settings know the file. */
	String name() {
		return name;
	}
}
