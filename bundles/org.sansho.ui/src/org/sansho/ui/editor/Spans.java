// SPDX-License-Identifier: EPL-2.0
package org.sansho.ui.editor;

import java.util.ArrayList;
import java.util.List;

/** Places of a text that something is still to be done with: in order, none touching another, and moving along with what is typed. Ends are exclusive. */
public final class Spans {

	private record Span(int start, int end) {
	}

	private final List<Span> spans = new ArrayList<>();

	/** Whether no place belongs to it. */
	public boolean isEmpty() {
		return spans.isEmpty();
	}

	/** Takes all places out. */
	public void clear() {
		spans.clear();
	}

	/** Whether any place between {@code start} and {@code end} belongs to it. */
	public boolean meets(int start, int end) {
		return spans.stream().anyMatch(span -> span.start < end && span.end > start);
	}

	/** Adds a place. */
	public void add(int start, int end) {
		if (end <= start) {
			return;
		}
		int from = start;
		int to = end;
		int at = 0;
		while (at < spans.size() && spans.get(at).start <= to) {
			Span span = spans.get(at);
			if (span.end >= from) {
				from = Math.min(from, span.start);
				to = Math.max(to, span.end);
				spans.remove(at);
			} else {
				at++;
			}
		}
		spans.add(at, new Span(from, to));
	}

	/** Takes a place out. */
	public void remove(int start, int end) {
		for (int at = spans.size() - 1; at >= 0 && end > start; at--) {
			Span span = spans.get(at);
			if (span.start < end && span.end > start) {
				spans.remove(at);
				if (span.end > end) {
					spans.add(at, new Span(end, span.end));
				}
				if (span.start < start) {
					spans.add(at, new Span(span.start, start));
				}
			}
		}
	}

	/** The text of {@code removed} characters at {@code offset} was replaced by one of {@code added}; what is new within a span belongs to it. */
	public void replace(int offset, int removed, int added) {
		List<Span> before = List.copyOf(spans);
		spans.clear();
		for (Span span : before) {
			add(moved(span.start, offset, removed, added, offset), moved(span.end, offset, removed, added, offset + added));
		}
	}

	private static int moved(int place, int offset, int removed, int added, int within) {
		return place <= offset ? place : place >= offset + removed ? place + added - removed : within;
	}

	@Override
	public String toString() {
		return spans.toString();
	}
}
