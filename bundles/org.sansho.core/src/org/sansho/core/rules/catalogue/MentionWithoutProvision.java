// SPDX-License-Identifier: EPL-2.0
package org.sansho.core.rules.catalogue;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.sansho.core.Corpus;
import org.sansho.core.EditionIds;
import org.sansho.core.citation.CitationMentions.Mention;
import org.sansho.core.citation.CitationMentions;
import org.sansho.core.citation.CitationPath;
import org.sansho.core.citation.CitationReading.Complaint;
import org.sansho.core.rules.Findings;
import org.sansho.core.rules.Rule;
import org.sansho.core.rules.Severity;
import org.sansho.model.Annotated;
import org.sansho.model.Declaration;
import org.sansho.model.Document;
import org.sansho.model.Edition;
import org.sansho.model.Form;
import org.sansho.model.MappingSet;
import org.sansho.model.NoCounterpart;
import org.sansho.model.Part;
import org.sansho.model.Provision;
import org.sansho.model.SanshoPackage;
import org.sansho.model.Succession;

/**
 * SN203: a text, summary, note or reason cites a provision that is not in the edition it speaks of.
 *
 * <p>Which edition that is follows from the words ({@code 第6.0版の…}) and else from where the text stands. A citation that any of the
 * editions in question has is never found.
 */
public final class MentionWithoutProvision implements Rule {

	@Override
	public String code() {
		return "SN203";
	}

	@Override
	public Severity severity() {
		return Severity.WARNING;
	}

	@Override
	public List<Class<? extends EObject>> subjects() {
		return List.of(Annotated.class);
	}

	@Override
	public void check(EObject object, Corpus corpus, Findings findings) {
		Names names = corpus.derived(Names.class, Names::of);
		if (!names.byName().isEmpty() && object instanceof Annotated annotated) {
			new Texts(corpus, names.byName(), names.mentions(), findings).check(annotated);
		}
	}

	/** The names by which a text can mention a part or form, and the editions that have each. */
	private record Names(Map<String, List<Edition>> byName, CitationMentions mentions) {

		/** As it stands in a normalised text. */
		static String label(Edition edition) {
			return edition.getName() == null ? "" : CitationPath.normalise(EditionIds.label(edition));
		}

		static Names of(Corpus corpus) {
			Map<String, List<Edition>> byName = new LinkedHashMap<>();
			for (Edition edition : corpus.editions()) {
				Set<String> names = new LinkedHashSet<>();
				corpus.parts(edition).stream().map(Part::getName).filter(name -> name != null).forEach(names::add);
				corpus.forms(edition).stream().map(Form::getName).filter(name -> name != null).forEach(names::add);
				names.forEach(name -> byName.computeIfAbsent(CitationPath.normalise(name), key -> new ArrayList<>(2)).add(edition));
			}
			return new Names(byName, new CitationMentions(byName.keySet(), corpus.editions().stream().map(Names::label).toList()));
		}
	}

	/** For each edition those from which a succession leads to it. */
	private record Elders(Map<Edition, List<Edition>> of) {

		static Elders of(Corpus corpus) {
			Map<Edition, List<Edition>> of = new HashMap<>();
			for (Succession succession : corpus.successions()) {
				if (succession.getTo() != null && succession.getFrom() != null && !succession.getFrom().eIsProxy()) {
					of.computeIfAbsent(succession.getTo(), key -> new ArrayList<>(1)).add(succession.getFrom());
				}
			}
			return new Elders(of);
		}
	}

	/** The texts of an object while they are looked at. */
	private record Texts(Corpus corpus, Map<String, List<Edition>> byName, CitationMentions mentions, Findings findings) {

		private void check(Annotated annotated) {
			check(annotated, SanshoPackage.Literals.ANNOTATED__UNVERIFIED, -1, annotated.getUnverified());
			for (int i = 0; i < annotated.getNotes().size(); i++) {
				check(annotated, SanshoPackage.Literals.ANNOTATED__NOTES, i, annotated.getNotes().get(i));
			}
			if (annotated instanceof Provision provision) {
				check(provision, SanshoPackage.Literals.PROVISION__TEXT, -1, provision.getText());
				check(provision, SanshoPackage.Literals.PROVISION__SUMMARY, -1, provision.getSummary());
			}
			if (annotated instanceof NoCounterpart none) {
				check(none, SanshoPackage.Literals.NO_COUNTERPART__REASON, -1, none.getReason());
			}
		}

		private void check(EObject object, EStructuralFeature feature, int index, String text) {
			if (text == null) {
				return;
			}
			for (Mention mention : mentions.in(CitationPath.normalise(text))) {
				List<Edition> editions = spokenOf(mention, object);
				List<List<Complaint>> complaints = new ArrayList<>();
				for (Edition edition : editions) {
					List<Complaint> inEdition = complaints(mention, edition);
					if (inEdition.isEmpty()) {
						complaints.clear();
						break;
					}
					complaints.add(inEdition);
				}
				complaints.stream().min(Comparator.comparingInt(List::size)).ifPresent(fewest -> {
					Edition edition = editions.get(complaints.indexOf(fewest));
					for (Complaint complaint : fewest) {
						String nearby = String.join(", ", complaint.nearby());
						findings.addVariant(nearby.isEmpty() ? "" : "nearby", object, feature, index, mention.text(), complaint.text(), edition.getName(), nearby);
					}
				});
			}
		}

		private List<Complaint> complaints(Mention mention, Edition edition) {
			return corpus.citations(edition).read(mention.text()).stream().filter(Complaint.class::isInstance).map(Complaint.class::cast).toList();
		}

		/** The editions that the mention may be about; all have its part. */
		private List<Edition> spokenOf(Mention mention, EObject object) {
			List<Edition> having = byName.get(mention.part());
			List<Edition> named = having.stream().filter(edition -> mention.labels().contains(Names.label(edition))).toList();
			if (!named.isEmpty()) {
				return named;
			}
			List<Edition> around = around(object).stream().filter(having::contains).distinct().toList();
			return around.isEmpty() ? having : around;
		}

		/** The editions that the declaration around {@code object} is about. */
		private List<Edition> around(EObject object) {
			EObject level = object;
			while (level != null && !(level instanceof Declaration)) {
				level = level.eContainer();
			}
			List<Edition> editions = new ArrayList<>();
			switch (level) {
				case Part part -> add(editions, part.getEdition());
				case Form form -> {
					Edition edition = form.getEdition();
					add(editions, edition);
					if (edition != null) {
						edition.getBasedOn().forEach(basis -> add(editions, basis));
					}
				}
				case MappingSet set -> {
					add(editions, set.getTo());
					add(editions, set.getFrom());
					// A set that was carried to new editions has remarks about what its ends were.
					editions.addAll(elders(editions));
				}
				case Succession succession -> {
					add(editions, succession.getTo());
					add(editions, succession.getFrom());
				}
				case Document document -> editions.addAll(corpus.editionsOf(document));
				case Edition edition -> corpus.documentOf(edition).ifPresent(document -> editions.addAll(corpus.editionsOf(document)));
				case null, default -> { }
			}
			return editions;
		}

		/** The editions that {@code editions} come from, as successions say. */
		private List<Edition> elders(List<Edition> editions) {
			Elders elders = corpus.derived(Elders.class, Elders::of);
			Set<Edition> found = new LinkedHashSet<>();
			Deque<Edition> open = new ArrayDeque<>(editions);
			while (!open.isEmpty()) {
				elders.of().getOrDefault(open.remove(), List.of()).stream().filter(found::add).forEach(open::add);
			}
			return List.copyOf(found);
		}

		private static void add(List<Edition> editions, Edition edition) {
			if (edition != null && !edition.eIsProxy()) {
				editions.add(edition);
			}
		}
	}
}
