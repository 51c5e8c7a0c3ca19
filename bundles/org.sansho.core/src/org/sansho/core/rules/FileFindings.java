// SPDX-License-Identifier: EPL-2.0
package org.sansho.core.rules;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import org.eclipse.emf.ecore.EObject;
import org.sansho.core.Corpus;
import org.sansho.core.Difference.Replacement;
import org.sansho.model.Declaration;
import org.sansho.model.MappingEntry;
import org.sansho.model.NoCounterpart;
import org.sansho.model.Provision;
import org.sansho.model.SanshoFile;

/**
 * What the rules that look at single objects find in a file. When statements of mappings are replaced, in this file or in another one, the
 * rules are asked again where that reaches, and everything else is kept: the same instances.
 */
public final class FileFindings {

	/** So many objects are looked at by one thread before another may take over. */
	private static final int STEPS_AT_ONCE = 100;

	private final List<Rule> rules;
	private final SanshoFile file;
	private final List<Finding> findings;

	private FileFindings(List<Rule> rules, SanshoFile file, List<Finding> findings) {
		this.rules = rules;
		this.file = file;
		this.findings = findings;
	}

	/** Asks {@code rules} about everything in {@code file}; objects are looked at side by side. */
	static FileFindings of(List<Rule> rules, SanshoFile file, Corpus corpus, BooleanSupplier cancelled) {
		return new FileFindings(rules, file, look(rules, file, corpus, cancelled));
	}

	/** What was found. */
	public List<Finding> findings() {
		return Collections.unmodifiableList(findings);
	}

	/**
	 * What is found now; this when that is the same.
	 *
	 * @param replaced everything that has been replaced since then, one after the other, and nothing else has changed
	 * @param corpus   the corpus as it is now
	 * @throws RuleFailure if a rule fails
	 */
	public FileFindings after(Collection<Replacement> replaced, Corpus corpus) {
		Set<EObject> gone = identities();
		replaced.forEach(each -> addAllOf(each.gone(), gone));
		List<EObject> come = replaced.stream().map(Replacement::come).filter(statement -> isHere(statement) && !gone.contains(statement)).toList();
		Set<EObject> anew = identities();
		come.forEach(statement -> addAllOf(statement, anew));
		Set<EObject> concerned = concerned(replaced, corpus);
		concerned.removeAll(anew);

		List<Finding> kept = new ArrayList<>(findings.size());
		List<Finding> outdated = new ArrayList<>();
		for (Finding finding : findings) {
			boolean again = gone.contains(finding.object()) || anew.contains(finding.object()) || switch (finding.rule().reach()) {
				case OBJECT -> false;
				case ENDS -> concerned.contains(finding.object());
				case STATEMENTS -> true;
			};
			(again ? outdated : kept).add(finding);
		}
		List<Finding> found = new ArrayList<>();
		Asking all = new Asking(rules, corpus, found::add);
		come.forEach(all::aboutAllOf);
		if (!concerned.isEmpty()) {
			concerned.forEach(new Asking(reaching(Reach.ENDS), corpus, found::add)::about);
		}
		look(reaching(Reach.STATEMENTS), file, corpus, () -> false).stream().filter(finding -> !anew.contains(finding.object())).forEach(found::add);
		if (found.equals(outdated)) {
			return this;
		}
		kept.addAll(found);
		return new FileFindings(rules, file, kept);
	}

	private List<Rule> reaching(Reach reach) {
		return rules.stream().filter(rule -> rule.reach() == reach).toList();
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
		Set<EObject> concerned = identities();
		for (Provision provision : family) {
			concerned.add(provision);
			concerned.addAll(corpus.statementsFrom(provision));
			concerned.addAll(corpus.statementsTo(provision));
		}
		concerned.removeIf(object -> !isHere(object));
		return concerned;
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

	private static Set<EObject> identities() {
		return Collections.newSetFromMap(new IdentityHashMap<>());
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

	private static List<Finding> look(List<Rule> rules, SanshoFile file, Corpus corpus, BooleanSupplier cancelled) {
		List<Step> steps = new ArrayList<>();
		steps.add(new Step(file, false));
		Asking worth = new Asking(rules, corpus, none -> { });
		for (Declaration declaration : file.getDeclarations()) {
			if (worth.isWorthALook(declaration.eClass())) {
				steps.add(new Step(declaration, false));
				declaration.eContents().forEach(content -> steps.add(new Step(content, true)));
			}
		}
		int runs = (steps.size() + STEPS_AT_ONCE - 1) / STEPS_AT_ONCE;
		List<Finding> found = new ArrayList<>();
		IntStream.range(0, runs).parallel()
				.mapToObj(run -> cancelled.getAsBoolean() ? List.<Finding>of() : look(rules, steps.subList(run * STEPS_AT_ONCE, Math.min(steps.size(), (run + 1) * STEPS_AT_ONCE)), corpus))
				.forEachOrdered(found::addAll);
		return found;
	}

	private static List<Finding> look(List<Rule> rules, List<Step> steps, Corpus corpus) {
		List<Finding> found = new ArrayList<>();
		Asking asking = new Asking(rules, corpus, found::add);
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
