// SPDX-License-Identifier: EPL-2.0
/**
 * How a worksheet becomes a form again: its cells as areas ({@code SheetAreas}), what the columns of its table are ({@code HeaderReading}), what
 * stands in the table ({@code TableReading}) and around it ({@code SurroundingsReading}). Sheets that Sansho wrote say themselves what is what
 * ({@code OwnForms}); with all others it is recognised by the words and by where they stand.
 */
package org.sansho.excel.reading;
