// SPDX-License-Identifier: EPL-2.0
package org.sansho.excel.form;

/** A form that is ready to be written: what it prints, where that stands, and how its sheet is called. */
public record FormSheet(PrintedForm form, SheetLayout layout, String name) {
}
