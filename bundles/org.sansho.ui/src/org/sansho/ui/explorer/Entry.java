// SPDX-License-Identifier: EPL-2.0
package org.sansho.ui.explorer;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import org.eclipse.emf.ecore.EObject;

/**
 * A line of the explorer. What is below it is only made when somebody looks.
 *
 * <p>Lines of two readings of a project are the same line when their {@link #key()} is; so what was open stays open.
 */
final class Entry {

	/** What a line stands for; decides its icon. */
	enum Kind {
		PROJECT, GROUP, GUIDELINE, CHECKLIST, EDITION, PART, CHAPTER, SECTION, REQUIREMENT, FORM, ITEM, MAPPING, NONE, SUCCESSION, FILE, MESSAGE
	}

	private final Kind kind;
	private final String label;
	private final String searched;
	private final OptionalInt count;
	private final Optional<EObject> object;
	private final Optional<URI> file;
	private final Optional<Entry> parent;
	private final ProjectContents project;
	private final Function<Entry, List<Entry>> maker;
	private List<Entry> children;

	private Entry(Draft draft, Optional<Entry> parent, Function<Entry, List<Entry>> maker) {
		this.kind = draft.kind;
		this.label = draft.label;
		this.searched = draft.searched;
		this.count = draft.count;
		this.object = draft.object;
		this.file = draft.file;
		this.project = draft.project;
		this.parent = parent;
		this.maker = maker;
	}

	Kind kind() {
		return kind;
	}

	/** What is shown. */
	String label() {
		return label;
	}

	/** What a filter looks at: the label and the citation. */
	String searched() {
		return searched;
	}

	/** How many things are below it, where that is worth telling. */
	OptionalInt count() {
		return count;
	}

	/** What it stands for in the model. */
	Optional<EObject> object() {
		return object;
	}

	/** The file that it stands for. */
	Optional<URI> file() {
		return file;
	}

	/** The line above; empty for a project. */
	Optional<Entry> parent() {
		return parent;
	}

	/** Where it leads. */
	Optional<Place> place() {
		return file.map(uri -> new Place(uri, 0)).or(() -> object.flatMap(project.places()));
	}

	/** What tells it from its neighbours, in this reading and the next. */
	String key() {
		return kind + "\t" + label;
	}

	/** What is below it, in the order of the document. */
	synchronized List<Entry> children() {
		if (children == null) {
			children = maker.apply(this);
		}
		return children;
	}

	/** This line with only {@code chosen} below it. */
	Entry with(Optional<Entry> newParent, Function<Entry, List<Entry>> chosen) {
		Draft draft = new Draft(project, kind, label);
		draft.searched = searched;
		draft.count = count;
		draft.object = object;
		draft.file = file;
		return new Entry(draft, newParent, chosen);
	}

	/** A line that is being made. */
	static final class Draft {
		private final ProjectContents project;
		private final Kind kind;
		private final String label;
		private String searched;
		private OptionalInt count = OptionalInt.empty();
		private Optional<EObject> object = Optional.empty();
		private Optional<URI> file = Optional.empty();

		Draft(ProjectContents project, Kind kind, String label) {
			this.project = project;
			this.kind = kind;
			this.label = label;
			this.searched = label;
		}

		Draft cited(String citation) {
			searched = label + "\t" + citation;
			return this;
		}

		Draft count(int number) {
			count = OptionalInt.of(number);
			return this;
		}

		Draft of(EObject what) {
			object = Optional.of(what);
			return this;
		}

		Draft at(URI uri) {
			file = Optional.of(uri);
			return this;
		}

		Entry under(Entry parent, Function<Entry, List<Entry>> children) {
			return new Entry(this, Optional.of(parent), children);
		}

		Entry leafUnder(Entry parent) {
			return new Entry(this, Optional.of(parent), entry -> List.of());
		}

		Entry top(Function<Entry, List<Entry>> children) {
			return new Entry(this, Optional.empty(), children);
		}
	}
}
