// SPDX-License-Identifier: EPL-2.0
package org.sansho.dsl.migration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sansho.dsl.given.Migrated.migrated;
import static org.sansho.dsl.given.Project.project;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.sansho.core.evolution.migration.Outcome;
import org.sansho.core.evolution.migration.Reason;

/** What happens where hundreds of provisions became one, and with them the entries about them, which say different things. */
class ManyMeetingsTest {

	private static final int MANY = 200;
	private static final List<String> RELATIONSHIPS = List.of("subset-of", "superset-of", "intersects", "equivalent");

	private static List<Outcome> outcomes() {
		return migrated(project("""
				guideline g "G"
				guideline h "H"
				edition g@1 { issued 2023-01 }
				edition g@2 { issued 2024-01 }
				edition h@1
				""" + "body of g@1 {\n" + requirements(MANY) + "}\nbody of g@2 {\n" + requirements(1) + "}\nbody of h@1 {\n" + requirements(MANY + 1) + "}\n"
				+ "succession of g from 1 to 2 {\n\t" + numbers().mapToObj(Integer::toString).collect(Collectors.joining(", ")) + " -> 1 merged reworded\n}\n"
				+ "mapping m from g@1 to h@1 {\n" + numbers().mapToObj(number -> "\t" + number + " " + RELATIONSHIPS.get(number % 4) + " 1, " + (number + 1) + '\n').collect(Collectors.joining())
				+ "}\n"), "m", "g@2").migration().outcomes();
	}

	private static IntStream numbers() {
		return IntStream.rangeClosed(1, MANY);
	}

	private static String requirements(int many) {
		return IntStream.rangeClosed(1, many).mapToObj(number -> "\trequirement " + number + " \"w" + number + "\"\n").collect(Collectors.joining());
	}

	@Test
	void theAccountIsAsLongAsThereAreEntriesAndNotAsLongAsTheirSquare() {
		assertThat(outcomes().stream().mapToInt(outcome -> outcome.reasons().size()).sum()).isLessThan(20 * MANY);
	}

	@Test
	void theEntryIntoWhichOthersWentTellsAllThatHappenedToIt() {
		List<Outcome> outcomes = outcomes();
		assertThat(outcomes).hasSize(MANY);
		assertThat(outcomes.getFirst().reasons()).filteredOn(reason -> reason.kind() == Reason.Kind.OTHER_RELATIONSHIP).hasSizeGreaterThan(MANY / 2);
		assertThat(outcomes).allMatch(outcome -> !outcome.reasons().isEmpty());
	}
}
