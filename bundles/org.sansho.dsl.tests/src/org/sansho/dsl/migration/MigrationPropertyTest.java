// SPDX-License-Identifier: EPL-2.0
package org.sansho.dsl.migration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sansho.dsl.given.Migrated.migrated;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sansho.core.review.Seal;
import org.sansho.core.rules.Severity;
import org.sansho.dsl.given.Language;
import org.sansho.dsl.given.Migrated;
import org.sansho.dsl.given.Project;
import org.sansho.model.MappingEntry;
import org.sansho.model.MappingStatement;

/** Whatever becomes of the provisions of three editions, a migration loses nothing, writes what is valid, and goes a long way as it goes step by step. */
class MigrationPropertyTest {

	private static final int PROVISIONS = 14;
	private static final int STATEMENTS = 12;
	private static final String[] RELATIONSHIPS = {"intersects", "intersects", "intersects", "subset-of", "superset-of", "equal", "no-relationship"};

	/** A project of three editions, with a set from the first to another document, in which every statement has a note of its own. */
	private static final class Sample {

		private final Random random;
		private final StringBuilder text = new StringBuilder("""
				guideline g "G"
				guideline h "H"
				edition g@1 { issued 2021-01 }
				edition g@2 { issued 2022-01 }
				edition g@3 { issued 2023-01 }
				edition h@1 { issued 2021-01 }
				""");

		Sample(long seed) {
			this.random = new Random(seed);
		}

		Project project() {
			List<String> first = edition(1, IntStream.rangeClosed(1, PROVISIONS).mapToObj(i -> "" + i).toList());
			edition("h", 1, IntStream.rangeClosed(1, 6).mapToObj(i -> "" + i).toList());
			List<String> second = succession(1, first);
			succession(2, second);
			String set = set(first);
			Project unsealed = Project.project(text.toString()).and("m.sansho", set);
			var corpus = unsealed.corpus();
			for (MappingStatement statement : corpus.mappingSet("m-1").orElseThrow().getStatements()) {
				if (statement instanceof MappingEntry entry && entry.getReview() != null) {
					set = set.replaceFirst("seal \"\\?\"", "seal \"" + Seal.of(entry, corpus).orElseThrow() + '"');
				}
			}
			return Project.project(text.toString()).and("m.sansho", set);
		}

		private List<String> edition(int number, List<String> provisions) {
			return edition("g", number, provisions);
		}

		private List<String> edition(String document, int number, List<String> provisions) {
			text.append("body of ").append(document).append('@').append(number).append(" {\n");
			provisions.forEach(provision -> text.append("\trequirement ").append(provision).append(" \"t").append(number == 1 || random.nextInt(4) > 0 ? "" : number).append("\"\n"));
			text.append("}\n");
			return provisions;
		}

		/** Shuffles and cuts the old edition and the new one into lines. */
		private List<String> succession(int from, List<String> old) {
			List<String> open = new ArrayList<>(old);
			Collections.shuffle(open, random);
			List<String> fresh = new ArrayList<>(IntStream.rangeClosed(1, 2 * PROVISIONS).mapToObj(i -> "" + i).toList());
			Collections.shuffle(fresh, random);
			List<String> taken = new ArrayList<>();
			StringBuilder lines = new StringBuilder();
			while (!open.isEmpty()) {
				int before = random.nextInt(4) == 0 ? Math.min(open.size(), 2 + random.nextInt(2)) : 1;
				int after = random.nextInt(5) == 0 ? 2 : 1;
				List<String> predecessors = take(open, before);
				if (random.nextInt(10) == 0) {
					lines.append("\twithdrawn ").append(String.join(", ", predecessors)).append('\n');
					continue;
				}
				List<String> successors = before == 1 && after == 1 && fresh.contains(predecessors.getFirst()) && random.nextBoolean() ? predecessors : take(fresh, after);
				fresh.removeAll(successors);
				taken.addAll(successors);
				lines.append('\t').append(String.join(", ", predecessors)).append(" -> ").append(String.join(", ", successors))
						.append(random.nextInt(6) == 0 ? " reworded" : "").append('\n');
			}
			edition(from + 1, taken);
			text.append("succession of g from ").append(from).append(" to ").append(from + 1).append(" {\n").append(lines).append("}\n");
			return taken;
		}

		private List<String> take(List<String> from, int count) {
			List<String> taken = List.copyOf(from.subList(0, count));
			from.subList(0, count).clear();
			return taken;
		}

		/** No provision is spoken of twice, so that whatever meets meets by the migration. */
		private String set(List<String> provisions) {
			StringBuilder set = new StringBuilder("mapping m-1 from g@1 to h@1 {\n");
			List<String> open = new ArrayList<>(provisions);
			Collections.shuffle(open, random);
			for (int i = 0; i < STATEMENTS && !open.isEmpty(); i++) {
				String sources = String.join(", ", take(open, Math.min(open.size(), random.nextInt(4) == 0 ? 2 : 1)));
				set.append("\t// comment-").append(i).append('\n');
				if (random.nextInt(6) == 0) {
					set.append("\tno-counterpart source ").append(sources).append(" \"reason-").append(i).append("\" { note \"note-").append(i).append("\" }\n");
					continue;
				}
				List<String> targets = new ArrayList<>(IntStream.rangeClosed(1, 3).mapToObj(n -> "" + n).toList());
				Collections.shuffle(targets, random);
				set.append('\t').append(sources).append(' ').append(RELATIONSHIPS[random.nextInt(RELATIONSHIPS.length)]).append(' ')
						.append(targets.subList(0, random.nextInt(3) == 0 ? 2 : 1).stream().collect(Collectors.joining(", "))).append(" {\n\t\tnote \"note-").append(i).append("\"\n");
				if (random.nextBoolean()) {
					set.append("\t\treviewed 2024-01-01 by \"x\" seal \"?\"\n");
				}
				if (random.nextInt(3) == 0) {
					set.append("\t\tunverified \"unverified-").append(i).append("\"\n");
				}
				set.append("\t}\n");
			}
			return set.append("}\n").toString();
		}
	}

	@ParameterizedTest
	@ValueSource(longs = {0, 100, 200, 300})
	void nothingIsLostAndAllIsValid(long firstSeed) {
		for (long seed = firstSeed; seed < firstSeed + 25; seed++) {
			String what = "seed " + seed;
			Project project = new Sample(seed).project();
			String old = project.load(Locale.ENGLISH).corpus().mappingSet("m-1").orElseThrow().getStatements().toString();
			Migrated atOnce = migrated(project, "m-1", "g@3");
			assertThat(atOnce.migration().counts().values().stream().mapToInt(Integer::intValue).sum()).as(what).isEqualTo(atOnce.migration().set().getStatements().size());
			for (int i = 0; i < atOnce.migration().set().getStatements().size(); i++) {
				assertThat(atOnce.text()).as(what + "\n" + old).contains("note-" + i + '"').contains("comment-" + i + '\n');
			}
			assertThat(Language.ENGLISH.format(atOnce.text())).as(what).isEqualTo(atOnce.text());
			Migrated first = migrated(project, "m-1", "g@2");
			assertThat(migrated(first.with("m2.sansho"), "m-2", "g@3").text()).as(what).isEqualTo(atOnce.text());
			assertThat(atOnce.with("new.sansho").problems(Locale.ENGLISH)).as(what + '\n' + atOnce.text())
					.filteredOn(problem -> problem.severity() == Severity.ERROR && problem.file().equals("new.sansho")).isEmpty();
		}
	}
}
