// SPDX-License-Identifier: EPL-2.0
package org.sansho.dsl.ide.completion;

import com.google.inject.Inject;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.lsp4j.CompletionItem;
import org.eclipse.lsp4j.CompletionItemKind;
import org.eclipse.lsp4j.CompletionList;
import org.eclipse.lsp4j.MarkupContent;
import org.eclipse.lsp4j.MarkupKind;
import org.eclipse.xtext.Assignment;
import org.eclipse.xtext.CrossReference;
import org.eclipse.xtext.EnumRule;
import org.eclipse.xtext.GrammarUtil;
import org.eclipse.xtext.Keyword;
import org.sansho.dsl.ide.completion.Expectations.Expected;
import org.sansho.dsl.ide.text.Cursor;
import org.sansho.dsl.ide.text.Ranges;
import org.sansho.model.SanshoPackage;

/**
 * Offers what can be written at a place: citations and other names first, then the words of the language.
 *
 * <p>What can stand there is told by the text before the place alone, which nearly always is in the middle of being written; what the
 * names are is told by the project.
 */
public final class Completion {

	/** The characters after which people expect to be offered something without asking. */
	public static final List<String> TRIGGERS = List.of("/", "@", ",");

	private static final Set<String> REMARKS = Set.of("Annotation", "Source");
	private final StatementStarts starts;
	private final Expectations expectations;
	private final KeywordTexts texts;
	private final Snippets snippets;
	private final Citations citations;
	private final Names names;

	@Inject
	Completion(StatementStarts starts, Expectations expectations, KeywordTexts texts, Snippets snippets, Citations citations, Names names) {
		this.starts = starts;
		this.expectations = expectations;
		this.texts = texts;
		this.snippets = snippets;
		this.citations = citations;
		this.names = names;
	}

	/**
	 * What can be written at {@code cursor}, best first.
	 *
	 * @param withSnippets whether the client knows texts with places to fill in
	 * @param cancelled    whether nobody wants it any more, asked now and then
	 * @throws java.util.concurrent.CancellationException if {@code cancelled} says so
	 */
	public CompletionList at(Cursor cursor, boolean withSnippets, BooleanSupplier cancelled) {
		return PlaceReader.read(starts, cursor.file().text(), cursor.offset()).map(place -> at(cursor, place, withSnippets, cancelled)).orElseGet(CompletionList::new);
	}

	private CompletionList at(Cursor cursor, Place written, boolean withSnippets, BooleanSupplier cancelled) {
		Place place = written;
		Expected expected = expectations.after(place.essence());
		if (isNonsense(place, expected) && place.beginsLine()) {
			// What stands before a new line and makes no sense must not keep people from going on.
			place = written.withoutStatement();
			expected = expectations.after(place.essence());
		}
		return isNonsense(place, expected) ? new CompletionList() : offers(cursor, place, expected, withSnippets, cancelled);
	}

	/** Behind what it does not understand the parser expects nothing, or a declaration among the contents of another one. */
	private boolean isNonsense(Place place, Expected expected) {
		return expected.isNothing() || !place.heads().isEmpty() && expected.keywords().stream().anyMatch(keyword -> starts.declaration(keyword.getValue()));
	}

	private CompletionList offers(Cursor cursor, Place place, Expected expected, boolean withSnippets, BooleanSupplier cancelled) {
		Proposals proposals = new Proposals(Ranges.range(cursor.file().lines(), place.start(), place.end() - place.start()), place.typed(), cancelled);
		boolean goesOn = !place.beginsLine() && !place.inline();
		for (Assignment value : expected.values()) {
			offerValue(cursor, place, value, goesOn, proposals);
		}
		if (!place.quoting()) {
			Set<String> offered = new HashSet<>();
			for (Keyword keyword : inOrder(expected.keywords())) {
				boolean begins = starts.begins(keyword);
				if (!(goesOn && begins) && offered.add(keyword.getValue())) {
					offer(keyword, place, withSnippets, proposals);
				}
			}
		}
		return proposals.list();
	}

	private void offerValue(Cursor cursor, Place place, Assignment value, boolean goesOn, Proposals proposals) {
		if (!(value.getTerminal() instanceof CrossReference reference)) {
			boolean newEdition = value.getFeature().equals("name") && GrammarUtil.containingRule(value).getName().equals("Edition");
			if (newEdition) {
				names.offerBeginnings(cursor.project().corpus(), proposals);
			}
			return;
		}
		EReference feature = GrammarUtil.getReference(reference);
		if (feature.getEReferenceType() == SanshoPackage.Literals.PROVISION) {
			// In one line with a statement that is complete, people go on with that one.
			boolean beginsStatement = value.getFeature().equals("sources") || value.getFeature().equals("predecessors") && GrammarUtil.containingRule(value).getName().equals("SuccessionLine");
			boolean another = goesOn && beginsStatement && !new Statement(place).isInList();
			if (!another) {
				citations.offer(cursor, place, value.getFeature(), proposals);
			}
		} else if (feature.getEReferenceType() == SanshoPackage.Literals.EDITION) {
			if (GrammarUtil.containingRule(value).getName().equals("Succession")) {
				names.offerLabels(cursor.project().corpus(), place, proposals);
			} else {
				names.offerEditions(cursor.project().corpus(), place, proposals);
			}
		} else if (feature.getEReferenceType() == SanshoPackage.Literals.DOCUMENT) {
			names.offerDocuments(cursor.project().corpus(), proposals);
		} else if (feature.getEReferenceType() == SanshoPackage.Literals.PROFILE) {
			names.offerProfiles(cursor.project().corpus(), place, proposals);
		}
	}

	/** Remarks, which can stand on anything, come last. */
	private static List<Keyword> inOrder(List<Keyword> keywords) {
		List<Keyword> ordered = new ArrayList<>(keywords.stream().filter(keyword -> !isRemark(keyword)).toList());
		keywords.stream().filter(Completion::isRemark).forEach(ordered::add);
		return ordered;
	}

	private static boolean isRemark(Keyword keyword) {
		return REMARKS.contains(GrammarUtil.containingRule(keyword).getName());
	}

	private void offer(Keyword keyword, Place place, boolean withSnippets, Proposals proposals) {
		Optional<String> explanation = texts.explanation(keyword);
		String word = keyword.getValue();
		String wanted = proposals.wanted();
		if (explanation.isEmpty() || !word.startsWith(wanted)) {
			return;
		}
		Optional<String> snippet = withSnippets && place.endsLine() ? snippets.of(keyword) : Optional.empty();
		String rest = word.substring(wanted.length());
		CompletionItem item = snippet.map(text -> proposals.addSnippet(word, text, rest)).orElseGet(() -> proposals.add(kind(keyword), word, rest));
		item.setDetail(explanation.get());
		snippet.ifPresent(text -> item.setDocumentation(new MarkupContent(MarkupKind.PLAINTEXT, Snippets.readable(text))));
	}

	private static CompletionItemKind kind(Keyword keyword) {
		return GrammarUtil.containingRule(keyword) instanceof EnumRule ? CompletionItemKind.EnumMember : CompletionItemKind.Keyword;
	}
}
