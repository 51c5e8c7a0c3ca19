// SPDX-License-Identifier: EPL-2.0
package org.sansho.dsl.ide.actions;

import com.google.gson.JsonObject;
import java.util.List;
import java.util.Optional;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.lsp4j.Diagnostic;
import org.sansho.core.Corpus;
import org.sansho.core.rules.Subject;
import org.sansho.dsl.ide.text.Ranges;
import org.sansho.dsl.linking.Link;
import org.sansho.dsl.live.LiveFile;
import org.sansho.dsl.live.LiveProject;

/**
 * Where something is wrong, in the project as it is now: the client may speak of a state that is a moment old.
 *
 * @param project    the project
 * @param file       the file
 * @param diagnostic what the client was told
 */
record Place(LiveProject project, LiveFile file, Diagnostic diagnostic) {

	Corpus corpus() {
		return project.corpus();
	}

	/** The code of the rule. */
	String code() {
		return diagnostic.getCode() == null || diagnostic.getCode().isRight() ? "" : diagnostic.getCode().getLeft();
	}

	/** The code, or the code and what exactly is wrong. */
	String key() {
		return diagnostic.getData() instanceof JsonObject data && data.has("key") ? data.get("key").getAsString() : code();
	}

	/** The message for people. */
	String message() {
		return diagnostic.getMessage().isLeft() ? diagnostic.getMessage().getLeft() : "";
	}

	/** What the finding is about, as settings name it; empty where nothing has a name. */
	String subject() {
		if (diagnostic.getData() instanceof JsonObject data && data.has("subject")) {
			return data.get("subject").getAsString();
		}
		return object().map(object -> Subject.of(object, corpus())).orElse("");
	}

	int offset() {
		return Ranges.offset(file.lines(), diagnostic.getRange().getStart());
	}

	int end() {
		return Ranges.offset(file.lines(), diagnostic.getRange().getEnd());
	}

	/** The text that is marked. */
	String text() {
		return file.text().substring(offset(), Math.max(offset(), end()));
	}

	/** The innermost object that holds all that is marked. */
	Optional<EObject> object() {
		EObject object = file.objectAt(offset()).orElse(null);
		while (object != null && object.eContainer() != null && file.spans().of(object).offset() + file.spans().of(object).length() < end()) {
			object = object.eContainer();
		}
		return Optional.ofNullable(object);
	}

	/** The nearest object of this kind that holds what is marked. */
	<T extends EObject> Optional<T> object(Class<T> kind) {
		for (EObject level = object().orElse(null); level != null; level = level.eContainer()) {
			if (kind.isInstance(level)) {
				return Optional.of(kind.cast(level));
			}
		}
		return Optional.empty();
	}

	/** The reference that is marked. */
	Optional<Link> link() {
		return file.linkAt(offset()).filter(link -> link.written().offset() == offset());
	}

	/** The references of one list, in the order of the text. */
	List<Link> list(EObject owner, EReference reference) {
		return file.links().stream().filter(link -> link.written().owner() == owner && link.written().reference() == reference).toList();
	}
}
