// SPDX-License-Identifier: EPL-2.0
/** Wizards for what somebody begins: guidelines, checklists, mapping sets and successions. */
package org.sansho.ui.wizards;
