// SPDX-License-Identifier: EPL-2.0
package org.sansho.core.citation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sansho.core.given.Model.body;
import static org.sansho.core.given.Model.chapter;
import static org.sansho.core.given.Model.edition;
import static org.sansho.core.given.Model.form;
import static org.sansho.core.given.Model.formSection;
import static org.sansho.core.given.Model.gate;
import static org.sansho.core.given.Model.group;
import static org.sansho.core.given.Model.item;
import static org.sansho.core.given.Model.namedScope;
import static org.sansho.core.given.Model.part;
import static org.sansho.core.given.Model.requirement;
import static org.sansho.core.given.Model.scope;
import static org.sansho.core.given.Model.section;

import org.junit.jupiter.api.Test;
import org.sansho.model.Edition;
import org.sansho.model.FormSection;
import org.sansho.model.Gate;
import org.sansho.model.Item;
import org.sansho.model.Part;
import org.sansho.model.Requirement;
import org.sansho.model.Scope;
import org.sansho.model.Section;

class CitationNamesTest {

	private final Edition edition = edition("mhlw.safety@6.0");

	@Test
	void aRequirementOfAChapterIsCitedBelowPartAndChapter() {
		Requirement requirement = requirement("②");
		part("企画管理編", edition, chapter("9", requirement));
		assertThat(CitationNames.of(requirement)).contains("企画管理編/9/②");
	}

	@Test
	void aSectionThatRepeatsTheNumberOfItsChapterReplacesIt() {
		Section section = section("9.1");
		part("企画管理編", edition, chapter("9", section));
		assertThat(CitationNames.of(section)).contains("企画管理編/9.1");
	}

	@Test
	void aSectionOfASectionReplacesIt() {
		Requirement requirement = requirement("②");
		part("経営管理編", edition, chapter("1", section("1.2", section("1.2.1", group("管理責任", requirement)))));
		assertThat(CitationNames.of(requirement)).contains("経営管理編/1.2.1/管理責任/②");
	}

	@Test
	void aSectionWithANumberOfItsOwnIsAppended() {
		Section section = section("1");
		part("別紙", edition, chapter("9", section));
		assertThat(CitationNames.of(section)).contains("別紙/9/1");
	}

	@Test
	void aNumberThatOnlyBeginsWithTheSameDigitsDoesNotReplace() {
		Section section = section("11.1");
		part("別紙", edition, chapter("1", section));
		assertThat(CitationNames.of(section)).contains("別紙/1/11.1");
	}

	@Test
	void aRequirementNeverReplaces() {
		Requirement requirement = requirement("9.1");
		part("別紙", edition, chapter("9", requirement));
		assertThat(CitationNames.of(requirement)).contains("別紙/9/9.1");
	}

	@Test
	void aSectionRightBelowAPartReplacesNothing() {
		Section section = section("9.1");
		part("9", edition, section);
		assertThat(CitationNames.of(section)).contains("9/9.1");
	}

	@Test
	void theBodyOfAnEditionAddsNothing() {
		Requirement requirement = requirement("C.1");
		body(edition, chapter("6.2", requirement));
		assertThat(CitationNames.of(requirement)).contains("6.2/C.1");
	}

	@Test
	void nestedRequirementsAreCitedLevelByLevel() {
		Requirement leaf = requirement("(a)");
		part("企画管理編", edition, chapter("14", requirement("①", requirement("1", requirement("(2)", leaf)))));
		assertThat(CitationNames.of(leaf)).contains("企画管理編/14/①/1/(2)/(a)");
	}

	@Test
	void anItemIsCitedBelowFormAndSection() {
		Item item = item("②");
		form("医療機関確認用", edition, formSection("2", item));
		assertThat(CitationNames.of(item)).contains("医療機関確認用/2/②");
	}

	@Test
	void aScopeWithoutANameAddsNothing() {
		Item item = item("②");
		form("医療機関確認用", edition, formSection("2", scope(item)));
		assertThat(CitationNames.of(item)).contains("医療機関確認用/2/②");
	}

	@Test
	void aScopeWithANameAddsIt() {
		Item item = item("(4)");
		form("医療機関確認用", edition, formSection("2", namedScope("サーバ", item)));
		assertThat(CitationNames.of(item)).contains("医療機関確認用/2/サーバ/(4)");
	}

	@Test
	void aGateIsCitedBelowItsForm() {
		Gate gate = gate("有無");
		form("医療機関確認用", edition, gate);
		assertThat(CitationNames.of(gate)).contains("医療機関確認用/有無");
	}

	@Test
	void aGateWithoutANameIsNeverCited() {
		Gate gate = gate(null);
		form("医療機関確認用", edition, gate);
		assertThat(CitationNames.of(gate)).isEmpty();
	}

	@Test
	void aProvisionThatStandsNowhereHasNoCitation() {
		assertThat(CitationNames.of(requirement("②"))).isEmpty();
	}

	@Test
	void theLevelsOfACitationAreWhatItsSegmentsComeFrom() {
		Requirement requirement = requirement("②");
		Section inner = section("9.1", requirement);
		Part part = part("企画管理編", edition, chapter("9", inner));
		assertThat(CitationNames.levels(requirement)).containsExactly(part, inner, requirement);
	}

	@Test
	void aSegmentThatWouldBeTornApartIsQuoted() {
		Item item = item("1/2");
		form("様式", edition, formSection("2", item));
		assertThat(CitationNames.of(item)).contains("様式/2/\"1/2\"");
	}

	@Test
	void walkingFromTheTopGivesTheSameCitation() {
		Item item = item("1/2");
		Scope scope = namedScope("サーバ", item);
		FormSection section = formSection("2", scope);
		var form = form("様式", edition, section);
		String base = CitationNames.below("", null, form);
		String below = CitationNames.below(CitationNames.below(base, form, section), section, scope);
		assertThat(CitationNames.below(below, scope, item)).isEqualTo(CitationNames.of(item).orElseThrow());
	}

	@Test
	void walkingFromTheTopReplacesToo() {
		Section inner = section("9.1.1");
		Section section = section("9.1", inner);
		var chapter = chapter("9", section);
		body(edition, chapter);
		String at = CitationNames.below("", null, chapter);
		at = CitationNames.below(at, chapter, section);
		assertThat(CitationNames.below(at, section, inner)).isEqualTo("9.1.1");
	}

	@Test
	void whatAddsNoSegmentLeavesTheCitationAsItIs() {
		assertThat(CitationNames.below("様式/2", null, scope())).isEqualTo("様式/2");
	}

	@Test
	void numbersAreComposed() {
		Requirement requirement = requirement("\u304B\u3099");
		body(edition, requirement);
		assertThat(CitationNames.of(requirement)).contains("\u304C");
	}
}
