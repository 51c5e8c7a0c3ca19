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
 * @param rule      the rule that says it
 * @param severity  how much it matters
 * @param object    what it is about
 * @param feature   the feature of {@code object} that it is about; empty: all of it
 * @param index     which value of a many-valued {@code feature}, from 0; -1: all of them
 * @param key       the key of the text; the arguments go into it
 * @param arguments text to put into the text of {@code key}
 */
public record Finding(Rule rule, Severity severity, EObject object, Optional<EStructuralFeature> feature, int index, String key,
		List<String> arguments) {

	/** The text in the language of {@code messages}. */
	public String message(Messages messages) {
		return messages.get(key, arguments.toArray());
	}
}
