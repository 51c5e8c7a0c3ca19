// SPDX-License-Identifier: EPL-2.0
/** The official forms as Excel workbooks. */
package org.sansho.excel;
