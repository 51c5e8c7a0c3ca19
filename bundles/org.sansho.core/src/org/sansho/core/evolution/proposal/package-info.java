// SPDX-License-Identifier: EPL-2.0
/** Proposes what a succession between two editions may say, for a person to confirm line by line. */
package org.sansho.core.evolution.proposal;
