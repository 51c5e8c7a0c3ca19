// SPDX-License-Identifier: EPL-2.0
package org.sansho.ui.wizards;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import org.sansho.dsl.create.NewDeclaration;
import org.sansho.dsl.create.NewDeclaration.NewChecklist;
import org.sansho.dsl.create.NewDeclaration.NewGuideline;
import org.sansho.dsl.create.NewDeclaration.NewMappingSet;
import org.sansho.dsl.create.NewDeclaration.NewSuccession;

/** What can be begun with a wizard: what it asks, what that makes, and where it goes when nobody chooses a file. */
enum Kind {

	GUIDELINE(new Field("id", Choice.GUIDELINE), new Field("title"), new Field("issuer"), new Field("label"), new Field("issued"), new Field("parts")) {
		@Override
		NewDeclaration wanted(UnaryOperator<String> values) {
			String parts = values.apply("parts");
			List<String> names = parts.isEmpty() ? List.of() : Arrays.stream(parts.split(SEPARATOR, -1)).map(String::strip).toList();
			return new NewGuideline(values.apply("id"), values.apply("title"), values.apply("issuer"), values.apply("label"), values.apply("issued"), names);
		}

		@Override
		String name(UnaryOperator<String> values) {
			return values.apply("id") + '-' + values.apply("label");
		}
	},
	CHECKLIST(new Field("id", Choice.CHECKLIST), new Field("title"), new Field("issuer"), new Field("label"), new Field("issued"), new Field("fiscalYear"),
			new Field("basedOn", Choice.EDITION_OR_NONE), new Field("form"), new Field("heading")) {
		@Override
		NewDeclaration wanted(UnaryOperator<String> values) {
			return new NewChecklist(values.apply("id"), values.apply("title"), values.apply("issuer"), values.apply("label"), values.apply("issued"),
					values.apply("fiscalYear"), values.apply("basedOn"), values.apply("form"), values.apply("heading"));
		}

		@Override
		String name(UnaryOperator<String> values) {
			return values.apply("id") + '-' + values.apply("label");
		}
	},
	MAPPING(new Field("name"), new Field("from", Choice.EDITION), new Field("to", Choice.EDITION), new Field("title"), new Field("source")) {
		@Override
		NewDeclaration wanted(UnaryOperator<String> values) {
			return new NewMappingSet(values.apply("name"), values.apply("from"), values.apply("to"), values.apply("title"), values.apply("source"));
		}

		@Override
		String name(UnaryOperator<String> values) {
			return "mappings/" + values.apply("name");
		}
	},
	SUCCESSION(new Field("document", Choice.DOCUMENT), new Field("from", Choice.LABEL), new Field("to", Choice.LABEL), new Field("source")) {
		@Override
		NewDeclaration wanted(UnaryOperator<String> values) {
			return new NewSuccession(values.apply("document"), values.apply("from"), values.apply("to"), values.apply("source"));
		}

		@Override
		String name(UnaryOperator<String> values) {
			return "successions/" + values.apply("document") + '-' + values.apply("from") + '-' + values.apply("to");
		}
	};

	/** What can be chosen for a field. */
	enum Choice {
		/** Any text. */
		NONE,
		/** A guideline that is there, or a new one. */
		GUIDELINE,
		/** A checklist that is there, or a new one. */
		CHECKLIST,
		/** A document that has more than one edition. */
		DOCUMENT,
		/** An edition. */
		EDITION,
		/** An edition, or nothing. */
		EDITION_OR_NONE,
		/** The label of an edition of the document that is chosen. */
		LABEL;

		/** Whether something that is not there yet may be typed. */
		boolean isOpen() {
			return this == GUIDELINE || this == CHECKLIST;
		}
	}

	/** Something that a wizard asks. */
	record Field(String key, Choice choice) {
		Field(String key) {
			this(key, Choice.NONE);
		}
	}

	private static final String SEPARATOR = "[,、，]";
	private static final String UNFIT_FOR_FILES = "[^\\p{L}\\p{N}._/-]";

	private final List<Field> fields;

	Kind(Field... fields) {
		this.fields = List.of(fields);
	}

	/** What it asks, in order. */
	List<Field> fields() {
		return fields;
	}

	/** What was asked for. */
	abstract NewDeclaration wanted(UnaryOperator<String> values);

	abstract String name(UnaryOperator<String> values);

	/** The file that suggests itself, from the folder of the project. */
	String file(UnaryOperator<String> values) {
		return name(key -> values.apply(key).replace('/', '-')).replace('@', '-').replaceAll(UNFIT_FOR_FILES, "-").replaceAll("-+$", "");
	}

	/** The beginning of the keys of its texts; also the name of its icon. */
	String key() {
		return name().toLowerCase(Locale.ROOT);
	}

	/** The kind with this key. */
	static Kind of(String key) {
		return valueOf(key.toUpperCase(Locale.ROOT));
	}
}
