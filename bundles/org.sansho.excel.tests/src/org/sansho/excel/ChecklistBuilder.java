// SPDX-License-Identifier: EPL-2.0
package org.sansho.excel;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.sansho.core.Corpus;
import org.sansho.model.Chapter;
import org.sansho.model.Checklist;
import org.sansho.model.Column;
import org.sansho.model.ColumnGroup;
import org.sansho.model.ColumnKind;
import org.sansho.model.Edition;
import org.sansho.model.Field;
import org.sansho.model.Form;
import org.sansho.model.FormSection;
import org.sansho.model.Gate;
import org.sansho.model.Item;
import org.sansho.model.MappingEntry;
import org.sansho.model.MappingSet;
import org.sansho.model.Part;
import org.sansho.model.Placement;
import org.sansho.model.Provision;
import org.sansho.model.Relationship;
import org.sansho.model.Remark;
import org.sansho.model.SanshoFactory;
import org.sansho.model.SanshoFile;
import org.sansho.model.Scope;

/** An edition of a checklist with its forms, and clauses of a guideline that its items rest on. */
final class ChecklistBuilder {

	private static final SanshoFactory FACTORY = SanshoFactory.eINSTANCE;

	private final SanshoFile file = FACTORY.createSanshoFile();
	private final Edition edition = FACTORY.createEdition();
	private final Edition guideline = FACTORY.createEdition();
	private final MappingSet mapping = FACTORY.createMappingSet();
	private final Map<String, Part> parts = new LinkedHashMap<>();
	private final Map<String, Form> forms = new LinkedHashMap<>();

	private ChecklistBuilder(String label) {
		Checklist checklist = FACTORY.createChecklist();
		checklist.setName("mhlw.checklist");
		checklist.setTitle("サイバーセキュリティ対策チェックリスト");
		edition.setName("mhlw.checklist@" + label);
		guideline.setName("mhlw.safety@6.0");
		mapping.setName("basis");
		mapping.setFrom(edition);
		mapping.setTo(guideline);
		file.getDeclarations().addAll(List.of(checklist, edition, guideline, mapping));
	}

	static ChecklistBuilder edition(String label) {
		return new ChecklistBuilder(label);
	}

	/** A checklist with a single form. */
	static ChecklistBuilder withForm(String name, Consumer<FormBuilder> content) {
		return edition("R7").form(name, content);
	}

	ChecklistBuilder form(String name, Consumer<FormBuilder> content) {
		Form form = FACTORY.createForm();
		form.setName(name);
		form.setEdition(edition);
		file.getDeclarations().add(form);
		forms.putIfAbsent(name, form);
		content.accept(new FormBuilder(form));
		return this;
	}

	/** Says that the item or gate rests on a chapter of a part of the guideline. */
	ChecklistBuilder basis(String citation, String part, String number) {
		Part of = parts.computeIfAbsent(part, name -> {
			Part created = FACTORY.createPart();
			created.setName(name);
			created.setEdition(guideline);
			file.getDeclarations().add(created);
			return created;
		});
		Chapter chapter = FACTORY.createChapter();
		chapter.setNumber(number);
		of.getClauses().add(chapter);
		MappingEntry entry = FACTORY.createMappingEntry();
		entry.getSources().add(provision(citation));
		entry.setRelationship(Relationship.INTERSECTS);
		entry.getTargets().add(chapter);
		mapping.getStatements().add(entry);
		return this;
	}

	private Provision provision(String citation) {
		return corpus().provision(edition, citation).orElseThrow();
	}

	Corpus corpus() {
		return Corpus.of(List.of(file));
	}

	Edition edition() {
		return edition;
	}

	Form form(String name) {
		return forms.get(name);
	}

	/** What a form says. */
	static final class FormBuilder extends Columns {

		private final Form form;

		FormBuilder(Form form) {
			super(form.getColumns());
			this.form = form;
		}

		FormBuilder heading(String text) {
			form.setHeading(text);
			return this;
		}

		FormBuilder sheet(String name) {
			form.setSheet(name);
			return this;
		}

		FormBuilder unlessRemark(String template) {
			form.setUnlessRemark(template);
			return this;
		}

		FormBuilder above(String text) {
			return remark(Placement.ABOVE, text);
		}

		FormBuilder below(String text) {
			return remark(Placement.BELOW, text);
		}

		private FormBuilder remark(Placement placement, String text) {
			Remark remark = FACTORY.createRemark();
			remark.setPlacement(placement);
			remark.setText(text);
			form.getRemarks().add(remark);
			return this;
		}

		FormBuilder field(String label) {
			return field(label, false);
		}

		FormBuilder dateField(String label) {
			return field(label, true);
		}

		private FormBuilder field(String label, boolean dated) {
			Field field = FACTORY.createField();
			field.setLabel(label);
			field.setDated(dated);
			form.getFields().add(field);
			return this;
		}

		FormBuilder group(String title, Consumer<Columns> columns) {
			ColumnGroup group = FACTORY.createColumnGroup();
			group.setTitle(title);
			form.getColumns().add(group);
			columns.accept(new Columns(group.getColumns()));
			return this;
		}

		FormBuilder gate(String number, String title, String stopIf, String... choices) {
			Gate gate = FACTORY.createGate();
			gate.setNumber(number);
			gate.setTitle(title);
			gate.setStopIf(stopIf);
			gate.getChoices().addAll(List.of(choices));
			form.getElements().add(gate);
			return this;
		}

		FormBuilder section(String number, String title, Consumer<SectionBuilder> content) {
			FormSection section = FACTORY.createFormSection();
			section.setNumber(number);
			section.setTitle(title);
			form.getElements().add(section);
			content.accept(new SectionBuilder(section));
			return this;
		}

		/** An item column and an undated answer column, for tests about something else. */
		FormBuilder plainColumns() {
			item("項目").answer("回答", "はい", "いいえ");
			return this;
		}
	}

	/** Columns of a form or of a group of columns. */
	static class Columns {

		private final List<? super Column> columns;

		Columns(List<? super Column> columns) {
			this.columns = columns;
		}

		Columns item(String title) {
			return column(ColumnKind.ITEM, title, false);
		}

		Columns answer(String title, String... choices) {
			return column(ColumnKind.ANSWER, title, false, choices);
		}

		Columns datedAnswer(String title, String... choices) {
			return column(ColumnKind.ANSWER, title, true, choices);
		}

		Columns date(String title) {
			return column(ColumnKind.DATE, title, false);
		}

		Columns text(String title) {
			return column(ColumnKind.TEXT, title, false);
		}

		Columns basis(String title) {
			return column(ColumnKind.BASIS, title, false);
		}

		/** Declares the width of the column before. */
		Columns wide(int halfWidthCharacters) {
			((Column) columns.getLast()).setWidth(halfWidthCharacters);
			return this;
		}

		private Columns column(ColumnKind kind, String title, boolean dated, String... choices) {
			Column column = FACTORY.createColumn();
			column.setKind(kind);
			column.setTitle(title);
			column.setDated(dated);
			column.getChoices().addAll(List.of(choices));
			columns.add(column);
			return this;
		}
	}

	/** Scopes and items of a section. */
	static final class SectionBuilder {

		private final FormSection section;

		SectionBuilder(FormSection section) {
			this.section = section;
		}

		SectionBuilder printedAs(String number) {
			section.setPrintedAs(number);
			return this;
		}

		SectionBuilder item(String number, String title) {
			return item(number, title, item -> { });
		}

		SectionBuilder item(String number, String title, Consumer<Item> more) {
			section.getEntries().add(itemOf(number, title, more));
			return this;
		}

		SectionBuilder scope(String titles, Consumer<ScopeBuilder> content) {
			Scope scope = FACTORY.createScope();
			scope.getTitles().addAll(List.of(titles.split("、")));
			section.getEntries().add(scope);
			content.accept(new ScopeBuilder(scope));
			return this;
		}
	}

	/** Items of a scope. */
	static final class ScopeBuilder {

		private final Scope scope;

		ScopeBuilder(Scope scope) {
			this.scope = scope;
		}

		ScopeBuilder item(String number, String title) {
			return item(number, title, item -> { });
		}

		ScopeBuilder item(String number, String title, Consumer<Item> more) {
			scope.getItems().add(itemOf(number, title, more));
			return this;
		}
	}

	private static Item itemOf(String number, String title, Consumer<Item> more) {
		Item item = FACTORY.createItem();
		item.setNumber(number);
		item.setTitle(title);
		more.accept(item);
		return item;
	}
}
