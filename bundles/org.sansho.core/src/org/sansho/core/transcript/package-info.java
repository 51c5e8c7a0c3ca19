// SPDX-License-Identifier: EPL-2.0
/** What was read out of an official workbook, before it becomes text of the language; neither Excel nor the language is known here. */
package org.sansho.core.transcript;
