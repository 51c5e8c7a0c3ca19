// SPDX-License-Identifier: EPL-2.0
package org.sansho.dsl.given;

import java.util.List;
import java.util.Locale;
import org.sansho.core.Corpus;
import org.sansho.core.evolution.EditionSide;
import org.sansho.core.project.InputException;
import org.sansho.dsl.succession.ContradictionException;
import org.sansho.dsl.succession.ProposedText;
import org.sansho.dsl.succession.WrittenProposal;
import org.sansho.model.Succession;

/**
 * A proposed succession between two editions of a test project, in the file {@code s.sansho}: {@code proposed(project, "g@1", "g@2")}.
 *
 * @param project  what was there
 * @param older    the identifier of the older edition
 * @param newer    the identifier of the newer edition
 * @param written  what was written
 */
public record Proposed(Project project, String older, String newer, WrittenProposal written) {

	/** The file that successions are proposed in. */
	public static final String FILE = "s.sansho";

	/** A proposal with comments in English; what the project says in {@link #FILE} is written anew. */
	public static Proposed proposed(Project project, String older, String newer) {
		return proposed(project, older, newer, Locale.ENGLISH);
	}

	/** A proposal with comments in {@code locale}. */
	public static Proposed proposed(Project project, String older, String newer, Locale locale) {
		try {
			return new Proposed(project, older, newer, write(project, older, newer, locale));
		} catch (InputException | ContradictionException e) {
			throw new AssertionError(e);
		}
	}

	/** As {@link #proposed}, where it may be that nothing can be proposed. */
	public static WrittenProposal write(Project project, String older, String newer, Locale locale) throws InputException, ContradictionException {
		org.sansho.dsl.project.Project loaded = project.load(locale);
		Corpus corpus = loaded.corpus();
		EditionSide before = new EditionSide(corpus, corpus.edition(older).orElseThrow());
		EditionSide after = new EditionSide(corpus, corpus.edition(newer).orElseThrow());
		List<Succession> own = corpus.successionsFrom(before.edition()).stream().filter(succession -> succession.getTo() == after.edition())
				.filter(succession -> loaded.fileOf(succession).name().equals(FILE)).toList();
		ProposedText writer = Language.in(locale).get(ProposedText.class);
		return own.isEmpty() ? writer.text(before, after) : writer.text(loaded, own, before, after);
	}

	/** The whole file. */
	public String text() {
		return written.text();
	}

	/** The lines that say something, without the ones around them and without comments. */
	public List<String> lines() {
		return written.text().lines().map(String::strip).filter(line -> !line.isEmpty() && !line.startsWith("//") && !line.startsWith("succession ") && !line.equals("}")).toList();
	}

	/** The project with the file. */
	public Project with() {
		return project.and(FILE, text());
	}

	/** What is proposed once a person has made {@code after} of {@code before} in the file. */
	public Proposed edited(String before, String after) {
		if (!text().contains(before)) {
			throw new AssertionError(before + " is not in\n" + text());
		}
		return proposed(project.and(FILE, text().replace(before, after)), older, newer);
	}

	/** What is proposed when it is proposed again. */
	public Proposed again() {
		return proposed(with(), older, newer);
	}
}
