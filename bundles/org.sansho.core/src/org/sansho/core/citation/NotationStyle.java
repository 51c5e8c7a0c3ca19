// SPDX-License-Identifier: EPL-2.0
package org.sansho.core.citation;

/** How a citation is printed. */
public enum NotationStyle {
	/** As the manuals of the checklist: {@code 企画管理編 9.1}, {@code システム運用編 8③}. */
	MANUAL,
	/** As the questions and answers of the guideline: {@code 企8章第⑤条}. */
	QA,
	/** As the correspondence tables: {@code 企画管理編:9.1、9②③}. */
	TABLE,
	/** As the language: {@code 企画管理編/8/⑤}. */
	NAME
}
