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

class NewSetTitleTest {

	@ParameterizedTest
	@CsvSource({
			"R6, 2024, R7, 2025, 令和6年度チェックリストの根拠条項, 令和7年度チェックリストの根拠条項",
			"R6, 2024, R7, 2025, 令和６年度の根拠, 令和７年度の根拠",
			"R6, 2024, R7, 2025, 2024年度版(R6), 2025年度版(R7)",
			"R1, 2019, R2, 2020, 令和元年度の根拠, 令和2年度の根拠",
			"R6, 2024, R7, 2025, 令和5年度の根拠, 令和5年度の根拠",
			"R6, 2024, R7, 2025, 令和16年度とR65, 令和16年度とR65",
			"6.0, , 7.0, , 第6.0版と16.0版の対応, 第7.0版と16.0版の対応",
			"R6, , R7, , 令和6年度の根拠, 令和6年度の根拠",
			"1, , 2, , 根拠, 根拠",
			"1, , 2, , '様式1(第1章)の根拠、2章は別冊', '様式1(第1章)の根拠、2章は別冊'",
			"1, , 2, , '第1版の様式1、c@1と 11版', '第2版の様式1、c@2と 11版'",
			"1, , 2, , 'Version 1, edition 1, 版1と1 版', 'Version 2, edition 2, 版2と2 版'",
			"R1, , R2, , 様式R1の根拠, 様式R2の根拠"})
	void theNewEditionIsNamedWhereTheOldOneWas(String from, Integer fromYear, String to, Integer toYear, String title, String expected) throws LineageException {
		Edition old = edition("c@" + from);
		Edition next = edition("c@" + to);
		old.setFiscalYear(fromYear);
		next.setFiscalYear(toYear);
		Corpus corpus = Corpus.of(List.of(file(checklist("c"), old, next, body(old, requirement("1")), body(next, requirement("1")), succession(old, next))));
		assertThat(NewSetTitle.of(title, List.of(new Leg(Side.SOURCE, Lineage.between(corpus, old, next))))).isEqualTo(expected);
	}
}
