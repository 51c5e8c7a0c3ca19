// SPDX-License-Identifier: EPL-2.0
/** How results look on a terminal. */
package org.sansho.cli.report;
