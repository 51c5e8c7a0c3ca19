// SPDX-License-Identifier: EPL-2.0
package org.sansho.core.rules;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.sansho.core.rules.Finding.Text;

/** Where a rule puts what it finds. The text of a finding is {@code CODE} or {@code CODE.VARIANT} in the messages of the catalogue. */
public final class Findings {

	private final Rule rule;
	private final Consumer<Finding> sink;

	Findings(Rule rule, Consumer<Finding> sink) {
		this.rule = rule;
		this.sink = sink;
	}

	/** Something about {@code feature} of {@code object}; {@code null}: about all of it. */
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
		add(rule.severity(), text(variant, arguments), object, feature, index, List.of());
	}

	/**
	 * Something whose severity depends on where it is, or that needs more than one line.
	 *
	 * @param text    made by {@link #text}
	 * @param details further lines, made by {@link #text}
	 */
	public void add(Severity severity, Text text, EObject object, EStructuralFeature feature, int index, List<Text> details) {
		sink.accept(new Finding(rule, severity, object, Optional.ofNullable(feature), index, text, details, Optional.empty()));
	}

	/**
	 * Something that does not fit together with {@code other}, which people are told the place of as well.
	 *
	 * @param text  made by {@link #text}
	 * @param index which value of a many-valued feature; -1 for all
	 */
	public void addBeside(EObject other, Text text, EObject object, EStructuralFeature feature, int index) {
		sink.accept(new Finding(rule, rule.severity(), object, Optional.ofNullable(feature), index, text, List.of(), Optional.of(other)));
	}

	/** A text of this rule. */
	public Text text(String variant, String... arguments) {
		String key = variant.isEmpty() ? rule.code() : rule.code() + '.' + variant;
		// A file with a syntax error may lack what a finding would name.
		return new Text(key, Arrays.stream(arguments).map(argument -> Objects.requireNonNullElse(argument, "")).toList());
	}
}
