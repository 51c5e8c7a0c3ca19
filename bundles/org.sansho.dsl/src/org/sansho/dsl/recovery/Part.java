// SPDX-License-Identifier: EPL-2.0
package org.sansho.dsl.recovery;

import java.util.ArrayList;
import java.util.List;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.xtext.AbstractRule;

/** A part of the grammar in terms of the types of tokens, for whoever only asks whether tokens are what the grammar wants. */
abstract sealed class Part {

	/** Made by whoever asks first. Files are read by many threads, so that it is seen as a whole or not at all; what is said with it is written before. */
	private volatile boolean[] first;
	private boolean mayBeNothing;

	/** Whether it can begin with a token of {@code type}. */
	final boolean beginsWith(int type) {
		return first()[type];
	}

	/** Whether no token at all will do. */
	final boolean mayBeNothing() {
		first();
		return mayBeNothing;
	}

	private boolean[] first() {
		boolean[] known = first;
		if (known == null) {
			known = new boolean[TokenGrammar.MOST_TYPES];
			mayBeNothing = collectFirst(known);
			first = known;
		}
		return known;
	}

	/** Adds the types that it can begin with; tells whether it may be nothing. */
	abstract boolean collectFirst(boolean[] found);

	static boolean add(Part part, boolean[] found) {
		for (int type = 0; type < found.length; type++) {
			found[type] |= part.beginsWith(type);
		}
		return part.mayBeNothing();
	}

	/** One token. */
	static final class Word extends Part {
		final int type;

		Word(int type) {
			this.type = type;
		}

		@Override
		boolean collectFirst(boolean[] found) {
			found[type] = true;
			return false;
		}
	}

	/** One after the other. */
	static final class Row extends Part {
		final List<Part> parts;

		Row(List<Part> parts) {
			this.parts = parts;
		}

		@Override
		boolean collectFirst(boolean[] found) {
			return parts.stream().allMatch(part -> add(part, found));
		}
	}

	/** One of several, told apart by the first token. */
	static final class Choice extends Part {
		final List<Part> parts;

		Choice(List<Part> parts) {
			this.parts = parts;
		}

		@Override
		boolean collectFirst(boolean[] found) {
			boolean nothing = false;
			for (Part part : parts) {
				nothing |= add(part, found);
			}
			return nothing;
		}
	}

	/** What may be missing, or come again and again. */
	static final class Option extends Part {
		final Part part;
		final boolean repeated;
		/** Where it ends a statement and could begin the next one as well: the statements around it. */
		final List<Braces> ambiguousIn = new ArrayList<>();

		Option(Part part, boolean repeated) {
			this.part = part;
			this.repeated = repeated;
		}

		@Override
		boolean collectFirst(boolean[] found) {
			add(part, found);
			return true;
		}
	}

	/** Statements in any order between braces; those of the file itself have no braces. */
	static final class Braces extends Part {
		final List<Part> statements = new ArrayList<>();
		/** Empty for the file itself. */
		private final int[] opening;

		Braces(int... opening) {
			this.opening = opening;
		}

		/** Whether one of its statements can begin with a token of {@code tokenType}. */
		boolean holds(int tokenType) {
			for (Part statement : statements) {
				if (statement.beginsWith(tokenType)) {
					return true;
				}
			}
			return false;
		}

		@Override
		boolean collectFirst(boolean[] found) {
			for (int type : opening) {
				found[type] = true;
			}
			return opening.length == 0;
		}
	}

	/** What a rule of the grammar says. */
	static final class Rule extends Part {
		final AbstractRule rule;
		/** Whether it is a name, a number or a choice of words instead of an object. */
		final boolean isWord;
		/** Whether no white space may stand in it. */
		final boolean isTight;
		/** What objects it makes; {@code null} for words and for parts of objects. */
		final EClass type;
		Part body;

		Rule(AbstractRule rule, boolean isWord, boolean isTight, EClass type) {
			this.rule = rule;
			this.isWord = isWord;
			this.isTight = isTight;
			this.type = type;
		}

		@Override
		boolean collectFirst(boolean[] found) {
			return add(body, found);
		}
	}
}
