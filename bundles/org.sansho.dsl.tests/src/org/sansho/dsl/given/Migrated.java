// SPDX-License-Identifier: EPL-2.0
package org.sansho.dsl.given;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.sansho.core.Corpus;
import org.sansho.core.evolution.lineage.LineageException;
import org.sansho.core.evolution.migration.Leg;
import org.sansho.core.evolution.migration.Migration;
import org.sansho.core.evolution.migration.MigrationWords;
import org.sansho.core.evolution.migration.NewSetName;
import org.sansho.core.evolution.migration.ProposedLinesException;
import org.sansho.core.evolution.migration.Route;
import org.sansho.core.evolution.migration.RouteException;
import org.sansho.core.project.InputException;
import org.sansho.dsl.migration.MigratedText;

/**
 * A mapping set of a test project after a migration: {@code migrated(project, "basis", "g@2")}.
 *
 * @param project   where the old set stands
 * @param corpus    the corpus of that project
 * @param migration what became of the old set
 * @param name      what the new set is called
 * @param text      the text of the new set
 */
public record Migrated(Project project, Corpus corpus, Migration migration, String name, String text) {

	/** The set {@code set} of {@code project} after it was carried to {@code editions}, with remarks in English. */
	public static Migrated migrated(Project project, String set, String... editions) {
		try {
			org.sansho.dsl.project.Project loaded = project.load(Locale.ENGLISH);
			Corpus corpus = loaded.corpus();
			List<Leg> legs = Route.of(corpus, corpus.mappingSet(set).orElseThrow(), Arrays.stream(editions).map(id -> corpus.edition(id).orElseThrow()).toList(), Optional.empty());
			Migration migration = Migration.of(corpus, corpus.mappingSet(set).orElseThrow(), legs);
			String name = NewSetName.of(set, legs);
			return new Migrated(project, corpus, migration, name, Language.ENGLISH.get(MigratedText.class).text(loaded, migration, name));
		} catch (InputException | LineageException | RouteException | ProposedLinesException e) {
			throw new AssertionError(e);
		}
	}

	/** What became of each statement of the old set, each as {@code STATEMENT: VERDICT REASONS}. */
	public List<String> account() {
		MigrationWords words = new MigrationWords(Locale.ENGLISH);
		return migration.outcomes().stream().map(outcome -> words.of(outcome.before(), corpus) + ": " + outcome.verdict()
				+ outcome.reasons().stream().map(reason -> " " + reason.kind()).reduce("", String::concat)).toList();
	}

	/** The old project with the new set in a file of its own. */
	public Project with(String file) {
		return project.and(file, text);
	}

	/** The new set without its head: what stands behind the notes that say where it came from. */
	public String body() {
		return text.substring(text.lastIndexOf("Carried from ", text.contains("\n\n") ? text.indexOf("\n\n") : text.length()))
				.replaceFirst("[^\\n]*\\n+", "");
	}

	/** What is found in the new set, when it stands beside the old one, each as {@code LINE:COLUMN CODE MESSAGE}. */
	public List<String> findings() {
		return with("new.sansho").findings().stream().filter(finding -> finding.startsWith("new.sansho:")).map(finding -> finding.substring("new.sansho:".length())).toList();
	}
}
