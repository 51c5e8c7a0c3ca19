// SPDX-License-Identifier: EPL-2.0
package org.sansho.dsl.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sansho.dsl.given.Project.project;

import java.util.List;
import org.junit.jupiter.api.Test;

/** One mistake is one finding: what only follows from a syntax error is not told. */
class HalfReadTest {

	private static final String DOCUMENTS = "guideline g \"指針\"\nedition g@1\nedition g@2\nchecklist c \"票\"\nedition c@1\n"
			+ "form f of c@1 { section 1 { item ① \"一\" } }\nbody of g@2 { requirement ① }\n";
	private static final String MAPPINGS = "mapping m from c@1 to g@1 {\n\tf/1/① equal 編/1/①\n}\nmapping n from c@1 to g@2 {\n\tf/1/① equal ⑨\n}\n";

	private static List<String> errors(String part, String mappings) {
		return project(DOCUMENTS).and("part.sansho", part).and("z.sansho", mappings).errors();
	}

	@Test
	void whatCitesAClauseThatASyntaxErrorHidesIsNotBlamed() {
		assertThat(errors("part 編 of g@1 {\n\tchapter 1 {\n\t\trequirment ① { text \"一\" }\n\t}\n}\n", MAPPINGS))
				.anyMatch(error -> error.startsWith("part.sansho")).noneMatch(error -> error.contains("編/1/①"));
	}

	@Test
	void whatCitesAClauseOfAPartThatASyntaxErrorHidesIsNotBlamed() {
		assertThat(errors("prt 編 of g@1 {\n\tchapter 1 {\n\t\trequirement ① { text \"一\" }\n\t}\n}\n", MAPPINGS))
				.anyMatch(error -> error.startsWith("part.sansho")).noneMatch(error -> error.contains("編/1/①"));
	}

	@Test
	void whatCitesAClauseThatNobodyHasWrittenIsBlamedThoughThereIsASyntaxError() {
		assertThat(errors("part 編 of g@1 {\n\tchapter 1 {\n\t\trequirment ② { text \"一\" }\n\t}\n}\n", MAPPINGS))
				.anyMatch(error -> error.startsWith("z.sansho:2") && error.contains("編/1/①"));
	}

	@Test
	void whereABraceIsMissingNothingOfTheEditionIsBlamed() {
		assertThat(errors("part 編 of g@1 {\n\tchapter 1 requirement ① { text \"一\" } }\n}\n", MAPPINGS))
				.anyMatch(error -> error.startsWith("part.sansho")).noneMatch(error -> error.contains("編/1/①"));
	}

	@Test
	void whatCitesAClauseBehindASyntaxErrorFindsIt() {
		assertThat(errors("part 編 of g@1 {\n\tchapter 1 {\n\t\ttext 一\n\t\trequirement ① { text \"一\" }\n\t}\n}\n", MAPPINGS.replace("⑨", "①")))
				.singleElement().asString().startsWith("part.sansho:3").contains("SN001");
	}

	@Test
	void whatIsWrongElsewhereIsToldAllTheSame() {
		assertThat(errors("part 編 of g@1 {\n\tchapter 1 requirement ① { text \"一\" } }\n}\n", MAPPINGS)).anyMatch(error -> error.startsWith("z.sansho:5") && error.contains("SN002"));
	}

	@Test
	void onceTheErrorIsMendedEverythingIsTold() {
		assertThat(errors("part 編 of g@1 {\n\tchapter 1 { requirement ② { text \"一\" } }\n}\n", MAPPINGS)).anyMatch(error -> error.startsWith("z.sansho:2") && error.contains("SN002"));
	}

	@Test
	void whatTheLineWithTheErrorRefersToIsNotBlamedEither() {
		assertThat(errors("part 編 of g@1 {\n\tchapter 1 { requirement ① { text \"一\" } }\n}\n", "mapping m from c@1 to g@1 {\n\tf/1/① equall 編/1/①\n}\n"))
				.isNotEmpty().allMatch(error -> error.contains("SN001"));
	}
}
