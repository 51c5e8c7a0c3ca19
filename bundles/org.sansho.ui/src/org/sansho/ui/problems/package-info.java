// SPDX-License-Identifier: EPL-2.0
/** The list of problems: the platform's, with the codes of the rules, open from the beginning, and with room for what it says. */
package org.sansho.ui.problems;
