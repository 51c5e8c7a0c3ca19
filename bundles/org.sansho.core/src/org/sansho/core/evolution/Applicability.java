// SPDX-License-Identifier: EPL-2.0
package org.sansho.core.evolution;

import java.util.List;
import java.util.Optional;
import org.sansho.core.Corpus;
import org.sansho.core.citation.CitationPath;
import org.sansho.model.Gate;
import org.sansho.model.Item;
import org.sansho.model.Profile;
import org.sansho.model.Provision;
import org.sansho.model.Scope;

/**
 * To whom and to what a provision applies, and when it need not be answered.
 *
 * @param profiles   the profiles to which it is limited by itself or by what contains it; empty when nothing limits it
 * @param scopes     what the scope of an item is called
 * @param conditions when an item need not be answered
 * @param due        until when an item has to be fulfilled
 * @param choices    what a gate offers
 * @param stopIf     when a gate ends the form
 */
public record Applicability(List<String> profiles, List<String> scopes, List<String> conditions, Optional<String> due, List<String> choices,
		Optional<String> stopIf) {

	private static final Applicability EVERYWHERE = new Applicability(List.of(), List.of(), List.of(), Optional.empty(), List.of(), Optional.empty());

	/** The applicability of {@code provision} in {@code corpus}. */
	public static Applicability of(Corpus corpus, Provision provision) {
		List<String> profiles = normalised(corpus.appliesTo(provision).stream().map(Profile::getName).filter(name -> name != null).toList());
		return switch (provision) {
			case Item item -> new Applicability(profiles, item.eContainer() instanceof Scope scope ? normalised(scope.getTitles()) : List.of(),
					normalised(item.getConditions()), normalised(item.getDue()), List.of(), Optional.empty());
			case Gate gate -> new Applicability(profiles, List.of(), List.of(), Optional.empty(), normalised(gate.getChoices()), normalised(gate.getStopIf()));
			default -> profiles.isEmpty() ? EVERYWHERE : new Applicability(profiles, List.of(), List.of(), Optional.empty(), List.of(), Optional.empty());
		};
	}

	/** What is left where nobody has said to which profiles it applies. */
	Applicability besidesProfiles() {
		return profiles.isEmpty() ? this : new Applicability(List.of(), scopes, conditions, due, choices, stopIf);
	}

	private static List<String> normalised(List<String> texts) {
		return texts.stream().map(CitationPath::normalise).map(String::strip).sorted().distinct().toList();
	}

	private static Optional<String> normalised(String text) {
		return Optional.ofNullable(text).map(CitationPath::normalise).map(String::strip).filter(some -> !some.isEmpty());
	}
}
