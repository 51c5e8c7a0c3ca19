// SPDX-License-Identifier: EPL-2.0
package org.sansho.core.report;

/**
 * A run of characters in a file. Lines and columns count from 1, columns in UTF-16 characters; a byte order mark is no column.
 *
 * @param file      the file, as people are told of it
 * @param line      the line of the first character
 * @param column    the column of the first character
 * @param endLine   the line of the first character behind it
 * @param endColumn the column of the first character behind it
 * @param excerpt   the text of the first line, without its line end
 */
public record Region(String file, int line, int column, int endLine, int endColumn, String excerpt) {
}
