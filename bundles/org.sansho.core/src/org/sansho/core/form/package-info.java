// SPDX-License-Identifier: EPL-2.0
/** What is known of a form on paper before any workbook is written: its columns, their widths, how many lines a text takes, what fits on a page. */
package org.sansho.core.form;
