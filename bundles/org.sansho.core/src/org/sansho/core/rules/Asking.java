// SPDX-License-Identifier: EPL-2.0
package org.sansho.core.rules;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.IntStream;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.sansho.core.Corpus;

/** Asks rules about objects of a corpus; for one thread. */
final class Asking {

	private final List<Rule> rules;
	private final Corpus corpus;
	private final List<Findings> sinks;
	private EObject asked;
	private final Map<EClass, int[]> looking = new IdentityHashMap<>();
	private final Map<EClass, Boolean> worth = new IdentityHashMap<>();

	/** @param found is given what the rules find, behind the object that they were asked about */
	Asking(List<Rule> rules, Corpus corpus, BiConsumer<EObject, Finding> found) {
		this.rules = rules;
		this.corpus = corpus;
		this.sinks = rules.stream().map(rule -> new Findings(rule, finding -> found.accept(asked, finding))).toList();
	}

	/**
	 * Asks about {@code object} alone.
	 *
	 * @throws RuleFailure if a rule fails
	 */
	void about(EObject object) {
		asked = object;
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
		if (isWorthALook(object.eClass())) {
			about(object);
			object.eContents().forEach(this::aboutAllOf);
		}
	}

	/** Whether any of the rules looks at objects of {@code kind}, or at what these can contain. */
	boolean isWorthALook(EClass kind) {
		Boolean known = worth.get(kind);
		if (known == null) {
			known = containable(kind).stream().anyMatch(each -> looking.computeIfAbsent(each, this::looking).length > 0);
			worth.put(kind, known);
		}
		return known;
	}

	/** {@code kind} and all kinds of objects that can stand below it. */
	private static Set<EClass> containable(EClass kind) {
		Set<EClass> found = new LinkedHashSet<>(List.of(kind));
		Deque<EClass> open = new ArrayDeque<>(found);
		while (!open.isEmpty()) {
			for (EReference containment : open.remove().getEAllContainments()) {
				EClass type = containment.getEReferenceType();
				type.getEPackage().getEClassifiers().stream().filter(EClass.class::isInstance).map(EClass.class::cast)
						.filter(each -> type.isSuperTypeOf(each) && !each.isAbstract() && !each.isInterface()).filter(found::add).forEach(open::add);
			}
		}
		return found;
	}

	private int[] looking(EClass kind) {
		return IntStream.range(0, rules.size())
				.filter(i -> rules.get(i).subjects().stream().anyMatch(subject -> subject.isAssignableFrom(kind.getInstanceClass()))).toArray();
	}
}
