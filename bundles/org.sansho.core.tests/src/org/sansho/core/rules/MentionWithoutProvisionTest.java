// SPDX-License-Identifier: EPL-2.0
package org.sansho.core.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sansho.core.given.Model.body;
import static org.sansho.core.given.Model.chapter;
import static org.sansho.core.given.Model.checklist;
import static org.sansho.core.given.Model.edition;
import static org.sansho.core.given.Model.file;
import static org.sansho.core.given.Model.form;
import static org.sansho.core.given.Model.formSection;
import static org.sansho.core.given.Model.guideline;
import static org.sansho.core.given.Model.item;
import static org.sansho.core.given.Model.mapping;
import static org.sansho.core.given.Model.noCounterpart;
import static org.sansho.core.given.Model.part;
import static org.sansho.core.given.Model.requirement;
import static org.sansho.core.given.Model.section;
import static org.sansho.core.given.Model.succession;
import static org.sansho.core.given.Model.with;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sansho.core.Corpus;
import org.sansho.model.Declaration;
import org.sansho.model.Edition;
import org.sansho.model.Requirement;
import org.sansho.model.SanshoPackage;
import org.sansho.model.Side;

/** SN203: what a text cites exists in the edition it speaks of. */
class MentionWithoutProvisionTest {

	private final Edition old = edition("mhlw.safety@5.2");
	private final Edition safety = edition("mhlw.safety@6.0");
	private final Edition later = edition("mhlw.safety@7.0");
	private final Edition checklist = edition("mhlw.checklist@R7");

	/** 6.0 has 9①, 9② and 9.1; 7.0 has 9③. */
	private List<Finding> findings(Declaration... declarations) {
		var known = file(guideline("mhlw.safety"), checklist("mhlw.checklist"), old, safety, later, checklist,
				part("企画管理編", safety, chapter("9", requirement("①"), requirement("②"), section("9.1"))), part("企画管理編", later, chapter("9", requirement("③"))));
		return RuleCatalogue.standard().check(Corpus.of(List.of(known, file(declarations)))).stream().filter(finding -> finding.rule().code().equals("SN203")).toList();
	}

	private Requirement noted(String note) {
		return with(requirement("⑩"), requirement -> requirement.getNotes().add(note));
	}

	@ParameterizedTest
	@ValueSource(strings = {"企画管理編 9②に当たる。", "企画管理編 9章の①、②と9.1", "9③", "企画管理編の9件", "システム運用編 99①", "第7.0版の企画管理編 9③", "第8.0版の企画管理編 9②"})
	void whatExistsOrIsNoCitationIsAccepted(String note) {
		assertThat(findings(part("企画管理編", safety, chapter("20", noted(note))))).isEmpty();
	}

	@Test
	void aCitationThatLeadsNowhereIsFoundInBothLanguages() {
		Requirement requirement = noted("企画管理編 9⑨による。");
		assertThat(findings(part("企画管理編", safety, chapter("20", requirement)))).singleElement().satisfies(finding -> {
			assertThat(finding.severity()).isEqualTo(Severity.WARNING);
			assertThat(finding.message(RuleCatalogue.messages(Locale.ENGLISH)))
					.isEqualTo("“企画管理編 9⑨” cites ⑨, which is not in mhlw.safety@6.0. Did you mean: 企画管理編/9/①, 企画管理編/9/②, 企画管理編/9");
			assertThat(finding.message(RuleCatalogue.messages(Locale.JAPANESE)))
					.isEqualTo("「企画管理編 9⑨」の ⑨ は mhlw.safety@6.0 にありません。近いもの: 企画管理編/9/①, 企画管理編/9/②, 企画管理編/9");
		});
	}

	@Test
	void itIsFoundWhereItStands() {
		Requirement requirement = with(noted("企画管理編 9①"), it -> it.getNotes().add("企画管理編 9⑨"));
		assertThat(findings(part("企画管理編", safety, chapter("20", requirement)))).singleElement().satisfies(finding -> {
			assertThat(finding.object()).isSameAs(requirement);
			assertThat(finding.feature()).isEqualTo(Optional.of(SanshoPackage.Literals.ANNOTATED__NOTES));
			assertThat(finding.index()).isEqualTo(1);
		});
	}

	@Test
	void everyKindOfTextIsRead() {
		Requirement requirement = with(noted("企画管理編 9⑨"), it -> {
			it.setText("企画管理編 9⑨");
			it.setSummary("企画管理編 9⑨");
			it.setUnverified("企画管理編 9⑨");
		});
		assertThat(findings(part("企画管理編", safety, chapter("20", requirement)))).extracting(finding -> finding.feature().orElseThrow().getName())
				.containsExactlyInAnyOrder("notes", "text", "summary", "unverified");
		assertThat(findings(mapping("m", checklist, safety, with(noCounterpart(Side.SOURCE, requirement("①")), it -> it.setReason("企画管理編 9⑨"))))).hasSize(1);
	}

	@Test
	void theEditionThatIsNamedCounts() {
		assertThat(findings(body(old, chapter("6.12", noted("第6.0版の企画管理編 9③に当たる。"))))).singleElement()
				.satisfies(finding -> assertThat(finding.text().arguments()).contains("mhlw.safety@6.0"));
	}

	@Test
	void withoutAnEditionOfItsOwnAnyOneMayBeMeant() {
		assertThat(findings(body(old, chapter("6.12", noted("企画管理編 9③に当たる。"))))).isEmpty();
		assertThat(findings(body(old, chapter("6.12", noted("企画管理編 9④に当たる。"))))).hasSize(1);
	}

	@Test
	void aChecklistSpeaksOfWhatItRestsOn() {
		checklist.getBasedOn().add(safety);
		assertThat(findings(form("様式", checklist, formSection("2", with(item("②"), it -> it.getNotes().add("企画管理編 9③")))))).hasSize(1);
		assertThat(findings(form("様式", checklist, formSection("2", with(item("②"), it -> it.getNotes().add("企画管理編 9②")))))).isEmpty();
	}

	@Test
	void aMappingSetSpeaksOfBothItsEditions() {
		assertThat(findings(with(mapping("m", safety, later), it -> it.getNotes().addAll(List.of("企画管理編 9②", "企画管理編 9③", "企画管理編 9⑨"))))).hasSize(1);
	}

	@Test
	void aMappingSetAlsoSpeaksOfTheEditionsThatItsOwnComeFrom() {
		Edition next = edition("mhlw.safety@8.0");
		assertThat(findings(next, part("企画管理編", next, chapter("9", requirement("④"))), succession(later, next),
				with(mapping("m", checklist, next), it -> it.getNotes().addAll(List.of("企画管理編 9④", "企画管理編 9③", "企画管理編 9②"))))).singleElement()
				.satisfies(finding -> assertThat(finding.index()).isEqualTo(2));
	}

	@Test
	void whatOneOfTheNamedEditionsHasIsAccepted() {
		assertThat(findings(with(mapping("m", checklist, safety), it -> it.getNotes().addAll(
				List.of("mhlw.safety@6.0 → mhlw.safety@7.0: 企画管理編/9/② は 企画管理編/9/③ になった。", "mhlw.safety@7.0 の 企画管理編/9/②"))))).singleElement()
				.satisfies(finding -> assertThat(finding.index()).isEqualTo(1));
	}

	@Test
	void aSuccessionSpeaksOfBothItsEditions() {
		assertThat(findings(with(succession(safety, later), it -> it.getNotes().addAll(List.of("企画管理編 9②", "企画管理編 9③", "企画管理編 9⑨"))))).hasSize(1);
	}

	@Test
	void aDocumentSpeaksOfAllItsEditions() {
		assertThat(findings(with(guideline("own.rule"), it -> it.getNotes().addAll(List.of("企画管理編 9②", "企画管理編 9③", "企画管理編 9⑨"))))).hasSize(1);
	}
}
