// SPDX-License-Identifier: EPL-2.0
package org.sansho.dsl.recovery;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.xtext.AbstractRule;
import org.sansho.dsl.parsing.Mistake.Wanted;
import org.sansho.model.SanshoPackage;

/**
 * Reads tokens as the grammar wants them and finds every mistake in one walk: after a mistake it goes on at the next statement of the same braces, of which it makes sure by reading
 * that statement for a trial. Where braces are missing or too many, how far lines are indented tells where.
 */
final class Slips {

	private final TokenGrammar grammar;
	private final Tokens tokens;
	private final List<Slip> found = new ArrayList<>();
	private final List<Missing> missing = new ArrayList<>();
	/** The braces around what is read, from the outside in, and the tokens that begin what has them. */
	private final List<Part.Braces> around = new ArrayList<>();
	private final List<Integer> openers = new ArrayList<>();
	private int at;
	/** What is behind it is not there, for a trial. */
	private int limit;
	private boolean isTight;
	private boolean isTrial;
	/** Where the statement began that is being read. */
	private int statement;
	private Part.Rule word;
	private EClass type;
	private int failedAt;
	private Wanted wanted;

	/**
	 * A brace that has to be thought of.
	 *
	 * @param behind the token behind which it is missing
	 */
	record Missing(int behind, boolean isClosing) {
	}

	private Slips(TokenGrammar grammar, Tokens tokens) {
		this.grammar = grammar;
		this.tokens = tokens;
		this.limit = tokens.size();
		this.type = SanshoPackage.Literals.SANSHO_FILE;
	}

	/** All that is wrong in {@code tokens}. */
	static Slips in(TokenGrammar grammar, Tokens tokens) {
		Slips slips = new Slips(grammar, tokens);
		slips.around.add(grammar.file());
		slips.openers.add(0);
		slips.statements(grammar.file());
		tokens.marks().forEach(mark -> slips.found.add(new Slip(mark, false, slips.wantedNext(), mark, mark, false)));
		slips.found.sort(Comparator.comparingInt(Slip::from));
		return slips;
	}

	/** The mistakes in the order of the text. */
	List<Slip> found() {
		return found;
	}

	/** The braces that have to be thought of, in the order of the text. */
	List<Missing> missing() {
		return missing;
	}

	private int next() {
		return isTight ? Math.min(at, limit) : Math.min(tokens.visible(at), limit);
	}

	private int typeOf(int token) {
		return token >= limit ? TokenGrammar.END : tokens.type(token);
	}

	/** Reads {@code part}; tells whether it is there, and otherwise where it is not. */
	private boolean read(Part part) {
		return switch (part) {
			case Part.Word one -> word(one);
			case Part.Row row -> {
				for (Part each : row.parts) {
					if (!read(each)) {
						yield false;
					}
				}
				yield true;
			}
			case Part.Choice choice -> choice(choice);
			case Part.Option option -> option(option);
			case Part.Rule rule -> rule(rule);
			case Part.Braces braces -> braces(braces);
		};
	}

	private boolean word(Part.Word one) {
		int token = next();
		if (typeOf(token) != one.type) {
			return fail(token, new Wanted(Optional.of(grammar.name(one.type)), reading(), type, false));
		}
		at = token + 1;
		return true;
	}

	private boolean choice(Part.Choice choice) {
		int token = next();
		for (Part each : choice.parts) {
			if (each.beginsWith(typeOf(token))) {
				return read(each);
			}
		}
		return choice.mayBeNothing() || fail(token, new Wanted(Optional.empty(), reading(), type, false));
	}

	private Optional<AbstractRule> reading() {
		return Optional.ofNullable(word).map(each -> each.rule);
	}

	private boolean fail(int token, Wanted what) {
		failedAt = token;
		wanted = what;
		return false;
	}

	private boolean option(Part.Option option) {
		if (option.part instanceof Part.Braces body && typeOf(next()) != grammar.opening()) {
			return withoutBraces(body);
		}
		do {
			if (!option.part.beginsWith(typeOf(next())) || option.ambiguousIn.contains(around.getLast()) && isStatement(around.getLast(), tokens.visible(at))) {
				return true;
			}
			if (!read(option.part)) {
				return false;
			}
		} while (option.repeated);
		return true;
	}

	private boolean rule(Part.Rule rule) {
		Part.Rule outerWord = word;
		EClass outerType = type;
		boolean outerTight = isTight;
		if (rule.isTight) {
			at = next();
			isTight = true;
		}
		if (rule.isWord && word == null) {
			word = rule;
		}
		if (rule.type != null) {
			type = rule.type;
		}
		boolean isThere = read(rule.body);
		word = outerWord;
		type = outerType;
		isTight = outerTight;
		return isThere;
	}

	// ---------------------------------------------------------------- braces

	private boolean braces(Part.Braces body) {
		int token = next();
		if (isTrial) {
			return typeOf(token) == grammar.opening() || fail(token, new Wanted(Optional.of(grammar.name(grammar.opening())), Optional.empty(), type, false));
		}
		if (typeOf(token) != grammar.opening()) {
			return thoughtOf(body, token) || fail(token, new Wanted(Optional.of(grammar.name(grammar.opening())), Optional.empty(), type, false));
		}
		at = token + 1;
		within(body);
		return true;
	}

	/** Whether the opening brace before {@code token} is missing; then what is between the braces has been read. */
	private boolean thoughtOf(Part.Braces body, int token) {
		if (!body.holds(typeOf(token)) || missingBraces(token) >= 0 || !isFartherIn(token, statement)) {
			return false;
		}
		int before = tokens.visibleBefore(token);
		slip(new Slip(before, true, new Wanted(Optional.of(grammar.name(grammar.opening())), Optional.empty(), type, false), token, token, true));
		missing.add(new Missing(before, false));
		within(body);
		return true;
	}

	private void within(Part.Braces body) {
		int outerStatement = statement;
		around.add(body);
		openers.add(statement);
		statements(body);
		around.removeLast();
		openers.removeLast();
		statement = outerStatement;
	}

	/** What could have a body has none: unless its head goes on with what is none of the language, or its brace is missing. */
	private boolean withoutBraces(Part.Braces body) {
		int token = next();
		if (isTrial || typeOf(token) == TokenGrammar.END || typeOf(token) == grammar.closing()) {
			return true;
		}
		if (thoughtOf(body, token)) {
			return true;
		}
		if (!grammar.isKeyword(tokens.type(statement)) || tokens.beginsLine(token) || isNextStatement(token)) {
			return true;
		}
		int brace = braceOfLine(token);
		if (brace < limit) {
			slip(new Slip(token, false, new Wanted(Optional.empty(), Optional.empty(), type, false), token, brace, false));
			at = brace + 1;
			within(body);
		}
		return true;
	}

	private boolean isNextStatement(int token) {
		return around.getLast().holds(typeOf(token)) && (grammar.isKeyword(typeOf(token)) || isStatement(around.getLast(), token));
	}

	private boolean isFartherIn(int token, int outer) {
		return !tokens.beginsLine(token) || tokens.indent(token) > tokens.indent(outer);
	}

	/** How many closing braces are missing from {@code token} on, or too many, if less than nothing. */
	private int missingBraces(int token) {
		return around.size() - 1 + tokens.balance(token);
	}

	// ---------------------------------------------------------------- statements

	private void statements(Part.Braces body) {
		while (true) {
			int token = next();
			int kind = typeOf(token);
			boolean isFile = around.size() == 1;
			if (kind == TokenGrammar.END) {
				if (!isFile) {
					leaveOpen(token, limit > 0 && typeOf(limit - 1) == TokenGrammar.INVALID);
				}
				return;
			}
			if (kind == grammar.closing() && !isFile && closesOuter(token)) {
				leaveOpen(token, false);
				return;
			}
			if (kind == grammar.closing() && !isFile && !isSurplus(token)) {
				at = token + 1;
				return;
			}
			if (kind == grammar.closing() || kind == grammar.opening() && missingBraces(token) > 0) {
				slip(new Slip(token, false, wantedNext(), token, token + 1, true));
				at = token + 1;
			} else if (!isFile && endsBefore(token)) {
				leaveOpen(token, false);
				return;
			} else {
				one(body, token);
			}
		}
	}

	/** Whether what begins with {@code token} shows that the braces around it should have been closed before. */
	private boolean endsBefore(int token) {
		int opener = openers.getLast();
		// What could not stand outside either is there because nobody indents this text.
		boolean mayStandOutside = !around.getLast().holds(typeOf(token)) || around.subList(0, around.size() - 1).stream().anyMatch(outer -> outer.holds(typeOf(token)));
		if (mayStandOutside && tokens.beginsLine(token) && missingBraces(token) > 0 && !isFartherIn(token, opener) && tokens.lineOf(token) != tokens.lineOf(opener)) {
			return true;
		}
		if (around.getLast().holds(typeOf(token))) {
			return false;
		}
		boolean isDeclaration = grammar.file().holds(typeOf(token)) && tokens.beginsLine(token) && !isFartherIn(token, openers.get(1));
		return isDeclaration || missingBraces(token) > 0 && grammar.isKeyword(typeOf(token)) && around.stream().anyMatch(outer -> outer.holds(typeOf(token)) && trial(outer, token));
	}

	/** Whether the closing brace {@code token} stands where braces farther out are closed, and those before it are missing. */
	private boolean closesOuter(int token) {
		return missingBraces(token) > 0 && tokens.beginsLine(token) && tokens.indent(token) < tokens.indent(openers.getLast());
	}

	/** Whether the closing brace {@code token} is one too many, since what it would close goes on behind it. */
	private boolean isSurplus(int token) {
		int opener = openers.getLast();
		if (missingBraces(token) >= 0 || tokens.lineOf(opener) == tokens.lineOf(token)) {
			return false;
		}
		if (tokens.beginsLine(token) && tokens.indent(token) == tokens.indent(opener)) {
			return false;
		}
		int next = tokens.visible(token + 1);
		return next < limit && tokens.beginsLine(next) && (isFartherIn(next, opener) || typeOf(next) == grammar.closing() && tokens.indent(next) == tokens.indent(opener));
	}

	private void leaveOpen(int token, boolean isExplained) {
		int last = tokens.visibleBefore(token);
		boolean isTold = isExplained || !missing.isEmpty() && missing.getLast().behind() == last;
		if (!isTold) {
			slip(new Slip(last, true, new Wanted(Optional.of(grammar.name(grammar.closing())), Optional.empty(), type, true), token, token, true));
		}
		missing.add(new Missing(last, true));
		at = token;
	}

	private Wanted wantedNext() {
		return new Wanted(Optional.empty(), Optional.empty(), type, around.size() > 1);
	}

	/** Reads the statement that begins with {@code token}, and gets over it if it is broken. */
	private void one(Part.Braces body, int token) {
		int before = tokens.visibleBefore(token);
		boolean isGoingOn = statement < token && before >= 0 && before >= statement && !tokens.beginsLine(token) && isPlain(before);
		statement = token;
		EClass outer = type;
		Optional<Part> kind = body.statements.stream().filter(each -> each.beginsWith(typeOf(token))).findFirst();
		if (kind.isEmpty()) {
			failedAt = token;
			wanted = wantedNext();
			getOver(body, token);
		} else if (read(kind.get())) {
			endOf(body, token, kind.get());
		} else {
			isTight = false;
			word = null;
			type = outer;
			if (isGoingOn && !grammar.isKeyword(typeOf(token))) {
				failedAt = token;
				wanted = wantedNext();
			}
			if (!grammar.isKeyword(typeOf(token)) || holder(kind.get()).isEmpty() || !keptHead(body, token, holder(kind.get()).get())) {
				getOver(body, token);
			}
			type = outer;
		}
	}

	/** Where the head of what can hold others breaks off, but says enough, what stands in it is kept. */
	private boolean keptHead(Part.Braces body, int begin, Part.Rule holder) {
		int end = tokens.visible(failedAt);
		while (end > begin && trial(body, begin, end) != end) {
			end = tokens.visibleBefore(end);
		}
		if (end <= begin) {
			return false;
		}
		int brace = braceOfLine(end);
		if (brace >= limit) {
			getOver(body, end);
			return true;
		}
		slip(new Slip(failedAt, false, wanted, end, brace, false));
		at = brace + 1;
		type = holder.type;
		within(bodyOf(holder).orElseThrow());
		return true;
	}

	/** The opening brace on the line of {@code token}, from there on; the end of the file if there is none. */
	private int braceOfLine(int token) {
		for (int i = token; i < limit && (i == token || !tokens.beginsLine(i)) && typeOf(i) != grammar.closing(); i = tokens.visible(i + 1)) {
			if (typeOf(i) == grammar.opening()) {
				return i;
			}
		}
		return limit;
	}

	private boolean isPlain(int token) {
		return typeOf(token) != grammar.closing() && typeOf(token) != grammar.opening();
	}

	/** What stands behind a statement on its line and is no statement belongs to it, and breaks it unless others stand in it. */
	private void endOf(Part.Braces body, int begin, Part kind) {
		int token = next();
		if (typeOf(token) == TokenGrammar.END || typeOf(token) == grammar.closing() || typeOf(token) == grammar.opening() || tokens.type(at - 1) == grammar.closing()
				|| grammar.isKeyword(typeOf(token)) && body.holds(typeOf(token)) || tokens.beginsLine(token) || isNextStatement(token)) {
			return;
		}
		failedAt = token;
		wanted = wantedNext();
		boolean keepsHead = grammar.isKeyword(typeOf(begin)) && holder(kind).isPresent() && resumptionWithin(body, begin) < 0;
		getOver(body, keepsHead ? token : begin);
	}

	/** The rule that has braces, if {@code statement} can have any. */
	private static Optional<Part.Rule> holder(Part statement) {
		return statement instanceof Part.Rule rule && bodyOf(rule.body).isPresent() ? Optional.of(rule) : Optional.empty();
	}

	private static Optional<Part.Braces> bodyOf(Part part) {
		return switch (part) {
			case Part.Braces braces -> Optional.of(braces);
			case Part.Rule rule when !rule.isWord -> bodyOf(rule.body);
			case Part.Row row -> row.parts.stream().flatMap(each -> bodyOf(each).stream()).findFirst();
			case Part.Option option -> bodyOf(option.part);
			default -> Optional.empty();
		};
	}

	/** Whether a whole statement of {@code body}, or its head up to its brace, begins with {@code token}. */
	private boolean trial(Part.Braces body, int token) {
		return trial(body, token, tokens.size()) >= 0;
	}

	/** Whether something that is a statement of {@code body} begins with {@code token}, whatever follows it on its line. */
	private boolean isStatement(Part.Braces body, int token) {
		Slips trial = new Slips(grammar, tokens);
		trial.isTrial = true;
		trial.around.add(body);
		trial.at = token;
		trial.statement = token;
		return trial.readOne();
	}

	private boolean readOne() {
		int token = next();
		Optional<Part> kind = around.getLast().statements.stream().filter(each -> each.beginsWith(typeOf(token))).findFirst();
		return kind.isPresent() && read(kind.get());
	}

	/** Behind the statement of {@code body} that begins with {@code token}, if nothing that is behind {@code end} is needed for it; -1 if there is none. */
	private int trial(Part.Braces body, int token, int end) {
		Slips trial = new Slips(grammar, tokens);
		trial.isTrial = true;
		trial.around.add(body);
		trial.at = token;
		trial.limit = end;
		trial.statement = token;
		if (!trial.readOne()) {
			return -1;
		}
		int next = trial.next();
		int type = trial.typeOf(next);
		boolean endsThere = type == TokenGrammar.END || type == grammar.opening() || type == grammar.closing() || tokens.beginsLine(next) || grammar.isKeyword(type) && body.holds(type);
		return endsThere ? next : -1;
	}

	// ---------------------------------------------------------------- getting over it

	/** Passes over what is broken: from {@code begin} to the next statement. */
	private void getOver(Part.Braces body, int begin) {
		int from = begin;
		int to = resumptionWithin(body, begin);
		for (int i = tokens.visible(begin + 1); i <= failedAt && i < limit && to < 0; i = tokens.visible(i + 1)) {
			from = tokens.beginsLine(i) && trial(body, begin, i) == i ? i : from;
		}
		if (to < 0) {
			to = resumption(body, from, Math.max(from, tokens.visible(failedAt)));
		}
		int error = failedAt;
		boolean isBehind = error >= to || typeOf(error) != TokenGrammar.INVALID && grammar.isHidden(typeOf(error)) && tokens.hasLineEnd(tokens.start(error), tokens.end(error));
		if (isBehind) {
			error = tokens.visibleBefore(Math.min(error, to));
		}
		slip(new Slip(error, isBehind, wanted, from, to, false));
		at = to;
	}

	/** The beginning of another statement among what was taken for this one; -1 if there is none. */
	private int resumptionWithin(Part.Braces body, int begin) {
		for (int i = tokens.visible(begin + 1); i <= failedAt && i < limit; i = tokens.visible(i + 1)) {
			if (tokens.beginsLine(i) && !isInLostBraces(i, begin) && (i == failedAt && isKeywordOf(body, i) || trial(body, i))) {
				return i;
			}
		}
		return -1;
	}

	private boolean isKeywordOf(Part.Braces body, int token) {
		return grammar.isKeyword(typeOf(token)) && body.holds(typeOf(token));
	}

	/** Where the next statement begins, or the braces around it end. */
	private int resumption(Part.Braces body, int begin, int from) {
		int depth = 0;
		boolean isBehindBraces = false;
		for (int i = from; i < limit; i = tokens.visible(i + 1)) {
			int kind = typeOf(i);
			if (i > begin && tokens.beginsLine(i) && grammar.file().holds(kind) && grammar.isKeyword(kind) && !isFartherIn(i, openers.size() > 1 ? openers.get(1) : begin) && trial(grammar.file(), i)) {
				return i;
			}
			if (kind == grammar.opening()) {
				depth++;
			} else if (kind == grammar.closing()) {
				if (depth == 0 && missingBraces(i) < 0 && i > begin && tokens.beginsLine(i) && tokens.indent(i) == tokens.indent(begin)) {
					isBehindBraces = true;
					continue;
				}
				if (depth == 0 && (around.size() > 1 || i > begin)) {
					return i;
				}
				depth = Math.max(0, depth - 1);
				isBehindBraces = depth == 0;
			} else if (i > begin && (depth == 0 ? isResumption(body, i, isBehindBraces) && !isInLostBraces(i, begin) : isBack(body, i, begin))) {
				return i;
			}
		}
		return tokens.size();
	}

	private boolean isResumption(Part.Braces body, int token, boolean isBehindBraces) {
		if (tokens.beginsLine(token)) {
			return isKeywordOf(body, token) || trial(body, token) || !body.holds(typeOf(token)) && around.size() > 1 && endsBefore(token);
		}
		return (isBehindBraces || isKeywordOf(body, token)) && trial(body, token);
	}

	/** Whether {@code token} stands between the braces of the broken statement, of which the opening one is not there. */
	private boolean isInLostBraces(int token, int begin) {
		return missingBraces(token) < 0 && tokens.beginsLine(token) && tokens.indent(token) > tokens.indent(begin);
	}

	/** Whether {@code token} stands where the broken statement does, though its braces are not closed. */
	private boolean isBack(Part.Braces body, int token, int begin) {
		return tokens.beginsLine(token) && tokens.beginsLine(begin) && !isFartherIn(token, begin) && missingBraces(token) > 0 && (isKeywordOf(body, token) || trial(body, token));
	}

	private void slip(Slip slip) {
		found.add(slip);
	}
}
