// SPDX-License-Identifier: EPL-2.0
package org.sansho.core.rules.catalogue;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.emf.ecore.EObject;
import org.sansho.core.Corpus;
import org.sansho.core.rules.Findings;
import org.sansho.core.rules.Rule;
import org.sansho.core.rules.Severity;
import org.sansho.core.rules.catalogue.NumberSeries.Numbered;
import org.sansho.model.Clause;
import org.sansho.model.Form;

/** SN111: numbers of one series are written in different styles, such as {@code ①} and {@code 1}; what fewer of them have is found. */
public final class MixedNumberStyles implements Rule {

	@Override
	public String code() {
		return "SN111";
	}

	@Override
	public Severity severity() {
		return Severity.WARNING;
	}

	@Override
	public void check(Corpus corpus, Findings findings) {
		NumberSeries.atTopOfParts(corpus).forEach(series -> check(series.numbers(), findings));
	}

	@Override
	public List<Class<? extends EObject>> subjects() {
		return List.of(Clause.class, Form.class);
	}

	@Override
	public void check(EObject object, Corpus corpus, Findings findings) {
		NumberSeries.in(object).forEach(series -> check(series.numbers(), findings));
	}

	private static void check(List<Numbered> numbers, Findings findings) {
		Map<NumberStyle, Integer> counts = new LinkedHashMap<>();
		numbers.forEach(number -> counts.merge(number.reading().style(), 1, Integer::sum));
		if (!counts.containsKey(NumberStyle.ROMAN_SIGN)) {
			// By themselves these may be words.
			counts.remove(NumberStyle.ROMAN_LETTERS);
		}
		if (counts.size() > 1) {
			NumberStyle usual = usual(counts);
			Numbered example = numbers.stream().filter(number -> number.reading().style() == usual).findFirst().orElseThrow();
			numbers.stream().filter(number -> number.reading().style() != usual && counts.containsKey(number.reading().style()))
					.forEach(number -> findings.add(number.object(), number.feature(), number.text(), example.text()));
		}
	}

	/** The style of most numbers; of two that are as frequent, the one that comes first. */
	private static NumberStyle usual(Map<NumberStyle, Integer> counts) {
		int most = counts.values().stream().max(Comparator.naturalOrder()).orElseThrow();
		return counts.entrySet().stream().filter(count -> count.getValue() == most).findFirst().orElseThrow().getKey();
	}
}
