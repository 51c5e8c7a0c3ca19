// SPDX-License-Identifier: EPL-2.0
package org.sansho.core.evolution.migration;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sansho.core.Corpus;
import org.sansho.core.review.SealField;
import org.sansho.core.text.Messages;
import org.sansho.model.ChangeKind;
import org.sansho.model.MappingStatement;
import org.sansho.model.Provision;
import org.sansho.model.Side;

/**
 * What happened in a migration, in words.
 *
 * <p>They stand here, like those of the rules, since the new text, the account on the terminal and the workbook must say the same.
 */
public final class MigrationWords {

	private static final int MOST_CITED = 5;

	private final Messages messages;

	/** The words in {@code locale}. */
	public MigrationWords(Locale locale) {
		this.messages = new Messages(MigrationWords.class, locale);
	}

	/** What is counted under {@code verdict}. */
	public String of(Verdict verdict) {
		return messages.get("verdict." + verdict.name());
	}

	/** A side of a mapping set. */
	public String of(Side side) {
		return messages.get("side." + side.getLiteral());
	}

	/** What happened, in one sentence. */
	public String of(Reason reason) {
		String key = reason.kind().name();
		String what = "";
		if (reason.kind() == Reason.Kind.REWORDED) {
			what = what(reason);
			key = what.isEmpty() ? key + ".unknown" : key;
		} else if (reason.kind() == Reason.Kind.MOVED_OUT && reason.after().isEmpty()) {
			key += ".unknown";
		}
		return messages.get(key, of(reason.side()), cited(reason.before()), cited(reason.after()), what.isEmpty() ? reason.detail() : what);
	}

	/** What happened, with the step on which it did. */
	public String withStep(Reason reason) {
		return messages.get("step", reason.from(), reason.to(), of(reason));
	}

	/** What a text says about having been carried from one edition to another. */
	public String carried(String from, String to) {
		return messages.get("carried", from, to);
	}

	/** What the line says that tells whether a text is as it was written. */
	public String asWritten() {
		return messages.get("asWritten");
	}

	/** What stands above the comments that the old set had. */
	public String earlierComments() {
		return messages.get("earlierComments");
	}

	/** Whether {@code comment} says so, in any language. */
	public static boolean isAboveEarlierComments(String comment) {
		return Stream.of(Locale.JAPANESE, Locale.ENGLISH).anyMatch(locale -> new MigrationWords(locale).earlierComments().equals(comment));
	}

	/** What stands above the ledger of a step. */
	public String ledger(String from, String to) {
		return messages.get("ledger", from, to);
	}

	/** What was said in another statement, which named {@code citations}. */
	public String saidOf(List<String> citations, String words) {
		return messages.get("saidOf", cited(citations), words);
	}

	/** A statement as it can be told in a list: its ends, and what it says about them. */
	public String of(CarriedStatement statement, Corpus corpus) {
		String sources = paths(statement.sources(), corpus);
		String targets = paths(statement.targets(), corpus);
		return statement.isEntry() ? sources + ' ' + statement.relationship().getLiteral() + ' ' + targets
				: "no-counterpart " + (statement.targets().isEmpty() ? Side.SOURCE : Side.TARGET).getLiteral() + ' ' + sources + targets;
	}

	/** A statement of the old set as it can be told in a list. */
	public String of(MappingStatement statement, Corpus corpus) {
		return of(CarriedStatement.of(statement), corpus);
	}

	/** What is said of a statement that nothing has happened to. */
	public String unchanged() {
		return messages.get("unchanged");
	}

	private static String paths(List<Provision> provisions, Corpus corpus) {
		return provisions.stream().map(provision -> corpus.path(provision).orElse("")).collect(Collectors.joining(", "));
	}

	/** What is different, by the wording or else by what the succession says. */
	private String what(Reason reason) {
		String fields = Arrays.stream(SealField.values()).filter(reason.fields()::contains).map(field -> messages.get("field." + field.name()))
				.collect(Collectors.joining(messages.get("and")));
		return !fields.isEmpty() ? fields : ChangeKind.VALUES.stream().filter(reason.changes()::contains).filter(change -> messages.has("change." + change.getName()))
				.map(change -> messages.get("change." + change.getName())).collect(Collectors.joining(messages.get("and")));
	}

	private String cited(List<String> citations) {
		String some = citations.stream().limit(MOST_CITED).collect(Collectors.joining(messages.get("and")));
		return citations.size() > MOST_CITED ? messages.get("more", some, citations.size() - MOST_CITED) : some;
	}
}
