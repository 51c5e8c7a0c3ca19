// SPDX-License-Identifier: EPL-2.0
package org.sansho.dsl.edit;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.resource.Resource;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.sansho.core.project.InputException;
import org.sansho.core.project.SourceFile;
import org.sansho.core.report.Problem;
import org.sansho.core.review.Seal;
import org.sansho.core.review.Seals;
import org.sansho.dsl.edit.ReviewedFile.ReviewedEntry;
import org.sansho.dsl.linking.WrittenReference;
import org.sansho.dsl.linking.WrittenReferences;
import org.sansho.dsl.project.OpenedFile;
import org.sansho.dsl.project.Project;
import org.sansho.dsl.resource.SanshoResource;
import org.sansho.model.MappingEntry;
import org.sansho.model.Provision;
import org.sansho.model.Requirement;
import org.sansho.model.Review;

/** Seals entries of a project as reviewed: works out the text of every file that changes, and makes sure that nothing else changes. */
public final class Reviewing {

	private final Project project;
	private final Seals seals;

	/** Reviews in {@code project}. */
	public Reviewing(Project project) {
		this.project = project;
		this.seals = Seals.in(project.corpus());
	}

	/** Why {@code entries} cannot be sealed: what cannot be read or found among all that a seal would cover. Empty when they can. */
	public List<Problem> obstacles(List<MappingEntry> entries) throws InputException {
		Set<EObject> covered = new HashSet<>();
		for (MappingEntry entry : entries) {
			covered.add(entry);
			covered.add(entry.getMappingSet());
			entry.getSources().forEach(end -> cover(end, covered));
			entry.getTargets().forEach(end -> cover(end, covered));
		}
		return project.obstacles(covered);
	}

	/** What is above an end may limit what the end applies to; what is below a requirement is a part of it. */
	private static void cover(Provision end, Set<EObject> covered) {
		for (EObject level = end; level != null; level = level.eContainer()) {
			covered.add(level);
		}
		if (end instanceof Requirement) {
			end.eAllContents().forEachRemaining(covered::add);
		}
	}

	/**
	 * The files of {@code entries} with the reviews written into them.
	 *
	 * @param entries  entries without {@link #obstacles}, none twice
	 * @param date     the day of the review, ISO 8601
	 * @param reviewer who reviewed
	 * @throws InputException if a file can no longer be read or was changed since the project was loaded
	 */
	public List<ReviewedFile> review(List<MappingEntry> entries, String date, String reviewer) throws InputException {
		Map<SourceFile, List<MappingEntry>> byFile = new LinkedHashMap<>();
		for (MappingEntry entry : entries) {
			byFile.computeIfAbsent(project.fileOf(entry), file -> new ArrayList<>()).add(entry);
		}
		List<ReviewedFile> reviewed = new ArrayList<>();
		for (List<MappingEntry> inFile : byFile.values()) {
			reviewed.add(reviewInFile(inFile, date, reviewer));
		}
		return reviewed;
	}

	private ReviewedFile reviewInFile(List<MappingEntry> entries, String date, String reviewer) throws InputException {
		OpenedFile file = project.open(entries.getFirst());
		Set<MappingEntry> wanted = Collections.newSetFromMap(new IdentityHashMap<>());
		wanted.addAll(entries);
		Map<EObject, EObject> again = file.again(wanted);
		List<TextEdit> edits = new ArrayList<>();
		List<ReviewedEntry> reviewed = new ArrayList<>();
		Map<MappingEntry, NewReview> reviews = new LinkedHashMap<>();
		for (MappingEntry entry : entries) {
			Seal seal = seals.of(entry).orElseThrow(() -> new IllegalArgumentException("an entry that cannot be sealed"));
			NewReview review = new NewReview(date, reviewer, seal.toString());
			List<TextEdit> needed = ReviewEdits.of((MappingEntry) again.get(entry), review);
			edits.addAll(needed);
			reviewed.add(new ReviewedEntry(entry, Optional.ofNullable(entry.getReview()), seals.state(entry), !needed.isEmpty()));
			reviews.put((MappingEntry) again.get(entry), review);
		}
		String after = TextEdit.apply(file.text(), edits);
		requireNothingElseChanged(file, reviews, project.parse(file.source(), after));
		return new ReviewedFile(file.source(), file.text(), after, List.copyOf(reviewed));
	}

	/** Reads the new text as anybody would, and compares. */
	private static void requireNothingElseChanged(OpenedFile before, Map<MappingEntry, NewReview> reviews, SanshoResource after) {
		boolean same = after.getErrors().isEmpty() && references(before.resource()).equals(references(after));
		reviews.keySet().forEach(entry -> entry.setReview(null));
		Iterator<EObject> entriesBefore = entries(before.resource());
		Iterator<EObject> entriesAfter = entries(after);
		while (entriesBefore.hasNext() && entriesAfter.hasNext()) {
			NewReview review = reviews.get(entriesBefore.next());
			MappingEntry entry = (MappingEntry) entriesAfter.next();
			if (review != null) {
				same &= entry.getReview() != null && is(entry.getReview(), review);
				entry.setReview(null);
			}
		}
		if (!same || !EcoreUtil.equals(before.resource().getContents(), after.getContents())) {
			throw new IllegalStateException(before.source().name() + ": writing the review would change something else");
		}
	}

	private static boolean is(Review review, NewReview expected) {
		return new NewReview(review.getDate(), review.getReviewer(), review.getSeal()).equals(expected);
	}

	private static Iterator<EObject> entries(Resource resource) {
		List<EObject> entries = new ArrayList<>();
		resource.getAllContents().forEachRemaining(object -> {
			if (object instanceof MappingEntry) {
				entries.add(object);
			}
		});
		return entries.iterator();
	}

	/** The names that are referred to, since the model of an opened file does not hold what they name. */
	private static List<String> references(SanshoResource resource) {
		return resource.getResourceServiceProvider().get(WrittenReferences.class).in(resource.getParseResult().getRootNode()).stream()
				.map(WrittenReference::name).toList();
	}
}
