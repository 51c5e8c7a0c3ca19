// SPDX-License-Identifier: EPL-2.0
package org.sansho.dsl.migration;

import com.google.inject.Inject;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.xtext.conversion.IValueConverterService;
import org.sansho.core.Corpus;
import org.sansho.core.evolution.lineage.SuccessionStep;
import org.sansho.core.evolution.migration.CarriedStatement;
import org.sansho.core.evolution.migration.Ledger;
import org.sansho.core.evolution.migration.Leg;
import org.sansho.core.evolution.migration.Migration;
import org.sansho.core.evolution.migration.MigrationWords;
import org.sansho.core.evolution.migration.NewSetTitle;
import org.sansho.core.project.InputException;
import org.sansho.dsl.SanshoStandaloneSetup;
import org.sansho.dsl.conversion.QuotedText;
import org.sansho.dsl.create.Spelling;
import org.sansho.dsl.edit.TextEdit;
import org.sansho.dsl.project.PlacedText;
import org.sansho.dsl.project.Project;
import org.sansho.dsl.project.ProjectLoader;
import org.sansho.dsl.resource.TextSpans.Span;
import org.sansho.model.Declaration;
import org.sansho.model.MappingSet;
import org.sansho.model.MappingStatement;
import org.sansho.model.SanshoFile;
import org.sansho.model.SanshoPackage;
import org.sansho.model.Side;

/**
 * Writes a mapping set that was carried to other editions.
 *
 * <p>The new text is the old one with edits, so that comments, notes and everything that nobody asked to change survive. What could not be
 * carried stands at the end of the set as comments, in full.
 */
public final class MigratedText {

	/** So many statements are laid out at a time. */
	private static final int PIECE = 500;
	private static final String COMMENT = "// ";

	private final IValueConverterService converters;
	private final ProjectLoader loader;
	private final Layout layout;
	private final MigrationWords words;

	@Inject
	MigratedText(IValueConverterService converters, ProjectLoader loader, Layout layout, Locale locale) {
		this.converters = converters;
		this.loader = loader;
		this.layout = layout;
		this.words = new MigrationWords(locale);
	}

	/** Writes remarks in {@code locale}, in a plain Java program. */
	public static MigratedText standalone(Locale locale) {
		return new SanshoStandaloneSetup(locale).createInjectorAndDoEMFRegistration().getInstance(MigratedText.class);
	}

	/** What loads projects in the same language. */
	public ProjectLoader loader() {
		return loader;
	}

	/**
	 * The text of the new set, laid out, as a file of its own.
	 *
	 * @param project   where the old set stands
	 * @param migration what became of it
	 * @param name      what the new set is called
	 * @throws InputException if the file of the old set can no longer be read
	 */
	public String text(Project project, Migration migration, String name) throws InputException {
		MappingSet set = migration.set();
		PlacedText placed = project.textOf(set);
		return new Writing(placed, project.corpus(), migration, name).text();
	}

	/** One set that is being written. */
	private final class Writing {

		private final PlacedText placed;
		private final String text;
		private final Migration migration;
		private final MappingSet set;
		private final Spelling spelling = new Spelling(converters);
		private final StatementText statements;
		private final String name;
		private final String lineEnd;
		private final List<TextEdit> edits = new ArrayList<>();

		Writing(PlacedText placed, Corpus corpus, Migration migration, String name) {
			this.placed = placed;
			this.text = placed.text();
			this.migration = migration;
			this.set = migration.set();
			this.name = name;
			int firstLine = text.indexOf('\n');
			this.lineEnd = firstLine > 0 && text.charAt(firstLine - 1) == '\r' ? "\r\n" : "\n";
			this.statements = new StatementText(placed, corpus, spelling, words, lineEnd);
		}

		String text() {
			Span whole = placed.spans().of(set);
			int from = start();
			int to = lineComment(whole.offset() + whole.length());
			comments(from);
			head();
			statements();
			ledgers();
			List<Integer> cuts = cuts();
			return layout.laidOut(pieces(from, to, cuts), lineEnd);
		}

		/** Where what belongs to the set begins: its comments, too. */
		private int start() {
			int start = 0;
			if (set.eContainer() instanceof SanshoFile file) {
				for (Declaration declaration : file.getDeclarations()) {
					if (declaration == set) {
						break;
					}
					Span before = placed.spans().of(declaration);
					start = lineComment(before.offset() + before.length());
				}
			}
			int own = placed.spans().of(set).offset();
			while (start < own && (Character.isWhitespace(text.charAt(start)) || text.charAt(start) == '\uFEFF')) {
				start++;
			}
			return start;
		}

		/** What was said above the old set speaks of that one; how untouched that was says nothing of the new one. */
		private void comments(int from) {
			int own = placed.spans().of(set).offset();
			int line = from;
			while (line < own) {
				int lineBreak = text.indexOf('\n', line);
				int next = lineBreak < 0 || lineBreak >= own ? own : lineBreak + 1;
				String comment = text.substring(line, next).strip();
				if (AsWritten.isSign(comment)) {
					edits.add(new TextEdit(line, next - line, ""));
				} else if (!comment.isEmpty()) {
					if (!MigrationWords.isAboveEarlierComments(comment.replaceFirst("^//\\s*", ""))) {
						edits.add(new TextEdit(line, 0, COMMENT + words.earlierComments() + lineEnd));
					}
					return;
				}
				line = next;
			}
		}

		/** The end of the line of {@code end} where only a comment follows, else {@code end}. */
		private int lineComment(int end) {
			int lineBreak = text.indexOf('\n', end);
			int stop = lineBreak < 0 ? text.length() : lineBreak;
			return text.substring(end, stop).stripLeading().startsWith("//") ? stop : end;
		}

		private boolean isBlankToLineEnd(int from) {
			int lineBreak = text.indexOf('\n', from);
			return lineBreak >= 0 && text.substring(from, lineBreak).isBlank();
		}

		private boolean isBlankFromLineStart(int to) {
			return text.substring(text.lastIndexOf('\n', to - 1) + 1, to).isBlank();
		}

		private void head() {
			Span of = placed.spans().of(set, SanshoPackage.Literals.MAPPING_SET__NAME, 0);
			edits.add(new TextEdit(of.offset(), of.length(), spelling.name(name)));
			edition(Side.SOURCE);
			edition(Side.TARGET);
			title();
			List<String> notes = new ArrayList<>();
			for (Leg leg : migration.legs()) {
				for (SuccessionStep step : leg.lineage().steps()) {
					notes.add("note " + QuotedText.quote(words.carried(step.from().getName(), step.to().getName())));
				}
			}
			Span whole = placed.spans().of(set);
			int end = whole.offset() + whole.length();
			if (text.charAt(end - 1) != '}') {
				edits.add(new TextEdit(end, 0, " {" + lineEnd + String.join(lineEnd, notes) + lineEnd + "}"));
				return;
			}
			int after = lineComment(endOfHead());
			edits.add(new TextEdit(after, 0, lineEnd + String.join(lineEnd, notes) + (isBlankToLineEnd(after) ? "" : lineEnd)));
		}

		private void title() {
			String old = set.getTitle();
			if (old != null) {
				String now = NewSetTitle.of(old, migration.legs());
				if (!now.equals(old)) {
					Span of = placed.spans().of(set, SanshoPackage.Literals.MAPPING_SET__TITLE, 0);
					edits.add(new TextEdit(of.offset(), of.length(), QuotedText.quote(now)));
				}
			}
		}

		private void edition(Side side) {
			if (migration.legs().stream().anyMatch(leg -> leg.side() == side)) {
				Span of = placed.spans().of(set, side == Side.SOURCE ? SanshoPackage.Literals.MAPPING_SET__FROM : SanshoPackage.Literals.MAPPING_SET__TO, 0);
				edits.add(new TextEdit(of.offset(), of.length(), spelling.editionId(migration.edition(side).getName())));
			}
		}

		/** Behind the last property that stands ahead of all statements. */
		private int endOfHead() {
			Span whole = placed.spans().of(set);
			int limit = set.getStatements().isEmpty() ? whole.offset() + whole.length() - 1 : placed.spans().of(set.getStatements().getFirst()).offset();
			int end = text.indexOf('{', endOf(placed.spans().of(set, SanshoPackage.Literals.MAPPING_SET__TO, 0))) + 1;
			for (EObject child : set.eContents()) {
				if (!(child instanceof MappingStatement)) {
					end = later(end, placed.spans().of(child), limit);
				}
			}
			for (var feature : List.of(SanshoPackage.Literals.MAPPING_SET__TITLE, SanshoPackage.Literals.MAPPING_SETTINGS__METHOD, SanshoPackage.Literals.MAPPING_SETTINGS__RATIONALE,
					SanshoPackage.Literals.MAPPING_SETTINGS__STATUS, SanshoPackage.Literals.MAPPING_SETTINGS__CONFIDENCE, SanshoPackage.Literals.ANNOTATED__UNVERIFIED)) {
				if (set.eIsSet(feature)) {
					end = later(end, placed.spans().of(set, feature, 0), limit);
				}
			}
			for (int i = 0; i < set.getNotes().size(); i++) {
				end = later(end, placed.spans().of(set, SanshoPackage.Literals.ANNOTATED__NOTES, i), limit);
			}
			return end;
		}

		private static int later(int end, Span span, int limit) {
			int other = endOf(span);
			return other <= limit && other > end ? other : end;
		}

		private static int endOf(Span span) {
			return span.offset() + span.length();
		}

		private void statements() {
			Map<MappingStatement, CarriedStatement> standing = new IdentityHashMap<>();
			migration.statements().forEach(statement -> standing.put(statement.origin(), statement));
			for (MappingStatement statement : set.getStatements()) {
				CarriedStatement carried = standing.get(statement);
				if (carried == null) {
					edits.add(removed(placed.spans().of(statement)));
				} else {
					edits.addAll(statements.edits(carried));
				}
			}
		}

		/** With its line, where it has one of its own. */
		private TextEdit removed(Span span) {
			int end = endOf(span);
			if (isBlankFromLineStart(span.offset()) && isBlankToLineEnd(end)) {
				int start = text.lastIndexOf('\n', span.offset() - 1) + 1;
				return new TextEdit(start, text.indexOf('\n', end) + 1 - start, "");
			}
			return new TextEdit(span.offset(), span.length(), "");
		}

		private void ledgers() {
			if (migration.ledgers().isEmpty()) {
				return;
			}
			Iterator<List<String>> old = layout.laidOutStatements(migration.ledgers().stream().flatMap(ledger -> ledger.lines().stream())
					.map(line -> statements.text(line.statement()).replace("\r\n", "\n")).toList()).iterator();
			StringBuilder ledger = new StringBuilder();
			for (Ledger each : migration.ledgers()) {
				ledger.append(lineEnd).append(lineEnd).append(COMMENT).append(words.ledger(each.from().getName(), each.to().getName()));
				for (Ledger.Line line : each.lines()) {
					line.reasons().stream().map(words::of).forEach(reason -> ledger.append(lineEnd).append(COMMENT).append(reason));
					old.next().forEach(text -> ledger.append(lineEnd).append(COMMENT).append("  ").append(text));
				}
			}
			int brace = endOf(placed.spans().of(set)) - 1;
			String gap = isBlankFromLineStart(brace) ? "" : lineEnd;
			edits.add(new TextEdit(brace, 0, gap + ledger.substring(lineEnd.length()) + lineEnd));
		}

		/** Where pieces of the old text may end: behind the line of every so many statements, when that line holds nothing else. */
		private List<Integer> cuts() {
			List<Integer> cuts = new ArrayList<>();
			List<MappingStatement> all = set.getStatements();
			for (int i = PIECE; i < all.size(); i += PIECE) {
				int end = lineComment(endOf(placed.spans().of(all.get(i - 1))));
				int next = text.indexOf('\n', end);
				if (next >= 0 && text.substring(end, next).isBlank() && next < placed.spans().of(all.get(i)).offset()) {
					cuts.add(next + 1);
				}
			}
			return cuts;
		}

		private List<String> pieces(int from, int to, List<Integer> cuts) {
			edits.sort((one, other) -> Integer.compare(one.offset(), other.offset()));
			List<String> pieces = new ArrayList<>();
			int start = from;
			int next = 0;
			for (int i = 0; i <= cuts.size(); i++) {
				int end = i < cuts.size() ? cuts.get(i) : to;
				List<TextEdit> inPiece = new ArrayList<>();
				while (next < edits.size() && (edits.get(next).offset() < end || i == cuts.size())) {
					TextEdit edit = edits.get(next++);
					inPiece.add(new TextEdit(edit.offset() - start, edit.length(), edit.replacement()));
				}
				String piece = TextEdit.apply(text.substring(start, end), inPiece);
				pieces.add(piece);
				start = end;
			}
			return pieces;
		}
	}
}
