// SPDX-License-Identifier: EPL-2.0
package org.sansho.cli;

/** What was asked for cannot be done; the message is for a person, in the language of the program. */
final class CommandException extends Exception {

	private static final long serialVersionUID = 1L;

	CommandException(String message) {
		super(message);
	}
}
