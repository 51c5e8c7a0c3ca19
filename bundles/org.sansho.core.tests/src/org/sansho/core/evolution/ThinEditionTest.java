// SPDX-License-Identifier: EPL-2.0
package org.sansho.core.evolution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sansho.core.given.Model.body;
import static org.sansho.core.given.Model.edition;
import static org.sansho.core.given.Model.file;
import static org.sansho.core.given.Model.guideline;
import static org.sansho.core.given.Model.requirement;
import static org.sansho.core.given.Model.succession;
import static org.sansho.core.given.Model.with;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.sansho.core.Corpus;
import org.sansho.core.evolution.lineage.Lineage;
import org.sansho.core.evolution.lineage.LineageException;
import org.sansho.core.evolution.lineage.SuccessionStep;
import org.sansho.core.evolution.proposal.SuccessionProposal;
import org.sansho.model.Declaration;
import org.sansho.model.Edition;
import org.sansho.model.Requirement;
import org.sansho.model.SanshoFactory;
import org.sansho.model.Succession;
import org.sansho.model.Withdrawn;

class ThinEditionTest {

	private final Edition older = edition("g@1");
	private final Edition newer = edition("g@2");
	private final Requirement accounts = said("①", "退職者のアカウントを速やかに削除すること。");
	private final Requirement ledger = said("②", "機器の台帳を作り、所在を記録すること。");
	private final Requirement backup = said("③", "バックアップを取り、切り離して保管すること。");

	private static Requirement said(String number, String text) {
		return with(requirement(number), one -> one.setText(text));
	}

	private Corpus corpus(Declaration... others) {
		List<Declaration> all = new ArrayList<>(List.of(guideline("g"), older, newer));
		all.addAll(List.of(others));
		return Corpus.of(List.of(file(all.toArray(Declaration[]::new))));
	}

	private EditionDiff diff(Corpus corpus) {
		return EditionDiff.of(new EditionSide(corpus, older), new EditionSide(corpus, newer));
	}

	@Test
	void mostOfTheOlderEditionIsNotFoundInTheNewerOne() {
		EditionDiff diff = diff(corpus(body(older, accounts, ledger, backup), body(newer, said("①", "退職者のアカウントを速やかに削除すること。"))));

		assertThat(ThinEdition.of(diff)).containsExactly(new ThinEdition(newer, older, true, 3, 2));
		assertThat(new DiffRemarks(Locale.JAPANESE).of(diff)).containsExactly(
				"注意: g@1 の条項・項目 3 件のうち 2 件が g@2 に見当たらない。g@2 はすべてプロジェクトに入っているか。まだ書かれていないものは、なくなったように見える。");
		assertThat(SuccessionProposal.of(diff.older(), diff.newer()).thin()).isEqualTo(ThinEdition.of(diff));
	}

	@Test
	void mostOfTheNewerEditionIsNotFoundInTheOlderOne() {
		EditionDiff diff = diff(corpus(body(older, accounts), body(newer, said("①", "退職者のアカウントを速やかに削除すること。"), ledger, backup)));

		assertThat(ThinEdition.of(diff)).containsExactly(new ThinEdition(older, newer, false, 3, 2));
		assertThat(new DiffRemarks(Locale.ENGLISH).of(diff)).singleElement().asString().endsWith("looks as if it were new in g@2.");
	}

	@Test
	void halfOfItIsNotMost() {
		assertThat(ThinEdition.of(diff(corpus(body(older, accounts, ledger), body(newer, said("①", "退職者のアカウントを速やかに削除すること。")))))).isEmpty();
	}

	@Test
	void whatSomebodyHasConfirmedToBeWithdrawnIsNotMissing() throws LineageException {
		Withdrawn withdrawn = SanshoFactory.eINSTANCE.createWithdrawn();
		withdrawn.getPredecessors().addAll(List.of(ledger, backup));
		Succession succession = succession(older, newer, withdrawn);
		Corpus corpus = corpus(succession, body(older, accounts, ledger, backup), body(newer, said("①", "退職者のアカウントを速やかに削除すること。")));

		assertThat(ThinEdition.of(diff(corpus))).isEmpty();
		assertThat(ThinEdition.newer(step(corpus), corpus)).isEmpty();
		withdrawn.setProposed(true);
		assertThat(ThinEdition.newer(step(corpus), corpus)).contains(new ThinEdition(newer, older, true, 3, 2));
	}

	@Test
	void whatWasRewordedAndNotSaidYetIsFoundAllTheSame() throws LineageException {
		Corpus corpus = corpus(succession(older, newer), body(older, accounts, ledger), body(newer, said("①", "退職者のアカウントを速やかに、必ず削除すること。"), said("②", "機器の台帳を作り、所在と担当を記録すること。")));

		assertThat(ThinEdition.newer(step(corpus), corpus)).isEmpty();
	}

	@Test
	void oneEditionAtTwoTimesIsNeverThin() {
		Corpus before = Corpus.of(List.of(file(guideline("g"), older, body(older, accounts, ledger, backup))));
		Edition now = edition("g@1");
		Corpus after = Corpus.of(List.of(file(guideline("g"), now, body(now, said("①", "退職者のアカウントを速やかに削除すること。")))));

		assertThat(ThinEdition.of(EditionDiff.of(new EditionSide(before, older), new EditionSide(after, now)))).isEmpty();
	}

	private SuccessionStep step(Corpus corpus) throws LineageException {
		return Lineage.between(corpus, older, newer).steps().getFirst();
	}
}
