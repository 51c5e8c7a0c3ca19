// SPDX-License-Identifier: EPL-2.0
package org.sansho.dsl.create;

import com.google.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.xtext.conversion.IValueConverterService;
import org.sansho.core.Corpus;
import org.sansho.core.EditionIds;
import org.sansho.core.citation.CitationPath;
import org.sansho.core.project.InputException;
import org.sansho.core.project.SourceFile;
import org.sansho.core.report.Problem;
import org.sansho.core.rules.RuleCatalogue;
import org.sansho.core.rules.Severity;
import org.sansho.core.rules.settings.ProjectSettings;
import org.sansho.core.text.Messages;
import org.sansho.core.transcript.FormTranscript;
import org.sansho.dsl.SanshoStandaloneSetup;
import org.sansho.dsl.conversion.QuotedText;
import org.sansho.dsl.create.NewDeclaration.ImportedForms;
import org.sansho.dsl.create.NewDeclaration.NewChecklist;
import org.sansho.dsl.create.NewDeclaration.NewGuideline;
import org.sansho.dsl.create.NewDeclaration.NewMappingSet;
import org.sansho.dsl.create.NewDeclaration.NewSuccession;
import org.sansho.dsl.project.Project;
import org.sansho.dsl.project.ProjectLoader;
import org.sansho.dsl.project.Reading;
import org.sansho.model.Checklist;
import org.sansho.model.Document;
import org.sansho.model.Edition;
import org.sansho.model.Guideline;

/** Writes down what somebody wants to begin, says why it cannot be begun, and tries it in the project before it is written. */
public final class Drafting {

	private static final String FISCAL_YEAR = "[12][0-9]{3}";
	private static final String DAY = "[0-9]{4}-[0-9]{2}-[0-9]{2}";
	private static final String MONTH = "[0-9]{4}-[0-9]{2}";

	private final Spelling spelling;
	private final ProjectLoader loader;
	private final Messages messages;

	@Inject
	Drafting(IValueConverterService converters, ProjectLoader loader, Locale locale) {
		this.spelling = new Spelling(converters);
		this.loader = loader;
		this.messages = new Messages(Drafting.class, locale);
	}

	/** With messages in {@code locale}, in a plain Java program. */
	public static Drafting standalone(Locale locale) {
		return new SanshoStandaloneSetup(locale).createInjectorAndDoEMFRegistration().getInstance(Drafting.class);
	}

	/** What loads projects in the same language. */
	public ProjectLoader loader() {
		return loader;
	}

	/** The text of {@code wanted}; a document that {@code corpus} has is not declared again. */
	public Draft draft(NewDeclaration wanted, Corpus corpus) {
		return switch (wanted) {
			case NewGuideline guideline -> guideline(guideline, corpus);
			case NewChecklist checklist -> checklist(checklist, corpus);
			case ImportedForms forms -> new FormText(spelling, messages).draft(forms, corpus);
			case NewMappingSet set -> mappingSet(set);
			case NewSuccession succession -> new DraftText()
					.declaration("succession of " + spelling.name(succession.document()) + " from " + spelling.label(succession.from()) + " to " + spelling.label(succession.to()))
					.caret().quoted("source", succession.source()).close().draft();
		};
	}

	/** Why {@code wanted} cannot be begun, in one sentence; empty when it can. */
	public Optional<String> obstacle(NewDeclaration wanted, Corpus corpus) {
		return switch (wanted) {
			case NewGuideline guideline -> document(guideline.id(), guideline.title(), Guideline.class, corpus)
					.or(() -> edition(guideline.id(), guideline.label(), guideline.issued(), corpus))
					.or(() -> parts(guideline.parts()));
			case NewChecklist checklist -> document(checklist.id(), checklist.title(), Checklist.class, corpus)
					.or(() -> edition(checklist.id(), checklist.label(), checklist.issued(), corpus))
					.or(() -> checklist.fiscalYear().isEmpty() || checklist.fiscalYear().matches(FISCAL_YEAR) ? Optional.empty()
							: Optional.of(messages.get("fiscalYear.bad", checklist.fiscalYear())))
					.or(() -> checklist.basedOn().isEmpty() ? Optional.empty() : known(checklist.basedOn(), corpus))
					.or(() -> written("form", checklist.form()));
			case ImportedForms forms -> imported(forms, corpus);
			case NewMappingSet set -> written("mapping", set.name())
					.or(() -> corpus.mappingSet(CitationPath.normalise(set.name())).map(found -> messages.get("mapping.taken", set.name())))
					.or(() -> known(set.from(), corpus)).or(() -> known(set.to(), corpus))
					.or(() -> set.from().equals(set.to()) ? Optional.of(messages.get("mapping.same")) : Optional.empty());
			case NewSuccession succession -> succession(succession, corpus);
		};
	}

	/** As {@link #errors(List, SourceFile, String, int, Reading)}, for whoever waits to the end. */
	public List<Problem> errors(List<SourceFile> files, SourceFile file, String text, int known) throws InputException {
		return errors(files, file, text, known, () -> { });
	}

	/**
	 * What would be wrong with {@code text} as the content of {@code file} in the project {@code files}, below its first {@code known}
	 * characters: errors only.
	 *
	 * @param files   the project; {@code file} may be one of them
	 * @param reading hears how far it is
	 * @throws InputException                             if a file cannot be read
	 * @throws java.util.concurrent.CancellationException if {@code reading} was cancelled
	 */
	public List<Problem> errors(List<SourceFile> files, SourceFile file, String text, int known, Reading reading) throws InputException {
		List<SourceFile> all = new ArrayList<>(files.stream().filter(other -> !other.uri().equals(file.uri())).toList());
		all.add(new SourceFile(file.name(), file.uri(), () -> text.getBytes(StandardCharsets.UTF_8)));
		Project project = loader.load(all, reading);
		long firstLine = text.substring(0, known).lines().count() + 1;
		return project.validate(RuleCatalogue.standard(), ProjectSettings.none(), reading::isCancelled).problems().stream()
				.filter(problem -> problem.severity() == Severity.ERROR && problem.file().equals(file.name()) && problem.line() >= firstLine).toList();
	}

	private Draft guideline(NewGuideline guideline, Corpus corpus) {
		String edition = spelling.edition(guideline.id(), guideline.label());
		DraftText text = new DraftText();
		if (corpus.document(CitationPath.normalise(guideline.id())).isEmpty()) {
			text.declaration("guideline " + spelling.name(guideline.id()) + ' ' + QuotedText.quote(guideline.title())).quoted("issuer", guideline.issuer()).close();
		}
		text.declaration("edition " + edition).property("issued", guideline.issued()).close();
		if (guideline.parts().isEmpty()) {
			text.declaration("body of " + edition).caret().close();
		}
		for (String part : guideline.parts()) {
			text.declaration("part " + spelling.segment(part) + " of " + edition).caret().close();
		}
		return text.draft();
	}

	private Draft checklist(NewChecklist checklist, Corpus corpus) {
		String edition = spelling.edition(checklist.id(), checklist.label());
		DraftText text = new DraftText();
		if (corpus.document(CitationPath.normalise(checklist.id())).isEmpty()) {
			text.declaration("checklist " + spelling.name(checklist.id()) + ' ' + QuotedText.quote(checklist.title())).quoted("issuer", checklist.issuer()).close();
		}
		text.declaration("edition " + edition).property("issued", checklist.issued()).property("fiscal-year", checklist.fiscalYear())
				.property("based-on", checklist.basedOn().isEmpty() ? "" : spelling.editionId(checklist.basedOn())).close();
		text.declaration("form " + spelling.segment(checklist.form()) + " of " + edition);
		if (!checklist.heading().isEmpty()) {
			text.quoted("heading", checklist.heading()).gap();
		}
		text.quoted("column item", messages.get("form.item"));
		text.property("column answer", QuotedText.quote(messages.get("form.answer")) + " choices " + QuotedText.quote(messages.get("form.yes")) + ", "
				+ QuotedText.quote(messages.get("form.no")));
		text.quoted("column text", messages.get("form.remarks"));
		return text.gap().open("section 1").caret().close().close().draft();
	}

	private Draft mappingSet(NewMappingSet set) {
		return new DraftText().declaration("mapping " + spelling.name(set.name()) + " from " + spelling.editionId(set.from()) + " to " + spelling.editionId(set.to()))
				.quoted("title", set.title()).quoted("source", set.source()).property("method", "human").property("rationale", "semantic")
				.property("status", "draft").caret().close().draft();
	}

	/** An edition may be there already, its forms may not. */
	private Optional<String> imported(ImportedForms forms, Corpus corpus) {
		String id = forms.id() + '@' + forms.label();
		Set<String> known = corpus.edition(CitationPath.normalise(id)).map(edition -> corpus.forms(edition).stream().map(form -> CitationPath.normalise(form.getName()))
				.collect(Collectors.toSet())).orElse(Set.of());
		return document(forms.id(), forms.title(), Checklist.class, corpus).or(() -> written("edition", forms.label()))
				.or(() -> forms.fiscalYear().isEmpty() || forms.fiscalYear().matches(FISCAL_YEAR) ? Optional.empty()
						: Optional.of(messages.get("fiscalYear.bad", forms.fiscalYear())))
				.or(() -> forms.transcript().forms().stream().filter(form -> known.contains(CitationPath.normalise(form.name()))).findFirst()
						.map(form -> messages.get("form.taken", form.name(), id)))
				.or(() -> names(forms.transcript().forms().stream().map(FormTranscript::name).toList()));
	}

	private Optional<String> names(List<String> forms) {
		Set<String> seen = new HashSet<>();
		for (String form : forms) {
			if (form.isBlank()) {
				return Optional.of(messages.get("form.missing"));
			}
			if (!seen.add(CitationPath.normalise(form))) {
				return Optional.of(messages.get("form.twice", form));
			}
		}
		return Optional.empty();
	}

	private <T extends Document> Optional<String> document(String id, String title, Class<T> kind, Corpus corpus) {
		Optional<Document> existing = corpus.document(CitationPath.normalise(id));
		if (existing.isPresent()) {
			return kind.isInstance(existing.get()) ? Optional.empty() : Optional.of(messages.get("document.otherKind", id));
		}
		return written("document", id).or(() -> title.isEmpty() ? Optional.of(messages.get("document.untitled")) : Optional.empty());
	}

	private Optional<String> edition(String id, String label, String issued, Corpus corpus) {
		return written("edition", label)
				.or(() -> corpus.edition(CitationPath.normalise(id + '@' + label)).map(found -> messages.get("edition.taken", id, label)))
				.or(() -> issued.isEmpty() || isDate(issued) ? Optional.empty() : Optional.of(messages.get("date.bad", issued)));
	}

	private Optional<String> parts(List<String> parts) {
		for (String part : parts) {
			Optional<String> obstacle = written("part", part);
			if (obstacle.isPresent()) {
				return obstacle;
			}
		}
		return new HashSet<>(parts.stream().map(CitationPath::normalise).toList()).size() < parts.size() ? Optional.of(messages.get("part.twice"))
				: Optional.empty();
	}

	private Optional<String> succession(NewSuccession succession, Corpus corpus) {
		String document = CitationPath.normalise(succession.document());
		if (corpus.document(document).isEmpty()) {
			return Optional.of(messages.get(document.isEmpty() ? "document.missing" : "document.unknown", document));
		}
		String from = document + '@' + succession.from();
		return known(from, corpus).or(() -> known(document + '@' + succession.to(), corpus))
				.or(() -> succession.from().equals(succession.to()) ? Optional.of(messages.get("succession.same")) : Optional.empty())
				.or(() -> corpus.successionsFrom(corpus.edition(CitationPath.normalise(from)).orElseThrow()).stream()
						.anyMatch(existing -> existing.getTo() != null && succession.to().equals(EditionIds.label(existing.getTo())))
						? Optional.of(messages.get("succession.taken", succession.document(), succession.from(), succession.to())) : Optional.empty());
	}

	private Optional<String> known(String edition, Corpus corpus) {
		if (edition.isEmpty() || edition.endsWith("@")) {
			return Optional.of(messages.get("edition.choose"));
		}
		Optional<Edition> found = corpus.edition(CitationPath.normalise(edition));
		return found.isPresent() ? Optional.empty() : Optional.of(messages.get("edition.unknown", edition));
	}

	/** Whether a name is there, and can be seen: what the language could read but nobody could type again is refused. */
	private Optional<String> written(String what, String name) {
		if (name.isEmpty()) {
			return Optional.of(messages.get(what + ".missing"));
		}
		Optional<String> unfit = name.codePoints().filter(Drafting::isUnfit).mapToObj(Character::toString).findFirst();
		return unfit.map(character -> messages.get("name.unfit", name, character.isBlank() ? messages.get("name.blank") : character));
	}

	private static boolean isUnfit(int character) {
		return switch (Character.getType(character)) {
			case Character.CONTROL, Character.FORMAT, Character.SURROGATE, Character.SPACE_SEPARATOR, Character.LINE_SEPARATOR,
					Character.PARAGRAPH_SEPARATOR, Character.UNASSIGNED -> true;
			default -> "@/\"\\{}".indexOf(character) >= 0;
		};
	}

	private static boolean isDate(String text) {
		try {
			if (text.matches(DAY)) {
				LocalDate.parse(text);
				return true;
			}
			return text.matches(MONTH) && YearMonth.parse(text) != null;
		} catch (DateTimeException notInTheCalendar) {
			return false;
		}
	}
}
