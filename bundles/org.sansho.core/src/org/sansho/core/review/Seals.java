// SPDX-License-Identifier: EPL-2.0
package org.sansho.core.review;

import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.sansho.core.Corpus;
import org.sansho.core.Naming;
import org.sansho.model.Edition;
import org.sansho.model.MappingEntry;
import org.sansho.model.MappingSet;
import org.sansho.model.Provision;
import org.sansho.model.Relationship;
import org.sansho.model.Side;

/**
 * The seals of one corpus: makes them, and compares them with those that stand in the reviews.
 *
 * <p>Each provision is hashed once, however many entries rest on it. Safe to share between threads.
 */
public final class Seals {

	/** What a provision says, whichever side it stands on. */
	private final class Hashed {
		private final Provision provision;
		private final String path;
		private final Fingerprint citation;
		/** Made when they are first asked for; two threads may both make them, with the same result. */
		private volatile List<Optional<Fingerprint>> fields;

		Hashed(Provision provision, String path) {
			this.provision = provision;
			this.path = path;
			this.citation = Fingerprint.of(path, sha256.get());
		}

		String path() {
			return path;
		}

		Fingerprint citation() {
			return citation;
		}

		List<Optional<Fingerprint>> fields() {
			List<Optional<Fingerprint>> known = fields;
			if (known == null) {
				MessageDigest digest = sha256.get();
				known = Arrays.stream(SealField.values()).map(field -> SealedWording.fingerprint(provision, field, corpus, naming, digest)).toList();
				fields = known;
			}
			return known;
		}

		Seal.End on(Side side) {
			return new Seal.End(side, citation, fields());
		}
	}

	private final Corpus corpus;
	private final Naming naming;
	/** One for each thread, since to make one takes as long as to use it. */
	private final ThreadLocal<MessageDigest> sha256 = ThreadLocal.withInitial(Fingerprint::sha256);
	private final Map<Provision, Optional<Hashed>> hashed = new ConcurrentHashMap<>();
	private final Map<Edition, Map<Fingerprint, String>> citations = new ConcurrentHashMap<>();

	private Seals(Corpus corpus, Naming naming) {
		this.corpus = corpus;
		this.naming = naming;
	}

	/** The seals of {@code corpus}, always the same ones. */
	public static Seals in(Corpus corpus) {
		return corpus.derived(Seals.class, known -> new Seals(known, Naming.of(known)));
	}

	/** The seal of {@code entry} as it is now; empty when an end cannot be found or nothing is claimed. */
	public Optional<Seal> of(MappingEntry entry) {
		if (corpus.isDangling(entry)) {
			return Optional.empty();
		}
		if (!claims(entry)) {
			return Optional.empty();
		}
		return of(entry.getRelationship(), entry.getSources(), entry.getTargets());
	}

	/** The seal that an entry with this relationship and these ends would have now; empty when an end cannot be found. */
	public Optional<Seal> of(Relationship relationship, List<Provision> sources, List<Provision> targets) {
		List<Seal.End> ends = new ArrayList<>();
		for (Side side : Side.values()) {
			for (Provision provision : side == Side.SOURCE ? sources : targets) {
				Optional<Hashed> end = hashed(provision);
				if (end.isEmpty()) {
					return Optional.empty();
				}
				ends.add(end.get().on(side));
			}
		}
		return Optional.of(new Seal(relationship, ends));
	}

	/**
	 * What a reviewer saw of an entry, told of the ends that those became which were seen: an end that says the same keeps its seal intact under
	 * its new citation, and of one that says something else it can be told what changed.
	 *
	 * @param sealed what was seen
	 * @param side   the side whose ends became others
	 * @param ends   what became of them; what has become nothing, and what is not among them, stays as it was seen
	 * @return empty when one of them takes the citation of an end that stays as it was seen: nobody could tell the two apart any more
	 */
	public Optional<Seal> carried(Seal sealed, Side side, List<CarriedEnd> ends) {
		// Of several that became one, the first is told.
		Map<Fingerprint, Seal.End> followed = new LinkedHashMap<>();
		Set<Fingerprint> moved = new HashSet<>();
		for (CarriedEnd end : ends) {
			Optional<Hashed> before = hashed(end.before());
			Optional<Seal.End> seen = before.flatMap(known -> sealed.end(side, known.citation()));
			for (Provision after : seen.isPresent() ? end.after() : List.<Provision>of()) {
				hashed(after).ifPresent(now -> {
					moved.add(seen.get().citation());
					// What says the same mostly has the same fingerprints.
					boolean renewed = end.same() && SealedWording.mayDifferWhereSame(end.before(), after, corpus);
					followed.putIfAbsent(now.citation(),
							new Seal.End(side, now.citation(), renewed ? renewed(seen.get().fields(), before.get().fields(), now.fields()) : seen.get().fields()));
				});
			}
		}
		List<Seal.End> stale = sealed.ends().stream().filter(end -> end.side() != side || !moved.contains(end.citation())).toList();
		return together(sealed.relationship(), followed.values(), stale);
	}

	/** Empty when two of the ends would have the same citation: what is different would be taken for the same. */
	private static Optional<Seal> together(Relationship relationship, Collection<Seal.End> followed, List<Seal.End> stale) {
		if (stale.stream().anyMatch(end -> followed.stream().anyMatch(other -> other.compareTo(end) == 0))) {
			return Optional.empty();
		}
		return Optional.of(new Seal(relationship, Stream.concat(followed.stream(), stale.stream()).toList()));
	}

	/** What was intact stays intact, also where the numbers of parts are others now. */
	private static List<Optional<Fingerprint>> renewed(List<Optional<Fingerprint>> seen, List<Optional<Fingerprint>> before, List<Optional<Fingerprint>> now) {
		List<Optional<Fingerprint>> fields = new ArrayList<>(seen.size());
		for (int i = 0; i < seen.size(); i++) {
			fields.add(seen.get(i).equals(before.get(i)) ? now.get(i) : seen.get(i));
		}
		return fields;
	}

	/** The seals of the same corpus if its things were called as {@code naming} says. */
	public Seals renamed(Naming naming) {
		return new Seals(corpus, naming);
	}

	/**
	 * The seal in the review of {@code entry} as it has to be after a change of names, which changes nothing that a reviewer judged: what was intact
	 * stays intact, and what was broken stays broken, for the same reason unless an end takes the citation of one that is gone: then the seal stays as
	 * it is.
	 *
	 * @param renamed the seals after the change
	 * @return empty without a readable seal
	 */
	public Optional<Seal> carried(MappingEntry entry, Seals renamed) {
		return sealed(entry).map(seal -> {
			Map<Seal.End, Seal.End> followed = new HashMap<>();
			for (Side side : Side.values()) {
				for (Provision provision : ends(entry, side)) {
					Optional<Hashed> before = hashed(provision);
					Optional<Hashed> after = renamed.hashed(provision);
					before.flatMap(known -> seal.end(side, known.citation())).filter(seen -> after.isPresent()).ifPresent(seen -> followed.put(seen,
							new Seal.End(side, after.get().citation(), renewed(seen.fields(), before.get().fields(), after.get().fields()))));
				}
			}
			return together(seal.relationship(), followed.values(), seal.ends().stream().filter(end -> !followed.containsKey(end)).toList()).orElse(seal);
		});
	}

	/** How far {@code entry} can be relied on. */
	public ReviewState state(MappingEntry entry) {
		if (entry.getReview() == null) {
			return ReviewState.UNREVIEWED;
		}
		Optional<Seal> now = of(entry);
		if (isWritten(now, entry)) {
			return ReviewState.REVIEWED;
		}
		Optional<Seal> sealed = sealed(entry);
		if (sealed.isEmpty()) {
			return ReviewState.UNSEALED;
		}
		return now.equals(sealed) ? ReviewState.REVIEWED : ReviewState.SUSPECT;
	}

	/**
	 * What changed since {@code entry} was reviewed: the relationship, then each source and each target in the order of the entry with its
	 * fields in the order of {@link SealField}, then what is gone. Empty when nothing changed, and when nobody can tell: without a readable
	 * seal, or with an end that cannot be found.
	 */
	public List<SealChange> changes(MappingEntry entry) {
		if (entry.getReview() == null || entry.getReview().getSeal() == null) {
			return List.of();
		}
		Optional<Seal> now = of(entry);
		if (isWritten(now, entry)) {
			return List.of();
		}
		Optional<Seal> sealed = sealed(entry);
		if (sealed.isEmpty() || now.isEmpty() || sealed.equals(now)) {
			return List.of();
		}
		List<SealChange> changes = new ArrayList<>();
		if (sealed.get().relationship() != now.get().relationship()) {
			changes.add(new SealChange.OtherRelationship(sealed.get().relationship()));
		}
		for (Side side : Side.values()) {
			Set<Provision> seen = new HashSet<>();
			ends(entry, side).stream().filter(seen::add).forEach(provision -> addChanges(provision, side, sealed.get(), changes));
		}
		for (Seal.End before : sealed.get().ends()) {
			if (now.get().end(before.side(), before.citation()).isEmpty()) {
				changes.add(new SealChange.EndRemoved(before.side(), citation(entry, before)));
			}
		}
		return List.copyOf(changes);
	}

	private void addChanges(Provision provision, Side side, Seal sealed, List<SealChange> changes) {
		Hashed now = hashed(provision).orElseThrow();
		Optional<Seal.End> before = sealed.end(side, now.citation());
		if (before.isEmpty()) {
			changes.add(new SealChange.EndAdded(side, now.path()));
			return;
		}
		for (SealField field : SealField.values()) {
			Optional<Fingerprint> then = before.get().field(field);
			if (!then.equals(now.fields().get(field.ordinal()))) {
				changes.add(new SealChange.OtherWording(side, provision, now.path(), field, then));
			}
		}
	}

	private static Optional<Seal> sealed(MappingEntry entry) {
		if (entry.getReview() == null || entry.getReview().getSeal() == null) {
			return Optional.empty();
		}
		return Seal.parse(entry.getReview().getSeal()) instanceof SealText.Readable readable ? Optional.of(readable.seal()) : Optional.empty();
	}

	/** Most seals are intact, and comparing their text is faster than reading it. */
	private static boolean isWritten(Optional<Seal> seal, MappingEntry entry) {
		return seal.isPresent() && seal.get().toString().equals(entry.getReview().getSeal());
	}

	private static boolean claims(MappingEntry entry) {
		return entry.getRelationship() != null && entry.getRelationship() != Relationship.UNSPECIFIED && !entry.getSources().isEmpty()
				&& !entry.getTargets().isEmpty();
	}

	private static List<Provision> ends(MappingEntry entry, Side side) {
		return side == Side.SOURCE ? entry.getSources() : entry.getTargets();
	}

	private Optional<Hashed> hashed(Provision provision) {
		Optional<Hashed> known = hashed.get(provision);
		return known != null ? known : hashed.computeIfAbsent(provision, this::hash);
	}

	private Optional<Hashed> hash(Provision provision) {
		return naming.path(provision).map(path -> new Hashed(provision, path));
	}

	/** A seal holds no citations, but one that the edition still has can be told by its fingerprint. */
	private Optional<String> citation(MappingEntry entry, Seal.End end) {
		MappingSet set = entry.getMappingSet();
		Edition edition = set == null ? null : end.side() == Side.SOURCE ? set.getFrom() : set.getTo();
		return edition == null ? Optional.empty()
				: Optional.ofNullable(citations.computeIfAbsent(edition, this::fingerprints).get(end.citation()));
	}

	private Map<Fingerprint, String> fingerprints(Edition edition) {
		MessageDigest digest = sha256.get();
		Map<Fingerprint, String> found = new HashMap<>();
		corpus.paths(edition).forEach(path -> found.putIfAbsent(Fingerprint.of(path, digest), path));
		return found;
	}
}
