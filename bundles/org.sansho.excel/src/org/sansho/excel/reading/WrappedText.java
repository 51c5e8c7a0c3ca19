// SPDX-License-Identifier: EPL-2.0
package org.sansho.excel.reading;

/** Texts whose lines were broken to fit into a cell. */
final class WrappedText {

	private WrappedText() {
	}

	/** Lines that were only broken to fit into a cell, as one; lists stay lists. */
	static String joined(String text) {
		StringBuilder joined = new StringBuilder();
		for (String line : text.lines().map(String::strip).filter(each -> !each.isEmpty()).toList()) {
			if (!joined.isEmpty()) {
				boolean list = "・※*＊-－●○■□◆◇→（(".indexOf(line.charAt(0)) >= 0 || Numbering.inFront(line).isPresent();
				boolean latin = joined.charAt(joined.length() - 1) < 0x80 && line.charAt(0) < 0x80;
				joined.append(list ? "\n" : latin ? " " : "");
			}
			joined.append(line);
		}
		return joined.toString();
	}
}
