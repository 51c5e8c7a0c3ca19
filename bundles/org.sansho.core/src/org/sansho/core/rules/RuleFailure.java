// SPDX-License-Identifier: EPL-2.0
package org.sansho.core.rules;

/** A rule has failed, which none should: says which one, so that it can be reported. */
public final class RuleFailure extends RuntimeException {

	private static final long serialVersionUID = 1L;

	private final String code;

	RuleFailure(Rule rule, RuntimeException cause) {
		super(rule.code() + ": " + cause, cause);
		this.code = rule.code();
	}

	/** The code of the rule. */
	public String code() {
		return code;
	}
}
