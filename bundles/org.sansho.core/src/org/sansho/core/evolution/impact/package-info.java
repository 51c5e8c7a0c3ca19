// SPDX-License-Identifier: EPL-2.0
/** What rests on what has changed: from changed provisions over mappings to everything that somebody has to look at. */
package org.sansho.core.evolution.impact;
