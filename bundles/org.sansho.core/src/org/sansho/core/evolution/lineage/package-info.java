// SPDX-License-Identifier: EPL-2.0
/** What became of provisions in later editions, as confirmed successions say: what migration and impact follow from edition to edition. */
package org.sansho.core.evolution.lineage;
