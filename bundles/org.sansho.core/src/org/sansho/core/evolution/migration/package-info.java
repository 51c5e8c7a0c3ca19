// SPDX-License-Identifier: EPL-2.0
/** Carries a mapping set through successions: what becomes of each statement, why, and an account that adds up. Writing it down is the language's business. */
package org.sansho.core.evolution.migration;
