// SPDX-License-Identifier: EPL-2.0
package org.sansho.excel.form;

import java.util.List;

/**
 * A cell that whoever answers fills in, with everything a program needs to know what the answer is an answer to.
 *
 * @param name     defined name of the cell, unique in the workbook
 * @param row      row of the cell, from 0
 * @param column   column of the cell, from 0
 * @param kind     what is filled in
 * @param about    what it is filled in for
 * @param citation citation of the gate or item; empty for a field, and for a gate without a name
 * @param group    header of the group of its column; empty without one
 * @param title    header of its column, or the label of the field
 * @param number   number of the item as printed
 * @param unverified why the gate or item was not checked against the official document; empty when it was
 * @param choices  the answers to choose from; empty when anything may be written
 */
public record Entry(String name, int row, int column, Kind kind, About about, String citation, String group, String title, String number,
		String unverified, List<String> choices) {

	/** What is filled in. */
	public enum Kind {
		ANSWER("answer"), ANSWER_DATE("answer-date"), DATE("date"), TEXT("text");

		private final String word;

		Kind(String word) {
			this.word = word;
		}

		/** The word that stands for it in the workbook. */
		public String word() {
			return word;
		}
	}

	/** What it is filled in for. */
	public enum About {
		FIELD("field"), GATE("gate"), ITEM("item");

		private final String word;

		About(String word) {
			this.word = word;
		}

		/** The word that stands for it in the workbook. */
		public String word() {
			return word;
		}
	}

	Entry at(int physicalRow) {
		return new Entry(name, physicalRow, column, kind, about, citation, group, title, number, unverified, choices);
	}
}
