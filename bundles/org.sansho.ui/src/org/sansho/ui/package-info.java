// SPDX-License-Identifier: EPL-2.0
/** Sansho in any Eclipse workbench: what its views, editors and wizards share. */
package org.sansho.ui;
