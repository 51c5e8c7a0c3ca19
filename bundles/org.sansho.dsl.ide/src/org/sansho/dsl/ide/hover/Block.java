// SPDX-License-Identifier: EPL-2.0
package org.sansho.dsl.ide.hover;

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
}
