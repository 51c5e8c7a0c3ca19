// SPDX-License-Identifier: EPL-2.0
/** Writing the official forms of an edition as an Excel workbook. */
package org.sansho.ui.export;
