// SPDX-License-Identifier: EPL-2.0
package org.sansho.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.sansho.core.given.Model.added;
import static org.sansho.core.given.Model.chapter;
import static org.sansho.core.given.Model.checklist;
import static org.sansho.core.given.Model.edition;
import static org.sansho.core.given.Model.entry;
import static org.sansho.core.given.Model.file;
import static org.sansho.core.given.Model.form;
import static org.sansho.core.given.Model.formSection;
import static org.sansho.core.given.Model.guideline;
import static org.sansho.core.given.Model.item;
import static org.sansho.core.given.Model.mapping;
import static org.sansho.core.given.Model.noCounterpart;
import static org.sansho.core.given.Model.part;
import static org.sansho.core.given.Model.profile;
import static org.sansho.core.given.Model.requirement;
import static org.sansho.core.given.Model.section;
import static org.sansho.core.given.Model.succession;
import static org.sansho.core.given.Model.undeclaredRequirement;
import static org.sansho.core.given.Model.with;

import java.util.List;
import org.eclipse.emf.ecore.util.InternalEList;
import org.junit.jupiter.api.Test;
import org.sansho.model.Added;
import org.sansho.model.Edition;
import org.sansho.model.Form;
import org.sansho.model.Guideline;
import org.sansho.model.Item;
import org.sansho.model.MappingEntry;
import org.sansho.model.MappingSet;
import org.sansho.model.NoCounterpart;
import org.sansho.model.Part;
import org.sansho.model.Profile;
import org.sansho.model.Provision;
import org.sansho.model.Relationship;
import org.sansho.model.Requirement;
import org.sansho.model.SanshoFile;
import org.sansho.model.Section;
import org.sansho.model.Side;
import org.sansho.model.Succession;

class CorpusTest {

	private final Guideline document = guideline("mhlw.safety");
	private final Edition safety = edition("mhlw.safety@6.0");
	private final Edition checklist = edition("mhlw.checklist@R7");
	private final Item item = item("②");
	private final Requirement requirement = requirement("②");
	private final Section section = section("9.1");
	private final Part part = part("企画管理編", safety, chapter("9", requirement, section));
	private final Form form = form("医療機関確認用", checklist, formSection("2", item));

	private Corpus corpusWith(MappingSet... sets) {
		return Corpus.of(List.of(file(document, checklist("mhlw.checklist"), safety, checklist, part, form), file(sets)));
	}

	@Test
	void filesKeepTheirOrder() {
		SanshoFile one = file();
		SanshoFile other = file();
		assertThat(Corpus.of(List.of(other, one)).files()).containsExactly(other, one);
	}

	@Test
	void documentsAreFoundByName() {
		Corpus corpus = corpusWith();
		assertThat(corpus.document("mhlw.safety")).containsSame(document);
		assertThat(corpus.document("mhlw.other")).isEmpty();
		assertThat(corpus.documents()).hasSize(2).first().isSameAs(document);
	}

	@Test
	void ofTwoDocumentsWithOneNameTheFirstCounts() {
		Guideline second = guideline("mhlw.safety");
		Corpus corpus = Corpus.of(List.of(file(document, second)));
		assertThat(corpus.document("mhlw.safety")).containsSame(document);
		assertThat(corpus.documents()).containsExactly(document);
	}

	@Test
	void aDocumentWithoutANameIsLeftOut() {
		assertThat(Corpus.of(List.of(file(guideline(null)))).documents()).isEmpty();
	}

	@Test
	void anEditionKnowsItsDocument() {
		assertThat(corpusWith().documentOf(safety)).containsSame(document);
		assertThat(corpusWith().documentOf(edition("mhlw.other@1"))).isEmpty();
		assertThat(corpusWith().documentOf(edition("mhlw.safety"))).isEmpty();
	}

	@Test
	void editionsAreFoundByIdentifier() {
		assertThat(corpusWith().edition("mhlw.checklist@R7")).containsSame(checklist);
		assertThat(corpusWith().edition("mhlw.checklist@R8")).isEmpty();
		assertThat(corpusWith().editions()).containsExactly(safety, checklist);
	}

	@Test
	void anEditionHasItsPartsAndForms() {
		Corpus corpus = corpusWith();
		assertThat(corpus.parts(safety)).containsExactly(part);
		assertThat(corpus.forms(safety)).isEmpty();
		assertThat(corpus.forms(checklist)).containsExactly(form);
		assertThat(corpus.parts(checklist)).isEmpty();
	}

	@Test
	void anEditionHasItsProvisionsInTheOrderOfTheText() {
		Corpus corpus = corpusWith();
		assertThat(corpus.provisions(safety)).containsExactly(part.getClauses().getFirst(), requirement, section);
		assertThat(corpus.paths(safety)).containsExactly("企画管理編/9", "企画管理編/9/②", "企画管理編/9.1");
	}

	@Test
	void aProvisionIsFoundByItsCitation() {
		Corpus corpus = corpusWith();
		assertThat(corpus.provision(safety, "企画管理編/9.1")).containsSame(section);
		assertThat(corpus.provision(checklist, "企画管理編/9.1")).isEmpty();
		assertThat(corpus.path(section)).contains("企画管理編/9.1");
		assertThat(corpus.editionOf(section)).containsSame(safety);
	}

	@Test
	void aProvisionOfNoFileIsUnknown() {
		assertThat(corpusWith().path(requirement("⑨"))).isEmpty();
		assertThat(corpusWith().editionOf(requirement("⑨"))).isEmpty();
	}

	@Test
	void aCitationThatStandsTwiceIsADuplicate() {
		Requirement second = requirement("②");
		Corpus corpus = Corpus.of(List.of(file(safety, part), file(part("企画管理編", safety, chapter("8"), chapter("9", second)))));
		assertThat(corpus.duplicates()).hasSize(2).last().isSameAs(second);
		assertThat(corpus.provision(safety, "企画管理編/9/②")).containsSame(requirement);
		assertThat(corpus.path(second)).contains("企画管理編/9/②");
	}

	@Test
	void mappingSetsAreFoundByName() {
		MappingSet basis = mapping("basis", checklist, safety);
		Corpus corpus = corpusWith(basis, mapping("basis", checklist, safety), mapping(null, checklist, safety));
		assertThat(corpus.mappingSets()).containsExactly(basis);
		assertThat(corpus.mappingSet("basis")).containsSame(basis);
		assertThat(corpus.mappingSet("other")).isEmpty();
	}

	@Test
	void anEntryIsKnownFromBothEnds() {
		MappingEntry entry = entry(item, Relationship.INTERSECTS, section, requirement);
		Corpus corpus = corpusWith(mapping("basis", checklist, safety, entry));
		assertThat(corpus.statementsFrom(item)).containsExactly(entry);
		assertThat(corpus.statementsTo(section)).containsExactly(entry);
		assertThat(corpus.statementsTo(requirement)).containsExactly(entry);
		assertThat(corpus.statementsTo(item)).isEmpty();
		assertThat(corpus.statementsFrom(section)).isEmpty();
	}

	@Test
	void anEntryThatNamesAnEndTwiceIsKnownFromItOnce() {
		MappingEntry entry = entry(item, Relationship.INTERSECTS, section);
		((InternalEList<Provision>) entry.getTargets()).addUnique(section);
		assertThat(corpusWith(mapping("grounds", checklist, safety, entry)).statementsTo(section)).containsExactly(entry);
	}

	@Test
	void thatThereIsNoCounterpartIsKnownFromItsSide() {
		NoCounterpart source = noCounterpart(Side.SOURCE, item);
		NoCounterpart target = noCounterpart(Side.TARGET, section);
		Corpus corpus = corpusWith(mapping("basis", checklist, safety, source, target));
		assertThat(corpus.statementsFrom(item)).containsExactly(source);
		assertThat(corpus.statementsTo(section)).containsExactly(target);
		assertThat(corpus.statementsFrom(section)).isEmpty();
	}

	@Test
	void statementsKeepTheOrderOfTheFiles() {
		MappingEntry one = entry(item, Relationship.EQUAL, section);
		MappingEntry other = entry(item, Relationship.INTERSECTS, requirement);
		Corpus corpus = corpusWith(mapping("a", checklist, safety, one), mapping("b", checklist, safety, other));
		assertThat(corpus.statementsFrom(item)).containsExactly(one, other);
	}

	@Test
	void theBasisOfAnItemIsWhatItsEntriesNameEachOnce() {
		Corpus corpus = corpusWith(mapping("basis", checklist, safety, entry(item, Relationship.INTERSECTS, section, requirement),
				entry(item, Relationship.SUBSET_OF, section), noCounterpart(Side.SOURCE, item)));
		assertThat(corpus.basis(item)).containsExactly(section, requirement);
	}

	@Test
	void whatSharesNothingIsNoBasis() {
		Corpus corpus = corpusWith(mapping("basis", checklist, safety, entry(item, Relationship.NO_RELATIONSHIP, section)));
		assertThat(corpus.basis(item)).isEmpty();
	}

	@Test
	void whatCannotBeResolvedIsAbsent() {
		Requirement nowhere = undeclaredRequirement();
		Corpus corpus = corpusWith(mapping("basis", checklist, safety, entry(item, Relationship.EQUAL, nowhere, section)));
		assertThat(corpus.basis(item)).containsExactly(section);
		assertThat(corpus.statementsTo(nowhere)).isEmpty();
	}

	@Test
	void aProvisionKnowsWhatBecameOfItAndWhereItCameFrom() {
		Added added = added(item);
		Succession succession = succession(checklist, checklist, added);
		Corpus corpus = Corpus.of(List.of(file(succession)));
		assertThat(corpus.successionTo(item)).containsExactly(added);
		assertThat(corpus.successionFrom(item)).isEmpty();
	}

	@Test
	void successionsKeepTheOrderOfTheFiles() {
		Succession one = succession(safety, checklist, added(item));
		Succession other = succession(checklist, safety);
		assertThat(Corpus.of(List.of(file(one), file(other))).successions()).containsExactly(one, other);
	}

	@Test
	void whatSaysNothingAppliesAsWhatContainsIt() {
		Profile one = profile("I");
		Requirement inner = requirement("①");
		part("編", safety, with(chapter("12", inner), chapter -> chapter.getAppliesTo().add(one)));
		assertThat(corpusWith().appliesTo(inner)).containsExactly(one);
	}

	@Test
	void aChildMayWidenWhatItInherits() {
		Profile one = profile("I");
		Profile two = profile("II");
		Requirement inner = with(requirement("⑤"), it -> it.getAppliesTo().addAll(List.of(one, two)));
		part("編", safety, with(chapter("12", inner), chapter -> chapter.getAppliesTo().add(one)));
		assertThat(corpusWith().appliesTo(inner)).containsExactly(one, two);
	}

	@Test
	void aPartLimitsEverythingInIt() {
		Profile one = profile("I");
		Requirement inner = requirement("①");
		with(part("編", safety, chapter("1", inner)), it -> it.getAppliesTo().add(one));
		assertThat(corpusWith().appliesTo(inner)).containsExactly(one);
	}

	@Test
	void whatNothingLimitsAppliesToAll() {
		assertThat(corpusWith().appliesTo(requirement)).isEmpty();
	}

	@Test
	void whatItGivesOutCannotBeChanged() {
		Corpus corpus = corpusWith(mapping("basis", checklist, safety, entry(item, Relationship.EQUAL, section)));
		List<List<?>> lists = List.of(corpus.files(), corpus.documents(), corpus.editions(), corpus.parts(safety), corpus.forms(checklist),
				corpus.provisions(safety), corpus.duplicates(), corpus.mappingSets(), corpus.successions(), corpus.statementsFrom(item),
				corpus.statementsTo(section), corpus.basis(item), corpus.appliesTo(requirement));
		assertThat(lists).allSatisfy(list -> assertThatThrownBy(list::clear).isInstanceOf(UnsupportedOperationException.class));
		assertThatThrownBy(() -> corpus.paths(safety).clear()).isInstanceOf(UnsupportedOperationException.class);
	}
}
