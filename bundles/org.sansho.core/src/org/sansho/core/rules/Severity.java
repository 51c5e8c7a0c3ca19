// SPDX-License-Identifier: EPL-2.0
package org.sansho.core.rules;

/** How much a finding matters, the worst first. */
public enum Severity {
	/** Something is wrong; results that rest on it cannot be trusted. */
	ERROR,
	/** Something is probably wrong. */
	WARNING,
	/** Something to know. */
	INFO;

	/** Whether this is as bad as {@code threshold} or worse. */
	public boolean atLeast(Severity threshold) {
		return compareTo(threshold) <= 0;
	}
}
