// SPDX-License-Identifier: EPL-2.0
package org.sansho.dsl.ide.rename;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.lsp4j.TextEdit;
import org.eclipse.lsp4j.WorkspaceEdit;
import org.sansho.dsl.ide.text.Ranges;
import org.sansho.dsl.live.LiveFile;
import org.sansho.dsl.live.LiveProject;
import org.sansho.dsl.resource.TextSpans.Span;

/** Collects edits of the files of a project; what would change nothing is no edit. */
final class Edits {

	private record Edit(Span span, String text) {
	}

	private final LiveProject project;
	private final Map<LiveFile, List<Edit>> edits = new LinkedHashMap<>();
	private final Map<String, List<TextEdit>> others = new LinkedHashMap<>();

	Edits(LiveProject project) {
		this.project = project;
	}

	/** What stands at {@code span}. */
	static String at(LiveFile file, Span span) {
		return file.text().substring(span.offset(), span.offset() + span.length());
	}

	/** {@code text} in place of what stands at {@code span}. */
	void replace(LiveFile file, Span span, String text) {
		if (!at(file, span).equals(text)) {
			edits.computeIfAbsent(file, key -> new ArrayList<>()).add(new Edit(span, text));
		}
	}

	/** An edit of a file that is not written in the language; its edits come in the order of its text. */
	void replaceIn(String uri, TextEdit edit) {
		others.computeIfAbsent(uri, key -> new ArrayList<>()).add(edit);
	}

	/** All of them, in the order of the files and the text. */
	WorkspaceEdit all() {
		Map<String, List<TextEdit>> changes = new LinkedHashMap<>();
		for (LiveFile file : project.files()) {
			List<Edit> here = edits.getOrDefault(file, List.of());
			if (!here.isEmpty()) {
				changes.put(file.uri(), here.stream().sorted(Comparator.comparingInt(edit -> edit.span().offset()))
						.map(edit -> new TextEdit(Ranges.range(file, edit.span()), edit.text())).toList());
			}
		}
		changes.putAll(others);
		return new WorkspaceEdit(changes);
	}
}
