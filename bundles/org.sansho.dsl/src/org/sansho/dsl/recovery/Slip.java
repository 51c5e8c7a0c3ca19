// SPDX-License-Identifier: EPL-2.0
package org.sansho.dsl.recovery;

import java.util.Optional;
import org.sansho.dsl.parsing.Mistake;
import org.sansho.dsl.parsing.Mistake.Wanted;

/**
 * A mistake in a text, and what has to be passed over because of it so that all else can be understood.
 *
 * @param at       the token at which it shows
 * @param isBehind whether something is missing behind that token, instead of that token being wrong
 * @param wanted   what the grammar wants there
 * @param from     the first token that is passed over
 * @param to       behind the last one; none is when both are the same
 * @param reaches  whether it leaves open what stands within what
 */
record Slip(int at, boolean isBehind, Wanted wanted, int from, int to, boolean reaches) {

	/** What is told of it. */
	Mistake mistake(Tokens tokens) {
		boolean isUnread = tokens.type(at) == TokenGrammar.INVALID;
		return new Mistake(tokens.text(at), isBehind, isUnread ? Optional.of(tokens.complaint(tokens.all().get(at))) : Optional.empty(), wanted);
	}
}
