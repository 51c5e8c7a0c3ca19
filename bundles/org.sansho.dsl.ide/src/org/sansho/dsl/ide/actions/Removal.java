// SPDX-License-Identifier: EPL-2.0
package org.sansho.dsl.ide.actions;

import java.util.List;
import java.util.Optional;
import org.eclipse.emf.ecore.EObject;
import org.sansho.dsl.ide.actions.Mend.Change;
import org.sansho.dsl.linking.Link;
import org.sansho.dsl.live.LiveFile;
import org.sansho.dsl.resource.TextLines;
import org.sansho.dsl.resource.TextSpans.Span;

/** Takes statements and members of lists out of a text, so that what is left is laid out as before. Comments stay. */
final class Removal {

	private Removal() {
	}

	/** Takes {@code object} out: whole lines where it has them to itself. */
	static Change of(LiveFile file, EObject object) {
		Span span = file.spans().of(object);
		return of(file.lines(), span.offset(), span.offset() + span.length());
	}

	/** Takes a run of words out. */
	static Change of(LiveFile file, int start, int end) {
		return of(file.lines(), start, end);
	}

	private static Change of(TextLines lines, int start, int end) {
		String text = lines.text();
		int first = lines.line(start);
		int last = lines.line(end);
		boolean alone = text.substring(lines.start(first), start).isBlank() && text.substring(end, lines.end(last)).isBlank();
		if (alone) {
			int to = last + 1 < lines.count() ? lines.start(last + 1) : text.length();
			boolean gapBefore = first > 0 && text.substring(lines.start(first - 1), lines.end(first - 1)).isBlank();
			boolean gapBehind = last + 1 < lines.count() && text.substring(lines.start(last + 1), lines.end(last + 1)).isBlank();
			if (gapBefore && gapBehind && last + 2 < lines.count()) {
				to = lines.start(last + 2);
			}
			return new Change(lines.start(first), to - lines.start(first), "");
		}
		int from = start > 0 && text.charAt(start - 1) == ' ' ? start - 1 : start;
		return new Change(from, end - from, "");
	}

	/** Takes one member out of a list of references with its comma; empty when a comment stands beside it, or it is the only one. */
	static Optional<Change> ofMember(LiveFile file, List<Link> list, Link member) {
		return ofMember(file.text(), list.stream().map(link -> new Span(link.written().offset(), link.written().length())).toList(), list.indexOf(member));
	}

	/** Takes one member out of a list of texts with its comma. */
	static Optional<Change> ofMember(String text, List<Span> list, int member) {
		if (list.size() < 2 || member < 0) {
			return Optional.empty();
		}
		int from = member == 0 ? list.get(0).offset() : list.get(member - 1).offset() + list.get(member - 1).length();
		int to = member == 0 ? list.get(1).offset() : list.get(member).offset() + list.get(member).length();
		String between = member == 0 ? text.substring(list.get(0).offset() + list.get(0).length(), to) : text.substring(from, list.get(member).offset());
		return between.contains("/") ? Optional.empty() : Optional.of(new Change(from, to - from, ""));
	}
}
