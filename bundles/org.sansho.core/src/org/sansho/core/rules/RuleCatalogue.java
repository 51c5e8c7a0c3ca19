// SPDX-License-Identifier: EPL-2.0
package org.sansho.core.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import org.sansho.core.Corpus;
import org.sansho.core.rules.catalogue.AnswerWithoutChoices;
import org.sansho.core.rules.catalogue.ApplicabilityNeverMeets;
import org.sansho.core.rules.catalogue.BrokenSeal;
import org.sansho.core.rules.catalogue.ChangeBesideWording;
import org.sansho.core.rules.catalogue.ConfirmedOnProposedLine;
import org.sansho.core.rules.catalogue.ContradictoryRelationships;
import org.sansho.core.rules.catalogue.DuplicateCitation;
import org.sansho.core.rules.catalogue.DuplicateItemNumber;
import org.sansho.core.rules.catalogue.DuplicateName;
import org.sansho.core.rules.catalogue.EditionOfUnknownDocument;
import org.sansho.core.rules.catalogue.EndInOtherEdition;
import org.sansho.core.rules.catalogue.EndIsHeading;
import org.sansho.core.rules.catalogue.FormWithoutColumns;
import org.sansho.core.rules.catalogue.GateThatNeverCloses;
import org.sansho.core.rules.catalogue.ImpossibleDate;
import org.sansho.core.rules.catalogue.IncompleteSuccession;
import org.sansho.core.rules.catalogue.InvisibleCharacter;
import org.sansho.core.rules.catalogue.ItemWithoutBasis;
import org.sansho.core.rules.catalogue.LaterSeal;
import org.sansho.core.rules.catalogue.MappingSetWithoutSource;
import org.sansho.core.rules.catalogue.MappingToItself;
import org.sansho.core.rules.catalogue.MentionWithoutProvision;
import org.sansho.core.rules.catalogue.MixedNumberStyles;
import org.sansho.core.rules.catalogue.NameNotNormalised;
import org.sansho.core.rules.catalogue.NeverReviewed;
import org.sansho.core.rules.catalogue.NoCounterpartBesideMapping;
import org.sansho.core.rules.catalogue.NumberOutOfRange;
import org.sansho.core.rules.catalogue.NumberingGap;
import org.sansho.core.rules.catalogue.PartOlderThanEdition;
import org.sansho.core.rules.catalogue.RestsOnSupersededEdition;
import org.sansho.core.rules.catalogue.ReviewWithoutSeal;
import org.sansho.core.rules.catalogue.SamePairTwice;
import org.sansho.core.rules.catalogue.SameSheet;
import org.sansho.core.rules.catalogue.SuccessionDirection;
import org.sansho.core.rules.catalogue.SuccessionOfNothing;
import org.sansho.core.rules.catalogue.TitleTooLong;
import org.sansho.core.rules.catalogue.TwoSuccessions;
import org.sansho.core.rules.catalogue.UnmappedProvision;
import org.sansho.core.rules.catalogue.UnreadableSeal;
import org.sansho.core.rules.catalogue.UnusedProfile;
import org.sansho.core.rules.catalogue.UnverifiedFact;
import org.sansho.core.rules.catalogue.UselessChoice;
import org.sansho.core.rules.catalogue.WrongKindOfDocument;
import org.sansho.core.review.EarlierWordings;
import org.sansho.core.text.Messages;
import org.sansho.core.work.AllProcessors;
import org.sansho.model.SanshoFile;

/** All rules, in the order of their codes. The same catalogue runs behind the editor, the command line and the reports. */
public final class RuleCatalogue {

	private final List<Rule> rules;

	private RuleCatalogue(List<Rule> rules) {
		this.rules = List.copyOf(rules);
	}

	/** Just {@code rules}. */
	public static RuleCatalogue of(Rule... rules) {
		return new RuleCatalogue(List.of(rules));
	}

	/** The rules that Sansho ships. */
	public static RuleCatalogue standard() {
		return standard(EarlierWordings.NONE);
	}

	/** The rules that Sansho ships; a broken seal shows the wording that was reviewed where {@code earlier} knows it. */
	public static RuleCatalogue standard(EarlierWordings earlier) {
		return new RuleCatalogue(List.of(
				new DuplicateCitation(),
				new DuplicateName(),
				new EditionOfUnknownDocument(),
				new WrongKindOfDocument(),
				new ImpossibleDate(),
				new NumberOutOfRange(),
				new NumberingGap(),
				new UnusedProfile(),
				new PartOlderThanEdition(),
				new NameNotNormalised(),
				new MixedNumberStyles(),
				new InvisibleCharacter(),
				new EndInOtherEdition(),
				new EndIsHeading(),
				new MentionWithoutProvision(),
				new SamePairTwice(),
				new ContradictoryRelationships(),
				new NoCounterpartBesideMapping(),
				new MappingToItself(),
				new ApplicabilityNeverMeets(),
				new RestsOnSupersededEdition(),
				new IncompleteSuccession(),
				new SuccessionOfNothing(),
				new TwoSuccessions(),
				new ConfirmedOnProposedLine(),
				new SuccessionDirection(),
				new ChangeBesideWording(),
				new AnswerWithoutChoices(),
				new FormWithoutColumns(),
				new GateThatNeverCloses(),
				new DuplicateItemNumber(),
				new TitleTooLong(),
				new SameSheet(),
				new UselessChoice(),
				new BrokenSeal(earlier),
				new ReviewWithoutSeal(),
				new NeverReviewed(),
				new UnreadableSeal(),
				new LaterSeal(),
				new UnmappedProvision(),
				new ItemWithoutBasis(),
				new UnverifiedFact(),
				new MappingSetWithoutSource()));
	}

	/** The texts of all rules in one language. */
	public static Messages messages(Locale locale) {
		return new Messages(RuleCatalogue.class, locale);
	}

	/** The rules in the order of their codes. */
	public List<Rule> rules() {
		return rules;
	}

	/**
	 * Everything that the rules find in the project, rules that look at the whole first, then file by file. Files are looked at side by
	 * side; the order of the findings does not depend on that.
	 */
	public List<Finding> check(Corpus corpus) {
		return check(corpus, () -> false);
	}

	/**
	 * As {@link #check(Corpus)}.
	 *
	 * @param cancelled asked now and then, from any thread
	 * @throws CancellationException if it was {@code cancelled}
	 */
	public List<Finding> check(Corpus corpus, BooleanSupplier cancelled) {
		List<Finding> found = new ArrayList<>(checkWhole(corpus, cancelled));
		AllProcessors.map(corpus.files(), file -> checkObjects(file, corpus, cancelled).findings()).forEach(found::addAll);
		check(cancelled);
		return found;
	}

	private static void check(BooleanSupplier cancelled) {
		if (cancelled.getAsBoolean()) {
			throw new CancellationException();
		}
	}

	/** What the rules find in {@code file}: findings of rules that look at the whole are kept when they are about this file. */
	public List<Finding> check(SanshoFile file, Corpus corpus) {
		List<Finding> found = new ArrayList<>(checkWhole(corpus));
		found.removeIf(finding -> finding.object().eResource() != file.eResource());
		found.addAll(checkObjects(file, corpus));
		return found;
	}

	/**
	 * What the rules that look at the project as a whole find, in any file.
	 *
	 * @throws RuleFailure if a rule fails
	 */
	public List<Finding> checkWhole(Corpus corpus) {
		return checkWhole(corpus, () -> false);
	}

	private List<Finding> checkWhole(Corpus corpus, BooleanSupplier cancelled) {
		List<Finding> found = new ArrayList<>();
		for (Rule rule : rules) {
			check(cancelled);
			try {
				rule.check(corpus, new Findings(rule, found::add));
			} catch (RuntimeException e) {
				throw new RuleFailure(rule, e);
			}
		}
		return found;
	}

	/** What the rules that look at single objects find in {@code file}, in the order of the text. */
	public List<Finding> checkObjects(SanshoFile file, Corpus corpus) {
		return checkObjects(file, corpus, () -> false).findings();
	}

	/**
	 * As {@link #checkObjects(SanshoFile, Corpus)}, to be brought up to date when statements of mappings or the words of clauses change.
	 *
	 * @param cancelled asked now and then; what was found until then is not all
	 * @throws RuleFailure if a rule fails
	 */
	public FileFindings checkObjects(SanshoFile file, Corpus corpus, BooleanSupplier cancelled) {
		return FileFindings.of(rules, file, corpus, cancelled);
	}
}
