// SPDX-License-Identifier: EPL-2.0
package org.sansho.core.rules;

import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EObject;
import org.sansho.core.Corpus;

/** Asks rules about objects of a corpus; for one thread. */
final class Asking {

	private final List<Rule> rules;
	private final Corpus corpus;
	private final List<Findings> sinks;
	private final Map<EClass, int[]> looking = new IdentityHashMap<>();

	/** @param found is given what the rules find */
	Asking(List<Rule> rules, Corpus corpus, Consumer<Finding> found) {
		this.rules = rules;
		this.corpus = corpus;
		this.sinks = rules.stream().map(rule -> new Findings(rule, found)).toList();
	}

	/**
	 * Asks about {@code object} alone.
	 *
	 * @throws RuleFailure if a rule fails
	 */
	void about(EObject object) {
		for (int i : looking.computeIfAbsent(object.eClass(), this::looking)) {
			try {
				rules.get(i).check(object, corpus, sinks.get(i));
			} catch (RuntimeException e) {
				throw new RuleFailure(rules.get(i), e);
			}
		}
	}

	/** Asks about {@code object} and everything in it. */
	void aboutAllOf(EObject object) {
		about(object);
		object.eContents().forEach(this::aboutAllOf);
	}

	private int[] looking(EClass kind) {
		return IntStream.range(0, rules.size())
				.filter(i -> rules.get(i).subjects().stream().anyMatch(subject -> subject.isAssignableFrom(kind.getInstanceClass()))).toArray();
	}
}
