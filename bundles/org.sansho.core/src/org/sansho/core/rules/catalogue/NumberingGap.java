// SPDX-License-Identifier: EPL-2.0
package org.sansho.core.rules.catalogue;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.emf.ecore.EObject;
import org.sansho.core.Corpus;
import org.sansho.core.rules.Findings;
import org.sansho.core.rules.Rule;
import org.sansho.core.rules.Severity;
import org.sansho.core.rules.catalogue.NumberSeries.Numbered;
import org.sansho.model.Clause;
import org.sansho.model.Form;

/**
 * SN107: numbers are missing in a series, or stand out of order. The finding stands at what comes behind the gap.
 *
 * <p>Numbers count whatever their style, since mixed styles are another finding; equal numbers are another finding as well.
 */
public final class NumberingGap implements Rule {

	/** Between the first and the last of several missing numbers, as the documents write it. */
	private static final String TO = "～";
	private static final String AND = "、";

	@Override
	public String code() {
		return "SN107";
	}

	@Override
	public Severity severity() {
		return Severity.INFO;
	}

	@Override
	public void check(Corpus corpus, Findings findings) {
		NumberSeries.atTopOfParts(corpus).forEach(series -> check(series, findings));
	}

	@Override
	public List<Class<? extends EObject>> subjects() {
		return List.of(Clause.class, Form.class);
	}

	@Override
	public void check(EObject object, Corpus corpus, Findings findings) {
		NumberSeries.in(object).forEach(series -> check(series, findings));
	}

	private static void check(NumberSeries series, Findings findings) {
		List<Numbered> numbers = series.numbers().stream().filter(number -> number.reading().style() != NumberStyle.ROMAN_LETTERS).toList();
		if (numbers.isEmpty()) {
			return;
		}
		gaps(numbers, series.before(), findings);
		disorder(numbers, findings);
	}

	// ------------------------------------------------------------ gaps

	private static void gaps(List<Numbered> numbers, int before, Findings findings) {
		Map<Numbered, List<String>> missing = new LinkedHashMap<>();
		levels(numbers).forEach((owner, values) -> {
			int expected = owner.isEmpty() && before > 0 && values.firstKey() == before + 1 ? before + 1 : 1;
			for (Map.Entry<Integer, Numbered> value : values.entrySet()) {
				if (value.getKey() > expected) {
					missing.computeIfAbsent(value.getValue(), key -> new ArrayList<>()).add(run(value.getValue(), owner, expected, value.getKey() - 1));
				}
				expected = value.getKey() + 1;
			}
		});
		missing.forEach((behind, runs) -> findings.add(behind.object(), behind.feature(), behind.text(), String.join(AND, runs)));
	}

	/**
	 * The values of each level, with what has them first: {@code ①-1}, {@code ③-1} have 1 and 3 on the level of none, and 1 below 1 and
	 * below 3. The levels of {@code 9.1} above the last are those of what contains it.
	 */
	private static Map<List<Integer>, TreeMap<Integer, Numbered>> levels(List<Numbered> numbers) {
		Map<List<Integer>, TreeMap<Integer, Numbered>> all = new LinkedHashMap<>();
		for (Numbered number : numbers) {
			List<Integer> levels = number.reading().levels();
			int from = number.reading().style() == NumberStyle.CIRCLED ? 0 : levels.size() - 1;
			for (int i = from; i < levels.size(); i++) {
				all.computeIfAbsent(List.copyOf(levels.subList(0, i)), key -> new TreeMap<>()).putIfAbsent(levels.get(i), number);
			}
		}
		return all;
	}

	private static String run(Numbered behind, List<Integer> owner, int first, int last) {
		String text = written(behind, owner, first);
		return first == last ? text : text + (last == first + 1 ? AND : TO) + written(behind, owner, last);
	}

	private static String written(Numbered behind, List<Integer> owner, int value) {
		List<Integer> levels = new ArrayList<>(owner);
		levels.add(value);
		return behind.reading().style().write(levels);
	}

	// ------------------------------------------------------------ disorder

	private static void disorder(List<Numbered> numbers, Findings findings) {
		Map<NumberStyle, Numbered> last = new HashMap<>();
		Map<NumberStyle, Numbered> greatest = new HashMap<>();
		for (Numbered number : numbers) {
			NumberStyle style = number.reading().style();
			Numbered top = greatest.get(style);
			if (top == null || ORDER.compare(number, top) > 0) {
				greatest.put(style, number);
			} else if (ORDER.compare(number, last.get(style)) < 0) {
				// What follows it in order is of the same run.
				findings.addVariant("order", number.object(), number.feature(), -1, number.text(), top.text());
			}
			last.put(style, number);
		}
	}

	private static final Comparator<Numbered> ORDER = (left, right) -> {
		List<Integer> one = left.reading().levels();
		List<Integer> other = right.reading().levels();
		for (int i = 0; i < Math.min(one.size(), other.size()); i++) {
			int order = Integer.compare(one.get(i), other.get(i));
			if (order != 0) {
				return order;
			}
		}
		return Integer.compare(one.size(), other.size());
	};
}
