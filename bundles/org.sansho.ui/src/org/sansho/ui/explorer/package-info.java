// SPDX-License-Identifier: EPL-2.0
/** The explorer: a project as a table of contents. */
package org.sansho.ui.explorer;
