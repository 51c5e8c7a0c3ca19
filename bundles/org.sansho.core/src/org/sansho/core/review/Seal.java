// SPDX-License-Identifier: EPL-2.0
package org.sansho.core.review;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.sansho.core.Corpus;
import org.sansho.model.MappingEntry;
import org.sansho.model.Relationship;
import org.sansho.model.Side;

/**
 * A fingerprint of a mapping entry as its reviewer saw it: the relationship, which provisions stand on either side, and what each of
 * them says.
 *
 * <p>Each field of each end is hashed on its own, so that a broken seal can say what changed. The number of the scheme in front lets
 * the normalisation improve later without breaking every seal at once. The scheme is described in SEALS.md.
 */
public final class Seal {

	/** The scheme of the seals that this program makes. */
	public static final int SCHEME = 1;

	private static final String BETWEEN_ENDS = ";";
	private static final String BETWEEN_FIELDS = ".";
	/** As a regular expression. */
	private static final String FIELD_END = "\\.";
	private static final String ABSENT = "-";

	/**
	 * An end as it was sealed.
	 *
	 * @param side     which end of the entry
	 * @param citation the fingerprint of its canonical citation
	 * @param fields   the fingerprint of each field, in the order of {@link SealField}; empty where it says nothing
	 */
	record End(Side side, Fingerprint citation, List<Optional<Fingerprint>> fields) implements Comparable<End> {

		private static final String SOURCE = "s";
		private static final String TARGET = "t";

		End {
			fields = List.copyOf(fields);
		}

		Optional<Fingerprint> field(SealField field) {
			return fields.get(field.ordinal());
		}

		/** By what it is, not by what it says. */
		@Override
		public int compareTo(End other) {
			int bySide = side.compareTo(other.side);
			return bySide != 0 ? bySide : citation.compareTo(other.citation);
		}

		static Optional<End> parse(String text) {
			String[] parts = text.split(FIELD_END, -1);
			if (parts.length != 2 + SealField.values().length || !parts[0].equals(SOURCE) && !parts[0].equals(TARGET)) {
				return Optional.empty();
			}
			List<Optional<Fingerprint>> fields = new ArrayList<>();
			for (String field : Arrays.asList(parts).subList(2, parts.length)) {
				Optional<Fingerprint> fingerprint = Fingerprint.parse(field);
				if (fingerprint.isEmpty() && !field.equals(ABSENT)) {
					return Optional.empty();
				}
				fields.add(fingerprint);
			}
			return Fingerprint.parse(parts[1]).map(citation -> new End(parts[0].equals(SOURCE) ? Side.SOURCE : Side.TARGET, citation, fields));
		}

		@Override
		public String toString() {
			StringBuilder text = new StringBuilder(side == Side.SOURCE ? SOURCE : TARGET).append(BETWEEN_FIELDS).append(citation);
			for (Optional<Fingerprint> field : fields) {
				text.append(BETWEEN_FIELDS).append(field.isPresent() ? field.get().toString() : ABSENT);
			}
			return text.toString();
		}
	}

	private final Relationship relationship;
	private final List<End> ends;

	/** An end that is given twice, which is an error of its own, is sealed once; ends that say different things are never taken for one. */
	Seal(Relationship relationship, Collection<End> ends) {
		this.relationship = relationship;
		this.ends = isInOrder(ends) ? List.copyOf(ends) : ends.stream().distinct().sorted().toList();
	}

	private static boolean isInOrder(Collection<End> ends) {
		End before = null;
		for (End end : ends) {
			if (before != null && before.compareTo(end) >= 0) {
				return false;
			}
			before = end;
		}
		return true;
	}

	/** The seal of {@code entry} as it is now; empty when an end cannot be found or nothing is claimed. */
	public static Optional<Seal> of(MappingEntry entry, Corpus corpus) {
		return Seals.in(corpus).of(entry);
	}

	/** Reads what {@link #toString()} wrote; white space around it does not count. */
	public static SealText parse(String text) {
		String seal = text.strip();
		int colon = 0;
		while (colon < seal.length() && seal.charAt(colon) >= '0' && seal.charAt(colon) <= '9') {
			colon++;
		}
		if (colon == 0 || colon == seal.length() || seal.charAt(colon) != ':' || seal.charAt(0) == '0') {
			return new SealText.Malformed();
		}
		String scheme = seal.substring(0, colon);
		if (!scheme.equals(Integer.toString(SCHEME))) {
			return new SealText.LaterScheme(scheme);
		}
		return parseContent(seal.substring(colon + 1)).<SealText>map(SealText.Readable::new).orElseGet(SealText.Malformed::new);
	}

	private static Optional<Seal> parseContent(String content) {
		String[] parts = content.split(BETWEEN_ENDS, -1);
		Relationship relationship = Relationship.get(parts[0]);
		if (relationship == null || relationship == Relationship.UNSPECIFIED) {
			return Optional.empty();
		}
		List<End> ends = new ArrayList<>();
		for (String part : Arrays.asList(parts).subList(1, parts.length)) {
			Optional<End> end = End.parse(part);
			if (end.isEmpty() || !ends.isEmpty() && ends.getLast().compareTo(end.get()) >= 0) {
				return Optional.empty();
			}
			ends.add(end.get());
		}
		boolean bothSides = !ends.isEmpty() && ends.getFirst().side() == Side.SOURCE && ends.getLast().side() == Side.TARGET;
		return bothSides ? Optional.of(new Seal(relationship, ends)) : Optional.empty();
	}

	/** What was claimed. */
	Relationship relationship() {
		return relationship;
	}

	/** The sources and then the targets, each in the order of the fingerprints of their citations. */
	List<End> ends() {
		return ends;
	}

	Optional<End> end(Side side, Fingerprint citation) {
		int found = Collections.binarySearch(ends, new End(side, citation, List.of()));
		return found < 0 ? Optional.empty() : Optional.of(ends.get(found));
	}

	@Override
	public boolean equals(Object other) {
		return other instanceof Seal seal && relationship == seal.relationship && ends.equals(seal.ends);
	}

	@Override
	public int hashCode() {
		return Objects.hash(relationship, ends);
	}

	/** The text that stands behind {@code seal} in the language; it holds nothing that needs an escape there. */
	@Override
	public String toString() {
		StringBuilder text = new StringBuilder().append(SCHEME).append(':').append(relationship.getLiteral());
		ends.forEach(end -> text.append(BETWEEN_ENDS).append(end));
		return text.toString();
	}
}
