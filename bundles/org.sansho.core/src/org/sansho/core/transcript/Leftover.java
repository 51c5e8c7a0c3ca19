// SPDX-License-Identifier: EPL-2.0
package org.sansho.core.transcript;

/**
 * A text of a workbook that did not become part of a form.
 *
 * @param sheet the sheet it stands on
 * @param cell  the cell it stands in, such as {@code B12}; empty when it is about a whole sheet
 * @param text  the text
 */
public record Leftover(String sheet, String cell, Reason reason, String text) {

	/** Why it was left out. */
	public enum Reason {
		/** Nobody knows what it is for. */
		NOT_UNDERSTOOD,
		/** It stands in a hidden row or column, or on a hidden sheet. */
		HIDDEN,
		/** It is struck through. */
		STRUCK,
		/** It is a note that somebody stuck to a cell. */
		NOTE
	}
}
