// SPDX-License-Identifier: EPL-2.0
package org.sansho.core.review;

/** What is sealed of an end of a mapping, each by itself so that a broken seal can say what changed; in the order of the seal. */
public enum SealField {
	/** The heading. */
	TITLE,
	/** The official wording. */
	TEXT,
	/** The content in the words of the analyst. */
	SUMMARY,
	/** The profiles that the end is limited to by itself or by what contains it, and what the scope of an item is called. */
	APPLICABILITY,
	/** When an item need not be answered, its tier and when it is due; what a gate offers and when it ends the form. */
	CONDITIONS,
	/** The numbered parts of a requirement, which are read as one with it. */
	PARTS
}
