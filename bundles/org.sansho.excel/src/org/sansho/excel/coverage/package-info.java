// SPDX-License-Identifier: EPL-2.0
/** How the workbook about coverage is laid out and written. */
package org.sansho.excel.coverage;
