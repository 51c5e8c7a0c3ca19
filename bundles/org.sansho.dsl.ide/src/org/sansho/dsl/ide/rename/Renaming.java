// SPDX-License-Identifier: EPL-2.0
package org.sansho.dsl.ide.rename;

import com.google.inject.Inject;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.lsp4j.PrepareRenameResult;
import org.eclipse.lsp4j.WorkspaceEdit;
import org.eclipse.lsp4j.jsonrpc.ResponseErrorException;
import org.eclipse.lsp4j.jsonrpc.messages.ResponseError;
import org.eclipse.lsp4j.jsonrpc.messages.ResponseErrorCode;
import org.sansho.core.Corpus;
import org.sansho.core.EditionIds;
import org.sansho.core.Naming;
import org.sansho.core.citation.CitationPath;
import org.sansho.core.project.ContentPacks;
import org.sansho.core.text.Messages;
import org.sansho.dsl.ide.rename.Notation.Place;
import org.sansho.dsl.ide.text.Cursor;
import org.sansho.dsl.ide.text.Names;
import org.sansho.dsl.ide.text.Ranges;
import org.sansho.dsl.linking.Link;
import org.sansho.dsl.live.LiveFile;
import org.sansho.dsl.live.LiveProject;
import org.sansho.dsl.resource.TextSpans.Span;
import org.sansho.model.Document;
import org.sansho.model.Edition;
import org.sansho.model.Gate;
import org.sansho.model.MappingSet;
import org.sansho.model.Profile;
import org.sansho.model.SanshoPackage;
import org.sansho.model.Scope;

/**
 * Changes a name and everything that refers to it, in all files. What holds names in another form follows: the seals of reviews and the
 * suppressions in {@code sansho.properties}. Comments, layout, and citations in official wording and notes stay as they are.
 */
public final class Renaming {

	private final Notation notation;
	private final ContentPacks packs;
	private final Messages messages;

	@Inject
	Renaming(Notation notation, ContentPacks packs, Locale locale) {
		this.notation = notation;
		this.packs = packs;
		this.messages = new Messages(Renaming.class, locale);
	}

	/** The name at {@code cursor} that can be changed; empty where there is none. */
	public Optional<PrepareRenameResult> prepare(Cursor cursor) {
		return NameAt.of(cursor).map(found -> new PrepareRenameResult(Ranges.range(cursor.file(), found.span()), found.name()));
	}

	/**
	 * What the change of a name comes to.
	 *
	 * @param edits        the edits of all files
	 * @param consequences what it brings about besides them, in words; empty when there is nothing to know
	 */
	public record Outcome(WorkspaceEdit edits, Optional<String> consequences) {
	}

	/**
	 * What changes the name at {@code cursor} to {@code newName}, which may stand between quotation marks.
	 *
	 * @throws ResponseErrorException if there is no name, or it cannot become that one
	 */
	public Outcome outcome(Cursor cursor, String newName) {
		NameAt found = NameAt.of(cursor).orElseThrow(() -> refused("rename.nothing"));
		String name = CitationPath.normalise(Notation.unquoted(newName.strip()));
		Edits edits = new Edits(cursor.project());
		if (found.thing() instanceof Edition edition && EditionIds.document(edition).isPresent() && name.startsWith(EditionIds.document(edition).get() + '@')) {
			name = name.substring(name.indexOf('@') + 1);
		}
		if (name.equals(found.name())) {
			return new Outcome(edits.all(), Optional.empty());
		}
		check(found.thing(), name);
		Naming after = change(cursor.project(), found.thing(), name, edits);
		List<String> told = new ArrayList<>();
		new Consequences(cursor.project(), notation, found.thing()).told(messages).ifPresent(told::add);
		new SuppressionEdits(packs, cursor.project()).addTo(edits, after)
				.forEach((settings, count) -> told.add(messages.get("consequences.suppressions", count, settings)));
		return new Outcome(edits.all(), told.isEmpty() ? Optional.empty() : Optional.of(String.join("\n", told)));
	}

	/** What the change of a name is called. */
	public String title() {
		return messages.get("rename.title");
	}

	private void check(EObject thing, String name) {
		if (name.isBlank()) {
			throw refused("rename.empty");
		}
		if (name.chars().anyMatch(Character::isISOControl)) {
			throw refused("rename.control");
		}
		if ((thing instanceof Document || thing instanceof Edition) && name.indexOf('@') >= 0) {
			throw refused("rename.at", name);
		}
		if ((thing instanceof Scope || thing instanceof Gate) && !notation.allows(Place.WORD, name)) {
			throw refused("rename.word", name);
		}
	}

	/** Adds the edits; what things are called afterwards is the answer. */
	private Naming change(LiveProject project, EObject thing, String name, Edits edits) {
		Corpus corpus = project.corpus();
		return switch (thing) {
			case Document document -> rename(project, document, name, edits);
			case Edition edition -> rename(project, edition, name, edits);
			case Profile profile -> {
				rename(project, profile, name, edits);
				Naming after = NewNames.outsideCitations(corpus, Map.of(profile, name));
				new SealEdits(project, profile, each -> each == profile).addTo(edits, after);
				yield after;
			}
			case MappingSet set -> {
				free(corpus.mappingSet(name), set, name);
				declaration(project, set, Place.IDENTIFIER, name, edits);
				yield NewNames.outsideCitations(corpus, Map.of(set, name));
			}
			default -> {
				RenumberedLevel renumbered = new RenumberedLevel(project, notation, thing, name);
				renumbered.collision().ifPresent(taken -> {
					throw refused("rename.taken", taken);
				});
				renumbered.addTo(edits);
				new SealEdits(project, thing, renumbered.everywhere()::contains).addTo(edits, renumbered.naming());
				yield renumbered.naming();
			}
		};
	}

	private Naming rename(LiveProject project, Document document, String name, Edits edits) {
		Corpus corpus = project.corpus();
		Map<EObject, String> names = new IdentityHashMap<>(Map.of(document, name));
		free(corpus.document(name), document, name);
		declaration(project, document, Place.IDENTIFIER, name, edits);
		String old = CitationPath.normalise(document.getName());
		if (corpus.document(old).orElse(null) != document) {
			// Another document of this name is the one that everybody means.
			return NewNames.outsideCitations(corpus, names);
		}
		for (Edition edition : corpus.editionsOf(document)) {
			names.put(edition, name + '@' + EditionIds.label(edition));
			free(corpus.edition(names.get(edition)), edition, names.get(edition));
		}
		for (LiveFile file : project.files()) {
			file.content().ifPresent(content -> content.getDeclarations().stream().filter(Edition.class::isInstance).map(Edition.class::cast)
					.filter(edition -> EditionIds.document(edition).map(CitationPath::normalise).filter(old::equals).isPresent())
					.forEach(edition -> Names.span(file, edition).ifPresent(span -> document(file, span, name, edits))));
			for (Link link : file.links()) {
				Span span = span(link);
				if (link.leadsTo(document)) {
					edits.replace(file, span, notation.inPlaceOf(Edits.at(file, span), Place.IDENTIFIER, name));
				} else if (link.written().reference().getEReferenceType() == SanshoPackage.Literals.EDITION && link.written().name().startsWith(old + '@')) {
					document(file, span, name, edits);
				}
			}
		}
		return NewNames.outsideCitations(corpus, names);
	}

	/** The document in the identifier of an edition; a label alone, as in a succession, stays. */
	private void document(LiveFile file, Span id, String name, Edits edits) {
		List<Span> halves = Names.pieces(Edits.at(file, id), id.offset(), '@');
		if (halves.size() == 2) {
			edits.replace(file, halves.getFirst(), notation.inPlaceOf(Edits.at(file, halves.getFirst()), Place.IDENTIFIER, name));
		}
	}

	private Naming rename(LiveProject project, Edition edition, String label, Edits edits) {
		String id = EditionIds.document(edition).map(document -> document + '@' + label).orElse(label);
		free(project.corpus().edition(id), edition, id);
		LiveFile declaring = project.fileOf(edition);
		Names.span(declaring, edition).ifPresent(span -> label(declaring, span, label, edits));
		references(project, edition, (file, span) -> label(file, span, label, edits));
		return NewNames.outsideCitations(project.corpus(), Map.of(edition, id));
	}

	private void label(LiveFile file, Span id, String label, Edits edits) {
		Span last = Names.pieces(Edits.at(file, id), id.offset(), '@').getLast();
		edits.replace(file, last, notation.inPlaceOf(Edits.at(file, last), Place.LABEL, label));
	}

	private void rename(LiveProject project, Profile profile, String name, Edits edits) {
		if (profile.getDocument() != null) {
			free(profile.getDocument().getProfiles().stream().filter(other -> other.getName() != null && CitationPath.normalise(other.getName()).equals(name)).findFirst(),
					profile, name);
		}
		declaration(project, profile, Place.SEGMENT, name, edits);
		references(project, profile, (file, span) -> edits.replace(file, span, notation.inPlaceOf(Edits.at(file, span), Place.SEGMENT, name)));
	}

	private void declaration(LiveProject project, EObject thing, Place place, String name, Edits edits) {
		LiveFile file = project.fileOf(thing);
		Names.span(file, thing).ifPresent(span -> edits.replace(file, span, notation.inPlaceOf(Edits.at(file, span), place, name)));
	}

	private static void references(LiveProject project, EObject thing, BiConsumer<LiveFile, Span> found) {
		for (LiveFile file : project.files()) {
			file.links().stream().filter(link -> link.leadsTo(thing)).forEach(link -> found.accept(file, span(link)));
		}
	}

	private static Span span(Link link) {
		return new Span(link.written().offset(), link.written().length());
	}

	private void free(Optional<? extends EObject> taken, EObject mine, String name) {
		if (taken.isPresent() && taken.get() != mine) {
			throw refused("rename.taken", name);
		}
	}

	private ResponseErrorException refused(String key, Object... arguments) {
		return new ResponseErrorException(new ResponseError(ResponseErrorCode.RequestFailed, messages.get(key, arguments), null));
	}
}
