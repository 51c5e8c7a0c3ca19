// SPDX-License-Identifier: EPL-2.0
package org.sansho.dsl.ide.hover;

import java.util.List;

/** A piece of what is shown at a place, before anybody knows in which notation. */
public sealed interface Block {

	/**
	 * What the lines below are about.
	 *
	 * @param label what it is; empty where the name says it
	 * @param name  its name and title
	 */
	record Heading(String label, String name) implements Block {
	}

	/**
	 * Running text, which may have several lines.
	 *
	 * @param label whose words these are
	 * @param text  the words
	 */
	record Wording(String label, String text) implements Block {
	}

	/**
	 * One property.
	 *
	 * @param label what it is
	 * @param value its value
	 */
	record Fact(String label, String value) implements Block {
	}

	/**
	 * Where a fact was seen.
	 *
	 * @param label what it is
	 * @param text  the place as a person would look it up
	 * @param url   where a copy is; empty when nobody says
	 */
	record Origin(String label, String text, String url) implements Block {
	}

	/** Something to take care of. */
	record Warning(String text) implements Block {
	}

	/** What follows is about something else. */
	record Rule() implements Block {
	}

	/**
	 * Two sides that are to be read beside each other, and what is said of them.
	 *
	 * @param left     what is compared
	 * @param relation how the left side relates to the right; empty when nobody says
	 * @param said     what else is said of both
	 * @param right    what it is compared with
	 */
	record Comparison(Side left, String relation, List<Block> said, Side right) implements Block {
	}

	/**
	 * One side of a comparison.
	 *
	 * @param head which side, and from which edition
	 * @param ends what stands there, each as its own blocks
	 */
	record Side(String head, List<List<Block>> ends) {
	}
}
