// SPDX-License-Identifier: EPL-2.0
package org.sansho.dsl.ide.completion;

import com.google.inject.Inject;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.eclipse.lsp4j.CompletionItem;
import org.eclipse.lsp4j.CompletionItemKind;
import org.sansho.core.Corpus;
import org.sansho.core.EditionIds;
import org.sansho.core.citation.CitationPath;
import org.sansho.core.text.Messages;
import org.sansho.model.Checklist;
import org.sansho.model.Document;
import org.sansho.model.Edition;
import org.sansho.model.Guideline;
import org.sansho.model.Profile;

/** Offers documents, their editions and their profiles, by name and by the words of titles. */
final class Names {

	private final WrittenNames names;
	private final Messages messages;

	@Inject
	Names(WrittenNames names, Locale locale) {
		this.names = names;
		this.messages = new Messages(Names.class, locale);
	}

	/** Offers all editions, those that fit to the declaration first. */
	void offerEditions(Corpus corpus, Place place, Proposals proposals) {
		String declaration = place.heads().isEmpty() ? place.words().stream().findFirst().orElse("") : place.declaration().stream().findFirst().orElse("");
		Set<String> excluded = new HashSet<>();
		if (declaration.equals("edition")) {
			Statement.behind(place.declaration(), "edition").flatMap(id -> names.edition(id, Optional.empty())).ifPresent(excluded::add);
			new Statement(place).listed().forEach(id -> names.edition(id, Optional.empty()).ifPresent(excluded::add));
		}
		List<Edition> fitting = new ArrayList<>();
		List<Edition> others = new ArrayList<>();
		for (Edition edition : corpus.editions()) {
			if (!excluded.contains(CitationPath.normalise(edition.getName()))) {
				(fits(corpus, declaration, edition) ? fitting : others).add(edition);
			}
		}
		Stream.concat(fitting.stream(), others.stream()).forEach(edition -> offer(corpus, edition, edition.getName(), proposals));
	}

	private static boolean fits(Corpus corpus, String declaration, Edition edition) {
		Optional<Document> document = corpus.documentOf(edition);
		return switch (declaration) {
			case "form" -> document.filter(Checklist.class::isInstance).isPresent();
			case "part", "body" -> document.filter(Guideline.class::isInstance).isPresent();
			default -> true;
		};
	}

	/** Offers the labels of the editions of the document that a succession is about. */
	void offerLabels(Corpus corpus, Place place, Proposals proposals) {
		Optional<Document> document = new Statement(place).behind("of").flatMap(names::identifier).flatMap(corpus::document);
		Optional<Edition> from = new Statement(place).behind("from").flatMap(id -> names.edition(id, new Statement(place).behind("of"))).flatMap(corpus::edition);
		boolean whole = proposals.typed().indexOf('@') >= 0;
		for (Edition edition : document.map(corpus::editionsOf).orElse(List.of())) {
			if (from.filter(earlier -> earlier == edition).isEmpty()) {
				offer(corpus, edition, whole ? edition.getName() : EditionIds.label(edition), proposals);
			}
		}
	}

	private void offer(Corpus corpus, Edition edition, String name, Proposals proposals) {
		String document = corpus.documentOf(edition).map(Document::getTitle).orElse("");
		String title = edition.getTitle() == null ? document : edition.getTitle();
		List<String> searched = List.of(name, EditionIds.label(edition), title, document);
		rest(searched, proposals.wanted()).ifPresent(rest -> {
			CompletionItem item = proposals.add(CompletionItemKind.Module, names.writtenEdition(name), rest);
			String issued = edition.getIssued();
			item.setDetail(issued == null ? title : messages.get("edition.issued", title, issued).strip());
		});
	}

	/** Offers all documents. */
	void offerDocuments(Corpus corpus, Proposals proposals) {
		for (Document document : corpus.documents()) {
			offer(document, names.writtenSegment(document.getName()), proposals);
		}
	}

	/** Offers the beginnings of identifiers of new editions. */
	void offerBeginnings(Corpus corpus, Proposals proposals) {
		for (Document document : corpus.documents()) {
			offer(document, names.writtenSegment(document.getName()) + '@', proposals);
		}
	}

	private static void offer(Document document, String written, Proposals proposals) {
		String title = document.getTitle() == null ? "" : document.getTitle();
		rest(List.of(document.getName() + (written.endsWith("@") ? "@" : ""), title), proposals.wanted())
				.ifPresent(rest -> proposals.add(CompletionItemKind.Class, written, rest).setDetail(title));
	}

	/** Offers the profiles of the document around the place that the list does not name yet. */
	void offerProfiles(Corpus corpus, Place place, Proposals proposals) {
		Set<String> listed = new HashSet<>();
		new Statement(place).listed().forEach(each -> names.segment(each).ifPresent(listed::add));
		Optional<Edition> edition = Statement.behind(place.declaration(), "of").flatMap(id -> names.edition(id, Optional.empty())).flatMap(corpus::edition);
		for (Profile profile : edition.flatMap(corpus::documentOf).map(Document::getProfiles).map(List::<Profile>copyOf).orElse(List.of())) {
			if (profile.getName() != null && !listed.contains(CitationPath.normalise(profile.getName()))) {
				String title = profile.getTitle() == null ? "" : profile.getTitle();
				rest(List.of(profile.getName(), title), proposals.wanted())
						.ifPresent(rest -> proposals.add(CompletionItemKind.Constant, names.writtenSegment(profile.getName()), rest).setDetail(title));
			}
		}
	}

	/** What people may type behind {@code wanted}: names must begin with it, titles may hold it anywhere. */
	private static Optional<String> rest(List<String> searched, String wanted) {
		for (int i = 0; i < searched.size(); i++) {
			String text = SearchText.of(searched.get(i));
			int at = i == 0 || wanted.isEmpty() ? (text.startsWith(wanted) ? 0 : -1) : text.indexOf(wanted);
			if (at >= 0) {
				return Optional.of(text.substring(at + wanted.length()));
			}
		}
		return Optional.empty();
	}
}
