// SPDX-License-Identifier: EPL-2.0
package org.sansho.core.rules.catalogue;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.sansho.core.Corpus;
import org.sansho.core.rules.Findings;
import org.sansho.core.rules.Rule;
import org.sansho.core.rules.Severity;
import org.sansho.model.Edition;
import org.sansho.model.Part;
import org.sansho.model.Review;
import org.sansho.model.SanshoPackage;

/** SN105: a date that is not in the calendar, or less precise than it has to be. */
public final class ImpossibleDate implements Rule {

	@Override
	public String code() {
		return "SN105";
	}

	@Override
	public Severity severity() {
		return Severity.ERROR;
	}

	@Override
	public List<Class<? extends EObject>> subjects() {
		return List.of(Edition.class, Part.class, Review.class);
	}

	@Override
	public void check(EObject object, Corpus corpus, Findings findings) {
		switch (object) {
			case Edition edition -> check(edition, SanshoPackage.Literals.EDITION__ISSUED, edition.getIssued(), findings);
			case Part part -> check(part, SanshoPackage.Literals.PART__ISSUED, part.getIssued(), findings);
			case Review review when review.getDate() != null && !isDay(review.getDate()) ->
				findings.addVariant("day", review, SanshoPackage.Literals.REVIEW__DATE, -1, review.getDate());
			default -> { }
		}
	}

	private static void check(EObject object, EStructuralFeature feature, String date, Findings findings) {
		if (date != null && possible(date).isEmpty()) {
			findings.add(object, feature, date);
		}
	}

	/** {@code date} when it is a day, a month or a year of the calendar; empty for any other, and for {@code null}. */
	static Optional<String> possible(String date) {
		return Optional.ofNullable(date).filter(given -> isDay(given) || isMonth(given) || isYear(given));
	}

	private static boolean isDay(String date) {
		try {
			LocalDate.parse(date);
			return true;
		} catch (DateTimeException notADay) {
			return false;
		}
	}

	private static boolean isMonth(String date) {
		try {
			YearMonth.parse(date);
			return true;
		} catch (DateTimeException notAMonth) {
			return false;
		}
	}

	private static boolean isYear(String date) {
		try {
			return date.length() == 4 && Year.parse(date).getValue() > 0;
		} catch (DateTimeException notAYear) {
			return false;
		}
	}
}
