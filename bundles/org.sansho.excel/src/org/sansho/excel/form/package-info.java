// SPDX-License-Identifier: EPL-2.0
/**
 * How a form becomes a worksheet: what it prints ({@code PrintedForm}), where that stands ({@code FormLayout}, {@code SheetLayout}),
 * and how it is written ({@code FormSheetWriter} and what it uses). Only the last part knows Apache POI.
 */
package org.sansho.excel.form;
