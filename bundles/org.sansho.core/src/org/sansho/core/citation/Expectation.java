// SPDX-License-Identifier: EPL-2.0
package org.sansho.core.citation;

/** What should have stood where a citation could not be read. */
public enum Expectation {
	/** The name of a part or form of the edition, in full or short. */
	PART("part"),
	/** A number that exists at this place. */
	NUMBER("number"),
	/** A number after the name of a part, form or section of a form, which is no provision by itself. */
	NUMBER_BELOW("below"),
	/** A chapter or section, since the text says {@code 章} or {@code 節}. */
	CHAPTER("chapter"),
	/** A requirement or item, since the text says {@code 条} or {@code 遵守事項}. */
	REQUIREMENT("requirement"),
	/** The end of the citation, or what separates it from the next. */
	SEPARATOR("separator"),
	/** The end of a run that counts on from its beginning. */
	END_OF_RUN("run"),
	/** A citation that says its part itself, since the one before it could not be read. */
	CITATION_IN_FULL("full"),
	/** Any citation at all. */
	CITATION("citation");

	private final String key;

	Expectation(String key) {
		this.key = "complaint." + key;
	}

	/** The key of the text that tells a person. */
	String key() {
		return key;
	}
}
