// SPDX-License-Identifier: EPL-2.0
package org.sansho.core.rules.catalogue;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.sansho.core.Corpus;
import org.sansho.core.rules.Findings;
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
	public List<Class<? extends EObject>> subjects() {
		return List.of(MappingEntry.class);
	}

	@Override
	public void check(EObject object, Corpus corpus, Findings findings) {
		if (object instanceof MappingEntry entry && entry.getReview() != null) {
			check(entry, SanshoPackage.Literals.MAPPING_ENTRY__SOURCES, entry.getSources(), corpus::statementsFrom, MappingEntry::getTargets, corpus, findings);
			check(entry, SanshoPackage.Literals.MAPPING_ENTRY__TARGETS, entry.getTargets(), corpus::statementsTo, MappingEntry::getSources, corpus, findings);
		}
	}

	private static void check(MappingEntry entry, EReference feature, List<Provision> ends, Function<Provision, List<MappingStatement>> statements,
			Function<MappingEntry, List<Provision>> opposite, Corpus corpus, Findings findings) {
		for (int i = 0; i < ends.size(); i++) {
			for (SuccessionStatement statement : corpus.successionTo(ends.get(i))) {
				if (statement.isProposed() && statement instanceof SuccessionLine line) {
					Optional<Provision> predecessor = line.getPredecessors().stream()
							.filter(old -> isCarriedFrom(statements.apply(old), opposite, entry, corpus)).findFirst();
					if (predecessor.isPresent()) {
						findings.addVariant("", entry, feature, i, corpus.path(ends.get(i)).orElse(""), corpus.path(predecessor.get()).orElse(""),
								line.getSuccession().getFrom().getName());
					}
				}
			}
		}
	}

	private static boolean isCarriedFrom(List<MappingStatement> old, Function<MappingEntry, List<Provision>> opposite, MappingEntry entry, Corpus corpus) {
		Set<String> paths = opposite.apply(entry).stream().map(end -> corpus.path(end).orElse("")).collect(Collectors.toSet());
		return old.stream().filter(MappingEntry.class::isInstance).map(MappingEntry.class::cast).filter(earlier -> earlier != entry)
				.flatMap(earlier -> opposite.apply(earlier).stream()).anyMatch(end -> paths.contains(corpus.path(end).orElse("")));
	}
}
