// SPDX-License-Identifier: EPL-2.0
package org.sansho.cli.report;

import org.sansho.core.rules.Severity;

/** Colours of a terminal (SGR sequences of ECMA-48). */
enum Colour {
	HEADING("1"), ERROR("1;31"), WARNING("33"), INFO("36"), FAINT("2");

	private final String parameters;

	Colour(String parameters) {
		this.parameters = parameters;
	}

	/** The colour of a severity. */
	static Colour of(Severity severity) {
		return switch (severity) {
			case ERROR -> ERROR;
			case WARNING -> WARNING;
			case INFO -> INFO;
		};
	}

	/** {@code text} in this colour. */
	String paint(String text) {
		return "\u001B[" + parameters + 'm' + text + "\u001B[0m";
	}
}
