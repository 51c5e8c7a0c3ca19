// SPDX-License-Identifier: EPL-2.0
package org.sansho.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sansho.core.given.Model.body;
import static org.sansho.core.given.Model.chapter;
import static org.sansho.core.given.Model.edition;
import static org.sansho.core.given.Model.file;
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
import static org.sansho.core.given.Model.undeclaredEdition;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.sansho.core.citation.CitationNames;
import org.sansho.model.Edition;
import org.sansho.model.Gate;
import org.sansho.model.Part;
import org.sansho.model.Requirement;
import org.sansho.model.SanshoFile;

class ProvisionIndexTest {

	private final Edition safety = edition("mhlw.safety@6.0");

	private static ProvisionIndex indexOf(SanshoFile... files) {
		return ProvisionIndex.of(List.of(files));
	}

	@Test
	void everyCitationOfGuidelinesIsTheOneThatTheProvisionHasByItself() {
		Part part = part("経営管理編", safety, chapter("1", section("1.2", section("1.2.1", group("管理責任", requirement("②", requirement("1"))))),
				requirement("①")), section("附則"));
		ProvisionIndex index = indexOf(file(safety, part));
		assertThat(index.provisions(safety)).hasSize(8)
				.allSatisfy(provision -> assertThat(index.path(provision)).isEqualTo(CitationNames.of(provision)));
		assertThat(index.paths(safety)).containsExactly("経営管理編/1", "経営管理編/1.2", "経営管理編/1.2.1", "経営管理編/1.2.1/管理責任",
				"経営管理編/1.2.1/管理責任/②", "経営管理編/1.2.1/管理責任/②/1", "経営管理編/1/①", "経営管理編/附則");
	}

	@Test
	void everyCitationOfFormsIsTheOneThatTheProvisionHasByItself() {
		ProvisionIndex index = indexOf(file(safety, form("様式", safety, gate("有無"),
				formSection("2", item("①"), scope(item("②")), namedScope("サーバ", item("(1)"))))));
		assertThat(index.provisions(safety)).hasSize(4)
				.allSatisfy(provision -> assertThat(index.path(provision)).isEqualTo(CitationNames.of(provision)));
		assertThat(index.paths(safety)).containsExactly("様式/有無", "様式/2/①", "様式/2/②", "様式/2/サーバ/(1)");
	}

	@Test
	void aGateWithoutANameBelongsToItsEditionAndHasNoCitation() {
		Gate gate = gate(null);
		ProvisionIndex index = indexOf(file(safety, form("様式", safety, gate)));
		assertThat(index.provisions(safety)).containsExactly(gate);
		assertThat(index.path(gate)).isEmpty();
		assertThat(index.editionOf(gate)).containsSame(safety);
		assertThat(index.paths(safety)).isEmpty();
	}

	@Test
	void anEditionMayBeSpreadOverSeveralFiles() {
		Requirement one = requirement("①");
		Requirement two = requirement("②");
		Part first = part("編", safety, chapter("9", one));
		Part second = part("編", safety, section("9.1", two));
		ProvisionIndex index = indexOf(file(first), file(second), file(safety));
		assertThat(index.parts(safety)).containsExactly(first, second);
		assertThat(index.provision(safety, "編/9/①")).containsSame(one);
		assertThat(index.provision(safety, "編/9.1/②")).containsSame(two);
	}

	@Test
	void twoEditionsMayHaveTheSameCitation() {
		Edition later = edition("mhlw.safety@7.0");
		Requirement one = requirement("①");
		Requirement two = requirement("①");
		ProvisionIndex index = indexOf(file(safety, later, body(safety, one), body(later, two)));
		assertThat(index.provision(safety, "①")).containsSame(one);
		assertThat(index.provision(later, "①")).containsSame(two);
		assertThat(index.duplicates()).isEmpty();
	}

	@Test
	void composedAndDecomposedNumbersAreDuplicates() {
		Requirement second = requirement("\u304B\u3099");
		assertThat(indexOf(file(safety, body(safety, requirement("\u304C"), second))).duplicates()).containsExactly(second);
	}

	@Test
	void circledAndPlainNumbersAreNoDuplicates() {
		assertThat(indexOf(file(safety, body(safety, requirement("①"), requirement("1"), requirement("(1)"), requirement("⑴")))).duplicates()).isEmpty();
	}

	@Test
	void aCitationOfAPartMayBeOneOfABodyAsWell() {
		Requirement second = requirement("①");
		Requirement third = requirement("①");
		ProvisionIndex index = indexOf(file(safety, part("3", safety, requirement("①"))), file(body(safety, chapter("3", second), chapter("4"))),
				file(body(safety, chapter("4"), chapter("3", third))));
		assertThat(index.paths(safety)).containsExactly("3/①", "3", "4");
		assertThat(index.provision(safety, "3/①")).containsSame(index.provisions(safety).getFirst());
		assertThat(index.duplicates()).hasSize(4).startsWith(second).endsWith(third);
	}

	@Test
	void anIndexAfterAChangeIsWhatItWouldBeAnew() {
		SanshoFile header = file(safety);
		SanshoFile kept = file(part("編", safety, requirement("①")), body(safety, requirement("1")));
		SanshoFile gone = file(part("編", safety, requirement("②")), part("別編", safety, requirement("①")));
		SanshoFile come = file(part("編", safety, requirement("①"), requirement("③")));
		ProvisionIndex before = indexOf(header, kept, gone);
		List.of(List.of(header, kept, come), List.of(header, come, kept), List.of(header, kept), List.of(header), List.<SanshoFile>of()).forEach(files -> {
			ProvisionIndex after = before.after(files);
			ProvisionIndex anew = ProvisionIndex.of(files);
			assertThat(after.paths(safety)).isEqualTo(anew.paths(safety));
			assertThat(after.provisions(safety)).isEqualTo(anew.provisions(safety));
			assertThat(after.duplicates()).isEqualTo(anew.duplicates());
			assertThat(after.parts(safety)).isEqualTo(anew.parts(safety));
			assertThat(after.nearest(safety).to("編/④", 1)).isEqualTo(anew.nearest(safety).to("編/④", 1));
		});
	}

	@Test
	void ofTwoEditionsWithOneIdentifierTheFirstCounts() {
		ProvisionIndex index = indexOf(file(safety, edition("mhlw.safety@6.0"), edition(null)));
		assertThat(index.editions()).containsExactly(safety);
		assertThat(index.edition("mhlw.safety@6.0")).containsSame(safety);
	}

	@Test
	void whatNamesAnEditionThatDoesNotExistIsLeftOut() {
		Requirement lost = requirement("①");
		ProvisionIndex index = indexOf(file(safety, body(undeclaredEdition(), lost), body(null), form("様式", undeclaredEdition()), form("様式", null)));
		assertThat(index.editionOf(lost)).isEmpty();
		assertThat(index.parts(safety)).isEmpty();
		assertThat(index.forms(safety)).isEmpty();
	}

	@Test
	void anEditionOfNoFileIsEmpty() {
		assertThat(indexOf().provisions(safety)).isEmpty();
		assertThat(indexOf().provision(safety, "①")).isEmpty();
	}

	@Test
	void aProvisionWhoseNumberIsMissingDoesNotHideWhatIsInIt() {
		ProvisionIndex index = indexOf(file(safety, body(safety, chapter(null, requirement("①")))));
		assertThat(index.paths(safety)).containsExactly("①");
	}
}
