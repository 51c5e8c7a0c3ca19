// SPDX-License-Identifier: EPL-2.0
package org.sansho.dsl.pack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sansho.core.Corpus;
import org.sansho.core.evolution.EditionSide;
import org.sansho.core.evolution.proposal.ProposedLine;
import org.sansho.core.evolution.proposal.SuccessionProposal;
import org.sansho.core.project.ContentPacks;
import org.sansho.core.project.InputException;
import org.sansho.core.project.SourceFile;
import org.sansho.core.review.Wording;
import org.sansho.dsl.given.Language;
import org.sansho.dsl.project.ProjectLoader;
import org.sansho.model.Added;
import org.sansho.model.Edition;
import org.sansho.model.Provision;
import org.sansho.model.Succession;
import org.sansho.model.SuccessionLine;
import org.sansho.model.SuccessionStatement;
import org.sansho.model.Withdrawn;

/** What persons have found out about the successions of real documents, and what is proposed without their knowing it. */
class PackSuccessionsTest {

	/** What became of some, or where some came from: what a statement says, without how it changed. */
	private record Claim(Set<String> olds, Set<String> youngs) {
		@Override
		public String toString() {
			return olds + " -> " + youngs;
		}
	}

	/**
	 * Of the sections of METI's second edition only the gist of the title is known, in somebody else's words; that 4.3 and 4.4 are the sections of
	 * that number in the first edition is taken from the subject, which no comparison of characters sees. Nothing is known of what stands in
	 * 6.12/C.1 of the fifth edition of MHLW's guideline, so that its succession is not tried here.
	 */
	@ParameterizedTest
	@CsvSource({"mhlw.checklist@R5, mhlw.checklist@R6, 1.0, 1.0", "mhlw.checklist@R6, mhlw.checklist@R7, 1.0, 1.0", "mhlw.safety@6.0, mhlw.safety@7.0, 1.0, 1.0",
			"meti.provider@1.1, meti.provider@2.0, 0.33, 0.5"})
	void whatPersonsKnowIsProposed(String older, String newer, double precision, double recall) throws InputException, IOException {
		List<SourceFile> files = ContentPacks.in(Path.of("..", "org.sansho.content").resolve("packs")).pack("japan-medical").sources();
		Corpus known = Language.ENGLISH.get(ProjectLoader.class).load(files, () -> { }).corpus();
		Corpus unknown = Language.ENGLISH.get(ProjectLoader.class).load(files.stream().filter(file -> !file.name().contains("successions")).toList(), () -> { }).corpus();
		List<Claim> claims = claims(known, known.edition(older).orElseThrow(), known.edition(newer).orElseThrow());
		Set<String> olds = new TreeSet<>();
		Set<String> youngs = new TreeSet<>();
		claims.forEach(claim -> olds.addAll(claim.olds()));
		claims.forEach(claim -> youngs.addAll(claim.youngs()));
		SuccessionProposal proposal = SuccessionProposal.of(new EditionSide(unknown, unknown.edition(older).orElseThrow()), new EditionSide(unknown, unknown.edition(newer).orElseThrow()));
		Set<Claim> proposed = proposed(unknown, proposal);
		List<Claim> certain = proposal.lines().stream().filter(ProposedLine::isCertain).map(line -> claim(unknown, line.predecessors(), line.successors())).toList();

		List<Claim> judged = proposed.stream().filter(claim -> claim.olds().stream().anyMatch(olds::contains) || claim.youngs().stream().anyMatch(youngs::contains)).toList();
		List<Claim> wrong = judged.stream().filter(claim -> !claims.contains(claim)).toList();
		List<Claim> missing = claims.stream().filter(claim -> !proposed.contains(claim)).toList();
		// What is known to be wrong is at least said to be doubtful.
		assertThat(wrong).as("certain though wrong").doesNotContainAnyElementsOf(certain);
		assertThat(1 - (double) wrong.size() / Math.max(1, judged.size())).as("of %d: %s", judged.size(), wrong).isGreaterThanOrEqualTo(precision);
		assertThat(1 - (double) missing.size() / claims.size()).as("of %d: %s", claims.size(), missing).isGreaterThanOrEqualTo(recall);
	}

	private static List<Claim> claims(Corpus corpus, Edition older, Edition newer) {
		List<Claim> claims = new ArrayList<>();
		for (Succession succession : corpus.successionsFrom(older)) {
			for (SuccessionStatement statement : succession.getTo() == newer ? succession.getStatements() : List.<SuccessionStatement>of()) {
				switch (statement) {
					case SuccessionLine line -> claims.add(claim(corpus, line.getPredecessors(), line.getSuccessors()));
					case Added added -> added.getSuccessors().forEach(young -> claims.add(claim(corpus, List.of(), List.of(young))));
					case Withdrawn withdrawn -> withdrawn.getPredecessors().forEach(old -> claims.add(claim(corpus, List.of(old), List.of())));
					default -> throw new AssertionError(statement);
				}
			}
		}
		return claims;
	}

	/** Proposed lines, and what needs none. */
	private static Set<Claim> proposed(Corpus corpus, SuccessionProposal proposal) {
		Set<Claim> proposed = new LinkedHashSet<>();
		for (ProposedLine line : proposal.lines()) {
			proposed.add(claim(corpus, line.predecessors(), line.successors()));
		}
		Set<String> olds = new TreeSet<>();
		proposed.forEach(claim -> olds.addAll(claim.olds()));
		for (Provision old : corpus.provisions(proposal.older().edition())) {
			String path = corpus.path(old).orElseThrow();
			if (!olds.contains(path)) {
				assertThat(corpus.provision(proposal.newer().edition(), path)).hasValueSatisfying(young -> assertThat(Wording.isSame(old, young)).isTrue());
				proposed.add(new Claim(Set.of(path), Set.of(path)));
			}
		}
		return proposed;
	}

	private static Claim claim(Corpus corpus, List<Provision> olds, List<Provision> youngs) {
		return new Claim(paths(corpus, olds.stream()), paths(corpus, youngs.stream()));
	}

	private static Set<String> paths(Corpus corpus, Stream<Provision> provisions) {
		return new TreeSet<>(provisions.map(provision -> corpus.path(provision).orElseThrow()).toList());
	}
}
