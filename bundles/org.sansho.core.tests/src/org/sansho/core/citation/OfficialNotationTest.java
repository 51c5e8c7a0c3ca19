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
import static org.sansho.core.given.Model.section;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.sansho.model.Clause;
import org.sansho.model.Edition;
import org.sansho.model.Gate;
import org.sansho.model.Item;
import org.sansho.model.Part;
import org.sansho.model.Requirement;
import org.sansho.model.Section;

/** The expected texts are those of the manuals of the checklist. */
class OfficialNotationTest {

	private final Edition safety = edition("mhlw.safety@6.0");

	private Part management(Clause... clauses) {
		return part("企画管理編", safety, clauses);
	}

	private Part operation(Clause... clauses) {
		return part("システム運用編", safety, clauses);
	}

	@Test
	void aSectionIsItsNumberAfterThePart() {
		Section section = section("9.1");
		management(chapter("9", section));
		assertThat(OfficialNotation.print(section)).isEqualTo("企画管理編 9.1");
	}

	@Test
	void aRequirementStandsRightBehindItsChapter() {
		Requirement requirement = requirement("③");
		operation(chapter("8", requirement));
		assertThat(OfficialNotation.print(requirement)).isEqualTo("システム運用編 8③");
	}

	@Test
	void aGroupStandsBetweenAngleBrackets() {
		Requirement requirement = requirement("②");
		part("経営管理編", safety, chapter("1", section("1.2", section("1.2.1", group("管理責任", requirement)))));
		assertThat(OfficialNotation.print(requirement)).isEqualTo("経営管理編 1.2.1<管理責任>②");
	}

	@Test
	void nestedRequirementsFollowEachOther() {
		Requirement leaf = requirement("(b)");
		management(chapter("14", requirement("①", requirement("1", requirement("(2)", leaf)))));
		assertThat(OfficialNotation.print(leaf)).isEqualTo("企画管理編 14①1(2)(b)");
	}

	@Test
	void provisionsOfSeveralPartsAreJoinedByCommas() {
		Section one = section("9.1");
		management(chapter("9", one));
		Section other = section("10.1");
		operation(chapter("10", other));
		assertThat(OfficialNotation.print(List.of(one, other))).isEqualTo("企画管理編 9.1、システム運用編 10.1");
	}

	@Test
	void aPartIsNamedOnceForAllItsProvisions() {
		Requirement requirement = requirement("③");
		Section section = section("8.2");
		operation(chapter("8", requirement, section));
		Section elsewhere = section("9.1");
		management(chapter("9", elsewhere));
		assertThat(OfficialNotation.print(List.of(requirement, elsewhere, section))).isEqualTo("システム運用編 8③、8.2、企画管理編 9.1");
	}

	@Test
	void theSameProvisionIsPrintedOnce() {
		Requirement requirement = requirement("③");
		operation(chapter("8", requirement));
		assertThat(OfficialNotation.print(List.of(requirement, requirement))).isEqualTo("システム運用編 8③");
	}

	@Test
	void numbersThatWouldRunIntoEachOtherAreKeptApart() {
		Requirement requirement = requirement("C.1");
		body(safety, chapter("6.2", requirement));
		assertThat(OfficialNotation.print(requirement)).isEqualTo("6.2 C.1");
	}

	@Test
	void anItemIsCitedByItsForm() {
		Item item = item("②");
		form("医療機関確認用", edition("mhlw.checklist@R7"), formSection("2", item));
		assertThat(OfficialNotation.print(item)).isEqualTo("医療機関確認用 2②");
	}

	@Test
	void aNamedScopeStandsBetweenAngleBrackets() {
		Item item = item("(4)");
		form("医療機関確認用", edition("mhlw.checklist@R5"), formSection("2", namedScope("サーバ", item)));
		assertThat(OfficialNotation.print(item)).isEqualTo("医療機関確認用 2<サーバ>(4)");
	}

	@Test
	void aGateWithoutANameIsItsForm() {
		Gate gate = gate(null);
		form("医療機関確認用", edition("mhlw.checklist@R7"), gate);
		assertThat(OfficialNotation.print(gate)).isEqualTo("医療機関確認用");
	}

	@Test
	void aProvisionThatStandsNowhereIsItsNumber() {
		assertThat(OfficialNotation.print(requirement("②"))).isEqualTo("②");
	}

	@Test
	void nothingIsPrintedForNothing() {
		assertThat(OfficialNotation.print(List.of())).isEmpty();
	}
}
