// SPDX-License-Identifier: EPL-2.0
package org.sansho.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.emf.ecore.EObject;
import org.sansho.core.evolution.lineage.RefusedException;
import org.sansho.core.project.InputException;
import org.sansho.core.report.Region;
import org.sansho.core.text.Messages;
import org.sansho.dsl.project.Project;

/** Says in one sentence why editions cannot be followed or compared, with the line of the succession that stands in the way: the same for all commands. */
final class RefusalText {

	/** Who has corrected so many looks again. */
	private static final int MOST = 10;

	private final Messages messages;

	RefusalText(Messages messages) {
		this.messages = messages;
	}

	/**
	 * The sentences for {@code refused} and what is refused besides, each in a line of its own, the first few of them; of two lines that contradict each
	 * other each names both.
	 *
	 * @throws InputException if the file that stands in the way can no longer be read
	 */
	String of(RefusedException refused, Project project) throws InputException {
		List<? extends RefusedException> more = refused.more();
		List<String> lines = new ArrayList<>(List.of(one(refused, project)));
		for (RefusedException other : more.subList(0, Math.min(more.size(), MOST - 1))) {
			lines.add(one(other, project));
		}
		if (more.size() >= MOST) {
			lines.add(messages.get("refused.more", more.size() - MOST + 1));
		}
		return String.join("\n", lines);
	}

	private String one(RefusedException refused, Project project) throws InputException {
		String sentence = messages.get("refused." + refused.key(), refused.arguments().toArray());
		Optional<EObject> other = refused.other().filter(object -> object.eResource() != null);
		if (other.isPresent()) {
			Region region = project.regionOf(other.get());
			sentence = messages.get("refused.other", sentence, region.file(), Integer.toString(region.line()));
		}
		return of(sentence, refused.place(), project);
	}

	/**
	 * {@code sentence} with the file and the line of {@code of}, where that stands in a file.
	 *
	 * @throws InputException if the file can no longer be read
	 */
	String of(String sentence, Optional<EObject> of, Project project) throws InputException {
		Optional<EObject> place = of.filter(object -> object.eResource() != null);
		if (place.isEmpty()) {
			return sentence;
		}
		Region region = project.regionOf(place.get());
		return messages.get("refused.at", region.file(), Integer.toString(region.line()), sentence);
	}
}
