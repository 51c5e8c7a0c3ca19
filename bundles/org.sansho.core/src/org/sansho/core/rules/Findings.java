// SPDX-License-Identifier: EPL-2.0
package org.sansho.core.rules;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;

/** Where a rule puts what it finds. The text of a finding is {@code CODE} or {@code CODE.VARIANT} in the messages of the catalogue. */
public final class Findings {

	private final Rule rule;
	private final Consumer<Finding> sink;

	Findings(Rule rule, Consumer<Finding> sink) {
		this.rule = rule;
		this.sink = sink;
	}

	/** Something about {@code feature} of {@code object}. */
	public void add(EObject object, EStructuralFeature feature, String... arguments) {
		addVariant("", object, feature, -1, arguments);
	}

	/**
	 * Something that has more than one text.
	 *
	 * @param variant appended to the code with a dot to find the text; empty for the text of the code itself
	 * @param index   which value of a many-valued feature; -1 for all
	 */
	public void addVariant(String variant, EObject object, EStructuralFeature feature, int index, String... arguments) {
		String key = variant.isEmpty() ? rule.code() : rule.code() + '.' + variant;
		// A file with a syntax error may lack what a finding would name.
		List<String> present = Arrays.stream(arguments).map(argument -> Objects.requireNonNullElse(argument, "")).toList();
		sink.accept(new Finding(rule, rule.severity(), object, Optional.ofNullable(feature), index, key, present));
	}
}
