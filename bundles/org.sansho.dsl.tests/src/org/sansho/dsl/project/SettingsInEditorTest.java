// SPDX-License-Identifier: EPL-2.0
package org.sansho.dsl.project;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.eclipse.emf.common.util.URI;
import org.eclipse.xtext.resource.XtextResourceSet;
import org.eclipse.xtext.util.CancelIndicator;
import org.eclipse.xtext.validation.CheckMode;
import org.eclipse.xtext.validation.IResourceValidator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sansho.dsl.given.Language;

/** An editor follows the settings of the folder as the command line does. */
class SettingsInEditorTest {

	private static final String TEXT = "guideline own.rule \"規程\" { unverified \"写しによる\" }\n";

	@TempDir
	private Path folder;

	private List<String> found(String settings) throws IOException {
		Files.writeString(folder.resolve("sansho.properties"), settings);
		Path file = Files.writeString(folder.resolve("規程.sansho"), TEXT);
		var resource = Language.ENGLISH.open(Language.ENGLISH.get(XtextResourceSet.class), URI.createURI(file.toUri().toString()), TEXT);
		return Language.ENGLISH.get(IResourceValidator.class).validate(resource, CheckMode.ALL, CancelIndicator.NullImpl).stream()
				.map(issue -> issue.getSeverity() + " " + issue.getCode()).toList();
	}

	@Test
	void severitiesAreFollowed() throws IOException {
		assertThat(found("")).containsExactly("INFO SN801");
		assertThat(found("severity.SN801 = error")).containsExactly("ERROR SN801");
		assertThat(found("severity.SN801@*.sansho = off")).isEmpty();
	}

	@Test
	void suppressionsAreFollowed() throws IOException {
		assertThat(found("suppress.SN801.own.rule = 原本は来月届く")).isEmpty();
	}

	@Test
	void settingsThatCannotBeReadChangeNothing() throws IOException {
		assertThat(found("x = \\u12")).containsExactly("INFO SN801");
	}
}
