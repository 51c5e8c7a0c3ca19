// SPDX-License-Identifier: EPL-2.0
package org.sansho.dsl.pack;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.sansho.core.Corpus;
import org.sansho.core.project.ContentPacks;
import org.sansho.core.project.InputException;
import org.sansho.core.project.SourceFile;
import org.sansho.dsl.given.Language;
import org.sansho.dsl.project.ProjectLoader;

/**
 * The content pack with what persons have confirmed about its successions, and without.
 *
 * @param known   with all successions
 * @param unknown with none, so that the wordings alone tell
 */
record PackCorpora(Corpus known, Corpus unknown) {

	static PackCorpora load() throws InputException, IOException {
		List<SourceFile> files = ContentPacks.in(Path.of("..", "org.sansho.content").resolve("packs")).pack("japan-medical").sources();
		return new PackCorpora(corpus(files), corpus(files.stream().filter(file -> !file.name().contains("successions")).toList()));
	}

	private static Corpus corpus(List<SourceFile> files) throws InputException {
		return Language.ENGLISH.get(ProjectLoader.class).load(files, () -> { }).corpus();
	}
}
