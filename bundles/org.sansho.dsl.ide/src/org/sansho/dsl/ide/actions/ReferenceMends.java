// SPDX-License-Identifier: EPL-2.0
package org.sansho.dsl.ide.actions;

import com.google.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.xtext.conversion.IValueConverterService;
import org.sansho.core.Corpus;
import org.sansho.core.EditionIds;
import org.sansho.core.citation.NearestNames;
import org.sansho.core.text.Messages;
import org.sansho.dsl.ide.actions.Mend.Change;
import org.sansho.dsl.linking.Link;
import org.sansho.dsl.live.LiveFile;
import org.sansho.model.Document;
import org.sansho.model.Edition;
import org.sansho.model.Form;
import org.sansho.model.MappingEntry;
import org.sansho.model.MappingSet;
import org.sansho.model.MappingStatement;
import org.sansho.model.MovedOut;
import org.sansho.model.NoCounterpart;
import org.sansho.model.Part;
import org.sansho.model.Profile;
import org.sansho.model.Provision;
import org.sansho.model.SanshoPackage.Literals;
import org.sansho.model.Side;
import org.sansho.model.Succession;
import org.sansho.model.SuccessionStatement;

/** Puts a name that exists in the place of one that does not: what successions say that it became, then what is written most alike. */
final class ReferenceMends {

	private static final int MOST = 3;
	/** More than are shown, since some of them may stand in the list already. */
	private static final int MOST_LOOKED_AT = 8;

	private final IValueConverterService words;
	private final Messages messages;

	@Inject
	ReferenceMends(IValueConverterService words, Locale locale) {
		this.words = words;
		this.messages = new Messages(ReferenceMends.class, locale);
	}

	/** SN002, SN201, SN403: other names for the reference that is marked; without it, where a list names the same twice. */
	List<Mend> ofReference(Place place) {
		Optional<Link> marked = place.link();
		if (marked.isEmpty()) {
			return List.of();
		}
		Link link = marked.get();
		EObject owner = link.written().owner();
		EReference reference = link.written().reference();
		List<Link> list = place.list(owner, reference);
		if (link.target().isPresent() && link.problem().isPresent()) {
			return Removal.ofMember(place.file(), list, link).map(change -> Mend.in(place.file().uri(), messages.get("remove.twice", link.written().name()), true, List.of(change)))
					.stream().toList();
		}
		if (link.target().isPresent() && !place.code().equals("SN201") && !place.code().equals("SN403")) {
			return List.of();
		}
		List<Mend> mends = new ArrayList<>();
		for (String name : candidates(place.corpus(), link)) {
			if (mends.size() < MOST && list.stream().noneMatch(other -> other.written().name().equals(name)) && !saysAgain(place.corpus(), owner, reference, name)) {
				String text = words.toString(name, rule(owner, reference));
				mends.add(Mend.at(place, messages.get("replace", text), mends.isEmpty(), link.written().offset(), link.written().length(), text));
			}
		}
		if (mends.isEmpty() && owner instanceof SuccessionStatement) {
			Change change = list.size() > 1 ? Removal.ofMember(place.file(), list, link).orElse(null) : Removal.of(place.file(), owner);
			if (change != null) {
				mends.add(Mend.in(place.file().uri(), messages.get("remove.citation", link.written().name()), false, List.of(change)));
			}
		}
		return mends;
	}

	/** SN103: documents that the edition may belong to; whoever names the edition follows. */
	List<Mend> ofEdition(Place place) {
		Optional<Edition> edition = place.object(Edition.class).filter(found -> found.getName() != null && EditionIds.document(found).isPresent());
		if (edition.isEmpty()) {
			return List.of();
		}
		NearestNames nearest = new NearestNames(place.corpus().documents().stream().map(Document::getName).toList());
		List<Mend> mends = new ArrayList<>();
		for (String document : nearest.to(EditionIds.document(edition.get()).orElseThrow(), MOST)) {
			String name = document + '@' + EditionIds.label(edition.get());
			if (place.corpus().edition(name).isEmpty()) {
				String text = words.toString(name, "EditionId");
				Map<String, List<Change>> edits = new HashMap<>();
				for (LiveFile file : place.project().files()) {
					List<Change> changes = new ArrayList<>();
					if (file == place.file()) {
						changes.add(new Change(place.offset(), place.end() - place.offset(), text));
					}
					file.links().stream().filter(link -> link.leadsTo(edition.get()) && link.written().name().contains("@"))
							.forEach(link -> changes.add(new Change(link.written().offset(), link.written().length(), text)));
					if (!changes.isEmpty()) {
						edits.put(file.uri(), changes);
					}
				}
				mends.add(new Mend(messages.get("replace", text), mends.isEmpty(), edits));
			}
		}
		return mends;
	}

	private static String rule(EObject owner, EReference reference) {
		EClass type = reference.getEReferenceType();
		return type == Literals.PROVISION ? "Path" : type == Literals.DOCUMENT ? "Identifier" : type == Literals.PROFILE ? "Segment"
				: owner instanceof Succession ? "EditionReference" : "EditionId";
	}

	private static List<String> candidates(Corpus corpus, Link link) {
		EObject owner = link.written().owner();
		EReference reference = link.written().reference();
		String wanted = link.written().name();
		EClass type = reference.getEReferenceType();
		if (type == Literals.PROVISION) {
			Optional<Edition> edition = editionOf(owner, reference);
			return edition.map(of -> {
				Set<String> names = new LinkedHashSet<>(became(corpus, wanted, of));
				names.addAll(new NearestNames(corpus.paths(of)).to(wanted, MOST_LOOKED_AT));
				return List.copyOf(names);
			}).orElse(List.of());
		}
		return new NearestNames(known(corpus, owner, type, wanted).filter(Objects::nonNull).toList()).to(wanted, MOST_LOOKED_AT);
	}

	private static Stream<String> known(Corpus corpus, EObject owner, EClass type, String wanted) {
		if (type == Literals.DOCUMENT) {
			return corpus.documents().stream().map(Document::getName);
		}
		if (type == Literals.PROFILE) {
			return around(owner).flatMap(corpus::documentOf).map(document -> document.getProfiles().stream().map(Profile::getName)).orElse(Stream.of());
		}
		if (owner instanceof Succession succession && succession.getDocument() != null) {
			return corpus.editionsOf(succession.getDocument()).stream().map(edition -> wanted.contains("@") ? edition.getName() : EditionIds.label(edition));
		}
		return corpus.editions().stream().map(Edition::getName);
	}

	/** What successions say that the provision of this name in another edition of the document became. */
	private static List<String> became(Corpus corpus, String name, Edition edition) {
		List<String> names = new ArrayList<>();
		for (Edition other : corpus.documentOf(edition).map(corpus::editionsOf).orElse(List.of())) {
			if (other != edition) {
				corpus.provision(other, name).ifPresent(old -> corpus.successionFrom(old).forEach(statement -> statement.eCrossReferences().forEach(end -> {
					if (end instanceof Provision provision && corpus.editionOf(provision).filter(edition::equals).isPresent()) {
						corpus.path(provision).ifPresent(names::add);
					}
				})));
			}
		}
		return names;
	}

	private static Optional<Edition> around(EObject object) {
		for (EObject level = object; level != null; level = level.eContainer()) {
			switch (level) {
				case Part part -> {
					return Optional.ofNullable(part.getEdition());
				}
				case Form form -> {
					return Optional.ofNullable(form.getEdition());
				}
				default -> { }
			}
		}
		return Optional.empty();
	}

	/** The edition in which the citations of a list are looked up. */
	static Optional<Edition> editionOf(EObject owner, EReference reference) {
		boolean older = reference.getName().equals("predecessors");
		return Optional.ofNullable(switch (owner) {
			case MappingEntry entry when entry.getMappingSet() != null ->
				reference == Literals.MAPPING_ENTRY__SOURCES ? entry.getMappingSet().getFrom() : entry.getMappingSet().getTo();
			case NoCounterpart none when none.getMappingSet() != null -> none.getSide() == Side.SOURCE ? none.getMappingSet().getFrom() : none.getMappingSet().getTo();
			case MovedOut moved when !older -> moved.getEdition();
			case SuccessionStatement statement when statement.getSuccession() != null ->
				older ? statement.getSuccession().getFrom() : statement.getSuccession().getTo();
			default -> null;
		});
	}

	/** Whether, with this name in the list, something would be said twice: a finding of its own. */
	private static boolean saysAgain(Corpus corpus, EObject owner, EReference reference, String name) {
		Optional<Provision> provision = editionOf(owner, reference).flatMap(edition -> corpus.provision(edition, name));
		if (provision.isEmpty()) {
			return false;
		}
		return switch (owner) {
			case MappingEntry entry -> {
				boolean source = reference == Literals.MAPPING_ENTRY__SOURCES;
				Set<Provision> opposite = new HashSet<>(source ? entry.getTargets() : entry.getSources());
				List<MappingStatement> statements = source ? corpus.statementsFrom(provision.get()) : corpus.statementsTo(provision.get());
				MappingSet set = entry.getMappingSet();
				yield statements.stream().anyMatch(other -> other != entry && other.getMappingSet() == set && other instanceof MappingEntry same
						&& (source ? same.getTargets() : same.getSources()).stream().anyMatch(opposite::contains));
			}
			case SuccessionStatement statement -> {
				List<SuccessionStatement> statements = reference.getName().equals("predecessors") ? corpus.successionFrom(provision.get()) : corpus.successionTo(provision.get());
				yield statements.stream().anyMatch(other -> other.getSuccession().getFrom() == statement.getSuccession().getFrom()
						&& other.getSuccession().getTo() == statement.getSuccession().getTo());
			}
			default -> false;
		};
	}
}
