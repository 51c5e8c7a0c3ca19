// SPDX-License-Identifier: EPL-2.0
package org.sansho.dsl.recovery;

import org.antlr.runtime.CommonToken;
import org.antlr.runtime.Token;

/** A token that the parser never sees, whatever else it is to see. */
final class PassedOver extends CommonToken {

	private static final long serialVersionUID = 1L;

	/** @param other the type of what is none of the language: the lexer has complained of an invalid token, and nobody shall hear of it twice */
	PassedOver(CommonToken token, int other) {
		super(token.getInputStream(), token.getType() == TokenGrammar.INVALID ? other : token.getType(), Token.HIDDEN_CHANNEL, token.getStartIndex(), token.getStopIndex());
	}

	@Override
	public void setChannel(int channel) {
		super.setChannel(Token.HIDDEN_CHANNEL);
	}
}
