// SPDX-License-Identifier: EPL-2.0
package org.sansho.dsl.linking;

import java.util.Optional;
import java.util.Set;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.resource.Resource;
import org.sansho.dsl.linking.ReferenceResolver.Unresolved;

/** A reference as written, and what it means in the project around it. */
public final class Link {

	private final WrittenReference written;
	private final EObject target;
	private final Unresolved problem;
	private Resource file;

	/**
	 * @param target  what it leads to; {@code null}: nothing
	 * @param problem why it leads nowhere, or that it repeats another one of its list; {@code null}: nothing is wrong, or it is told elsewhere
	 */
	Link(WrittenReference written, EObject target, Unresolved problem) {
		this.written = written;
		this.target = target;
		this.problem = problem;
	}

	/** The same link so many characters further on in the text. */
	public Link movedBy(int characters) {
		if (characters == 0) {
			return this;
		}
		WrittenReference moved = written.movedBy(characters);
		return new Link(moved, target, problem == null ? null : new Unresolved(moved, problem.code(), problem.message()));
	}

	/** The reference in the text. */
	public WrittenReference written() {
		return written;
	}

	/** What it leads to; empty when it leads nowhere. */
	public Optional<EObject> target() {
		return Optional.ofNullable(target);
	}

	/**
	 * Remembers in which file the target is, for {@link #leadsInto}. Only when nobody links any more: asking an object for its file while
	 * another thread sets something of it is not safe.
	 */
	public void settle() {
		file = target == null ? null : target.eResource();
	}

	/** The file that it led into when it was settled; empty when it led nowhere. */
	public Optional<Resource> file() {
		return Optional.ofNullable(file);
	}

	/** Whether it led into one of {@code files} when it was settled. */
	public boolean leadsInto(Set<Resource> files) {
		return file != null && files.contains(file);
	}

	/** Whether it leads to {@code object}: {@link #target()} for whoever asks very often. */
	public boolean leadsTo(EObject object) {
		return target == object;
	}

	/** Why it does not count as a value: it leads nowhere, or its list names the same twice. */
	public Optional<Unresolved> problem() {
		return Optional.ofNullable(problem);
	}

	/** Whether it is a value of its feature. */
	public boolean counts() {
		return target != null && problem == null;
	}
}
