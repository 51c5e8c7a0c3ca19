// SPDX-License-Identifier: EPL-2.0
package org.sansho.core.transcript;

import java.text.Normalizer;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The year that a checklist is for, as headings and names of files tell it, so that nobody has to look it up.
 *
 * @param year of the common era, such as 2025
 */
public record FiscalYear(int year) {

	private static final Pattern WRITTEN = Pattern.compile("令和\\s*(元|[0-9]{1,2})\\s*年|(20[0-9]{2})\\s*年度|(?:^|[^A-Za-z0-9])[Rr]([0-9]{1,2})(?![0-9])");
	private static final int BEFORE_REIWA = 2018;

	/** The year that {@code text} names first; empty when it names none. */
	public static Optional<FiscalYear> in(String text) {
		Matcher written = WRITTEN.matcher(Normalizer.normalize(text, Normalizer.Form.NFKC));
		if (!written.find()) {
			return Optional.empty();
		}
		if (written.group(2) != null) {
			return Optional.of(new FiscalYear(Integer.parseInt(written.group(2))));
		}
		String reiwa = written.group(1) == null ? written.group(3) : written.group(1);
		int year = reiwa.equals("元") ? 1 : Integer.parseInt(reiwa);
		return year < 1 ? Optional.empty() : Optional.of(new FiscalYear(BEFORE_REIWA + year));
	}

	/** The year that {@code transcript} is for: its headings know best, then the names of its sheets and of the file, then its remarks. */
	public static Optional<FiscalYear> of(Transcript transcript) {
		List<String> places = Stream.of(transcript.forms().stream().map(FormTranscript::heading), transcript.forms().stream().map(FormTranscript::sheet),
				Stream.of(transcript.file()), transcript.forms().stream().flatMap(form -> form.above().stream())).flatMap(place -> place).toList();
		return places.stream().map(FiscalYear::in).flatMap(Optional::stream).findFirst();
	}

	/** The usual label of the edition of this year, such as {@code R7}. */
	public String label() {
		return year > BEFORE_REIWA ? "R" + (year - BEFORE_REIWA) : String.valueOf(year);
	}

	@Override
	public String toString() {
		return String.valueOf(year);
	}
}
