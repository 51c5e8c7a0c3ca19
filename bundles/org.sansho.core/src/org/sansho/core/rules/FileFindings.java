// SPDX-License-Identifier: EPL-2.0
package org.sansho.core.rules;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import org.eclipse.emf.ecore.EObject;
import org.sansho.core.Corpus;
import org.sansho.core.Difference.Replacement;
import org.sansho.core.Difference.Rewording;
import org.sansho.core.Difference.Small;
import org.sansho.core.SuccessionEnds;
import org.sansho.core.work.AllProcessors;
import org.sansho.model.Clause;
import org.sansho.model.Declaration;
import org.sansho.model.MappingEntry;
import org.sansho.model.NoCounterpart;
import org.sansho.model.Provision;
import org.sansho.model.SanshoFile;

/**
 * What the rules that look at single objects find in a file. When statements of mappings are replaced or clauses reworded, in this file or in
 * another one, the rules are asked again where that reaches, and everything else is kept: the same instances.
 */
public final class FileFindings {

	/** So many objects are looked at by one thread before another may take over. */
	private static final int STEPS_AT_ONCE = 100;

	private final List<Rule> rules;
	private final SanshoFile file;
	private final List<Answer> answers;

	/** What was found when a rule was asked about an object; it may be about another one. */
	private record Answer(EObject asked, Finding finding) {
	}

	private FileFindings(List<Rule> rules, SanshoFile file, List<Answer> answers) {
		this.rules = rules;
		this.file = file;
		this.answers = answers;
	}

	/** Asks {@code rules} about everything in {@code file}; objects are looked at side by side. */
	static FileFindings of(List<Rule> rules, SanshoFile file, Corpus corpus, BooleanSupplier cancelled) {
		return new FileFindings(rules, file, look(rules, file, corpus, cancelled));
	}

	/** What was found. */
	public List<Finding> findings() {
		return answers.stream().map(Answer::finding).toList();
	}

	/**
	 * What is found now; this when that is the same.
	 *
	 * @param changes everything that has changed since then, one after the other
	 * @param corpus  the corpus as it is now
	 * @throws RuleFailure if a rule fails
	 */
	public FileFindings after(Collection<? extends Small> changes, Corpus corpus) {
		List<Replacement> replaced = changes.stream().filter(Replacement.class::isInstance).map(Replacement.class::cast).toList();
		boolean reworded = changes.stream().anyMatch(Rewording.class::isInstance);
		List<Rule> everywhere = rules.stream().filter(rule -> rule.reach() == Reach.STATEMENTS || reworded && rule.comparesWordings()).toList();
		Set<EObject> gone = new LinkedHashSet<>();
		Set<EObject> anew = new LinkedHashSet<>();
		for (Small change : changes) {
			switch (change) {
				case Replacement replacement -> {
					addAllOf(replacement.gone(), gone);
					addAllOf(replacement.come(), anew);
				}
				case Rewording rewording -> addReading(rewording.clause(), anew, corpus);
			}
		}
		anew.removeIf(object -> gone.contains(object) || !isHere(object));
		Set<EObject> concerned = concerned(replaced, corpus);
		concerned.removeAll(anew);

		List<Answer> kept = new ArrayList<>(answers.size());
		List<Answer> outdated = new ArrayList<>();
		for (Answer answer : answers) {
			boolean again = gone.contains(answer.asked()) || anew.contains(answer.asked()) || everywhere.contains(answer.finding().rule())
					|| answer.finding().rule().reach() == Reach.ENDS && concerned.contains(answer.asked());
			(again ? outdated : kept).add(answer);
		}
		List<Answer> found = new ArrayList<>();
		Asking all = asking(rules, corpus, found);
		anew.forEach(all::about);
		if (!concerned.isEmpty()) {
			List<Rule> ofEnds = rules.stream().filter(rule -> rule.reach() == Reach.ENDS).toList();
			concerned.forEach(asking(ofEnds, corpus, found)::about);
		}
		look(everywhere, file, corpus, () -> false).stream().filter(answer -> !anew.contains(answer.asked())).forEach(found::add);
		return withWhatWasFoundBefore(kept, found, outdated);
	}

	/** What is found again is the same instance. */
	private FileFindings withWhatWasFoundBefore(List<Answer> kept, List<Answer> found, List<Answer> outdated) {
		Map<Answer, Deque<Answer>> before = new HashMap<>();
		outdated.forEach(answer -> before.computeIfAbsent(answer, key -> new ArrayDeque<>()).add(answer));
		boolean same = found.size() == outdated.size();
		for (Answer answer : found) {
			Optional<Answer> known = Optional.ofNullable(before.get(answer)).map(Deque::poll);
			kept.add(known.orElse(answer));
			same &= known.isPresent();
		}
		return same ? this : new FileFindings(rules, file, kept);
	}

	private static Asking asking(List<Rule> rules, Corpus corpus, List<Answer> found) {
		return new Asking(rules, corpus, (asked, finding) -> found.add(new Answer(asked, finding)));
	}

	/** What in this file the ends of what was replaced concern: themselves, what is around and in them, and every statement about any of that. */
	private Set<EObject> concerned(Collection<Replacement> replaced, Corpus corpus) {
		Set<Provision> ends = new LinkedHashSet<>();
		for (Replacement each : replaced) {
			addEnds(each.gone(), ends);
			addEnds(each.come(), ends);
		}
		Set<Provision> family = new LinkedHashSet<>();
		ends.stream().filter(end -> !end.eIsProxy()).forEach(end -> addFamily(end, family));
		Set<EObject> concerned = new LinkedHashSet<>();
		for (Provision provision : family) {
			concerned.add(provision);
			concerned.addAll(corpus.statementsFrom(provision));
			concerned.addAll(corpus.statementsTo(provision));
		}
		concerned.removeIf(object -> !isHere(object));
		return concerned;
	}

	/**
	 * The clause, and statements of mappings that rest on what it says: those about it, or about a clause that it is a part of, and those about what
	 * these became, which may tell what was before.
	 */
	private static void addReading(Clause clause, Set<EObject> concerned, Corpus corpus) {
		concerned.add(clause);
		Set<Provision> became = new LinkedHashSet<>();
		Deque<Provision> open = new ArrayDeque<>();
		for (EObject level = clause; level instanceof Provision provision; level = level.eContainer()) {
			open.add(provision);
		}
		while (!open.isEmpty()) {
			Provision provision = open.remove();
			if (became.add(provision)) {
				corpus.statementsFrom(provision).forEach(statement -> addAllOf(statement, concerned));
				corpus.statementsTo(provision).forEach(statement -> addAllOf(statement, concerned));
				corpus.successionFrom(provision).forEach(statement -> open.addAll(SuccessionEnds.successorsAnywhere(statement)));
			}
		}
	}

	private static void addEnds(EObject statement, Set<Provision> ends) {
		switch (statement) {
			case MappingEntry entry -> {
				ends.addAll(entry.getSources());
				ends.addAll(entry.getTargets());
			}
			case NoCounterpart none -> ends.addAll(none.getProvisions());
			default -> throw new IllegalArgumentException("not a statement of a mapping: " + statement);
		}
	}

	private static void addFamily(Provision end, Set<Provision> family) {
		for (EObject level = end; level instanceof Provision provision; level = level.eContainer()) {
			family.add(provision);
		}
		end.eAllContents().forEachRemaining(inner -> {
			if (inner instanceof Provision provision) {
				family.add(provision);
			}
		});
	}

	private boolean isHere(EObject object) {
		return object.eResource() == file.eResource();
	}

	private static void addAllOf(EObject object, Set<EObject> all) {
		all.add(object);
		object.eAllContents().forEachRemaining(all::add);
	}

	// ---------------------------------------------------------------- the whole file

	/**
	 * An object to look at.
	 *
	 * @param all whether to look at everything in it as well
	 */
	private record Step(EObject object, boolean all) {
	}

	private static List<Answer> look(List<Rule> rules, SanshoFile file, Corpus corpus, BooleanSupplier cancelled) {
		List<Answer> found = new ArrayList<>();
		List<Step> steps = new ArrayList<>();
		steps.add(new Step(file, false));
		Asking worth = asking(rules, corpus, found);
		for (Declaration declaration : file.getDeclarations()) {
			if (worth.isWorthALook(declaration.eClass())) {
				steps.add(new Step(declaration, false));
				declaration.eContents().forEach(content -> steps.add(new Step(content, true)));
			}
		}
		int runs = (steps.size() + STEPS_AT_ONCE - 1) / STEPS_AT_ONCE;
		AllProcessors.<List<Answer>>map(runs,
				run -> cancelled.getAsBoolean() ? List.of() : look(rules, steps.subList(run * STEPS_AT_ONCE, Math.min(steps.size(), (run + 1) * STEPS_AT_ONCE)), corpus))
				.forEach(found::addAll);
		return found;
	}

	private static List<Answer> look(List<Rule> rules, List<Step> steps, Corpus corpus) {
		List<Answer> found = new ArrayList<>();
		Asking asking = asking(rules, corpus, found);
		for (Step step : steps) {
			if (step.all()) {
				asking.aboutAllOf(step.object());
			} else {
				asking.about(step.object());
			}
		}
		return found;
	}
}
