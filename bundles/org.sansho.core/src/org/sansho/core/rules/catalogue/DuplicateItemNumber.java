// SPDX-License-Identifier: EPL-2.0
package org.sansho.core.rules.catalogue;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.sansho.core.Corpus;
import org.sansho.core.citation.CitationPath;
import org.sansho.core.rules.Findings;
import org.sansho.core.rules.Rule;
import org.sansho.core.rules.Severity;
import org.sansho.model.Edition;
import org.sansho.model.FormSection;
import org.sansho.model.Item;
import org.sansho.model.Provision;
import org.sansho.model.SanshoPackage.Literals;
import org.sansho.model.Scope;

/**
 * SN504: two items of a form have the same citation, or print the same number in one section and scope.
 *
 * <p>Items that are equal because their forms or sections are named alike are left to the finding about those.
 */
public final class DuplicateItemNumber implements Rule {

	@Override
	public String code() {
		return "SN504";
	}

	@Override
	public Severity severity() {
		return Severity.ERROR;
	}

	@Override
	public void check(Corpus corpus, Findings findings) {
		for (Provision duplicate : corpus.duplicates()) {
			if (duplicate instanceof Item item) {
				Edition edition = corpus.editionOf(item).orElseThrow();
				String path = corpus.path(item).orElseThrow();
				if (corpus.provision(edition, path).filter(first -> section(first).equals(section(item))).isPresent()) {
					findings.add(item, Literals.PROVISION__NUMBER, path, edition.getName());
				}
			}
		}
	}

	private static Optional<EObject> section(EObject item) {
		EObject level = item.eContainer();
		while (level != null && !(level instanceof FormSection)) {
			level = level.eContainer();
		}
		return Optional.ofNullable(level);
	}

	@Override
	public List<Class<? extends EObject>> subjects() {
		return List.of(FormSection.class, Scope.class);
	}

	@Override
	public void check(EObject object, Corpus corpus, Findings findings) {
		switch (object) {
			case FormSection section -> check(section.getEntries().stream().filter(Item.class::isInstance).map(Item.class::cast), findings);
			case Scope scope -> check(scope.getItems().stream(), findings);
			default -> { }
		}
	}

	private static void check(Stream<Item> items, Findings findings) {
		Map<String, Item> seen = new HashMap<>();
		items.forEach(item -> {
			String printed = printed(item);
			// What is printed instead of a number nobody knows may well stand twice.
			if (NumberStyle.read(printed).isPresent()) {
				Item first = seen.putIfAbsent(CitationPath.normalise(printed), item);
				if (first != null && !sameName(first, item)) {
					EStructuralFeature feature = item.getPrintedAs() == null ? Literals.PROVISION__NUMBER : Literals.PROVISION__PRINTED_AS;
					findings.addVariant("printed", item, feature, -1, printed, first.getNumber(), item.getNumber());
				}
			}
		});
	}

	private static String printed(Item item) {
		return List.of(Optional.ofNullable(item.getPrintedAs()), Optional.ofNullable(item.getNumber())).stream().flatMap(Optional::stream)
				.filter(text -> !text.isBlank()).findFirst().orElse("").strip();
	}

	private static boolean sameName(Item one, Item other) {
		return one.getNumber() == null || other.getNumber() == null || CitationPath.normalise(one.getNumber()).equals(CitationPath.normalise(other.getNumber()));
	}
}
