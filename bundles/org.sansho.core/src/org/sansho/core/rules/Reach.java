// SPDX-License-Identifier: EPL-2.0
package org.sansho.core.rules;

/**
 * On which statements of mappings it rests what a rule finds about an object: when one of them changes, only where it reaches a rule is asked
 * again.
 */
public enum Reach {

	/** On none, unless the object is one itself. */
	OBJECT,

	/** On those that name the object or one of its ends, what contains that, or what it contains. */
	ENDS,

	/** On any. */
	STATEMENTS
}
