// SPDX-License-Identifier: EPL-2.0
package org.sansho.core.evolution;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CertaintyTest {

	@ParameterizedTest
	@CsvSource({"0.876,0.87", "0.8999,0.89", "0.9,0.9", "0.29,0.29", "0.001,0.01", "1,1", "0.996,0.99"})
	void whatIsToldIsNeverMoreThanWhatIsKnown(double confidence, String told) {
		assertThat(Certainty.of(confidence)).isEqualTo(told);
		assertThat(Certainty.rounded(confidence)).isEqualTo(Double.parseDouble(told));
	}

	@ParameterizedTest
	@CsvSource({"0.8999,false", "0.9,true", "0.91,true"})
	void whatIsCertainIsToldByTheFigureThatIsShown(double confidence, boolean certain) {
		assertThat(Certainty.isCertain(confidence)).isEqualTo(certain);
	}
}
