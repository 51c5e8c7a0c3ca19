// SPDX-License-Identifier: EPL-2.0
/** The account of a migration for other programs. */
package org.sansho.exchange.migration;
