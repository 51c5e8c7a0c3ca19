// SPDX-License-Identifier: EPL-2.0
package org.sansho.core.evolution.migration;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.sansho.core.review.Seal;
import org.sansho.core.review.SealText;
import org.sansho.model.MappingEntry;
import org.sansho.model.MappingStatement;
import org.sansho.model.NoCounterpart;
import org.sansho.model.Provision;
import org.sansho.model.Relationship;
import org.sansho.model.Side;

/**
 * A statement of a mapping set as it stands on its way through the editions: everything that is not said here is as in its origin.
 *
 * @param origin    the statement of the old set
 * @param sources   what it names on the source side
 * @param targets   what it names on the target side
 * @param additions what it says beyond its origin
 * @param seal      the text of its seal; empty when it has none, or none that could be relied on
 */
public record CarriedStatement(MappingStatement origin, List<Provision> sources, List<Provision> targets, List<Addition> additions, Optional<String> seal) {

	public CarriedStatement {
		sources = List.copyOf(sources);
		targets = List.copyOf(targets);
		additions = Additions.of(additions);
	}

	static CarriedStatement of(MappingStatement statement) {
		return switch (statement) {
			case MappingEntry entry -> new CarriedStatement(entry, entry.getSources(), entry.getTargets(), List.of(),
					Optional.ofNullable(entry.getReview()).flatMap(review -> Optional.ofNullable(review.getSeal())));
			case NoCounterpart none when none.getSide() == Side.SOURCE -> new CarriedStatement(none, none.getProvisions(), List.of(), List.of(), Optional.empty());
			case NoCounterpart none -> new CarriedStatement(none, List.of(), none.getProvisions(), List.of(), Optional.empty());
			default -> throw new IllegalArgumentException(statement.eClass().getName());
		};
	}

	/** What it names on {@code side}. */
	public List<Provision> ends(Side side) {
		return side == Side.SOURCE ? sources : targets;
	}

	/** Whether it is an entry, and not a statement that there is no counterpart. */
	public boolean isEntry() {
		return origin instanceof MappingEntry;
	}

	Relationship relationship() {
		return origin instanceof MappingEntry entry ? entry.getRelationship() : Relationship.NO_RELATIONSHIP;
	}

	CarriedStatement withEnds(Side side, List<Provision> ends) {
		return side == Side.SOURCE ? new CarriedStatement(origin, ends, targets, additions, seal) : new CarriedStatement(origin, sources, ends, additions, seal);
	}

	CarriedStatement withSeal(Optional<String> newSeal) {
		return seal.equals(newSeal) ? this : new CarriedStatement(origin, sources, targets, additions, newSeal);
	}

	/** With a mark; it is told with what is not verified where no seal tells. */
	CarriedStatement marked(Reason reason) {
		return with(mark(reason));
	}

	/** A seal that can be read is broken when somebody has to look again; what is to be decided it does not tell. */
	private Addition mark(Reason reason) {
		boolean told = reason.kind().verdict() == Verdict.SUSPECT && seal.filter(text -> Seal.parse(text) instanceof SealText.Readable).isPresent();
		return new Addition.Mark(reason, !told);
	}

	/**
	 * With what other statements say, that have become one with this, however many they are.
	 *
	 * @param others  the others
	 * @param befores what each of them was until now
	 * @param reasons why each of them is one with this
	 */
	CarriedStatement absorbing(List<CarriedStatement> others, List<CarriedStatement> befores, List<Reason> reasons) {
		Additions more = Additions.of(additions);
		for (int i = 0; i < others.size(); i++) {
			List<Provision> named = new ArrayList<>(befores.get(i).sources);
			named.addAll(befores.get(i).targets);
			more = more.and(new Addition.Absorbed(others.get(i), named)).and(mark(reasons.get(i)));
		}
		return new CarriedStatement(origin, sources, targets, more, seal);
	}

	private CarriedStatement with(Addition addition) {
		return new CarriedStatement(origin, sources, targets, Additions.of(additions).and(addition), seal);
	}
}
