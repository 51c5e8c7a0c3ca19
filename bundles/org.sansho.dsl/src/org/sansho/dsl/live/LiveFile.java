// SPDX-License-Identifier: EPL-2.0
package org.sansho.dsl.live;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.resource.Resource;
import org.eclipse.xtext.nodemodel.ICompositeNode;
import org.sansho.core.project.InputException;
import org.sansho.core.project.SourceFile;
import org.sansho.dsl.linking.Link;
import org.sansho.dsl.linking.ReferenceResolver.Unresolved;
import org.sansho.dsl.linking.WrittenReference;
import org.sansho.dsl.project.CheckedFile;
import org.sansho.dsl.project.Places;
import org.sansho.dsl.resource.SanshoResource;
import org.sansho.dsl.resource.TextChange;
import org.sansho.dsl.resource.TextLines;
import org.sansho.dsl.resource.TextSpans;
import org.sansho.model.SanshoFile;

/**
 * One state of the text of a file in a {@link LiveProject}: what was understood of it and where everything stands. A changed text is
 * another live file; only what its references lead to follows the project around it.
 */
public final class LiveFile implements CheckedFile {

	private final SourceFile source;
	private final boolean open;
	private final TextLines lines;
	private final SanshoResource resource;
	private final List<WrittenReference> references;
	private final TextSpans spans;
	private final InputException unreadable;
	private List<Link> links = List.of();
	private List<Unresolved> unresolved = List.of();
	private Set<Resource> ledInto = Set.of();
	private boolean settled;

	LiveFile(SourceFile source, boolean open, TextLines lines, SanshoResource resource, SanshoResource.Read read, InputException unreadable) {
		this.source = source;
		this.open = open;
		this.lines = lines;
		this.resource = resource;
		this.references = read.references();
		this.spans = read.spans();
		this.unreadable = unreadable;
	}

	/**
	 * The file after {@code change}, which has put the object of {@code node} in place of {@code gone}; its own references are not linked yet.
	 *
	 * @param inside what the new statement refers to
	 */
	LiveFile after(SourceFile newSource, String text, TextChange change, EObject gone, ICompositeNode node, List<WrittenReference> inside) {
		TextSpans.Span replaced = spans.of(gone);
		int from = replaced.offset();
		int to = from + replaced.length();
		List<WrittenReference> now = new ArrayList<>(references.size());
		references.stream().filter(written -> written.offset() < from).forEach(now::add);
		now.addAll(inside);
		references.stream().filter(written -> written.offset() >= to).map(written -> written.movedBy(change.growth())).forEach(now::add);
		LiveFile after = new LiveFile(newSource, open, new TextLines(text), resource, new SanshoResource.Read(now, spans.after(change, gone, node)), null);
		List<Link> kept = new ArrayList<>(links.size());
		links.stream().filter(link -> link.written().offset() < from).forEach(kept::add);
		links.stream().filter(link -> link.written().offset() >= to).map(link -> link.movedBy(change.growth())).forEach(kept::add);
		after.linked(kept);
		return after;
	}

	/** The file after {@code change}, which lies within the value of an attribute: all objects and references stay what they are, and some of them move. */
	LiveFile after(SourceFile newSource, String text, TextChange change) {
		List<WrittenReference> now = references.stream().map(written -> written.offset() >= change.end() ? written.movedBy(change.growth()) : written).toList();
		LiveFile after = new LiveFile(newSource, open, new TextLines(text), resource, new SanshoResource.Read(now, spans.after(change)), null);
		after.linked(links.stream().map(link -> link.written().offset() >= change.end() ? link.movedBy(change.growth()) : link).toList());
		return after;
	}

	/** Where it is kept. */
	public SourceFile source() {
		return source;
	}

	/** Its identity in the project. */
	public String uri() {
		return source.uri();
	}

	@Override
	public String name() {
		return source.name();
	}

	/** Whether somebody edits it: then its {@link #resource} knows the text of everything (its node model is kept). */
	public boolean isOpen() {
		return open;
	}

	/** The text. */
	public String text() {
		return lines.text();
	}

	/** The lines of the text. */
	public TextLines lines() {
		return lines;
	}

	/** Where things stand, as people are told. */
	public Places places() {
		return new Places(name(), lines);
	}

	@Override
	public SanshoResource resource() {
		return resource;
	}

	/** What was understood; empty when nothing was. */
	public Optional<SanshoFile> content() {
		return resource.getContents().stream().filter(SanshoFile.class::isInstance).map(SanshoFile.class::cast).findFirst();
	}

	/** Why nothing was read at all: it cannot be read, is no text, or is too large to be worked on; empty when it was. */
	public Optional<InputException> unreadable() {
		return Optional.ofNullable(unreadable);
	}

	@Override
	public TextSpans spans() {
		return spans;
	}

	@Override
	public List<Unresolved> unresolved() {
		return unresolved;
	}

	/** All references in the order of the text. */
	public List<Link> links() {
		return links;
	}

	/** The reference whose text {@code offset} touches. */
	public Optional<Link> linkAt(int offset) {
		int low = 0;
		int high = links.size() - 1;
		while (low <= high) {
			int middle = (low + high) >>> 1;
			WrittenReference written = links.get(middle).written();
			if (written.offset() + written.length() < offset) {
				low = middle + 1;
			} else if (written.offset() > offset) {
				high = middle - 1;
			} else {
				return Optional.of(links.get(middle));
			}
		}
		return Optional.empty();
	}

	/** The innermost object whose text {@code offset} touches; the file itself where there is no other. */
	public Optional<EObject> objectAt(int offset) {
		EObject found = content().orElse(null);
		for (EObject next = found; next != null;) {
			EObject inside = null;
			for (EObject child : next.eContents()) {
				TextSpans.Span span = spans.of(child);
				if (span.offset() <= offset && offset <= span.offset() + span.length()) {
					inside = child;
				}
			}
			found = inside == null ? found : inside;
			next = inside;
		}
		return Optional.ofNullable(found);
	}

	List<WrittenReference> references() {
		return references;
	}

	/** Remembers where the links lead, if they have changed; only when nobody links any more. */
	void settle() {
		if (!settled) {
			Set<Resource> into = Collections.newSetFromMap(new IdentityHashMap<>());
			for (Link link : links) {
				link.settle();
				link.file().ifPresent(into::add);
			}
			ledInto = into;
			settled = true;
		}
	}

	/** Whether any of its links led into one of {@code files} when they were settled. */
	boolean ledIntoAny(Set<Resource> files) {
		return files.stream().anyMatch(ledInto::contains);
	}

	void linked(List<Link> newLinks) {
		settled = false;
		links = List.copyOf(newLinks);
		unresolved = links.stream().flatMap(link -> link.problem().stream()).toList();
	}
}
