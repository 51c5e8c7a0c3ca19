// SPDX-License-Identifier: EPL-2.0
/** Writes a migrated mapping set as text of the language: the old text with what has changed, so that comments and notes survive. */
package org.sansho.dsl.migration;
