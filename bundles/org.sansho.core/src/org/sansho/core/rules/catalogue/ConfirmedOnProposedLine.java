// SPDX-License-Identifier: EPL-2.0
package org.sansho.core.rules.catalogue;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.sansho.core.Corpus;
import org.sansho.core.rules.Findings;
import org.sansho.core.rules.Reach;
import org.sansho.core.rules.Rule;
import org.sansho.core.rules.Severity;
import org.sansho.model.MappingEntry;
import org.sansho.model.MappingStatement;
import org.sansho.model.Provision;
import org.sansho.model.SanshoPackage;
import org.sansho.model.SuccessionLine;
import org.sansho.model.SuccessionStatement;

/**
 * SN405: a reviewed entry was carried over a line of a succession that is still only proposed: what it was carried from maps the
 * predecessor to the same provision, or to one with the same citation.
 */
public final class ConfirmedOnProposedLine implements Rule {

	@Override
	public String code() {
		return "SN405";
	}

	@Override
	public Severity severity() {
		return Severity.WARNING;
	}

	@Override
	public Reach reach() {
		return Reach.STATEMENTS;
	}

	@Override
	public List<Class<? extends EObject>> subjects() {
		return List.of(MappingEntry.class);
	}

	@Override
	public void check(EObject object, Corpus corpus, Findings findings) {
		if (object instanceof MappingEntry entry && entry.getReview() != null) {
			check(entry, true, corpus, findings);
			check(entry, false, corpus, findings);
		}
	}

	private static void check(MappingEntry entry, boolean source, Corpus corpus, Findings findings) {
		EReference feature = source ? SanshoPackage.Literals.MAPPING_ENTRY__SOURCES : SanshoPackage.Literals.MAPPING_ENTRY__TARGETS;
		List<Provision> ends = source ? entry.getSources() : entry.getTargets();
		List<Provision> opposite = source ? entry.getTargets() : entry.getSources();
		for (int i = 0; i < ends.size(); i++) {
			for (SuccessionStatement statement : corpus.successionTo(ends.get(i))) {
				if (statement.isProposed() && statement instanceof SuccessionLine line) {
					Optional<Provision> predecessor = line.getPredecessors().stream()
							.filter(old -> isCarriedFrom(Opposites.in(corpus).of(old, source, corpus), opposite, corpus)).findFirst();
					if (predecessor.isPresent()) {
						findings.addVariant("", entry, feature, i, corpus.path(ends.get(i)).orElse(""), corpus.path(predecessor.get()).orElse(""),
								line.getSuccession().getFrom().getName());
					}
				}
			}
		}
	}

	private static boolean isCarriedFrom(Set<String> earlier, List<Provision> opposite, Corpus corpus) {
		return opposite.stream().anyMatch(end -> corpus.path(end).filter(earlier::contains).isPresent());
	}

	/** The citations that entries map a provision to, or from, worked out once for each. */
	private record Opposites(Map<Provision, Set<String>> ofSource, Map<Provision, Set<String>> ofTarget) {

		static Opposites in(Corpus corpus) {
			return corpus.derived(Opposites.class, all -> new Opposites(new ConcurrentHashMap<>(), new ConcurrentHashMap<>()));
		}

		Set<String> of(Provision provision, boolean source, Corpus corpus) {
			return (source ? ofSource : ofTarget).computeIfAbsent(provision, end -> {
				Set<String> paths = new HashSet<>();
				for (MappingStatement statement : source ? corpus.statementsFrom(end) : corpus.statementsTo(end)) {
					if (statement instanceof MappingEntry entry) {
						(source ? entry.getTargets() : entry.getSources()).forEach(opposite -> corpus.path(opposite).ifPresent(paths::add));
					}
				}
				return paths;
			});
		}
	}
}
