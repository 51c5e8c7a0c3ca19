// SPDX-License-Identifier: EPL-2.0
package org.sansho.core.rules.catalogue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.sansho.core.Corpus;
import org.sansho.core.evolution.lineage.Lineage;
import org.sansho.core.review.Wording;
import org.sansho.core.rules.Finding.Text;
import org.sansho.core.rules.Findings;
import org.sansho.core.rules.Rule;
import org.sansho.core.rules.Severity;
import org.sansho.model.Edition;
import org.sansho.model.Provision;
import org.sansho.model.SanshoPackage;
import org.sansho.model.Succession;
import org.sansho.model.SuccessionStatement;

/**
 * SN402: a succession does not account for every provision of its two editions. What has the same citation and the same wording in both
 * is accounted for by that; what repeats a citation of its own edition is another finding.
 */
public final class IncompleteSuccession implements Rule {

	private static final int NAMED = 3;

	@Override
	public String code() {
		return "SN402";
	}

	@Override
	public Severity severity() {
		return Severity.WARNING;
	}

	@Override
	public boolean comparesWordings() {
		return true;
	}

	@Override
	public List<Class<? extends EObject>> subjects() {
		return List.of(Succession.class);
	}

	@Override
	public void check(EObject object, Corpus corpus, Findings findings) {
		if (object instanceof Succession succession && isLinked(succession.getFrom()) && isLinked(succession.getTo())
				&& succession.getFrom() != succession.getTo() && isFirst(succession, corpus)) {
			report("from", succession, SanshoPackage.Literals.SUCCESSION__FROM, succession.getFrom(), gone(succession, corpus), around(succession, corpus, findings), corpus, findings);
			report("to", succession, SanshoPackage.Literals.SUCCESSION__TO, succession.getTo(), come(succession, corpus), List.of(), corpus, findings);
		}
	}

	/** What {@code succession}, whose editions exist, does not say about its older edition: what became of these. */
	public static List<Provision> gone(Succession succession, Corpus corpus) {
		return unaccounted(succession.getFrom(), succession.getTo(), corpus, provision -> mentions(corpus.successionFrom(provision), succession));
	}

	/** What {@code succession}, whose editions exist, does not say about its newer edition: where these came from. */
	public static List<Provision> come(Succession succession, Corpus corpus) {
		return unaccounted(succession.getTo(), succession.getFrom(), corpus, provision -> mentions(corpus.successionTo(provision), succession));
	}

	/** A way over other editions may say more, but the shortest one is gone. */
	private List<Text> around(Succession succession, Corpus corpus, Findings findings) {
		List<Edition> between = Lineage.around(corpus, succession.getFrom(), succession.getTo());
		return between.isEmpty() ? List.of() : List.of(findings.text("around", succession.getFrom().getName(), succession.getTo().getName(),
				between.stream().map(Edition::getName).collect(Collectors.joining(" → "))));
	}

	private void report(String side, Succession succession, EReference feature, Edition edition, List<Provision> missing, List<Text> details, Corpus corpus,
			Findings findings) {
		if (!missing.isEmpty()) {
			String some = missing.stream().limit(NAMED).map(provision -> corpus.path(provision).orElse("")).collect(Collectors.joining(", "));
			findings.add(severity(), findings.text(missing.size() > NAMED ? side + ".more" : side, edition.getName(), Integer.toString(missing.size()), some), succession, feature, -1,
					details);
		}
	}

	/** A succession may be spread over several declarations; the first one speaks for all. */
	private static boolean isFirst(Succession succession, Corpus corpus) {
		return corpus.successionsFrom(succession.getFrom()).stream().filter(other -> other.getTo() == succession.getTo()).findFirst().orElse(succession) == succession;
	}

	private static boolean mentions(List<SuccessionStatement> statements, Succession succession) {
		for (SuccessionStatement statement : statements) {
			if (statement.getSuccession().getFrom() == succession.getFrom() && statement.getSuccession().getTo() == succession.getTo()) {
				return true;
			}
		}
		return false;
	}

	private static List<Provision> unaccounted(Edition edition, Edition other, Corpus corpus, Predicate<Provision> mentioned) {
		List<Provision> missing = new ArrayList<>();
		for (Provision provision : corpus.provisions(edition)) {
			Optional<String> path = corpus.path(provision);
			if (path.isPresent() && !mentioned.test(provision)
					&& corpus.provision(other, path.get()).filter(same -> Wording.isSame(provision, same)).isEmpty()
					&& corpus.provision(edition, path.get()).filter(first -> first != provision).isEmpty()) {
				missing.add(provision);
			}
		}
		return missing;
	}

	private static boolean isLinked(Edition edition) {
		return edition != null && !edition.eIsProxy();
	}
}
