// SPDX-License-Identifier: EPL-2.0
package org.sansho.dsl.naming;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.sansho.dsl.given.Examples.CHECKLIST;
import static org.sansho.dsl.given.Examples.GROUNDS;
import static org.sansho.dsl.given.Examples.SAFETY;
import static org.sansho.dsl.given.Project.project;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.xtext.naming.IQualifiedNameProvider;
import org.eclipse.xtext.naming.QualifiedName;
import org.eclipse.xtext.resource.IEObjectDescription;
import org.eclipse.xtext.resource.IResourceServiceProvider;
import org.eclipse.xtext.resource.XtextResource;
import org.eclipse.xtext.scoping.IScope;
import org.eclipse.xtext.scoping.IScopeProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sansho.dsl.given.Language;
import org.sansho.model.Form;
import org.sansho.model.MappingSet;
import org.sansho.model.Part;
import org.sansho.model.SanshoFactory;
import org.sansho.model.SanshoPackage;
import org.sansho.model.Succession;

/** What has a name, what the index tells others of, and what can be named where. */
class NamesTest {

	private static final String SUCCESSION = "edition mhlw.checklist@R8 succession of mhlw.checklist from R7 to R8 { withdrawn 医療機関確認用/2/② }";

	private final Map<String, XtextResource> files = project(SAFETY).and("b.sansho", CHECKLIST).and("c.sansho", GROUNDS).and("d.sansho", SUCCESSION).open();

	private static List<String> exported(XtextResource resource) {
		IResourceServiceProvider services = resource.getResourceServiceProvider();
		List<String> names = new ArrayList<>();
		for (IEObjectDescription description : services.getResourceDescriptionManager().getResourceDescription(resource).getExportedObjects()) {
			names.add(description.getEClass().getName() + ' ' + description.getName().toString(" "));
		}
		return names;
	}

	private List<String> namesAt(EObject context, EReference reference) {
		List<String> names = new ArrayList<>();
		Language.ENGLISH.get(IScopeProvider.class).getScope(context, reference).getAllElements().forEach(description -> names.add(description.getName().toString()));
		return names;
	}

	private <T> T declaration(String file, int index, Class<T> type) {
		return type.cast(Language.file(files.get(file)).getDeclarations().get(index));
	}

	@Test
	void theIndexKnowsWhateverHasAName() {
		assertThat(exported(files.get("a.sansho"))).containsExactly("Guideline mhlw.safety", "Edition mhlw.safety@6.0", "Chapter mhlw.safety@6.0 企画管理編/9",
				"Requirement mhlw.safety@6.0 企画管理編/9/②", "Section mhlw.safety@6.0 企画管理編/9.1", "Chapter mhlw.safety@6.0 企画管理編/12");
		assertThat(exported(files.get("b.sansho"))).containsExactly("Checklist mhlw.checklist", "Edition mhlw.checklist@R7", "Item mhlw.checklist@R7 医療機関確認用/2/①",
				"Item mhlw.checklist@R7 医療機関確認用/2/②");
		assertThat(exported(files.get("c.sansho"))).containsExactly("MappingSet grounds");
	}

	@Test
	void aProvisionOfNoEditionHasNoName() {
		IQualifiedNameProvider names = Language.ENGLISH.get(IQualifiedNameProvider.class);
		assertThat(names.getFullyQualifiedName(SanshoFactory.eINSTANCE.createRequirement())).isNull();
		assertThat(names.getFullyQualifiedName(SanshoFactory.eINSTANCE.createGuideline())).isNull();
		assertThat(names.getFullyQualifiedName(SanshoFactory.eINSTANCE.createRemark())).isNull();
	}

	@Test
	void anEditionCanBeNamedWhereverItIsDeclared() {
		assertThat(namesAt(declaration("c.sansho", 0, MappingSet.class), SanshoPackage.Literals.MAPPING_SET__TO)).containsExactlyInAnyOrder("mhlw.safety@6.0", "mhlw.checklist@R7", "mhlw.checklist@R8");
	}

	@Test
	void eachSideOfAMappingHasTheCitationsOfItsEdition() {
		EObject entry = declaration("c.sansho", 0, MappingSet.class).getStatements().getFirst();
		assertThat(namesAt(entry, SanshoPackage.Literals.MAPPING_ENTRY__SOURCES)).containsExactly("医療機関確認用/2/①", "医療機関確認用/2/②");
		assertThat(namesAt(entry, SanshoPackage.Literals.MAPPING_ENTRY__TARGETS)).containsExactly("企画管理編/9", "企画管理編/9/②", "企画管理編/9.1", "企画管理編/12");
	}

	@Test
	void aSuccessionHasTheLabelsOfItsDocument() {
		Succession succession = declaration("d.sansho", 1, Succession.class);
		assertThat(namesAt(succession, SanshoPackage.Literals.SUCCESSION__TO)).containsExactlyInAnyOrder("R7", "R8");
		assertThat(namesAt(succession, SanshoPackage.Literals.SUCCESSION__DOCUMENT)).containsExactlyInAnyOrder("mhlw.safety", "mhlw.checklist");
	}

	@Test
	void aClauseHasTheProfilesOfItsDocument() {
		assertThat(namesAt(declaration("a.sansho", 2, Part.class).getClauses().getLast(), SanshoPackage.Literals.APPLICABLE__APPLIES_TO)).containsExactly("I", "III");
	}

	@Test
	void nothingCanBeNamedByAReferenceThatHoldsItsTarget() {
		assertThat(namesAt(declaration("a.sansho", 2, Part.class), SanshoPackage.Literals.CLAUSE_OWNER__CLAUSES)).isEmpty();
	}

	@Test
	void aNameIsFoundByWhatItNames() {
		EObject entry = declaration("c.sansho", 0, MappingSet.class).getStatements().getFirst();
		IScope scope = Language.ENGLISH.get(IScopeProvider.class).getScope(entry, SanshoPackage.Literals.MAPPING_ENTRY__TARGETS);
		EObject section = declaration("a.sansho", 2, Part.class).getClauses().getFirst().eContents().getLast();
		assertThat(scope.getSingleElement(section).getName()).hasToString("企画管理編/9.1");
		assertThat(scope.getElements(section)).hasSize(1);
		assertThat(scope.getElements(QualifiedName.create("企画管理編/9.1"))).hasSize(1);
		assertThat(scope.getElements(QualifiedName.create("企画管理編/99"))).isEmpty();
		assertThat(scope.getElements(declaration("b.sansho", 2, Form.class))).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = {"mhlw.safety", "企画管理編/9.1", "C.1", "a b"})
	void aDotIsPartOfAName(String name) {
		CitationNameConverter converter = new CitationNameConverter();
		assertThat(converter.toQualifiedName(name).getSegments()).containsExactly(name);
		assertThat(converter.toString(converter.toQualifiedName(name))).isEqualTo(name);
	}

	@Test
	void aNameIsComposed() {
		assertThat(new CitationNameConverter().toQualifiedName("\u304B\u3099")).isEqualTo(QualifiedName.create("\u304C"));
	}

	@Test
	void anEmptyNameIsAMistake() {
		CitationNameConverter converter = new CitationNameConverter();
		assertThatThrownBy(() -> converter.toQualifiedName("")).isInstanceOf(IllegalArgumentException.class);
		assertThatThrownBy(() -> converter.toQualifiedName(null)).isInstanceOf(IllegalArgumentException.class);
	}
}
