// SPDX-License-Identifier: EPL-2.0
package org.sansho.core.rules;

import java.util.List;
import java.util.Optional;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.sansho.core.text.Messages;

/**
 * What a rule has to say about one place in the model.
 *
 * @param rule     the rule that says it
 * @param severity how much it matters unless the project says otherwise
 * @param object   what it is about
 * @param feature  the feature of {@code object} that it is about; empty: all of it
 * @param index    which value of a many-valued {@code feature}, from 0; -1: all of them
 * @param text     what it says
 * @param details  further lines, such as the wording before and after
 * @param other    what else has to be looked at, such as the first of two lines that do not fit together
 */
public record Finding(Rule rule, Severity severity, EObject object, Optional<EStructuralFeature> feature, int index, Text text,
		List<Text> details, Optional<EObject> other) {

	/**
	 * Words for people, before it is known in which language.
	 *
	 * @param key       the key of the text in the messages of the rules
	 * @param arguments what is put into it
	 */
	public record Text(String key, List<String> arguments) {

		/** The text in the language of {@code messages}. */
		public String in(Messages messages) {
			return messages.get(key, arguments.toArray());
		}
	}

	/** The text in the language of {@code messages}. */
	public String message(Messages messages) {
		return text.in(messages);
	}
}
