// SPDX-License-Identifier: EPL-2.0
package org.sansho.dsl.succession;

import com.google.inject.Inject;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.eclipse.xtext.conversion.IValueConverterService;
import org.sansho.core.EditionIds;
import org.sansho.core.evolution.Contradiction;
import org.sansho.core.evolution.EditionDiff;
import org.sansho.core.evolution.EditionSide;
import org.sansho.core.evolution.proposal.SuccessionProposal;
import org.sansho.core.project.InputException;
import org.sansho.dsl.SanshoStandaloneSetup;
import org.sansho.dsl.create.Spelling;
import org.sansho.dsl.project.PlacedText;
import org.sansho.dsl.project.Project;
import org.sansho.model.Succession;
import org.sansho.model.SuccessionStatement;

/**
 * Writes a proposed succession, laid out as the formatter does: a new file, or anew into the one that an earlier proposal was written to.
 *
 * <p>Confirmed statements, comments of people, and proposed lines that a person has worked on stay as they are, to the byte; the rest is
 * proposed around them. A line counts as worked on when it has braces or a comment, or says something that is proposed neither now nor
 * when the file had said nothing. Such a line is marked, so that the same text gives the same text again; one that names what is not there,
 * or what a person has said something else about, becomes a comment.
 */
public final class ProposedText {

	private final IValueConverterService converters;
	private final ProposalLines lines;

	@Inject
	ProposedText(IValueConverterService converters, Locale locale) {
		this.converters = converters;
		this.lines = new ProposalLines(converters, locale);
	}

	/** Writes comments in {@code locale}, in a plain Java program. */
	public static ProposedText standalone(Locale locale) {
		return new SanshoStandaloneSetup(locale).createInjectorAndDoEMFRegistration().getInstance(ProposedText.class);
	}

	/** What the lines of proposals say, with words for people in {@code locale}. */
	public ProposalLines linesIn(Locale locale) {
		return new ProposalLines(converters, locale);
	}

	/** A text of a file that does not exist yet. */
	public WrittenProposal text(EditionSide older, EditionSide newer) throws ContradictionException {
		requireNoContradiction(older, newer);
		SuccessionProposal proposal = SuccessionProposal.of(older, newer);
		Spelling spelling = new Spelling(converters);
		String head = "succession of " + spelling.name(EditionIds.document(older.edition()).orElse("")) + " from " + spelling.label(EditionIds.label(older.edition())) + " to "
				+ spelling.label(EditionIds.label(newer.edition())) + " {\n";
		return new WrittenProposal(head + String.join("\n", lines.block(proposal)) + "\n}\n", proposal, 0, List.of(), List.of());
	}

	/**
	 * The text of the file of {@code successions} with what can be proposed now.
	 *
	 * @param successions what one file of {@code project} says between the two editions, at least one; new lines go into the first
	 * @throws InputException if the file can no longer be read, or if what people have said in it would not be in the text
	 */
	public WrittenProposal text(Project project, List<Succession> successions, EditionSide older, EditionSide newer) throws InputException, ContradictionException {
		return new RewrittenSuccession(project, successions, older, newer, lines).written();
	}

	/**
	 * What {@code successions}, which stand in one file of {@code project}, say that a person has confirmed or worked on: it stays, and so it
	 * has to be in order.
	 *
	 * @throws InputException if the file can no longer be read
	 */
	public static Set<SuccessionStatement> ofPeople(Project project, List<Succession> successions) throws InputException {
		PlacedText placed = project.textOf(successions.getFirst());
		Set<SuccessionStatement> statements = new LinkedHashSet<>();
		for (Succession succession : successions) {
			SuccessionBody body = new SuccessionBody(placed.text(), placed.spans(), succession);
			succession.getStatements().stream().filter(statement -> !statement.isProposed() || body.isWorkedOn(statement)).forEach(statements::add);
		}
		return statements;
	}

	static void requireNoContradiction(EditionSide older, EditionSide newer) throws ContradictionException {
		Optional<Contradiction> contradiction = EditionDiff.contradiction(older, newer);
		if (contradiction.isPresent()) {
			throw new ContradictionException(contradiction.get());
		}
	}
}
