// SPDX-License-Identifier: EPL-2.0
package org.sansho.excel;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.sansho.core.text.Messages;

/** A file that cannot be read as a workbook of forms: why, which file, and how to mend it, in one sentence for a person. */
public final class FormReadException extends Exception {

	private static final long serialVersionUID = 1L;

	/** Why a file cannot be read; each has a sentence of its own. */
	public enum Reason {
		/** There is no such file. */
		MISSING("read.missing"),
		/** It is a folder. */
		FOLDER("read.folder"),
		/** The file cannot be read from the disk. */
		UNREADABLE("read.unreadable"),
		/** The file has nothing in it. */
		EMPTY("read.empty"),
		/** It is no workbook, or a damaged one. */
		NOT_A_WORKBOOK("read.notAWorkbook"),
		/** It is a workbook of the format before 2007. */
		OLD_FORMAT("read.oldFormat"),
		/** It cannot be opened without a password. */
		ENCRYPTED("read.encrypted"),
		/** It is larger than any checklist, or would be once it is unpacked. */
		TOO_LARGE("read.tooLarge"),
		/** No sheet has a table with items. */
		NO_ITEMS("read.noItems");

		private final String key;

		Reason(String key) {
			this.key = key;
		}
	}

	private final Reason reason;
	private final String file;
	private final List<String> arguments;

	/**
	 * @param file      the file as people know it; argument {0} of the sentence
	 * @param arguments what goes into {1}, {2} … of the sentence
	 */
	public FormReadException(Reason reason, String file, String... arguments) {
		super(reason.key + ' ' + file);
		this.reason = reason;
		this.file = file;
		this.arguments = List.of(arguments);
	}

	/** Why. */
	public Reason reason() {
		return reason;
	}

	/** The file as people know it. */
	public String file() {
		return file;
	}

	/** The sentence in one language. */
	public String message(Locale locale) {
		Object[] values = Arrays.copyOf(new Object[] {file}, arguments.size() + 1);
		for (int i = 0; i < arguments.size(); i++) {
			values[i + 1] = arguments.get(i);
		}
		return new Messages(FormReadException.class, locale).get(reason.key, values);
	}

	/** In English, for logs; people are shown {@link #message(Locale)}. */
	@Override
	public String getMessage() {
		return message(Locale.ENGLISH);
	}
}
