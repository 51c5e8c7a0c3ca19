// SPDX-License-Identifier: EPL-2.0
package org.sansho.dsl.parsing;

import java.util.Optional;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.xtext.AbstractRule;

/**
 * Something in a text that the grammar does not want.
 *
 * @param met      the text of what it met; empty: the end of the file
 * @param isBehind whether something is missing behind that, instead of that being wrong
 * @param lexer    what the lexer complained of, in its own terms, when it could not read this to its end
 * @param wanted   what the grammar wants there
 */
public record Mistake(String met, boolean isBehind, Optional<String> lexer, Wanted wanted) {

	/**
	 * What the grammar wants at some place.
	 *
	 * @param token   the only token that would do, as the parser generator calls it
	 * @param reading the choice of words, or the kind of name, that was to be read
	 * @param type    the object between whose braces it is
	 * @param closing whether the closing brace would do too
	 */
	public record Wanted(Optional<String> token, Optional<AbstractRule> reading, EClass type, boolean closing) {
	}
}
