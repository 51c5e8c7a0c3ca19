// SPDX-License-Identifier: EPL-2.0
package org.sansho.core.rules.manual;

import org.sansho.core.rules.Severity;

/**
 * The page of a rule in the manual, in one language.
 *
 * @param code     the code
 * @param severity how much a finding matters unless the project says otherwise
 * @param title    what the rule finds, in a few words
 * @param text     why it matters and how to mend it
 * @param bad      an example in which it is found
 * @param good     the same example in order
 */
public record RulePage(String code, Severity severity, String title, String text, String bad, String good) {
}
