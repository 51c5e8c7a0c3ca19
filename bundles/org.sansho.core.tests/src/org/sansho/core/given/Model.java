// SPDX-License-Identifier: EPL-2.0
package org.sansho.core.given;

import java.util.List;
import java.util.function.Consumer;
import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.InternalEObject;
import org.eclipse.emf.ecore.resource.Resource;
import org.eclipse.emf.ecore.resource.impl.ResourceImpl;
import org.sansho.model.Added;
import org.sansho.model.Chapter;
import org.sansho.model.Checklist;
import org.sansho.model.Clause;
import org.sansho.model.ClauseOwner;
import org.sansho.model.Column;
import org.sansho.model.ColumnKind;
import org.sansho.model.Declaration;
import org.sansho.model.Document;
import org.sansho.model.Edition;
import org.sansho.model.Form;
import org.sansho.model.FormElement;
import org.sansho.model.FormSection;
import org.sansho.model.Gate;
import org.sansho.model.Group;
import org.sansho.model.Guideline;
import org.sansho.model.Item;
import org.sansho.model.MappingEntry;
import org.sansho.model.MappingSet;
import org.sansho.model.MappingStatement;
import org.sansho.model.NoCounterpart;
import org.sansho.model.Part;
import org.sansho.model.Profile;
import org.sansho.model.Provision;
import org.sansho.model.Relationship;
import org.sansho.model.Requirement;
import org.sansho.model.SanshoFactory;
import org.sansho.model.SanshoFile;
import org.sansho.model.Scope;
import org.sansho.model.Section;
import org.sansho.model.SectionEntry;
import org.sansho.model.Side;
import org.sansho.model.Succession;
import org.sansho.model.SuccessionStatement;

/**
 * Makes small models that read like the language: {@code part("企画管理編", safety, chapter("9", requirement("②")))}.
 */
public final class Model {

	private static final SanshoFactory FACTORY = SanshoFactory.eINSTANCE;

	private Model() {
	}

	/** A file in a resource of its own, as rules expect it. */
	public static SanshoFile file(Declaration... declarations) {
		SanshoFile file = FACTORY.createSanshoFile();
		file.getDeclarations().addAll(List.of(declarations));
		Resource resource = new ResourceImpl(URI.createURI("test:/file.sansho"));
		resource.getContents().add(file);
		return file;
	}

	public static Guideline guideline(String name, Profile... profiles) {
		return document(FACTORY.createGuideline(), name, profiles);
	}

	public static Checklist checklist(String name, Profile... profiles) {
		return document(FACTORY.createChecklist(), name, profiles);
	}

	private static <D extends Document> D document(D document, String name, Profile... profiles) {
		document.setName(name);
		document.setTitle(name);
		document.getProfiles().addAll(List.of(profiles));
		return document;
	}

	public static Profile profile(String name) {
		Profile profile = FACTORY.createProfile();
		profile.setName(name);
		return profile;
	}

	public static Edition edition(String name) {
		Edition edition = FACTORY.createEdition();
		edition.setName(name);
		return edition;
	}

	/** An edition that a reference names and nobody declares. */
	public static Edition undeclaredEdition() {
		Edition edition = FACTORY.createEdition();
		((InternalEObject) edition).eSetProxyURI(URI.createURI("test:/nowhere.sansho#/0"));
		return edition;
	}

	/** A provision that a reference names and nobody declares. */
	public static Requirement undeclaredRequirement() {
		Requirement requirement = FACTORY.createRequirement();
		((InternalEObject) requirement).eSetProxyURI(URI.createURI("test:/nowhere.sansho#/1"));
		return requirement;
	}

	public static Part part(String name, Edition edition, Clause... clauses) {
		Part part = clauses(FACTORY.createPart(), clauses);
		part.setName(name);
		part.setEdition(edition);
		return part;
	}

	/** The body of an edition without parts. */
	public static Part body(Edition edition, Clause... clauses) {
		return part(null, edition, clauses);
	}

	public static Chapter chapter(String number, Clause... clauses) {
		return numbered(clauses(FACTORY.createChapter(), clauses), number);
	}

	public static Section section(String number, Clause... clauses) {
		return numbered(clauses(FACTORY.createSection(), clauses), number);
	}

	public static Group group(String number, Clause... clauses) {
		return numbered(clauses(FACTORY.createGroup(), clauses), number);
	}

	public static Requirement requirement(String number, Clause... clauses) {
		return numbered(clauses(FACTORY.createRequirement(), clauses), number);
	}

	private static <C extends ClauseOwner> C clauses(C owner, Clause... clauses) {
		owner.getClauses().addAll(List.of(clauses));
		return owner;
	}

	private static <P extends Provision> P numbered(P provision, String number) {
		provision.setNumber(number);
		return provision;
	}

	public static Form form(String name, Edition edition, FormElement... elements) {
		Form form = FACTORY.createForm();
		form.setName(name);
		form.setEdition(edition);
		form.getElements().addAll(List.of(elements));
		return form;
	}

	public static Gate gate(String number) {
		return numbered(FACTORY.createGate(), number);
	}

	public static FormSection formSection(String number, SectionEntry... entries) {
		FormSection section = FACTORY.createFormSection();
		section.setNumber(number);
		section.getEntries().addAll(List.of(entries));
		return section;
	}

	/** A scope without a name, in which numbers run on. */
	public static Scope scope(Item... items) {
		return namedScope(null, items);
	}

	/** A scope in which numbers begin anew. */
	public static Scope namedScope(String name, Item... items) {
		Scope scope = FACTORY.createScope();
		scope.setName(name);
		scope.getItems().addAll(List.of(items));
		return scope;
	}

	public static Item item(String number) {
		return numbered(FACTORY.createItem(), number);
	}

	public static Column column(ColumnKind kind, String title, String... choices) {
		Column column = FACTORY.createColumn();
		column.setKind(kind);
		column.setTitle(title);
		column.getChoices().addAll(List.of(choices));
		return column;
	}

	public static MappingSet mapping(String name, Edition from, Edition to, MappingStatement... statements) {
		MappingSet set = FACTORY.createMappingSet();
		set.setName(name);
		set.setFrom(from);
		set.setTo(to);
		set.getStatements().addAll(List.of(statements));
		return set;
	}

	public static MappingEntry entry(Provision source, Relationship relationship, Provision... targets) {
		MappingEntry entry = FACTORY.createMappingEntry();
		entry.getSources().add(source);
		entry.setRelationship(relationship);
		entry.getTargets().addAll(List.of(targets));
		return entry;
	}

	public static NoCounterpart noCounterpart(Side side, Provision... provisions) {
		NoCounterpart none = FACTORY.createNoCounterpart();
		none.setSide(side);
		none.getProvisions().addAll(List.of(provisions));
		return none;
	}

	public static Succession succession(Edition from, Edition to, SuccessionStatement... statements) {
		Succession succession = FACTORY.createSuccession();
		succession.setFrom(from);
		succession.setTo(to);
		succession.getStatements().addAll(List.of(statements));
		return succession;
	}

	public static Added added(Provision... successors) {
		Added added = FACTORY.createAdded();
		added.getSuccessors().addAll(List.of(successors));
		return added;
	}

	/** {@code object} after {@code change}: for properties that only a few tests need. */
	public static <T> T with(T object, Consumer<? super T> change) {
		change.accept(object);
		return object;
	}
}
