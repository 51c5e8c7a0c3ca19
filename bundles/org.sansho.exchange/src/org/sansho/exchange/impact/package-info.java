// SPDX-License-Identifier: EPL-2.0
/** What rests on what has changed, for other programs and for browsers; FORMATS.md documents each field. */
package org.sansho.exchange.impact;
