// SPDX-License-Identifier: EPL-2.0
package org.sansho.dsl.succession;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sansho.core.evolution.DiffRemarks;
import org.sansho.core.evolution.ThinEdition;
import org.sansho.core.text.Messages;
import org.sansho.model.Edition;
import org.sansho.model.SanshoFactory;

class OwnCommentsTest {

	/** What stands in other texts, or behind a line that became a comment, and so is never a comment of its own. */
	private static final Set<String> WITHIN = Set.of("words", "left", "mark");
	private static final List<Locale> LANGUAGES = List.of(Locale.JAPANESE, Locale.ENGLISH);

	@Test
	void everyTextOfAProposalIsKnownOrStandsInAnother() {
		Set<String> keys = new HashSet<>(ResourceBundle.getBundle("org.sansho.dsl.succession.messages", Locale.ENGLISH, ProposedText.class.getClassLoader()).keySet());
		keys.removeAll(WITHIN);
		assertThat(OwnComments.SENTENCES).containsExactlyInAnyOrderElementsOf(keys);
	}

	@Test
	void whatAProposalWritesIsKnownInBothLanguages() {
		for (Locale locale : LANGUAGES) {
			Messages messages = new Messages(ProposedText.class, locale);
			String words = messages.get("words", "利用者の「名簿」を作り、異動のたびに…");
			for (String key : OwnComments.SENTENCES) {
				List<Object[]> told = switch (key) {
					case "about" -> List.<Object[]>of(new Object[] {words}, new Object[] {words + ' ' + words + " → " + words});
					case "uncitableItem" -> List.<Object[]>of(new Object[] {"企画管理編/9/②", words}, new Object[] {"\"前 文\"/①", ""}, new Object[] {"-", words});
					case "runnerUp" -> List.<Object[]>of(new Object[] {"0.82", "企画管理編/9/②", "企画管理編/9/③", words}, new Object[] {"0.8", "①", "②", ""});
					case "certain" -> List.<Object[]>of(new Object[] {1234, "0.9"});
					default -> List.<Object[]>of(new Object[] {1234, "mhlw.safety@6.0", "mhlw.safety@\"7.1 案\""}, new Object[] {1, "a@1", "a@2"});
				};
				for (Object[] arguments : told) {
					assertThat(messages.get(key, arguments).lines()).as(locale + " " + key).isNotEmpty().allMatch(line -> OwnComments.isSaid(' ' + line))
							.noneMatch(line -> OwnComments.isSaid(line + " と山田は言う"));
				}
			}
			assertThat(OwnComments.isMark(' ' + messages.get("mark"))).isTrue();
			for (boolean newer : List.of(true, false)) {
				assertThat(OwnComments.isSaid(new DiffRemarks(locale).of(new ThinEdition(edition("a@1"), edition("a@\"2 案\""), newer, 12345, 12344)))).isTrue();
			}
		}
	}

	@Test
	void aLongWordBehindWhatAProposalWritesIsNoTrouble() {
		assertThat(OwnComments.isSaid("行に書けないもの: " + "あ".repeat(100_000) + " 済み")).isFalse();
		assertThat(OwnComments.isSaid("次点 0.5: " + "\"\"".repeat(100_000))).isFalse();
	}

	@ParameterizedTest
	@ValueSource(strings = {"2026年に確認", "(要相談)", "「注意」", "「注意」 → 「済み」", "企画管理編/9/②", "企画管理編/9/② 「名簿」", "-", "①", "題名を確認", "題名 を確認", "確かなもの", "確かなもの 3 件", "次点を見る", "次点 は違う", "行に書けないもの: あとで 直す", "\"x\"", "titled",
			"titled by hand", "or 0.82", "Certain: three", "注意: 山田に聞く", "~", "", "決められないもの"})
	void whatAPersonWritesIsNotTakenForIt(String own) {
		assertThat(OwnComments.isSaid(' ' + own)).isFalse();
		assertThat(OwnComments.isMark(' ' + own)).isFalse();
	}

	private static Edition edition(String name) {
		Edition edition = SanshoFactory.eINSTANCE.createEdition();
		edition.setName(name);
		return edition;
	}
}
