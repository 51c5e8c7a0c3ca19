// SPDX-License-Identifier: EPL-2.0
/** Coverage for other programs; COVERAGE.md of {@code org.sansho.core} documents each field. */
package org.sansho.exchange.coverage;
