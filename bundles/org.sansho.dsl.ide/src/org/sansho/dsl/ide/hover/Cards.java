// SPDX-License-Identifier: EPL-2.0
package org.sansho.dsl.ide.hover;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.emf.common.util.Enumerator;
import org.eclipse.emf.ecore.EObject;
import org.sansho.core.Corpus;
import org.sansho.core.EditionIds;
import org.sansho.core.EffectiveSettings;
import org.sansho.core.review.ReviewState;
import org.sansho.core.review.SealChange;
import org.sansho.core.review.Seals;
import org.sansho.core.text.Messages;
import org.sansho.dsl.ide.text.Names;
import org.sansho.model.Added;
import org.sansho.model.Annotated;
import org.sansho.model.Applicable;
import org.sansho.model.Document;
import org.sansho.model.Edition;
import org.sansho.model.Form;
import org.sansho.model.FormSection;
import org.sansho.model.Item;
import org.sansho.model.MappingEntry;
import org.sansho.model.MappingSet;
import org.sansho.model.MappingStatement;
import org.sansho.model.MovedOut;
import org.sansho.model.NoCounterpart;
import org.sansho.model.Part;
import org.sansho.model.Profile;
import org.sansho.model.Provision;
import org.sansho.model.Rationale;
import org.sansho.model.Relationship;
import org.sansho.model.Scope;
import org.sansho.model.Side;
import org.sansho.model.SuccessionLine;
import org.sansho.model.SuccessionStatement;
import org.sansho.model.Withdrawn;

/** What there is to tell about each kind of thing, the wording first. */
final class Cards {

	private final Corpus corpus;
	private final Messages messages;
	private final List<Block> blocks = new ArrayList<>();

	private Cards(Corpus corpus, Messages messages) {
		this.corpus = corpus;
		this.messages = messages;
	}

	/** What to tell about {@code object}; empty when that is nothing. */
	static List<Block> about(EObject object, Corpus corpus, Messages messages) {
		Cards cards = new Cards(corpus, messages);
		cards.add(object);
		return List.copyOf(cards.blocks);
	}

	private void add(EObject object) {
		switch (object) {
			case Provision provision -> addProvision(provision);
			case Document document -> addDocument(document);
			case Edition edition -> addEdition(edition);
			case Profile profile -> addProfile(profile);
			case Part part -> addContainer("part", named(part, part.getTitle()), part.getEdition(), part, part.getIssued());
			case Form form -> addContainer("form", named(form, form.getHeading()), form.getEdition(), form, null);
			case FormSection section -> heading("section", named(section, section.getTitle()));
			case Scope scope -> heading("scope", named(scope, String.join("、", scope.getTitles())));
			case MappingSet set -> addMappingSet(set);
			case MappingEntry entry -> addEntry(entry);
			case NoCounterpart none -> addNoCounterpart(none);
			case SuccessionStatement statement -> addSuccession(statement);
			default -> { }
		}
	}

	// ---------------------------------------------------------------- provisions and what contains them

	private void addProvision(Provision provision) {
		addEnd(provision);
		fact("editionOf", corpus.editionOf(provision).map(this::editionName).orElse(""));
		if (provision instanceof Item item) {
			fact("unless", String.join("、", item.getConditions()));
			fact("reference", item.getReference());
			fact("due", item.getDue());
		}
		addAnnotations(provision);
		int mapped = corpus.statementsFrom(provision).size() + corpus.statementsTo(provision).size();
		if (mapped > 0) {
			fact("mapped", Integer.toString(mapped));
		}
	}

	/** What makes a provision an end of a mapping: its citation, title, wording and applicability, and whether that was checked. */
	private void addEnd(Provision provision) {
		String path = corpus.path(provision).orElseGet(() -> Optional.ofNullable(provision.getNumber()).orElse(""));
		blocks.add(new Block.Heading("", Stream.of(path, text(provision.getTitle())).filter(text -> !text.isBlank()).collect(Collectors.joining("　"))));
		wording("text", provision.getText());
		wording("summary", provision.getSummary());
		if (text(provision.getText()).isBlank() && text(provision.getSummary()).isBlank()) {
			fact("wording", messages.get("hover.wording.none"));
		}
		fact("printedAs", provision.getPrintedAs());
		addApplicability(provision);
		warnUnverified(provision);
	}

	private void addApplicability(Applicable applicable) {
		List<Profile> profiles = corpus.appliesTo(applicable);
		if (!profiles.isEmpty()) {
			String names = profiles.stream().map(profile -> named(profile, profile.getTitle())).collect(Collectors.joining("、"));
			fact(applicable.getAppliesTo().isEmpty() ? "applies.inherited" : "applies", names);
		}
	}

	private void addContainer(String kind, String name, Edition edition, Annotated object, String issued) {
		heading(kind, name);
		fact("editionOf", edition == null ? "" : editionName(edition));
		fact("issued", issued);
		if (object instanceof Applicable applicable) {
			addApplicability(applicable);
		}
		warnUnverified(object);
		addAnnotations(object);
	}

	// ---------------------------------------------------------------- documents

	private void addDocument(Document document) {
		heading(document.eClass().getName().toLowerCase(Locale.ROOT), named(document, document.getTitle()));
		fact("issuer", document.getIssuer());
		fact("editions", corpus.editionsOf(document).stream().map(EditionIds::label).collect(Collectors.joining("、")));
		fact("profiles", document.getProfiles().stream().map(profile -> named(profile, profile.getTitle())).collect(Collectors.joining("、")));
		warnUnverified(document);
		addAnnotations(document);
	}

	private void addEdition(Edition edition) {
		heading("edition", editionName(edition));
		fact("issued", edition.getIssued());
		fact("fiscalYear", edition.getFiscalYear() == null ? "" : edition.getFiscalYear().toString());
		fact("basedOn", edition.getBasedOn().stream().map(Edition::getName).collect(Collectors.joining("、")));
		int provisions = corpus.provisions(edition).size();
		fact("provisions", provisions == 0 ? "" : Integer.toString(provisions));
		warnUnverified(edition);
		addAnnotations(edition);
	}

	private String editionName(Edition edition) {
		String title = Optional.ofNullable(edition.getTitle()).or(() -> corpus.documentOf(edition).map(Document::getTitle)).orElse("");
		return named(edition, title);
	}

	private void addProfile(Profile profile) {
		heading("profile", named(profile, profile.getTitle()));
		fact("document", profile.getDocument() == null ? "" : named(profile.getDocument(), profile.getDocument().getTitle()));
		warnUnverified(profile);
		addAnnotations(profile);
	}

	// ---------------------------------------------------------------- mappings

	private void addMappingSet(MappingSet set) {
		heading("mapping", named(set, set.getTitle()));
		fact("from", set.getFrom() == null ? "" : editionName(set.getFrom()));
		fact("to", set.getTo() == null ? "" : editionName(set.getTo()));
		int entries = 0;
		int none = 0;
		int[] states = new int[ReviewState.values().length];
		for (MappingStatement statement : set.getStatements()) {
			if (statement instanceof MappingEntry entry) {
				entries++;
				states[Seals.in(corpus).state(entry).ordinal()]++;
			} else {
				none++;
			}
		}
		fact("entries", messages.get("hover.counts", Integer.toString(entries), Integer.toString(none)));
		List<String> reviews = new ArrayList<>();
		for (ReviewState state : ReviewState.values()) {
			if (states[state.ordinal()] > 0) {
				reviews.add(messages.get("hover.state.short." + state.name()) + ' ' + states[state.ordinal()]);
			}
		}
		fact("review", String.join("、", reviews));
		fact("method", literal("method", set.getMethod()));
		fact("rationale", literal("rationale", set.getRationale()));
		fact("status", literal("status", set.getStatus()));
		fact("confidence", set.getConfidence() == null ? "" : set.getConfidence().toString());
		warnUnverified(set);
		addAnnotations(set);
	}

	private void addEntry(MappingEntry entry) {
		Relationship relationship = entry.getRelationship();
		String relation = relationship == null || relationship == Relationship.UNSPECIFIED ? ""
				: relationship.getLiteral() + ' ' + messages.get("hover.relationship." + relationship.getLiteral());
		Cards said = new Cards(corpus, messages);
		said.addSettings(entry);
		blocks.add(new Block.Comparison(side("source", entry.getSources()), relation, List.copyOf(said.blocks), side("target", entry.getTargets())));
	}

	private void addSettings(MappingEntry entry) {
		MappingSet set = entry.getMappingSet();
		Rationale rationale = entry.getRationale() != Rationale.UNSPECIFIED || set == null ? entry.getRationale() : set.getRationale();
		Double confidence = entry.getConfidence() != null || set == null ? entry.getConfidence() : set.getConfidence();
		fact("rationale", literal("rationale", rationale));
		fact("confidence", confidence == null ? "" : confidence.toString());
		fact("method", literal("method", EffectiveSettings.method(entry)));
		fact("status", literal("status", EffectiveSettings.status(entry)));
		addReview(entry);
		warnUnverified(entry);
		addAnnotations(entry);
	}

	private void addReview(MappingEntry entry) {
		ReviewState state = Seals.in(corpus).state(entry);
		String who = entry.getReview() == null ? "" : messages.get("hover.review.by", text(entry.getReview().getDate()), text(entry.getReview().getReviewer()));
		fact("review", Stream.of(messages.get("hover.state." + state.name()), who).filter(text -> !text.isBlank()).collect(Collectors.joining(" ")));
		if (state == ReviewState.SUSPECT) {
			Seals.in(corpus).changes(entry).stream().map(this::change).distinct().forEach(change -> blocks.add(new Block.Warning(change)));
		}
	}

	private String change(SealChange change) {
		return switch (change) {
			case SealChange.OtherRelationship other -> messages.get("hover.change.relationship", other.before().getLiteral());
			case SealChange.OtherWording other -> messages.get("hover.change.wording", other.citation(), messages.get("hover.field." + other.field().name()));
			case SealChange.EndAdded added -> messages.get("hover.change.added", added.citation());
			case SealChange.EndRemoved removed -> messages.get("hover.change.removed", removed.citation().orElse("?"));
		};
	}

	private Block.Side side(String side, List<Provision> provisions) {
		String edition = provisions.stream().findFirst().flatMap(corpus::editionOf).map(Edition::getName).orElse("");
		List<List<Block>> ends = provisions.stream().map(this::end).toList();
		return new Block.Side(messages.get("hover.side." + side, edition).strip(), ends.isEmpty() ? List.of(List.of(new Block.Warning(messages.get("hover.unknown")))) : ends);
	}

	private List<Block> end(Provision provision) {
		Cards end = new Cards(corpus, messages);
		end.addEnd(provision);
		return List.copyOf(end.blocks);
	}

	private void addSide(String side, List<Provision> provisions) {
		Block.Side only = side(side, provisions);
		blocks.add(new Block.Heading("", only.head()));
		only.ends().forEach(blocks::addAll);
	}

	private void addNoCounterpart(NoCounterpart none) {
		heading(none.getSide() == Side.TARGET ? "none.target" : "none.source", text(none.getReason()));
		warnUnverified(none);
		addAnnotations(none);
		none.getProvisions().forEach(this::addEnd);
	}

	// ---------------------------------------------------------------- successions

	private void addSuccession(SuccessionStatement statement) {
		List<Provision> before = switch (statement) {
			case SuccessionLine line -> line.getPredecessors();
			case Withdrawn withdrawn -> withdrawn.getPredecessors();
			case MovedOut moved -> moved.getPredecessors();
			default -> List.of();
		};
		List<Provision> after = switch (statement) {
			case SuccessionLine line -> line.getSuccessors();
			case Added added -> added.getSuccessors();
			case MovedOut moved -> moved.getSuccessors();
			default -> List.of();
		};
		String what = switch (statement) {
			case SuccessionLine line -> line.getChanges().stream().map(change -> messages.get("hover.changeKind." + change.getLiteral())).collect(Collectors.joining("、"));
			case Added added -> messages.get("hover.added");
			case Withdrawn withdrawn -> messages.get("hover.withdrawn");
			case MovedOut moved -> messages.get("hover.movedOut", moved.getEdition() == null ? "?" : moved.getEdition().getName());
			default -> "";
		};
		String told = what.isEmpty() ? messages.get("hover.changes.none") : what;
		Cards said = new Cards(corpus, messages);
		said.addSaid(statement);
		if (!before.isEmpty() && !after.isEmpty()) {
			blocks.add(new Block.Comparison(side("before", before), told, List.copyOf(said.blocks), side("after", after)));
			return;
		}
		blocks.add(new Block.Heading("", told));
		blocks.addAll(said.blocks);
		blocks.add(new Block.Rule());
		addSide(after.isEmpty() ? "before" : "after", after.isEmpty() ? before : after);
	}

	private void addSaid(SuccessionStatement statement) {
		if (statement.isProposed()) {
			blocks.add(new Block.Warning(messages.get("hover.proposed", statement.getConfidence() == null ? "?" : statement.getConfidence().toString())));
		}
		warnUnverified(statement);
		addAnnotations(statement);
	}

	// ---------------------------------------------------------------- what many have

	private void heading(String kind, String name) {
		blocks.add(new Block.Heading(messages.get("hover.kind." + kind), name));
	}

	private void fact(String key, String value) {
		if (!text(value).isBlank()) {
			blocks.add(new Block.Fact(messages.get("hover." + key), value));
		}
	}

	private void wording(String key, String words) {
		if (!text(words).isBlank()) {
			blocks.add(new Block.Wording(messages.get("hover." + key), words));
		}
	}

	private void warnUnverified(Annotated object) {
		if (object.getUnverified() != null) {
			blocks.add(new Block.Warning(messages.get("hover.unverified", object.getUnverified())));
		}
	}

	private void addAnnotations(Annotated object) {
		object.getProvenance().stream().filter(source -> source.getDocument() != null)
				.forEach(source -> blocks.add(new Block.Origin(messages.get("hover.source"), source.getDocument(), text(source.getUrl()))));
		object.getNotes().forEach(note -> fact("note", note));
	}

	/** A value of one of the language's lists with its meaning; empty when nothing is said. */
	private String literal(String kind, Enumerator value) {
		if (value == null || value.getValue() == 0) {
			return "";
		}
		String key = "hover." + kind + '.' + value.getLiteral();
		return messages.has(key) ? messages.get(key) + " (" + value.getLiteral() + ')' : value.getLiteral();
	}

	private static String named(EObject object, String title) {
		return Stream.of(Names.of(object).orElse(""), text(title)).filter(text -> !text.isBlank()).collect(Collectors.joining("　"));
	}

	private static String text(String value) {
		return value == null ? "" : value;
	}
}
