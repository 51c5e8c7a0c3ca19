// SPDX-License-Identifier: EPL-2.0
/** The application: its window, its perspective, its welcome page. */
package org.sansho.workbench;
