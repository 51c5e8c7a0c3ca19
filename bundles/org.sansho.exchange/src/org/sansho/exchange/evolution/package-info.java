// SPDX-License-Identifier: EPL-2.0
/** Differences of editions for other programs and for browsers; FORMATS.md documents each field. */
package org.sansho.exchange.evolution;
