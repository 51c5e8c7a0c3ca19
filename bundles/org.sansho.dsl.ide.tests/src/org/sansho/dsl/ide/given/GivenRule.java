// SPDX-License-Identifier: EPL-2.0
package org.sansho.dsl.ide.given;

import org.sansho.core.rules.Rule;
import org.sansho.core.rules.Severity;

/** A rule that only a test knows. */
public interface GivenRule extends Rule {

	@Override
	default String code() {
		return "SN999";
	}

	@Override
	default Severity severity() {
		return Severity.ERROR;
	}
}
