// SPDX-License-Identifier: EPL-2.0
package org.sansho.dsl.ide.actions;

import com.google.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.emf.ecore.EObject;
import org.sansho.core.review.ReviewState;
import org.sansho.core.review.Seal;
import org.sansho.core.review.Seals;
import org.sansho.core.text.Messages;
import org.sansho.dsl.edit.NewReview;
import org.sansho.dsl.edit.ReviewEdits;
import org.sansho.dsl.ide.actions.Mend.Change;
import org.sansho.dsl.live.LiveFile;
import org.sansho.dsl.live.LiveProject;
import org.sansho.model.MappingEntry;
import org.sansho.model.Provision;
import org.sansho.model.Requirement;

/**
 * Marks an entry as reviewed today, with a seal over both ends as they are now, in the way of {@code sansho review}. The reviewer is the
 * system property {@value #REVIEWER}, or else the name by which the machine knows the person.
 */
final class ReviewMends {

	/** Who reviews, as documents are to name the person. */
	static final String REVIEWER = "sansho.reviewer";

	private final Clock clock;
	private final Messages messages;

	@Inject
	ReviewMends(Clock clock, Locale locale) {
		this.clock = clock;
		this.messages = new Messages(ReviewMends.class, locale);
	}

	/** SN601 to SN604: the review of the entry, made anew. */
	List<Mend> reviewed(Place place) {
		return place.object(MappingEntry.class).flatMap(entry -> reviewed(place.project(), place.file(), entry)).stream().toList();
	}

	/** A seal for {@code entry}; empty when it has one that holds, and when nobody can tell what would be sealed. */
	Optional<Mend> reviewed(LiveProject project, LiveFile file, MappingEntry entry) {
		Seals seals = Seals.in(project.corpus());
		ReviewState state = seals.state(entry);
		String reviewer = System.getProperty(REVIEWER, System.getProperty("user.name", "")).strip();
		if (state == ReviewState.REVIEWED || reviewer.isEmpty() || !file.isOpen() || !isUnderstood(project, file, entry)) {
			return Optional.empty();
		}
		Optional<Seal> seal = seals.of(entry);
		return seal.map(now -> {
			String today = LocalDate.now(clock).toString();
			List<Change> changes = ReviewEdits.of(entry, new NewReview(today, reviewer, now.toString())).stream()
					.map(edit -> new Change(edit.offset(), edit.length(), edit.replacement())).toList();
			String title = messages.get(state == ReviewState.UNREVIEWED ? "review" : "review.again", reviewer, today);
			return Mend.in(file.uri(), title, state != ReviewState.SUSPECT, changes);
		});
	}

	/** A seal over what could not be understood would say that somebody saw what is not there. */
	private static boolean isUnderstood(LiveProject project, LiveFile file, MappingEntry entry) {
		return file.resource().getErrors().isEmpty() && Stream.concat(entry.getSources().stream(), entry.getTargets().stream()).allMatch(end -> {
			LiveFile of = project.fileOf(end);
			return of.resource().getErrors().isEmpty() && of.unresolved().stream().noneMatch(unresolved -> isSeen(unresolved.reference().owner(), end));
		});
	}

	/** What is above an end may limit what the end applies to; what is below a requirement is a part of it. */
	private static boolean isSeen(EObject object, Provision end) {
		for (EObject level = end; level != null; level = level.eContainer()) {
			if (level == object) {
				return true;
			}
		}
		for (EObject level = object; level != null && end instanceof Requirement; level = level.eContainer()) {
			if (level == end) {
				return true;
			}
		}
		return false;
	}
}
