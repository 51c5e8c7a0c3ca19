// SPDX-License-Identifier: EPL-2.0
package org.sansho.core.evolution.migration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sansho.core.given.Model.body;
import static org.sansho.core.given.Model.checklist;
import static org.sansho.core.given.Model.edition;
import static org.sansho.core.given.Model.file;
import static org.sansho.core.given.Model.requirement;
import static org.sansho.core.given.Model.succession;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sansho.core.Corpus;
import org.sansho.core.evolution.lineage.Lineage;
import org.sansho.core.evolution.lineage.LineageException;
import org.sansho.model.Edition;
import org.sansho.model.Side;

class NewSetNameTest {

	@ParameterizedTest
	@CsvSource({
			"R6, R7, checklist-basis-R6, checklist-basis-R7",
			"R6, R7, 令和R6根拠, 令和R7根拠",
			"R6, R7, R6-R6, R6-R7",
			"R6, R7, basis-R65, basis-R65-R7",
			"1, 2, basis-1.1, basis-1.1-2",
			"6.0, 7.0, qa-basis-6.0, qa-basis-7.0",
			"R6, R7, 根拠, 根拠-R7",
			"R6, R7, for-R7, for-R7-R7"})
	void theNewLabelStandsWhereTheOldOneStood(String from, String to, String name, String expected) throws LineageException {
		Edition old = edition("c@" + from);
		Edition next = edition("c@" + to);
		Corpus corpus = Corpus.of(List.of(file(checklist("c"), old, next, body(old, requirement("1")), body(next, requirement("1")), succession(old, next))));
		assertThat(NewSetName.of(name, List.of(new Leg(Side.SOURCE, Lineage.between(corpus, old, next))))).isEqualTo(expected);
	}
}
