// SPDX-License-Identifier: EPL-2.0
package org.sansho.excel;

import java.util.List;
import java.util.Locale;
import org.sansho.model.Form;

/**
 * What to write of an edition.
 *
 * @param forms     the forms to write, one sheet each, in this order; empty for all forms of the edition
 * @param withBasis whether to add a column with the provisions that each item rests on to forms that declare none
 * @param locale    the language of the few words that a form does not declare itself, such as the header of that column
 */
public record FormOptions(List<Form> forms, boolean withBasis, Locale locale) {

	public FormOptions {
		forms = List.copyOf(forms);
	}

	/** All forms, as they are declared. */
	public static FormOptions in(Locale locale) {
		return new FormOptions(List.of(), false, locale);
	}

	/** The same, with the provisions that each item rests on. */
	public FormOptions andBasis() {
		return new FormOptions(forms, true, locale);
	}

	/** The same, limited to these forms. */
	public FormOptions only(Form... some) {
		return new FormOptions(List.of(some), withBasis, locale);
	}
}
