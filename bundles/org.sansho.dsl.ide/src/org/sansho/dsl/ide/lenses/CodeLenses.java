// SPDX-License-Identifier: EPL-2.0
package org.sansho.dsl.ide.lenses;

import com.google.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.lsp4j.CodeLens;
import org.eclipse.lsp4j.Command;
import org.eclipse.lsp4j.Range;
import org.sansho.core.Corpus;
import org.sansho.core.EffectiveSettings;
import org.sansho.core.coverage.Tally;
import org.sansho.core.text.Messages;
import org.sansho.dsl.ide.text.Ranges;
import org.sansho.dsl.live.LiveFile;
import org.sansho.dsl.live.LiveProject;
import org.sansho.model.Chapter;
import org.sansho.model.Clause;
import org.sansho.model.Declaration;
import org.sansho.model.Edition;
import org.sansho.model.Form;
import org.sansho.model.FormSection;
import org.sansho.model.MappingEntry;
import org.sansho.model.MappingSet;
import org.sansho.model.Part;
import org.sansho.model.Side;

/**
 * Says above a declaration how far the work on it is: above a mapping set how many items of its first edition are mapped, without
 * counterpart and open, and how many entries have a broken seal; above an edition, a part, a form and a chapter how many of its items or
 * requirements each set maps. The figures are those of {@code sansho coverage}.
 *
 * <p>A lens that leads somewhere has the command {@value #OPEN} with two arguments: the identity of a document, and a range in it, as in
 * a {@code Location}; whoever runs it shows that place. A client that knows it says so in its {@code initializationOptions}:
 * {@code {"commands": ["sansho.open"]}}. For any other client the server takes the command away, and what is left is text.
 */
public final class CodeLenses {

	/** The command of a client that shows a place: identity of the document, range. */
	public static final String OPEN = "sansho.open";

	/** More sets than these make a line that nobody reads. */
	private static final int MOST_SETS = 3;

	private final Messages messages;

	@Inject
	CodeLenses(Locale locale) {
		this.messages = new Messages(CodeLenses.class, locale);
	}

	/**
	 * The lenses of {@code file}, in the order of the text.
	 *
	 * @param cancelled asked from time to time; when it says so, whoever asked does not want the answer any more. Counting a set of a large project
	 *            takes a while, and a key that was pressed must not wait for all of them.
	 * @throws CancellationException once {@code cancelled} says so: a part would be taken for all
	 */
	public List<CodeLens> of(LiveProject project, LiveFile file, BooleanSupplier cancelled) {
		List<CodeLens> lenses = new ArrayList<>();
		for (Declaration declaration : file.content().map(content -> List.copyOf(content.getDeclarations())).orElse(List.of())) {
			Above above = new Above(project, file, lenses, cancelled);
			switch (declaration) {
				case MappingSet set -> above.set(set);
				case Edition edition -> above.level(edition, edition);
				case Part part -> above.part(part);
				case Form form -> above.form(form);
				default -> { }
			}
		}
		return lenses;
	}

	/** The lenses above one declaration and what is in it. */
	private final class Above {
		private final LiveProject project;
		private final Corpus corpus;
		private final LiveFile file;
		private final Counts counts;
		private final List<CodeLens> lenses;
		private final BooleanSupplier cancelled;

		Above(LiveProject project, LiveFile file, List<CodeLens> lenses, BooleanSupplier cancelled) {
			this.project = project;
			this.corpus = project.corpus();
			this.file = file;
			this.counts = Counts.in(corpus);
			this.lenses = lenses;
			this.cancelled = cancelled;
		}

		void set(MappingSet set) {
			goOn();
			if (corpus.mappingSet(set.getName() == null ? "" : set.getName()).orElse(null) != set) {
				return;
			}
			counts.of(set, Side.SOURCE).map(Counts.Counted::total).ifPresent(tally -> add(set, messages.get("set", tally.mapped(), tally.suspect(), tally.unreviewed(),
					tally.noCounterpart(), tally.open()), Optional.empty()));
			List<MappingEntry> broken = counts.suspects(set);
			if (!broken.isEmpty()) {
				add(set, messages.get("set.broken", broken.size()), Optional.of(broken.getFirst()));
			}
		}

		void part(Part part) {
			level(part, part.getEdition());
			for (Clause clause : part.getClauses()) {
				if (clause instanceof Chapter) {
					level(clause, part.getEdition());
				}
			}
		}

		void form(Form form) {
			level(form, form.getEdition());
			form.getElements().stream().filter(FormSection.class::isInstance).forEach(section -> level(section, form.getEdition()));
		}

		/**
		 * One lens for each set that is in use and speaks about units of {@code level}. Whether there are units is the same for all sets, so that only
		 * those are counted that are shown: a project may have hundreds.
		 */
		void level(EObject level, Edition edition) {
			if (edition == null || edition.eIsProxy()) {
				return;
			}
			List<MappingSet> sets = Stream.concat(corpus.mappingSetsFrom(edition).stream(), corpus.mappingSetsTo(edition).stream()).distinct()
					.filter(EffectiveSettings::isActive).toList();
			int shown = 0;
			for (MappingSet set : sets) {
				goOn();
				if (shown == MOST_SETS) {
					break;
				}
				Optional<Tally> tally = counts.of(set, set.getFrom() == edition ? Side.SOURCE : Side.TARGET).flatMap(counted -> counted.of(level))
						.filter(units -> units.units() > 0);
				if (tally.isPresent()) {
					shown++;
					add(level, messages.get("level", set.getName(), tally.get().mapped(), tally.get().units()), Optional.of(set));
				} else {
					return;
				}
			}
			if (shown == MOST_SETS && sets.size() > MOST_SETS) {
				add(level, messages.get("level.more", sets.size() - MOST_SETS), Optional.empty());
			}
		}

		private void goOn() {
			if (cancelled.getAsBoolean()) {
				throw new CancellationException();
			}
		}

		private void add(EObject object, String title, Optional<EObject> target) {
			Range range = Ranges.range(file.lines(), file.spans().of(object).offset(), 0);
			lenses.add(new CodeLens(range, target.map(to -> command(title, to)).orElseGet(() -> new Command(title, "")), null));
		}

		private Command command(String title, EObject target) {
			LiveFile of = project.fileOf(target);
			int offset = of.spans().of(target).offset();
			return new Command(title, OPEN, List.of(of.uri(), Ranges.range(of.lines(), offset, 0)));
		}
	}
}
