// SPDX-License-Identifier: EPL-2.0
package org.sansho.core.evolution.impact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sansho.core.given.Model.body;
import static org.sansho.core.given.Model.checklist;
import static org.sansho.core.given.Model.edition;
import static org.sansho.core.given.Model.entry;
import static org.sansho.core.given.Model.file;
import static org.sansho.core.given.Model.mapping;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.sansho.core.Corpus;
import org.sansho.core.evolution.EditionDiff;
import org.sansho.core.evolution.EditionSide;
import org.sansho.core.given.Model;
import org.sansho.model.Edition;
import org.sansho.model.MappingEntry;
import org.sansho.model.Relationship;
import org.sansho.model.Requirement;

/** An impact of an edition of which only a part has been written down. */
class MostMissingTest {

	private final Edition older = edition("g@1");
	private final Edition newer = edition("g@2");
	private final Edition basis = edition("b@1");
	private final Requirement reworded = requirement("①", "バックアップを毎日取り、別の場所に保管すること。");
	private final Requirement second = requirement("②", "利用者の名簿を作ること。");
	private final Requirement third = requirement("③", "可搬媒体の持ち出しを記録すること。");
	private final Requirement own = requirement("1", "甲");
	private final MappingEntry missing = entry(own, Relationship.INTERSECTS, second, third);
	private final MappingEntry changed = entry(own, Relationship.INTERSECTS, reworded);

	private static Requirement requirement(String number, String text) {
		Requirement requirement = Model.requirement(number);
		requirement.setText(text);
		return requirement;
	}

	private Impact impact(Requirement... others) {
		Requirement[] all = new Requirement[others.length + 1];
		all[0] = requirement("①", "バックアップを毎月取り、別の場所に保管すること。");
		System.arraycopy(others, 0, all, 1, others.length);
		Corpus corpus = Corpus.of(List.of(file(checklist("g"), checklist("b"), older, newer, basis, body(older, reworded, second, third), body(newer, all), body(basis, own),
				mapping("m", basis, older, missing, changed))));
		return Impact.of(EditionDiff.of(new EditionSide(corpus, older), new EditionSide(corpus, newer)));
	}

	@Test
	void itIsSaidFirstAndWhatIsNotFoundIsListedLast() {
		Impact impact = impact();
		assertThat(impact.isMostMissing()).isTrue();
		assertThat(impact.hits()).extracting(Hit::urgency).first().isEqualTo(Urgency.REWORDED);
		assertThat(impact.hits()).extracting(Hit::urgency).last().isEqualTo(Urgency.MISSING);
		assertThat(impact.isToBeRead(Urgency.MISSING)).isFalse();
		assertThat(new ImpactWords(impact, Locale.JAPANESE).inShort()).startsWith(
				"注意: g@1 の条項・項目 3 件のうち 2 件が g@2 に見当たらない。g@2 はすべてプロジェクトに入っているか。まだ書かれていないものは、なくなったように見える。",
				"見当たらないものに基づくものは、最後に挙げる。",
				"改正前の条項・項目 3 件のうち 1 件が変わり、2 件が新しい版に見当たらず、0 件が加わった。");
	}

	@Test
	void whatIsNotFoundIsSaidOnceForAllEndsAndNotAgainUnderItsHeading() {
		Impact impact = impact();
		Hit hit = impact.hits().stream().filter(each -> each.object() == missing).findFirst().orElseThrow();
		ImpactWords words = new ImpactWords(impact, Locale.JAPANESE);
		assertThat(words.why(hit)).containsExactly("対応先 ②, ③: 見当たらない", "条項 b@1: 1  甲(ほかに 1 通り)");
		assertThat(words.of(hit.change(), Urgency.MISSING)).isEmpty();
		assertThat(words.of(hit.change(), Urgency.WITHDRAWN)).contains("見当たらない");
	}

	@Test
	void whereMostIsFoundWhatIsNotComesInItsPlace() {
		Impact impact = impact(requirement("②", "利用者の名簿を作ること。"));
		assertThat(impact.isMostMissing()).isFalse();
		assertThat(impact.hits().getFirst().urgency()).isEqualTo(Urgency.MISSING);
		assertThat(new ImpactWords(impact, Locale.ENGLISH).inShort()).startsWith("Of 3 provisions 1 changed, 1 is not found in the new edition, and 0 are new.");
	}
}
