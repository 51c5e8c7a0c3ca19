// SPDX-License-Identifier: EPL-2.0
package org.sansho.core.evolution.lineage;

import java.util.List;
import java.util.Optional;
import org.eclipse.emf.ecore.EObject;

/** Why what was asked about editions cannot be worked out: a reason with a stable word for it, and what it is about. */
public abstract class RefusedException extends Exception {

	private static final long serialVersionUID = 1L;

	private final String key;
	private final List<String> arguments;
	private final transient EObject place;

	/** @param place what says what cannot be relied on; {@code null} where nothing in a file does */
	protected RefusedException(Enum<?> reason, EObject place, List<String> arguments) {
		super(reason + " " + String.join(" ", arguments));
		this.key = reason.name();
		this.arguments = List.copyOf(arguments);
		this.place = place;
	}

	/** The stable word for the reason. */
	public String key() {
		return key;
	}

	/** What it is about, as the reason says. */
	public List<String> arguments() {
		return arguments;
	}

	/** What says what cannot be relied on; empty where nothing in a file does. */
	public Optional<EObject> place() {
		return Optional.ofNullable(place);
	}

	/** What else is refused for reasons of its own; mostly nothing. */
	public List<? extends RefusedException> more() {
		return List.of();
	}

	/** What says something that cannot be true together with {@link #place()}; empty where it is not two that do not fit together. */
	public Optional<EObject> other() {
		return Optional.empty();
	}
}
